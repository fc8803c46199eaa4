"""The palette's list as Qt sees it: groups with entries, or the hits of a search."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from netbuilder.graph.library import LIBRARY
from netbuilder.ui.canvas.gestures.mime import BLOCK, LAYER, block_data, layer_data
from netbuilder.ui.canvas.search import Hit
from netbuilder.ui.palette.groups import Group
from netbuilder.ui.translation import family_title, layer_summary, layer_types
from netbuilder.ui.words import tr

ROW = Qt.ItemDataRole.UserRole  # the _Row behind an index
Index = QModelIndex | QPersistentModelIndex


@dataclass(eq=False)
class Row:
    """A line of the list: a group, an entry (``hit``), or "more" (neither)."""

    group: Group | None = None
    hit: Hit | None = None
    parent: Row | None = None
    rows: list[Row] = field(default_factory=list)

    @property
    def is_more(self) -> bool:
        return self.group is None and self.hit is None


class PaletteModel(QAbstractItemModel):
    """Two levels while browsing, one while searching."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._before: list[Row] = []  # kept for a while: an index that Qt still holds points at a row
        self._whole: set[str] = set()  # groups of which "more" was asked for
        self.favourites: list[str] = []

    def list_groups(self, groups: list[Group]) -> None:
        """Shows groups."""
        self._reset([self._group_row(group) for group in groups])

    def list_hits(self, hits: list[Hit]) -> None:
        """Shows what a search found."""
        self._reset([Row(hit=hit) for hit in hits])

    def _reset(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._before, self._rows = self._rows, rows
        self.endResetModel()

    def _group_row(self, group: Group) -> Row:
        made = Row(group)
        is_whole = group.key in self._whole
        made.rows = [Row(hit=hit, parent=made) for hit in (*group.hits, *(group.rest if is_whole else ()))]
        if group.rest and not is_whole:
            made.rows.append(Row(parent=made))
        return made

    def show_rest(self, index: Index) -> QModelIndex:
        """Puts the rest of a group in the place of its "more"; the first of them."""
        row: Row = index.data(ROW)
        if row.parent is None or row.parent.group is None:
            return QModelIndex()
        group, at = row.parent.group, index.row()
        self._whole.add(group.key)
        parent = index.parent()
        self.beginInsertRows(parent, at, at + len(group.rest) - 1)
        row.parent.rows[at:at] = [Row(hit=hit, parent=row.parent) for hit in group.rest]
        self.endInsertRows()
        last = len(row.parent.rows) - 1
        self.beginRemoveRows(parent, last, last)
        del row.parent.rows[last]
        self.endRemoveRows()
        return self.index(at, 0, parent)

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        rows = self._children(parent)
        return self.createIndex(row, column, rows[row]) if 0 <= row < len(rows) and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        row = index.internalPointer() if index.isValid() else None
        above = row.parent if row else None
        return self.createIndex(self._rows.index(above), 0, above) if above in self._rows else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = index.internalPointer() if index.isValid() else None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row and row.hit else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row: Row = index.internalPointer()
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def mimeTypes(self) -> list[str]:
        return [LAYER, BLOCK]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        hit: Hit | None = indexes[0].data(ROW).hit if indexes else None
        if hit is None:
            return QMimeData()
        return block_data(hit.name) if hit.is_block else layer_data(hit.name)

    def _children(self, parent: Index) -> list[Row]:
        return parent.internalPointer().rows if parent.isValid() else self._rows


def words(row: Row) -> str:
    """What stands on a line."""
    if row.hit:
        return row.hit.name
    if row.group:
        return row.group.title()
    rest = row.parent.group.rest if row.parent and row.parent.group else ()
    return tr("%n more", "", len(rest))


def spoken(row: Row) -> str:
    """What a screen reader says: the name with what it is."""
    if row.group:
        count = tr("%n layers", "", row.group.count)
        return f"{row.group.title()}, {count}"
    return f"{row.hit.name}, {_kind(row.hit)}" if row.hit else words(row)


def tooltip(row: Row) -> str:
    """Name, summary, what goes in and what comes out."""
    if row.hit is None:
        return ""
    lines = [f"<b>{row.hit.name}</b> · {_kind(row.hit)}"]
    if row.hit.layer is None:
        lines.append(_escaped((LIBRARY[row.hit.name].__doc__ or "").split("\n")[0] if row.hit.name in LIBRARY else ""))
    else:
        into, out = layer_types(row.hit.layer)
        lines.append(_escaped(layer_summary(row.hit.layer)))
        lines += [f"{name} {_escaped(text)}" for name, text in ((tr("Input:"), into), (tr("Output:"), out)) if text]
    return "<br>".join(line for line in lines if line)


def _kind(hit: Hit) -> str:
    return tr("block") if hit.is_block else family_title(hit.family)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
