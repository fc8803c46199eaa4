"""Things dragged about, selected, copied, framed by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Comment, Edge, Frame
from netbuilder.graph.edits import AddNode, Group, PutComment, PutFrame
from netbuilder.graph.node import Node
from netbuilder.ui.canvas.gestures.inline import InlineEditor
from netbuilder.ui.canvas.gestures.mime import block_data, layer_data
from netbuilder.ui.selection import Selection
from tests.ui.arrange.drawings import layer, picture
from tests.ui.canvas.agreement import agrees, undone
from tests.ui.canvas.hands import ALT, CTRL, MIDDLE, NONE, SHIFT, Hands, shown


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return shown(qtbot, picture())


# Selecting


def test_a_click_selects_shift_adds_ctrl_turns_over(hands: Hands) -> None:
    hands.click(hands.body("conv"))
    assert hands.session.selection == Selection(("conv",))
    hands.click(hands.body("pool"), SHIFT)
    hands.click(hands.body("x"), CTRL)
    assert hands.session.selection.nodes == ("conv", "pool", "x")
    hands.click(hands.body("conv"), CTRL)
    assert hands.session.selection.nodes == ("pool", "x")
    hands.click((500, 400))
    assert not hands.session.selection
    agrees(hands.scene, hands.session)


def test_wires_are_selected_too(hands: Hands) -> None:
    hands.click(hands.wire("conv", "pool"))
    assert hands.session.selection.edges == (hands.edge("conv", "pool"),)


def test_a_box_selects_what_it_touches(hands: Hands) -> None:
    hands.drag((280, -60), (500, 30))
    assert hands.session.selection.nodes == ("conv",)
    hands.drag((580, 130), (700, 30), keys=SHIFT)
    assert hands.session.selection.nodes == ("conv", "pool")
    hands.drag((-50, 130), (450, 30), keys=CTRL)
    assert hands.session.selection.nodes == ("pool", "x")
    agrees(hands.scene, hands.session)


def test_a_box_given_up_leaves_the_selection(hands: Hands) -> None:
    hands.click(hands.body("x"))
    hands.press((280, -60))
    hands.move((800, 60))
    assert hands.scene.nodes["conv"].is_selected and not hands.scene.nodes["x"].is_selected
    hands.key(Qt.Key.Key_Escape)
    hands.release((800, 60))
    assert hands.session.selection.nodes == ("x",)
    agrees(hands.scene, hands.session)


# Moving


def test_a_node_is_dragged_in_one_step(hands: Hands) -> None:
    before = hands.session.document
    start = hands.body("conv")
    hands.drag(start, start + QPointF(30, 90), start + QPointF(37, 143))
    assert hands.session.graph.nodes["conv"].position == (337.0, 143.0)
    assert hands.session.history.undo_title == "move conv"
    undone(hands, before)


def test_each_drag_is_a_step_of_its_own(hands: Hands) -> None:
    before = hands.session.document
    for _ in range(2):
        start = hands.body("conv")
        hands.drag(start, start + QPointF(7, 143))
    hands.session.undo()
    assert hands.session.graph.nodes["conv"].position == (307.0, 143.0)
    undone(hands, before)


def test_all_that_is_selected_goes_along(hands: Hands) -> None:
    before = hands.session.document
    hands.drag((280, -60), (800, 30))
    start = hands.body("pool")
    hands.drag(start, start + QPointF(11, 203))
    nodes = hands.session.graph.nodes
    assert nodes["conv"].position == (311.0, 203.0) and nodes["pool"].position == (611.0, 203.0)
    undone(hands, before)


def test_a_drag_given_up_leaves_no_trace(hands: Hands) -> None:
    before = hands.session.document
    hands.press(hands.body("conv"))
    hands.move((500, 300))
    assert hands.scene.nodes["conv"].y() > 200
    hands.key(Qt.Key.Key_Escape)
    hands.release((500, 300))
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_losing_the_focus_ends_the_gesture(hands: Hands, qtbot: QtBot) -> None:
    before = hands.session.document
    other = QLineEdit(hands.view)
    other.show()
    hands.press(hands.body("conv"))
    hands.move((500, 300))
    other.setFocus()
    hands.release((500, 300))
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_shift_snaps_to_the_grid(hands: Hands) -> None:
    start = hands.body("conv")
    hands.drag(start, start + QPointF(33, 147), keys=SHIFT)
    assert hands.session.graph.nodes["conv"].position == (340.0, 140.0)


def test_near_the_line_of_others_it_is_pulled_into_line(hands: Hands) -> None:
    start = hands.body("conv")
    hands.drag(start, start + QPointF(0, 200))
    start = hands.body("conv")
    hands.drag(start, start + QPointF(3, -196))
    assert hands.session.graph.nodes["conv"].position[1] == 0.0


def test_alt_drags_a_copy(hands: Hands) -> None:
    before = hands.session.document
    start = hands.body("conv")
    hands.drag(start, start + QPointF(0, 150), start + QPointF(13, 161), keys=ALT)
    nodes = hands.session.graph.nodes
    assert nodes["conv"].position == (300.0, 0.0) and nodes["conv_1"].position == (313.0, 161.0)
    assert hands.session.selection.nodes == ("conv_1",) and hands.session.history.undo_title == "duplicate"
    assert len(hands.session.graph.edges) == 4
    undone(hands, before)


def test_a_lone_node_dropped_on_a_wire_is_inserted(hands: Hands) -> None:
    hands.session.do(AddNode(node=Node("relu", layer("ReLU"), (400.0, 300.0))))
    before = hands.session.document
    middle = hands.wire("conv", "pool")
    hands.press(hands.body("relu"))
    hands.move(middle + QPointF(0, 2))
    assert hands.scene.edges[hands.edge("conv", "pool")].mark == "highlight"
    hands.release(middle + QPointF(0, 2))
    assert {("conv", "relu"), ("relu", "pool")} <= hands.edges() and ("conv", "pool") not in hands.edges()
    undone(hands, before)


def test_alt_keeps_it_beside_the_wire(hands: Hands) -> None:
    hands.session.do(AddNode(node=Node("relu", layer("ReLU"), (400.0, 300.0))))
    middle = hands.wire("conv", "pool")
    hands.press(hands.body("relu"))
    hands.move(middle)
    hands.move(middle, ALT)
    assert hands.scene.edges[hands.edge("conv", "pool")].mark == ""
    hands.release(middle, ALT)
    assert ("conv", "pool") in hands.edges()
    agrees(hands.scene, hands.session)


# Looking


def test_the_middle_button_pans_and_the_wheel_zooms(hands: Hands) -> None:
    place = hands.view.on_canvas(QPointF(600, 400))
    hands.drag((500, 200), (440, 230), button=MIDDLE)
    assert hands.view.on_canvas(QPointF(540, 430)) == place
    assert not hands.session.selection


def test_space_and_the_left_button_pan(hands: Hands) -> None:
    place = hands.view.on_canvas(QPointF(600, 400))
    QTest.keyPress(hands.view, Qt.Key.Key_Space)
    hands.drag(hands.body("conv"), hands.body("conv") + QPointF(50, 60))
    QTest.keyRelease(hands.view, Qt.Key.Key_Space)
    assert hands.view.on_canvas(QPointF(650, 460)) == place
    assert hands.session.history.undo_title is None


# Frames and comments


def framed(hands: Hands) -> None:
    hands.session.do(Group(nodes=("conv", "pool"), name="stem"))
    hands.session.do(PutComment(comment=Comment("note", "look here", (0.0, 300.0))))


def test_a_frame_takes_along_what_is_in_it(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    title = hands.scene.frames["frame"].rect.topLeft() + QPointF(20, 10)
    hands.drag(title, title + QPointF(0, 100), title + QPointF(9, 205))
    graph = hands.session.graph
    assert graph.nodes["conv"].position == (309.0, 205.0) and graph.frames[0].rect[:2] == (269.0, 165.0)
    assert graph.nodes["x"].position == (0.0, 0.0)
    undone(hands, before)


def test_a_frame_is_made_larger_by_its_corner(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    corner = hands.scene.frames["frame"].rect.bottomRight()
    hands.drag(corner, corner + QPointF(40, 60))
    x, y, width, height = before.graph.frames[0].rect
    assert hands.session.graph.frames[0].rect == (x, y, width + 40, height + 60)
    undone(hands, before)


def test_a_frame_half_resized_is_as_before(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    corner = hands.scene.frames["frame"].rect.bottomRight()
    hands.press(corner)
    hands.move(corner + QPointF(40, 60))
    hands.key(Qt.Key.Key_Escape)
    hands.release(corner)
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_a_title_is_written_where_it_stands(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    hands.double_click(hands.scene.frames["frame"].rect.topLeft() + QPointF(20, 10))
    field = hands.popup("inline_editor").findChild(QLineEdit)
    assert field is not None and field.text() == "stem"
    QTest.keyClicks(field, "The stem")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hands.session.graph.frames[0].title == "The stem" and not hands.is_open("inline_editor")
    undone(hands, before)


def test_a_comment_is_written_and_moved(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    hands.double_click((20, 310))
    field = hands.popup("inline_editor").findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("a\nb")
    hands.click((500, 400))
    assert hands.session.graph.comments[0].text == "a\nb"
    undone(hands, before)
    hands.drag((20, 310), (33, 351), keys=SHIFT)
    assert hands.session.graph.comments[0].position == (20.0, 340.0)


def test_what_was_written_is_dropped_with_esc(hands: Hands) -> None:
    framed(hands)
    before = hands.session.document
    hands.double_click((20, 310))
    field = hands.popup("inline_editor").findChild(QPlainTextEdit)
    assert field is not None
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert hands.session.document is before and hands.view.hasFocus()


# From the palette


def enter(hands: Hands, data: QMimeData, place: QPointF, keys: Qt.KeyboardModifier = NONE) -> bool:
    at, action = hands.at(place), Qt.DropAction.CopyAction
    event = QDragEnterEvent(at, action, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(hands.view.viewport(), event)
    QApplication.sendEvent(hands.view.viewport(), QDragMoveEvent(at, action, data, Qt.MouseButton.LeftButton, keys))
    return event.isAccepted()


def drop(hands: Hands, data: QMimeData, place: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
    assert enter(hands, data, place, keys)
    event = QDropEvent(QPointF(hands.at(place)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(hands.view.viewport(), event)
    assert event.isAccepted()


def test_a_layer_is_dropped_from_the_palette(hands: Hands) -> None:
    before = hands.session.document
    drop(hands, layer_data("Dense"), QPointF(500, 300))
    assert hands.session.selection.nodes == ("dense_1",)
    assert hands.scene.nodes["dense_1"].body.contains(QPointF(500, 300))
    assert hands.session.history.undo_title == "add Dense"
    undone(hands, before)


def test_on_a_wire_it_is_inserted(hands: Hands) -> None:
    before = hands.session.document
    drop(hands, layer_data("ReLU"), hands.wire("conv", "pool"))
    assert {("conv", "relu"), ("relu", "pool")} <= hands.edges()
    undone(hands, before)
    drop(hands, layer_data("ReLU"), hands.wire("conv", "pool"), ALT)
    assert ("conv", "pool") in hands.edges()


def test_a_block_is_dropped(hands: Hands) -> None:
    before = hands.session.document
    drop(hands, block_data("conv_bn_relu"), hands.wire("conv", "pool"))
    assert Edge("conv", "output", "conv_bn_relu", "x") in hands.session.graph.edges
    undone(hands, before)


def test_leaving_again_leaves_no_trace(hands: Hands) -> None:
    before = hands.session.document
    assert enter(hands, layer_data("ReLU"), hands.wire("conv", "pool"))
    assert hands.scene.edges[hands.edge("conv", "pool")].mark == "highlight"
    QApplication.sendEvent(hands.view.viewport(), QDragLeaveEvent())
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_what_is_not_ours_is_not_taken(hands: Hands) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not enter(hands, data, QPointF(500, 300))
    assert not enter(hands, layer_data("NoSuchLayer"), QPointF(500, 300))
    assert not enter(hands, block_data("no_such_block"), QPointF(500, 300))


# Texts in place


@pytest.mark.parametrize(
    ("text", "node_id", "label"),
    [("stem", "stem", ""), ("The Stem", "conv", "The Stem"), ("", "conv", ""), ("conv", "conv", "")],
)
def test_a_node_is_called_otherwise(hands: Hands, text: str, node_id: str, label: str) -> None:
    hands.session.select(Selection(("conv",)))
    from netbuilder.ui.canvas.gestures.deeds import rename

    rename(hands.view)
    editor = hands.popup("inline_editor")
    assert isinstance(editor, InlineEditor) and isinstance(editor.field, QLineEdit)
    editor.field.setText(text)
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert hands.session.graph.nodes[node_id].label == label
    agrees(hands.scene, hands.session)


def test_a_name_that_is_taken_is_told(hands: Hands, qtbot: QtBot) -> None:
    from netbuilder.ui.canvas.gestures.deeds import rename

    hands.session.select(Selection(("conv",)))
    rename(hands.view)
    field = hands.popup("inline_editor").findChild(QLineEdit)
    assert field is not None
    field.setText("pool")
    with qtbot.waitSignal(hands.session.refused) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert "pool" in told.args[0]


def test_frames_are_selected_and_removed(hands: Hands) -> None:
    from netbuilder.ui.canvas.gestures.deeds import remove

    hands.session.do(PutFrame(frame=Frame("f", "x", (0.0, 200.0, 200.0, 100.0))))
    hands.click((20, 210))
    assert hands.session.selection.surroundings == ("f",)
    remove(hands.view)
    assert not hands.session.graph.frames and len(hands.session.graph.nodes) == 5
