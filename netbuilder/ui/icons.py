"""One family of icons (Material Design through qtawesome), in the colours of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from netbuilder.ui.theme import theme

SIZE = QSize(18, 18)


def icon(name: str, color: str = "muted") -> QIcon:
    """An icon by its qtawesome name, e.g. "mdi6.content-save-outline", in a token's colour."""
    return _icon(name, theme.color(color).name(), theme.color("faint").name())


@cache
def _icon(name: str, color: str, disabled: str) -> QIcon:
    import qtawesome  # here: it reads large character maps, and the first paint does not wait for them

    made: QIcon = qtawesome.icon(name, color=color, color_disabled=disabled)
    return made
