"""A forecast from where a person wants it: from any row of the data, from other rows, or into the future."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Output
from netbuilder.protocol.commands import Foretell
from netbuilder.protocol.events import AnyEvent, Failed, Foretold
from netbuilder.training.losses_regression import GaussianNLL
from netbuilder.ui.button_row import ButtonRow
from netbuilder.ui.calm import Slider
from netbuilder.ui.engine_client.trained import ask_model, has_model, is_starting
from netbuilder.ui.files.dialogs import ask_new, ask_table
from netbuilder.ui.forecast.history_table import HistoryTable
from netbuilder.ui.forecast.lines import Lines
from netbuilder.ui.forecast.plot import ForecastPlot
from netbuilder.ui.forecast.stock import stock_words
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import column, label, repolish, row
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

PAUSE = 60  # milliseconds after the last change, before the network is asked
TABLE_WIDTH = 300  # pixels
CSV = "forecast.csv"


def forecasts(document: Document) -> bool:
    """Whether an Output says for data cut into windows what comes next, and no variances besides."""
    if document.data is None or document.data.window is None:
        return False
    layers = [node.layer for node in document.graph.of_type(Output)]
    return any(isinstance(o, Output) and o.target == "target" and not isinstance(o.loss, GaussianNLL) for o in layers)


class ForetellView(QWidget):
    """The rows the network sees on the left, what it forecasts from them on the right; a table can be dropped here."""

    lit = Signal(object)  # how active each node is, by name

    def __init__(self) -> None:
        super().__init__()
        self.answer: Foretold | None = None
        self._about: tuple[Lab, Session] | None = None
        self._number: int | None = None
        self._is_stale = self._has_edits = False
        self._file = ""  # of the user's own, instead of the data
        self._to = ""
        self.item, self.table, self.plot = Combo(), HistoryTable(), ForecastPlot()
        self.end, self.end_date = Slider(Qt.Orientation.Horizontal), label("", "muted", wraps=False)
        self.onward = QPushButton(icon("mdi6.skip-next"), tr("From the last row"))
        self.back = QPushButton(icon("mdi6.restore"), tr("As in the data"))
        self.open = QPushButton(icon("mdi6.folder-open-outline"), tr("Other table…"))
        self.save = QPushButton(icon("mdi6.table-arrow-down"), tr("Save…"))
        self.state, self.stock = label("", "muted"), label("", "")
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.ask)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.item.setAccessibleName(tr("Series"))
        self.end.setAccessibleName(tr("Last known row"))
        self.onward.setToolTip(tr("Forecast onward from the last row of the file: the real future"))
        self.open.setToolTip(tr("Forecast another table with the same columns"))
        self.save.setToolTip(tr("Save this forecast as a table"))
        self.item.setMinimumContentsLength(8)
        buttons = row(0)
        buttons.addWidget(ButtonRow((self.onward, self.back, self.open, self.save)))
        buttons.addStretch(1)
        moving = row(8)
        moving.addWidget(self.item)
        moving.addWidget(self.end, 1)
        moving.addWidget(self.end_date)
        left = column(None, 6)
        left.addLayout(moving)
        left.addWidget(self.table, 1)
        right = column(None, 4)
        right.addLayout(buttons)
        right.addWidget(self.state)
        right.addWidget(self.plot, 1)
        right.addWidget(self.stock)
        self.table.setMinimumWidth(TABLE_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(24)
        whole.addLayout(left, 2)
        whole.addLayout(right, 3)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.item.activated.connect(self._choose_item)
        self.end.valueChanged.connect(self._choose_end)
        self.table.edited.connect(self._edit)
        self.onward.clicked.connect(self.go_onward)
        self.back.clicked.connect(self._drop_edits)
        self.open.clicked.connect(self._choose_table)
        self.save.clicked.connect(self._choose_file)

    # Where the document stands

    def look_at(self, lab: Lab, session: Session) -> None:
        """Another document, or another state of its training."""
        if self._about is None or self._about[1] is not session:
            self._about = (lab, session)
            self.answer, self._file, self._has_edits = None, "", False
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()
        if self._number is not None and self._about is not None:
            self._about[0].forget_question(self._number)
        self._number = None

    # What is chosen

    def go_onward(self) -> None:
        """From the last row into the future."""
        self._has_edits = False
        self.end.setValue(self.end.maximum())
        self._soon.start()

    def take_table(self, file: Path) -> None:
        """Forecasts the series of another table."""
        self._file, self.answer, self._has_edits = str(file), None, False
        self._soon.start()

    def _choose_item(self) -> None:
        self._has_edits, self.answer = False, None  # another series has another length
        self._soon.start()

    def _choose_end(self) -> None:
        self._has_edits = False
        self._soon.start()

    def _edit(self) -> None:
        self._has_edits = True
        self._soon.start()

    def _drop_edits(self) -> None:
        """Nothing typed, no other table."""
        if self._file:
            self._file, self.answer = "", None
        self._has_edits = False
        self._soon.start()

    # Asking

    def ask(self) -> None:
        """Asks for the forecast, or says why there is none."""
        self._soon.stop()
        if self._about is None or not self.isVisible():
            return
        if self._number is not None:
            self._is_stale = True
            return
        missing, rows = self._missing(), (self.table.rows() if self._has_edits else [])
        if missing or rows is None:
            self._say(missing or tr("Type a number in every cell: then the forecast follows."))
            return
        lab, session = self._about
        end = self.end.value() if self.answer is not None else 0
        question = Foretell(
            item=self.item.currentData() or 0, end=end, rows=rows, file=self._file, to=self._to, activations=True
        )
        self._to = ""
        self._number = ask_model(lab, session, question, self._take)

    def _missing(self) -> str:
        assert self._about is not None
        lab, session = self._about
        if is_starting(lab.training(session)):
            return tr("The training begins; in a moment you can try the network.")
        if not has_model(lab, session):
            return tr("Train the network first: then it answers here at once.")
        return ""

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if isinstance(event, Foretold):
            self.answer = event
            self._say(tr("The forecast is in {file}.").format(file=event.written) if event.written else "")
            self._show(event)
            self.lit.emit(event.activations)
        elif isinstance(event, Failed):
            self._say(said(event.message), "error")
        if self._is_stale:
            self._is_stale = False
            self.ask()

    # The answer

    def _say(self, words: str, role: str = "muted") -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        repolish(self.state, role)

    def _show(self, found: Foretold) -> None:
        self.item.offer(list(enumerate(found.items)))
        self.item.setVisible(len(found.items) > 1)
        if self.item.currentIndex() < 0:
            self.item.setCurrentIndex(0)
        self.end.blockSignals(True)
        self.end.setRange(found.ahead, found.length)
        self.end.setValue(found.end)
        self.end.blockSignals(False)
        self.end_date.setText(tr("known until {date}").format(date=found.dates[found.ahead - 1]))
        self.table.put(found.columns, found.dates[: found.ahead], found.rows)
        self.plot.put(Lines.of(found))
        self.stock.setText(stock_words(found))
        self.stock.setVisible(bool(self.stock.text()))
        self.back.setEnabled(self._has_edits or bool(self._file))
        self.onward.setEnabled(found.end < found.length or self._has_edits)

    # Tables

    def _choose_table(self) -> None:
        if self._about is not None:
            ask_table(self, self._about[1].folder, self.take_table)

    def _choose_file(self) -> None:
        if self._about is not None and self.answer is not None:
            ask_new(self, tr("Save as table"), self._about[1].folder / CSV, tr("Table (*.csv)"), self.write)

    def write(self, file: Path) -> None:
        """The forecast that is shown."""
        self._to = str(file)
        self.ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.take_table(Path(files[0]))
            event.acceptProposedAction()
