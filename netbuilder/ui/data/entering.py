"""What a person's sample consists of: the fields that enter the network."""

from __future__ import annotations

from netbuilder.datasets.field import Field
from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Input, Output


def entering(document: Document) -> tuple[Field, ...]:
    """The fields of the data that the drawing reads, without what it writes itself."""
    known = {field.name: field for field in document.data.fields} if document.data else {}
    layers = [node.layer for node in document.graph.nodes.values()]
    names = dict.fromkeys(layer.field for layer in layers if isinstance(layer, Input))
    targets = {layer.target for layer in layers if isinstance(layer, Output)} - {""}
    return tuple(known[name] for name in names if name in known and known[name].shifts not in targets)


def plane_field(document: Document) -> Field | None:
    """The one field that enters, where it is two numbers: then the network's answers fill a plane."""
    fields = entering(document)
    is_plane = len(fields) == 1 and fields[0].type.shape == (2,) and fields[0].type.dtype == "float32"
    return fields[0] if is_plane else None
