"""An imported drawing whose weights lie in a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from netbuilder.engine.checkpoint import save_weights
from netbuilder.engine.importing.imported import Imported
from netbuilder.graph.document import Document


def kept(imported: Imported, path: Path, name: str) -> Document:
    """Writes the weights, if there are any, to ``path``; the drawing, whose plan starts from them by ``name``."""
    if not imported.weights:
        return imported.document
    path.parent.mkdir(parents=True, exist_ok=True)
    save_weights(path, imported.weights, {"format": "pt"})
    return replace(imported.document, plan=replace(imported.document.plan, weights=name))
