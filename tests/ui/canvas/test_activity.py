"""What nodes do in training and for a sample, on the canvas."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from netbuilder.ui.canvas.activity import LONGEST, Activity, Track
from netbuilder.ui.canvas.activity_feed import LEAST
from netbuilder.ui.canvas.activity_paint import FOOT
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from tests.ui.panels.trained import Wiretap, open_template, train, until

WELL = {"mean": 0.1, "std": 0.5, "dead": 0.0, "gradient_to_weight": 0.01, "weight_std": 0.1, "weight_mean": 0.0}
DEAD = {**WELL, "dead": 0.87}


def test_a_track_keeps_the_newest_and_says_what_is_wrong() -> None:
    track = Track()
    for number in range(LONGEST + 5):
        track.add({**WELL, "mean": float(number)}, 0.001, "Adam")
    assert len(track.points) == LONGEST and track.points[-1] == (LONGEST + 4.0, 0.5)
    assert track.trouble is None
    track.add(DEAD, 0.1, "Adam")
    assert track.trouble is not None
    level, words = track.trouble
    assert level == "red" and words.startswith("87 % of units are dead: learning rate 0.1 is too high")
    track.add({**WELL, "mean": None}, 0.1, "Adam")
    assert len(track.points) == LONGEST and track.trouble is not None


def test_rows_come_and_go_and_ports_stay(window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 1)
    assert window.session is not None and window.canvas is not None
    scene, activity = window.canvas.canvas, Activity.of(window.session)
    hidden = scene.nodes["hidden"]
    bounds, ports, body = hidden.boundingRect(), [p.position for p in hidden.ports()], hidden.body
    activity.take({"hidden": DEAD, "scores": WELL}, 0.1, "Adam")
    assert hidden.foot == FOOT and hidden.boundingRect().height() == bounds.height() + FOOT
    assert [p.position for p in hidden.ports()] == ports and hidden.body == body
    assert scene.nodes["features"].foot == 0
    row = hidden.pos() + hidden.row.center()
    assert scene.node_at(row) == "hidden"
    assert "87 % of units" in scene.hover.tip(row, 1.0)
    window.canvas.grab()

    window.activity.choose("selected")
    assert hidden.foot == 0
    window.session.select(Selection(("hidden",)))
    assert hidden.foot == FOOT and scene.nodes["scores"].foot == 0
    window.activity.choose("off")
    assert hidden.foot == 0 and hidden.boundingRect() == bounds and not activity.tracks
    assert scene.node_at(row) is None


def test_a_block_shows_what_leaves_it(window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 1)
    assert window.session is not None
    activity = Activity.of(window.session)
    activity.take({"block/a": WELL, "block/b": DEAD, "blocks": WELL}, 0.1, "Adam")
    activity.excite({"block/a": 0.25, "block/b": 0.5})
    last = activity.track(("block",))
    assert last is activity.tracks["block/b"] and activity.level(("block",)) == 0.5
    assert activity.track(("nothing",)) is None and activity.level(("block", "a")) == 0.25


def test_a_run_is_watched_and_looked_into(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """With the real worker; an edit after the run takes the rows away."""
    open_template(window, tmp_path, "digits_mlp", 4000)
    assert window.session is not None and window.canvas is not None
    activity, scene = Activity.of(window.session), window.canvas.canvas
    window.session.select(Selection(("hidden_2",)))
    inspector = window.panels["inspector"]
    assert isinstance(inspector, InspectorPanel)
    training = window.lab.train(window.session)
    until(qtbot, lambda: bool(activity.tracks) and len(activity.tracks["hidden_2"].points) >= 2)
    assert scene.nodes["hidden_2"].foot == FOOT and scene.nodes["digit"].foot == 0
    assert isinstance(inspector.face, NodeFace) and inspector.face.inside is not None
    inside = inspector.face.inside
    until(qtbot, lambda: not inside.weights.isHidden())
    assert sum(inside.weights.histogram.counts) > 0 and not inside.output.isHidden()
    assert "gradient" in inside.weights.ratio.text()

    window.activity.choose("off")
    assert scene.nodes["hidden_2"].foot == 0 and not window.activity.timer.isActive()
    window.activity.choose("on")
    assert window.activity.timer.isActive() and window.activity.timer.interval() == LEAST
    until(qtbot, lambda: bool(activity.tracks))
    training.stop()
    until(qtbot, lambda: training.is_over)
    assert not window.activity.timer.isActive()
    wiretap = Wiretap(window)
    window.docks.by_name["inspector"].hide()
    window.session.select(Selection(("hidden_1",)))
    until(qtbot, lambda: not inspector.isVisible())
    assert not inside._soon.isActive() and wiretap.asked == []


def test_off_asks_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "digits_mlp", 2)
    window.activity.choose("off")
    wiretap = Wiretap(window)
    train(qtbot, window)
    assert wiretap.asked == [] and not window.activity.timer.isActive()


def test_view_menu_switches_it(window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 1)
    assert window.actions_by_name["view.activity_on"].isChecked()
    window.actions_by_name["view.activity_selected"].trigger()
    assert window.activity.mode == "selected"
    assert window.actions_by_name["view.activity_selected"].isChecked()
    assert not window.actions_by_name["view.activity_on"].isChecked()
    assert window.canvas is not None and window.canvas.canvas.activity.at(QPointF(0, 0)) is None
