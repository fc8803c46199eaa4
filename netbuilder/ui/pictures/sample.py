"""What a sample looks like in a small place: picture, series, text, numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from netbuilder.ui.pictures.png import decoded
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.theme import theme

JUDGED = ("number", "true", "predicted", "loss", "probabilities")  # what Examined adds to the fields of a sample
LINES = 3  # channels of a series that are drawn


def fields_of(sample: Mapping[str, Any]) -> dict[str, Any]:
    """Only the fields of the data."""
    return {name: value for name, value in sample.items() if name not in JUDGED}


def main_field(sample: Mapping[str, Any]) -> Any:
    """What shows best which sample it is: a picture, else a series, a text, the most numbers."""
    return max(fields_of(sample).values(), key=_weight, default="")


def _weight(value: Any) -> int:
    if isinstance(value, Mapping):
        return next((100 - n for n, kind in enumerate(("picture", "series", "text")) if kind in value), 0)
    return min(len(value), 50) if isinstance(value, list) else 0


def words(value: Any) -> str:
    """A value as text."""
    if isinstance(value, Mapping):
        return str(value.get("text") or value.get("title", ""))
    if isinstance(value, list):
        return "  ".join(words(v) for v in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def image_of(value: Any) -> QImage | None:
    """The picture in a value, where it is one."""
    if isinstance(value, Mapping) and "picture" in value:
        return decoded(value["picture"])
    return None


def paint_value(painter: QPainter, value: Any, image: QImage | None, place: QRectF) -> None:
    """Draws a value into a place."""
    if image is not None:
        paint_picture(painter, image, place)
    elif isinstance(value, Mapping) and "series" in value and "title" not in value:
        for number, line in enumerate(value["series"][:LINES]):
            paint_line(painter, line, place, ("core", "recurrent", "normalization")[number])
    else:
        painter.setPen(theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(flags), words(value))


def paint_line(painter: QPainter, values: list[float], place: QRectF, family: str, width: float = 1.4) -> None:
    """A curve that fills a place, on its own scale."""
    known = [v for v in values if isinstance(v, int | float)]
    if len(known) < 2:
        return
    step = max(1, len(known) // 400)
    known = known[::step]
    low, high = min(known), max(known)
    span = (high - low) or 1.0
    across = place.width() / (len(known) - 1)
    points = [
        QPointF(place.left() + i * across, place.bottom() - (v - low) / span * place.height())
        for i, v in enumerate(known)
    ]
    painter.setPen(QPen(theme.family(family), width))
    painter.drawPolyline(QPolygonF(points))
