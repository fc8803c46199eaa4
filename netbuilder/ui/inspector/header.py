"""The top of the inspector: what it is, what it is called, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import ElidedLabel, column, row
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

LONGEST = 150  # px of an id


class Square(QWidget):
    """The colour of a family."""

    def __init__(self, family: str = "") -> None:
        super().__init__()
        self.family = family
        self.setFixedSize(QSize(12, 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.family(self.family))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 3, 3)


class Header(QWidget):
    """Square and type; below the id, the block around and switches."""

    def __init__(self) -> None:
        super().__init__()
        self.square = Square()
        self.type = ElidedLabel()
        font = self.type.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.type.setFont(font)
        self.pill = QPushButton()
        self.pill.setProperty("role", "pill")
        self.pill.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pill.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.pill.setMinimumWidth(24)
        self.place = ElidedLabel()
        self.place.setProperty("role", "muted")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.below, above, box = row(4), row(8), column(self, 4)
        above.addWidget(self.square)
        above.addWidget(self.type, 1)
        self.below.addWidget(self.pill)
        self.below.addStretch()
        self.below.addWidget(self.place, 1)
        box.addLayout(above)
        box.addLayout(self.below)

    def put(self, type: str, family: str, name: str = "", place: str = "") -> None:
        """Shows a thing; without a name the second line has the place alone."""
        self.type.setText(type)
        self.type.setToolTip(type)
        self.square.family = family
        self.square.setVisible(bool(family))
        self.square.update()
        self.pill.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST))
        self.pill.setVisible(bool(name))
        self.pill.setToolTip(tr("{name}: rename").format(name=name))
        self.pill.setAccessibleName(tr("Rename {name}").format(name=name))
        self.place.setText(place)
        self.place.setVisible(bool(place))

    def add_switch(self, name: str, words: str) -> QToolButton:
        """A small switch at the right end; ``name`` of an icon."""
        switch = QToolButton()
        switch.setCheckable(True)
        switch.setIcon(icon(name))
        switch.setFixedSize(26, 26)
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        switch.setToolTip(words)
        switch.setAccessibleName(words)
        self.below.addWidget(switch)
        return switch
