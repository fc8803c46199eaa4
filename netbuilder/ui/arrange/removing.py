"""Taking things out of the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from netbuilder.graph.document import Edge
from netbuilder.graph.edits import Batch, Disconnect, Edit, RemoveNodes, RemoveSurroundings
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name


def removal(session: Session, chosen: Selection, reconnect: bool = False) -> Edit | None:
    """The edit that takes out what is chosen; ``reconnect``: what fed a node feeds what followed it."""
    gone = set(chosen.nodes)
    loose = [e for e in chosen.edges if e.source not in gone and e.target not in gone]
    edits: list[Edit] = [disconnect(session, e) for e in loose]
    if chosen.nodes:
        edits.append(RemoveNodes(scope=session.scope, nodes=chosen.nodes, reconnect=reconnect))
    if chosen.surroundings:
        edits.append(RemoveSurroundings(scope=session.scope, ids=chosen.surroundings))
    if len(edits) < 2:
        return edits[0] if edits else None
    count = len(chosen.nodes) + len(loose) + len(chosen.surroundings)
    return Batch(name=step_name(f"remove {count} things"), edits=tuple(edits))


def cutting(session: Session, edges: Sequence[Edge]) -> Edit | None:
    """The edit that takes out wires."""
    edits = tuple(disconnect(session, e) for e in edges)
    if len(edits) < 2:
        return edits[0] if edits else None
    return Batch(name=step_name(f"cut {len(edits)} wires"), edits=edits)


def disconnect(session: Session, edge: Edge) -> Disconnect:
    """The edit that takes out one wire."""
    ends = {"source": edge.source, "source_port": edge.source_port}
    return Disconnect(scope=session.scope, target=edge.target, target_port=edge.target_port, **ends)
