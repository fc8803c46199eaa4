"""Whether what is drawn is what the document says: everything worked out anew and compared."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from netbuilder.ui.canvas import wires
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.node_item import NodeItem
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.canvas.spatial import Cells
from netbuilder.ui.canvas.surroundings import CommentItem, FrameItem
from netbuilder.ui.session import Session
from tests.ui.canvas.hands import Hands


def agrees(scene: CanvasScene, session: Session) -> None:
    """Fails where scene and document differ: nodes, places, texts, wires and their ways, frames, comments, selection.

    Call it when no gesture is under way; problems are looked for first.
    """
    session.check_now()
    assert not scene.preview, "a preview was not ended"
    _nodes_agree(scene, session)
    _wires_agree(scene, session)
    _surroundings_agree(scene, session)
    _selection_agrees(scene, session)
    _nothing_else_is_there(scene)


def _nodes_agree(scene: CanvasScene, session: Session) -> None:
    graph = session.graph
    assert scene.graph == graph
    assert scene.nodes.keys() == graph.nodes.keys()
    for node_id, node in graph.nodes.items():
        item = scene.nodes[node_id]
        assert (item.x(), item.y()) == node.position, node_id
        assert item.look == scene.look(node), node_id
        assert (item.width, item.height) == item.look.size(item.type_scale), node_id
        assert len(item.input_points) == len(item.look.inputs), node_id
        assert len(item.output_points) == len(item.look.outputs), node_id
        assert not (item.glow or item.is_faded or item.is_cut or item.is_lifted), f"{node_id} is still marked"
        assert item.scene() is scene
    assert scene.cells.rects == _cells(scene).rects


def _cells(scene: CanvasScene) -> Cells[str]:
    made: Cells[str] = Cells()
    for node_id, item in scene.nodes.items():
        made.put(node_id, item.body)
    return made


def _wires_agree(scene: CanvasScene, session: Session) -> None:
    graph = session.graph
    there = {e for e in graph.edges if e.source in graph.nodes and e.target in graph.nodes}
    assert scene.edges.keys() == there
    for edge, item in scene.edges.items():
        assert item.edge == edge
        assert item.scene() is scene
        assert item.pos().isNull(), edge
        ends = wires.ends_of(scene, edge)
        assert item.ends == ends, edge
        assert len(ends) == graph.edges.count(edge), edge
        assert item.path() == wires.path_of(scene, edge, ends), edge
        assert item.flowing == wires.flowing(scene, edge), edge
        assert item.mark in ("", "trail"), f"{edge} is still marked"


def _surroundings_agree(scene: CanvasScene, session: Session) -> None:
    graph = session.graph
    assert {i: f.frame for i, f in scene.frames.items()} == {f.id: f for f in graph.frames}
    assert {i: c.comment for i, c in scene.comments.items()} == {c.id: c for c in graph.comments}
    for item in (*scene.frames.values(), *scene.comments.values()):
        assert (item.x(), item.y()) == item.home


def undone(hands: Hands, before: object) -> None:
    """It was one step: taken back, all is exactly as it was; scene and document agree all the way."""
    agrees(hands.scene, hands.session)
    hands.session.undo()
    assert hands.session.document == before
    agrees(hands.scene, hands.session)


def _selection_agrees(scene: CanvasScene, session: Session) -> None:
    selection = session.selection
    assert {i for i, n in scene.nodes.items() if n.is_selected} == set(selection.nodes)
    assert {e for e, w in scene.edges.items() if w.is_selected} == set(selection.edges)
    around = {**scene.frames, **scene.comments}
    assert {i for i, s in around.items() if s.is_selected} == set(selection.surroundings)


def _nothing_else_is_there(scene: CanvasScene) -> None:
    items = scene.items()
    kinds = ((NodeItem, scene.nodes), (EdgeItem, scene.edges), (FrameItem, scene.frames), (CommentItem, scene.comments))
    for kind, known in kinds:
        assert sum(isinstance(i, kind) for i in items) == len(known), kind
    assert scene.sceneRect().contains(scene.content()) or scene.content() == QRectF()
