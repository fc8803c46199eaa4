"""Types through the whole drawing. Never raises; an edit re-infers only what it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType
from netbuilder.graph.block import Block, Scalar
from netbuilder.graph.document import EMPTY, BlockDefinition, Document, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.failure import WITHOUT_FIELD, Failure
from netbuilder.graph.judging import Judgement, judge
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output
from netbuilder.graph.wiring import Wiring, wire
from netbuilder.layers.base import Layer

Tensors = tuple[TensorType, ...]
MAX_NESTING = 16


@dataclass(frozen=True)
class NodeInference:
    """What is known of one node. ``outputs`` is None while it cannot be computed; then ``failure`` says why, or is None
    when the mistake lies further up."""

    inputs: Tensors | None
    outputs: Tensors | None
    layer: Layer | None = None
    failure: Failure | None = None
    judgement: Judgement | None = None
    bodies: tuple[GraphInference, ...] = ()
    worked_out: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What follows from it alone and is asked for after every edit (its size): kept as long as it is."""


@dataclass(frozen=True)
class GraphInference:
    """What is known of a graph: one NodeInference a node, and the order in which they can be computed."""

    graph: Graph
    wiring: Wiring
    nodes: Mapping[str, NodeInference]
    given: Mapping[str, TensorType] = field(default_factory=dict)

    @property
    def is_valid(self) -> bool:
        return all(n.outputs is not None for n in self.nodes.values())

    def inside(self, path: tuple[str, ...]) -> GraphInference | None:
        """What is known of the graph inside the blocks used at ``path``, outermost first.

        None where there is no such block, or where nothing flows into it yet; of repetitions it is the last.
        """
        found: GraphInference | None = self
        for node_id in path:
            known = found.nodes.get(node_id) if found else None
            found = known.bodies[-1] if known and known.bodies else None
        return found


@dataclass(frozen=True)
class Inference(GraphInference):
    """The inference of a whole document."""

    document: Document = field(default_factory=Document)


@dataclass(frozen=True)
class _Scope:
    """Where a graph stands: its document, the values of its block's arguments, what enters, the blocks around it."""

    document: Document
    graph: Graph
    arguments: Mapping[str, Scalar] = field(default_factory=dict)
    given: Mapping[str, TensorType] = field(default_factory=dict)
    around: tuple[str, ...] = ()


def infer(document: Document, previous: Inference | None = None) -> Inference:
    """Types of every node. With the inference of an earlier document only what differs is computed again."""
    usable = previous if previous and _same_context(previous.document, document) else None
    found = _infer_graph(document.graph, _Scope(document, document.graph), usable)
    return Inference(found.graph, found.wiring, found.nodes, document=document)


def _same_context(old: Document, new: Document) -> bool:
    return old.blocks is new.blocks and old.data is new.data


def _infer_graph(graph: Graph, scope: _Scope, previous: GraphInference | None) -> GraphInference:
    wiring = _wiring(graph, previous)
    results: dict[str, NodeInference] = {}
    old = previous.nodes if previous else EMPTY
    dirty = _dirty(graph, wiring, previous)
    for node_id in wiring.order:
        if node_id not in dirty:
            results[node_id] = old[node_id]
            continue
        results[node_id] = found = _infer_node(graph.nodes[node_id], wiring, results, scope)
        if node_id not in old or old[node_id].outputs != found.outputs:
            dirty.update(e.target for e in wiring.outgoing.get(node_id, ()))
    _mark_cycles(graph, wiring, results)
    return GraphInference(graph, wiring, results, scope.given)


def _wiring(graph: Graph, previous: GraphInference | None) -> Wiring:
    if previous and previous.graph.edges is graph.edges and previous.graph.nodes.keys() == graph.nodes.keys():
        return previous.wiring
    return wire(graph)


def _dirty(graph: Graph, wiring: Wiring, previous: GraphInference | None) -> set[str]:
    """Nodes to look at: new or changed ones, and those whose wires changed."""
    if previous is None:
        return set(graph.nodes)
    before = previous.graph.nodes
    dirty = {i for i, node in graph.nodes.items() if before.get(i) is not node or i not in previous.nodes}
    if wiring is not previous.wiring:
        old = previous.wiring
        dirty.update(i for i in graph.nodes if old.incoming.get(i) != wiring.incoming.get(i))
        dirty.update(i for i in wiring.order if i in old.cyclic or i not in old.order)
    return dirty


