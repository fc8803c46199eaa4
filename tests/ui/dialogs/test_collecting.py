"""Recording words of one's own, until they are the data of the drawing."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.datasets.source import WavFolder
from netbuilder.ui.dialogs.collecting import CollectRecordings
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.recording.recorder import Recorder
from netbuilder.ui.session import Session
from tests.ui.recording.fake_microphone import FakeMicrophone
from tests.ui.recording.test_recorder import WORD

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> CollectRecordings:
    window.add(Session())
    window.files.closing.is_decided = True
    made = CollectRecordings(window, Recorder(microphone=FakeMicrophone(WORD)))
    made.folder = tmp_path / "words"
    made._list()
    made.show()
    return made


def say(qtbot: QtBot, dialog: CollectRecordings, word: str) -> None:
    dialog.word.setCurrentText(word)
    with qtbot.waitSignal(dialog.recorder.done):
        qtbot.mouseClick(dialog.record, LEFT)


def test_words_are_kept_in_a_folder_each_and_become_the_data(
    qtbot: QtBot, window: MainWindow, dialog: CollectRecordings
) -> None:
    assert not dialog.use.isEnabled() and "no recordings" in dialog.counts.text()
    for word in ("yes", "no", "no"):
        say(qtbot, dialog, word)
    assert dialog.counted() == {"no": 2, "yes": 1} and dialog.counts.text() == "no 2, yes 1"
    with wave.open(str(dialog.folder / "no" / "no_002.wav")) as sound:
        assert 0.4 < sound.getnframes() / sound.getframerate() < 0.8
    qtbot.mouseClick(dialog.undo, LEFT)
    assert dialog.counted() == {"no": 1, "yes": 1} and not dialog.undo.isEnabled()
    say(qtbot, dialog, "no")
    assert (dialog.folder / "no" / "no_002.wav").exists()
    qtbot.mouseClick(dialog.use, LEFT)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: session.document.data is not None, timeout=60_000)
    assert session.document.data is not None
    assert session.document.data.source == WavFolder(path=str(dialog.folder), rate=8000)
    assert session.document.data.field("label").names == ("no", "yes")


@pytest.mark.parametrize("word", ["", "  ", "a/b", "..", "so?"])
def test_a_word_that_is_no_name_of_a_folder_is_told(qtbot: QtBot, dialog: CollectRecordings, word: str) -> None:
    dialog.word.setCurrentText(word)
    qtbot.mouseClick(dialog.record, LEFT)
    assert not dialog.recorder.is_recording and "Type the word first" in dialog.state.text()


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, dialog: CollectRecordings, tmp_path: Path) -> None:
    dialog.folder = tmp_path / "file" / "words"
    (tmp_path / "file").write_text("no folder")
    say(qtbot, dialog, "yes")
    assert "cannot be written" in dialog.state.text() and not dialog.counted()


def test_the_dialog_is_in_the_menu_and_closing_it_ends_the_recording(
    qtbot: QtBot, window: MainWindow, dialog: CollectRecordings
) -> None:
    assert not dialog.recorder.is_recording
    dialog.recorder.microphone.sound = b""  # type: ignore[attr-defined]
    dialog.word.setCurrentText("yes")
    qtbot.mouseClick(dialog.record, LEFT)
    assert dialog.recorder.is_recording and dialog.record.text() == "Done"
    window.actions_by_name["tools.record"].trigger()
    assert window.findChildren(CollectRecordings) == [dialog], "the one that is open"
    recorder = dialog.recorder
    dialog.close()
    assert not recorder.is_recording
