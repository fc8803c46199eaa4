"""Drawings to print: every layer alone, and random graphs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import torch

import netbuilder.layers  # noqa: F401  fills Layer.table
from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType, image, sequence, tokens, vector, volume
from netbuilder.codegen.program import Program
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer

TYPES = (
    image(3, 12, 12),
    image(1, 12, 12),
    vector(8),
    sequence(6, 8),
    volume(2, 8, 8, 8),
    tokens(6, 20),
    image(2, 1, 4),
    image(4, 8, 8),
    vector(1),
    vector(2),
    TensorType((2000,), ("time",)),
    TensorType((3, 2, 6, 6), ("time", "channels", "height", "width")),
)
CONTROL = ("Block", "Input", "Output", "BlockInput", "BlockOutput")
LAYERS = sorted({kind.__name__ for kind in Layer.table.values()} - set(CONTROL))


def fitting(layer: Layer) -> Iterator[tuple[TensorType, ...]]:
    """Input types the layer accepts, found by trying."""
    count = 2 if layer.variadic else len(layer.input_ports())
    same = ((t,) * count for t in TYPES)
    for types in (*same, *(product(TYPES, repeat=count) if 1 < count < 4 else ())):
        try:
            layer.infer(*types)
        except NetBuilderError:
            continue
        yield types


def alone(layer: Layer, types: tuple[TensorType, ...], *, padded: bool = False) -> Document:
    """A drawing of this layer fed by one Input node a port."""
    fields = tuple(Field(f"in_{i}", t, padded=padded and "time" in t.axes) for i, t in enumerate(types))
    data = Dataset(source=Arrays(path="some.npz"), fields=fields)
    nodes = {f.name: Node(f.name, Input(field=f.name)) for f in fields}
    nodes["layer"] = Node("layer", layer)
    ports = layer.input_ports() * (len(types) if layer.variadic else 1)
    edges = tuple(Edge(f.name, "output", "layer", port) for f, port in zip(fields, ports, strict=True))
    return Document(graph=Graph(nodes, edges), data=data)


def chain(*layers: Layer, shape: tuple[int, ...] = (8,)) -> Document:
    """An Input and layers one after the other, called layer_0, layer_1, …"""
    nodes = {"entry": Node("entry", Input(shape=shape))}
    edges = []
    for index, layer in enumerate(layers):
        edges.append(Edge(list(nodes)[-1], "output", f"layer_{index}", layer.input_ports()[0]))
        nodes[f"layer_{index}"] = Node(f"layer_{index}", layer)
    return Document(graph=Graph(nodes, tuple(edges)))


def samples(program: Program, batch: int = 3, seed: int = 0) -> list[torch.Tensor]:
    """Random arguments for the model: inputs, then lengths."""
    generator = torch.Generator().manual_seed(seed)
    found = [_tensor(i.value.type, batch, generator) for i in program.inputs]
    lengths = {i.lengths.name: i.value.type.shape[0] for i in program.inputs if i.lengths}
    return found + [torch.randint(1, (n or 1) + 1, (batch,), generator=generator) for n in lengths.values()]


def _tensor(type: TensorType, batch: int, generator: torch.Generator) -> torch.Tensor:
    shape = (batch, *(d or 5 for d in type.shape))
    if type.dtype == "int64":
        return torch.randint(0, type.classes or 2, shape, generator=generator)
    return torch.rand(shape, generator=generator)


UNARY = """Dense Conv1D Conv2D BatchNormalization LayerNormalization Dropout Activation ReLU MaxPooling1D Flatten
    GlobalMaxPooling1D GlobalAveragePooling2D LSTM GRU Bidirectional SelfAttention GaussianNoise RepeatVector PReLU
    AveragePooling2D TimeDistributed ZeroPadding2D Split ScaleShift RMSNormalization""".split()  # noqa: SIM905
MERGES = ("Add", "Multiply", "Maximum", "Average", "Concatenate", "Subtract")


def random_drawing(seed: int) -> Document:
    """A random graph of 5 to 20 nodes: merges where types allow, weights shared where they can be."""
    lot = random.Random(seed)
    types: dict[str, TensorType] = {}
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for index, start in enumerate(lot.sample([vector(6), sequence(8, 6), image(4, 8, 8)], lot.randint(1, 2))):
        name = f"in_{index}"
        nodes[name], types[f"{name}.output"] = Node(name, Input(shape=start.shape)), start
    for index in range(lot.randint(5, 20)):
        _grow(lot, f"n_{index}", nodes, edges, types)
    return Document(graph=Graph(nodes, tuple(edges)))


def _grow(
    lot: random.Random, name: str, nodes: dict[str, Node], edges: list[Edge], types: dict[str, TensorType]
) -> None:
    """One more node where it fits; none after a few vain tries."""
    for _ in range(30):
        kind = Layer.table[lot.choice(MERGES if lot.random() < 0.3 else UNARY)]
        layer = _small(kind, lot)
        sources = [lot.choice(list(types)) for _ in range(2 if len(layer.input_ports()) == 2 or layer.variadic else 1)]
        try:
            made = layer.infer(*(types[s] for s in sources))
        except NetBuilderError:
            continue
        results = made if isinstance(made, tuple) else (made,)
        if any(None in t.shape or (t.size or 0) > 4000 for t in results):
            continue
        ports = layer.input_ports() * (2 if layer.variadic else 1)
        twins = [n.id for n in nodes.values() if n.layer == layer and _is_twin(n, edges, types, sources)]
        nodes[name] = Node(name, layer, shared_with=lot.choice(twins) if twins and lot.random() < 0.7 else None)
        edges.extend(Edge(*s.split("."), name, p) for s, p in zip(sources, ports, strict=True))
        types.update({f"{name}.{port}": t for port, t in zip(layer.output_ports(), results, strict=True)})
        return


def _is_twin(node: Node, edges: list[Edge], types: dict[str, TensorType], sources: list[str]) -> bool:
    """Whether the node can lend its weights to one fed from ``sources``."""
    arriving = [types[f"{e.source}.{e.source_port}"] for e in edges if e.target == node.id]
    return node.shared_with is None and arriving == [types[s] for s in sources]


def _small(kind: type[Layer], lot: random.Random) -> Layer:
    sizes = {"units": 6, "filters": 6, "kernel_size": 3, "num_heads": 2, "key_dim": 3, "n": 3}
    known = {p.name for p in kind.parameters()}
    settings = {k: v for k, v in sizes.items() if k in known}
    if "activation" in known:
        settings["activation"] = lot.choice(["linear", "relu", "tanh"])
    try:
        return kind.make(settings)
    except NetBuilderError:
        return kind.make({k: v for k, v in settings.items() if k != "activation"})
