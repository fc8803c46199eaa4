"""Where the selected node puts samples, or an Embedding its words."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netbuilder.protocol.commands import ModelQuestion, Project
from netbuilder.protocol.events import Projected
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.inside_asked import AskedSection
from netbuilder.ui.inspector.inside_plane import FAMILIES, Plane, Spot, color_of
from netbuilder.ui.inspector.words import column
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

SAMPLES, WORDS = 400, 300
SIGNS = "●■◆"


class ProjectionSection(AskedSection):
    """Principal components, coloured by class; the mouse names a point, a click looks at its sample.

    Args:
        session: the document.
        lab: where it is trained.
    """

    sample_chosen = Signal(int)  # its number within the part that is looked at

    def __init__(self, session: Session, lab: Lab) -> None:
        self.answer: Projected | None = None
        super().__init__("projection", tr("Projection"), session, lab)
        self.note.setTextFormat(Qt.TextFormat.RichText)

    def make(self) -> QWidget:
        self.of, self.plane = Combo(), Plane()
        self.of.setAccessibleName(tr("What is projected"))
        self.of.offer([("samples", tr("Samples")), ("words", tr("Words"))])
        self.of.setCurrentIndex(0)
        self.of.activated.connect(self.ask)
        self.plane.setAccessibleName(tr("Samples as this node tells them apart"))
        self.plane.chosen.connect(self._choose)
        page = QWidget()
        box = column(page, 6)
        box.addWidget(self.of)
        box.addWidget(self.plane)
        return page

    def offer_words(self, has_words: bool) -> None:
        """Whether the node is a table of words."""
        self.of.setVisible(has_words)
        if not has_words:
            self.of.setCurrentIndex(0)

    def question(self) -> ModelQuestion:
        is_samples = self.of.currentData() == "samples"
        return Project(node=self.node, of=self.of.currentData(), count=SAMPLES if is_samples else WORDS)

    def put(self, answer: Any) -> bool:
        if not isinstance(answer, Projected) or answer.node != self.node:
            return False
        self.answer = answer
        self.plane.put(spots(answer))
        self.note.setText(_legend(answer))
        return True

    def _choose(self, place: int) -> None:
        if self.answer is not None and not self.answer.words:
            self.sample_chosen.emit(self.answer.numbers[place])


def spots(answer: Projected) -> list[Spot]:
    """The points of an answer."""
    low, high = min(answer.values, default=0.0), max(answer.values, default=1.0)
    found = []
    for place, (x, y) in enumerate(answer.points):
        if answer.words:
            found.append(Spot(x, y, answer.words[place], written=answer.words[place]))
            continue
        name = tr("sample {number}").format(number=answer.numbers[place])
        if answer.labels:
            group = answer.labels[place]
            found.append(Spot(x, y, f"{name} · {answer.classes[group]}", group))
        elif answer.values:
            share = (answer.values[place] - low) / ((high - low) or 1)
            found.append(Spot(x, y, f"{name} · {answer.values[place]:g}", share=share))
        else:
            found.append(Spot(x, y, name))
    return found


def _legend(answer: Projected) -> str:
    """The classes in their colours, and how much of the differences the plane tells."""
    parts = [_class_words(group, answer.classes[group]) for group in sorted(set(answer.labels))]
    if answer.values:
        low, high = (f"{end(answer.values):g}" for end in (min, max))
        parts = [escape(tr("{low} (pale) to {high}").format(low=low, high=high))]
    told = tr("{share} % of the differences lie in this plane").format(share=f"{100 * sum(answer.shares):.0f}")
    return " &nbsp; ".join(parts) + ("<br>" if parts else "") + escape(told)


def _class_words(group: int, name: str) -> str:
    sign = SIGNS[group // len(FAMILIES) % len(SIGNS)]
    return f'<span style="color:{color_of(group).name()}">{sign}</span>&nbsp;{escape(name)}'
