"""The microphone of the computer, by PortAudio; nothing of it is loaded before somebody wants to record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from types import ModuleType
from typing import Protocol

from netbuilder.base.errors import NetBuilderError
from netbuilder.ui.words import tr

Hear = Callable[[bytes], bool]


class NoSound(NetBuilderError):
    """Why nothing can be recorded, as a sentence for people."""


class Stream(Protocol):
    """Sound that goes to a function until it is closed."""

    @property
    def active(self) -> bool: ...
    def close(self) -> None: ...


class Microphone:
    """The one that the system has chosen."""

    def trouble(self) -> str:
        """Why nothing can be recorded here; empty when it can."""
        try:
            _chosen(_library())
        except NoSound as error:
            return str(error)
        return ""

    def rate(self) -> int:
        """Samples a second; NoSound when there is no microphone."""
        return round(_chosen(_library())["default_samplerate"])

    def listen(self, hear: Hear) -> Stream:
        """Gives ``hear`` samples of 16 bits, in a thread of its own, until that says False; NoSound when it cannot."""
        library = _library()

        def take(block: bytes, _frames: int, _time: object, _status: object) -> None:
            if not hear(bytes(block)):
                raise library.CallbackStop

        try:
            stream = library.RawInputStream(samplerate=self.rate(), channels=1, dtype="int16", callback=take)
            stream.start()
        except library.PortAudioError as error:
            words = tr("The microphone cannot be opened ({reason}): allow its use in the system, or choose a file.")
            raise NoSound(words.format(reason=error.args[0])) from None
        found: Stream = stream
        return found


def _library() -> ModuleType:
    """The package that knows PortAudio."""
    if find_spec("sounddevice") is None:
        raise NoSound(tr("To record, install the package sounddevice (pip install netbuilder[sound])."))
    try:
        import sounddevice
    except OSError:
        raise NoSound(tr("To record, install the library PortAudio (libportaudio2 on Debian and Ubuntu).")) from None
    found: ModuleType = sounddevice
    return found


def _chosen(library: ModuleType) -> dict[str, float]:
    """What the system says of its microphone; where PortAudio knows none it looks again, as one may be new."""
    for _ in range(2):
        with suppress(library.PortAudioError, ValueError):
            return dict(library.query_devices(kind="input"))
        library._terminate()
        library._initialize()
    raise NoSound(tr("No microphone was found: connect one, or choose a file."))
