"""The Runs panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.diff import Change
from netbuilder.ui import figures
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.data.trouble import Trouble
from netbuilder.ui.panels.runs.bar import RunsBar
from netbuilder.ui.panels.runs.detail import Detail
from netbuilder.ui.panels.runs.record import Condition, Record, write_label
from netbuilder.ui.panels.runs.restoring import restore, transfer
from netbuilder.ui.panels.runs.shelf import Shelf
from netbuilder.ui.panels.runs.table import RunsModel
from netbuilder.ui.panels.runs.view import RunsView
from netbuilder.ui.session import Session
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr


class RunsPanel(Panel):
    """What was trained: found, sorted, named, compared, taken up again. Also runs of the command line.

    Everything stands in the folders of the runs; nothing is read while nobody sees the panel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shelf, self.model = Shelf(self), RunsModel()
        self.bar, self.trouble = RunsBar(), Trouble()
        self.table, self.detail = RunsView(self.model), Detail()
        self.table.setAccessibleName(tr("Runs"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([560, 360])
        self.splitter.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        for widget in (self.bar, self.trouble, self.splitter):
            box.addWidget(widget, 1 if widget is self.splitter else 0)
        self._connect()

    def _connect(self) -> None:
        self.shelf.changed.connect(self._take)
        self.shelf.gone.connect(self._lose)
        self.shelf.filled.connect(self._show)
        self.bar.sought.connect(self._seek)
        self.bar.wanted.connect(self.do)
        self.table.wanted.connect(self.do)
        self.table.chosen.connect(self._show)
        self.table.customContextMenuRequested.connect(lambda at: self.table.popup(self.bar.menu, at))
        self.model.renamed.connect(lambda record, name: self._label(record, title=name))
        self.model.noted.connect(lambda record, note: self._label(record, note=note))

    def sizeHint(self) -> QSize:
        return QSize(900, 280)

    # What is shown

    def look_at(self, session: Session | None) -> None:
        self.trouble.clear()
        super().look_at(session)

    def refresh(self) -> None:
        if not self.isVisible():
            return
        if self.session is None or self.lab is None:
            self.shelf.close()
        else:
            self.shelf.open(self.lab.runs_folder(self.session))
        self._seek()
        self._show()

    def on_change(self, change: Change) -> None:
        if self.isVisible() and (change.graph.added or change.graph.removed):
            self._seek()

    def on_go(self) -> None:
        """Runs are those of the whole document."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shelf.close()

    def _take(self, records: list[Record]) -> None:
        self.model.put(records)
        if not self.shelf.is_reading:
            self._show()

    def _lose(self, path: Path) -> None:
        self.model.remove(path)
        self._show()

    def _seek(self) -> None:
        nodes = frozenset(self.session.document.graph.nodes) if self.session else frozenset()
        self.table.sieve.look_for(self.bar.search.text(), self.bar.kind.currentData(), nodes)
        self._count()

    def _count(self) -> None:
        shown, known = self.table.sieve.rowCount(), len(self.model.records)
        words = tr("{shown} of {count}").format(shown=figures.whole(shown), count=figures.whole(known))
        self.bar.count.setText(words if shown != known else figures.whole(known) if known else "")

    def _show(self) -> None:
        """The chosen runs, and what can be done with them."""
        chosen = self.table.records()
        self._count()
        self.detail.put(chosen, self._reason())
        self.bar.allow(self._possible(chosen))

    def _reason(self) -> str:
        if self.shelf.is_reading:
            return tr("Reading the runs…")
        if not self.model.records:
            return tr("Nothing was trained here yet. Runs appear here while they go on, those of the command line too.")
        return tr("Choose a run to see its curves; several to compare them.")

    def _possible(self, chosen: list[Record]) -> set[str]:
        if not chosen or self.session is None:
            return set()
        is_running = any(r.condition is Condition.RUNNING for r in chosen)
        deeds = {"star"} if is_running else {"star", "delete"}
        if len(chosen) > 1:
            return deeds
        deeds |= {"restore", "rename", "note", "folder"}
        training = self.lab.training(self.session) if self.lab else None
        if not is_running and (training is None or training.is_over):
            deeds |= {"resume", "warm"}
            deeds |= {"transfer"} if (chosen[0].path / "weights.safetensors").is_file() else set()
        return deeds

    # What is done

    def do(self, deed: str) -> None:
        """Does something with the chosen runs, where it is possible."""
        chosen = self.table.records()
        if deed not in self._possible(chosen):
            return
        self.trouble.clear()
        try:
            getattr(self, f"_{deed}")(chosen)
        except (NetBuilderError, OSError) as error:
            self.trouble.tell(said(str(error)))
        self._show()

    def _restore(self, chosen: list[Record]) -> None:
        if self.session is not None:
            restore(chosen[0].path, self.session)

    def _resume(self, chosen: list[Record]) -> None:
        """With its own drawing; a run that came to its end goes on for as many epochs again."""
        if self.session is None or self.lab is None:
            return
        record = chosen[0]
        if restore(record.path, self.session):
            is_complete = record.condition in (Condition.DONE, Condition.EARLY)
            epochs = record.epochs + max(1, record.planned) if is_complete else 0
            self.lab.train(self.session, resume=record.path, epochs=epochs)

    def _warm(self, chosen: list[Record]) -> None:
        from netbuilder.ui.commands.train import obstacle  # here: commands know the window, which knows the panels

        if self.session is None or self.lab is None:
            return
        reason = obstacle(self.session)
        if reason:
            self.trouble.tell(reason)
        else:
            self.lab.train(self.session, warm=chosen[0].path)

    def _transfer(self, chosen: list[Record]) -> None:
        """The data chip and Train are next; the canvas shows what is frozen."""
        if self.session is not None:
            transfer(chosen[0].path, self.session)

    def _star(self, chosen: list[Record]) -> None:
        is_starred = not all(r.is_starred for r in chosen)
        for record in chosen:
            self._label(record, is_starred=is_starred)

    def _rename(self, _chosen: list[Record]) -> None:
        self.table.edit_name()

    def _note(self, _chosen: list[Record]) -> None:
        self.table.edit_note()

    def _folder(self, chosen: list[Record]) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(chosen[0].path)))

    def _delete(self, chosen: list[Record]) -> None:
        for record in chosen:
            moved = QFile.moveToTrash(str(record.path))
            if not (moved[0] if isinstance(moved, tuple) else moved):
                words = tr("{name} could not be moved to the trash; open its folder to remove it.")
                self.trouble.tell(words.format(name=record.name))
                break
        self.shelf.look()

    def _label(
        self, record: Record, title: str | None = None, note: str | None = None, is_starred: bool | None = None
    ) -> None:
        """Keeps what the user says about a run; an empty name is that of the folder again."""
        named = record.title if title is None else title
        noted = record.note if note is None else note
        try:
            write_label(record.path, named, noted, record.is_starred if is_starred is None else is_starred)
        except OSError as error:
            self.trouble.tell(str(error))
        self.shelf.again(record.path)
