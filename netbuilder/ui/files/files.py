"""The files of the documents in a window: opening, and the care for what is not saved."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netbuilder.graph.document import Document
from netbuilder.graph.files import FileError, load
from netbuilder.ui import preferences
from netbuilder.ui.files.closing import Closing
from netbuilder.ui.files.failure import reason
from netbuilder.ui.files.importing import Importing, is_importable
from netbuilder.ui.files.journal_folder import JournalFolder, usual_root
from netbuilder.ui.files.keeper import Keeper
from netbuilder.ui.files.recent_menu import RecentMenu
from netbuilder.ui.files.recovery import Recovery
from netbuilder.ui.files.saving import Saving, is_read_only
from netbuilder.ui.files.watcher import Watcher
from netbuilder.ui.session import Session
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class Files(QObject):
    """What stands behind the documents of a window: their files, their journals, the eye on other programs.

    Args:
        window: the window; it calls ``keep`` and ``release`` for every document that comes and goes.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.journals = JournalFolder(usual_root())
        self.keepers: dict[Session, Keeper] = {}
        self.watcher = Watcher(self)
        self.saving = Saving(self)
        self.closing = Closing(self)
        self.recovery = Recovery(self)
        self.importing = Importing(self)
        self.recent = RecentMenu(window, self)
        self.watcher.changed.connect(self._tell_changed)
        self.watcher.vanished.connect(self._tell_vanished)
        window.destroyed.connect(partial(_leave, self))

    # Documents come and go

    def keep(self, session: Session) -> None:
        """A document came into the window."""
        if session not in self.keepers:
            self._employ(session, Keeper(session, self.journals))
        self.watcher.seen(session)

    def release(self, session: Session) -> None:
        """A document left the window, saved or discarded on purpose."""
        self.watcher.forget(session)
        keeper = self.keepers.pop(session, None)
        if keeper is not None:
            keeper.end()
            keeper.deleteLater()

    def take_over(self, other: Files) -> None:
        """Another window is put in the place of one: the journals go on. Its documents are added afterwards."""
        self.journals, other.journals = other.journals, self.journals
        for session, keeper in other.keepers.items():
            keeper.failed.disconnect()
            self._employ(session, keeper)
        other.keepers.clear()
        self.recovery.take_over(other.recovery)
        self.importing.reports.update(other.importing.reports)

    def _employ(self, session: Session, keeper: Keeper) -> None:
        keeper.setParent(self)
        keeper.failed.connect(self._tell_unprotected)
        self.keepers[session] = keeper

    def quit(self) -> None:
        """The window is closed: nothing will be asked at the next start."""
        for keeper in self.keepers.values():
            keeper.end()
        self.recovery.later()
        self.journals.close()

    # Opening

    def start(self, files: list[Path]) -> None:
        """The program was started, with files or without."""
        for file in files:
            self.open(file)
        self.recovery.look()

    def new(self, document: Document | None = None, called: str = "") -> None:
        """A document that lies nowhere yet; ``called``: its name until then."""
        self.window.add(Session(document, called=called))

    def open(self, file: Path) -> bool:
        """Opens a file, or goes to its tab; what is wrong with it is told in the window. A model of another program is
        imported."""
        if is_importable(file):
            self.importing.begin(file)
            return True
        try:
            self.open_strictly(file)
        except FileError as error:
            if not file.exists():
                self.window.settings.forget_recent(file.absolute())
            self.window.tell(said(str(error)), "error")
            return False
        return True

    def open_strictly(self, file: Path) -> None:
        """Opens a file, or goes to its tab; FileError says what is wrong with it."""
        file = file.absolute()
        session = self.find(file)
        if session is not None:
            self.window.show_session(session)
            return
        session = Session(load(file), file, is_read_only(file))
        self.window.add(session)
        self.window.settings.add_recent(file)
        if session.is_read_only:
            words = tr("{name} is read-only. You can change it here and save it under another name.")
            self.window.tell(words.format(name=file.name), "info")

    def find(self, file: Path) -> Session | None:
        """The open document of a file, however the path to it is written."""
        place = os.path.realpath(file)
        return next((s for s in self.keepers if s.file and os.path.realpath(s.file) == place), None)

    def folder(self) -> Path:
        """Where a dialog begins."""
        session = self.window.session
        file = session.file if session else None
        if file and file.parent.is_dir():
            return file.parent
        chosen = Path(self.window.settings.text(preferences.FOLDER) or "-").expanduser()
        places = [chosen, *(p.parent for p in self.window.settings.recent)]
        return next((p for p in places if p.is_absolute() and p.is_dir()), Path.home())

    def place(self, session: Session) -> Path:
        """Where a drawing lies, or would lie under its name."""
        return session.file or self.folder() / f"{session.name}.netb"

    # What other programs do

    def _tell_changed(self, session: Session) -> None:
        assert session.file is not None
        words = tr("{name} was changed by another program.").format(name=session.file.name)
        actions = ((tr("Reload"), partial(self.reload, session)), (tr("Keep mine"), partial(self.keep_mine, session)))
        self.window.tell(words, "warning", actions)

    def _tell_vanished(self, session: Session) -> None:
        assert session.file is not None
        session.mark_unsaved()
        words = tr("{name} was deleted or moved. What you see here is complete; Save writes the file anew.")
        self.window.tell(words.format(name=session.file.name), "warning")

    def reload(self, session: Session) -> None:
        """Takes what is in the file now."""
        if session not in self.keepers or session.file is None:
            return
        try:
            document = load(session.file)
        except FileError as error:
            self.window.tell(said(str(error)), "error")
            return
        session.reload(document)
        self.keepers[session].restart()
        self.watcher.seen(session)

    def keep_mine(self, session: Session) -> None:
        """Leaves the document as it is; Save will replace what the other program wrote."""
        if session in self.keepers:
            session.mark_unsaved()
            self.watcher.seen(session)

    def _tell_unprotected(self, error: OSError) -> None:
        words = tr("Your edits are not protected against a crash at the moment: {reason}. Save often.")
        self.window.tell(words.format(reason=reason(error)), "warning")


def _leave(files: Files) -> None:
    """The window is gone without having been closed: its journals stay."""
    for keeper in files.keepers.values():
        keeper.leave()
    files.journals.close()
