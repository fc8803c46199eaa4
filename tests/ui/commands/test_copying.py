"""Frames and comments copied, cut and pasted by their keys in the real window, frames with what stands in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from netbuilder.graph.document import Comment, Frame
from netbuilder.graph.edits import Batch, Group, PutComment, PutFrame
from netbuilder.ui.arrange import pasting
from netbuilder.ui.canvas.gestures import menu
from netbuilder.ui.canvas.gestures.members import with_members
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from tests.ui.arrange.drawings import picture
from tests.ui.canvas.agreement import agrees, undone
from tests.ui.canvas.hands import ALT, CTRL, NONE, Hands

Key = Qt.Key


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    """conv and pool in a frame with a comment; another comment stands apart."""
    window.activateWindow()
    found = picture()
    inside = PutComment(comment=Comment("hint", "the stem", (320.0, 62.0)))
    apart = PutComment(comment=Comment("note", "look here", (0.0, 300.0)))
    found.do(Batch(name="set up", edits=(Group(nodes=("conv", "pool"), name="stem"), inside, apart)))
    window.add(found)
    assert window.canvas is not None
    window.canvas.setFocus()
    QGuiApplication.clipboard().setText("")
    return Hands(window.canvas)


def select(hands: Hands, *around: str) -> None:
    hands.session.select(Selection((), (), around))


def test_a_frame_is_copied_with_what_stands_in_it(hands: Hands) -> None:
    before = hands.session.document
    select(hands, "frame")
    hands.key(Key.Key_C, CTRL)
    hands.key(Key.Key_V, CTRL)
    graph = hands.session.graph
    assert [f.id for f in graph.frames] == ["frame", "frame_1"] and graph.frames[1].title == "stem"
    assert ("conv_1", "pool_1") in hands.edges() and [c.id for c in graph.comments] == ["hint", "note", "hint_1"]
    assert hands.session.selection == Selection(("conv_1", "pool_1"), (), ("frame_1", "hint_1"))
    steps = {
        (round(graph.nodes[f"{i}_1"].position[0] - graph.nodes[i].position[0], 2),
         round(graph.nodes[f"{i}_1"].position[1] - graph.nodes[i].position[1], 2))
        for i in ("conv", "pool")
    }  # fmt: skip
    old, new = (f.rect for f in graph.frames)
    assert steps == {(new[0] - old[0], new[1] - old[1])} and new[2:] == old[2:]
    undone(hands, before)


def test_a_comment_alone_is_copied(hands: Hands) -> None:
    before = hands.session.document
    select(hands, "note")
    hands.key(Key.Key_C, CTRL)
    hands.key(Key.Key_V, CTRL)
    assert [(c.id, c.text) for c in hands.session.graph.comments][2:] == [("note_1", "look here")]
    assert hands.session.selection == Selection((), (), ("note_1",))
    undone(hands, before)


def test_duplicates_stand_beside_the_originals(hands: Hands) -> None:
    before = hands.session.document
    select(hands, "note")
    hands.key(Key.Key_D, CTRL)
    assert hands.session.graph.comments[-1].position == (40.0, 340.0)
    undone(hands, before)
    select(hands, "frame")
    hands.key(Key.Key_D, CTRL)
    assert ("x", "conv_1") in hands.edges()  # fed alike
    undone(hands, before)


def test_the_frame_of_a_copy_holds_the_copies_only(hands: Hands) -> None:
    select(hands, "frame")
    hands.key(Key.Key_D, CTRL)
    found = with_members(hands.view, Selection((), (), ("frame_1",)))
    assert set(found.nodes) == {"conv_1", "pool_1"} and set(found.surroundings) == {"frame_1", "hint_1"}
    assert set(with_members(hands.view, Selection((), (), ("frame",))).nodes) == {"conv", "pool"}


def test_cutting_a_frame_takes_all_that_pasting_brings_back(hands: Hands) -> None:
    before = hands.session.document
    select(hands, "frame")
    hands.key(Key.Key_X, CTRL)
    graph = hands.session.graph
    assert set(graph.nodes) == {"x", "flatten", "dense"} and not graph.frames and len(graph.comments) == 1
    undone(hands, before)
    hands.session.redo()
    hands.key(Key.Key_V, CTRL)
    graph = hands.session.graph
    assert {"conv", "pool"} <= set(graph.nodes) and [f.id for f in graph.frames] == ["frame"]
    agrees(hands.scene, hands.session)


def test_frames_inside_a_frame_go_along(hands: Hands) -> None:
    hands.session.do(PutFrame(frame=Frame("inner", "inner", (290.0, -10.0, 220.0, 70.0))))
    before = hands.session.document
    select(hands, "frame")
    hands.key(Key.Key_D, CTRL)
    assert [f.id for f in hands.session.graph.frames] == ["frame", "inner", "frame_1", "inner_1"]
    undone(hands, before)


def test_alt_drags_copies_of_a_frame(hands: Hands) -> None:
    before = hands.session.document
    hands.home()
    title = hands.scene.frames["frame"].rect.topLeft() + QPointF(20, 10)
    hands.drag(title, title + QPointF(0, 100), title + QPointF(9, 205), keys=ALT)
    graph = hands.session.graph
    assert graph.nodes["conv"].position == (300.0, 0.0) and graph.nodes["conv_1"].position == (309.0, 205.0)
    assert graph.frames[1].rect[:2] == (269.0, 165.0) and hands.session.selection.surroundings == ("frame_1", "hint_1")
    undone(hands, before)


def test_a_frame_pasted_into_a_larger_one_stays_where_one_points(hands: Hands) -> None:
    hands.session.do(PutFrame(frame=Frame("hall", "", (0.0, 1000.0, 3000.0, 3000.0))))
    text = pasting.copied(hands.session, with_members(hands.view, Selection((), (), ("frame",))))
    edit = pasting.pasting(hands.session, text, (1500.0, 2500.0))
    assert not isinstance(edit, str) and hands.session.do(edit)
    x, y, width, height = hands.session.graph.frames[-1].rect
    assert abs(x + width / 2 - 1500) < 20 and abs(y + height / 2 - 2500) < 20


def test_menus_and_keys_know_when_there_is_something_to_copy(hands: Hands, window: MainWindow) -> None:
    actions = [window.actions_by_name[f"edit.{name}"] for name in ("cut", "copy", "duplicate")]
    select(hands, "note")
    assert all(action.isEnabled() for action in actions) and "edit.copy" in menu.entries(hands.view)
    hands.session.select(Selection((), (hands.edge("conv", "pool"),)))
    assert not any(action.isEnabled() for action in actions)
    hands.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == ""
    hands.key(Key.Key_Escape, NONE)
