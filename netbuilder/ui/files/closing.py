"""The one question that stops the window: what becomes of unsaved documents that are to be closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMessageBox

from netbuilder.ui.files.leaving_runs import LeavingRuns
from netbuilder.ui.files.saving import Then
from netbuilder.ui.icons import icon
from netbuilder.ui.session import Session
from netbuilder.ui.shell.tabs import full_name
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files

Answer = QMessageBox.StandardButton
ICON = QSize(32, 32)


class Closing:
    """Closes documents, and the window; asks once for all that is not saved.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self._runs = LeavingRuns(files.window)
        self._box: QMessageBox | None = None
        self.is_decided = False

    def close(self, session: Session) -> None:
        """Closes one document; first it is asked what becomes of its training, then of its changes."""
        self._runs.ask([session], partial(self._ask, [session], partial(self._remove, session)))

    def may_close(self) -> bool:
        """Whether the window may go now; where not, the user is asked and the window is closed afterwards."""
        sessions = self._files.window.sessions()
        is_idle = not self._runs.going(sessions)
        if self.is_decided or (is_idle and all(s.is_saved for s in sessions)):
            self._files.quit()
            return True
        self._runs.ask(sessions, partial(self._ask, sessions, self._close_window))
        return False

    def _remove(self, session: Session) -> None:
        if session in self._files.window.sessions():
            self._files.window.lab.forget(session)
            self._files.window.remove(session)

    def _close_window(self) -> None:
        self.is_decided = True
        self._files.window.close()

    def _ask(self, sessions: list[Session], then: Then) -> None:
        unsaved = [s for s in sessions if not s.is_saved]
        if not unsaved:
            then()
        elif self._box is None:
            self._box = self._question(unsaved)
            self._box.finished.connect(partial(self._answered, unsaved, then))
            self._box.open()

    def _question(self, unsaved: list[Session]) -> QMessageBox:
        box = QMessageBox(self._files.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(icon("mdi6.content-save-alert-outline", "warning").pixmap(ICON, box.devicePixelRatio()))
        box.setText(_text(unsaved))
        box.setInformativeText(tr("What you discard cannot be brought back."))
        box.setStandardButtons(Answer.Save | Answer.Discard | Answer.Cancel)
        box.setDefaultButton(Answer.Save)
        box.setEscapeButton(Answer.Cancel)
        return box

    def _answered(self, unsaved: list[Session], then: Then, answer: int) -> None:
        self._box = None
        if answer == Answer.Discard:
            then()
        elif answer == Answer.Save:
            self._files.saving.save_all(unsaved, then)


def _text(unsaved: list[Session]) -> str:
    names = [full_name(session) for session in unsaved]
    if len(names) == 1:
        return tr("Save the changes to {name}?").format(name=names[0])
    return tr("Save the changes to %n documents?", "", len(names)) + "\n" + "\n".join(names)
