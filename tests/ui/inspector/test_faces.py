"""What the inspector shows besides the form, for every kind of selection."""

from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from netbuilder.graph.block import Arguments
from netbuilder.graph.document import Comment, Document, Frame, UnknownLayer
from netbuilder.graph.edits import AddNode, MakeBlock, PutComment, PutFrame, SetBlock
from netbuilder.graph.node import Node
from netbuilder.ui.inspector.block_face import BlockFace
from netbuilder.ui.inspector.document_face import DocumentFace
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.inspector.surroundings_face import SurroundingsFace
from netbuilder.ui.inspector.unknown_face import UnknownFace
from netbuilder.ui.inspector.wire_face import WireFace
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.inspector.conftest import Opened, layer

LEFT = Qt.MouseButton.LeftButton


def _face(panel: InspectorPanel) -> Any:
    assert panel.face is not None
    return panel.face


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def _facts(panel: InspectorPanel) -> dict[str, str]:
    return {name: _plain(value) for name, value in _face(panel).facts.facts().items()}


def test_types_with_names_of_axes_and_what_it_costs(opened: Opened, session: Session) -> None:
    facts = _facts(opened(session, "conv_1"))
    assert facts["Input"] == "32 channels × 8 height × 8 width"
    assert facts["Output"] == "16 channels × 6 height × 6 width"
    assert facts["Parameters"] == "4 624 (6 % of the model)"
    assert facts["Multiply-adds"] == "166 k a sample"
    assert facts["Memory"].endswith("at batch 128")


def test_the_header_names_type_id_and_block(opened: Opened, session: Session) -> None:
    session.do(MakeBlock(nodes=("conv", "conv_1"), name="pair"))
    session.go(("pair",))
    header = _face(opened(session, "conv")).header
    assert (header.type.text(), header.pill.text(), header.place.text()) == ("Conv2D", "conv", "in pair")
    assert header.square.family == "convolution"


def test_renaming_by_keyboard_keeps_the_node_selected(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "dense")
    face = _face(panel)
    qtbot.mouseClick(face.header.pill, LEFT)
    assert face.naming.id.hasFocus()
    qtbot.keyClicks(face.naming.id, "head")
    qtbot.keyClick(face.naming.id, Qt.Key.Key_Return)
    assert "head" in session.graph.nodes and session.selection.nodes == ("head",)
    qtbot.waitUntil(lambda: face.header.pill.text() == "head")
    assert panel.face is face
    session.undo()
    assert "dense" in session.graph.nodes


def test_a_name_that_cannot_be_is_refused_under_the_field(qtbot: QtBot, opened: Opened, session: Session) -> None:
    naming = _face(opened(session, "dense")).naming
    naming.edit_id()
    qtbot.keyClicks(naming.id, "conv")
    qtbot.keyClick(naming.id, Qt.Key.Key_Return)
    assert naming.refusal.isVisible() and "already" in naming.refusal.text()
    assert naming.id.text() == "conv" and "dense" in session.graph.nodes


def test_label_and_note_are_typed_in_one_step_each(qtbot: QtBot, opened: Opened, session: Session) -> None:
    naming = _face(opened(session, "dense")).naming
    naming.label.setFocus()
    qtbot.keyClicks(naming.label, "The head")
    naming.note.setFocus()
    qtbot.keyClicks(naming.note, "why 128?")
    node = session.graph.nodes["dense"]
    assert (node.label, node.note) == ("The head", "why 128?")
    session.undo()
    assert session.graph.nodes["dense"].note == "" and naming.note.toPlainText() == ""
    session.undo()
    assert session.graph.nodes["dense"].label == "" and session.history.undo_title is None


def test_bypass_works_where_types_allow_and_says_why_where_not(qtbot: QtBot, opened: Opened, session: Session) -> None:
    face = _face(opened(session, "conv"))
    qtbot.mouseClick(face.bypass, LEFT)
    assert session.graph.nodes["conv"].bypassed and not face.refusal.isVisible()
    session.select(Selection(("flatten",)))
    face = None
    panel = opened(session, "flatten")
    qtbot.mouseClick(_face(panel).bypass, LEFT)
    assert not session.graph.nodes["flatten"].bypassed
    assert "Dense" in _face(panel).refusal.text() and not _face(panel).bypass.isChecked()


