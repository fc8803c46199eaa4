"""The menu Export, within File and in the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.ui.command import Command, has_document
from netbuilder.ui.commands.train import is_going
from netbuilder.ui.dialogs import export
from netbuilder.ui.files import pictures
from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SUBMENU = QT_TR_NOOP("E&xport")


def export_trained_script(window: MainWindow) -> None:
    """The trained network as a script, with its weights beside it."""
    export.ask_run(window, tr("Export script with weights"), ".py", tr("Python scripts (*.py)"))


def export_weights(window: MainWindow) -> None:
    """The trained weights."""
    export.ask_run(window, tr("Export weights"), ".safetensors", tr("Weights (*.safetensors)"))


def export_curves(window: MainWindow) -> None:
    """The numbers of every epoch."""
    export.ask_run(window, tr("Export curves"), ".csv", tr("Tables (*.csv)"))


def export_report(window: MainWindow) -> None:
    """What a run came to."""
    export.ask_run(window, tr("Export report of the run"), ".json", tr("JSON (*.json)"))


def _why_no_run(window: MainWindow) -> str:
    if window.session is None:
        return tr("Open or start a drawing first.")
    if export.run_to_export(window, window.session) is None:
        return tr("Train the network first: there are no weights and no curves yet.")
    return ""


def _why_no_report(window: MainWindow) -> str:
    return _why_no_run(window) or (
        tr("The training goes on; its report is there when it ends.") if is_going(window) else ""
    )


def _why_no_data(window: MainWindow) -> str:
    if window.session is None:
        return tr("Open or start a drawing first.")
    return "" if window.session.document.data else tr("No data are chosen yet: choose what the network learns from.")


def _why_no_drawing(window: MainWindow) -> str:
    if window.session is None:
        return tr("Open or start a drawing first.")
    errors = sum(problem.severity == "error" for problem in window.session.problems)
    return tr("%n problems stand in the way: see the panel Problems.", "", errors) if errors else ""


COMMANDS: tuple[Command, ...] = (
    Command(
        "file.export_trained", QT_TR_NOOP("Export script &with weights…"), export_trained_script, ("Ctrl+E",),
        "mdi6.language-python", lambda window: not _why_no_run(window), why_not=_why_no_run, submenu=SUBMENU,
        tip=QT_TR_NOOP("The trained network as a PyTorch script, its weights beside it, run before it is handed out"),
        starts_group=True,
    ),
    Command(
        "file.export_weights", QT_TR_NOOP("Export &trained weights…"), export_weights, (), "mdi6.weight",
        lambda window: not _why_no_run(window), why_not=_why_no_run, submenu=SUBMENU,
        tip=QT_TR_NOOP("A .safetensors file that holds the drawing, too, read back and compared"),
    ),
    Command(
        "file.export_curves", QT_TR_NOOP("Export &curves…"), export_curves, (), "mdi6.chart-line",
        lambda window: not _why_no_run(window), why_not=_why_no_run, submenu=SUBMENU,
        tip=QT_TR_NOOP("Loss and metrics of every epoch as a table"),
    ),
    Command(
        "file.export_report", QT_TR_NOOP("Export &report of the run…"), export_report, (), "mdi6.code-json",
        lambda window: not _why_no_report(window), why_not=_why_no_report, submenu=SUBMENU,
        tip=QT_TR_NOOP("Results, plan, data and layers of the run for other programs to read"),
    ),
    Command(
        "file.export_script", QT_TR_NOOP("Export script with&out weights…"), export.ask_script, (),
        "mdi6.language-python", lambda window: not _why_no_drawing(window), why_not=_why_no_drawing, submenu=SUBMENU,
        tip=QT_TR_NOOP("The drawing as a PyTorch script that trains from the beginning"), starts_group=True,
    ),
    Command(
        "file.copy_script", QT_TR_NOOP("Copy as scr&ipt"), export.copy_script, (), "mdi6.content-copy",
        lambda window: not _why_no_drawing(window), why_not=_why_no_drawing, submenu=SUBMENU,
        tip=QT_TR_NOOP("The drawing as a PyTorch script, on the clipboard"),
    ),
    Command(
        "file.export_table", QT_TR_NOOP("Export table of &layers…"), export.ask_table, (), "mdi6.table",
        lambda window: not _why_no_drawing(window), why_not=_why_no_drawing, submenu=SUBMENU,
        tip=QT_TR_NOOP("Layers with shapes, parameters and multiply-adds, as Markdown"),
    ),
    Command(
        "file.export_data", QT_TR_NOOP("Export prepared &data…"), export.ask_data, (), "mdi6.database-export-outline",
        lambda window: not _why_no_data(window), why_not=_why_no_data, submenu=SUBMENU,
        tip=QT_TR_NOOP("The data as they enter the network, split and scaled, for NumPy"),
    ),
    Command(
        "file.export_png", QT_TR_NOOP("Export drawing as &PNG…"), pictures.ask_png, ("Ctrl+Alt+P",),
        "mdi6.image-outline", has_document, starts_group=True, submenu=SUBMENU,
    ),
    Command(
        "file.export_svg", QT_TR_NOOP("Export drawing as S&VG…"), pictures.ask_svg, ("Ctrl+Alt+V",), "", has_document,
        submenu=SUBMENU,
    ),
)  # fmt: skip
