"""The drawing as a flat list of calls, in order: what the engine builds and what scripts print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.base.call import Call
from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import Lengths, TensorType
from netbuilder.codegen.names import Names
from netbuilder.graph.block import Block, Scalar
from netbuilder.graph.document import Document, Edge, Node
from netbuilder.graph.infer import GraphInference, Inference, NodeInference
from netbuilder.graph.judging import Judgement
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output

UNJUDGED = {"output-without-target", "unknown-field"}  # mistakes of an Output that only data can heal


class ProgramError(NetBuilderError):
    """The drawing still has mistakes, so there is nothing to build."""


@dataclass(frozen=True)
class Value:
    """A tensor in the program: a name that is a Python identifier, and its type."""

    name: str
    type: TensorType


@dataclass(frozen=True)
class Step:
    """``results = call(*arguments, **lengths)``.

    ``module`` is the place that holds the constructed module ("residual_1.0.conv_1"; None for functions); several
    steps may use one module (shared weights), the first of them ``builds`` it. ``node`` is the path of the node on the
    canvas ("residual_1/0/conv_1"), ``body`` that of the block it stands in ("residual_1/0", "" outside of blocks).
    ``results`` has one value an output port.
    """

    call: Call
    arguments: tuple[Value, ...]
    results: tuple[Value, ...]
    node: str
    module: str | None = None
    builds: bool = False
    trainable: bool = True
    lengths: tuple[tuple[str, Value], ...] = ()
    body: str = ""


@dataclass(frozen=True)
class Body:
    """One use of a block, or one of its repetitions (``turn`` counts from 0, None where it is not repeated).

    ``path``: of the node, with the turn ("residual_1/0"). ``module``: the place that holds its modules
    ("residual_1.0"; "residual_1" where repetitions share their weights). ``given``: what stands at its input ports.
    """

    block: str
    path: str
    module: str
    turn: int | None
    arguments: tuple[tuple[str, Scalar], ...]
    given: tuple[Value, ...]


@dataclass(frozen=True)
class ProgramInput:
    """An argument of the model: a field's batch, (batch, *type.shape). ``lengths`` when it is padded."""

    node: str
    field: str
    value: Value
    lengths: Value | None = None


@dataclass(frozen=True)
class ProgramOutput:
    """A result of the model and how it is judged (None without Output nodes, and without data to compare it with)."""

    node: str
    field: str
    value: Value
    judgement: Judgement | None = None


@dataclass(frozen=True)
class Program:
    """A drawing without mistakes, as calls. Lengths arithmetic is a step like any other.

    ``bodies``: the blocks the steps stand in, by path; the steps of one lie together.
    """

    inputs: tuple[ProgramInput, ...]
    steps: tuple[Step, ...]
    outputs: tuple[ProgramOutput, ...]
    bodies: Mapping[str, Body] = field(default_factory=dict)

    def arguments(self) -> tuple[Value, ...]:
        """What the model takes: the inputs, then the lengths of the padded ones, each once."""
        lengths = {i.lengths.name: i.lengths for i in self.inputs if i.lengths}
        return (*(i.value for i in self.inputs), *lengths.values())

    def modules(self) -> Iterator[Step]:
        """The steps that construct a module, in order of construction."""
        return (step for step in self.steps if step.builds)


def to_program(document: Document, inference: Inference) -> Program:
    """The program of a valid drawing; ProgramError names the first node that is not ready."""
    refuse_mistakes(document, inference)
    compiler = _Compiler(document)
    compiler.graph(inference, "", {})
    return compiler.program(inference)


def refuse_mistakes(document: Document, inference: Inference) -> None:
    """ProgramError names the first node that is not ready.

    While the drawing has no data set, as one that came from another program, its Output nodes need no target: they are
    where the network ends.
    """
    for node_id, found in inference.nodes.items():
        node, failure = inference.graph.nodes[node_id], found.failure
        is_end = isinstance(node.layer, Output) and document.data is None
        if failure is not None and not (is_end and failure.code in UNJUDGED):
            raise ProgramError(f'{node.type} "{node_id}" {failure.message}')


