"""A mistake in the program itself: told in the window, which goes on."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def listen() -> None:
    """From now on, what nobody caught is told in the window too."""
    sys.excepthook = tell


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Prints the error as Python does, and says in a sentence that it happened."""
    sys.__excepthook__(kind, error, trace)
    window = _window()
    if window is None or not isinstance(error, Exception):
        return
    details = "".join(traceback.format_exception(kind, error, trace))
    words = tr("A mistake in NetBuilder stopped the last action ({error}). Your drawings are still here.")
    action = (tr("Copy details"), lambda: QGuiApplication.clipboard().setText(details))
    window.tell(words.format(error=f"{kind.__name__}: {error}"[:200]), "error", (action,))


def _window() -> MainWindow | None:
    from netbuilder.ui.main_window import MainWindow

    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    return found[0] if found else None