def _mark_cycles(graph: Graph, wiring: Wiring, results: dict[str, NodeInference]) -> None:
    """The first node of a cycle is guilty; the others, and what is behind, stay silent."""
    guilty = next((i for i in graph.nodes if i in wiring.cyclic), None)
    for node_id in graph.nodes:
        if node_id not in results:
            failure = _cycle(graph, wiring) if node_id == guilty else None
            results[node_id] = NodeInference(None, None, failure=failure)


def _cycle(graph: Graph, wiring: Wiring) -> Failure:
    names = [i for i in graph.nodes if i in wiring.cyclic]
    text = ", ".join(names[:6]) + (" …" if len(names) > 6 else "")
    return Failure(
        "cycle", f"is part of a circle ({text}): a layer cannot wait for its own output. Cut one of its wires."
    )


def _infer_node(node: Node, wiring: Wiring, results: Mapping[str, NodeInference], scope: _Scope) -> NodeInference:
    try:
        inputs = _inputs(node, wiring.incoming.get(node.id, []), results, scope)
    except ShapeError as error:
        return NodeInference(None, None, failure=Failure.of(error))
    if inputs is None:
        return NodeInference(None, None)
    try:
        return _infer_layer(node, inputs, scope)
    except Exception as error:
        return NodeInference(inputs, None, failure=Failure.of(error))


def _inputs(node: Node, edges: list[Edge], results: Mapping[str, NodeInference], scope: _Scope) -> Tensors | None:
    """Types at the input ports in order; None when something further up is not known yet."""
    found: list[TensorType | None] = []
    ports = scope.document.input_ports(node)
    variadic = isinstance(node.layer, Layer) and node.layer.variadic
    for index, port in enumerate(ports):
        wires = [e for e in edges if e.target_port == port]
        _check_wires(wires, index, port, len(ports), variadic)
        found.extend(_arriving(e, results, scope) for e in wires)
    known = tuple(t for t in found if t is not None)
    return known if len(known) == len(found) else None


def _check_wires(wires: list[Edge], index: int, port: str, ports: int, variadic: bool) -> None:
    name = f' "{port}"' if ports > 1 else ""
    if not wires:
        raise ShapeError(f"has an open input{name}: wire something to it.", code="input-open", port=index)
    if variadic and len(wires) < 2:
        raise ShapeError("needs at least two inputs; it has one.", code="input-open", port=index)
    if not variadic and len(wires) > 1:
        raise ShapeError(f"has {len(wires)} wires at its input{name}, which takes one.", code="port-taken", port=index)


def _arriving(edge: Edge, results: Mapping[str, NodeInference], scope: _Scope) -> TensorType | None:
    source = results.get(edge.source)
    if source is None or source.outputs is None:
        return None
    ports = scope.document.output_ports(scope.graph.nodes[edge.source])
    if edge.source_port not in ports:
        message = f'is wired to the output "{edge.source_port}" of "{edge.source}", which has no such output.'
        raise ShapeError(message, code="port-gone")
    return source.outputs[ports.index(edge.source_port)]


def _infer_layer(node: Node, inputs: Tensors, scope: _Scope) -> NodeInference:
    layer = node.bound(scope.arguments)
    if isinstance(layer, UnknownLayer):
        message = f'is of the type "{layer.type}", which this program does not know; it is kept, but cannot be built.'
        return NodeInference(inputs, None, failure=Failure("unknown-layer", message))
    if node.bypassed:
        return NodeInference(inputs, _bypass(layer, inputs), layer)
    if isinstance(layer, Output):
        target = scope.document.field_type(layer.target)
        return NodeInference(inputs, (), layer, judgement=judge(layer, inputs[0], target))
    if isinstance(layer, Block):
        return _infer_block(layer, inputs, scope)
    if isinstance(layer, BlockInput | BlockOutput) and not scope.around:
        raise ShapeError("is a port of a block, and there is no block around it.", code="outside-block")
    return NodeInference(inputs, _outputs(node.id, layer, inputs, scope), layer)


