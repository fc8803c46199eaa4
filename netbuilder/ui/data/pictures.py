"""Samples as small pictures: photographs, curves, waves, heat maps."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from netbuilder.ui.theme import theme

MOST_LINES = 6  # curves that can be told apart; more become a heat map
LINES = ("core", "recurrent", "normalization", "activation", "convolution", "attention")

Series = Sequence[Sequence[float | None]]


def decoded(text: str) -> QImage:
    """A PNG that came in base64; an empty picture when it is damaged."""
    return QImage.fromData(QByteArray.fromBase64(QByteArray(text.encode())))


def fitted(image: QImage, size: QSize) -> QPixmap:
    """As large as fits; small pictures show their pixels, large ones are smoothed."""
    if image.isNull():
        return blank(size)
    grows = image.width() < size.width() and image.height() < size.height()
    mode = Qt.TransformationMode.FastTransformation if grows else Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)
    made = blank(size)
    painter = QPainter(made)
    painter.drawImage((size.width() - scaled.width()) // 2, (size.height() - scaled.height()) // 2, scaled)
    painter.end()
    return made


def blank(size: QSize) -> QPixmap:
    """Nothing, of a size."""
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    return made


def drawn(series: Series, size: QSize) -> QPixmap:
    """Curves over time; many channels as a heat map, time to the right."""
    if len(series) > MOST_LINES:
        return QPixmap.fromImage(heat(series).scaled(size))
    made = blank(size)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_lines(painter, series, QRectF(1, 2, size.width() - 2, size.height() - 4))
    painter.end()
    return made


def paint_lines(painter: QPainter, series: Series, space: QRectF) -> None:
    """Each channel as a line in a colour of its own, all over the same range."""
    low, high = limits(series)
    for number, values in enumerate(series):
        painter.setPen(QPen(theme.family(LINES[number % len(LINES)]), 1.2))
        painter.drawPolyline(_points(values, low, high, space))


def limits(series: Series) -> tuple[float, float]:
    """The smallest and the largest number; never the same."""
    known = [v for values in series for v in values if v is not None and isfinite(v)]
    low, high = min(known, default=0.0), max(known, default=1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def heat(series: Series) -> QImage:
    """One pixel a number: channels from top to bottom, from the panel's colour to the accent."""
    steps = max((len(values) for values in series), default=1) or 1
    made = QImage(steps, max(1, len(series)), QImage.Format.Format_RGB32)
    shades = _shades()
    made.fill(shades[0])
    for row, values in enumerate(series):
        low, high = limits([values])
        for column, value in enumerate(values):
            if value is not None:
                made.setPixel(column, row, shades[int(255 * (value - low) / (high - low))])
    return made


def wave(series: Series, spectrogram: str, size: QSize) -> QPixmap:
    """A recording: its wave, and below it which pitches it has when."""
    made = blank(size)
    half = size.height() // 2
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.family("core"), 1))
    space = QRectF(0, 1, size.width(), half - 4)
    values = series[0] if series else ()
    loudest = max((abs(v) for v in values if v is not None), default=0.0) or 1.0
    painter.drawPolyline(_points(values, -loudest, loudest, space))
    painter.drawImage(QRectF(0, half, size.width(), size.height() - half), _coloured(decoded(spectrogram)))
    painter.end()
    return made


def _points(values: Sequence[float | None], low: float, high: float, space: QRectF) -> list[QPointF]:
    """Long curves keep their peaks: the lowest and the highest of each column of pixels."""
    known = [0.0 if v is None else v for v in values]
    chunk = max(1, len(known) // max(1, 2 * int(space.width())))
    if chunk > 1:
        parts = [known[i : i + 2 * chunk] for i in range(0, len(known), 2 * chunk)]
        known = [edge for part in parts for edge in (min(part), max(part))]
    step = space.width() / max(1, len(known) - 1)
    scale = space.height() / (high - low)
    return [QPointF(space.left() + i * step, space.bottom() - (v - low) * scale) for i, v in enumerate(known)]


def _coloured(image: QImage) -> QImage:
    """A grey picture in the shades of the theme."""
    if image.isNull():
        return image
    made = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_Indexed8)
    made.setColorTable([_shades()[QColor(shade).red()] for shade in made.colorTable()])
    return made


def _shades() -> list[int]:
    low, high = theme.color("hover"), theme.family("core")
    parts = [(low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue())]
    return [QColor(*(round(a + (b - a) * i / 255) for a, b in parts)).rgb() for i in range(256)]
