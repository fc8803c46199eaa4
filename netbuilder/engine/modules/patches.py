"""A learned step in front of a sequence, and a learned mean of one."""

import math

import torch
from torch import nn


class ClassToken(nn.Module):
    """(batch, time, features) -> (batch, 1 + time, features): the same learned step in front of each sequence."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.token = nn.Parameter(torch.zeros(features))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        token = self.token.to(x.dtype).expand(x.shape[0], 1, -1)
        return torch.cat((token, x), dim=1)


class SequencePooling(nn.Module):
    """(batch, time, features) -> (batch, features): mean weighted by softmax(score); padded steps weigh nothing."""

    def __init__(self, features: int, bias: bool = True) -> None:
        super().__init__()
        self.score = nn.Linear(features, 1, bias=bias)

    def forward(self, x: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        scores: torch.Tensor = self.score(x)
        if lengths is not None:
            true = lengths.to(x.device).clamp(min=1)[:, None, None]
            padded = torch.arange(x.shape[1], device=x.device)[:, None] >= true
            scores = scores.masked_fill(padded, -math.inf)
        return (scores.softmax(1) * x).sum(1)
