"""Which entry fits a field."""

from __future__ import annotations

from netbuilder.datasets.field import Field
from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Input
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.other_entries import ClassEntry, SeriesEntry, TextEntry
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from netbuilder.ui.panels.try_it.row_entry import RowEntry


def entering(document: Document) -> tuple[Field, ...]:
    """The fields of the data that the drawing reads."""
    known = {field.name: field for field in document.data.fields} if document.data else {}
    names = dict.fromkeys(node.layer.field for node in document.graph.nodes.values() if isinstance(node.layer, Input))
    return tuple(known[name] for name in names if name in known)


def entry_for(field: Field) -> Entry:
    """What a person gives it with."""
    shape, axes = field.type.shape, field.type.axes
    if axes[:1] == ("channels",) and len(shape) == 3:
        return PictureEntry(field)
    if field.is_label:
        return ClassEntry(field)
    if field.type.dtype == "int64" and len(shape) == 1:
        return TextEntry(field)
    if len(shape) <= 1:
        return RowEntry(field)
    return SeriesEntry(field, is_sound=field.padded and shape[-1] == 1)
