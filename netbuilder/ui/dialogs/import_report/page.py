"""The sheet that says what became what in an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from netbuilder.ui.dialogs.import_report.model import HEADER, STATUS, ReportModel, cells
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import ElidedLabel, label, row
from netbuilder.ui.selection import Selection
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

ROW, WIDTHS = 26, (150, 130, 130, 130)  # pixels
INSET = QPoint(24, 96)  # from the window's corner: over the inspector, so that the canvas can be seen


class ImportReport(Page):
    """Of the document in front. A row that is chosen selects its nodes on the canvas."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Import report"))
        self.resize(760, 520)
        self.model = ReportModel()
        self.title, self.why, self.notes = ElidedLabel(), label(), label("", "muted")
        self.title.setProperty("role", "heading")
        self.filters = {status: self._filter(status) for status in ("", *STATUS)}
        self.table = self._table()
        self.copy = QPushButton(icon("mdi6.content-copy"), tr("Copy as text"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self._arrange()
        window.session_changed.connect(self.refresh)
        self.refresh()

    def _filter(self, status: str) -> QPushButton:
        made = QPushButton(icon(*STATUS[status][1:]) if status else icon("mdi6.format-list-bulleted"), "")
        made.setCheckable(True)
        made.setProperty("role", "segment")
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self.choose(status))
        return made

    def _table(self) -> QTableView:
        table = QTableView(showGrid=False)
        table.setAccessibleName(tr("What became what"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(HEADER) - 1, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        table.selectionModel().selectionChanged.connect(self._locate)
        return table

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        chooser = row(4)
        for button in self.filters.values():
            group.addButton(button)
            chooser.addWidget(button)
        chooser.addStretch(1)
        chooser.addWidget(self.copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addWidget(self.title)
        box.addLayout(chooser)
        box.addWidget(self.table, 1)
        box.addWidget(self.why)
        box.addWidget(self.notes)

    # What is shown

    @property
    def report(self) -> dict[str, Any] | None:
        """That of the document in front."""
        session = self.window_.session
        return self.window_.files.importing.reports.get(session) if session else None

    def refresh(self) -> None:
        """The report of the document in front, what needs a look first."""
        report = self.report
        counts = report["counts"] if report else dict.fromkeys(STATUS, 0)
        none = tr("This drawing was not imported.")
        self.title.setText(f"{report['source']} · {said(report['format'])}" if report else none)
        for status, button in self.filters.items():
            words = tr(STATUS[status][0]) if status else tr("all", "entries of a report")
            count = counts[status] if status else sum(counts.values())
            button.setText(f"{words} {count}")
            button.setEnabled(bool(count) or not status)
        self.choose("")
        notes = [said(note) for note in report["notes"]] if report else []
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def choose(self, status: str) -> None:
        """Shows only the entries of one status; "" for all."""
        self.filters[status].setChecked(True)
        self.model.show(self.report["entries"] if self.report else [], status)
        self.why.hide()

    def text(self) -> str:
        """The whole report as lines, columns apart by tabs."""
        report = self.report
        if report is None:
            return ""
        rows = [tuple(tr(name) for name in HEADER), *(cells(entry) for entry in report["entries"])]
        table = ("\t".join(row).rstrip() for row in rows)
        return "\n".join([self.title.text(), *table, self.notes.text()]).strip() + "\n"

    def _locate(self) -> None:
        """Selects the nodes of the row on the canvas and says all about it."""
        chosen = self.table.selectionModel().selectedRows()
        session = self.window_.session
        if not chosen or session is None:
            return
        entry = self.model.entries[chosen[0].row()]
        self.why.setText(f'{entry["kind"]} "{entry["source"]}": {said(entry["sentence"])}')
        self.why.setVisible(bool(entry["sentence"]))
        paths = [tuple(node.split("/")) for node in entry["nodes"]]
        if paths:
            session.go(paths[0][:-1])
            session.select(Selection(tuple(path[-1] for path in paths if path[:-1] == paths[0][:-1])))
            if self.window_.canvas is not None:
                self.window_.canvas.locate(paths[0][-1])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        frame = self.window_.frameGeometry()
        self.move(frame.topRight() - QPoint(self.width() + INSET.x(), -INSET.y()))
