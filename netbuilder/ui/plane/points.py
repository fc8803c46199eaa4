"""The samples of a plane: asked for once for each data set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

from netbuilder.datasets.source import Painted
from netbuilder.protocol.commands import Part, Preview
from netbuilder.protocol.events import AnyEvent, Previewed
from netbuilder.ui.data.entering import plane_field
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session

MOST = 300  # of one part: more would hide what is behind them


@dataclass(frozen=True)
class Dot:
    """A sample: where it lies, its class (or None) or number, the part it belongs to."""

    x: float
    y: float
    label: str
    number: float | None
    part: str


class Points:
    """Reads the dots of a document: painted ones stand there, others the worker makes.

    Args:
        changed: is told when others came.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self.dots: list[Dot] = []
        self._changed = changed
        self._lab: Lab | None = None
        self._data = ""
        self._asked: list[int] = []
        self._coming: list[Dot] = []
        self._awaited = 0  # answers

    def look(self, lab: Lab, session: Session) -> None:
        """Asks for the dots, unless they are those that are known."""
        field, document = plane_field(session.document), session.document
        if field is None or document.data is None:
            return
        data, folder = document.data.to_json(), str(session.folder)
        if f"{folder}{data}" == self._data:
            return
        self.forget()
        self._lab, self._data = lab, f"{folder}{data}"
        if isinstance(document.data.source, Painted):
            names = document.data.field("label").names
            self.dots = [Dot(x, y, names[kind], None, "train") for x, y, kind in document.data.source.points]
            self._changed()
            return
        self._coming, self._awaited = [], len(get_args(Part))
        for part in get_args(Part):
            question = Preview(data=data, folder=folder, part=part, start=0, count=MOST)
            self._asked.append(lab.ask(question, partial(self._take, field.name, part)))

    def forget(self) -> None:
        """Nobody waits any more; the next look asks anew."""
        for number in self._asked:
            if self._lab is not None:
                self._lab.forget_question(number)
        self._asked, self._data = [], ""

    def _take(self, name: str, part: str, event: AnyEvent) -> None:
        """The dots as they are stay until all new ones are there."""
        self._awaited -= 1
        if isinstance(event, Previewed):
            self._coming += [_dot(name, part, sample) for sample in event.samples]
        if self._awaited == 0:
            self.dots = self._coming
            self._changed()


def _dot(name: str, part: str, sample: dict[str, Any]) -> Dot:
    rest = [value for key, value in sample.items() if key != name]
    value = rest[0] if rest else ""
    number = float(value) if isinstance(value, int | float) else None
    x, y = sample[name]
    return Dot(float(x), float(y), str(value), number, part)
