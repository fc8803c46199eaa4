"""The drawing of a run, for the document in front."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from netbuilder.datasets.places import seen, seen_from
from netbuilder.graph.document import Document
from netbuilder.graph.edits import Restore
from netbuilder.graph.files import dumps, load
from netbuilder.graph.node import Prose
from netbuilder.graph.transfer import transferred
from netbuilder.ui.session import Session


def document_of(run: Path) -> Document:
    """What was trained; FileError when it cannot be read."""
    return load(run / "document.netb")


def restored(run: Path, session: Session) -> Document:
    """The same, with paths of data as the document in front needs them."""
    found = document_of(run)
    base = _base(run)
    folder = session.file.parent if session.file else None
    if found.data is None or base is None or base == folder:
        return found
    source = found.data.source
    whole = {name: str(base / path) for name in source.paths if (path := getattr(source, name))}
    moved = type(source).make({**source.settings(), **whole})
    return replace(found, data=replace(found.data, source=seen_from(moved, folder) if folder else moved))


def restore(run: Path, session: Session) -> bool:
    """Puts the drawing, plan and data of a run into the document, as one step; NetBuilderError when it cannot."""
    document = restored(run, session)
    if document == session.document:
        return True
    return session.do_alone(Restore(text=Prose(dumps(document))))


def transfer(run: Path, session: Session) -> bool:
    """Takes a run's network over for the data of the document, as one step; NetBuilderError when it does not fit.

    In a document without data of its own for the data it was trained with: others may be chosen afterwards.
    """
    trained = restored(run, session)
    weights = seen(run / "weights.safetensors", session.folder)
    document = transferred(trained, session.document.data, weights)
    return session.do_alone(Restore(text=Prose(dumps(document))))


def _base(run: Path) -> Path | None:
    """Where relative paths of the run's data start."""
    try:
        return Path(json.loads((run / "origin.json").read_text(encoding="utf-8"))["base"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