@dataclass
class _Compiler:
    """Walks the inferred graph and its blocks, keeping which value stands at which port.

    ``places``: where a block's modules are held ("residual_1.0."), by the path its weights are known by, which differs
    from that of the node where weights are shared. ``around``: the path of the block it is in.
    """

    document: Document
    names: Names = field(default_factory=Names)
    module_names: dict[str, Names] = field(default_factory=lambda: defaultdict(Names))
    steps: list[Step] = field(default_factory=list)
    inputs: list[ProgramInput] = field(default_factory=list)
    bodies: dict[str, Body] = field(default_factory=dict)
    modules: dict[tuple[str, int], str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=lambda: {"": ""})
    lengths: dict[Lengths, Value] = field(default_factory=dict)
    values: dict[tuple[str, str], Value] = field(default_factory=dict)
    around: str = ""

    def graph(self, inferred: GraphInference, weights: str, given: Mapping[str, Value]) -> dict[str, Value]:
        """Adds a graph's steps; returns what arrives at its BlockOutput nodes. ``weights`` is the path modules are
        known by: it differs from ``around`` where weights are shared."""
        leaving: dict[str, Value] = {}
        path = self.path("")
        for node_id in inferred.wiring.order:
            found = inferred.nodes[node_id]
            arriving = self.arriving(inferred, node_id, path)
            if isinstance(found.layer, BlockOutput):
                leaving[node_id] = arriving[0]
            elif not isinstance(inferred.graph.nodes[node_id].layer, Output):
                results = self.node(inferred, node_id, found, arriving, weights, given)
                ports = self.document.output_ports(inferred.graph.nodes[node_id])
                self.values.update({(path + node_id, p): v for p, v in zip(ports, results, strict=True)})
        return leaving

    def path(self, node_id: str) -> str:
        """Path of a node of the graph it is in."""
        return f"{self.around}/{node_id}" if self.around else node_id

    def arriving(self, inferred: GraphInference, node_id: str, path: str) -> tuple[Value, ...]:
        edges: list[Edge] = inferred.wiring.incoming.get(node_id, [])
        ports = self.document.input_ports(inferred.graph.nodes[node_id])
        wires = (e for port in ports for e in edges if e.target_port == port)
        return tuple(self.values[path + e.source, e.source_port] for e in wires)

    def node(
        self,
        inferred: GraphInference,
        node_id: str,
        found: NodeInference,
        arriving: tuple[Value, ...],
        weights: str,
        given: Mapping[str, Value],
    ) -> tuple[Value, ...]:
        node = inferred.graph.nodes[node_id]
        if node.bypassed:
            return arriving[:1]
        if isinstance(found.layer, Input):
            return (self.enter(node_id, found.layer, found),)
        if isinstance(found.layer, BlockInput):
            return (given[node_id],)
        if isinstance(found.layer, Block):
            return self.block(node, found.layer, found, arriving, weights)
        return self.layer(node_id, found, arriving, weights, node.shared_with or node_id)

    def enter(self, node_id: str, layer: Input, found: NodeInference) -> Value:
        assert found.outputs is not None
        value = Value(self.names.new(node_id), found.outputs[0])
        lengths = value.type.lengths
        if lengths is not None and lengths not in self.lengths:
            self.lengths[lengths] = Value(self.names.new(f"{node_id}_lengths"), TensorType((), (), "int64"))
        self.inputs.append(ProgramInput(node_id, layer.field, value, self.lengths.get(lengths) if lengths else None))
        return value

    def block(
        self, node: Node, layer: Block, found: NodeInference, arriving: tuple[Value, ...], weights: str
    ) -> tuple[Value, ...]:
        own, owner, outside = self.path(node.id), f"{weights}{node.shared_with or node.id}/", self.around
        block = self.document.blocks[layer.block]
        for turn, body in enumerate(found.bodies):
            inner = f"{owner}{turn}/" if layer.repeat > 1 and not layer.shared else owner
            self.around = f"{own}/{turn}" if layer.repeat > 1 else own
            place = self.place(weights, owner, inner)
            number = turn if layer.repeat > 1 else None
            arguments = tuple({**dict(block.arguments), **dict(layer.arguments)}.items())
            self.bodies[self.around] = Body(layer.block, self.around, place[:-1], number, arguments, arriving)
            leaving = self.inside(body, inner, dict(zip(block.input_ports, arriving, strict=True)), outside)
            arriving = tuple(leaving[port] for port in block.output_ports)
        return arriving

    def inside(self, body: GraphInference, weights: str, given: Mapping[str, Value], outside: str) -> dict[str, Value]:
        """One turn of a block; the true lengths of what enters are computed outside, what it computes stays its own."""
        inner, self.around = self.around, outside
        for value in given.values():
            if value.type.lengths is not None:
                self.length(value.type.lengths)
        known, self.around = dict(self.lengths), inner
        leaving = self.graph(body, weights, given)
        self.lengths, self.around = known, outside
        return leaving

    def place(self, weights: str, owner: str, inner: str) -> str:
        """Where the modules of a block are held, with a dot at the end."""
        around = self.places[weights]
        if owner not in self.places:
            name = self.module_names[around].new_module(owner[len(weights) : -1])
            self.places[owner] = f"{around}{name}."
        return self.places.setdefault(inner, f"{self.places[owner]}{inner[len(owner) : -1]}.")

    def layer(
        self, node_id: str, found: NodeInference, arriving: tuple[Value, ...], weights: str, owner: str
    ) -> tuple[Value, ...]:
        """The steps of one layer: the first call gets all inputs, each next one the result before it."""
        assert found.layer is not None and found.inputs is not None and found.outputs is not None
        calls = found.layer.torch(*found.inputs)
        values, name = arriving, self.path(node_id)
        constructed = sum(call.is_module for call in calls)
        for index, call in enumerate(calls):
            last = index == len(calls) - 1
            types = found.outputs if last else (found.outputs[0],)
            results = tuple(Value(self.names.new(name.replace("/", "_")), t) for t in types)
            module, builds = self.module(weights, owner, index, constructed) if call.is_module else (None, False)
            trainable = bool(getattr(found.layer, "trainable", True))
            lengths = tuple(self.lengths_of(call, found))
            self.steps.append(Step(call, values, results, name, module, builds, trainable, lengths, self.around))
            values = results
        return values

    def module(self, weights: str, owner: str, index: int, constructed: int) -> tuple[str, bool]:
        """Place of a module, and whether it is the first use."""
        key = (weights + owner, index)
        if key in self.modules:
            return self.modules[key], False
        place = self.places[weights]
        name = owner + (f"_{index}" if constructed > 1 else "")
        self.modules[key] = place + self.module_names[place].new_module(name)
        return self.modules[key], True

    def lengths_of(self, call: Call, found: NodeInference) -> Iterator[tuple[str, Value]]:
        assert found.inputs is not None
        for index in call.lengths:
            lengths = found.inputs[index].lengths
            if lengths is not None:
                yield ("lengths" if index == 0 else f"lengths_{index}"), self.length(lengths)

    def length(self, lengths: Lengths) -> Value:
        """The value holding these lengths, computed from those before the last layer that changed them."""
        if lengths not in self.lengths:
            value = self.length(Lengths(lengths.source, lengths.steps[:-1]))
            for call in _arithmetic(*lengths.steps[-1]):
                result = Value(self.names.new(f"{lengths.source}_lengths"), value.type)
                self.steps.append(Step(call, (value,), (result,), "", body=self.around))
                value = result
            self.lengths[lengths] = value
        return self.lengths[lengths]

    def program(self, inference: Inference) -> Program:
        outputs = tuple(self.results(inference))
        steps = _needed(self.steps, outputs)
        return Program(tuple(self.inputs), steps, outputs, self.bodies)

    def results(self, inference: Inference) -> Iterator[ProgramOutput]:
        """What arrives at Output nodes; without any, what leaves nodes that nothing is wired to."""
        nodes = inference.graph.nodes
        ends = [(i, n.layer) for i, n in nodes.items() if isinstance(n.layer, Output)]
        for node_id, layer in ends:
            value = self.arriving(inference, node_id, "")[0]
            yield ProgramOutput(node_id, layer.target, value, inference.nodes[node_id].judgement)
        for (path, _), value in self.values.items() if not ends else ():
            if path in nodes and not inference.wiring.outgoing.get(path):
                yield ProgramOutput(path, "", value)


def _arithmetic(add: int, times: int, divide: int, plus: int) -> Iterator[Call]:
    if add:
        yield Call("torch.add", add)
    if times != 1:
        yield Call("torch.mul", times)
    if divide != 1:
        yield Call("torch.div", divide, rounding_mode="floor")
    if plus:
        yield Call("torch.add", plus)


def _needed(steps: list[Step], outputs: tuple[ProgramOutput, ...]) -> tuple[Step, ...]:
    """Without what no output depends on; the first remaining use of a module constructs it."""
    needed = {o.value.name for o in outputs}
    kept: list[Step] = []
    for step in reversed(steps):
        if any(r.name in needed for r in step.results):
            kept.append(step)
            needed.update(v.name for v in (*step.arguments, *(v for _, v in step.lengths)))
    return tuple(_rebuilding(reversed(kept)))


def _rebuilding(steps: Iterator[Step]) -> Iterator[Step]:
    seen: set[str] = set()
    for step in steps:
        builds = step.module is not None and step.module not in seen
        if step.module is not None:
            seen.add(step.module)
        yield step if builds == step.builds else replace(step, builds=builds)
