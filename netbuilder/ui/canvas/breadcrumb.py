"""Where one is: the drawing, and the blocks that were entered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from netbuilder.graph.block import Block
from netbuilder.graph.document import Graph
from netbuilder.graph.edits import graph_at
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr


class Breadcrumb(QWidget):
    """A button for each graph on the way in; the last one is where one is.

    Args:
        session: the document.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self.steps: list[QPushButton] = []
        self._parts: list[QWidget] = []
        self._shown: tuple[str, ...] | None = None
        session.went.connect(self.refresh)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Names of blocks and of their uses may have changed."""
        names = (tr("Model"), *_names(self._session))
        shown = (*names, str(self._wants_hint()))
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._parts:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.steps = [self._step(name, depth, depth == len(names) - 1) for depth, name in enumerate(names)]
        self._parts = []
        for depth, step in enumerate(self.steps):
            self._parts += [QLabel("›", self), step] if depth else [step]
        if self._wants_hint():
            hint = QLabel(tr("› double-click a block to open it"), self)
            hint.setProperty("role", "muted")
            self._parts.append(hint)
        for part in self._parts:
            self._box.addWidget(part)
            part.show()
        self.adjustSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, so that it can be read whatever lies under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("canvas", 0.85))
        painter.drawRoundedRect(self.rect(), 6, 6)

    def _wants_hint(self) -> bool:
        return not self._session.path and bool(self._session.graph.of_type(Block))

    def _step(self, name: str, depth: int, is_last: bool) -> QPushButton:
        step = QPushButton(name.replace("&", "&&"), self)
        step.setProperty("role", "flat")
        step.setFlat(True)
        font = step.font()
        font.setBold(is_last)
        step.setFont(font)
        step.setStyleSheet("padding: 3px 6px;")
        step.clicked.connect(partial(self._session.go, self._session.path[:depth]))
        return step


def _names(session: Session) -> list[str]:
    """What the uses of the blocks on the way in are called."""
    found = []
    graph: Graph = session.document.graph
    for node_id in session.path:
        node = graph.nodes[node_id]
        assert isinstance(node.layer, Block)
        found.append(node.label or node.layer.block)
        graph = graph_at(session.document, (node.layer.block,))
    return found
