"""Texts a network has written, beside those wanted and those read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from netbuilder.ui.pictures import sample
from netbuilder.ui.read_only_table import ReadOnlyTable
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

SHARE = 84  # pixels


class TextTable(ReadOnlyTable):
    """One sample a row; what is exactly as wanted has the colour of what is good."""

    def __init__(self) -> None:
        super().__init__(4)
        self._texts: list[dict[str, Any]] = []
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(3, SHARE)
        theme.changed.connect(self._dress)

    def put(self, texts: Sequence[dict[str, Any]]) -> None:
        """Shows these."""
        self._texts = list(texts)
        self.setHorizontalHeaderLabels([tr("Read"), tr("Wanted"), tr("Written"), "ROUGE-1"])
        self.setRowCount(len(texts))
        for row, found in enumerate(texts):
            cells = [sample.words(found["read"]), found["wanted"], found["written"], f"{found['rouge_1']:.2f}"]
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                self.setItem(row, column, item)
        self._dress()

    def _dress(self) -> None:
        for row, found in enumerate(self._texts):
            item = self.item(row, 2)
            if item is not None:
                item.setForeground(theme.color("ok" if found["is_exact"] else "text"))
