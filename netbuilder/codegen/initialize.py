"""First values of the weights, drawn in the engine's order so that one seed gives the same numbers."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.base.call import Weight
from netbuilder.codegen.listing import of_node
from netbuilder.codegen.printed import function
from netbuilder.codegen.program import Program, Step


def initialize(program: Program) -> list[str]:
    """The lines of ``initialize(model)``."""
    body: list[str] = [line for step in program.modules() for line in of_node(step.node, _module(step))]
    return [
        "@torch.no_grad()",
        "def initialize(model):",
        '    """First values of the weights, as Keras draws them; what is frozen stops being trained."""',
        *(body or ["    pass"]),
    ]


def weight_path(step: Step, weight: Weight) -> str:
    """A weight as an expression: ``model.encoder.steps[0].weight``."""
    path = "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in weight.name.split("."))
    return f"model.{step.module}{path}"


def _module(step: Step) -> Iterator[str]:
    for weight in step.call.weights:
        path = weight_path(step, weight)
        if weight.initial is not None:
            yield f"    {function(weight.initial, [path])}"
        if weight.role == "fixed":
            yield f"    {path}.requires_grad_(False)"
    if not step.trainable:
        yield f"    model.{step.module}.requires_grad_(False)  # frozen"
