"""Rules that weights keep after every step, as lines of a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netbuilder.codegen.initialize import weight_path
from netbuilder.codegen.program import Step
from netbuilder.layers.penalties import Constraint, MaxNorm, NonNeg, UnitNorm


def constraints(steps: Iterable[Step]) -> Iterator[str]:
    """The lines that bring the weights of these modules back to their rules, in place."""
    for step in steps:
        for weight in step.call.weights if step.trainable else ():
            if weight.constraint is not None and weight.role == "trained":
                yield from _rule(weight_path(step, weight), len(weight.shape), weight.constraint)


def _rule(path: str, rank: int, rule: Constraint) -> Iterator[str]:
    """Norms run over every axis but the first; of a vector over all of it."""
    if isinstance(rule, NonNeg):
        yield f"{path}.clamp_(min=0)"
        return
    dims = tuple(range(1, rank)) or (0,)
    yield f"norms = {path}.square().sum({dims}, keepdim=True).sqrt()"
    if isinstance(rule, MaxNorm):
        yield f"{path}.mul_(norms.clamp(max={rule.max_value!r}) / (norms + 1e-7))"
    if isinstance(rule, UnitNorm):
        yield f"{path}.div_(norms + 1e-7)"
