"""The menu Export, within File and in the toolbar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.ui.command import Command, has_document
from netbuilder.ui.dialogs.exporting.script import copy_script
from netbuilder.ui.files import pictures
from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SUBMENU = QT_TR_NOOP("E&xport")


def show_dialog(window: MainWindow, ending: str | None = None) -> None:
    """Every format in one dialog; ``ending``: of the one to be chosen there."""
    from netbuilder.ui.dialogs.exporting.formats import format_of
    from netbuilder.ui.dialogs.exporting.page import ExportPage

    page = ExportPage.open_for(window)
    if ending is not None:
        page.show_format(format_of(ending))


def _why_no_drawing(window: MainWindow) -> str:
    if window.session is None:
        return tr("Open or start a drawing first.")
    errors = sum(problem.severity == "error" for problem in window.session.problems)
    return tr("%n problems stand in the way: see the panel Problems.", "", errors) if errors else ""


COMMANDS: tuple[Command, ...] = (
    Command(
        "file.export", QT_TR_NOOP("&All formats…"), show_dialog, ("Ctrl+E",), "mdi6.tray-arrow-up", has_document,
        tip=QT_TR_NOOP("Every format with what it is good for, written and checked"), submenu=SUBMENU,
        starts_group=True,
    ),
    Command(
        "file.export_script", QT_TR_NOOP("&PyTorch script…"), partial(show_dialog, ending=".py"), (),
        "mdi6.language-python", has_document, submenu=SUBMENU, starts_group=True,
    ),
    Command(
        "file.export_keras", QT_TR_NOOP("&Keras model…"), partial(show_dialog, ending=".keras"), (),
        "mdi6.alpha-k-box-outline", has_document, submenu=SUBMENU,
    ),
    Command(
        "file.export_onnx", QT_TR_NOOP("&ONNX model…"), partial(show_dialog, ending=".onnx"), (),
        "mdi6.hexagon-multiple-outline", has_document, submenu=SUBMENU,
    ),
    Command(
        "file.export_weights", QT_TR_NOOP("&Weights…"), partial(show_dialog, ending=".safetensors"), (),
        "mdi6.weight", has_document, submenu=SUBMENU,
    ),
    Command(
        "file.copy_script", QT_TR_NOOP("Copy as scr&ipt"), copy_script, (), "mdi6.content-copy",
        lambda window: not _why_no_drawing(window), why_not=_why_no_drawing, submenu=SUBMENU,
        tip=QT_TR_NOOP("The drawing as a PyTorch script, on the clipboard"), starts_group=True,
    ),
    Command(
        "file.export_png", QT_TR_NOOP("Drawing as P&NG…"), pictures.ask_png, ("Ctrl+Alt+P",),
        "mdi6.image-outline", has_document, starts_group=True, submenu=SUBMENU,
    ),
    Command(
        "file.export_svg", QT_TR_NOOP("Drawing as S&VG…"), pictures.ask_svg, ("Ctrl+Alt+V",), "", has_document,
        submenu=SUBMENU,
    ),
)  # fmt: skip
