"""Saving: the file changes at one stroke or not at all, and what goes wrong is said."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.graph.edits import SetPlan
from netbuilder.graph.files import save
from netbuilder.ui.files import dialogs
from netbuilder.ui.files.failure import reason
from netbuilder.ui.files.weights import beside
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files

Then = Callable[[], object]


def nothing() -> None:
    """When nothing follows."""


class Saving:
    """Writes documents of a window to disk. ``then`` is called when that is done, and only then.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files

    def save(self, session: Session, then: Then = nothing) -> None:
        """To its file; asks for a name when it has none, or when the file is read-only."""
        if session not in self._files.keepers:
            return
        if session.file is None or session.is_read_only:
            self.save_as(session, then)
        elif self._files.watcher.is_foreign(session):
            self._tell_foreign(session, session.file, then)
        else:
            self.write(session, session.file, then)

    def save_as(self, session: Session, then: Then = nothing) -> None:
        """To a file whose name is asked for."""
        dialogs.ask_drawing(self._files.window, self._proposed(session), partial(self._named, session, then))

    def save_all(self, sessions: list[Session], then: Then = nothing) -> None:
        """One after the other, as far as they are not saved."""
        rest = [s for s in sessions if not s.is_saved]
        if rest:
            self._files.window.show_session(rest[0])
            self.save(rest[0], partial(self.save_all, rest[1:], then))
        else:
            then()

    def write(self, session: Session, file: Path, then: Then = nothing) -> None:
        """To ``file``, whatever is in it."""
        if session not in self._files.keepers:
            return  # closed while a question about it was open
        try:
            plan = beside(session.document.plan, session.file, file)
            save(replace(session.document, plan=plan), file)
        except OSError as error:
            self._tell_failed(session, file, error, then)
            return
        if plan != session.document.plan:
            session.do_alone(SetPlan(plan=plan))
        session.saved(file)
        self._files.keepers[session].saved(file)
        self._files.watcher.seen(session)
        self._files.window.settings.add_recent(file)
        then()

    def _proposed(self, session: Session) -> Path:
        if session.file is None:
            return self._files.place(session)
        return session.file.with_stem(tr("{name} copy").format(name=session.file.stem))

    def _named(self, session: Session, then: Then, file: Path) -> None:
        file = file.absolute()
        other = self._files.find(file)
        name = file.name
        if other is not None and other is not session:
            words = tr("{name} is open in another tab. Close it there first, or choose another name.")
            self._files.window.tell(words.format(name=name), "error")
        elif file.exists() and is_read_only(file):
            words = tr("{name} is read-only and was not replaced. Choose another name.")
            self._files.window.tell(words.format(name=name), "error")
        else:
            self.write(session, file, then)

    def _tell_foreign(self, session: Session, file: Path, then: Then) -> None:
        words = tr("{name} was changed by another program since you opened it. It was not overwritten.")
        actions = (
            (tr("Reload"), partial(self._files.reload, session)),
            (tr("Overwrite"), partial(self.write, session, file, then)),
        )
        self._files.window.tell(words.format(name=file.name), "warning", actions)

    def _tell_failed(self, session: Session, file: Path, error: OSError, then: Then) -> None:
        words = tr("{name} could not be saved: {reason}. The file on disk is as it was, your changes are still here.")
        again = (
            (tr("Try again"), partial(self.save, session, then)),
            (tr("Save as…"), partial(self.save_as, session, then)),
        )
        self._files.window.tell(words.format(name=file.name, reason=reason(error)), "error", again)


def is_read_only(file: Path) -> bool:
    """Whether its owner or the system does not want it to be written; even root keeps to that."""
    return not os.access(file, os.W_OK) or not file.stat().st_mode & 0o222
