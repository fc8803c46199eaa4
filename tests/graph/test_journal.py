"""The side file of a document: what a crash leaves behind and what comes back of it."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netbuilder.graph.document import Document
from netbuilder.graph.edits import Edit, SetNotes, SetParams, Settings
from netbuilder.graph.journal import Journal, Saved, recover
from netbuilder.graph.node import Prose
from tests.graph.drawings import classifier


def units(value: int) -> SetParams:
    return SetParams(node="dense", values=Settings.parse({"units": value}))


EDITS: tuple[Edit, ...] = (units(64), SetNotes(notes=Prose("line\nline \u2028 ü")), units(32))


def written(path: Path, base: Document) -> Document:
    journal = Journal(path, base, Path("net.netb"))
    document = base
    for edit in EDITS:
        document = edit.apply(document)
        journal.append(edit)
    journal.leave()
    return document


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow beyond 4 kB; short, since what pytest prints may go to a file too."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_a_crash_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journals" / "1.journal"
    assert recover(path) is None
    after = written(path, classifier())
    found = recover(path)
    assert found is not None and found.document == after and found.entries == EDITS and found.is_complete
    assert found.file == Path("net.netb") and found.unsaved == 3
    assert found.belongs_to(classifier()) and not found.belongs_to(units(5).apply(classifier()))


def test_bursts_and_undo_come_back_as_they_were(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), None)
    for entry in (units(20), units(30), "end", units(64), units(32), "undo", "undo", "redo"):
        journal.append(entry)
    journal.leave()
    found = recover(tmp_path / "j")
    assert found is not None and found.is_complete and found.file is None
    assert found.document == units(30).apply(classifier())
    assert found.history.redo_title == "set units to 32"
    found.history.undo()
    assert found.document == classifier()


def test_steps_before_the_last_save_can_be_undone_after_a_crash(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), tmp_path / "a.netb")
    for entry in (units(20), "end", units(30), Saved("b.netb"), "undo"):
        journal.append(entry)
    journal.leave()
    found = recover(tmp_path / "j")
    assert found is not None and found.unsaved == 1 and found.file == Path("b.netb")
    assert found.document == units(20).apply(classifier()) and not found.history.is_saved
    assert found.belongs_to(units(30).apply(classifier()))
    found.history.undo()
    assert found.document == classifier()


def test_after_a_save_nothing_is_unsaved(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), None)
    for entry in (units(20), Saved("b.netb"), "end"):
        journal.append(entry)
    journal.leave()
    found = recover(tmp_path / "j")
    assert found is not None and found.unsaved == 0 and found.history.is_saved


def test_a_drawing_saved_untouched_is_journaled_under_its_new_name(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), None)
    journal.append(Saved("new.netb"))
    assert not (tmp_path / "j").exists()
    journal.append(units(20))
    journal.leave()
    found = recover(tmp_path / "j")
    assert found is not None and found.file == Path("new.netb") and found.belongs_to(classifier())


def test_a_torn_last_line_costs_only_that_edit(tmp_path: Path) -> None:
    path = tmp_path / "j"
    written(path, classifier())
    path.write_bytes(path.read_bytes()[:-9])
    found = recover(path)
    assert found is not None and found.entries == EDITS[:2] and not found.is_complete


def test_an_edit_that_no_longer_fits_ends_what_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "j"
    written(path, classifier())
    with path.open("a") as file:
        file.write('{"type": "Nonsense"}\n')
    found = recover(path)
    assert found is not None and found.entries == EDITS and not found.is_complete


@pytest.mark.parametrize("content", [b"", b"{}\n{}", b"\xff\xfe", b'{"format": "netbuilder-journal"}\n'])
def test_what_is_no_journal_gives_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "j").write_bytes(content)
    assert recover(tmp_path / "j") is None


def test_a_recovered_journal_goes_on_in_another_file(tmp_path: Path) -> None:
    after = written(tmp_path / "old", classifier())
    old = recover(tmp_path / "old")
    assert old is not None
    journal = Journal(tmp_path / "new", old.base, old.file, old.entries)
    again = recover(tmp_path / "new")
    assert again is not None and again.document == after
    journal.append("undo")
    journal.leave()
    again = recover(tmp_path / "new")
    assert again is not None and again.entries == (*EDITS, "undo")


def test_what_a_full_disk_refused_is_written_when_there_is_room_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), None)
    with full_disk():
        journal.append(units(20))
        with pytest.raises(OSError, match="large"):
            journal.append(SetNotes(notes=Prose("x" * 4000)))
        with pytest.raises(OSError, match="large"):
            journal.append(units(30))
    journal.append(units(40))
    journal.leave()
    found = recover(tmp_path / "j")
    assert found is not None and found.is_complete and found.unsaved == 4


def test_a_clean_end_leaves_no_trace(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", classifier(), None)
    journal.append("end")
    assert not list(tmp_path.iterdir())
    journal.append(units(64))
    assert (tmp_path / "j").exists()
    journal.close()
    assert not list(tmp_path.iterdir())
