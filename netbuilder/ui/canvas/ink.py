"""Pens and brushes of the canvas, made once for each theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from netbuilder.ui.theme import theme

FAMILY = "family:"  # in front of a family's name, where a token is expected


def color(token: str, alpha: float = 1.0) -> QColor:
    """The colour of a token, or of a family of layers ("family:core")."""
    return _color(theme.is_dark, token, alpha)


def pen(token: str, width: float = 1.0, alpha: float = 1.0, dashes: tuple[float, ...] = ()) -> QPen:
    """A pen with round ends; width 0 is a hairline at any zoom."""
    return _pen(theme.is_dark, token, width, alpha, dashes)


def brush(token: str, alpha: float = 1.0) -> QBrush:
    """A filling in a token's colour."""
    return _brush(theme.is_dark, token, alpha)


@lru_cache(maxsize=1024)
def _color(_is_dark: bool, token: str, alpha: float) -> QColor:
    if token.startswith(FAMILY):
        return theme.family(token[len(FAMILY) :], alpha)
    return theme.color(token, alpha)


@lru_cache(maxsize=1024)
def _pen(is_dark: bool, token: str, width: float, alpha: float, dashes: tuple[float, ...]) -> QPen:
    made = QPen(color(token, alpha), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:
        made.setDashPattern(dashes)
    return made


@lru_cache(maxsize=512)
def _brush(is_dark: bool, token: str, alpha: float) -> QBrush:
    return QBrush(color(token, alpha))
