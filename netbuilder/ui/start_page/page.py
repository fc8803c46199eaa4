"""The page one sees first: recent files, templates, a new drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netbuilder.ui.actions import keys
from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.start_page.recent import RecentFiles
from netbuilder.ui.start_page.template import read
from netbuilder.ui.start_page.templates import Templates
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SIDE, WIDEST = 264, 1360
ICONS = {
    "file.new": "mdi6.file-plus-outline",
    "file.open": "mdi6.folder-open-outline",
    "file.import": "mdi6.file-import-outline",
}


class StartPage(QScrollArea):
    """Shown while no document is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setObjectName("start_page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, or at some heights the page would be too high with the bar and low enough without it, for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self.recent = RecentFiles(window.settings)
        self.templates = Templates()
        self.recent.wanted.connect(self._open)
        self.recent.forgotten.connect(self._forget)
        self.templates.wanted.connect(self._use)
        self.setWidget(self._page())

    def refresh(self) -> None:
        """The list of recent files, and the pictures in the colours of the theme."""
        self.recent.refresh()
        self.templates.draw()

    def _page(self) -> QWidget:
        page = QWidget()
        page.setProperty("role", "page")
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 32, 32, 32)
        row.setSpacing(40)
        row.addStretch(1)
        row.addLayout(self._side())
        row.addLayout(self._cards(), 1000)
        row.addStretch(1)
        return page

    def _side(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(8)
        box.addWidget(_label("NetBuilder", "heading"))
        slogan = _label(tr("Draw neural networks, check them, train them."), "muted")
        slogan.setWordWrap(True)
        box.addWidget(slogan)
        box.addSpacing(12)
        for name in ICONS:
            role = "primary" if name == "file.new" else ""
            if name in self._window.actions_by_name:
                button = _action_button(self._window.actions_by_name[name], role)
                box.addWidget(button)
                if role == "primary":
                    self.setFocusProxy(button)  # Enter makes a new drawing
        box.addSpacing(20)
        box.addWidget(_label(tr("Recent files"), "title"))
        self.recent.setFixedWidth(SIDE)
        box.addWidget(self.recent)
        box.addStretch(1)
        return box

    def _cards(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(12)
        box.addWidget(_label(tr("Start from a template"), "title"))
        self.templates.setMaximumWidth(WIDEST - SIDE)
        box.addWidget(self.templates)
        box.addStretch(1)
        return box

    def _open(self, file: Path) -> None:
        if file.exists():
            self._window.open_file(file)
        else:
            text = tr("{file} is not there any more.").format(file=file)
            self._window.tell(text, "warning", [(tr("Take it off the list"), lambda: self._forget(file))])
        self.refresh()

    def _forget(self, file: Path) -> None:
        self._window.settings.forget_recent(file)
        self.refresh()

    def _use(self, file: Path) -> None:
        self._window.files.new(read(file).said, file.stem)


def _label(text: str, role: str) -> QLabel:
    made = QLabel(text)
    made.setProperty("role", role)
    return made


def _action_button(action: QAction, role: str) -> QPushButton:
    """A button for an action, with its keys at the right end."""
    made = QPushButton(plain(action.text()))
    made.setObjectName(action.objectName())
    made.setProperty("role", role or None)
    made.setProperty("align", "left")
    made.setIcon(icon(ICONS[action.objectName()], "on_accent" if role == "primary" else "muted"))
    made.setIconSize(SIZE)
    made.setFixedWidth(SIDE)
    made.setToolTip(action.toolTip())
    made.clicked.connect(action.trigger)
    hint = QLabel(keys(action.shortcut()), made)
    hint.setProperty("role", "on_primary" if role == "primary" else "muted")
    hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    box = QHBoxLayout(made)
    box.setContentsMargins(0, 0, 12, 0)
    box.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight)
    return made
