"""Fields to choose and count in that leave the wheel to what scrolls around them, until a person is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider, QSpinBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Field
else:
    Field = object  # a widget of Python has one base of Qt only

MARGIN = 6  # px, as in other fields


class CalmWheel(Field):
    """Mixed into a field: scrolling a form past it changes nothing and does not take the keyboard."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Counter(CalmWheel):
    """Mixed into a field for a number: it stands where the words of other fields do."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.lineEdit().setTextMargins(MARGIN, 0, 0, 0)  # type: ignore[attr-defined]  # all spin boxes have one


class SpinBox(Counter, QSpinBox):
    """A whole number."""


class DoubleSpinBox(Counter, QDoubleSpinBox):
    """A number with decimals."""


class ComboBox(CalmWheel, QComboBox):
    """One of several."""


class Slider(CalmWheel, QSlider):
    """A place on a line."""
