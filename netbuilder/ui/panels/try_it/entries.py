"""Which entry fits a field."""

from __future__ import annotations

from netbuilder.datasets.catalogue import as_read
from netbuilder.datasets.field import Field
from netbuilder.datasets.recordings import longest_seconds, takes_recordings
from netbuilder.datasets.source import Articles, Source
from netbuilder.ui.panels.try_it.article_entry import ArticleEntry
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.other_entries import ClassEntry, SeriesEntry, TextEntry
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.panels.try_it.row_entry import RowEntry
from netbuilder.ui.panels.try_it.sound_entry import SoundEntry


def entry_for(field: Field, is_alone: bool = True, source: Source | None = None) -> Entry:
    """What a person gives it with; two numbers that enter alone are a point of a plane.

    Args:
        source: of the data: whether a recording can be such a sample.
    """
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
    if source is not None and field.name == "features" and isinstance(as_read(source), Articles):
        return ArticleEntry(field)
    if source is not None and takes_recordings(source, field):
        return SoundEntry(field, longest_seconds(source, field))
    return SeriesEntry(field)
