"""Nodes laid out anew, frames with what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from netbuilder.graph.document import Frame, Graph
from netbuilder.graph.edits import Batch, Edit, MoveNodes, PutFrame
from netbuilder.graph.layout import layout
from netbuilder.graph.placed import ROW
from netbuilder.ui.arrange.lining import Places, Rect, on_grid
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name

MARGIN, TITLE = 24.0, 20.0  # around the nodes of a frame, and what its title needs above them


def tidy(session: Session, nodes: tuple[str, ...], rects: Mapping[str, Rect]) -> Edit | None:
    """Lays out the nodes, all when none are named; their top left corner stays. None when nothing would move."""
    graph = session.graph
    chosen = {i: graph.nodes[i] for i in nodes or graph.nodes}
    if not chosen:
        return None
    inside = tuple(e for e in graph.edges if e.source in chosen and e.target in chosen)
    found = layout(Graph(chosen, inside), {i: rects[i][2:] for i in chosen}, None if nodes else ROW)
    left, top = (min(n.position[axis] for n in chosen.values()) for axis in (0, 1))
    left, top = (on_grid(left), on_grid(top)) if not nodes else (left, top)
    places: Places = {i: (round(x + left), round(y + top)) for i, (x, y) in found.items()}
    moves = moving(session, places)
    if moves is None:
        return None
    name = step_name(f"tidy up {len(nodes)} nodes") if nodes else step_name("tidy up")
    return Batch(name=name, edits=(moves, *_refitted(session, places, rects)))


def moving(session: Session, places: Places) -> MoveNodes | None:
    """The edit that puts nodes where ``places`` says; None when all of them stand there."""
    nodes = session.graph.nodes
    moved = tuple((i, x, y) for i, (x, y) in places.items() if nodes[i].position != (round(x, 2), round(y, 2)))
    return MoveNodes(scope=session.scope, positions=moved) if moved else None


def _refitted(session: Session, places: Places, rects: Mapping[str, Rect]) -> list[Edit]:
    """The frames around the nodes that were in them."""
    edits: list[Edit] = []
    for frame in session.graph.frames:
        members = framed(frame, rects)
        if members and any(i in places for i in members):
            moved = [(*places.get(i, rects[i][:2]), *rects[i][2:]) for i in members]
            edits.append(PutFrame(scope=session.scope, frame=replace(frame, rect=around(moved))))
    return edits


def framed(frame: Frame, rects: Mapping[str, Rect]) -> list[str]:
    """The nodes whose middle lies in a frame."""
    x, y, width, height = frame.rect
    return [i for i, (a, b, w, h) in rects.items() if x <= a + w / 2 <= x + width and y <= b + h / 2 <= y + height]


def around(rects: list[Rect]) -> Rect:
    """The frame around nodes: room on all sides and for the title."""
    left, top = min(r[0] for r in rects) - MARGIN, min(r[1] for r in rects) - MARGIN - TITLE
    right, bottom = max(r[0] + r[2] for r in rects) + MARGIN, max(r[1] + r[3] for r in rects) + MARGIN
    return left, top, right - left, bottom - top
