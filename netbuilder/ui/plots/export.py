"""Charts for elsewhere: a picture (PNG, SVG) or the numbers (CSV)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from netbuilder.ui.plots.chart import Chart
from netbuilder.ui.theme import theme

SIZE, MARGIN, SCALE = QSizeF(560, 320), 12, 2  # of one chart, and pixels of a PNG for each
COLUMNS = 2


def save_png(charts: Sequence[Chart], file: Path) -> bool:
    """Twice as sharp as the screen."""
    whole = _size(charts)
    image = QImage(whole * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    _paint(painter, charts)
    painter.end()
    return image.save(str(file))


def save_svg(charts: Sequence[Chart], file: Path) -> bool:
    """Lines that stay sharp at any size."""
    whole = _size(charts)
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(whole)
    generator.setViewBox(QRectF(0, 0, whole.width(), whole.height()))
    generator.setTitle(" · ".join(chart.title for chart in charts))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), theme.color("panel"))
    _paint(painter, charts)
    return painter.end()


def write_csv(columns: Sequence[str], rows: Sequence[Sequence[object]], file: Path) -> None:
    """A table with a header; OSError where it cannot be written."""
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _size(charts: Sequence[Chart]) -> QSize:
    columns = min(COLUMNS, len(charts))
    rows = -(-len(charts) // COLUMNS)
    return QSize(int(columns * SIZE.width()) + 2 * MARGIN, int(rows * SIZE.height()) + 2 * MARGIN)


def _paint(painter: QPainter, charts: Sequence[Chart]) -> None:
    for number, chart in enumerate(charts):
        row, column = divmod(number, COLUMNS)
        place = QRectF(MARGIN + column * SIZE.width(), MARGIN + row * SIZE.height(), SIZE.width(), SIZE.height())
        chart.paint_on(painter, place.adjusted(0, 0, -2 * MARGIN, -MARGIN))
