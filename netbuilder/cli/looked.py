"""Looking at a person's own data: only when needed, as it imports the engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netbuilder.graph.document import Document


def looked_at(document: Document, path: Path) -> Document:
    """The drawing in the file ``path`` with the fields of its data, when nobody has looked at them yet.

    DataError says what is wrong with the data, e.g. that the file is missing.
    """
    data = document.data
    if data is None or data.fields:
        return document
    from netbuilder.engine.data import describe

    base = (path / "document.netb" if path.is_dir() else path).resolve().parent
    return replace(document, data=replace(data, fields=describe(data.source, base).fields))
