"""A document in the window: the canvas with breadcrumb, zoom controls, minimap and hints."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.session import Session


class CanvasPage(QWidget):
    """What stands in the tab of a document."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = CanvasView(session, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
