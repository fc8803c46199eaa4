"""A judged article in a small place: its title, the sentences chosen for its summary and those wanted."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from netbuilder.ui.pictures import sample
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

WIDTH, ROOM, MARK = 300, 20, 16  # pixels: at most; around the lines; for a mark before a sentence
MOST = 3  # sentences of each kind that are shown; the tip has all of them


def is_article(found: Mapping[str, Any]) -> bool:
    """Whether a sample is an article with a summary of its own sentences."""
    return all(isinstance(found.get(key), Mapping) and "sentences" in found[key] for key in ("true", "predicted"))


def card_size(metrics: QFontMetrics, room: int) -> QSize:
    """Of the cell where ``room`` pixels are there beside each other."""
    return QSize(min(WIDTH, room), (3 + 2 * MOST) * metrics.lineSpacing() + ROOM)


def paint_article(painter: QPainter, metrics: QFontMetrics, found: Mapping[str, Any], place: QRectF) -> None:
    """Draws the title and the sentences, a line each, shortened; marked are those both chosen and wanted."""
    line = QRectF(place.left(), place.top(), place.width(), metrics.lineSpacing())
    _write(painter, metrics, line, sample.words(sample.main_field(found)), "text")
    line.translate(0, line.height())
    for name, sentences in _kinds(found):
        _write(painter, metrics, line, name, "muted")
        line.translate(0, line.height())
        for text, is_both in sentences[:MOST]:
            painter.setPen(theme.color("ok" if is_both else "error"))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, "✓" if is_both else "✗")
            _write(painter, metrics, line.adjusted(MARK, 0, 0, 0), text, "text")
            line.translate(0, line.height())


def told(found: Mapping[str, Any]) -> str:
    """All of the sentences, as rich text, whose lines are broken."""
    parts = [f"<b>{escape(sample.words(sample.main_field(found)))}</b>"]
    for name, sentences in _kinds(found):
        rows = "<br>".join(f"{'✓' if is_both else '✗'} {escape(text)}" for text, is_both in sentences)
        parts.append(f"<i>{escape(name)}</i><br>{rows}")
    return "".join(f"<p>{part}</p>" for part in parts)


def _kinds(found: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, bool]]]]:
    """The chosen and the wanted sentences, each with whether it is among the others, too."""
    chosen, wanted = ([s["text"] for s in found[key]["sentences"]] for key in ("predicted", "true"))
    return [
        (tr("Chosen sentences"), [(text, text in wanted) for text in chosen]),
        (tr("Wanted sentences"), [(text, text in chosen) for text in wanted]),
    ]


def _write(painter: QPainter, metrics: QFontMetrics, line: QRectF, text: str, role: str) -> None:
    painter.setPen(theme.color(role))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
