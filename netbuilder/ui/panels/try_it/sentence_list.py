"""An article with the sentences that make its summary."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtWidgets import QFrame, QTextBrowser

from netbuilder.ui.theme import theme


class SentenceList(QTextBrowser):
    """Every sentence with its score; the chosen ones are marked, and the first of them is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[dict[str, Any]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(260, 80)
        theme.changed.connect(self._dress)

    def put(self, sentences: list[dict[str, Any]]) -> None:
        """Shows the sentences of an answer of Predicted."""
        if sentences != self.shown:
            self.shown = sentences
            self._dress()

    def _dress(self) -> None:
        rows = "".join(self._row(found) for found in self.shown)
        self.setHtml(f'<table cellspacing="2" cellpadding="3">{rows}</table>')
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def _row(self, found: dict[str, Any]) -> str:
        ink, muted = theme.color("text").name(), theme.color("muted").name()
        mark = f' bgcolor="{theme.color("note").name()}"' if found["is_chosen"] else ""
        text = f"<b>{escape(found['text'])}</b>" if found["is_chosen"] else escape(found["text"])
        return (
            f'<tr{mark}><td align="right" style="color:{muted}">{found["score"]:.2f}</td>'
            f'<td style="color:{ink if found["is_chosen"] else muted}">{text}</td></tr>'
        )
