"""Icons of one family (Material Design, the typeface that comes with qtawesome), in the colours of the theme.

qtawesome itself is not imported: that takes a fifth of a second, as long as the whole window. Its typeface and its
table of names are read when the first icon is painted.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from netbuilder.ui.theme import theme

SIZE = QSize(18, 18)
FILL = 0.94  # height of the sign, as a part of the icon's


class Unknown(KeyError):
    """There is no icon of that name."""


@cache
def icon(name: str, color: str = "muted") -> QIcon:
    """An icon by its qtawesome name, e.g. "mdi6.content-save-outline", in a token's colour (or a family's).

    It takes the theme's colour each time it is painted, so it need not be made anew when the theme changes.
    """
    return QIcon(_Sign(name, color))


def paint(painter: QPainter, name: str, rect: QRectF, color: str = "muted") -> None:
    """Draws an icon into ``rect``, e.g. on a node."""
    font = QFont(_typeface())
    font.setPixelSize(max(1, round(rect.height() * FILL)))
    painter.setFont(font)
    painter.setPen(_color(color))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign(name))


def sign(name: str) -> str:
    """The character of an icon in the typeface."""
    found = _characters().get(name.removeprefix("mdi6."))
    if found is None:
        raise Unknown(name)
    return chr(int(found, 16))


class _Sign(QIconEngine):
    """Paints one character of the typeface."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self.name, self.color = name, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        paint(painter, self.name, QRectF(rect), "faint" if mode == QIcon.Mode.Disabled else self.color)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        if size.isEmpty():
            return made
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Sign(self.name, self.color)


def _color(token: str) -> QColor:
    return theme.color(token) if hasattr(theme.tokens, token) else theme.family(token)


def _fonts() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise Unknown("qtawesome is not installed")
    return Path(found.origin).parent / "fonts"


@cache
def _characters() -> dict[str, str]:
    (file,) = _fonts().glob("materialdesignicons6-webfont-charmap-*.json")
    return dict(json.loads(file.read_text(encoding="utf-8")))


@cache
def _typeface() -> str:
    (file,) = _fonts().glob("materialdesignicons6-webfont-*.ttf")
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]
