"""Recordings go to the player of the system."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from netbuilder.ui.data.sound import is_recording, write_wav
from netbuilder.ui.panels.data.gallery import Gallery

RECORDING = {"series": [[0.0, 0.5, -1.0, 0.25]], "names": ["0"], "rate": 8000}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    found: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(found.append(url)) or url.fileName() != "2.wav")
    return found


def frames(file: Path) -> tuple[int, int, list[int]]:
    with wave.open(str(file)) as read:
        return read.getframerate(), read.getnchannels(), list(memoryview(read.readframes(99)).cast("h"))


def test_a_recording_is_written_as_it_is(tmp_path: Path) -> None:
    write_wav(RECORDING["series"], 8000, tmp_path / "one.wav")  # type: ignore[arg-type]
    assert frames(tmp_path / "one.wav") == (8000, 1, [0, 16384, -32767, 8192])
    write_wav([[2.0, 0.0], [0.0, -1.0]], 22050, tmp_path / "two.wav")
    assert frames(tmp_path / "two.wav") == (22050, 2, [32767, 0, 0, -16384]), "too loud is made quieter"


def test_only_recordings_can_be_heard() -> None:
    assert is_recording(RECORDING) and not is_recording({"series": [[1.0]]}) and not is_recording("words")


def test_a_recording_of_the_gallery_is_opened(qtbot: QtBot, opened: list[QUrl]) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.put([{"sound": RECORDING, "digit": "../seven"}, {"sound": RECORDING, "digit": "2"}], 0)
    gallery.activated.emit(gallery.model().index(0, 0))
    (url,) = opened
    assert url.fileName() == "___seven.wav" and frames(Path(url.toLocalFile()))[0] == 8000
    assert "Double-click" in gallery.model().index(0, 0).data(0x0003)
    with qtbot.waitSignal(gallery.unheard) as told:
        gallery.activated.emit(gallery.model().index(1, 0))
    assert "no player" in told.args[0]


def test_pictures_are_silent(qtbot: QtBot, opened: list[QUrl]) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.put([{"curve": {"series": [[1.0, 2.0]], "names": ["0"]}, "kind": "a"}], 0)
    gallery.activated.emit(gallery.model().index(0, 0))
    assert opened == []
