"""The program's own typefaces, so that it looks the same everywhere: Inter, and JetBrains Mono for shapes and code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY, MONO = "Inter", "JetBrains Mono"
SIZE = 10.0  # points
# What is taken for signs the first family lacks: Chinese on Windows, macOS and Linux.
CHINESE = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei")

_scale = 1.0  # of the user, see ``use_scale``


def use_scale(scale: float) -> None:
    """All type in the window is this much larger from now on (the canvas has its own zoom)."""
    global _scale
    _scale = scale


def points(size: float = SIZE) -> float:
    """A size of type in points, as the user wants it."""
    return round(size * _scale, 2)


def load() -> None:
    """Makes the shipped typefaces known to Qt."""
    for file in sorted(FOLDER.glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def text_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """For words; digits of equal width, so that changing figures do not jump."""
    font = QFont([FAMILY, *CHINESE])
    font.setPointSizeF(points(SIZE * scale))
    font.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def mono_font(scale: float = 1.0) -> QFont:
    """For shapes and code."""
    font = QFont([MONO, *CHINESE])
    font.setPointSizeF(points(SIZE * scale))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font
