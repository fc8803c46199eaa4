"""Menus Edit and Model in the real window, by their actions and shortcuts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.block import Block
from netbuilder.graph.document import Edge
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import picture
from tests.ui.canvas.agreement import agrees

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """A window with a drawing in front."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.add(picture())
        assert window.session is not None and window.canvas is not None
        self.session: Session = window.session
        self.view: CanvasView = window.canvas
        self.view.setFocus()
        self.before = self.session.document

    def select(self, *nodes: str) -> None:
        self.session.select(Selection(nodes))

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, keys)

    def field(self) -> QLineEdit:
        found = [w for w in self.view.findChildren(QLineEdit) if w.isVisible() and w.hasFocus()]
        assert len(found) == 1
        return found[0]

    def edges(self) -> set[tuple[str, str]]:
        return {(e.source, e.target) for e in self.session.graph.edges}

    def undone(self) -> None:
        """It was one step, back exactly."""
        agrees(self.view.canvas, self.session)
        assert self.session.document != self.before
        self.session.undo()
        assert self.session.document == self.before
        agrees(self.view.canvas, self.session)


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    window.activateWindow()
    return Desk(window)


def test_del_removes_and_ctrl_del_reconnects(desk: Desk) -> None:
    desk.select("pool")
    desk.key(Qt.Key.Key_Delete)
    assert "pool" not in desk.session.graph.nodes and ("conv", "flatten") not in desk.edges()
    desk.undone()
    desk.select("pool")
    desk.key(Qt.Key.Key_Delete, CTRL)
    assert ("conv", "flatten") in desk.edges()
    desk.undone()


