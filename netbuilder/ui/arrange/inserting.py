"""Nodes put onto a wire, and new nodes at the end of one."""

from __future__ import annotations

from netbuilder.graph.document import Edge
from netbuilder.graph.edits import AddNode, Batch, Connect, Edit, InsertOnEdge, MoveNodes
from netbuilder.layers.base import Layer
from netbuilder.layers.core import Identity
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.arrange.lining import Point
from netbuilder.ui.arrange.removing import disconnect
from netbuilder.ui.arrange.trial import Trial
from netbuilder.ui.canvas.geometry import DOT
from netbuilder.ui.insertion import adding
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name


def add(session: Session, layer: Layer, at: Point) -> Edit:
    """A new node, unwired."""
    added, first = adding(session.document, session.scope, layer, at)
    return Batch(name=added.title(session.document), edits=(*first, added)) if first else added


def add_on_wire(session: Session, layer: Layer, edge: Edge, at: Point) -> Edit:
    """A new node in the middle of a wire, or beside it when it has no way through."""
    added, first = adding(session.document, session.scope, layer, at)
    insert = InsertOnEdge(scope=session.scope, node=added.node, **_ends(edge))
    edit = Batch(name=insert.title(session.document), edits=(*first, insert)) if first else insert
    return edit if not Trial.of(session, edit).refusal else add(session, layer, at)


def add_to_wire(session: Session, layer: Layer, held: Fitting, at: Point) -> Edit:
    """A new node at the loose end of a wire, wired to the first of its ports that fits."""
    added, first = adding(session.document, session.scope, layer, at)
    drawn = [*first, added]
    node = added.node.id
    taken = [disconnect(session, held.detached)] if held.detached is not None else []
    best: Edit | None = None
    for port in _ports(session, drawn, added, held.is_input):
        wire = _wire(session, held, node, port)
        edit = Batch(name=added.title(session.document), edits=(*taken, *drawn, wire))
        best = best or edit
        if works(session, edit, held.node if held.is_input else node):
            return edit
    return best or Batch(name=added.title(session.document), edits=(*taken, *drawn))


def _ports(session: Session, drawn: list[Edit], added: AddNode, is_output: bool) -> tuple[str, ...]:
    document = session.document
    for edit in drawn:
        document = edit.apply(document)
    return document.output_ports(added.node) if is_output else document.input_ports(added.node)


def _wire(session: Session, held: Fitting, node: str, port: str) -> Connect:
    ends = ((node, port), (held.node, held.port)) if held.is_input else ((held.node, held.port), (node, port))
    (source, out), (target, into) = ends
    return Connect(scope=session.scope, source=source, source_port=out, target=target, target_port=into)


def works(session: Session, edit: Edit, node: str) -> bool:
    """Whether a node has no mistake after an edit; an input still open is none."""
    found = Trial.of(session, edit).found
    known = found.nodes.get(node) if found else None
    return known is None or known.failure is None or known.failure.code == "input-open"


def is_insertable(session: Session, node_id: str, edge: Edge) -> bool:
    """Whether a node may be put onto a wire: it has a way through and no wires of its own."""
    graph, document = session.graph, session.document
    if node_id in (edge.source, edge.target) or any(node_id in (e.source, e.target) for e in graph.edges):
        return False
    node = graph.nodes[node_id]
    return bool(document.input_ports(node) and document.output_ports(node))


def insert(session: Session, node_id: str, edge: Edge, at: Point) -> Batch:
    """A node that is there already is put onto a wire and moved; what a variadic layer gets keeps its order."""
    node, document = session.graph.nodes[node_id], session.document
    scope = session.scope
    same = [e for e in session.graph.edges if (e.target, e.target_port) == (edge.target, edge.target_port)]
    before = Connect(scope=scope, source=edge.source, source_port=edge.source_port, target=node_id,
                     target_port=document.input_ports(node)[0])  # fmt: skip
    after = Connect(scope=scope, source=node_id, source_port=document.output_ports(node)[0], target=edge.target,
                    target_port=edge.target_port, index=same.index(edge))  # fmt: skip
    move = MoveNodes(scope=scope, positions=((node_id, *at),))
    name = step_name(f"insert {node.id} on the wire")
    return Batch(name=name, edits=(move, disconnect(session, edge), before, after))


def reroute(session: Session, edge: Edge, at: Point) -> Edit:
    """A dot in a wire by which it can be led around things."""
    added, _ = adding(session.document, session.scope, Identity(), (at[0] - DOT / 2, at[1] - DOT / 2))
    insert = InsertOnEdge(scope=session.scope, node=added.node, **_ends(edge))
    return Batch(name=step_name("reroute a wire"), edits=(insert,))


def _ends(edge: Edge) -> dict[str, str]:
    start = {"source": edge.source, "source_port": edge.source_port}
    return start | {"target": edge.target, "target_port": edge.target_port}
