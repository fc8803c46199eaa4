"""Which field of the data a new Input or Output means, so that nobody has to say the obvious."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.graph.document import Document
from netbuilder.graph.starter import StarterError, usual_targets
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.base import Layer


def with_field(document: Document, layer: Layer) -> Layer:
    """The layer with the next field that is not in the drawing yet: an input for Input, a usual target for Output.

    As it came where it names a field itself, where there are no data, or where every field is in use.
    """
    if isinstance(layer, Input) and not layer.field and not layer.shape:
        names = _free(document, targets=False)
        return replace(layer, field=names[0]) if names else layer
    if isinstance(layer, Output) and not layer.target and layer.target_value is None:
        names = _free(document, targets=True)
        return replace(layer, target=names[0]) if names else layer
    return layer


def _free(document: Document, *, targets: bool) -> list[str]:
    """Names of the fields of one kind that no node of the drawing has yet."""
    if document.data is None:
        return []
    try:
        wanted = usual_targets(document.data)
    except StarterError:
        wanted = ()
    layers = [node.layer for node in document.graph.nodes.values()]
    used = {n.field for n in layers if isinstance(n, Input)} | {n.target for n in layers if isinstance(n, Output)}
    return [f.name for f in document.data.fields if (f.name in wanted) is targets and f.name not in used]
