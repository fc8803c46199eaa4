"""All templates as cards in a grid that follows the width of the page; above it the subjects to choose from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QTabBar, QVBoxLayout, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.start_page import template
from netbuilder.ui.start_page.card import PICTURE, Card
from netbuilder.ui.start_page.subjects import SUBJECTS
from netbuilder.ui.words import tr

GAP = 16


class Templates(QWidget):
    """``wanted`` names the file of the card that was chosen."""

    wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        self.subjects = _subjects()
        box.addWidget(self.subjects)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        box.addLayout(self._grid)
        self._columns = 1
        self.cards: dict[Path, Card] = {file: self._card(file) for file in template.files()}
        # One a turn of the event loop, so that the window answers meanwhile.
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_next)
        self.subjects.currentChanged.connect(lambda _: self._arrange())

    def draw(self) -> None:
        """Paints the pictures anew, in the colours of the theme as it is now."""
        for card in self.cards.values():
            card.draw()

    def is_complete(self) -> bool:
        """Whether every card shows its template."""
        return all(card.template for card in self.cards.values())

    def minimumSizeHint(self) -> QSize:
        """As wide as one card: what is in the grid now must not hinder it from getting narrower."""
        return QSize(PICTURE.width(), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.is_complete():
            self._reading.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, (event.size().width() + GAP) // (PICTURE.width() + GAP))
        if columns != self._columns or not self._grid.count():
            for column in range(max(columns, self._columns)):
                self._grid.setColumnStretch(column, int(column < columns))
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        """The cards of the chosen subject, row by row; the others are out of sight."""
        number = self.subjects.currentIndex() - 1
        wanted = [c for f, c in self.cards.items() if number < 0 or f.stem in SUBJECTS[number].templates]
        for card in self.cards.values():
            card.setVisible(card in wanted)
            self._grid.removeWidget(card)
        for place, card in enumerate(wanted):
            self._grid.addWidget(card, place // self._columns, place % self._columns)

    def _read_next(self) -> None:
        for file, card in self.cards.items():
            if card.template is None:
                card.fill(template.read(file))
                self._reading.start()
                return

    def _card(self, file: Path) -> Card:
        made = Card(self)
        made.setObjectName(file.stem)
        made.clicked.connect(partial(self._choose, file))
        return made

    def _choose(self, file: Path, _checked: bool = False) -> None:
        self.wanted.emit(file)


def _subjects() -> QTabBar:
    """All of them, and each by itself."""
    bar = QTabBar()
    bar.setProperty("role", "page")
    bar.setDrawBase(False)
    bar.setExpanding(False)
    bar.setAccessibleName(tr("Subjects of the templates"))
    bar.addTab(tr("All"))
    for subject in SUBJECTS:
        bar.addTab(icon(subject.icon, "muted"), tr(subject.name))
    return bar
