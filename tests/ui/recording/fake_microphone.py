"""A microphone that hears what a test says, from a thread as PortAudio has one."""

from __future__ import annotations

import threading

from netbuilder.ui.recording.microphone import Hear, Microphone, NoSound, Stream

BLOCK = 512  # bytes


class FakeStream:
    """Gives all of it at once, as fast as it is taken."""

    def __init__(self, sound: bytes, hear: Hear, is_endless: bool) -> None:
        self._sound, self._hear, self._is_endless = sound, hear, is_endless
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        for start in range(0, len(self._sound), BLOCK):
            if self._is_closed.is_set() or not self._hear(self._sound[start : start + BLOCK]):
                return
        if self._is_endless:
            self._is_closed.wait()

    @property
    def active(self) -> bool:
        return self._thread.is_alive()

    def close(self) -> None:
        self._is_closed.set()
        self._thread.join()


class FakeMicrophone(Microphone):
    """At 8 kHz; ``reason``: why there is none; ``refusal``: why it cannot be opened."""

    def __init__(self, sound: bytes = b"", reason: str = "", refusal: str = "", is_endless: bool = True) -> None:
        self.sound, self.reason, self.refusal, self.is_endless = sound, reason, refusal, is_endless
        self.streams: list[FakeStream] = []

    def trouble(self) -> str:
        return self.reason

    def rate(self) -> int:
        if self.reason:
            raise NoSound(self.reason)
        return 8000

    def listen(self, hear: Hear) -> Stream:
        if self.refusal:
            raise NoSound(self.refusal)
        self.streams.append(FakeStream(self.sound, hear, self.is_endless))
        return self.streams[-1]
