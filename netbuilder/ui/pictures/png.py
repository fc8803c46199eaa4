"""Pictures as a worker sends and takes them: PNG in base64."""

from __future__ import annotations

import base64

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from netbuilder.ui.theme import theme


def decoded(text: str) -> QImage:
    """The picture; a null one where the text is none."""
    return QImage.fromData(QByteArray(base64.b64decode(text)))


def encoded(image: QImage) -> str:
    """PNG in base64."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return base64.b64encode(content.data()).decode()


def diverging(image: QImage) -> QImage:
    """Signed numbers, of which middle grey is zero: blue below, the panel's colour at zero, orange above."""
    return _coloured(image, [_mixed(level) for level in range(256)])


def _coloured(image: QImage, table: list[int]) -> QImage:
    if not image.isGrayscale():
        return image
    made = image.convertToFormat(QImage.Format.Format_Grayscale8)
    made = QImage(made.bits(), made.width(), made.height(), made.bytesPerLine(), QImage.Format.Format_Indexed8).copy()
    made.setColorTable(table)
    return made


def _mixed(level: int) -> int:
    strength = min(abs(level - 127.5) / 127.5, 1.0)
    end, middle = theme.family("recurrent" if level > 127 else "core"), theme.color("panel")
    parts = ((middle.red(), end.red()), (middle.green(), end.green()), (middle.blue(), end.blue()))
    red, green, blue = (round(a + (b - a) * strength) for a, b in parts)
    return 0xFF000000 | red << 16 | green << 8 | blue
