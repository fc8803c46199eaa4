"""Type on the canvas: few fonts, each text measured and laid out once however often it is painted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from netbuilder.ui import fonts

Role = Literal["title", "line", "figures", "id", "chip", "words"]
# Canvas pixels, so that a drawing looks the same whatever the desktop's point is.
PIXELS: dict[Role, float] = {"title": 13, "line": 12, "figures": 11, "id": 10, "chip": 10, "words": 12}
LARGE = 1.25  # presentation
_MONO = ("figures", "id", "chip")


@cache
def font(role: Role, scale: float = 1.0) -> QFont:
    """The font of a kind of text."""
    made = fonts.mono_font() if role in _MONO else fonts.text_font(bold=role == "title")
    made.setPixelSize(round(PIXELS[role] * scale))
    # Texts stay in place while one zooms.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(role: Role, scale: float = 1.0) -> QFontMetricsF:
    """How large the letters of a kind of text are, in canvas pixels."""
    return QFontMetricsF(font(role, scale))


@lru_cache(maxsize=16384)
def width(text: str, role: Role, scale: float = 1.0) -> float:
    """How wide a text is, in canvas pixels."""
    return metrics(role, scale).horizontalAdvance(text)


@lru_cache(maxsize=16384)
def elided(text: str, role: Role, room: float, scale: float = 1.0) -> str:
    """The text, cut with "…" where there is not room enough."""
    return metrics(role, scale).elidedText(text, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=8192)
def laid_out(text: str, role: Role, scale: float = 1.0) -> tuple[QStaticText, float]:
    """The text ready to be painted, and half its height."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=font(role, scale))
    return made, made.size().height() / 2


def write(painter: QPainter, x: float, middle: float, text: str, role: Role, scale: float = 1.0) -> None:
    """Paints a text whose left end is at ``x`` and whose middle is at the height ``middle``, in the pen's colour."""
    painter.setFont(font(role, scale))
    made, half = laid_out(text, role, scale)
    painter.drawStaticText(QPointF(x, middle - half), made)
