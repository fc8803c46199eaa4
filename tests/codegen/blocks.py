"""Drawings with blocks, from short texts."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.edits.make_block import MakeBlock
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input
from netbuilder.layers.base import Layer
from tests.codegen.drawings import random_drawing


def graph(nodes: dict[str, Any], wires: str) -> Graph:
    """Nodes by name (a layer, a Node, or the settings of a layer) and wires as "a b, b.port c.port"."""
    made = {}
    for name, value in nodes.items():
        layer = value if isinstance(value, Layer) else None if isinstance(value, Node) else Layer.parse(value)
        made[name] = replace(value, id=name) if isinstance(value, Node) else Node(name, layer)  # type: ignore[arg-type]
    return Graph(made, tuple(_edge(w.split()) for w in wires.split(",") if w.strip()))


def _edge(ends: list[str]) -> Edge:
    (source, _, out), (target, _, into) = (end.partition(".") for end in ends)
    return Edge(source, out or "output", target, into or "x")


def definition(name: str, nodes: dict[str, Any], wires: str, **arguments: Any) -> BlockDefinition:
    """A block with inputs a (and b) and outputs y (and z), as far as the wires name them."""
    words = {end.split(".")[0] for wire in wires.split(",") for end in wire.split()}
    ends = {n: BlockInput() for n in ("a", "b") if n in words} | {n: BlockOutput() for n in ("y", "z") if n in words}
    return BlockDefinition(name, graph(nodes | ends, wires), tuple(arguments.items()))


def drawing(
    nodes: dict[str, Any], wires: str, *blocks: BlockDefinition, shape: tuple[int, ...] = (8,), data: Any = None
) -> Document:
    """A drawing with an input "entry"."""
    entry = Input(field=data.fields[0].name) if isinstance(data, Dataset) else Input(shape=shape)
    made = graph({"entry": entry, **nodes}, wires)
    return Document(made, {b.name: b for b in blocks}, data=data)


def use(block: str, **settings: Any) -> Block:
    return Block(block=block, **settings)


def random_blocks(seed: int) -> Document:
    """A random drawing of which parts, and parts of those parts, have become blocks; some blocks stand twice."""
    lot = random.Random(seed)
    document = random_drawing(seed)
    for number in range(lot.randint(1, 3)):
        names = [n.id for n in document.graph.nodes.values() if not isinstance(n.layer, Input)]
        start = lot.randrange(len(names))
        chosen = tuple(names[start : start + lot.randint(1, 6)])
        try:
            changed = MakeBlock(nodes=chosen, name=f"part_{number}").apply(document)
        except NetBuilderError:
            continue
        document = _doubled(changed, lot) if infer(changed).is_valid else document
    return document


def _doubled(document: Document, lot: random.Random) -> Document:
    """A use of a block again, beside the first: with its own weights or with the same ones; its results are added."""
    uses = [n for n in document.graph.nodes.values() if isinstance(n.layer, Block)]
    node = lot.choice(uses)
    twin = replace(node, id=f"{node.id}_again", shared_with=lot.choice([None, node.shared_with or node.id]))
    edges = [replace(e, target=twin.id) for e in document.graph.edges if e.target == node.id]
    nodes = {**document.graph.nodes, twin.id: twin}
    for port in document.output_ports(node):
        total = f"{twin.id}_{port}"
        nodes[total] = Node(total, Layer.table["Add"]())
        edges += [Edge(node.id, port, total, "x"), Edge(twin.id, port, total, "x")]
    changed = replace(document, graph=replace(document.graph, nodes=nodes, edges=(*document.graph.edges, *edges)))
    return changed if infer(changed).is_valid else document
