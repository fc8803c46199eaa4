"""What a chart shows: curves and events."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from netbuilder.ui.plots.series import Series
from netbuilder.ui.theme import theme


@dataclass
class Curve:
    """One line.

    ``color``: a family or token of the theme. ``is_faint``: the noisy line behind a smooth one. ``is_dashed``: so that
    two curves differ by more than colour. ``has_dots``: its points are few and each of them counts. ``legend``: its
    name in the legend, translated; empty where another curve stands for it.
    """

    series: Series = field(default_factory=Series)
    color: str = "core"
    legend: str = ""
    width: float = 1.6
    is_faint: bool = False
    is_dashed: bool = False
    has_dots: bool = False

    def paint_color(self) -> QColor:
        """In the theme in use."""
        alpha = 0.35 if self.is_faint else 1.0
        is_token = hasattr(theme.tokens, self.color)
        return theme.color(self.color, alpha) if is_token else theme.family(self.color, alpha)


@dataclass(frozen=True)
class Happening:
    """A vertical line at x, with a sentence that is read on hover; ``sign``: the icon at its top."""

    x: float
    words: str
    sign: str = ""
    color: str = "faint"
