"""The drawing as a script without weights: the window writes it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.codegen.section import ScriptError
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def script(session: Session) -> str:
    """Model, data and training, or the model alone where no more can be said in a script; NetBuilderError when there
    are mistakes in the drawing."""
    try:
        return pytorch_script(session.document, session.inference, parts="all")
    except ScriptError:
        return pytorch_script(session.document, session.inference)


def copy_script(window: MainWindow) -> None:
    """Puts the drawing in front on the clipboard, as a script."""
    if window.session is None:
        return
    try:
        text = script(window.session)
    except NetBuilderError as error:
        window.tell(said(str(error)), "error")
        return
    QGuiApplication.clipboard().setText(text)
    window.tell(tr("The script is on the clipboard: %n lines.", "", text.count("\n")), "ok")
