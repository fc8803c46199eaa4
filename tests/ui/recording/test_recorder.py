"""Recording in the window, with a microphone of the test, and what is said where there is none."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.ui.recording import microphone
from netbuilder.ui.recording.meter import Meter
from netbuilder.ui.recording.microphone import Microphone, NoSound
from netbuilder.ui.recording.recorder import Recorder
from netbuilder.ui.recording.take import Take
from tests.ui.recording.fake_microphone import FakeMicrophone
from tests.ui.recording.test_take import tone

WORD = tone(0.4, 0.0) + tone(0.4, 0.5) + tone(1.0, 0.0)


def test_it_ends_by_itself_when_the_word_is_over(qtbot: QtBot) -> None:
    recorder = Recorder(microphone=FakeMicrophone(WORD))
    levels: list[float] = []
    recorder.changed.connect(levels.append)
    with qtbot.waitSignal(recorder.done) as found:
        recorder.begin()
        assert recorder.is_recording
    assert found.args is not None and isinstance(found.args[0], Take) and found.args[0].is_heard
    assert not recorder.is_recording and levels


def test_one_can_end_it_oneself(qtbot: QtBot) -> None:
    recorder = Recorder(microphone=FakeMicrophone(tone(0.2, 0.0) + tone(3.0, 0.5)))
    recorder.begin()
    qtbot.waitUntil(lambda: recorder.is_heard)
    with qtbot.waitSignal(recorder.done):
        recorder.finish()
    assert not recorder.is_recording
    recorder.finish()  # again: nothing happens


def test_silence_is_told(qtbot: QtBot) -> None:
    recorder = Recorder(microphone=FakeMicrophone(tone(9.0, 0.0)))
    with qtbot.waitSignal(recorder.failed) as found:
        recorder.begin()
    assert found.args is not None and "Nothing was heard" in found.args[0]


def test_a_microphone_that_is_pulled_out_ends_the_take(qtbot: QtBot) -> None:
    recorder = Recorder(microphone=FakeMicrophone(tone(0.2, 0.0) + tone(0.3, 0.5), is_endless=False))
    with qtbot.waitSignal(recorder.done):
        recorder.begin()


def test_what_is_cancelled_says_nothing_more(qtbot: QtBot) -> None:
    fake = FakeMicrophone(tone(0.1, 0.0))
    recorder = Recorder(microphone=fake)
    with qtbot.assertNotEmitted(recorder.done, wait=100), qtbot.assertNotEmitted(recorder.failed, wait=1):
        recorder.begin()
        recorder.cancel()
    assert not fake.streams[0].active and not recorder.is_recording


@pytest.mark.parametrize("fake", [FakeMicrophone(reason="No microphone."), FakeMicrophone(refusal="Not allowed.")])
def test_a_microphone_that_cannot_be_had_is_told(qtbot: QtBot, fake: FakeMicrophone) -> None:
    recorder = Recorder(microphone=fake)
    with qtbot.waitSignal(recorder.failed) as found:
        recorder.begin()
    assert found.args == [fake.reason or fake.refusal] and not recorder.is_recording


class PortAudioError(Exception):
    """As the library has it."""


class CallbackStop(Exception):
    """As the library has it."""


def library(devices: list[int], refusal: str = "") -> ModuleType:
    """What sounddevice is to us; ``devices``: how many microphones there are at each look."""
    made: Any = ModuleType("sounddevice")
    looks = iter(devices)
    count = [next(looks)]

    def query_devices(kind: str) -> dict[str, float]:
        if not count[0]:
            raise PortAudioError("Error querying device -1")
        return {"default_samplerate": 44100.0}

    class RawInputStream:
        def __init__(self, **settings: Any) -> None:
            assert settings.keys() == {"samplerate", "channels", "dtype", "callback"}
            self.take = settings["callback"]

        def start(self) -> None:
            if refusal:
                raise PortAudioError(refusal, -9985)
            with pytest.raises(CallbackStop):
                self.take(memoryview(b"ab"), 1, None, None)

    made.PortAudioError, made.CallbackStop, made.RawInputStream = PortAudioError, CallbackStop, RawInputStream
    made.query_devices, made._terminate = query_devices, lambda: None
    made._initialize = lambda: count.__setitem__(0, next(looks, 0))
    return made


def test_the_library_is_asked_for_the_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone, "find_spec", lambda name: object())
    monkeypatch.setitem(sys.modules, "sounddevice", library([0, 1]))
    assert Microphone().trouble() == "", "one was connected since"
    assert Microphone().rate() == 44100
    heard: list[bytes] = []
    Microphone().listen(lambda block: heard.append(block) is not None)
    assert heard == [b"ab"]
    monkeypatch.setitem(sys.modules, "sounddevice", library([0, 0]))
    assert Microphone().trouble() == "No microphone was found: connect one, or choose a file."
    monkeypatch.setitem(sys.modules, "sounddevice", library([1], "Device unavailable"))
    with pytest.raises(NoSound, match=r"cannot be opened \(Device unavailable\): allow its use in the system"):
        Microphone().listen(lambda block: True)


def test_a_missing_package_or_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone, "find_spec", lambda name: None)
    assert "pip install netbuilder[sound]" in Microphone().trouble()
    monkeypatch.setattr(microphone, "find_spec", lambda name: object())
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)

    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    assert "libportaudio2" in Microphone().trouble()


def test_the_meter_is_in_decibels(qtbot: QtBot) -> None:
    meter = Meter()
    qtbot.addWidget(meter)
    shares = []
    for level in (0.0, 0.001, 0.1, 1.0):
        meter.put(level)
        shares.append(round(meter.share, 2))
    assert shares == [0.0, 0.0, 0.6, 1.0]
