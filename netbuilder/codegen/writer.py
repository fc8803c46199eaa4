"""Which Output of a drawing writes texts word by word, and what it reads of what it has written."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.codegen.program import Program
from netbuilder.datasets.field import Field
from netbuilder.training.losses_classification import Classification


@dataclass(frozen=True)
class Writer:
    """``output``: place among the program's outputs. ``target``: field of the texts it should write. ``written``: field
    with what has been written so far, which enters the network. ``steps``: of the longest text, its end included."""

    output: int
    target: str
    written: str
    steps: int


def writer_of(program: Program, fields: tuple[Field, ...]) -> Writer | None:
    """The first Output that says of every step of a shifted field which token comes next; None: there is none."""
    entering = {i.field for i in program.inputs}
    shifted = {f.shifts: f for f in fields if f.shifts and f.name in entering}
    for place, output in enumerate(program.outputs):
        written, judged = shifted.get(output.field), output.judgement
        if written is None or judged is None or not isinstance(judged.loss, Classification):
            continue
        steps = written.type.shape[0]
        if judged.prediction.axes == ("time", "features") and judged.prediction.shape[0] == steps and steps:
            return Writer(place, output.field, written.name, steps)
    return None
