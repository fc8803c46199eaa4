"""The canvas of one document."""

from __future__ import annotations

from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from netbuilder.ui.session import Session


class CanvasView(QGraphicsView):
    """Shows the graph that is in front in ``session`` and takes mouse and keyboard.

    Args:
        session: the document.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setScene(QGraphicsScene(self))

    def frame_all(self) -> None:
        """Shows the whole graph."""

    def frame_selection(self) -> None:
        """Shows what is selected; everything when nothing is."""

    def locate(self, node_id: str) -> None:
        """Brings a node into the middle of the view and makes it flash once."""
