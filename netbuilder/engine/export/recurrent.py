"""Recurrent layers in the words of formats that do not know torch's packed sequences."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from netbuilder.engine.modules.recurrent import Recurrent

States = tuple[Tensor, ...]
# Gates in ONNX's order by their place in torch's: LSTM i f g o -> i o f c, GRU r z n -> z r h.
ONNX_GATES = {"RNN": (0,), "LSTM": (0, 3, 1, 2), "GRU": (1, 0, 2)}


class OnnxRecurrent(nn.Module):
    """``Recurrent.run`` as ONNX's own RNN, LSTM and GRU, which take any time and the true lengths."""

    def __init__(self, module: Recurrent) -> None:
        super().__init__()
        self.rnn = module.rnn
        self.kind = type(module.rnn).__name__
        self.directions = 2 if module.rnn.bidirectional else 1
        for layer in range(module.rnn.num_layers):
            for name, tensor in zip("wrb", self._weights(layer), strict=True):
                self.register_buffer(f"{name}_{layer}", tensor)
        del module.rnn

    def _weights(self, layer: int) -> list[Tensor]:
        """W (directions, gates · units, features), R (directions, gates · units, units), B (directions, 2 · gates ·
        units)."""
        names = [f"l{layer}{end}" for end in ("", "_reverse")[: self.directions]]
        rnn = self.rnn
        w, r = ([self._ordered(getattr(rnn, f"weight_{x}_{n}")) for n in names] for x in ("ih", "hh"))
        if not rnn.bias:
            return [torch.stack(w), torch.stack(r), torch.zeros(self.directions, 2 * len(w[0]))]
        b = [torch.cat([self._ordered(getattr(rnn, f"bias_{x}_{n}")) for x in ("ih", "hh")]) for n in names]
        return [torch.stack(w), torch.stack(r), torch.stack(b)]

    def _ordered(self, weight: Tensor) -> Tensor:
        gates = weight.detach().chunk(len(ONNX_GATES[self.kind]))
        return torch.cat([gates[i] for i in ONNX_GATES[self.kind]])

    def forward(self, x: Tensor, start: States, lengths: Tensor | None) -> tuple[Tensor, States]:
        """Outputs (batch, time, units · directions) and last states (layers · directions, batch, units)."""
        y, last = x.transpose(0, 1), []
        for layer in range(self.rnn.num_layers):
            begin = layer * self.directions
            y, *states = self._layer(y, layer, tuple(s[begin : begin + self.directions] for s in start), lengths)
            y = y.permute(0, 2, 1, 3).flatten(2)  # (time, directions, batch, units), side by side
            last.append(states)
        return y.transpose(0, 1), tuple(torch.cat(states) for states in zip(*last, strict=True))

    def _layer(self, x: Tensor, layer: int, start: States, lengths: Tensor | None) -> list[Tensor]:
        time, batch, units = x.shape[0], x.shape[1], self.rnn.hidden_size
        ends = [(self.directions, batch, units)] * (2 if self.kind == "LSTM" else 1)
        weights = [getattr(self, f"{name}_{layer}") for name in "wrb"]
        given = [x, *weights, None if lengths is None else lengths.to(torch.int32), *start]
        return list(
            torch.onnx.ops.symbolic_multi_out(
                self.kind,
                given,
                self._attributes(),
                dtypes=[x.dtype] * (1 + len(ends)),
                shapes=[(time, self.directions, batch, units), *ends],
            )
        )

    def _attributes(self) -> dict[str, Any]:
        """ONNX's names. torch has a second bias inside the reset gate: linear_before_reset."""
        found: dict[str, Any] = {"hidden_size": self.rnn.hidden_size}
        if self.directions == 2:
            found["direction"] = "bidirectional"
        if self.kind == "GRU":
            found["linear_before_reset"] = 1
        if self.kind == "RNN":
            found["activations"] = [self.rnn.nonlinearity.capitalize()] * self.directions
        return found


class MaskedRecurrent:
    """``Recurrent.run`` without packing: each layer and direction reads the padding too, at the end, where it is cut.

    What a direction reads backwards is turned within its true length before and after, so padding always comes last.
    """

    def __init__(self, module: Recurrent) -> None:
        self.rnn, self.turned, self.with_states = module.rnn, module.turned, module.state

    def __call__(self, x: Tensor, start: States, lengths: Tensor | None) -> tuple[Tensor, States]:
        """Outputs (batch, time, units · directions) and last states (layers · directions, batch, units)."""
        if lengths is None:
            y, last = self.rnn(x, None if not start else start if len(start) == 2 else start[0])
            return y, last if isinstance(last, tuple) else (last,)
        if self.with_states and isinstance(self.rnn, nn.LSTM):
            # Caught in capture.py, which tries the layers one by one and names those that cannot be expressed.
            raise NotImplementedError("the cell of an LSTM at the true end is known to packed sequences only")
        ends, directions = [], (False, True)[: 2 if self.rnn.bidirectional else 1]
        for layer in range(self.rnn.num_layers):
            sides = []
            for backwards in directions:
                index = layer * len(directions) + backwards
                y, end = self._direction(x, layer, backwards, tuple(s[index, None] for s in start), lengths)
                sides.append(y)
                ends.append(end)
            x = torch.cat(sides, dim=-1)
        return x, (torch.stack(ends),) * (2 if isinstance(self.rnn, nn.LSTM) else 1)

    def _direction(
        self, x: Tensor, layer: int, backwards: bool, start: States, lengths: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Outputs (batch, time, units), 0 after the end, and the last of them (batch, units)."""
        x = self.turned(x, lengths) if backwards else x
        y = self._read(x, f"l{layer}" + "_reverse" * backwards, start)
        last = (lengths - 1)[:, None, None].expand(-1, 1, y.shape[2])
        end = y.gather(1, last).squeeze(1)
        inside = torch.arange(y.shape[1], device=y.device) < lengths[:, None]
        y = y * inside[:, :, None]
        return self.turned(y, lengths) if backwards else y, end

    def _read(self, x: Tensor, name: str, start: States) -> Tensor:
        """One layer in one direction, by torch's own function; without a start from 0."""
        rnn = self.rnn
        kinds = ("weight_ih", "weight_hh", *(("bias_ih", "bias_hh") if rnn.bias else ()))
        weights = [getattr(rnn, f"{kind}_{name}") for kind in kinds]
        zero = x.new_zeros(1, x.shape[0], rnn.hidden_size)
        before = start or (zero, zero)
        settings = (weights, rnn.bias, 1, 0.0, False, False, True)
        if isinstance(rnn, nn.LSTM):
            return torch.lstm(x, before[:2], *settings)[0]
        function = torch.gru if isinstance(rnn, nn.GRU) else getattr(torch, f"rnn_{rnn.nonlinearity}")
        found: Tensor = function(x, before[0], *settings)[0]
        return found