def _outputs(node_id: str, layer: Layer, inputs: Tensors, scope: _Scope) -> Tensors:
    if isinstance(layer, Input):
        return (_entering(layer, scope),)
    if isinstance(layer, BlockInput):
        return (scope.given[node_id],)
    return () if isinstance(layer, BlockOutput) else _layer_outputs(layer, inputs)


@lru_cache(maxsize=65536)
def _layer_outputs(layer: Layer, inputs: Tensors) -> Tensors:
    found = layer.infer(*inputs)
    return found if isinstance(found, tuple) else (found,)


def _bypass(layer: Layer, inputs: Tensors) -> Tensors:
    if not inputs or len(layer.output_ports()) != 1:
        raise ShapeError("cannot be bypassed: it has no input that could go straight to its one output.", code="bypass")
    return inputs[:1]


def _entering(layer: Input, scope: _Scope) -> TensorType:
    """The field's type; padded sequences know where their lengths come from."""
    found = scope.document.field(layer.field)
    if found is not None:
        return replace(found.type, lengths=Lengths(layer.field)) if found.padded else found.type
    if layer.field and scope.document.data is not None:
        message = f'reads the field "{layer.field}", which the data set does not have.'
        raise ShapeError(message, code="unknown-field", parameter="field")
    declared = layer.declared_type()
    if declared is None:
        raise ShapeError(WITHOUT_FIELD, code="input-without-field", parameter="field")
    return declared


def _infer_block(layer: Block, inputs: Tensors, scope: _Scope) -> NodeInference:
    """One inference a repetition; ShapeError when the block cannot stand here."""
    block = _definition(layer, scope)
    arguments = {**dict(block.arguments), **dict(layer.arguments)}
    bodies: list[GraphInference] = []
    leaving = inputs
    for turn in range(layer.repeat):
        given = dict(zip(block.input_ports, leaving, strict=True))
        inner = _Scope(scope.document, block.graph, arguments, given, (*scope.around, layer.block))
        bodies.append(_body(inner, bodies))
        if failure := _inner_failure(layer, bodies[-1], turn):
            return NodeInference(inputs, None, layer, failure, bodies=tuple(bodies))
        leaving = _leaving(layer, block, bodies[-1], turn)
    return NodeInference(inputs, leaving, layer, bodies=tuple(bodies))


def _body(inner: _Scope, before: list[GraphInference]) -> GraphInference:
    """The next repetition; where the same comes in as before, the same comes out."""
    if before and before[-1].given == inner.given:
        return before[-1]
    return _infer_graph(inner.graph, inner, None)


def _definition(layer: Block, scope: _Scope) -> BlockDefinition:
    block = scope.document.blocks.get(layer.block)
    if block is None:
        raise ShapeError(f'uses the block "{layer.block}", which the drawing does not have.', code="unknown-block")
    if layer.block in scope.around or len(scope.around) >= MAX_NESTING:
        raise ShapeError(f'uses the block "{layer.block}" inside itself.', code="block-recursion")
    known = dict(block.arguments)
    if wrong := [name for name, _ in layer.arguments if name not in known]:
        message = f'gives a value to "{wrong[0]}", which is no argument of the block "{layer.block}".'
        raise ShapeError(message, code="unknown-argument", parameter="arguments")
    return block


def _inner_failure(layer: Block, body: GraphInference, turn: int) -> Failure | None:
    for node_id, found in body.nodes.items():
        if found.failure:
            where = f" (repetition {turn + 1})" if layer.repeat > 1 else ""
            return Failure("in-block", f'contains a mistake{where}: "{node_id}" {found.failure.message}')
    return None


def _leaving(layer: Block, block: BlockDefinition, body: GraphInference, turn: int) -> Tensors:
    """What comes out of one repetition; what comes out must fit in again when there is another."""
    leaving = tuple(t for port in block.output_ports for t in body.nodes[port].inputs or ())
    if turn + 1 < layer.repeat and len(leaving) != len(block.input_ports):
        message = f"cannot be repeated: it has {len(block.input_ports)} inputs but {len(leaving)} outputs."
        raise ShapeError(message, code="repeat", parameter="repeat")
    if layer.shared and layer.repeat > 1 and leaving != tuple(body.given.values()):
        message = "cannot share weights between repetitions that change the shape."
        raise ShapeError(message, code="repeat", parameter="shared")
    return leaving
