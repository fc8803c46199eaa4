"""The Problems panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.problems import MOST_PROVEN, prove
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.problems.card import ProblemCard
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.session import Session

MOST_SHOWN = 60


class ProblemsPanel(Panel):
    """One card a problem, errors first."""

    badge_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: list[ProblemCard] = []
        self._shown: tuple[Problem, ...] = ()
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.rest = QLabel()
        self.rest.setProperty("role", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setProperty("role", "surface")
        box = QVBoxLayout(inside)
        box.setContentsMargins(16, 12, 16, 12)
        box.addLayout(self._list)
        box.addWidget(self.rest)
        box.addWidget(self.empty)
        box.addStretch(1)
        area = Scroller(self)
        area.put(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def badge(self) -> tuple[int, str] | None:
        """How many problems there are, and the colour of the worst; None when there is none."""
        found = self.session.problems if self.session else ()
        worst = {"error": "error", "warning": "warning", "hint": "muted"}
        return (len(found), worst[found[0].severity]) if found else None

    def refresh(self) -> None:
        found = self.session.problems if self.session else ()
        if found != self._shown or not found:
            self._shown = found
            self._fill(found[:MOST_SHOWN])
        self.rest.setText(tr("%n more problems follow from other places.", "", len(found) - len(self.cards)))
        self.rest.setVisible(len(found) > len(self.cards))
        self.badge_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the first way out."""
        super().focusInEvent(event)
        if self.cards:
            (self.cards[0].fixes or [self.cards[0].go])[0].setFocus(event.reason())

    def on_check(self) -> None:
        self.refresh()

    def on_go(self) -> None:
        """Problems are those of the whole document, whatever graph is shown."""

    def _fill(self, found: tuple[Problem, ...]) -> None:
        focused = next((i for i, card in enumerate(self.cards) if card.isAncestorOf(self.focusWidget() or self)), None)
        for card in self.cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(i, problem) for i, problem in enumerate(found)]
        self.empty.setVisible(not self.cards)
        self.empty.setText(tr("No problems.") if self.session else tr("Problems of the open drawing appear here."))
        if focused is not None and self.cards:
            self.cards[min(focused, len(self.cards) - 1)].go.setFocus()

    def _card(self, index: int, problem: Problem) -> ProblemCard:
        session = self.session
        assert session is not None
        shown = prove(problem, session.document, session.inference) if index >= MOST_PROVEN else problem
        card = ProblemCard(shown, session.document, waiting(session, problem))
        card.fixed.connect(self._fix)
        card.located.connect(self._go_to)
        self._list.addWidget(card)
        return card

    def _fix(self, fix: Fix) -> None:
        if self.session is not None:
            self.session.do_alone(fix.edit)

    def _go_to(self, problem: Problem) -> None:
        if self.session is not None:
            self.session.reveal(problem.path)


def waiting(session: Session, problem: Problem) -> int:
    """How many nodes behind the guilty one, in its own graph, cannot be computed because of it."""
    found = session.inference.inside(problem.path[:-1])
    if found is None or problem.node is None or problem.node not in found.nodes:
        return 0
    todo = [problem.node] if found.nodes[problem.node].outputs is None else []
    seen = set(todo)
    for node_id in todo:
        behind = (e.target for e in found.wiring.outgoing.get(node_id, ()))
        fresh = [n for n in dict.fromkeys(behind) if n not in seen and found.nodes[n].outputs is None]
        seen.update(fresh)
        todo.extend(fresh)
    return max(0, len(todo) - 1)
