"""Smaller, natural size, larger."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.words import tr


class ZoomBar(QFrame):
    """Three buttons; the middle one tells the size and brings back the natural one."""

    def __init__(self, view: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._view = view
        self.out = self._button("−", tr("Smaller"), 30)
        self.level = self._button("100 %", tr("Natural size"), 60)
        self.into = self._button("+", tr("Larger"), 30)
        box = QHBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        for button in (self.out, self.level, self.into):
            box.addWidget(button)
        self.out.clicked.connect(view.zoom_out)
        self.into.clicked.connect(view.zoom_in)
        self.level.clicked.connect(self._natural)
        view.moved.connect(self._show_level)
        self._show_level()
        self.adjustSize()

    def _button(self, text: str, tip: str, width: int) -> QPushButton:
        made = QPushButton(text, self)
        made.setProperty("role", "flat")
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFixedSize(width, 26)
        made.setStyleSheet("padding: 0;")
        return made

    def _natural(self) -> None:
        self._view.zoom_to(1.0)

    def _show_level(self) -> None:
        text = f"{100 * self._view.level:.0f} %"
        if text != self.level.text():
            self.level.setText(text)
