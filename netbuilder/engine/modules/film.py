"""Layers over pictures one after the other."""

import torch
import torch.nn.functional as F
from torch import nn


class ConvLSTM2D(nn.Module):
    """An LSTM over (batch, time, channels, height, width) whose products are convolutions; gates i, f, g, o.

    Args:
        padding: zeros around each picture: left, right, above, below. The memory keeps its size.
        sequences: give (batch, time, filters, height, width) instead of the last state (batch, filters, height, width).
        activation: "tanh" or "relu".

    With ``lengths`` (batch,) the pictures after the end of each film are not looked at; their outputs are 0.
    """

    def __init__(
        self,
        channels: int,
        filters: int,
        kernel: tuple[int, int],
        stride: tuple[int, int] = (1, 1),
        padding: tuple[int, int, int, int] = (0, 0, 0, 0),
        dilation: tuple[int, int] = (1, 1),
        sequences: bool = False,
        bias: bool = True,
        activation: str = "tanh",
    ) -> None:
        super().__init__()
        self.look = nn.Conv2d(channels, 4 * filters, kernel, stride, dilation=dilation, bias=bias)
        self.remember = nn.Conv2d(filters, 4 * filters, kernel, bias=False)
        height, width = (size - 1 for size in kernel)
        self.around = (width // 2, width - width // 2, height // 2, height - height // 2)
        self.padding, self.sequences, self.activation = padding, sequences, getattr(torch, activation)

    def forward(self, x: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        seen = self.look(F.pad(x.flatten(0, 1), self.padding)).unflatten(0, x.shape[:2])
        h = c = torch.zeros_like(seen[:, 0].chunk(4, dim=1)[0])
        states = []
        for step in range(x.shape[1]):
            gates = seen[:, step] + self.remember(F.pad(h, self.around))
            i, f, g, o = gates.chunk(4, dim=1)
            after = f.sigmoid() * c + i.sigmoid() * self.activation(g)
            shown = o.sigmoid() * self.activation(after)
            if lengths is None:
                h, c = shown, after
            else:
                goes_on = (step < lengths.to(x.device).clamp(min=1))[:, None, None, None]
                h, c = torch.where(goes_on, shown, h), torch.where(goes_on, after, c)
                shown = shown * goes_on
            states.append(shown)
        return torch.stack(states, dim=1) if self.sequences else h
