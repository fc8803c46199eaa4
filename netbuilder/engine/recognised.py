"""A person's own file or folder as the data of a document."""

from __future__ import annotations

from pathlib import Path

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.places import seen_from
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import describe
from netbuilder.engine.data.recognise import recognise
from netbuilder.protocol.commands import Recognise
from netbuilder.protocol.events import Recognised


def recognised(question: Recognise) -> Recognised:
    """Source, fields and recommended scalings; rows with gaps are left out where a table has some, and that is told."""
    folder = Path(question.folder)
    guess = recognise(folder / Path(question.path).expanduser(), question.kind)
    source = guess.source
    found = describe(source, Path())
    has_gaps = any(note.endswith(" missing") for note in found.notes)
    if isinstance(source, Csv) and has_gaps:
        source = type(source).make({**source.settings(), "missing": "drop"})
    data = Dataset.of(seen_from(source, folder) if question.folder else source, found.fields)
    notes = [found.summary, *found.notes]
    return Recognised(request=question.request, data=data.to_json(), targets=list(guess.targets), notes=notes)