def test_freeze_turns_training_of_the_weights_off(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv", "conv_1")
    qtbot.mouseClick(_face(panel).freeze, LEFT)
    assert not layer(session, "conv").trainable and not layer(session, "conv_1").trainable
    session.undo()
    assert layer(session, "conv").trainable and not _face(panel).freeze.isChecked()
    assert not _face(opened(session, "flatten")).freeze.isVisible()


def test_a_block_use_opens_and_unpacks(qtbot: QtBot, opened: Opened, session: Session) -> None:
    session.do(MakeBlock(nodes=("conv", "conv_1"), name="pair"))
    panel = opened(session, "pair")
    buttons = {b.text(): b for b in panel.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Open"], LEFT)
    qtbot.waitUntil(lambda: isinstance(panel.face, BlockFace))
    assert session.path == ("pair",)
    session.go(())
    session.select(Selection(("pair",)))
    qtbot.waitUntil(lambda: isinstance(panel.face, NodeFace))
    buttons = {b.text(): b for b in _face(panel).findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Unpack"], LEFT)
    assert "conv" in session.graph.nodes and "pair" not in session.graph.nodes


def test_a_wire_says_what_flows_and_can_be_cut(qtbot: QtBot, opened: Opened, session: Session) -> None:
    edge = next(e for e in session.graph.edges if e.target == "flatten")
    panel = opened(session, edges=(edge,))
    face = panel.face
    assert isinstance(face, WireFace)
    assert _plain(face.flow.text()) == "16 channels × 6 height × 6 width"
    assert face.facts.facts() == {"Numbers": "float32", "channels": "16", "height": "6", "width": "6"}
    qtbot.mouseClick(face.cut, LEFT)
    assert edge not in session.graph.edges
    qtbot.waitUntil(lambda: isinstance(panel.face, DocumentFace))


def test_the_end_of_a_wire_leads_to_its_node(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, edges=(session.graph.edges[0],))
    qtbot.mouseClick(_face(panel).source, LEFT)
    assert session.selection == Selection(("image",))


def test_frames_and_comments_are_written_here(qtbot: QtBot, opened: Opened, session: Session) -> None:
    session.do(PutFrame(frame=Frame("frame", "Body", (0, 0, 100, 100))))
    session.do(PutComment(comment=Comment("note", "look", (0, 0))))
    panel = opened(session, surroundings=("frame",))
    face = panel.face
    assert isinstance(face, SurroundingsFace) and face.text.toPlainText() == "Body"
    face.text.setFocus()
    face.text.selectAll()
    qtbot.keyClicks(face.text, "Tail")
    assert session.graph.frames[0].title == "Tail"
    session.select(Selection(surroundings=("note",)))
    qtbot.waitUntil(lambda: panel.face is not face)
    qtbot.mouseClick(_face(panel).remove, LEFT)
    assert not session.graph.comments


def test_nothing_selected_shows_the_document(qtbot: QtBot, opened: Opened, session: Session) -> None:
    session.do(MakeBlock(nodes=("conv", "conv_1"), name="pair"))
    panel = opened(session)
    face = panel.face
    assert isinstance(face, DocumentFace)
    facts = _facts(panel)
    assert facts["Parameters"] == "78 800" and facts["Layers"] == "8"
    face.notes.setFocus()
    qtbot.keyClicks(face.notes, "first try")
    assert session.document.notes == "first try"
    button = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Open pair")
    qtbot.mouseClick(button, LEFT)
    assert session.path == ("pair",)


def test_inside_a_block_its_arguments_are_edited(qtbot: QtBot, opened: Opened, session: Session) -> None:
    session.do(MakeBlock(nodes=("conv", "conv_1"), name="pair"))
    session.do(SetBlock(name="pair", arguments=Arguments.parse({"width": 32})))
    session.go(("pair",))
    face = opened(session).face
    assert isinstance(face, BlockFace)
    field = face.fields["width"].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "64")
    assert dict(session.document.blocks["pair"].arguments) == {"width": 64}
    qtbot.mouseClick(face.new, LEFT)
    assert set(dict(session.document.blocks["pair"].arguments)) == {"width", "size"}
    face.name.setFocus()
    face.name.selectAll()
    qtbot.keyClicks(face.name, "twins")
    qtbot.keyClick(face.name, Qt.Key.Key_Return)
    assert set(session.document.blocks) == {"twins"}


def test_an_unknown_layer_is_read_only(opened: Opened) -> None:
    node = Node("odd", UnknownLayer("Warp", '{"type": "Warp", "factor": [1, 2]}'))
    face = opened(Session(AddNode(node=node).apply(Document())), "odd").face
    assert isinstance(face, UnknownFace)
    assert face.settings.facts()["factor"] == "[1, 2]" and face.header.type.text() == "Warp"


def test_without_a_document_it_says_so(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    qtbot.addWidget(panel)
    panel.look_at(None)
    assert panel.face is None


def test_selecting_leaves_no_widgets_behind(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session)
    kinds = [Selection((i,)) for i in session.graph.nodes]
    kinds += [Selection(("conv", "dense")), Selection(edges=session.graph.edges[:1]), Selection()]

    def settle() -> int:
        panel.turn()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(panel.findChildren(QObject))

    counts: list[int] = []
    for number in range(200):
        session.select(kinds[number % len(kinds)])
        panel.turn()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if kinds[number % len(kinds)] == Selection():
            counts.append(settle())
    assert len(counts) >= 20 and len(set(counts[1:])) == 1
