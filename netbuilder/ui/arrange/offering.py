"""What the search offers at a place: what really infers there."""

from __future__ import annotations

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.library import LIBRARY
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer
from netbuilder.ui.arrange.fitting import Fitting, type_at
from netbuilder.ui.canvas.search import Hit
from netbuilder.ui.session import Session


def layer_of(hit: Hit) -> Layer:
    """What a hit of the search puts into the drawing."""
    return hit.layer() if hit.layer is not None else Block(block=hit.name)


def infers_behind(session: Session, hit: Hit, x: TensorType | None) -> bool:
    """Whether something works with ``x`` at its inputs; where nobody knows ``x``, whether it has any."""
    if hit.layer is None:
        return x is None or _block_infers(session.document, hit.name, x)
    if x is None:
        return bool(hit.layer().input_ports())
    return _outputs(hit.layer(), x) is not None


def infers_before(hit: Hit) -> bool:
    """Whether something has an output that can lead to an open input."""
    return hit.layer is None or bool(hit.layer().output_ports())


def infers_between(session: Session, hit: Hit, edge: Edge) -> bool:
    """Whether something works in the middle of a wire, and what follows works with what it gives."""
    x = type_at(session, edge.source, edge.source_port)
    if hit.layer is None or x is None:
        return infers_before(hit) and infers_behind(session, hit, x)
    outputs = _outputs(hit.layer(), x)
    held = Fitting(session, edge.source, edge.source_port, detached=edge)
    return held.would_take(edge.target, edge.target_port, outputs[0]) if outputs else False


def _outputs(layer: Layer, x: TensorType) -> tuple[TensorType, ...] | None:
    """What a layer gives for ``x`` at all its inputs; None when it has none or does not take it."""
    count = 2 if layer.variadic else len(layer.input_ports())
    if not count:
        return None
    if not layer.output_ports():
        return ()
    try:
        found = layer.infer(*[x] * count)
    except ShapeError:
        return None
    return found if isinstance(found, tuple) else (found,)


def _block_infers(document: Document, name: str, x: TensorType) -> bool:
    """Tries a block in a small drawing of its own; yes where such a drawing cannot be made."""
    block = document.blocks.get(name) or LIBRARY[name]()
    if None in x.shape or not x.shape:
        return True
    start = Input(shape=tuple(d for d in x.shape if d), dtype=x.dtype, classes=x.classes)
    if start.declared_type() != x:
        return True
    nodes = {"x": Node("x", start), "block": Node("block", Block(block=name))}
    edges = tuple(Edge("x", "output", "block", port) for port in block.input_ports)
    small = Document(Graph(nodes, edges), {**document.blocks, name: block})
    return infer(small).nodes["block"].outputs is not None
