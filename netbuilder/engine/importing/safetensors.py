"""Weights that NetBuilder has written: their drawing lies in the metadata."""

from __future__ import annotations

from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file

from netbuilder.engine.importing.imported import Entry, Imported, ImportFailed, Report
from netbuilder.graph.document import Document
from netbuilder.graph.files import FileError, loads
from netbuilder.graph.node import UnknownLayer

FORMAT = "weights with their drawing"


def read_safetensors(path: Path) -> Imported:
    """The drawing in the metadata and the weights; ImportFailed when it was written by others."""
    document = _document(path)
    entries = tuple(
        Entry(node.id, node.type, "unknown" if isinstance(node.layer, UnknownLayer) else "same", (node.id,))
        for node in document.graph.nodes.values()
    )
    return Imported(document, load_file(path), Report(path.name, FORMAT, entries))


def _document(path: Path) -> Document:
    try:
        with safe_open(path, "pt") as file:
            text = (file.metadata() or {}).get("netbuilder", "")
    except (SafetensorError, ValueError) as error:
        raise ImportFailed(f'"{path.name}" is damaged, or no safetensors file ({error}).') from None
    if not text:
        raise ImportFailed(
            f'"{path.name}" holds weights, but no drawing: lay them onto one that fits (--onto DRAWING.netb).'
        )
    try:
        return loads(text)
    except FileError as error:
        raise ImportFailed(f'The drawing in "{path.name}" cannot be read: {error}') from None
