"""Clipping of gradients, by Keras's formulas."""

from __future__ import annotations

import torch
from torch import Tensor

from netbuilder.training.optimizer import Optimizer


def clip(gradients: list[Tensor], declaration: Optimizer) -> None:
    """Clip in place by the first of clipnorm, global_clipnorm and clipvalue that is set."""
    if declaration.clipnorm is not None:
        clip_each(gradients, declaration.clipnorm)
    elif declaration.global_clipnorm is not None:
        clip_together(gradients, declaration.global_clipnorm)
    elif declaration.clipvalue is not None:
        torch._foreach_clamp_min_(gradients, -declaration.clipvalue)
        torch._foreach_clamp_max_(gradients, declaration.clipvalue)


def clip_each(gradients: list[Tensor], norm: float) -> None:
    """g · norm / max(|g|, norm) for every tensor on its own."""
    norms = torch._foreach_norm(gradients)
    for gradient, found in zip(gradients, norms, strict=True):
        gradient.mul_(norm / found.clamp(min=norm))


def clip_together(gradients: list[Tensor], norm: float) -> None:
    """g · norm / max(N, norm), N being the norm of all gradients in one vector."""
    norms = torch._foreach_norm(gradients)
    total = torch.linalg.vector_norm(torch.stack([n.to(norms[0].device) for n in norms]))
    scale = norm / total.clamp(min=norm)
    for gradient in gradients:
        gradient.mul_(scale.to(gradient.device))
