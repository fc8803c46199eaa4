"""Recurrent layers: torch's, with Keras's choice of outputs and with padded sequences."""

from collections.abc import Callable

import torch
from torch import nn


class Recurrent(nn.Module):
    """nn.RNN, nn.LSTM or nn.GRU over (batch, time, features) that gives what the next layer wants.

    Args:
        kind: "RNN", "LSTM" or "GRU".
        sequences: give (batch, time, units) instead of the last state (batch, units).
        state: also give the last state: h, for the LSTM h and c; forward ones first, then backward ones.
        backwards: read from the end.
        merge: how the two directions join ("concat", "sum", "mul", "ave"); None: one direction only.
        options: torch's own (num_layers, dropout, bias, nonlinearity).

    States to start from, (batch, units) each, follow the sequence: h, for the LSTM h and c; without them it is 0.
    With ``lengths`` (batch,) the steps after the end of each sequence are not read; their outputs are 0.
    """

    def __init__(
        self,
        kind: str,
        features: int,
        units: int,
        sequences: bool = False,
        state: bool = False,
        backwards: bool = False,
        merge: str | None = None,
        **options: int | float | str,
    ) -> None:
        super().__init__()
        self.rnn = getattr(nn, kind)(features, units, batch_first=True, bidirectional=merge is not None, **options)
        self.sequences, self.state, self.backwards, self.merge = sequences, state, backwards, merge

    def forward(
        self, x: torch.Tensor, *start: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor | tuple[torch.Tensor, ...]:
        if lengths is not None:
            lengths = lengths.clamp(min=1)
        if self.backwards:
            x = self.turned(x, lengths)
        y, states = self.run(x, tuple(s[None] for s in start), lengths)
        directions = 1 if self.merge is None else 2
        last = [s[layer] for layer in range(-directions, 0) for s in states]  # of the topmost layer
        ends = y.chunk(2, dim=-1) if self.sequences else (last[0], last[-len(states)])
        out = self.joined(*ends) if self.merge else y if self.sequences else last[0]
        return (out, *last) if self.state else out

    def run(
        self, x: torch.Tensor, start: tuple[torch.Tensor, ...], lengths: torch.Tensor | None
    ) -> tuple[torch.Tensor, tuple[torch.Tensor, ...]]:
        """Outputs (batch, time, units) and last states (layers, batch, units)."""
        before = None if not start else start if len(start) == 2 else start[0]
        if lengths is None:
            y, states = self.rnn(x, before)
        else:
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths.cpu(), batch_first=True, enforce_sorted=False)
            y, states = self.rnn(packed, before)
            y, _ = nn.utils.rnn.pad_packed_sequence(y, batch_first=True, total_length=x.shape[1])
        return y, states if isinstance(states, tuple) else (states,)

    def turned(self, x: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
        """x with its time reversed; of padded sequences the true part only."""
        if lengths is None:
            return x.flip(1)
        steps = torch.arange(x.shape[1], device=x.device)
        index = lengths.to(x.device)[:, None] - 1 - steps
        return x.gather(1, torch.where(index < 0, steps, index)[:, :, None].expand_as(x))

    def joined(self, forward: torch.Tensor, backward: torch.Tensor) -> torch.Tensor:
        if self.merge == "concat":
            return torch.cat((forward, backward), dim=-1)
        if self.merge == "mul":
            return forward * backward
        return (forward + backward) / (2 if self.merge == "ave" else 1)


class TimeDistributed(nn.Module):
    """The same steps (modules, or functions of one tensor) applied to every time step of (batch, time, …)."""

    def __init__(self, *steps: nn.Module) -> None:
        super().__init__()
        self.order = steps
        self.steps = nn.ModuleList(step for step in steps if isinstance(step, nn.Module))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        batch, time = x.shape[:2]
        x = x.flatten(0, 1)
        for step in self.order:
            x = step(x)
        return x.reshape(batch, time, *x.shape[1:])


def unit_forget_bias_(bias: torch.Tensor, others: Callable[[torch.Tensor], torch.Tensor] = torch.zero_) -> torch.Tensor:
    """An LSTM's bias (4 · units,) at its start: 1 for the forget gate (the second quarter), ``others`` elsewhere."""
    with torch.no_grad():
        others(bias).chunk(4)[1].fill_(1.0)
    return bias
