"""Data in a few words: "Digits", "1 797 · 1×8×8 → 10 classes"."""

from __future__ import annotations

from pathlib import PurePath

from netbuilder.base.errors import ParameterError
from netbuilder.datasets import Dataset, Description, Field, entry
from netbuilder.datasets.source import Bundled, Download, Painted, Toy
from netbuilder.graph.starter import StarterError, usual_targets
from netbuilder.ui.figures import whole
from netbuilder.ui.translation.catalogue import data_title
from netbuilder.ui.words import tr


def name(data: Dataset) -> str:
    """What the data are called: the title in the catalogue, or the file."""
    described = _described(data)
    if described is not None:
        return data_title(described.title)
    if isinstance(data.source, Painted):
        return tr("Painted points")
    if isinstance(data.source, Toy | Bundled | Download):
        return data.source.name.replace("_", " ").capitalize()
    return next((PurePath(file).name for file in data.source.files()), type(data.source).__name__)


def contents(data: Dataset) -> str:
    """How many samples, what enters and what is predicted, as far as that is known."""
    described = _described(data)
    parts = [whole(described.rows)] if described is not None and described.rows else []
    if flow := _flow(data):
        parts.append(flow)
    return " · ".join(parts)


def _described(data: Dataset) -> Description | None:
    if not isinstance(data.source, Bundled | Download):
        return None
    try:
        return entry(data.source).description
    except ParameterError:  # a name of another version's catalogue
        return None


def _flow(data: Dataset) -> str:
    try:
        targets = usual_targets(data)
    except StarterError:
        return ""
    # What has been written so far is the target again, a step later.
    inputs = [_size(f) for f in data.fields if f.name not in targets and not f.shifts]
    inputs = [*inputs[:1], "…"] if len(inputs) > 2 else inputs
    goals = [_goal(data.field(t)) for t in targets]
    return f"{', '.join(inputs)} → {', '.join(goals)}"


def _goal(field: Field) -> str:
    if field.is_label and field.type.classes:
        return tr("%n classes", "", field.type.classes)
    if field.type.chip() == "1":
        return tr("a number")
    return _size(field)


def _size(field: Field) -> str:
    """Of a sequence of tokens how long it may be, else the sizes of the axes."""
    if field.type.dtype == "int64" and len(field.type.shape) == 1 and field.type.shape[0]:
        return tr("up to %n words", "", field.type.shape[0])
    return field.type.chip()
