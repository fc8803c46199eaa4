"""Icons: painted from the typeface, in the colours of the theme."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from netbuilder.ui import icons
from netbuilder.ui.theme import theme


def _colors(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture = made.pixmap(QSize(36, 36), mode).toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {QColor(p.red(), p.green(), p.blue()).name() for p in points if p.alpha() == 255}


def test_an_icon_is_painted_in_the_colour_of_its_token() -> None:
    assert _colors(icons.icon("mdi6.square", "error")) == {theme.color("error").name()}


def test_a_disabled_icon_is_faint() -> None:
    assert _colors(icons.icon("mdi6.square"), QIcon.Mode.Disabled) == {theme.color("faint").name()}


def test_an_icon_follows_the_theme() -> None:
    made = icons.icon("mdi6.square", "text")
    before, choice = _colors(made), theme.choice
    theme.use("light" if theme.is_dark else "dark")
    try:
        assert _colors(made) == {theme.color("text").name()} != before
    finally:
        theme.use(choice)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(icons.Unknown):
        icons.sign("mdi6.no-such-thing")


def test_qtawesome_is_not_imported() -> None:
    code = "import sys, netbuilder.ui.main_window; sys.exit('qtawesome' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
