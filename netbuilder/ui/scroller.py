"""What scrolls a column of widgets: as wide as the panel whether there is a scroll bar or not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

BAR = 10  # px kept free for the scroll bar


class Scroller(QScrollArea):
    """Gives its widget the height that its text needs at this width.

    Qt's own resizing swings for ever where texts wrap: with the bar the widget is narrower and so higher, without it
    lower and needs no bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, self.viewport()):  # else a strip of another colour stands beside the widget
            part.setProperty("role", "surface")

    def put(self, widget: QWidget) -> None:
        """Shows a widget in the place of the one before, which goes away."""
        old = self.takeWidget()
        if old is not None:
            old.removeEventFilter(self)
            old.hide()
            old.deleteLater()
        self.setWidget(widget)
        widget.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Adapts the widget's size to the panel and to what is in it."""
        widget = self.widget()
        layout = widget.layout() if widget else None
        if widget is None or layout is None:
            return
        width = self.width() - BAR
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        wanted = QSize(width, max(height, self.viewport().height()))
        if widget.size() != wanted:
            widget.resize(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return bool(super().eventFilter(watched, event))
