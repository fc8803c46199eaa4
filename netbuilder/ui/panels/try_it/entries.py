"""Which entry fits a field."""

from __future__ import annotations

from netbuilder.datasets.field import Field
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.other_entries import ClassEntry, SeriesEntry, TextEntry
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.panels.try_it.row_entry import RowEntry


def entry_for(field: Field, is_alone: bool = True) -> Entry:
    """What a person gives it with; two numbers that enter alone are a point of a plane."""
    shape, axes = field.type.shape, field.type.axes
    if axes[:1] == ("channels",) and len(shape) == 3:
        return PictureEntry(field)
    if field.is_label:
        return ClassEntry(field)
    if field.type.dtype == "int64" and len(shape) == 1:
        return TextEntry(field)
    if shape == (2,) and is_alone:
        return PlaneEntry(field)
    if len(shape) <= 1:
        return RowEntry(field)
    return SeriesEntry(field, is_sound=field.padded and shape[-1] == 1)
