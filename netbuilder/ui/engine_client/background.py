"""A run that some other process trains: followed through its folder, steered through its door."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.protocol.commands import AnyCommand
from netbuilder.protocol.door import is_training, may_be_training, process, send
from netbuilder.protocol.events import AnyEvent, Ready
from netbuilder.protocol.lines import ProtocolError, decode_event
from netbuilder.ui.engine_client import ending
from netbuilder.ui.engine_client.ending import Ending

BEAT = 200  # milliseconds between two looks at the file, while the run goes on


class BackgroundRun(QObject):
    """Looks like a worker process, but starts and ends nothing: the run goes on when nobody follows it.

    All that was said since the run began is heard first.
    """

    heard = Signal(object)  # an event of netbuilder.protocol.events
    ended = Signal(object)  # Ending: nobody trains this run any more
    piece: ClassVar[int] = 1 << 20  # bytes read at a time, so that a long run does not hold the window up

    def __init__(self, run: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run = run
        self.ready: Ready | None = None
        self.ending: Ending | None = None
        self.is_leaving = False
        self._place = 0
        self._rest = b""
        self._is_going = True
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)

    @property
    def is_alive(self) -> bool:
        return self._is_going and not self.is_leaving

    @property
    def pid(self) -> int:
        """Number of the process; 0 when there is none."""
        return process(self.run)

    def start(self) -> None:
        """Begins to follow."""
        self._timer.start()

    def send(self, command: AnyCommand) -> None:
        """Tells the run something; one that is over hears nothing."""
        try:
            send(self.run, command)
        except NetBuilderError:
            self._look()

    def leave(self) -> None:
        """Does not follow any more."""
        if not self.is_leaving:
            self.is_leaving = True
            self._timer.stop()
            self.deleteLater()

    abandon = leave

    def is_trained(self) -> bool:
        """Whether somebody trains it, as far as can be told at once."""
        return may_be_training(self.run)

    def how_it_ended(self) -> Ending:
        """What is to be said of a run that did not come to its end."""
        return ending.gone()

    def _look(self) -> None:
        """What is new in the file; when nothing is and nobody trains any more, that was the end."""
        is_going, before = self.is_trained(), self._place  # first: what is said before the end is read below
        for line in self._new_lines():
            self._hear(line)
        if self._place == before and not is_going and self._is_going:
            self._end()
        elif self._timer.isActive():
            self._timer.setInterval(0 if not is_going or self._place < _size(self.run) else BEAT)

    def _new_lines(self) -> list[bytes]:
        try:
            with _events(self.run).open("rb") as file:
                file.seek(self._place)
                piece = file.read(self.piece)
        except OSError:
            return []
        self._place += len(piece)
        *lines, self._rest = (self._rest + piece).split(b"\n")
        return lines

    def _hear(self, line: bytes) -> None:
        try:
            event: AnyEvent = decode_event(line)
        except ProtocolError:
            return  # damaged, as after a crash
        self.heard.emit(event)

    def _end(self) -> None:
        """After Finished or Failed nobody is astonished; before, the process was killed."""
        self._is_going = False
        self._timer.stop()
        self.ending = self.how_it_ended()
        self.ended.emit(self.ending)


def background_runs(folder: Path) -> list[Path]:
    """The runs in a folder of runs that some process trains now, the newest first."""
    found = [path.parent for path in folder.glob("*/control.json")]
    return [run for run in sorted(found, reverse=True) if is_training(run)]


def background_run_of(document: Document, folder: Path) -> Path | None:
    """The newest of them that trains this document, as far as its nodes tell; it may have been changed since."""
    names = set(document.graph.nodes)
    for run in background_runs(folder):
        try:
            trained = load(run / "document.netb")
        except (NetBuilderError, OSError):
            continue
        if names and set(trained.graph.nodes) == names:
            return run
    return None


def _events(run: Path) -> Path:
    return run / "events.jsonl"


def _size(run: Path) -> int:
    return _events(run).stat().st_size
