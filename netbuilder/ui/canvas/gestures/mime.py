"""What is dragged from the palette onto the canvas."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData

from netbuilder.layers.base import Layer

LAYER = "application/x-netbuilder-layer"
BLOCK = "application/x-netbuilder-block"


def layer_data(name: str) -> QMimeData:
    """For dragging a layer: its type as a JSON text."""
    return _data(LAYER, name)


def block_data(name: str) -> QMimeData:
    """For dragging a block, of the drawing or of the library: its name as a JSON text."""
    return _data(BLOCK, name)


def dragged(data: QMimeData) -> tuple[str, bool] | None:
    """The type of the layer, or the name of the block and True; None when something else is dragged."""
    for kind in (LAYER, BLOCK):
        if data.hasFormat(kind):
            name = _name(bytes(data.data(kind).data()))
            if name is not None and (kind == BLOCK or name in Layer.table):
                return name, kind == BLOCK
    return None


def _name(text: bytes) -> str | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def _data(kind: str, name: str) -> QMimeData:
    made = QMimeData()
    made.setData(kind, json.dumps(name).encode())
    made.setText(name)
    return made
