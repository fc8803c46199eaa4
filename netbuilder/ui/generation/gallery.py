"""What came out, side by side; a press on one takes it up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from netbuilder.ui.pictures.tiles import GAP, Tiles
from netbuilder.ui.words import tr


class Gallery(Tiles):
    """``chosen`` with the number of the picture that was pressed."""

    chosen = Signal(int)

    def __init__(self, side: int) -> None:
        super().__init__(side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Made by the network"))
        self.setToolTip(tr("Press one: it is taken up, and you can change the numbers it was made of."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pitch = self.side + GAP
        column, row = int(event.position().x() // pitch), int(event.position().y() // pitch)
        number = row * self.columns(self.width()) + column
        is_one = 0 <= column < self.columns(self.width()) and 0 <= number < len(self.images)
        if is_one and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(number)
