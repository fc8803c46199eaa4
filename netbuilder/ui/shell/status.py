"""The line at the bottom: whether the drawing is sound, and how large the network is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from netbuilder.graph.size import Size, memory, total
from netbuilder.ui.figures import rough, size, whole
from netbuilder.ui.icons import icon
from netbuilder.ui.session import Session
from netbuilder.ui.shell.lab_state import LabState
from netbuilder.ui.words import tr
from netbuilder.ui.yielding_row import YieldingRow

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SIGNS = {
    "ok": "mdi6.check-bold",
    "hint": "mdi6.lightbulb-outline",
    "warning": "mdi6.alert-outline",
    "error": "mdi6.alert-circle-outline",
}


class Status(QStatusBar):
    """Problems (a click shows them), parameters, multiply-adds, memory of training, and how the worker is.

    In a narrow window the problems stay longest, then what is being trained and the number of parameters.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setSizeGripEnabled(False)
        self.problems = QPushButton(self)
        self.problems.setObjectName("problem_count")
        self.problems.setProperty("role", "status")
        self.problems.setCursor(Qt.CursorShape.PointingHandCursor)
        self.problems.clicked.connect(self._show_problems)
        self.figures = [self._label() for _ in range(3)]
        self.lab = LabState(window)
        self.row = YieldingRow((self.problems, *self.figures), (self.lab,))
        self.addWidget(self.row, 1)
        self.refresh()

    def refresh(self) -> None:
        """For the document in front."""
        session = self._window.session
        self.setVisible(session is not None and not self._window.presentation.is_on)
        if session is None:
            return
        text, kind = _judgement(session)
        self.problems.setText(text)
        self.problems.setIcon(icon(SIGNS[kind], "muted" if kind == "hint" else kind))
        if self.problems.property("kind") != kind:
            self.problems.setProperty("kind", kind)
            self.problems.style().polish(self.problems)
        for label, words in zip(self.figures, _figures(session), strict=True):
            label.setText(words)
        self.lab.refresh()
        self.row.fit(self._order())

    def _order(self) -> tuple[QLabel, ...]:
        """What gives way in a narrow window, the least needed first: most of it stands in panels, too."""
        parameters, work, memory = self.figures
        last = (parameters, self.lab) if self.lab.is_about_run else (self.lab, parameters)
        return (work, memory, *last)

    def _show_problems(self) -> None:
        if "problems" in self._window.panels:
            self._window.docks.reveal("problems")

    def _label(self) -> QLabel:
        made = QLabel(self)
        made.setProperty("role", "muted")
        made.setContentsMargins(6, 0, 12, 0)
        return made


def _judgement(session: Session) -> tuple[str, str]:
    """The words and how bad it is."""
    count = {kind: sum(p.severity == kind for p in session.problems) for kind in ("error", "warning", "hint")}
    if count["error"]:
        return tr("%n problems", "", count["error"]), "error"
    if count["warning"]:
        return tr("%n warnings", "", count["warning"]), "warning"
    if count["hint"]:
        return tr("%n hints", "", count["hint"]), "hint"
    return tr("No problems"), "ok"


def _figures(session: Session) -> tuple[str, str, str]:
    found: Size = total(session.inference)
    plan = session.document.plan
    needed = size(memory(found, plan.batch_size, type(plan.optimizer).__name__))
    return (
        tr("{number} parameters").format(number=whole(found.parameters)),
        tr("{number} multiply-adds").format(number=rough(found.multiply_adds)),
        tr("{size} training memory at batch {batch}").format(size=needed, batch=plan.batch_size),
    )
