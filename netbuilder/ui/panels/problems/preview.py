"""What a fix would change, in words."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.diff import GraphChange, diff
from netbuilder.graph.document import Document, Graph
from netbuilder.graph.edits import EditError
from netbuilder.graph.problem import Fix
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr


def preview(fix: Fix, document: Document) -> str:
    """One line: what is added, removed and changed, and what it does to the number of parameters."""
    try:
        after = fix.edit.apply(document)
    except EditError as error:
        return said(str(error))
    change = diff(document, after)
    parts = [*_graph(change.graph, document.graph, after.graph)]
    for name, inside in change.blocks.items():
        parts += _graph(inside, document.blocks[name].graph, after.blocks[name].graph)
    if change.plan:
        parts.append(tr("changes the training plan"))
    if change.data:
        parts.append(tr("changes the data"))
    return " · ".join([*parts, *([said(fix.effect)] if fix.effect else [])])


def _graph(change: GraphChange, before: Graph, after: Graph) -> Iterator[str]:
    if change.added:
        yield tr("adds {nodes}").format(nodes=_names(change.added, after))
    if change.removed:
        yield tr("removes {nodes}").format(nodes=_names(change.removed, before))
    for node_id in sorted(change.changed):
        yield from _settings(node_id, before, after)
    moved = len(change.edges_added | change.edges_removed)
    if moved:
        yield tr("%n wires change", "", moved)


def _settings(node_id: str, before: Graph, after: Graph) -> Iterator[str]:
    """The parameters of a node that become others; nothing for one that only moves."""
    old, new = before.nodes[node_id], after.nodes[node_id]
    if old.type != new.type:
        yield tr("{node} becomes {layer}").format(node=old.id, layer=new.type)
        return
    was, now = old.entries()["layer"], new.entries()["layer"]
    was, now = ({} if isinstance(v, str) else v for v in (was, now))
    for name in sorted(k for k in {*was, *now} if was.get(k) != now.get(k)):
        yield tr("{node}: {parameter} becomes {value}").format(node=old.id, parameter=name, value=now.get(name, "–"))


def _names(ids: frozenset[str], graph: Graph) -> str:
    return ", ".join(f"{graph.nodes[i].type} “{i}”" for i in sorted(ids))
