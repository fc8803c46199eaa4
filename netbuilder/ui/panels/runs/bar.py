"""The line at the top of the Runs panel: what to look for, what to do with what was found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from netbuilder.ui.button_row import ButtonRow
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import label
from netbuilder.ui.words import QT_TR_NOOP, tr

KINDS = (
    ("all", QT_TR_NOOP("All runs")),
    ("drawing", QT_TR_NOOP("Of this drawing")),
    ("starred", QT_TR_NOOP("Starred")),
    ("running", QT_TR_NOOP("Running")),
)
DEEDS = (
    (
        "restore",
        "mdi6.history",
        QT_TR_NOOP("Restore the drawing"),
        QT_TR_NOOP("Put its drawing, plan and data here; can be undone"),
    ),
    (
        "resume",
        "mdi6.play-pause",
        QT_TR_NOOP("Continue"),
        QT_TR_NOOP("Go on with this run where it stopped, or for more epochs"),
    ),
    (
        "warm",
        "mdi6.fire",
        QT_TR_NOOP("Start from its weights"),
        QT_TR_NOOP("Train this drawing anew, with its weights wherever they fit"),
    ),
    (
        "transfer",
        "mdi6.head-sync-outline",
        QT_TR_NOOP("Use for other data"),
        QT_TR_NOOP(
            "Its layers keep what they have learnt; only a new head learns, for the data chosen here. Can be undone"
        ),
    ),
)
MORE = (
    ("star", "mdi6.star-outline", QT_TR_NOOP("Star or take the star away")),
    ("rename", "mdi6.rename-box", QT_TR_NOOP("Rename")),
    ("note", "mdi6.note-edit-outline", QT_TR_NOOP("Edit the note")),
    ("folder", "mdi6.folder-outline", QT_TR_NOOP("Open the folder")),
    ("delete", "mdi6.trash-can-outline", QT_TR_NOOP("Move to the trash")),
)


class RunsBar(QWidget):
    """Says what the user wants of it; does nothing by itself."""

    sought = Signal()  # other words, or another kind
    wanted = Signal(str)  # a deed by its name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(placeholderText=tr("Search runs"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search runs"))
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(220)
        self.search.textChanged.connect(self.sought)
        self.kind = Combo()
        self.kind.offer([(name, tr(words)) for name, words in KINDS])
        self.kind.choose("all")
        self.kind.setMinimumWidth(120)
        self.kind.setAccessibleName(tr("Which runs"))
        self.kind.activated.connect(self.sought)
        self.count = label("", "muted", wraps=False)
        self.buttons = {name: self._button(name, sign, tr(words), tr(tip)) for name, sign, words, tip in DEEDS}
        self.more = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setIcon(icon("mdi6.dots-horizontal"))
        self.more.setToolTip(tr("More"))
        self.more.setAccessibleName(tr("More"))
        self.menu = QMenu(self.more)
        fill(self.menu, self)
        self.more.setMenu(self.menu)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 0, 16, 0)
        box.setSpacing(8)
        for widget in (self.search, self.kind, self.count):
            box.addWidget(widget)
        box.addStretch(1)
        box.addWidget(ButtonRow(list(self.buttons.values())))
        box.addWidget(self.more)

    def allow(self, names: set[str]) -> None:
        """Which deeds are possible now."""
        for name, button in self.buttons.items():
            button.setEnabled(name in names)
        self.more.setEnabled(bool(names & {name for name, _, _ in MORE}))
        for action in self.menu.actions():
            action.setEnabled(action.data() in names)

    def _button(self, name: str, sign: str, words: str, tip: str) -> QPushButton:
        made = QPushButton(icon(sign), words)
        made.setToolTip(tip)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made


def fill(menu: QMenu, bar: RunsBar) -> None:
    """Puts the rarer deeds into a menu."""
    for name, sign, words in MORE:
        action = menu.addAction(icon(sign), tr(words))
        action.setData(name)
        action.triggered.connect(lambda _=False, name=name: bar.wanted.emit(name))
