"""Pooling over the true steps of padded sequences."""

import torch


def masked_mean(x: torch.Tensor, lengths: torch.Tensor | None = None, keepdim: bool = False) -> torch.Tensor:
    """Mean of (batch, time, features) over the first ``lengths`` steps of each sequence."""
    if lengths is None:
        return x.mean(1, keepdim=keepdim)
    true = torch.arange(x.shape[1], device=x.device) < lengths[:, None]
    total = (x * true[..., None]).sum(1, keepdim=True) / lengths.clamp(1)[:, None, None]
    return total if keepdim else total.squeeze(1)


def masked_max(x: torch.Tensor, lengths: torch.Tensor | None = None, keepdim: bool = False) -> torch.Tensor:
    """Maximum of (batch, time, features) over the first ``lengths`` steps (at least one) of each sequence."""
    if lengths is None:
        return x.amax(1, keepdim=keepdim)
    true = torch.arange(x.shape[1], device=x.device) < lengths.clamp(1)[:, None]
    return x.masked_fill(~true[..., None], float("-inf")).amax(1, keepdim=keepdim)
