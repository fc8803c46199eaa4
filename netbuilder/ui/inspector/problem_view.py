"""A problem in the inspector: its sentence and the buttons of its fixes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.problems import prove
from netbuilder.ui.inspector.words import label
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said

ROLES = {"error": "error", "warning": "warning", "hint": "muted"}
SIGNS = {"error": "!", "warning": "△", "hint": "i"}


class FixButton(QPushButton):
    """A button as narrow as the panel; what it cannot show stands in its tooltip.

    Args:
        words: the whole text.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setProperty("role", "fix")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self._words.replace("&", "&&")
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 24))


class ProblemView(QWidget):
    """What is wrong and the ways out.

    Args:
        problem: what is shown.
        session: where a fix is done.
    """

    def __init__(self, problem: Problem, session: Session) -> None:
        super().__init__()
        self._session = session
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        sentence = said(problem.sentence).replace("_", "_\N{ZERO WIDTH SPACE}")  # long names can be broken
        words = label(f"{SIGNS[problem.severity]}  {sentence}", ROLES[problem.severity])
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(words)
        fixes = problem.fixes or prove(problem, session.document, session.inference).fixes
        self.buttons = [self._button(fix) for fix in fixes]
        for button in self.buttons:
            box.addWidget(button)

    def _button(self, fix: Fix) -> QPushButton:
        button = FixButton(said(fix.title))
        button.setToolTip(" · ".join(said(words) for words in (fix.title, fix.effect) if words))
        button.clicked.connect(lambda: self._do(fix))
        return button

    def _do(self, fix: Fix) -> None:
        self._session.do_alone(fix.edit)


class ProblemList(QWidget):
    """Problems one below the other; made anew only when they are others."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.shown: list[Problem] = []
        self.views: list[ProblemView] = []
        self.hide()

    def put(self, problems: list[Problem], session: Session) -> None:
        """Shows these and no others."""
        if problems == self.shown:
            return
        for view in self.views:
            view.hide()
            view.deleteLater()
        self.shown = problems
        self.views = [ProblemView(p, session) for p in problems]
        for view in self.views:
            self._box.addWidget(view)
        self.setVisible(bool(problems))