def test_copy_and_paste_by_the_clipboards_text(desk: Desk) -> None:
    desk.select("conv", "pool")
    desk.key(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith('{"format": "netbuilder-fragment"')
    desk.key(Qt.Key.Key_V, CTRL)
    assert ("conv_1", "pool_1") in desk.edges() and ("x", "conv_1") not in desk.edges()
    assert desk.session.selection.nodes == ("conv_1", "pool_1")
    desk.undone()


def test_pasting_may_keep_the_incoming_wires(desk: Desk) -> None:
    desk.select("conv", "pool")
    desk.key(Qt.Key.Key_C, CTRL)
    desk.key(Qt.Key.Key_V, CTRL | SHIFT)
    assert {("conv_1", "pool_1"), ("x", "conv_1")} <= desk.edges()
    desk.undone()


def test_another_window_pastes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.select("conv", "pool")
    desk.key(Qt.Key.Key_X, CTRL)
    assert "conv" not in desk.session.graph.nodes
    desk.undone()
    other = MainWindow()
    qtbot.addWidget(other)
    other.show()
    other.add(Session())
    assert other.session is not None
    other.actions_by_name["edit.paste"].trigger()
    assert set(other.session.graph.nodes) == {"conv", "pool"} and len(other.session.graph.edges) == 1


def test_other_text_on_the_clipboard_is_told(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("hello")
    with qtbot.waitSignal(desk.session.refused) as told:
        desk.key(Qt.Key.Key_V, CTRL)
    assert "clipboard" in told.args[0] and desk.session.document is desk.before


def test_duplicates_stand_beside_and_are_fed_alike(desk: Desk) -> None:
    desk.select("conv")
    desk.key(Qt.Key.Key_D, CTRL)
    assert ("x", "conv_1") in desk.edges()
    desk.undone()


def test_everything_the_others_up_and_down(desk: Desk) -> None:
    desk.key(Qt.Key.Key_A, CTRL)
    assert len(desk.session.selection.nodes) == 5
    desk.select("conv")
    desk.key(Qt.Key.Key_I, CTRL)
    assert desk.session.selection.nodes == ("x", "pool", "flatten", "dense")
    desk.select("pool")
    desk.key(Qt.Key.Key_BracketLeft, CTRL)
    assert desk.session.selection.nodes == ("x", "conv", "pool")
    desk.select("pool")
    desk.key(Qt.Key.Key_BracketRight, CTRL)
    assert set(desk.session.selection.nodes) == {"pool", "flatten", "dense"}


def test_tidy_align_distribute(desk: Desk) -> None:
    desk.select("conv", "pool")
    desk.window.actions_by_name["model.align_left"].trigger()
    assert desk.session.graph.nodes["pool"].position[0] == 300.0
    assert desk.session.history.undo_title == "align"
    desk.undone()
    desk.select("x", "conv", "dense")
    desk.window.actions_by_name["model.distribute_across"].trigger()
    rects = sorted(desk.view.canvas.nodes[i].body.getRect() for i in ("x", "conv", "dense"))
    gaps = [b[0] - a[0] - a[2] for a, b in pairwise(rects)]
    assert abs(gaps[0] - gaps[1]) <= 1
    desk.undone()
    desk.select()
    desk.key(Qt.Key.Key_L)
    assert desk.session.history.undo_title == "tidy up"
    desk.undone()


def test_a_frame_asks_for_its_title_in_the_same_step(desk: Desk) -> None:
    desk.select("conv", "pool")
    desk.key(Qt.Key.Key_G, CTRL)
    QTest.keyClicks(desk.field(), "Stem")
    QTest.keyClick(desk.field(), Qt.Key.Key_Return)
    frame = desk.session.graph.frames[0]
    assert frame.title == "Stem"
    assert desk.view.canvas.frames["frame"].rect.contains(desk.view.canvas.nodes["pool"].body)
    desk.undone()


def test_a_comment_is_there_once_it_says_something(desk: Desk) -> None:
    desk.key(Qt.Key.Key_M, CTRL | SHIFT)
    field = next(w for w in desk.view.findChildren(QPlainTextEdit) if w.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert desk.session.document is desk.before
    desk.key(Qt.Key.Key_M, CTRL | SHIFT)
    field = next(w for w in desk.view.findChildren(QPlainTextEdit) if w.isVisible() and w.hasFocus())
    QTest.keyClicks(field, "Hello")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert desk.session.graph.comments[0].text == "Hello"
    desk.undone()


def test_blocks_are_made_named_entered_left_unpacked(desk: Desk) -> None:
    desk.select("conv", "pool")
    desk.key(Qt.Key.Key_E, CTRL | SHIFT)
    QTest.keyClicks(desk.field(), "stem")
    QTest.keyClick(desk.field(), Qt.Key.Key_Return)
    assert set(desk.session.document.blocks) == {"stem"}
    use = next(i for i, n in desk.session.graph.nodes.items() if isinstance(n.layer, Block))
    desk.select(use)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.session.path == (use,) and "conv" in desk.session.graph.nodes
    desk.window.actions_by_name["model.add_input"].trigger()
    desk.window.actions_by_name["model.add_output"].trigger()
    layers = [type(n.layer) for n in desk.session.graph.nodes.values()]
    assert layers.count(BlockInput) == 2 and layers.count(BlockOutput) == 2
    desk.session.undo()
    desk.session.undo()
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.path == () and desk.session.selection.nodes == (use,)
    desk.key(Qt.Key.Key_U, CTRL | SHIFT)
    assert {("x", "conv"), ("conv", "pool"), ("pool", "flatten")} <= desk.edges()
    agrees(desk.view.canvas, desk.session)


def test_bypass_and_the_reason_where_types_do_not_allow_it(desk: Desk, qtbot: QtBot) -> None:
    desk.select("pool")
    desk.key(Qt.Key.Key_M)
    assert desk.session.graph.nodes["pool"].bypassed
    assert desk.window.actions_by_name["model.bypass"].isChecked()
    desk.undone()
    desk.select("flatten")
    with qtbot.waitSignal(desk.session.refused) as told:
        desk.key(Qt.Key.Key_M)
    assert told.args[0].startswith('Dense "dense"') and desk.session.document == desk.before


def test_f2_renames(desk: Desk) -> None:
    desk.select("conv")
    desk.key(Qt.Key.Key_F2)
    desk.field().setText("stem")
    QTest.keyClick(desk.field(), Qt.Key.Key_Return)
    assert ("x", "stem") in desk.edges()
    desk.undone()


def test_a_frame_or_a_block_given_up_is_not_there(desk: Desk) -> None:
    for key, keys in ((Qt.Key.Key_G, CTRL), (Qt.Key.Key_E, CTRL | SHIFT)):
        desk.select("conv", "pool")
        desk.key(key, keys)
        QTest.keyClick(desk.field(), Qt.Key.Key_Escape)
        assert desk.session.document is desk.before
    agrees(desk.view.canvas, desk.session)


def test_nodes_that_cannot_become_a_block_are_told(desk: Desk, qtbot: QtBot) -> None:
    desk.select("x", "conv")
    with qtbot.waitSignal(desk.session.refused) as told:
        desk.key(Qt.Key.Key_E, CTRL | SHIFT)
    assert "cannot go into a block" in told.args[0]


def test_letters_typed_into_a_field_are_no_commands(desk: Desk) -> None:
    desk.select("conv")
    desk.key(Qt.Key.Key_F2)
    QTest.keyClicks(desk.field(), "lmac")
    QTest.keyClick(desk.field(), Qt.Key.Key_Delete)
    assert desk.session.document is desk.before and desk.field().text() == "lmac"
    QTest.keyClick(desk.field(), Qt.Key.Key_Escape)


def test_undo_is_called_by_its_name(desk: Desk) -> None:
    desk.select("pool")
    desk.key(Qt.Key.Key_Delete)
    desk.window.refresh_actions()
    assert desk.window.actions_by_name["edit.undo"].text() == "Undo: remove pool"
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.window.refresh_actions()
    assert desk.window.actions_by_name["edit.redo"].text() == "Redo: remove pool"


def test_what_cannot_be_done_is_grey(desk: Desk) -> None:
    desk.select()
    names = ("edit.copy", "edit.delete", "model.make_block", "model.enter_block", "model.share_weights", "model.frame")
    assert not any(desk.window.actions_by_name[n].isEnabled() for n in names)
    desk.select("conv", "pool")
    assert desk.window.actions_by_name["model.share_weights"].isEnabled()


def test_the_menu_of_a_node_has_what_concerns_it(desk: Desk) -> None:
    desk.select("conv")
    place = desk.view.mapFromScene(desk.view.canvas.nodes["pool"].body.center())
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, desk.view.viewport().mapToGlobal(place), NONE)
    QApplication.sendEvent(desk.view.viewport(), event)
    assert desk.session.selection.nodes == ("pool",)
    menu = desk.view.findChild(QMenu, "canvas_menu")
    assert menu is not None and menu.isVisible()
    names = [a.objectName() for a in menu.actions()]
    assert "model.bypass" in names and "edit.delete" in names and "model.unpack" not in names
    menu.close()


def test_a_layer_is_added_behind_the_node_by_a_letter(desk: Desk) -> None:
    desk.select("conv")
    desk.key(Qt.Key.Key_A)
    QTest.keyClicks(desk.field(), "relu")
    QTest.keyClick(desk.field(), Qt.Key.Key_Return)
    assert ("conv", "relu") in desk.edges()
    desk.undone()


def test_a_dot_in_the_selected_wire(desk: Desk) -> None:
    desk.session.select(Selection((), (desk.session.graph.edges[0],)))
    desk.window.actions_by_name["model.reroute"].trigger()
    assert Edge("x", "output", "identity", "x") in desk.session.graph.edges
    desk.undone()
