"""One problem: its sentence, where it is, and the ways out."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netbuilder.graph.document import Document
from netbuilder.graph.problem import Fix, Problem
from netbuilder.ui.icons import icon
from netbuilder.ui.panels.problems.preview import preview
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import QT_TR_NOOP, tr

ICONS = {"error": "mdi6.alert-circle", "warning": "mdi6.alert-outline", "hint": "mdi6.lightbulb-outline"}
COLORS = {"error": "error", "warning": "warning", "hint": "muted"}
BESIDE = 320  # pixels that fixes may take beside the sentence
KINDS = {"error": QT_TR_NOOP("Error"), "warning": QT_TR_NOOP("Warning"), "hint": QT_TR_NOOP("Hint")}


class ProblemCard(QFrame):
    """A card in the list of problems. What a fix would change is told while its button is pointed at or focused.

    Args:
        problem: what it shows.
        document: the document the problem was found in.
        waiting: how many nodes cannot be computed because of it.
    """

    fixed = Signal(object)  # Fix
    located = Signal(object)  # Problem

    def __init__(self, problem: Problem, document: Document, waiting: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = problem
        self._document = document
        self._waiting = waiting
        self.setProperty("role", "panel")
        self.setAccessibleName(f"{tr(KINDS[problem.severity])}: {said(problem.sentence)}")
        self.sentence = QLabel(_rich(problem), wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.detail = QLabel(self._usual_detail(), wordWrap=True)
        self.detail.setProperty("role", "muted")
        self.fixes = [self._fix_button(fix) for fix in problem.fixes]
        self.go = QPushButton(tr("Go to"))
        if not problem.path:
            self.go.hide()  # showing it before it has a parent would open a window
        self.go.clicked.connect(lambda: self.located.emit(self.problem))
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        if self.problem.node:
            pill = QLabel(self.problem.node)
            pill.setProperty("role", "pill")
            row.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout() if self._are_fixes_wide() else row
        for button in self.fixes:
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        if beside is not row:
            words.addSpacing(4)
            beside.setSpacing(4)
            words.addLayout(beside)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(8)
        box.addWidget(self._mark(), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row, 1)

    def _are_fixes_wide(self) -> bool:
        """Then they stand below the sentence, which would else be squeezed and they be cut off."""
        return sum(button.sizeHint().width() for button in self.fixes) > BESIDE

    def _mark(self) -> QLabel:
        mark = QLabel()
        mark.setToolTip(tr(KINDS[self.problem.severity]))
        mark.setPixmap(icon(ICONS[self.problem.severity], COLORS[self.problem.severity]).pixmap(18, 18))
        return mark

    def _fix_button(self, fix: Fix) -> QPushButton:
        button = QPushButton(said(fix.title))
        button.setProperty("role", "fix")
        button.setAccessibleDescription(preview(fix, self._document))
        button.clicked.connect(lambda: self.fixed.emit(fix))
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched in self.fixes:
            fix = self.problem.fixes[self.fixes.index(watched)]
            self.detail.setText(tr("{fix}: {change}").format(fix=said(fix.title), change=preview(fix, self._document)))
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.detail.setText(self._usual_detail())
        return super().eventFilter(watched, event)

    def _usual_detail(self) -> str:
        parts = [tr("%n layers after it wait for this.", "", self._waiting)] if self._waiting else []
        if self.problem.fixes:
            parts.append(tr("Each fix was tried on a copy and works."))
        elif self.problem.severity == "hint":
            parts.append(tr("A hint; training works as it is."))
        return " ".join(parts)


def _rich(problem: Problem) -> str:
    """The sentence with the name of the node in bold."""
    text = html.escape(said(problem.sentence), quote=False)
    head, quote, rest = text.partition('"')
    name, end, rest = rest.partition('"')
    return f"<b>{head}{quote}{name}{end}</b>{rest}" if problem.node and end else text
