"""Records one take after another, without keeping the window waiting."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.ui.recording.microphone import Microphone, NoSound, Stream
from netbuilder.ui.recording.take import Take
from netbuilder.ui.words import tr

BEAT = 40  # milliseconds between two looks at the take


class Recorder(QObject):
    """``done`` gives the Take when somebody has spoken, ``failed`` a sentence, ``changed`` how loud it is.

    PortAudio calls from a thread of its own: that only feeds the take, and a timer of the window looks at it.

    Args:
        microphone: where the sound comes from; another one in tests.
    """

    changed = Signal(float)  # level, 0 … 1
    done = Signal(object)  # Take
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, microphone: Microphone | None = None) -> None:
        super().__init__(parent)
        self.microphone = microphone or Microphone()
        self._stream: Stream | None = None
        self._take: Take | None = None
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._look)

    @property
    def is_recording(self) -> bool:
        return self._stream is not None

    @property
    def is_heard(self) -> bool:
        """Whether anybody has spoken since it began."""
        return self._take is not None and self._take.is_heard

    def begin(self, longest: float = 0.0) -> None:
        """Listens: at most ``longest`` seconds are kept, from the first sound on."""
        self.cancel()
        try:
            self._take = Take(self.microphone.rate(), longest)
            self._stream = self.microphone.listen(self._hear)
        except NoSound as error:
            self.failed.emit(str(error))
        else:
            self._beat.start()

    def finish(self) -> None:
        """Takes what was heard so far."""
        if self._stream is None or self._take is None:
            return
        take = self._take
        self._close()
        if take.is_heard:
            self.done.emit(take)
        else:
            self.failed.emit(tr("Nothing was heard: speak louder, or choose another microphone in the system."))

    def cancel(self) -> None:
        """Forgets what was heard."""
        self._close()
        self._take = None

    def _hear(self, block: bytes) -> bool:
        take = self._take
        if take is None or take.is_over:
            return False
        take.feed(block)
        return not take.is_over

    def _look(self) -> None:
        if self._take is None or self._stream is None:
            return
        self.changed.emit(self._take.level)
        if self._take.is_over or not self._stream.active:
            self.finish()

    def _close(self) -> None:
        self._beat.stop()
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()
