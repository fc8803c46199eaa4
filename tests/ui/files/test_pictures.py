"""The drawing as PNG and SVG, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.theme import theme
from tests.ui.files.conftest import opened, sentences

NameFile = Callable[[Path], None]


def test_png_is_light_on_white_whatever_the_theme(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    theme.use("dark")
    opened(window, iris)
    window.actions_by_name["file.export_png"].trigger()
    name_file(iris.with_suffix(".png"))
    theme.use("light")
    image = QImage(str(iris.with_suffix(".png")))
    assert image.width() > 1000 and image.pixelColor(2, 2).lightness() == 255
    assert sentences(window) == [f"The picture is in {iris.with_suffix('.png')}."]


def test_svg_can_be_read_back(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    opened(window, iris)
    window.actions_by_name["file.export_svg"].trigger()
    name_file(iris.with_suffix(".svg"))
    assert QSvgRenderer(str(iris.with_suffix(".svg"))).isValid()


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_folder_that_is_gone_is_told(window: MainWindow, iris: Path, kind: str) -> None:
    from netbuilder.ui.files import pictures

    opened(window, iris)
    write = {"png": pictures._png, "svg": pictures._svg}[kind]
    pictures.export(window, write, Path("/nowhere") / f"x.{kind}")
    assert sentences(window) == [f"x.{kind} could not be written: the folder is not there any more."]


def test_printing_goes_to_the_printer_that_was_chosen(
    qtbot: QtBot, window: MainWindow, iris: Path, tmp_path: Path
) -> None:
    opened(window, iris)
    window.actions_by_name["file.print"].trigger()
    (dialog,) = window.findChildren(QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))
