"""What the mouse does in a plane: it tries a point, paints one of a class, or wipes some away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.plane.colors import class_color
from netbuilder.ui.words import tr

TRY, WIPE = 100, 101  # instead of the number of a class; Qt gives negative ones another meaning
SIDE, COLUMNS = 12, 5  # px of a class's mark; buttons in a line


class Brushes(QWidget):
    """A button for each."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.setColumnStretch(COLUMNS, 1)
        self._names: tuple[str, ...] | None = None

    @property
    def chosen(self) -> int:
        """TRY, WIPE or the number of a class."""
        return self._group.checkedId() if self._names is not None else TRY

    def choose(self, number: int) -> None:
        """As if its button was pressed."""
        self._group.button(number).setChecked(True)

    def put(self, names: tuple[str, ...]) -> None:
        """The classes there are; none: points cannot be painted here."""
        if names == self._names:
            return
        before = self.chosen
        self._clear()
        self._names = names
        self.setVisible(bool(names))
        self._add(TRY, icon("mdi6.cursor-default-outline"), "", tr("Try a point"))
        for number, name in enumerate(names):
            self._add(number, _mark(number), name, tr("Paint points of class {name}").format(name=name))
        self._add(WIPE, icon("mdi6.eraser"), "", tr("Wipe points away"))
        self.choose(before if self._group.button(before) else TRY)

    def _clear(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._box.removeWidget(button)
            button.deleteLater()

    def _add(self, number: int, sign: QIcon, text: str, tip: str) -> None:
        button = QToolButton()
        button.setCheckable(True)
        button.setIcon(sign)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(SIDE + 2, SIDE + 2))
        place = len(self._group.buttons())
        self._group.addButton(button, number)
        self._box.addWidget(button, place // COLUMNS, place % COLUMNS, Qt.AlignmentFlag.AlignLeft)


def _mark(number: int) -> QIcon:
    made = QPixmap(SIDE, SIDE)
    made.fill("transparent")
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(class_color(number))
    painter.setPen(class_color(number))
    painter.drawEllipse(1, 1, SIDE - 3, SIDE - 3)
    painter.end()
    return QIcon(made)
