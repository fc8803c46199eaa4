"""What becomes of runs when the document they train, or the window, is closed: asked once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QMessageBox

from netbuilder.ui.files.saving import Then
from netbuilder.ui.icons import icon
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

Role = QMessageBox.ButtonRole
ICON = QSize(32, 32)


class LeavingRuns(QObject):
    """Asks whether they go on in the background or stop and are saved; then goes on with closing.

    Args:
        window: the window.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._box: QMessageBox | None = None
        self._waiting: tuple[list[Session], Then] | None = None
        window.lab.changed.connect(self._look)

    def going(self, sessions: list[Session]) -> list[Session]:
        """Those of the documents that this window trains now; runs of other processes go on anyway."""
        return [s for s, t in self._window.lab.going() if s in sessions and not t.is_background]

    def ask(self, sessions: list[Session], then: Then) -> None:
        """``then``: what happens when nothing of them is trained in this window any more."""
        going = self.going(sessions)
        if not going:
            then()
        elif self._box is None and self._waiting is None:
            self._box = self._question(len(going))
            self._box.finished.connect(partial(self._answered, going, then))
            self._box.open()

    def _question(self, count: int) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIconPixmap(icon("mdi6.chart-line").pixmap(ICON, box.devicePixelRatio()))
        box.setText(tr("%n trainings are going on.", "", count))
        box.setInformativeText(
            tr("In the background a training goes on to its end, and is found again when the drawing is opened.")
        )
        self.keep = box.addButton(tr("Keep running"), Role.AcceptRole)
        self.stop = box.addButton(tr("Stop and save"), Role.DestructiveRole)
        self.cancel = box.addButton(tr("Cancel"), Role.RejectRole)
        box.setDefaultButton(self.keep)
        box.setEscapeButton(self.cancel)
        return box

    def _answered(self, going: list[Session], then: Then, _result: int) -> None:
        box, self._box = self._box, None
        assert box is not None
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is self.keep:
            for session in going:
                self._window.lab.detach(session)
            then()
        elif clicked is self.stop:
            self._stop(going, then)

    def _stop(self, going: list[Session], then: Then) -> None:
        self._waiting = (going, then)
        for session in going:
            training = self._window.lab.training(session)
            if training is not None:
                training.stop()
        self._look()

    def _look(self, _session: object = None) -> None:
        """Goes on as soon as all that was to stop has stopped."""
        if self._waiting is not None and not self.going(self._waiting[0]):
            then = self._waiting[1]
            self._waiting = None
            then()
