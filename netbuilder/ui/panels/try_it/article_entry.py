"""An article to shorten: title and text."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from netbuilder.datasets.field import Field
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.words import tr


class ArticleEntry(Entry):
    """A text that is typed or pasted; that of a sample is taken sentence by sentence as the data have it."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._known: tuple[str, list[str]] | None = None  # text and sentences of a sample of the data
        self.title, self.editor = QLineEdit(), QPlainTextEdit()
        self.title.setPlaceholderText(tr("Title"))
        self.title.setAccessibleName(tr("Title"))
        self.editor.setPlaceholderText(tr("Paste an article…"))
        self.editor.setAccessibleName(tr("Article"))
        self.editor.setTabChangesFocus(True)
        self.title.textEdited.connect(self.changed)
        self.editor.textChanged.connect(self.changed)
        self.setMinimumWidth(260)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.title)
        box.addWidget(self.editor, 1)

    def value(self) -> Any:
        text = self.editor.toPlainText()
        if not text.strip():
            return None
        found: dict[str, Any] = {"title": self.title.text()}
        if self._known is not None and self._known[0] == text:
            return found | {"sentences": self._known[1]}
        return found | {"text": text}

    def show_value(self, value: Any) -> None:
        sentences = list(value["sentences"])
        text = "\n".join(sentences)
        self._known = (text, sentences)
        self.title.setText(value["title"])
        self.editor.setPlainText(text)
