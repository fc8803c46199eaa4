"""Texts, classes and series to try."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from netbuilder.datasets.field import Field
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.pictures.sample import paint_value
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr


class TextEntry(Entry):
    """Words to type."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor = QPlainTextEdit()
        self.editor.setPlaceholderText(tr("Type a text…"))
        self.editor.setAccessibleName(field.name)
        self.editor.setTabChangesFocus(True)
        self.editor.textChanged.connect(self.changed)
        self.setMinimumWidth(260)
        _column(self, self.editor)

    def value(self) -> Any:
        text = self.editor.toPlainText().strip()
        return {"text": text} if text else None

    def show_value(self, value: Any) -> None:
        self.editor.setPlainText(value["text"] if isinstance(value, dict) else str(value))


class ClassEntry(Entry):
    """One of the names of a field of classes."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor = ComboBox()
        self.editor.addItems(list(field.names) or [str(i) for i in range(field.type.classes or 1)])
        self.editor.activated.connect(self.changed)
        _column(self, label(field.name, "muted"), self.editor)

    def value(self) -> Any:
        text = self.editor.currentText()
        return text if self.field.names else int(text)

    def show_value(self, value: Any) -> None:
        self.editor.setCurrentText(str(value))


class SeriesEntry(Entry):
    """A series from a file or from the data: nobody types those."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._value: Any = None
        self._file: Path | None = None
        self.drawn = _Series()
        self.filter = tr("Arrays (*.npz *.npy)")
        self.pick = QPushButton(icon("mdi6.folder-open-outline"), tr("Choose a file…"))
        self.pick.clicked.connect(self._pick)
        self.name = label("", "muted")
        self.setAcceptDrops(True)
        self.setMinimumWidth(260)
        _column(self, self.drawn, self.name, self.pick)

    def value(self) -> Any:
        return {"file": str(self._file)} if self._file else self._value

    def show_value(self, value: Any) -> None:
        self._value, self._file = value, None
        self.drawn.put(value)
        names = value.get("names", []) if isinstance(value, dict) else []
        self.name.setText("" if all(name.isdigit() for name in names) else ", ".join(names))
        self.changed.emit()

    def take(self, file: Path) -> None:
        """A file to answer for."""
        self._file = file
        self.drawn.put(None)
        self.name.setText(file.name)
        self.changed.emit()

    def _pick(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), "", self.filter)
        if name:
            self.take(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.take(Path(urls[0].toLocalFile()))
            event.acceptProposedAction()


class _Series(QWidget):
    """Paints a series."""

    def __init__(self) -> None:
        super().__init__()
        self._value: Any = None
        self.setMinimumHeight(60)

    def put(self, value: Any) -> None:
        self._value = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.color("hairline"))
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(place, 6, 6)
        if self._value is not None:
            paint_value(painter, self._value, None, place.adjusted(8, 8, -8, -8))


def _column(owner: QWidget, *widgets: QWidget) -> None:
    box = QVBoxLayout(owner)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    for number, widget in enumerate(widgets):
        box.addWidget(widget, 0 if number else 1)
