"""A drawing made like those a network of digits was trained on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

INSIDE = 20 / 28  # MNIST: the digit fills 20 of 28 pixels, its centre of mass lies in the middle
COARSE = 16  # smaller pictures are filled to their borders, as those of the Digits set


def bounds(image: QImage) -> QRect:
    """The rectangle around everything that is not black; empty for an empty picture."""
    rows = [row for row in range(image.height()) if any(_line(image, row))]
    if not rows:
        return QRect()
    columns = [c for c in range(image.width()) if any(_line(image, row)[c] for row in rows)]
    return QRect(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)


def centre_of_mass(image: QImage) -> QPointF:
    """Of the brightness, in pixels."""
    total = across = down = 0.0
    for row in range(image.height()):
        line = _line(image, row)
        mass = sum(line)
        total += mass
        down += mass * (row + 0.5)
        across += sum(level * (column + 0.5) for column, level in enumerate(line) if level)
    return QPointF(across / total, down / total) if total else QPointF(image.width() / 2, image.height() / 2)


def centred(drawing: QImage, size: QSize) -> QImage:
    """The drawing (white on black) as a network sees it: scaled into the middle part, centred by its mass.

    Args:
        drawing: grey levels, of any size.
        size: of the network's pictures.
    """
    made = QImage(size, QImage.Format.Format_Grayscale8)
    made.fill(0)
    found = bounds(drawing)
    if found.isEmpty():
        return made
    is_coarse = min(size.width(), size.height()) <= COARSE
    room = size if is_coarse else QSize(round(size.width() * INSIDE), round(size.height() * INSIDE))
    scaled = _shrunk(drawing.copy(found), found.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    middle = QPointF(scaled.width() / 2, scaled.height() / 2) if is_coarse else centre_of_mass(scaled)
    corner = QPointF(size.width() / 2 - middle.x(), size.height() / 2 - middle.y())
    painter = QPainter(made)
    painter.drawImage(QRectF(round(corner.x()), round(corner.y()), scaled.width(), scaled.height()), scaled)
    painter.end()
    return made


def _shrunk(image: QImage, size: QSize) -> QImage:
    """Smaller, each pixel the mean of those it stands for."""
    wanted = size.expandedTo(QSize(1, 1))
    return image.scaled(
        wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)


def _line(image: QImage, row: int) -> bytes:
    """Grey levels of a row."""
    start = row * image.bytesPerLine()
    return bytes(image.constBits()[start : start + image.width()])
