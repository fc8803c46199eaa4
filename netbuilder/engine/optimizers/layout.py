"""What torch's fused kernels ask of gradients."""

from __future__ import annotations

import torch
from torch import Tensor

DEVICES = ("cpu", "cuda")


class Layout:
    """How parameters lie in memory; looked at once, as they are asked about in every step."""

    def __init__(self, parameters: list[Tensor]) -> None:
        self.parameters = parameters
        kinds = {(p.device, p.dtype) for p in parameters}
        self.is_fusable = len(kinds) == 1 and all(d.type in DEVICES and t == torch.float32 for d, t in kinds)
        self.strides = [p.stride() for p in parameters]

    def of(self, gradients: list[Tensor]) -> list[Tensor] | None:
        """The gradients as the kernels take them, or None when they cannot be.

        They want one device, float32, and every gradient laid out in memory as its parameter.
        """
        if not self.is_fusable or any(g.layout is not torch.strided for g in gradients):
            return None
        if [g.stride() for g in gradients] == self.strides:
            return gradients
        if not all(map(_same_layout, self.parameters, gradients)):
            return None
        return [g.as_strided(p.size(), p.stride()) for p, g in zip(self.parameters, gradients, strict=True)]


def _same_layout(p: Tensor, g: Tensor) -> bool:
    """Equal strides but for axes of size 1, where autograd leaves them as they come (channels_last, one channel)."""
    return all(n == 1 or a == b for n, a, b in zip(p.shape, p.stride(), g.stride(), strict=True))
