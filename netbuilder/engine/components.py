"""Principal components: what the best linear autoencoder of the same width would give back."""

from __future__ import annotations

from math import prod

import torch
from torch import Tensor

from netbuilder.codegen.program import Program


def bottleneck(program: Program, output: str) -> int:
    """For an Output whose target is also an Input: the fewest numbers a sample comes down to in between; else 0."""
    judged = next(o for o in program.outputs if o.node == output)
    source = next((i for i in program.inputs if i.field == judged.field), None)
    if source is None or judged.judgement is None or judged.judgement.loss.task != "regression":
        return 0
    reached = {source.value.name}
    for step in program.steps:
        if any(a.name in reached for a in step.arguments):
            reached |= {r.name for r in step.results}
    needed, widths = {judged.value.name}, []
    for step in reversed(program.steps):
        if any(r.name in needed for r in step.results):
            needed |= {a.name for a in step.arguments}
            widths += [prod(n or 0 for n in r.type.shape) for r in step.results if r.name in reached & needed]
    found = min(widths, default=0)
    return found if found < prod(n or 0 for n in source.value.type.shape) else 0


def principal(samples: Tensor, count: int) -> Tensor:
    """The ``count`` directions (count, numbers) in which samples (samples, …) vary most."""
    flat = samples.flatten(1).double()
    flat = flat - flat.mean(0)
    vectors = torch.linalg.eigh(flat.T @ flat).eigenvectors
    found: Tensor = vectors[:, -count:].T.float()
    return found


def projected(samples: Tensor, mean: Tensor, basis: Tensor) -> Tensor:
    """Samples (batch, …) as far as mean and basis can say them: (batch, numbers)."""
    mean, basis = mean.flatten().to(samples.device), basis.to(samples.device)
    found: Tensor = mean + (samples.flatten(1) - mean) @ basis.T @ basis
    return found
