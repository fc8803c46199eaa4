"""Copies of nodes as text, for the clipboard, and putting them where one looks."""

from __future__ import annotations

from netbuilder.graph.edits import EditError, Paste, copy
from netbuilder.graph.edits.clipboard import Fragment
from netbuilder.graph.node import MAX_PROSE, Prose
from netbuilder.ui.arrange.lining import Point
from netbuilder.ui.canvas.geometry import GRID
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr


def copied(session: Session) -> str:
    """The selected nodes, and the frames and comments among them, as text; empty when no nodes are selected."""
    chosen = session.selection
    return copy(session.document, chosen.nodes, session.scope, chosen.surroundings) if chosen.nodes else ""


def pasting(session: Session, text: str, at: Point | None, keep_inputs: bool = False) -> Paste | str:
    """The edit that puts copied nodes with their middle at ``at``, or beside the originals; a sentence when the text
    is something else."""
    try:
        if len(text) > MAX_PROSE:
            raise EditError("")
        nodes = list(Fragment.of(text).graph.nodes.values())
    except EditError:
        return tr("The clipboard holds no nodes: copy some in a drawing first.")
    if not nodes:
        return tr("The clipboard holds no nodes: copy some in a drawing first.")
    places = [n.position for n in nodes]
    x, y = _offset(places, at) if at is not None else (2 * GRID, 2 * GRID)
    taken = {n.position for n in session.graph.nodes.values()}
    while any((round(a + x, 2), round(b + y, 2)) in taken for a, b in places):
        x, y = x + 2 * GRID, y + 2 * GRID
    return Paste(scope=session.scope, fragment=Prose(text), offset=(x, y), keep_inputs=keep_inputs)


def _offset(places: list[Point], at: Point) -> Point:
    """From the middle of the originals to ``at``, in whole pixels."""
    (left, right), (top, bottom) = ((min(v), max(v)) for v in zip(*places, strict=True))
    return round(at[0] - (left + right) / 2 - 90), round(at[1] - (top + bottom) / 2 - 32)
