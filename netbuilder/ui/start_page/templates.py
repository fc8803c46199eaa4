"""All templates as cards in a grid that follows the width of the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from netbuilder.ui.start_page import template
from netbuilder.ui.start_page.card import PICTURE, Card

GAP = 16


class Templates(QWidget):
    """``wanted`` names the file of the card that was chosen."""

    wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        self.cards: dict[Path, Card] = {file: self._card(file) for file in template.files()}
        # One a turn of the event loop, so that the window answers meanwhile.
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_next)

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
        self._arrange(max(1, (event.size().width() + GAP) // (PICTURE.width() + GAP)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, number // columns, number % columns)

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
