"""Texts side by side that also stand well where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

Part = QLabel | QPushButton


class YieldingRow(QWidget):
    """Where it gets narrow the least needed parts give way, whole, and come back with the room; its tip says them.

    Args:
        left, right: the parts at both ends; those without words take no room.
    """

    def __init__(self, left: Sequence[Part], right: Sequence[Part]) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = (*left, *right)
        self._order: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for part in left:
            box.addWidget(part)
        box.addStretch(1)
        for part in right:
            box.addWidget(part)

    def fit(self, order: Sequence[Part]) -> None:
        """Shows what there is room for, after a text changed; ``order``: what gives way, the first one first."""
        self._order = tuple(order)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(_width(self._spoken()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        firm = [part for part in self._spoken() if part not in self._order]
        return QSize(_width(firm), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # letters of another size
            self._fit()
        return super().event(event)

    def _spoken(self) -> list[Part]:
        return [part for part in self._parts if part.text()]

    def _fit(self) -> None:
        spoken = self._spoken()
        shown = list(spoken)
        for part in self._order:
            if part in shown and _width(shown) > self.width():
                shown.remove(part)
        for part in self._parts:
            part.setVisible(part in shown)
        self.setToolTip("\n".join(part.text() for part in spoken if part not in shown))
        self.updateGeometry()


def _width(parts: Sequence[Part]) -> int:
    for part in parts:
        part.ensurePolished()
    return sum(part.sizeHint().width() for part in parts)
