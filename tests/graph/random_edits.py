"""Random edits of small documents, from a seed."""

from __future__ import annotations

from random import Random

from netbuilder.graph.block import Arguments
from netbuilder.graph.document import BlockDefinition, Comment, Document, Edge, Frame, Graph, Node
from netbuilder.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Bind,
    Bypass,
    Connect,
    Disconnect,
    Edit,
    Group,
    InsertOnEdge,
    MakeBlock,
    MoveNodes,
    PutComment,
    PutFrame,
    RemoveBlock,
    RemoveNodes,
    RemoveSurroundings,
    Rename,
    RenameBlock,
    ReplaceLayer,
    SetBlock,
    SetData,
    SetLabel,
    SetNote,
    SetNotes,
    SetParams,
    SetPlan,
    Settings,
    ShareWeights,
    Unpack,
    duplicate,
    graph_at,
)
from netbuilder.graph.node import Prose
from netbuilder.training.plan import Plan
from tests.graph.drawings import IMAGES, TABLE, data, layer

NAMES = tuple("abcdefgh")
LAYERS = (
    layer("Dense", units=4),
    layer("Dense", units=8, activation="relu"),
    layer("Add"),
    layer("Concatenate"),
    layer("Flatten"),
    layer("Conv2D", filters=2),
    layer("LSTM", units=3),
    layer("MultiHeadAttention"),
    layer("Input", field="image"),
    layer("Output", target="label"),
    layer("Dropout"),
    layer("Embedding"),
    layer("BlockInput"),
    layer("BlockOutput"),
    layer("Block", block="b", repeat=2),
)
WORDS = ("", "naïve", '层 \u2028 \\ "quoted"', "__import__('os').system('true')", "a\nb\t\x01", "😀")


def random_edit(random: Random, document: Document) -> Edit:
    """Some edit; about two thirds can be applied."""
    scope = (random.choice(list(document.blocks)),) if document.blocks and random.random() < 0.3 else ()
    graph = graph_at(document, scope)
    return random.choice(MAKERS)(random, graph, scope, document)


def _name(random: Random, graph: Graph) -> str:
    return random.choice(list(graph.nodes)) if graph.nodes and random.random() < 0.9 else random.choice(NAMES)


def _edge(random: Random, graph: Graph) -> dict[str, str]:
    if not graph.edges:
        return {"source": "a", "target": "b"}
    edge: Edge = random.choice(graph.edges)
    ports = {"source_port": edge.source_port, "target_port": edge.target_port} if random.random() < 0.8 else {}
    return {"source": edge.source, "target": edge.target, **ports}


def _node(random: Random) -> Node:
    return Node(random.choice(NAMES), random.choice(LAYERS), (random.randrange(900), random.random() * 300))


def _block(random: Random) -> BlockDefinition:
    nodes = (Node("enter", layer("BlockInput")), Node("hidden", layer("Dense")), Node("leave", layer("BlockOutput")))
    edges = (Edge("enter", "output", "hidden", "x"), Edge("hidden", "output", "leave", "x"))
    return BlockDefinition(random.choice("bcd"), Graph({n.id: n for n in nodes}, edges), (("width", 7),))


def _names(random: Random, graph: Graph) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_name(random, graph) for _ in range(random.randrange(1, 4))))


def _set(random: Random, graph: Graph, scope: tuple[str, ...]) -> Edit:
    values = random.choice(({"units": random.randrange(1, 9)}, {"activation": "tanh"}, {"filters": 3}, {"repeat": 2}))
    return SetParams(scope=scope, node=_name(random, graph), values=Settings.parse(values))


def _moves(r: Random, g: Graph) -> tuple[tuple[str, float, float], ...]:
    return tuple((i, r.random() * 900, float(r.randrange(300))) for i in _names(r, g))


MAKERS = (
    lambda r, g, s, d: AddNode(scope=s, node=_node(r)),
    lambda r, g, s, d: AddNode(scope=s, node=_node(r)),
    lambda r, g, s, d: AddNode(scope=s, node=_node(r)),
    lambda r, g, s, d: Connect(scope=s, source=_name(r, g), target=_name(r, g)),
    lambda r, g, s, d: Connect(scope=s, source=_name(r, g), target=_name(r, g), index=r.randrange(3)),
    lambda r, g, s, d: Connect(scope=s, source=_name(r, g), target=_name(r, g), target_port=r.choice(("value", "key"))),
    lambda r, g, s, d: Disconnect(scope=s, **_edge(r, g)),
    lambda r, g, s, d: InsertOnEdge(scope=s, node=_node(r), **_edge(r, g)),
    lambda r, g, s, d: RemoveNodes(scope=s, nodes=_names(r, g), reconnect=r.random() < 0.5),
    lambda r, g, s, d: MoveNodes(scope=s, positions=_moves(r, g)),
    lambda r, g, s, d: _set(r, g, s),
    lambda r, g, s, d: _set(r, g, s),
    lambda r, g, s, d: Rename(scope=s, node=_name(r, g), id=r.choice((*NAMES, "class", "X", "new_1"))),
    lambda r, g, s, d: SetLabel(scope=s, node=_name(r, g), label=r.choice(WORDS)),
    lambda r, g, s, d: SetNote(scope=s, node=_name(r, g), note=Prose(r.choice(WORDS))),
    lambda r, g, s, d: Bypass(scope=s, nodes=_names(r, g), bypassed=r.random() < 0.7),
    lambda r, g, s, d: ShareWeights(scope=s, node=_name(r, g), owner=r.choice((None, _name(r, g)))),
    lambda r, g, s, d: ReplaceLayer(scope=s, node=_name(r, g), layer=r.choice(LAYERS)),
    lambda r, g, s, d: duplicate(d, tuple(i for i in _names(r, g) if i in g.nodes), s, r.random() < 0.5),
    lambda r, g, s, d: Group(scope=s, nodes=_names(r, g), name=r.choice(WORDS)),
    lambda r, g, s, d: PutFrame(scope=s, frame=Frame(r.choice("fg"), r.choice(WORDS), (0.0, 1.5, 20.0, 30.0))),
    lambda r, g, s, d: PutComment(scope=s, comment=Comment(r.choice("kl"), r.choice(WORDS), (r.random(), 2.0))),
    lambda r, g, s, d: RemoveSurroundings(scope=s, ids=(r.choice(("f", "g", "k", "frame")),)),
    lambda r, g, s, d: MakeBlock(scope=s, nodes=_names(r, g), name=r.choice("bcd")),
    lambda r, g, s, d: Unpack(scope=s, node=_name(r, g)),
    lambda r, g, s, d: AddBlock(block=_block(r)),
    lambda r, g, s, d: RemoveBlock(name=r.choice("bcd")),
    lambda r, g, s, d: RenameBlock(name=r.choice("bcd"), new=r.choice("bcde")),
    lambda r, g, s, d: SetBlock(name=r.choice("bcd"), arguments=Arguments((("width", r.randrange(1, 9)),))),
    lambda r, g, s, d: Bind(scope=s, node=_name(r, g), parameter="units", argument=r.choice(("width", ""))),
    lambda r, g, s, d: SetPlan(plan=Plan(epochs=r.randrange(1, 9))),
    lambda r, g, s, d: SetData(data=r.choice((None, data(**IMAGES), data(**TABLE)))),
    lambda r, g, s, d: SetNotes(notes=Prose(r.choice(WORDS))),
    lambda r, g, s, d: Batch(name="both", edits=(AddNode(scope=s, node=_node(r)), _set(r, g, s))),
)
