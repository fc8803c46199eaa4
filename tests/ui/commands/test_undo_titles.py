"""What Undo says is worded when it is shown; the edits themselves speak English, whatever the language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import MakeBlock, MoveNodes, SetLabel
from netbuilder.ui.arrange import inserting, removing
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.canvas.gestures import deeds, inline
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.inspector.target import NodesTarget
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.translation import install
from tests.ui.arrange.drawings import layer, picture


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Puts a language in use; English again at the end."""
    yield lambda language: install(qapp, language)
    install(qapp, "en")


def _select(session: Session, *nodes: str, edges: int = 0) -> None:
    session.select(Selection(nodes, session.graph.edges[:edges]))


def _align(view: CanvasView) -> None:
    view.session.do(MoveNodes(positions=(("pool", 600.0, 90.0),)))
    _select(view.session, "conv", "pool")
    deeds.line_up(view, "top")


def _duplicate(view: CanvasView) -> None:
    _select(view.session, "conv")
    deeds.double(view)


def _remove(view: CanvasView) -> None:
    _select(view.session, "dense", edges=1)
    deeds.remove(view)


def _cut(view: CanvasView) -> None:
    edit = removing.cutting(view.session, view.session.graph.edges[:2])
    assert edit is not None
    view.session.do_alone(edit)


def _share(view: CanvasView) -> None:
    for at in ((0.0, 200.0), (0.0, 400.0)):
        view.session.do_alone(inserting.add(view.session, layer("Dense", units=10), at))
    _select(view.session, "dense", "dense_1", "dense_2")
    deeds.share(view)


def _unpack(view: CanvasView) -> None:
    for name in ("conv", "pool"):
        view.session.do_alone(MakeBlock(nodes=(name,), name=f"a_{name}"))
    _select(view.session, "a_conv", "a_pool")
    deeds.unpack(view)


def _reroute(view: CanvasView) -> None:
    _select(view.session, edges=1)
    deeds.reroute(view)


def _insert(view: CanvasView) -> None:
    view.session.do_alone(inserting.add(view.session, layer("ReLU"), (0.0, 200.0)))
    view.session.do_alone(inserting.insert(view.session, "relu", view.session.graph.edges[0], (0.0, 0.0)))


def _rewire(view: CanvasView) -> None:
    edge = view.session.graph.edges[1]
    held = Fitting(view.session, "conv", edge.source_port, detached=edge)
    view.session.do_alone(held.edit("dense", "x"))


def _rename(view: CanvasView) -> None:
    view.session.do_alone(SetLabel(node="conv", label="My node"))
    edit = inline.naming(view.session, view.session.graph.nodes["conv"], "stem")
    assert edit is not None
    view.session.do_alone(edit)


def _set_several(view: CanvasView) -> None:
    _duplicate(view)
    target = NodesTarget(view.session, ("conv", "conv_1"))
    view.session.end_burst()
    assert target.set("filters", 5) == ""


STEPS: dict[str, tuple[Callable[[CanvasView], None], str]] = {
    "align": (_align, "对齐"),
    "duplicate": (_duplicate, "复制一份"),
    "remove 2 things": (_remove, "移除 2 项"),
    "cut 2 wires": (_cut, "剪断 2 条连线"),
    "share weights": (_share, "共享权重"),
    "unpack 2 blocks": (_unpack, "拆开 2 个模块"),
    "reroute a wire": (_reroute, "改接连线"),
    "insert relu on the wire": (_insert, "在连线上插入 relu"),
    "rewire conv": (_rewire, "重接 conv 的连线"),
    "rename conv to stem": (_rename, "将 conv 重命名为 stem"),
    "set filters of 2 nodes": (_set_several, "设置 2 个节点的 filters"),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_named_in_the_language_of_the_moment(
    window: MainWindow, speak: Callable[[str], None], qtbot: QtBot, name: str
) -> None:
    deed, chinese = STEPS[name]
    speak("zh_CN")
    window.add(picture())
    assert window.session is not None and window.canvas is not None
    deed(window.canvas)
    assert window.session.history.undo_title == name
    undo, redo = (window.actions_by_name[f"edit.{step}"] for step in ("undo", "redo"))
    window.refresh_actions()
    assert undo.text() == f"撤销：{chinese}"
    speak("en")
    window.refresh_actions()
    assert undo.text() == f"Undo: {name}"
    window.session.undo()
    assert redo.text() == f"Redo: {name}"
