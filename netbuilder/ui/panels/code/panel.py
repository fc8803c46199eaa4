"""The Code panel: the script of the drawing as it is now."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.listing import Listing
from netbuilder.codegen.pytorch import pytorch_listing
from netbuilder.graph.diff import Change
from netbuilder.ui import fonts
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.icons import icon
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.code.highlighter import Highlighter
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

WAIT = 120  # milliseconds without an edit before the script is written anew


class CodePanel(Panel):
    """Shows the PyTorch script, highlighted; the lines of the selected nodes are marked, a click selects the node.

    While the drawing has mistakes the last script stays, greyed, with the reason above it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.listing = Listing(())
        self._later = QTimer(self, singleShot=True, interval=WAIT)
        self._later.timeout.connect(self._write)
        self.parts = ComboBox()
        self.parts.setAccessibleName(tr("What the script contains"))
        self.parts.addItem(tr("PyTorch · model"), "model")
        self.parts.addItem(tr("PyTorch · model, data and training"), "all")
        self.parts.currentIndexChanged.connect(self._write)
        self.state = QLabel(wordWrap=True)
        self.copy = QPushButton(icon("mdi6.content-copy"), tr("Copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.listing.text))
        self.view = QPlainTextEdit(readOnly=True)
        self.view.setAccessibleName(tr("Script"))
        self.view.setFont(fonts.mono_font())
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setProperty("role", "code")
        self.view.cursorPositionChanged.connect(self._select_node)
        self._highlighter = Highlighter(self.view.document())
        self._arrange()
        theme.changed.connect(self._paint)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.parts)
        head.addWidget(self.state, 1)
        head.addWidget(self.copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.addLayout(head)
        box.addWidget(self.view, 1)

    def refresh(self) -> None:
        self.listing = Listing(())
        self._write()

    def on_change(self, change: Change) -> None:
        if self.isVisible():
            self._later.start()

    def on_select(self) -> None:
        self._mark()

    def on_go(self) -> None:
        self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()

    def _write(self) -> None:
        """The script of the document as it is now; nothing is done for a panel that nobody sees."""
        if not self.isVisible():
            return
        reason = ""
        if self.session is not None:
            try:
                parts = self.parts.currentData()
                self.listing = pytorch_listing(self.session.document, self.session.inference, parts=parts)
            except NetBuilderError as error:
                reason = said(str(error))
        self._tell(reason)
        self._paint()

    def _tell(self, reason: str) -> None:
        old = tr("This is the script before the mistake.") + " " if reason and self.listing.lines else ""
        self.state.setText(old + reason)
        self.state.setProperty("role", "error" if reason else "muted")
        self.state.style().polish(self.state)
        self.view.setEnabled(not reason)
        self.copy.setEnabled(bool(self.listing.lines) and not reason)

    def _paint(self) -> None:
        text = "\n".join(self.listing.lines)
        with QSignalBlocker(self.view):
            self._highlighter.read(text)
            if self.view.toPlainText() != text:
                place = self.view.verticalScrollBar().value()
                self.view.setPlainText(text)
                self.view.verticalScrollBar().setValue(place)
            else:
                self._highlighter.rehighlight()
        self._mark()

    def _mark(self) -> None:
        """Marks the lines of the selected nodes and brings the first into view."""
        lines: list[int] = []
        if self.session is not None:
            path = self.session.path
            lines = [i for node in self.session.selection.nodes for i in self.listing.lines_of((*path, node))]
        self.view.setExtraSelections([self._band(i) for i in lines])
        if lines and not self.view.hasFocus():
            self._show_line(min(lines))

    def _band(self, number: int) -> QTextEdit.ExtraSelection:
        band = QTextEdit.ExtraSelection()
        band.cursor = self._cursor(number)
        band.format.setBackground(theme.color("accent", 0.16))
        band.format.setProperty(band.format.Property.FullWidthSelection, True)
        return band

    def _cursor(self, number: int) -> QTextCursor:
        return QTextCursor(self.view.document().findBlockByNumber(number))

    def _show_line(self, number: int) -> None:
        with QSignalBlocker(self.view):
            self.view.setTextCursor(self._cursor(number))
            self.view.ensureCursorVisible()

    def _select_node(self) -> None:
        """The node whose line was clicked."""
        path = self.listing.node_at(self.view.textCursor().blockNumber())
        if self.session is not None and path and self.view.hasFocus():
            self.session.reveal(path)
