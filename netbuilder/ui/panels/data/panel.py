"""The Data panel."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from netbuilder.datasets import Dataset, Source
from netbuilder.datasets.preparation import Window
from netbuilder.datasets.source import Csv, Download
from netbuilder.graph.diff import Change
from netbuilder.graph.starter import StarterError
from netbuilder.protocol.events import Recognised
from netbuilder.ui.data.drawing import first_network
from netbuilder.ui.data.fitting import chosen_targets, fitting
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.data.bar import DataBar
from netbuilder.ui.panels.data.changes import Changes
from netbuilder.ui.panels.data.looker import PAGE, Looker
from netbuilder.ui.panels.data.preparation import Preparation
from netbuilder.ui.panels.data.samples import Samples
from netbuilder.ui.panels.data.trouble import Trouble
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

SIDE = 380  # px


class DataPanel(Panel):
    """What the document learns from: choose it, look at it, prepare it, fit the drawing to it.

    The worker reads the files; nothing is asked while nobody sees the panel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._brought: WeakKeyDictionary[Session, tuple[str, list[str]]] = WeakKeyDictionary()
        self._targets: WeakKeyDictionary[Session, tuple[Source, tuple[str, ...]]] = WeakKeyDictionary()
        self.changes: Changes | None = None
        self.looker = Looker(self)
        self.bar, self.trouble = DataBar(), Trouble()
        self.preparation, self.samples = Preparation(), Samples()
        self.side = Scroller()
        self.side.put(self.preparation)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.samples)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE, 600])
        self.splitter.setChildrenCollapsible(False)
        self.side.setMinimumWidth(280)
        self.nothing = label(
            tr("No data yet. Take some that come with the program, or your own: drop a file or folder on the window."),
            "muted",
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(24, 0, 24, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        for widget in (self.bar, self.trouble, self.splitter, self.nothing):
            box.addWidget(widget, 1 if widget in (self.splitter, self.nothing) else 0)

    def _connect(self) -> None:
        self.looker.changed.connect(self._show_samples)
        self.bar.chosen.connect(self.choose)
        self.bar.brought.connect(self.bring)
        self.bar.turned.connect(self.looker.page)
        self.bar.download.fetched.connect(self._take_fetched)
        self.bar.download.failed.connect(self.trouble.tell_offline)
        self.trouble.opened.connect(self.bar.open_file)
        self.samples.gallery.unheard.connect(self.trouble.tell)
        made = self.preparation
        made.scaled.connect(self._scale)
        made.role_chosen.connect(self._choose_role)
        made.kind_chosen.connect(self._choose_kind)
        made.column_role_chosen.connect(self._choose_column_role)
        made.reading_changed.connect(self._read_as)
        made.split.edited.connect(self._split)
        made.split.left.connect(self._end)
        made.forecast.switched.connect(self._cut)
        made.forecast.edited.connect(self._set_window)
        made.forecast.left.connect(self._end)
        made.fit.fit.connect(self.fit)
        made.fit.draw.connect(self.draw)
        theme.changed.connect(self._repaint)

    def sizeHint(self) -> QSize:
        return QSize(900, 280)

    # What is shown

    def look_at(self, session: Session | None) -> None:
        self.looker.forget()
        self.trouble.clear()
        if self.changes is not None:
            self.changes.deleteLater()
        self.changes = Changes(session, self.lab, self) if session and self.lab else None
        if self.changes is not None:
            self.changes.refused.connect(lambda text: self.trouble.tell(said(text)))
            self.changes.began.connect(self._show_samples)
            self.changes.ended.connect(self._show_samples)
            self.changes.brought.connect(self._take_brought)
        super().look_at(session)

    def refresh(self) -> None:
        if not self.isVisible():
            return
        self._show_data()
        self.looker.look(self.lab, self.session)
        self._show_samples()

    def on_change(self, change: Change) -> None:
        if not self.isVisible():
            return
        if change.data:
            self.trouble.clear()
            self.refresh()
        else:
            self._show_data()

    def on_go(self) -> None:
        """The data are those of the whole document."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looker.pause()

    @property
    def data(self) -> Dataset | None:
        return self.session.document.data if self.session else None

    def targets(self) -> tuple[str, ...]:
        """What is to be predicted: as chosen here, else as the drawing or the data say."""
        if self.session is None or self.data is None:
            return ()
        source, chosen = self._targets.get(self.session, (None, ()))
        names = {f.name for f in self.data.fields}
        if source == self.data.source and set(chosen) <= names and chosen:
            return chosen
        return chosen_targets(self.session.document, self.data)

    def _show_data(self) -> None:
        self.bar.put(self.data, self.session is not None)
        self.splitter.setVisible(self.data is not None)
        self.side.setVisible(self.data is not None)
        self.nothing.setVisible(self.data is None)
        if self.session is not None and self.data is not None:
            targets = self.targets()
            self.preparation.put(self.data, targets, self.looker.found, self._remarks())
            is_empty = not self.session.document.graph.nodes
            self.preparation.fit.put(fitting(self.session.document, targets), is_empty)

    def _show_samples(self) -> None:
        if not self.isVisible():
            return
        found = self.looker.found
        is_busy = self.looker.is_waiting or bool(self.changes and self.changes.waits)
        self.bar.put_page(self.looker.part, self.looker.start, found.sizes if found else {}, PAGE)
        self.samples.put(found, self.looker.start, self.targets(), said(self.looker.trouble), is_busy)
        self._show_data()

    # What is done

    def choose(self, source: Source | None) -> None:
        """Data of the catalogue, or none."""
        if self.changes is None or self.lab is None:
            return
        self.trouble.clear()
        if isinstance(source, Download):
            self.bar.download.begin(self.lab, source)
        else:
            self.bar.download.stop()
            self.changes.take(Dataset.of(source) if source else None)

    def bring(self, path: Path) -> None:
        """A file or folder of the user's own."""
        if self.changes is not None:
            self.trouble.clear()
            self.changes.bring(str(path))

    def fit(self) -> None:
        """Makes the drawing fit the data, as one step."""
        if self.session is not None:
            found = fitting(self.session.document, self.targets())
            if found.edits:
                self.session.do_alone(found.edit)

    def draw(self) -> None:
        """A first network on the empty drawing, as one step; a refusal is told."""
        if self.session is None or self.data is None:
            return
        try:
            self.session.do(first_network(self.data, self.targets()))
        except StarterError as error:
            self.trouble.tell(said(str(error)))
        self.session.end_burst()

    def _take_fetched(self, source: Download) -> None:
        if self.changes is not None:
            self.changes.take(Dataset.of(source))

    def _remarks(self) -> list[str]:
        """What was left out of a file when it was brought, while it is the data."""
        file, remarks = self._brought.get(self.session, ("", [])) if self.session else ("", [])
        return remarks if self.data is not None and getattr(self.data.source, "path", "") == file else []

    def _take_brought(self, event: Recognised) -> None:
        if self.session is not None and self.data is not None:
            remarks = event.notes[1:]  # the first one counts the rows
            self._brought[self.session] = (getattr(self.data.source, "path", ""), remarks)
            if event.targets:
                self._targets[self.session] = (self.data.source, tuple(event.targets))
        self.refresh()

    def _choose_role(self, field: str, is_target: bool) -> None:
        if self.session is None or self.data is None:
            return
        rest = tuple(t for t in self.targets() if t != field)
        self._targets[self.session] = (self.data.source, (*rest, field) if is_target else rest)
        self._show_data()

    def _choose_kind(self, column: str, kind: str) -> None:
        if self.changes is not None and self.data is not None and isinstance(self.data.source, Csv):
            kinds = dict(self.data.source.columns) | {column: kind}
            targets = self.data.source.targets
            if kind not in ("numeric", "category"):
                targets = tuple(t for t in targets if t != column)
            self._say(self.changes.read_as(columns=tuple(kinds.items()), targets=targets))

    def _choose_column_role(self, column: str, is_target: bool, is_text: bool) -> None:
        if self.changes is None or self.data is None:
            return
        if is_text or not isinstance(self.data.source, Csv):
            self.trouble.clear()
            self.changes.give_role(column, is_target)
        else:
            rest = tuple(t for t in self.data.source.targets if t != column)
            self._say(self.changes.read_as(targets=(*rest, column) if is_target else rest))

    def _split(self, settings: dict[str, object]) -> None:
        if self.changes is not None:
            self.preparation.split.say(self.changes.split(**settings))

    def _cut(self, window: Window | None) -> None:
        if self.changes is not None:
            self.trouble.clear()
            found = self.looker.found.forecast if self.looker.found else {}
            self.changes.cut(window, found.get("column", ""), found.get("columns", {}))

    def _set_window(self, settings: dict[str, object]) -> None:
        if self.changes is not None:
            self.changes.set_window(**settings)

    def _read_as(self, settings: dict[str, object]) -> None:
        if self.changes is not None:
            self.trouble.clear()
            self._say(self.changes.read_as(**settings))

    def _repaint(self) -> None:
        """The theme has other colours."""
        self.preparation.fit.forget()
        self.samples.forget()
        self._show_samples()

    def _scale(self, field: str, scaling: str) -> None:
        if self.changes is not None:
            self.changes.scale(field, scaling)

    def _end(self) -> None:
        if self.session is not None:
            self.session.end_burst()

    def _say(self, sentence: str) -> None:
        if sentence:
            self.trouble.tell(said(sentence))
