"""After a crash: what was not saved comes back, once, and nothing is asked without need."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import load, save
from netbuilder.ui.files.journal_folder import JournalFolder, abandoned
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import copy, edit, full_disk, opened, press, sentences


def crash(window: MainWindow) -> None:
    """What the system does to a process that is killed: locks and handles are dropped, files stay."""
    for keeper in window.files.keepers.values():
        keeper.leave()
    window.files.keepers.clear()
    window.files.journals.close()
    window.files.watcher.blockSignals(True)


@pytest.fixture
def again(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window of the next start."""
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    made.show()
    return made


def crashed_with(window: MainWindow, file: Path) -> Document:
    """Edits a file, saves, edits on, crashes."""
    session = opened(window, file)
    edit(session, 1)
    window.actions_by_name["file.save"].trigger()
    edit(session, 2)
    edit(session, 3)
    crash(window)
    return session.document


def test_restore_brings_back_document_and_history(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    at_first = load(iris)
    document = crashed_with(window, iris)
    again.files.start([])
    assert sentences(again) == ["NetBuilder ended unexpectedly. Not saved: iris.netb (2 edits)."]
    press(qtbot, again, "Restore")
    session = again.session
    assert session is not None and session.document == document and session.file == iris and not session.is_saved
    while session.history.undo_title:
        session.undo()
    assert session.document == at_first
    while session.history.redo_title:
        session.redo()
    again.actions_by_name["file.save"].trigger()
    assert load(iris) == document and session.is_saved


def test_what_was_restored_survives_the_next_crash(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    crashed_with(window, iris)
    again.files.start([])
    press(qtbot, again, "Restore")
    assert again.session is not None
    edit(again.session, 4)
    crash(again)
    third = MainWindow()
    qtbot.addWidget(third, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    third.files.start([])
    assert "iris.netb (3 edits)" in sentences(third)[0]
    press(qtbot, third, "Restore")
    assert third.session is not None and third.session.document == again.session.document


def test_discarded_is_not_offered_again(qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path) -> None:
    crashed_with(window, iris)
    again.files.start([])
    press(qtbot, again, "Discard")
    assert not list(again.files.journals.root.iterdir())
    again.files.start([])
    assert not sentences(again)


def test_later_is_offered_at_the_next_start(qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path) -> None:
    crashed_with(window, iris)
    again.files.start([])
    again.messages.bars()[0].close_bar()
    assert not sentences(again)
    again.actions_by_name["file.restore"].trigger()
    assert "iris.netb (2 edits)" in sentences(again)[0]
    again.close()
    third = MainWindow()
    qtbot.addWidget(third)
    third.files.start([])
    assert "iris.netb (2 edits)" in sentences(third)[0]


def test_after_a_clean_exit_nothing_is_asked(window: MainWindow, again: MainWindow, iris: Path) -> None:
    edit(opened(window, iris))
    window.actions_by_name["file.save"].trigger()
    window.close()
    again.files.start([])
    assert not sentences(again) and not list(again.files.journals.root.iterdir())


def test_a_crash_with_all_saved_asks_nothing(window: MainWindow, again: MainWindow, iris: Path) -> None:
    edit(opened(window, iris))
    window.actions_by_name["file.save"].trigger()
    crash(window)
    again.files.start([])
    assert not sentences(again) and not list(again.files.journals.root.iterdir())


def test_a_crash_between_the_save_and_its_mark_asks_nothing(window: MainWindow, again: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    edit(session)
    save(session.document, iris)
    crash(window)
    again.files.start([])
    assert not sentences(again) and not list(again.files.journals.root.iterdir())


def test_what_a_save_left_half_written_is_swept_away(window: MainWindow, again: MainWindow, iris: Path) -> None:
    mine = iris.with_name(f".iris.netb.{os.getpid()}-abc.part")
    others = iris.with_name(".iris.netb.1-abc.part")
    for part in (mine, others):
        part.write_text("{")
    crashed_with(window, iris)
    again.files.start([])
    assert not mine.exists() and others.exists()


def test_drawings_never_saved_come_back(qtbot: QtBot, window: MainWindow, again: MainWindow) -> None:
    for units in (6, 7):
        window.actions_by_name["file.new"].trigger()
        assert window.session is not None
        edit(window.session, units)
    documents = [s.document for s in window.sessions()]
    crash(window)
    again.files.start([])
    assert "untitled (2 edits), untitled (2 edits)" in sentences(again)[0]
    press(qtbot, again, "Restore")
    assert [s.document for s in again.sessions()] == documents
    assert all(s.file is None and not s.is_saved for s in again.sessions())


def test_a_file_changed_meanwhile_is_not_touched(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    document = crashed_with(window, iris)
    copy("wine", iris)
    again.files.start([iris])
    press(qtbot, again, "Restore")
    assert "restored as a copy" in sentences(again)[-1]
    first, second = again.sessions()
    assert first.file == iris and first.document == load(iris) and first.is_saved
    assert second.file is None and second.document == document and not second.is_saved


def test_a_file_that_is_gone_comes_back_as_a_copy(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    document = crashed_with(window, iris)
    iris.unlink()
    again.files.start([])
    press(qtbot, again, "Restore")
    assert again.session is not None and again.session.file is None and again.session.document == document


def test_the_file_that_was_opened_untouched_makes_room(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    document = crashed_with(window, iris)
    again.files.start([iris])
    press(qtbot, again, "Restore")
    (session,) = again.sessions()
    assert session.file == iris and session.document == document


def test_two_windows_on_one_file_have_journals_of_their_own(window: MainWindow, again: MainWindow, iris: Path) -> None:
    edit(opened(window, iris), 1)
    again.files.start([iris])
    assert again.session is not None and not sentences(again)  # the other one lives
    edit(again.session, 2)
    assert len(list(window.files.journals.root.glob("*/*.journal"))) == 2


def test_a_journal_that_cannot_be_written_is_told_once(window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    with full_disk():
        for units in (3, 4, 5):
            edit(session, units)
    assert [t for t in sentences(window) if "not protected" in t] == sentences(window)
    assert len(sentences(window)) == 1


def test_a_folder_for_journals_that_cannot_be_made_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, iris: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    window.files.start([iris])
    assert window.session is not None
    edit(window.session)
    assert "not protected" in sentences(window)[0]


def test_an_exchanged_window_goes_on_with_the_journals(
    qtbot: QtBot, window: MainWindow, again: MainWindow, iris: Path
) -> None:
    session = opened(window, iris)
    edit(session, 1)
    again.files.take_over(window.files)
    window.remove(session)
    again.add(session)
    window.retire()
    edit(session, 2)
    crash(again)
    third = MainWindow()
    qtbot.addWidget(third, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    third.files.start([])
    press(qtbot, third, "Restore")
    assert third.session is not None and third.session.document == session.document
    assert third.session.file == iris


def test_a_damaged_journal_is_left_alone(window: MainWindow, again: MainWindow, iris: Path) -> None:
    crashed_with(window, iris)
    (journal,) = window.files.journals.root.glob("*/*.journal")
    journal.write_text(json.dumps({"format": "netbuilder-journal"}))
    again.files.start([])
    assert not sentences(again) and journal.exists()


def test_a_living_folder_is_not_taken(tmp_path: Path) -> None:
    living, dead = JournalFolder(tmp_path), JournalFolder(tmp_path)
    living.claim()
    dead.claim()
    (dead.path / "1.journal").write_text("")
    dead.close()
    found = abandoned(tmp_path)
    assert [f.path for f in found] == [dead.path]
    assert not abandoned(tmp_path)  # taken already
    found[0].close()
    living.close()
    assert not living.path.exists() and dead.path.exists()
