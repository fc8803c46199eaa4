"""The drawing in front as a picture in a file, or on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtWidgets import QDialog

from netbuilder.graph.files.disk import write_atomic
from netbuilder.ui.files import dialogs
from netbuilder.ui.files.failure import reason
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from netbuilder.ui.canvas.scene import CanvasScene
    from netbuilder.ui.main_window import MainWindow

Write = Callable[["CanvasScene", Path], None]


def ask_png(window: MainWindow) -> None:
    """Writes a PNG whose name is asked for."""
    dialogs.ask_new(
        window, tr("Export as PNG"), _proposed(window, ".png"), tr("Pictures (*.png)"), partial(export, window, _png)
    )


def ask_svg(window: MainWindow) -> None:
    """Writes an SVG whose name is asked for."""
    dialogs.ask_new(
        window, tr("Export as SVG"), _proposed(window, ".svg"), tr("Drawings (*.svg)"), partial(export, window, _svg)
    )


def export(window: MainWindow, write: Write, file: Path) -> None:
    """Writes the picture; how it went is told."""
    if window.canvas is None:
        return
    try:
        write(window.canvas.canvas, file)
    except OSError as error:
        words = tr("{name} could not be written: {reason}.")
        window.tell(words.format(name=file.name, reason=reason(error)), "error")
    else:
        window.tell(tr("The picture is in {path}.").format(path=file), "ok")


def ask_print(window: MainWindow) -> None:
    """Prints on the printer that is chosen, one page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # here: the start need not wait for it

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_proposed(window, "").name)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(_print, window, printer))  # which also keeps the printer alive
    QDialog.open(dialog)


def _print(window: MainWindow, printer: QPrinter, _same: object = None) -> None:
    from netbuilder.ui.canvas.picture import print_drawing

    if window.canvas is not None:
        print_drawing(window.canvas.canvas, printer)


def _png(scene: CanvasScene, file: Path) -> None:
    """Light on white, two dots a pixel: it goes into texts and slides."""
    from netbuilder.ui.canvas.picture import picture

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(scene, background="white").save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    write_atomic(file, bytes(buffer.data().data()))


def _svg(scene: CanvasScene, file: Path) -> None:
    from netbuilder.ui.canvas.picture import save_svg

    save_svg(scene, file, "white")


def _proposed(window: MainWindow, suffix: str) -> Path:
    """Beside the drawing, under its name."""
    assert window.session is not None
    return window.files.place(window.session).with_suffix(suffix)
