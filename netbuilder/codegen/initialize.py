"""First values of the weights, drawn in the engine's order so that one seed gives the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from netbuilder.base.call import Weight
from netbuilder.codegen.listing import Line, of_node
from netbuilder.codegen.printed import function, indexed
from netbuilder.codegen.program import Program, Step

MODEL = "model"


def initialize(program: Program) -> list[str]:
    """The lines of ``initialize(model)``; repetitions of a block that start alike stand in a loop."""
    body = list(_body(program))
    return [
        "@torch.no_grad()",
        "def initialize(model):",
        '    """First values of the weights, as Keras draws them; what is frozen stops being trained."""',
        *(body or ["    pass"]),
    ]


def weight_path(step: Step, weight: Weight) -> str:
    """A weight as an expression: ``model.encoder.steps[0].weight``."""
    return f"{MODEL}{indexed(f'{step.module}.{weight.name}')}"


@dataclass(frozen=True)
class _Turn:
    """The steps of one repetition; ``place``: of the list it stands in, "" outside of lists."""

    place: str
    number: int
    steps: tuple[Step, ...]

    def lines(self, around: str, place: str) -> list[Line]:
        """The first values of its modules, which lie at ``place`` in what is called ``around``."""
        return [line for step in self.steps for line in of_node(step.node, _module(step, around, place))]


def _body(program: Program) -> Iterator[str]:
    for place, turns in groupby(_turns(program), lambda turn: turn.place):
        if not place:
            yield from (line for turn in turns for line in turn.lines(MODEL, ""))
            continue
        for _, found in groupby(turns, lambda turn: turn.lines("layer", f"{turn.place}.{turn.number}.")):
            yield from _repeated(list(found), f"{MODEL}{indexed(place)}", program)


def _repeated(turns: list[_Turn], held: str, program: Program) -> Iterator[str]:
    """Repetitions that start alike, one after the other."""
    first, last = turns[0], turns[-1]
    if len(turns) == 1:
        yield from first.lines(MODEL, "")
        return
    count = sum(turn.place == first.place for turn in _turns(program))
    chosen = held if len(turns) == count else f"{held}[{first.number}:{last.number + 1}]"
    nodes = [step.node for turn in turns for step in turn.steps]
    yield Line.of(f"    for layer in {chosen}:", *dict.fromkeys(nodes))
    for lines in zip(*(turn.lines("layer", f"{turn.place}.{turn.number}.") for turn in turns), strict=True):
        yield Line.of(f"    {lines[0]}", *dict.fromkeys(node for line in lines for node in line.nodes))


def _turns(program: Program) -> Iterator[_Turn]:
    """The constructing steps with weights, those of one repetition together."""
    steps = (step for step in program.modules() if step.call.weights or not step.trainable)
    for (place, number), found in groupby(steps, _repetition):
        yield _Turn(place, number, tuple(found))


def _repetition(step: Step) -> tuple[str, int]:
    """The outermost list a module stands in, and its number there."""
    parts = (step.module or "").split(".")
    number = next((i for i, part in enumerate(parts) if part.isdigit()), None)
    return ("", 0) if number is None else (".".join(parts[:number]), int(parts[number]))


def _module(step: Step, around: str, place: str) -> Iterator[str]:
    module = (step.module or "")[len(place) :]
    for weight in step.call.weights:
        path = f"{around}{indexed(f'{module}.{weight.name}')}"
        if weight.initial is not None:
            yield f"    {function(weight.initial, [path])}"
        if weight.role == "fixed":
            yield f"    {path}.requires_grad_(False)"
    if not step.trainable:
        yield f"    {around}{indexed(module)}.requires_grad_(False)  # frozen"
