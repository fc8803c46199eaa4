"""A row that is scrolled sideways where its widgets do not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Sideways(QScrollArea):
    """As high as its place; the widgets share the width until each has the least it can do with.

    Args:
        row: the widgets, side by side.
        least: pixels of width, so that the window need not be wider than the screen.
    """

    def __init__(self, row: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setMinimumWidth(least)
        self.setWidget(row)
        for part in (row, self.viewport()):
            part.setAutoFillBackground(False)
