"""Channels in another order."""

import torch


def channel_shuffle(x: torch.Tensor, groups: int) -> torch.Tensor:
    """(batch, groups · n, …): channel g · n + i moves to i · groups + g."""
    return x.reshape(x.shape[0], groups, -1, *x.shape[2:]).transpose(1, 2).reshape(x.shape)
