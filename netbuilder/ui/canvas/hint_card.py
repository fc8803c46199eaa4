"""What to do with an empty canvas."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from netbuilder.ui.words import QT_TR_NOOP, tr

STEPS = (
    QT_TR_NOOP("Drag a layer here from the list, or press Tab and type its name."),
    QT_TR_NOOP("Drag from the circle on its right to the next layer: that is a wire."),
    QT_TR_NOOP("End with an Output, choose data, and press Train."),
)
WIDTH = 380


class HintCard(QFrame):
    """The first three steps; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        title = QLabel(tr("An empty canvas: three steps to a network"), self)
        title.setProperty("role", "title")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, step in enumerate(STEPS, start=1):
            number, words = QLabel(str(row), self), QLabel(tr(step), self)
            number.setProperty("role", "pill")
            words.setWordWrap(True)
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        grid.setColumnStretch(1, 1)
        self.setFixedWidth(WIDTH)
        self.setFixedHeight(grid.totalHeightForWidth(WIDTH))
