"""The wheel of a mouse over a widget."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


def turn_wheel(widget: QWidget, steps: int = -1) -> bool:
    """One notch down unless told; whether the widget took it."""
    at = QPointF(widget.rect().center())
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn, phase = QPoint(0, 120 * steps), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, widget.mapToGlobal(at), QPoint(), turn, none, keys, phase, False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
