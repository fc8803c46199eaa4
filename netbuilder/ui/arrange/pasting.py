"""Copies of nodes, frames and comments as text, for the clipboard, and putting them where one looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from netbuilder.graph.document import Frame, Graph
from netbuilder.graph.edits import Batch, EditError, Paste, copy
from netbuilder.graph.edits.clipboard import Fragment
from netbuilder.graph.node import MAX_PROSE, Prose
from netbuilder.ui.arrange.lining import Point, Rect
from netbuilder.ui.arrange.tidying import framed
from netbuilder.ui.canvas.geometry import GRID
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name, tr

BESIDE: Point = (2 * GRID, 2 * GRID)
USUAL = (180.0, 64.0)  # width and height of a node or comment, in canvas pixels, where nothing is drawn yet


def copied(session: Session, chosen: Selection) -> str:
    """The nodes, frames and comments chosen as text; empty when there are none."""
    is_any = chosen.nodes or chosen.surroundings
    return copy(session.document, chosen.nodes, session.scope, chosen.surroundings) if is_any else ""


def doubled(session: Session, chosen: Selection, by: Point | None = None, keep_inputs: bool = True) -> Batch:
    """The edit that puts copies ``by`` so far from the originals, or beside them."""
    text = copied(session, chosen)
    offset = by or _clear(Fragment.of(text).graph, session.graph, BESIDE)
    made = Paste(scope=session.scope, fragment=Prose(text), offset=offset, keep_inputs=keep_inputs)
    return Batch(name=step_name("duplicate"), edits=(made,))


def pasting(session: Session, text: str, at: Point | None, keep_inputs: bool = False) -> Paste | str:
    """The edit that puts what was copied with its middle at ``at``, or beside the originals; a sentence when the text
    is something else."""
    try:
        if len(text) > MAX_PROSE:
            raise EditError("")
        found = Fragment.of(text).graph
    except EditError:
        found = Graph()
    if not (found.nodes or found.frames or found.comments):
        return tr("The clipboard holds no part of a drawing: copy something in a drawing first.")
    offset = _clear(found, session.graph, _to(at, _rects(found)) if at is not None else BESIDE)
    return Paste(scope=session.scope, fragment=Prose(text), offset=offset, keep_inputs=keep_inputs)


def _to(at: Point, rects: list[Rect]) -> Point:
    """From the middle of the originals to ``at``, in whole pixels."""
    left, top = (min(r[axis] for r in rects) for axis in (0, 1))
    right, bottom = (max(r[axis] + r[axis + 2] for r in rects) for axis in (0, 1))
    return round(at[0] - (left + right) / 2), round(at[1] - (top + bottom) / 2)


def _clear(copied: Graph, graph: Graph, offset: Point) -> Point:
    """The offset, as many steps further as the copies need to stand for themselves."""
    rects, there = _rects(copied), _rects(graph)
    taken = {(round(r[0], 2), round(r[1], 2)) for r in there}
    lone = {str(i): rect for i, rect in enumerate(_rects(replace(graph, frames=())))}
    while any((round(r[0] + offset[0], 2), round(r[1] + offset[1], 2)) in taken for r in rects) or any(
        _is_mixed(_moved(frame, offset), lone, graph.frames) for frame in copied.frames
    ):
        offset = offset[0] + BESIDE[0], offset[1] + BESIDE[1]
    return offset


def _is_mixed(frame: Frame, lone: Mapping[str, Rect], frames: Sequence[Frame]) -> bool:
    """Whether a new frame would take along what is not its own, or another frame a part of what is in it."""
    return bool(framed(frame, lone)) or any(_cuts(other.rect, frame.rect) for other in frames)


def _cuts(a: Rect, b: Rect) -> bool:
    """Whether two rectangles overlap without ``b`` lying in ``a``."""
    is_apart = any(a[i] + a[i + 2] <= b[i] or b[i] + b[i + 2] <= a[i] for i in (0, 1))
    is_inside = all(a[i] <= b[i] and b[i] + b[i + 2] <= a[i] + a[i + 2] for i in (0, 1))
    return not is_apart and not is_inside


def _moved(frame: Frame, by: Point) -> Frame:
    x, y, width, height = frame.rect
    return replace(frame, rect=(x + by[0], y + by[1], width, height))


def _rects(graph: Graph) -> list[Rect]:
    """Where frames, nodes and comments are."""
    places = (*(n.position for n in graph.nodes.values()), *(c.position for c in graph.comments))
    return [*(f.rect for f in graph.frames), *((x, y, *USUAL) for x, y in places)]
