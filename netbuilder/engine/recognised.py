"""A person's own file or folder as the data of a document."""

from __future__ import annotations

from pathlib import Path

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.places import seen_from
from netbuilder.engine.data import describe
from netbuilder.engine.data.recognise import recognise, without_gaps
from netbuilder.protocol.commands import Recognise
from netbuilder.protocol.events import Recognised


def recognised(question: Recognise) -> Recognised:
    """Source, fields and recommended scalings; rows with gaps are left out where a table has some, and that is told."""
    folder = Path(question.folder)
    path = folder / Path(question.path).expanduser()
    guess = recognise(path, question.kind, tuple(question.targets), question.text)
    found = describe(guess.source, Path())
    source = without_gaps(guess.source, found.notes)
    data = Dataset.of(seen_from(source, folder) if question.folder else source, found.fields)
    notes = [found.summary, *found.notes, *guess.notes]
    return Recognised(request=question.request, data=data.to_json(), targets=list(guess.targets), notes=notes)
