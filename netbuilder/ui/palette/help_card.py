"""A layer's help page beside the palette; any key or click elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netbuilder.layers.base import Layer
from netbuilder.ui.theme import theme
from netbuilder.ui.translation import family_title, layer_page, parameter_help
from netbuilder.ui.words import tr

WIDTH = 380


class HelpCard(QFrame):
    """Shows one layer.

    Args:
        layer: the layer.
        parent: what the card belongs to.
    """

    def __init__(self, layer: type[Layer], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Help on {name}").format(name=layer.__name__))
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(_title(layer))
        box.addWidget(_text(layer_page(layer)))
        if lines := [f"**{p.name}** · {parameter_help(layer, p.name)}" for p in layer.parameters() if not p.more]:
            box.addWidget(_text("\n\n".join(lines), "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()

    def open_beside(self, place: QRect) -> None:
        """To the right of a rectangle on the screen, whole on it."""
        self.setFixedHeight(self.heightForWidth(WIDTH))  # adjustSize stops at two thirds of the screen
        screen = self.screen().availableGeometry()
        x = place.right() + 8 if place.right() + 8 + WIDTH <= screen.right() else place.left() - 8 - WIDTH
        y = min(place.top(), screen.bottom() - self.height())
        self.move(max(screen.left(), x), max(screen.top(), y))
        self.show()


def _title(layer: type[Layer]) -> QHBoxLayout:
    line = QHBoxLayout()
    square = QLabel()
    square.setFixedSize(10, 10)
    square.setStyleSheet(f"background: {theme.family(layer.family).name()}; border-radius: 3px;")
    name = QLabel(layer.__name__)
    name.setProperty("role", "title")
    family = QLabel(family_title(layer.family))
    family.setProperty("role", "muted")
    for widget in (square, name):
        line.addWidget(widget)
    line.addStretch()
    line.addWidget(family)
    return line


def _text(markdown: str, role: str = "") -> QLabel:
    label = QLabel(markdown)
    label.setTextFormat(Qt.TextFormat.MarkdownText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
