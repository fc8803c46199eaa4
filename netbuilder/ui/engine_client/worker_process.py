"""One worker: a process with torch, commands in, events out."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from netbuilder.protocol.commands import AnyCommand, Quit
from netbuilder.protocol.events import AnyEvent, Ready
from netbuilder.protocol.lines import ProtocolError, decode_event, encode
from netbuilder.ui.engine_client import ending
from netbuilder.ui.engine_client.ending import Ending

PROGRAM = (sys.executable, "-m", "netbuilder.engine.worker")
PATIENCE = 3000  # milliseconds between asking, terminating and killing
COMPLAINTS = 40  # lines of stderr that are kept


class _Process(QProcess):
    """A process that may be left to itself."""

    def release(self) -> None:
        """Qt would kill a process that runs when its object goes; so it is told that nothing runs any more."""
        self.setProcessState(QProcess.ProcessState.NotRunning)


class WorkerProcess(QObject):
    """Starts a worker and talks with it; no waiting anywhere.

    Args:
        program: what to start; another one in tests of how a worker can fail.
    """

    heard = Signal(object)  # an event of netbuilder.protocol.events
    ended = Signal(object)  # Ending: the process is gone

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = PROGRAM) -> None:
        super().__init__(parent)
        self.ready: Ready | None = None
        self.ending: Ending | None = None
        self.complaints: deque[str] = deque(maxlen=COMPLAINTS)
        self._rest = b""
        self._is_leaving = False
        self._process = _Process(self)
        self._process.setProgram(program[0])
        self._process.setArguments(list(program[1:]))
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_complaints)
        self._process.errorOccurred.connect(self._complain)
        self._process.finished.connect(self._finish)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._insist)

    @property
    def is_alive(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    @property
    def is_leaving(self) -> bool:
        """Whether it was told to go."""
        return self._is_leaving

    @property
    def pid(self) -> int:
        """Number of the process; 0 when there is none."""
        return int(self._process.processId())

    def start(self) -> None:
        """Begins to warm up; ``heard`` gives Ready some seconds later."""
        self._process.start()

    def send(self, command: AnyCommand) -> None:
        """Tells it something; a worker that is gone hears nothing."""
        if self.is_alive:
            self._process.write(encode(command))

    def leave(self) -> None:
        """Asks it to stop, save and go; then terminates it; then kills it."""
        self._is_leaving = True
        if not self.is_alive:
            return
        self.send(Quit())
        self._process.closeWriteChannel()
        self._patience.start()

    def abandon(self) -> None:
        """Lets a worker that was told to train on alone live after the window; nothing is heard of it any more."""
        self._is_leaving = True
        self._process.blockSignals(True)
        self._process.waitForBytesWritten(PATIENCE)
        self._process.release()
        self._process.deleteLater()

    def wait(self) -> None:
        """Until a worker that is leaving is gone; not for ever."""
        if self.is_alive:
            self._process.waitForFinished(PATIENCE)

    def kill(self) -> None:
        """Ends it at once and waits until it is gone; what it did since its last checkpoint is lost."""
        self._is_leaving = True
        self._process.kill()
        self._process.waitForFinished(PATIENCE)

    def _insist(self) -> None:
        """It did not go when asked: terminate, then kill."""
        if self.is_alive and not self._patience.property("asked"):
            self._patience.setProperty("asked", True)
            self._process.terminate()
            self._patience.start()
        elif self.is_alive:
            self._process.kill()

    def _read(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            try:
                event = decode_event(line)
            except ProtocolError as error:
                self.complaints.append(str(error))
                continue
            self._hear(event)

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Ready):
            self.ready = event
        self.heard.emit(event)

    def _read_complaints(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self.complaints.extend(text.splitlines())

    def _complain(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(ending.not_started(self._process.errorString()))

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        self._read()
        self._read_complaints()
        self._end(ending.left() if self._is_leaving else ending.ended(code, status, self.complaints))

    def _end(self, found: Ending) -> None:
        self.ending = found
        self.ended.emit(found)


def _environment() -> QProcessEnvironment:
    """The window's own, without what belongs to Qt's platform plugins."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONUNBUFFERED", "1")
    return environment
