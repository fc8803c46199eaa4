"""Samples side by side, as pictures with what is to be predicted below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QWidget

from netbuilder.ui.data import pictures, sound
from netbuilder.ui.data.values import in_words, is_picture
from netbuilder.ui.words import tr

SQUARE, WIDE = QSize(72, 72), QSize(176, 84)
CAPTION = 24  # px
RECORDING = Qt.ItemDataRole.UserRole


class Gallery(QListView):
    """A grid that flows into lines; arrow keys walk through it. Recordings are heard by Enter or a double click."""

    unheard = Signal(str)  # a sentence: the system has no player

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.activated.connect(self._hear)

    def put(self, samples: list[dict[str, Any]], first: int) -> None:
        """Shows samples; ``first`` is the number of the first of them."""
        name = picture_field(samples)
        is_wide = any("series" in s[name] for s in samples if isinstance(s.get(name), dict))
        size = WIDE if is_wide else SQUARE
        self.setIconSize(size)
        self.setGridSize(QSize(size.width() + 12, size.height() + CAPTION + 8))
        self._model.clear()
        for number, sample in enumerate(samples):
            self._model.appendRow(self._item(sample, name, size, first + number + 1))

    def captions(self) -> list[str]:
        """What stands below the pictures."""
        return [self._model.item(i).text() for i in range(self._model.rowCount())]

    def _hear(self, index: QModelIndex) -> None:
        value = index.data(RECORDING)
        if value is not None and not sound.hear(value, index.data()):
            self.unheard.emit(tr("Your system has no player for WAV recordings: install one, or open the file itself."))

    def _item(self, sample: dict[str, Any], name: str, size: QSize, number: int) -> QStandardItem:
        rest = [in_words(value) for field, value in sample.items() if field != name and not is_picture(value)]
        item = QStandardItem(QIcon(picture(sample[name], size)), ", ".join(rest) or f"{number}")
        item.setToolTip(f"{number}: " + ", ".join(rest))
        if sound.is_recording(sample[name]):
            item.setData(sample[name], RECORDING)
            item.setToolTip(item.toolTip() + "\n" + tr("Double-click to hear it in the player of your system"))
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        return item


def picture_field(samples: list[dict[str, Any]]) -> str:
    """The first field that is shown as a picture; empty where there is none."""
    return next((name for name, value in (samples[0] if samples else {}).items() if is_picture(value)), "")


def picture(value: Any, size: QSize) -> QPixmap:
    """A value as a picture."""
    if "picture" in value:
        return pictures.fitted(pictures.decoded(value["picture"]), size)
    if "spectrogram" in value:
        return pictures.wave(value["series"], value["spectrogram"], size)
    return pictures.drawn(value["series"], size)
