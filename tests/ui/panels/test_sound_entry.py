"""Sounds in the panel "Try it": recorded, chosen, of the data; heard and answered."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from netbuilder.base.tensor import sequence
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays, Bundled, WavFolder
from netbuilder.ui.data.sound import read_wav
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.entries import entry_for
from netbuilder.ui.panels.try_it.other_entries import SeriesEntry
from netbuilder.ui.panels.try_it.panel import TryItPanel
from netbuilder.ui.panels.try_it.sound_entry import SoundEntry
from netbuilder.ui.recording.recorder import Recorder
from tests.ui.panels.trained import open_template, train, until
from tests.ui.recording.fake_microphone import FakeMicrophone
from tests.ui.recording.test_recorder import WORD
from tests.ui.recording.test_take import tone

LEFT = Qt.MouseButton.LeftButton
AUDIO = Field("audio", sequence(8000, 1), range=(-1, 1), padded=True)
MFCC = Field("mfcc", sequence(92, 13), padded=True)


@pytest.fixture
def entry(qtbot: QtBot) -> SoundEntry:
    made = SoundEntry(AUDIO, 1.0, Recorder(microphone=FakeMicrophone(WORD)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_fields_that_a_recording_can_fill() -> None:
    wav = WavFolder(path="x", rate=8000)
    assert isinstance(entry_for(AUDIO, source=wav), SoundEntry)
    assert isinstance(entry_for(MFCC, source=Bundled(name="spoken_digits")), SoundEntry)
    for field, source in ((MFCC, wav), (MFCC, Arrays(path="x")), (AUDIO, Bundled(name="spoken_digits")), (AUDIO, None)):
        assert type(entry_for(field, source=source)) is SeriesEntry


def test_a_word_is_recorded_and_heard_again(qtbot: QtBot, entry: SoundEntry, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(played.append(url)) or len(played) > 1)
    assert all(button.isVisible() and button.window() is entry for button in (entry.record, entry.pick, entry.listen))
    assert entry.value() is None and not entry.listen.isEnabled() and not entry.meter.isVisible()
    with qtbot.waitSignal(entry.changed):
        qtbot.mouseClick(entry.record, LEFT)
        assert entry.record.text() == "Done" and entry.meter.isVisible() and not entry.pick.isEnabled()
    file = Path(entry.value()["file"])
    with wave.open(str(file)) as sound:
        assert sound.getframerate() == 8000 and 0.4 < sound.getnframes() / 8000 < 0.8
    shown = read_wav(file)
    assert shown is not None and max(shown["series"][0]) == pytest.approx(0.5, abs=0.01)
    assert entry.record.text() == "Record" and entry.pick.isEnabled() and not entry.state.isVisible()
    qtbot.mouseClick(entry.listen, LEFT)
    assert played[0] == QUrl.fromLocalFile(str(file)) and "no player" in entry.state.text()
    entry.show_value({"series": [[0.0, 0.1]], "names": [""], "rate": 8000})
    qtbot.mouseClick(entry.listen, LEFT)
    assert len(played) == 2 and played[1].fileName() == "audio.wav"


def test_who_looks_elsewhere_does_not_record_on(qtbot: QtBot, entry: SoundEntry) -> None:
    entry.recorder.microphone.sound = tone(0.2, 0.0)  # type: ignore[attr-defined]
    qtbot.mouseClick(entry.record, LEFT)
    entry.hide()
    assert not entry.recorder.is_recording and entry.record.text() == "Record" and entry.value() is None


def test_where_there_is_no_microphone_a_file_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    made = SoundEntry(AUDIO, 1.0, Recorder(microphone=FakeMicrophone(reason="No microphone was found.")))
    qtbot.addWidget(made)
    made.show()
    assert not made.record.isEnabled() and made.record.toolTip() == "No microphone was found."
    assert made.state.isVisible() and made.state.text() == "No microphone was found."
    (tmp_path / "song.wav").write_bytes(b"RIFF no sound")
    made.take(tmp_path / "song.wav")
    assert made.value() == {"file": str(tmp_path / "song.wav")} and made.pick.isEnabled()


def test_a_spoken_word_is_answered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Coefficients were learned; a sound at another rate is brought to them by the worker."""
    window.resize(1440, 900)
    open_template(window, tmp_path, "spoken_digits", 1)
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel)
    train(qtbot, window)
    window.docks.reveal("try_it")
    until(qtbot, lambda: isinstance(panel.entries.get("mfcc"), SoundEntry))
    entry = panel.entries["mfcc"]
    assert isinstance(entry, SoundEntry)
    entry.recorder.microphone = FakeMicrophone(WORD)
    entry.record.setEnabled(True)
    qtbot.mouseClick(entry.record, LEFT)
    until(qtbot, lambda: bool(panel.bars.rows()))
    assert {name for name, _ in panel.bars.rows()} <= set("0123456789")
    (tmp_path / "words.wav").write_text("no sound at all")
    entry.take(tmp_path / "words.wav")
    until(qtbot, lambda: "words.wav is no recording that can be read: it is no WAV file." in panel.state.text())
