"""The dialog Export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.files.disk import write_atomic
from netbuilder.protocol.commands import Export
from netbuilder.protocol.events import AnyEvent, Exported, Failed
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.dialogs.exporting.formats import FORMATS, GROUPS, Format, format_of
from netbuilder.ui.dialogs.exporting.outcome import Outcome
from netbuilder.ui.dialogs.exporting.script import copy_script, script
from netbuilder.ui.dialogs.exporting.sources import Source, is_changed, sources, why_not
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.files import dialogs
from netbuilder.ui.files.failure import reason
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label, row
from netbuilder.ui.preferences import language
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

LAST = "export_format"  # in the settings
LIST, HEAD, LINE = 232, 32, 28  # pixels


class ExportPage(Page):
    """Of the document in front: a format, its weights, a name; a worker writes and checks, the dialog tells."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Export"))
        self.resize(760, 480)
        self._number: int | None = None
        self._named = ""  # the name that was proposed last
        self._written: set[str] = set()  # here, so that nobody need be warned of it
        self.found: list[Source] = []
        self.list, self.title, self.good_for = QListWidget(), label("", "heading"), label("", "muted")
        self.weights, self.opset, self.name = ComboBox(), ComboBox(), QLineEdit()
        self.choose_name = QPushButton(tr("Choose…"))
        self.remark, self.outcome = label("", "warning"), Outcome()
        self.copy = QPushButton(icon("mdi6.content-copy"), tr("Copy as script"))
        self.export, self.stop = QPushButton(tr("Export")), QPushButton(tr("Cancel"))
        self._fill_list()
        self._arrange()
        self._connect()
        self.show_format(format_of(window.settings.text(LAST, FORMATS[0].ending)))

    # How it is put together

    def _fill_list(self) -> None:
        self.list.setAccessibleName(tr("Formats"))
        self.list.setFixedWidth(LIST)
        for group, words in enumerate(GROUPS):
            head = QListWidgetItem(tr(words), self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setSizeHint(QSize(0, HEAD))
            head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            for kind in (f for f in FORMATS if f.group == group):
                item = QListWidgetItem(icon(kind.icon), tr(kind.name), self.list)
                item.setData(Qt.ItemDataRole.UserRole, kind.ending)
                item.setSizeHint(QSize(0, LINE))

    def _arrange(self) -> None:
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        file = row(4)
        file.addWidget(self.name, 1)
        file.addWidget(self.choose_name)
        self.form.addRow(tr("Weights"), self.weights)
        self.form.addRow(tr("Operators (opset)"), self.opset)
        self.form.addRow(tr("File"), file)
        right = QVBoxLayout()
        right.setSpacing(12)
        for widget in (self.title, self.good_for):
            right.addWidget(widget)
        right.addLayout(self.form)
        right.addWidget(self.remark)
        right.addWidget(self.outcome)
        right.addStretch(1)
        right.addLayout(self._buttons())
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(24)
        box.addWidget(self.list)
        box.addLayout(right, 1)

    def _buttons(self) -> QHBoxLayout:
        self.export.setProperty("role", "primary")
        self.export.setDefault(True)
        found = row()
        found.addWidget(self.copy)
        found.addStretch(1)
        found.addWidget(self.stop)
        found.addWidget(self.export)
        return found

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda item, _: self.refresh() if item else None)
        self.weights.currentIndexChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self.choose_name.clicked.connect(self.ask_name)
        self.copy.clicked.connect(lambda: copy_script(self.window_))
        self.export.clicked.connect(self.start)
        self.stop.clicked.connect(self.give_up)
        self.window_.session_changed.connect(self.refresh)
        self.window_.lab.changed.connect(self._on_run)
        self.finished.connect(self.give_up)

    # What is shown

    @property
    def format(self) -> Format:
        """The one that is chosen."""
        return format_of(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def source(self) -> Source | None:
        """The weights that are chosen; None where something is missing."""
        index = self.weights.currentIndex()
        return self.found[index] if 0 <= index < len(self.found) else None

    def show_format(self, wanted: Format) -> None:
        """Chooses a format."""
        for item in (self.list.item(i) for i in range(self.list.count())):
            if item.data(Qt.ItemDataRole.UserRole) == wanted.ending:
                self.list.setCurrentItem(item)

    def refresh(self) -> None:
        """As the document in front is now."""
        kind, session = self.format, self.window_.session
        self.title.setText(tr(kind.name))
        self.good_for.setText(tr(kind.good_for))
        self.found = sources(self.window_, session, kind) if session else []
        before = self.weights.currentText()
        self.weights.blockSignals(True)
        self.weights.clear()
        self.weights.addItems([source.words for source in self.found])
        self.weights.setCurrentIndex(max(0, self.weights.findText(before)))
        self.weights.blockSignals(False)
        self.form.setRowVisible(self.weights, kind.needs in ("weights", "run") and bool(self.found))
        self._show_opsets(kind)
        self.copy.setVisible(kind.is_script)
        if self._number is None:
            self.outcome.hide()
        self._propose(kind, session)
        self._look()

    def _on_run(self, session: Session) -> None:
        """A run of a document began or is over."""
        if session is self.window_.session:
            self.refresh()

    def _show_opsets(self, kind: Format) -> None:
        if self.opset.count() != len(kind.opsets):
            self.opset.clear()
            self.opset.addItems([str(n) for n in kind.opsets])
        self.form.setRowVisible(self.opset, bool(kind.opsets))

    def changeEvent(self, event: QEvent) -> None:
        """Back from the drawing, which may be another by now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    def _propose(self, kind: Format, session: Session | None) -> None:
        """A name beside the drawing; one that was typed keeps its folder and stem."""
        typed = self.name.text()
        files = self.window_.files
        path = files.place(session).with_suffix("") if session else files.folder() / tr("untitled")
        if typed and typed != self._named:
            known = max((f.ending for f in FORMATS if typed.endswith(f.ending)), key=len)
            path = Path(typed.removesuffix(known))
        self._named = str(path) + kind.ending
        self.name.setText(self._named)

    def _look(self) -> None:
        """What is in the way, and what is worth knowing before."""
        session, source = self.window_.session, self.source
        missing = why_not(self.window_, session, self.format) if session else tr("Open or start a drawing first.")
        remarks = [missing] if missing else []
        if (
            not missing
            and session is not None
            and source is not None
            and source.run
            and is_changed(session, source.run)
        ):
            remarks.append(tr("It holds the drawing as it was trained; the drawing was changed since."))
        if not missing and self.name.text() not in self._written and Path(self.name.text()).exists():
            remarks.append(tr("{name} is there already and will be replaced.").format(name=Path(self.name.text()).name))
        self.remark.setText(" ".join(remarks))
        self.remark.setVisible(bool(remarks))
        is_busy = self._number is not None
        self.stop.setVisible(is_busy)
        self.export.setEnabled(not missing and not is_busy and bool(self.name.text()) and source is not None)
        for widget in (self.weights, self.opset, self.name, self.choose_name, self.list):
            widget.setEnabled(not is_busy)

    def ask_name(self) -> None:
        """Where to, by the dialog of the system."""
        kinds = f"{tr(self.format.name)} (*{self.format.ending})"
        dialogs.ask_new(self, tr("Export"), Path(self.name.text()), kinds, lambda file: self.name.setText(str(file)))

    # What is done

    def start(self) -> None:
        """Writes the file; not by the worker that may be training, which has no time for it."""
        source, file = self.source, Path(self.name.text()).expanduser()
        if source is None:
            return
        self.window_.settings.put(LAST, self.format.ending)
        if source.question is None:
            self._write_script(file)
            return
        question: Export = msgspec.structs.replace(source.question, to=str(file), options=self._options())
        self.outcome.say(tr("{name} is being written and checked…").format(name=file.name))
        self._number = self.window_.lab.ask(question, self._hear)
        self._look()

    def _options(self) -> dict[str, object]:
        """What the format takes besides; a report is written in the language of the window."""
        if self.format.opsets:
            return {"opset": int(self.opset.currentText())}
        return {"language": language(self.window_.settings)} if self.format.ending == ".html" else {}

    def give_up(self) -> None:
        """Nobody waits for the file any more."""
        if self._number is not None:
            self.window_.lab.forget_question(self._number)
            self._number = None
            self.outcome.say(tr("The export was cancelled."))
            self._look()

    def _write_script(self, file: Path) -> None:
        session = self.window_.session
        if session is None:
            return
        try:
            write_atomic(file, script(session).encode())
        except NetBuilderError as error:
            self.outcome.fail(said(str(error)))
        except OSError as error:
            words = tr("{name} could not be written: {reason}.")
            self.outcome.fail(words.format(name=file.name, reason=reason(error)))
        else:
            self._written.add(self.name.text())
            self.outcome.done(tr("{path} is written.").format(path=file))
        self._look()

    def _hear(self, event: AnyEvent) -> None:
        self._number = None
        self._written.add(self.name.text())
        if isinstance(event, Failed):
            self.outcome.fail(said(event.message))
        elif isinstance(event, Exported):
            self.outcome.tell(event)
        self._look()
