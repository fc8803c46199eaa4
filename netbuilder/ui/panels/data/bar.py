"""The line at the top of the Data panel: which data, which samples."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from netbuilder.datasets import Dataset, Source
from netbuilder.ui import figures
from netbuilder.ui.data import set_menu
from netbuilder.ui.data.own import ask_for_file, ask_for_folder
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import ElidedLabel, label
from netbuilder.ui.panels.data.download import DownloadBar
from netbuilder.ui.panels.data.split_form import part_titles
from netbuilder.ui.shell import data_words
from netbuilder.ui.words import tr


class DataBar(QWidget):
    """Says what the user wants of it; does nothing by itself."""

    chosen = Signal(object)  # Source, or None for no data
    brought = Signal(object)  # Path of own data
    turned = Signal(str, int)  # part, first sample

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: Source | None = None
        self.choose = QPushButton(icon("mdi6.database-outline"), "")
        self.menu = QMenu(self.choose)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        self.choose.setMenu(self.menu)
        self.contents = ElidedLabel()
        self.contents.setProperty("role", "muted")
        self.file = QPushButton(icon("mdi6.file-outline"), tr("Own file…"))
        self.file.setToolTip(tr("A table, arrays, IDX files or an archive; you can also drop it on the window"))
        self.file.clicked.connect(self.open_file)
        self.folder = QPushButton(icon("mdi6.folder-outline"), tr("Own folder…"))
        self.folder.setToolTip(tr("A folder of pictures, recordings or texts; you can also drop it on the window"))
        self.folder.clicked.connect(self.open_folder)
        self.download = DownloadBar()
        self.pages = Pages()
        self.pages.turned.connect(self.turned)
        self._arrange()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.choose, self.file, self.folder):
            line.addWidget(widget)
        line.addWidget(self.contents, 1)
        line.addWidget(self.pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 0, 16, 0)
        box.addLayout(line)
        box.addWidget(self.download)

    def put(self, data: Dataset | None, has_document: bool) -> None:
        """Which data the document has."""
        self.source = data.source if data else None
        self.choose.setText(data_words.name(data) if data else tr("Choose data"))
        self.contents.setText(data_words.contents(data) if data else "")
        self.contents.setToolTip(self.contents.text())
        for widget in (self.choose, self.file, self.folder):
            widget.setEnabled(has_document)

    def put_page(self, part: str, start: int, sizes: dict[str, int], page: int) -> None:
        """Which samples are shown."""
        self.pages.put(part, start, sizes, page)

    def open_file(self) -> None:
        """Asks for a file."""
        ask_for_file(self, self.brought.emit)

    def open_folder(self) -> None:
        """Asks for a folder."""
        ask_for_folder(self, self.brought.emit)

    def _fill(self) -> None:
        self.menu.clear()
        set_menu.fill(self.menu, self.source, self._choose)

    def _choose(self, source: Source | None, _checked: bool = False) -> None:
        self.chosen.emit(source)


class Pages(QWidget):
    """Which part, and which samples of it."""

    turned = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._start, self._page, self._size = 0, 1, 0
        self.part = Combo()
        self.part.offer(list(part_titles().items()))
        self.part.setMinimumWidth(96)
        self.part.setAccessibleName(tr("Part of the data"))
        self.part.activated.connect(lambda: self.turned.emit(self.part.currentData(), 0))
        self.text = label("", "muted", wraps=False)
        self.back = _button("mdi6.chevron-left", tr("Samples before these"))
        self.on = _button("mdi6.chevron-right", tr("Samples after these"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for widget in (self.part, self.text, self.back, self.on):
            box.addWidget(widget)

    def put(self, part: str, start: int, sizes: dict[str, int], page: int) -> None:
        """Shows where one is."""
        self._start, self._page, self._size = start, page, sizes.get(part, 0)
        self.setVisible(bool(sizes))
        self.part.choose(part)
        last = min(start + page, self._size)
        words = tr("{first} to {last} of {count}")
        first = min(start + 1, last)
        self.text.setText(
            words.format(first=figures.whole(first), last=figures.whole(last), count=figures.whole(self._size))
        )
        self.back.setEnabled(start > 0)
        self.on.setEnabled(last < self._size)

    def _turn(self, steps: int) -> None:
        self.turned.emit(self.part.currentData(), max(0, self._start + steps * self._page))


def _button(sign: str, words: str) -> QToolButton:
    made = QToolButton()
    made.setIcon(icon(sign))
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made
