"""Colours of classes, and of numbers between two ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QImage, QPainter

from netbuilder.ui.theme import theme

# Two classes are blue and orange, which everybody can tell apart.
CLASSES = (
    "core", "recurrent", "normalization", "activation", "convolution", "attention", "pooling", "preprocessing",
    "regularization", "generative",
)  # fmt: skip


def class_color(number: int) -> QColor:
    """That of a class; after ten they begin anew."""
    return theme.family(CLASSES[number % len(CLASSES)])


def number_color(share: float) -> QColor:
    """From the lowest number (0) to the highest (1)."""
    low, high = theme.family("core"), theme.family("recurrent")
    kept = min(1.0, max(0.0, share))
    parts = zip((low.red(), low.green(), low.blue()), (high.red(), high.green(), high.blue()), strict=True)
    return QColor(*(round(a + (b - a) * kept) for a, b in parts))


def blended(probabilities: Sequence[QImage]) -> QImage:
    """Every class in its colour, as strong as it is probable; the probabilities are grey levels and add up to white."""
    made = QImage(probabilities[0].size(), QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for number, picture in enumerate(probabilities):
        layer = QImage(picture.size(), QImage.Format.Format_ARGB32)
        layer.fill(class_color(number))
        layer.setAlphaChannel(picture.convertToFormat(QImage.Format.Format_Grayscale8))
        painter.drawImage(0, 0, layer)
    painter.end()
    return made
