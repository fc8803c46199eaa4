"""What a network has learnt, for other data: its layers keep their weights, only a new head learns."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import ImageFolder
from netbuilder.graph.document import Document, Graph, Node
from netbuilder.graph.edits.edit import free_name, with_node
from netbuilder.graph.edits.naming import renamed
from netbuilder.graph.starter import head, is_target, usual_targets
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.core import Dense
from netbuilder.layers.weighted import Trainable

PICTURE = ("channels", "height", "width")


class TransferError(NetBuilderError):
    """A network cannot be taken over for these data."""


def transferred(trained: Document, data: Dataset | None, weights: str) -> Document:
    """The trained drawing for other data: every layer is frozen, the last one before each Output is a new one.

    A new head has a new name, so that it takes no weights over, and as many units as the new target needs.

    Args:
        data: what it is to learn from; None: the data it was trained with.
        weights: its weights, as seen from the folder of the new drawing.

    Raises:
        TransferError: nothing of these data can enter where the trained network was fed, or nothing can be predicted.
    """
    if data is None and trained.data is None:
        raise TransferError("There are no data to learn from: choose some first.")
    document = replace(trained, plan=replace(trained.plan, weights=weights), data=data or trained.data)
    document = _fed(document, trained.data)
    heads = {head_id for output in document.graph.of_type(Output) if (head_id := _head_of(document.graph, output.id))}
    if not heads:
        raise TransferError("No Output has a Dense layer before it that could be replaced: change the drawing by hand.")
    document = _judged(_frozen(document, heads))
    for head_id in sorted(heads):
        document = renamed(document, (), head_id, free_name("new_head", document.graph.nodes))
    return document


def _fed(document: Document, before: Dataset | None) -> Document:
    """Every Input gets a field of the new data that can enter there."""
    data, graph = document.data, document.graph
    for node in graph.of_type(Input):
        assert isinstance(node.layer, Input) and data is not None
        known = next((f for f in before.fields if f.name == node.layer.field), None) if before else None
        kind = known.type if known else node.layer.declared_type()
        if kind is None:
            raise TransferError(f'Nobody knows what entered at "{node.id}": the run has no data that tell.')
        data = _resized(data, kind)
        graph = with_node(graph, replace(node, layer=replace(node.layer, field=_field(node.layer.field, kind, data))))
    return replace(document, graph=graph, data=data)


def _resized(data: Dataset, kind: TensorType) -> Dataset:
    """Pictures of a folder are read in the size and with the channels that the network takes."""
    if not isinstance(data.source, ImageFolder) or kind.axes != PICTURE or None in kind.shape:
        return data
    channels, height, width = (size or 1 for size in kind.shape)
    source = replace(data.source, size=(height, width), grayscale=channels == 1)
    read = (1 if source.grayscale else 3, height, width)
    fields = (replace(f, type=replace(f.type, shape=read)) if f.type.axes == PICTURE else f for f in data.fields)
    return replace(data, source=source, fields=tuple(fields))


def _field(name: str, kind: TensorType, data: Dataset) -> str:
    """A field of this kind, the one of the same name or size first; TransferError when there is none."""
    fitting = [f for f in data.fields if (f.type.axes, f.type.dtype) == (kind.axes, kind.dtype)]
    if not fitting:
        held = "; ".join(f.describe() for f in data.fields) or "no fields that were looked at"
        raise TransferError(f"The trained network is fed with {kind.describe()}; the data chosen here have {held}.")
    best = max(fitting, key=lambda f: (f.type.shape == kind.shape, f.name == name))
    if best.type.shape != kind.shape:
        raise TransferError(
            f"The trained network is fed with {kind.describe()}; {best.describe()} has another size, for which its "
            "weights are not made. Bring the data to that size first."
        )
    return best.name


def _head_of(graph: Graph, output: str) -> str | None:
    """The first Dense layer on the way back from an Output."""
    seen, here = set(), [output]
    while here:
        node_id = here.pop(0)
        if isinstance(graph.nodes[node_id].layer, Dense):
            return node_id
        seen.add(node_id)
        here += [e.source for e in graph.edges if e.target == node_id and e.source not in seen]
    return None


def _frozen(document: Document, heads: set[str]) -> Document:
    """Everything but the heads, blocks too."""
    nodes = {i: n if i in heads else _still(n) for i, n in document.graph.nodes.items()}
    blocks = {
        name: replace(block, graph=replace(block.graph, nodes={i: _still(n) for i, n in block.graph.nodes.items()}))
        for name, block in document.blocks.items()
    }
    return replace(document, graph=replace(document.graph, nodes=nodes), blocks=blocks)


def _still(node: Node) -> Node:
    layer = node.layer
    return replace(node, layer=replace(layer, trainable=False)) if isinstance(layer, Trainable) else node


def _judged(document: Document) -> Document:
    """Every Output answers for a field of the data; its head has the units that takes."""
    for output in document.graph.of_type(Output):
        assert isinstance(output.layer, Output) and document.data is not None
        head_id = _head_of(document.graph, output.id)
        if output.layer.target and head_id is not None:
            document = replace(
                document, graph=_ending(document.graph, head_id, output, _goal(output.layer, document.data))
            )
    return document


def _goal(output: Output, data: Dataset) -> Field:
    """The field of that name, else what one predicts of these data."""
    found = next((f for f in data.fields if f.name == output.target), None) or data.field(usual_targets(data)[0])
    if not is_target(found):
        raise TransferError(f"There is no usual ending for the target {found.describe()}: choose another target first.")
    return found


def _ending(graph: Graph, head_id: str, output: Node, goal: Field) -> Graph:
    """The head as it is where it has the right size; else the usual one with the usual loss."""
    assert isinstance(output.layer, Output)
    old, (new, _) = graph.nodes[head_id], head(goal)
    assert isinstance(old.layer, Dense)
    if old.layer.units == new.units:
        return with_node(graph, replace(output, layer=replace(output.layer, target=goal.name)))
    judged = replace(output.layer, target=goal.name, loss=None, metrics=None)
    return with_node(with_node(graph, replace(old, layer=new)), replace(output, layer=judged))
