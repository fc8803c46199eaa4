"""What differs between two documents, so that views redraw only that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class GraphChange:
    """What differs between two graphs. Nodes by id; ``reordered``: the same wires in another order, too."""

    added: frozenset[str] = NONE
    removed: frozenset[str] = NONE
    changed: frozenset[str] = NONE
    edges_added: frozenset[Edge] = frozenset()
    edges_removed: frozenset[Edge] = frozenset()
    edges_reordered: bool = False
    frames: bool = False
    comments: bool = False

    def __bool__(self) -> bool:
        return self != _SAME


@dataclass(frozen=True)
class Change:
    """What differs between two documents; true when anything does."""

    graph: GraphChange = field(default_factory=GraphChange)
    blocks_added: frozenset[str] = NONE
    blocks_removed: frozenset[str] = NONE
    blocks: Mapping[str, GraphChange] = field(default_factory=dict)
    block_headers: frozenset[str] = NONE
    plan: bool = False
    data: bool = False
    notes: bool = False

    def __bool__(self) -> bool:
        headers = self.blocks_added or self.blocks_removed or self.block_headers or self.blocks
        return bool(self.graph or headers or self.plan or self.data or self.notes)


_SAME = GraphChange()


def diff(old: Document, new: Document) -> Change:
    """The change from ``old`` to ``new``. What is the same object is the same: cheap after an edit."""
    shared = old.blocks.keys() & new.blocks.keys() if old.blocks is not new.blocks else set()
    pairs = {name: (old.blocks[name], new.blocks[name]) for name in shared if old.blocks[name] is not new.blocks[name]}
    blocks = {name: change for name, (a, b) in pairs.items() if (change := diff_graph(a.graph, b.graph))}
    return Change(
        diff_graph(old.graph, new.graph),
        frozenset(new.blocks.keys() - old.blocks.keys()),
        frozenset(old.blocks.keys() - new.blocks.keys()),
        blocks,
        frozenset(name for name, (a, b) in pairs.items() if _header(a) != _header(b)),
        old.plan is not new.plan and old.plan != new.plan,
        old.data is not new.data and old.data != new.data,
        old.notes != new.notes,
    )


def _header(block: BlockDefinition) -> object:
    return block.arguments, block.note


def diff_graph(old: Graph, new: Graph) -> GraphChange:
    """The change from one graph to another."""
    if old is new:
        return _SAME
    before, after = old.nodes, new.nodes
    added: frozenset[str] = NONE
    removed: frozenset[str] = NONE
    changed: frozenset[str] = NONE
    if before is not after:
        added, removed = frozenset(after.keys() - before.keys()), frozenset(before.keys() - after.keys())
        both = (i for i, n in after.items() if (was := before.get(i)) is not n and was is not None)
        changed = frozenset(i for i in both if before[i] != after[i])
    edges = (frozenset[Edge](), frozenset[Edge](), False) if old.edges is new.edges else _edges(old.edges, new.edges)
    return GraphChange(added, removed, changed, *edges, old.frames != new.frames, old.comments != new.comments)


def _edges(old: tuple[Edge, ...], new: tuple[Edge, ...]) -> tuple[frozenset[Edge], frozenset[Edge], bool]:
    before, after = frozenset(old), frozenset(new)
    kept_before = [e for e in old if e in after]
    kept_after = [e for e in new if e in before]
    return after - before, before - after, kept_before != kept_after
