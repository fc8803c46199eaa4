"""The rows of an import's report."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from netbuilder.ui.icons import icon
from netbuilder.ui.translation import said
from netbuilder.ui.words import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
HEADER = (QT_TR_NOOP("In the file"), QT_TR_NOOP("Type"), QT_TR_NOOP("Result"), QT_TR_NOOP("Nodes"), QT_TR_NOOP("Why"))
RESULT = 2
# Word, icon, colour; the meaning is never in the colour alone.
STATUS: dict[str, tuple[str, str, str]] = {
    "same": (QT_TR_NOOP("the same"), "mdi6.check-circle-outline", "ok"),
    "approximated": (QT_TR_NOOP("approximated"), "mdi6.approximately-equal-box", "warning"),
    "unknown": (QT_TR_NOOP("unknown"), "mdi6.help-circle-outline", "error"),
    "left out": (QT_TR_NOOP("left out"), "mdi6.minus-circle-outline", "muted"),
}
ORDER = ("unknown", "approximated", "left out", "same")


class ReportModel(QAbstractTableModel):
    """One row an entry of the report; those of one status, or all: what needs a look first, then as in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[dict[str, Any]] = []  # those that are shown

    def show(self, entries: list[dict[str, Any]], status: str = "") -> None:
        """Takes over the entries of a report, or only those of one status."""
        self.beginResetModel()
        chosen = (entry for entry in entries if status in ("", entry["status"]))
        self.entries = sorted(chosen, key=lambda entry: ORDER.index(entry["status"]))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(HEADER)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADER[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.entries[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(entry)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == RESULT:
            return icon(*STATUS[entry["status"]][1:])
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(entry["sentence"]) or None
        return None


def cells(entry: dict[str, Any]) -> tuple[str, ...]:
    """An entry as words."""
    nodes = ", ".join(entry["nodes"])
    return entry["source"], entry["kind"], tr(STATUS[entry["status"]][0]), nodes, said(entry["sentence"])
