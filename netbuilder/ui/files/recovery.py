"""After a crash: offers what was not saved."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.files import dumps, load
from netbuilder.graph.files.disk import sweep
from netbuilder.graph.journal import Recovered, recover
from netbuilder.ui.files.failure import reason
from netbuilder.ui.files.journal_folder import Abandoned, abandoned
from netbuilder.ui.files.saving import is_read_only
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files


@dataclass(frozen=True)
class Leftover:
    """A journal that a crash left, and what is in it."""

    path: Path
    found: Recovered

    @property
    def name(self) -> str:
        return self.found.file.name if self.found.file else tr("untitled")


class Recovery:
    """What earlier windows left behind: restored, discarded, or kept for another time.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self._folders: list[Abandoned] = []
        self.leftovers: list[Leftover] = []

    def look(self) -> None:
        """Looks for what ended unexpectedly and offers it."""
        for folder in abandoned(self._files.journals.root):
            self._folders.append(folder)
            for path in folder.journals():
                self._take(path, folder.pid)
        if self.leftovers:
            self.offer()
        else:
            self.later()
        self._files.window.refresh_actions()

    def take_over(self, other: Recovery) -> None:
        """What another window has found is this one's matter now."""
        self.leftovers, other.leftovers = other.leftovers, []
        self._folders, other._folders = other._folders, []
        if self.leftovers:
            self.offer()

    def _take(self, path: Path, pid: int) -> None:
        """A journal in which everything is saved is of no use; one that cannot be read stays for a person to look."""
        found = recover(path)
        if found is not None and found.file is not None:
            with suppress(OSError):
                sweep(Path(os.path.realpath(found.file)), pid)
        if found is not None and (found.history.is_saved or _is_on_disk(found)):
            path.unlink(missing_ok=True)
        elif found is not None:
            self.leftovers.append(Leftover(path, found))

    def offer(self) -> None:
        """Asks in a bar of the window; closing the bar leaves all as it is."""
        names = [tr("{name} (%n edits)", "", left.found.unsaved).format(name=left.name) for left in self.leftovers]
        words = tr("NetBuilder ended unexpectedly. Not saved: {names}.").format(names=", ".join(names))
        actions = ((tr("Restore"), self.restore), (tr("Discard"), self.discard))
        self._files.window.tell(words, "warning", actions)

    def restore(self) -> None:
        """Brings every document back, with its undo history, each in a tab."""
        while self.leftovers:
            left = self.leftovers.pop(0)
            self._restore(left)
        self.later()

    def _restore(self, left: Leftover) -> None:
        session = Session()
        if self._fits(left.found):
            session.resume(left.found.history, left.found.file)
            session.is_read_only = left.found.file is not None and is_read_only(left.found.file)
        else:
            left.found.history.mark_unsaved()
            session.resume(left.found.history, None)
            self._tell_copy(left)
        self._files.window.add(session)
        try:
            self._files.keepers[session].adopt(left.found)
        except OSError as error:
            words = tr("The journal of {name} could not be taken over: {reason}. Save it soon.")
            self._files.window.tell(words.format(name=left.name, reason=reason(error)), "warning")
        else:
            left.path.unlink(missing_ok=True)

    def _fits(self, found: Recovered) -> bool:
        """Whether the document may go back to its file: that is as it was, and not open here."""
        if found.file is None:
            return True
        try:
            on_disk = load(found.file)
        except NetBuilderError:
            return False
        return found.belongs_to(on_disk) and self._make_room(found.file)

    def _make_room(self, file: Path) -> bool:
        """Closes the tab of the file when nothing was done in it yet."""
        session = self._files.find(file)
        if session is not None and session.is_saved and session.history.undo_title is None:
            self._files.window.remove(session)
            return True
        return session is None

    def _tell_copy(self, left: Leftover) -> None:
        if left.found.file is not None:
            words = tr(
                "{name} has changed or is gone since; what was not saved of it is restored as a copy of its own."
            )
            self._files.window.tell(words.format(name=left.name), "warning")

    def discard(self) -> None:
        """Forgets it all."""
        for left in self.leftovers:
            left.path.unlink(missing_ok=True)
        self.later()
        self._files.window.refresh_actions()

    def later(self) -> None:
        """Lets go of what is left; the next start finds it again."""
        self.leftovers = []
        for folder in self._folders:
            folder.close()
        self._folders = []


def _is_on_disk(found: Recovered) -> bool:
    """The crash came between the save and the line in the journal that tells of it."""
    try:
        return found.file is not None and dumps(load(found.file)) == dumps(found.document)
    except NetBuilderError:
        return False
