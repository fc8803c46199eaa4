"""What differs between two documents, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from netbuilder.graph.diff import GraphChange, diff
from netbuilder.graph.document import Document, Graph
from netbuilder.ui.words import tr

NOTHING = "–"


def drawing(before: Document, after: Document) -> Iterator[str]:
    """What is added, removed and changed, in the drawing and inside its blocks."""
    change = diff(before, after)
    yield from _graph(change.graph, before.graph, after.graph)
    for name, inside in change.blocks.items():
        yield from _graph(inside, before.blocks[name].graph, after.blocks[name].graph)


def settings(before: Document, after: Document) -> Iterator[str]:
    """What differs in the plan and the data, setting by setting."""
    for old, new in ((before.plan.to_json(), after.plan.to_json()), (_data(before), _data(after))):
        was, now = dict(_flat(old)), dict(_flat(new))
        for name in (n for n in {**was, **now} if was.get(n) != now.get(n)):
            words = tr("{parameter}: {old} becomes {new}")
            yield words.format(parameter=name, old=was.get(name, NOTHING), new=now.get(name, NOTHING))


def _data(document: Document) -> dict[str, Any]:
    found = document.data.to_json() if document.data else {}
    return {name: value for name, value in found.items() if name != "fields"}


def _flat(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every setting with its place: ("optimizer.learning rate", 0.1)."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(inner, f"{place} · {name}" if place else str(name))
    elif isinstance(value, list) and value and all(isinstance(v, Mapping) for v in value):
        for number, inner in enumerate(value):
            yield from _flat(inner, f"{place} {number + 1}" if len(value) > 1 else place)
    else:
        yield place, value


def _graph(change: GraphChange, before: Graph, after: Graph) -> Iterator[str]:
    if change.added:
        yield tr("adds {nodes}").format(nodes=_names(change.added, after))
    if change.removed:
        yield tr("removes {nodes}").format(nodes=_names(change.removed, before))
    for node_id in sorted(change.changed):
        yield from _node(node_id, before, after)
    moved = len(change.edges_added | change.edges_removed)
    if moved:
        yield tr("%n wires change", "", moved)


def _node(node_id: str, before: Graph, after: Graph) -> Iterator[str]:
    """The parameters of a node that become others; nothing for one that only moves."""
    old, new = before.nodes[node_id], after.nodes[node_id]
    if old.type != new.type:
        yield tr("{node} becomes {layer}").format(node=old.id, layer=new.type)
        return
    was, now = old.entries()["layer"], new.entries()["layer"]
    was, now = ({} if isinstance(v, str) else v for v in (was, now))
    for name in sorted(k for k in {*was, *now} if was.get(k) != now.get(k)):
        yield tr("{node}: {parameter} becomes {value}").format(
            node=old.id, parameter=name, value=now.get(name, NOTHING)
        )


def _names(ids: frozenset[str], graph: Graph) -> str:
    return ", ".join(f"{graph.nodes[i].type} “{i}”" for i in sorted(ids))
