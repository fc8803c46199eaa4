"""What commands and keys do on a canvas; each is one step for undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QCursor, QGuiApplication

from netbuilder.graph.edits import Batch, Edit, EditError, MakeBlock, RenameBlock
from netbuilder.ui.arrange import blocks, inserting, pasting, removing, tidying, walking
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.arrange.lining import Places, Rect, Side, align, distribute
from netbuilder.ui.canvas import geometry
from netbuilder.ui.canvas.geometry import GRID, HEIGHT, MIN_WIDTH
from netbuilder.ui.canvas.gestures import inline
from netbuilder.ui.canvas.gestures.members import with_members
from netbuilder.ui.canvas.search_layers import Offer, open_search, put
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name, tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView


def do(session: Session, edit: Edit | None) -> bool:
    """Does an edit as a step of its own; whether there was anything to do and it could be done."""
    if edit is None:
        return False
    return session.do_alone(edit)


def rects(view: CanvasView, nodes: tuple[str, ...] | None = None) -> dict[str, Rect]:
    """Where nodes stand and how large they are; all of them when none are named."""
    chosen = view.canvas.nodes if nodes is None else nodes
    return {i: geometry.plain(view.canvas.nodes[i].body) for i in chosen}


def point_of_interest(view: CanvasView) -> QPointF:
    """Where new things go: under the mouse when it is over the canvas, else in the middle of what is seen."""
    at = view.viewport().mapFromGlobal(QCursor.pos())
    is_over = view.viewport().rect().contains(at) and view.underMouse()
    return view.on_canvas(QPointF(at if is_over else QPoint(view.viewport().rect().center())))


# Clipboard


def copy(view: CanvasView) -> None:
    """What is selected as text on the clipboard, frames with what stands in them."""
    if text := pasting.copied(view.session, with_members(view, view.session.selection)):
        QGuiApplication.clipboard().setText(text)


def cut(view: CanvasView) -> None:
    """Copies and removes them."""
    copy(view)
    chosen = with_members(view, view.session.selection)
    do(view.session, removing.removal(view.session, Selection(chosen.nodes, (), chosen.surroundings)))


def paste(view: CanvasView, keep_inputs: bool = False) -> None:
    """What was copied, here or in another window, where the mouse is."""
    at = point_of_interest(view)
    found = pasting.pasting(view.session, QGuiApplication.clipboard().text(), at.toTuple(), keep_inputs)
    if isinstance(found, str):
        view.session.refused.emit(found)
    else:
        put(view.session, found)


def double(view: CanvasView) -> None:
    """Copies beside what is selected, the nodes fed by what feeds the originals."""
    chosen = with_members(view, view.session.selection)
    put(view.session, pasting.doubled(view.session, chosen))


# Removing and selecting


def remove(view: CanvasView, reconnect: bool = False) -> None:
    """What is selected goes away."""
    do(view.session, removing.removal(view.session, view.session.selection, reconnect))


def select_all(view: CanvasView) -> None:
    """Everything that is shown."""
    graph = view.session.graph
    around = (*(f.id for f in graph.frames), *(c.id for c in graph.comments))
    view.session.select(Selection(tuple(walking.order(graph)), (), around))


def invert(view: CanvasView) -> None:
    """The nodes that were not selected."""
    chosen = set(view.session.selection.nodes)
    view.session.select(Selection(tuple(i for i in walking.order(view.session.graph) if i not in chosen)))


def select_reach(view: CanvasView, is_up: bool) -> None:
    """The selected nodes and all that feeds them, or that they feed."""
    session = view.session
    found = walking.reach(session.graph, session.selection.nodes, is_up)
    current = session.selection.nodes[-1:]
    session.select(Selection((*(i for i in walking.order(session.graph) if i in found and i not in current), *current)))


# Placing


def tidy(view: CanvasView) -> None:
    """Lays out the selected nodes anew, or all."""
    nodes = view.session.selection.nodes
    chosen = nodes if len(nodes) > 1 else ()
    do(view.session, tidying.tidy(view.session, chosen, rects(view)))


def line_up(view: CanvasView, side: Side) -> None:
    """The selected nodes with one side in line."""
    _place(view, align(rects(view, view.session.selection.nodes), side), step_name("align"))


def spread(view: CanvasView, is_horizontal: bool) -> None:
    """The selected nodes with equal gaps."""
    _place(view, distribute(rects(view, view.session.selection.nodes), is_horizontal), step_name("distribute"))


def nudge(view: CanvasView, dx: float, dy: float) -> None:
    """Moves the selected nodes; many nudges in a row are one step."""
    nodes = view.session.graph.nodes
    places = {i: (nodes[i].position[0] + dx, nodes[i].position[1] + dy) for i in view.session.selection.nodes}
    edit = tidying.moving(view.session, places) if places else None
    if edit is not None:
        view.session.do(edit)


def _place(view: CanvasView, places: Mapping[str, tuple[float, float]], name: str) -> None:
    found: Places = {i: (round(x), round(y)) for i, (x, y) in places.items()}
    moves = tidying.moving(view.session, found)
    if moves is not None:
        do(view.session, Batch(name=name, edits=(moves,)))


# Around the nodes


def frame(view: CanvasView) -> None:
    """A frame around the selected nodes, whose title is asked for at once."""
    rect = tidying.around(list(rects(view, view.session.selection.nodes).values()))
    reveal(view, QRectF(rect[0], rect[1], MIN_WIDTH, HEIGHT))
    inline.add_frame(view, rect)


def comment(view: CanvasView) -> None:
    """A comment where the mouse is."""
    inline.add_comment(view, point_of_interest(view))


def rename(view: CanvasView) -> None:
    """Writes the name of the current node, the title of a frame or a comment where it stands."""
    chosen, scene = view.session.selection, view.canvas
    if chosen.current:
        reveal(view, scene.nodes[chosen.current].body)
        inline.rename_node(view, chosen.current)
    elif chosen.surroundings:
        name = chosen.surroundings[-1]
        reveal(view, scene.surrounding(name).rect)
        (inline.rename_frame if name in scene.frames else inline.edit_comment)(view, name)


def rename_block(view: CanvasView, node_id: str) -> None:
    """Writes the name of the block that a node uses; all its uses follow."""
    session, layer = view.session, view.session.graph.nodes[node_id].layer
    block = getattr(layer, "block", "")

    def keep(text: str) -> None:
        do(session, RenameBlock(name=block, new=text))

    body = view.canvas.nodes[node_id].body
    inline.InlineEditor(view, QRectF(body.x(), body.y(), body.width(), 28), block, tr("Name of the block"), keep)


# Blocks and switches


def make_block(view: CanvasView) -> None:
    """The selected nodes become a block, whose name is asked for first."""
    session = view.session
    edit = blocks.make_block(session)
    try:
        edit.apply(session.document)
    except EditError as error:
        session.refused.emit(str(error))
        return
    around = geometry.around([view.canvas.nodes[i].body for i in edit.nodes], GRID)
    reveal(view, QRectF(around.x(), around.y() - 2 * GRID, MIN_WIDTH, HEIGHT))
    inline.add_block(view, edit.name, around, lambda name: _put_block(session, edit, name))


def _put_block(session: Session, edit: MakeBlock, name: str) -> None:
    put(session, replace(edit, name=name))


def unpack(view: CanvasView) -> None:
    """The selected blocks taken apart, their nodes selected."""
    edit = blocks.unpack(view.session)
    if edit is not None:
        put(view.session, edit)


def enter(view: CanvasView) -> None:
    """Shows the inside of the selected block."""
    session = view.session
    current = session.selection.current
    if current and blocks.is_block(session.graph.nodes[current]):
        session.go((*session.path, current))


def leave(view: CanvasView) -> bool:
    """Shows what is around the block; whether one was shown."""
    session = view.session
    if not session.path:
        return False
    *around, use = session.path
    session.reveal((*around, use))
    view.frame_selection()
    return True


def add_port(view: CanvasView, is_input: bool) -> None:
    """A new port of the block that is shown, left or right of everything."""
    content = view.canvas.content()
    gap = 2 * GRID
    x = content.left() - MIN_WIDTH - gap if is_input else content.right() + gap
    at = round(x), round(content.center().y() - HEIGHT / 2)
    while any(item.body.contains(*at) for item in view.canvas.nodes.values()):
        at = at[0], at[1] + round(2 * HEIGHT)
    put(view.session, blocks.port(view.session, is_input, at))


def bypass(view: CanvasView) -> None:
    """The selected nodes let everything through, or work again; where types do not allow it, the reason is told."""
    _do_or_tell(view.session, *blocks.bypass(view.session))


def share(view: CanvasView) -> None:
    """The selected nodes use the weights of the first one, or their own again."""
    _do_or_tell(view.session, *blocks.share(view.session))


def _do_or_tell(session: Session, edit: Edit, reason: str) -> None:
    if reason:
        session.refused.emit(reason)
    else:
        do(session, edit)


def reroute(view: CanvasView) -> None:
    """A dot in the middle of the selected wire."""
    edge = view.session.selection.edges[-1]
    middle = view.canvas.edges[edge].path().pointAtPercent(0.5)
    put(view.session, inserting.reroute(view.session, edge, middle.toTuple()))


# Adding


def add_layer(view: CanvasView) -> None:
    """Asks for a layer: on the selected wire, behind the current node, or for itself."""
    session, chosen, scene = view.session, view.session.selection, view.canvas
    if chosen.edges and not chosen.nodes:
        edge = chosen.edges[-1]
        open_search(view, scene.edges[edge].path().pointAtPercent(0.5), Offer.on_wire(session, edge))
        return
    outputs = session.document.output_ports(session.graph.nodes[chosen.current]) if chosen.current else ()
    if chosen.current and outputs:
        body = scene.nodes[chosen.current].body
        at = free_place(view, QPointF(body.right() + 4 * GRID, body.center().y()))
        reveal(view, QRectF(at.x(), at.y() - HEIGHT, 2 * MIN_WIDTH, 2 * HEIGHT))
        open_search(view, at, Offer.at_wire(session, Fitting(session, chosen.current, outputs[0])))
        return
    open_search(view, point_of_interest(view), Offer.anywhere(session))


def free_place(view: CanvasView, at: QPointF) -> QPointF:
    """The first place below a point where no node stands."""
    rect = QRectF(at.x(), at.y() - HEIGHT / 2, MIN_WIDTH, HEIGHT)
    while any(item.body.intersects(rect) for item in view.canvas.nodes.values()):
        rect.translate(0, HEIGHT + GRID)
    return QPointF(rect.x(), rect.center().y())


def reveal(view: CanvasView, rect: QRectF) -> None:
    """Moves the drawing just so far that a part of it is seen."""
    seen = view.seen.adjusted(GRID, GRID, -GRID, -GRID)
    dx = min(0.0, seen.right() - rect.right()) or max(0.0, seen.left() - rect.left())
    dy = min(0.0, seen.bottom() - rect.bottom()) or max(0.0, seen.top() - rect.top())
    if dx or dy:
        view.pan(dx * view.level, dy * view.level)
