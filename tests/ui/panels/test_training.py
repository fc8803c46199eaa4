"""Training in the real window with a real worker: pressed by mouse, read from the curves."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetData, SetParams, SetPlan, Settings
from netbuilder.graph.files import save
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.training.panel import TrainingPanel
from netbuilder.ui.panels.training.run_view import RunView
from tests.ui.drawings import template

LONG = 60_000  # milliseconds
ENDLESS = 100_000


def opened(window: MainWindow, folder: Path, name: str = "iris", **plan: Any) -> TrainingPanel:
    document = template(name)
    save(replace(document, plan=replace(document.plan, **plan)), folder / f"{name}.netb")
    window.resize(1440, 900)
    window.files.open_strictly(folder / f"{name}.netb")
    window.docks.reveal("training")
    panel = window.panels["training"]
    assert isinstance(panel, TrainingPanel)
    return panel


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=LONG)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))


def view(panel: TrainingPanel) -> RunView:
    assert panel.view is not None
    return panel.view


def training(panel: TrainingPanel) -> Training:
    assert panel.training is not None
    return panel.training


def reaches(qtbot: QtBot, panel: TrainingPanel, state: State) -> None:
    qtbot.waitUntil(lambda: training(panel).state is state, timeout=LONG)


def drawn(panel: TrainingPanel) -> int:
    """Points of the loss that the chart has."""
    charts = view(panel).charts.charts
    return len(charts["loss"].curves[0].series) if "loss" in charts else 0


def running_timers(window: MainWindow) -> list[int]:
    return [t.interval() for t in window.findChildren(QTimer) if t.isActive() and not t.isSingleShot()]


def test_before_the_run_it_says_what_comes(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path)
    assert panel.idle.train.isEnabled() and "100 epochs · batch 16 · Adam 0.01" in panel.idle.plan.text()
    assert window.session is not None and panel.view is None
    train = window.toolbar.train.train
    window.session.do(SetData(data=None))
    qtbot.waitUntil(lambda: not train.isEnabled())
    assert "No data" in panel.idle.trouble.text() and not panel.idle.train.isEnabled()
    assert "No data" in train.toolTip(), "the reason stands on the button"
    window.session.undo()
    window.session.do(SetParams(node="scores", values={"units": 7}))
    qtbot.waitUntil(lambda: "1 problem" in train.toolTip())
    assert "1 problem" in panel.idle.trouble.text() and not train.isEnabled()
    window.session.undo()
    qtbot.waitUntil(panel.idle.train.isEnabled)


def test_nothing_to_train_says_why(window: MainWindow) -> None:
    window.files.new(Document())
    assert "No data" in window.toolbar.train.train.toolTip()


def test_train_pause_rate_continue_stop_by_mouse(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel, buttons = opened(window, tmp_path, epochs=ENDLESS), window.toolbar.train
    click(qtbot, buttons.train)
    reaches(qtbot, panel, State.RUNNING)
    assert buttons.train.isHidden() and not buttons.stop.isHidden() and not buttons.step.isEnabled()
    qtbot.waitUntil(lambda: drawn(panel) > 5, timeout=LONG)
    side = view(panel).side
    qtbot.waitUntil(lambda: "Speed" in side.facts.facts(), timeout=LONG)
    assert "of 100\N{NARROW NO-BREAK SPACE}000" in side.epoch.text()
    click(qtbot, buttons.pause)
    reaches(qtbot, panel, State.PAUSED)
    assert buttons.pause.text() == "Continue" and "Paused" in window.status.lab.text()
    qtbot.waitUntil(lambda: running_timers(window) == [], timeout=LONG)
    held = drawn(panel)
    window.actions_by_name["train.step_batch"].trigger()
    qtbot.waitUntil(lambda: drawn(panel) == held + 1, timeout=LONG)
    reaches(qtbot, panel, State.PAUSED)
    side.rate.setFocus()
    side.rate.selectAll()
    qtbot.keyClicks(side.rate, "0.125")
    qtbot.keyClick(side.rate, Qt.Key.Key_Return)
    click(qtbot, buttons.pause)
    qtbot.waitUntil(lambda: training(panel).curves.rates.values[-1] == 0.125, timeout=LONG)
    qtbot.waitUntil(lambda: any("0.125" in h.words for h in view(panel).charts.charts["loss"].happenings), timeout=LONG)
    click(qtbot, buttons.stop)
    reaches(qtbot, panel, State.DONE)
    qtbot.waitUntil(lambda: running_timers(window) == [], timeout=LONG)
    assert not buttons.train.isHidden() and not side.outcome.warm.isHidden() and side.outcome.resume.isHidden()
    assert drawn(panel) == len(training(panel).curves.batches), "the last batch is drawn, too"


def test_space_starts_and_stops(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel, buttons = opened(window, tmp_path, epochs=ENDLESS), window.toolbar.train
    window.activateWindow()
    buttons.train.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(buttons.train.hasFocus)
    qtbot.keyClick(buttons.train, Qt.Key.Key_Space)
    reaches(qtbot, panel, State.RUNNING)
    assert buttons.stop.hasFocus()
    qtbot.keyClick(buttons.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: training(panel).is_over and buttons.train.isVisible(), timeout=LONG)
    assert buttons.train.hasFocus()


@pytest.mark.parametrize(("unit", "steps"), [("batch", [1, 2]), ("epoch", [7, 14])])
def test_one_begins_step_by_step(window: MainWindow, qtbot: QtBot, tmp_path: Path, unit: str, steps: list[int]) -> None:
    panel, step = opened(window, tmp_path), window.actions_by_name[f"train.step_{unit}"]
    assert step.isEnabled() and window.toolbar.train.step.isEnabled()
    for place in steps:
        step.trigger()
        qtbot.waitUntil(lambda place=place: is_held(panel, place), timeout=LONG)
    window.actions_by_name["train.stop"].trigger()
    reaches(qtbot, panel, State.DONE)


def is_held(panel: TrainingPanel, step: int) -> bool:
    """Whether the run holds behind this many batches."""
    run = training(panel)
    return run.state is State.PAUSED and len(run.curves.batches) == step


def test_more_epochs_go_on_with_the_same_run(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path, epochs=2)
    click(qtbot, panel.idle.train)
    reaches(qtbot, panel, State.DONE)
    run, batches = training(panel).run, len(training(panel).curves.batches)
    outcome = view(panel).side.outcome
    outcome.epochs.setValue(3)
    click(qtbot, outcome.more)
    qtbot.waitUntil(lambda: len(training(panel).curves.batches) > batches, timeout=LONG)
    reaches(qtbot, panel, State.DONE)
    assert training(panel).run == run
    assert list(training(panel).curves.epochs["val_loss"].steps) == [1, 2, 3, 4, 5], "with those before"


def test_a_killed_worker_is_told_and_resumed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path, epochs=ENDLESS)
    click(qtbot, panel.idle.train)
    reaches(qtbot, panel, State.RUNNING)
    panel_training = training(panel)
    panel_training.pause()  # a checkpoint
    reaches(qtbot, panel, State.PAUSED)
    os.kill(panel_training.worker.pid, signal.SIGKILL)
    reaches(qtbot, panel, State.LOST)
    outcome = view(panel).side.outcome
    qtbot.waitUntil(lambda: "ended from outside" in outcome.words.text(), timeout=1000)
    assert not outcome.batch.isHidden() and outcome.batch.text() == "Batch size 8"
    click(qtbot, outcome.resume)
    reaches(qtbot, panel, State.RUNNING)
    assert training(panel).run == panel_training.run
    training(panel).stop()
    reaches(qtbot, panel, State.DONE)


def test_a_failure_names_the_remedy(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The loss becomes no number; told in a bar when the panel is not in front."""
    panel = opened(window, tmp_path, epochs=ENDLESS)
    session = window.session
    assert session is not None
    plan = session.document.plan.with_setting("optimizer", {"type": "SGD", "learning_rate": 1e6})
    session.do(SetPlan(plan=plan))
    window.docks.reveal("problems")
    window.lab.train(session)
    reaches(qtbot, panel, State.FAILED)
    assert any("learning rate" in bar.text for bar in window.messages.bars())
    click(qtbot, window.messages.bars()[-1].buttons[0])
    assert view(panel).side.outcome.again.isVisibleTo(panel)


def test_a_model_too_big_for_memory_offers_a_batch_that_fits(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path, "mnist_cnn", batch_size=40_000)
    session = window.session
    assert session is not None and session.do(SetParams(node="conv_1", values=Settings.parse({"filters": 2000})))
    click(qtbot, panel.idle.train)
    reaches(qtbot, panel, State.FAILED)
    failed, outcome = training(panel).failed, view(panel).side.outcome
    assert failed is not None and failed.batch_size and training(panel).started is None, "before the run"
    assert "GiB" in outcome.words.text() and outcome.batch.isVisible()
    assert outcome.batch.text() == f"Batch size {failed.batch_size}" and 0 < failed.batch_size < 40_000
    outcome.batch_wanted.disconnect()  # a run of that size would take all the memory of the machine
    with qtbot.waitSignal(outcome.batch_wanted) as wanted:
        click(qtbot, outcome.batch)
    assert wanted.args == [failed.batch_size]


def test_numbers_and_charts_for_elsewhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path, epochs=3)
    click(qtbot, panel.idle.train)
    reaches(qtbot, panel, State.DONE)
    for kind in ("csv", "png", "svg"):
        view(panel).export(kind, str(tmp_path / f"curves.{kind}"))
        assert (tmp_path / f"curves.{kind}").stat().st_size > 100
    rows = (tmp_path / "curves.csv").read_text().splitlines()
    assert rows[0] == "curve,step,epoch,value" and sum(r.startswith("val_loss,") for r in rows) == 3
    view(panel).export("csv", str(tmp_path / "nowhere" / "curves.csv"))
    assert "cannot be written" in panel.notice.text()
    controls = view(panel).controls
    click(qtbot, controls.steps)
    assert view(panel).charts.charts["loss"].unit == 1
    click(qtbot, controls.log)
    assert view(panel).charts.charts["loss"].is_log and not view(panel).charts.charts["accuracy"].is_log


@pytest.mark.parametrize("answer", ["keep", "stop", "cancel"])
def test_closing_while_training_asks_once(window: MainWindow, qtbot: QtBot, tmp_path: Path, answer: str) -> None:
    panel = opened(window, tmp_path, epochs=ENDLESS)
    click(qtbot, panel.idle.train)
    reaches(qtbot, panel, State.RUNNING)
    run, pid, session = training(panel).run, training(panel).worker.pid, window.session
    assert run is not None and session is not None
    window.actions_by_name["file.close"].trigger()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    number = {"keep": 0, "stop": 1, "cancel": 2}[answer]
    words = ["Keep running", "Stop and save", "Cancel"][number]
    click(qtbot, next(b for b in box.buttons() if b.text().replace("&", "") == words))
    if answer == "cancel":
        assert window.sessions() == [session] and training(panel).state is State.RUNNING
        return
    qtbot.waitUntil(lambda: window.sessions() == [], timeout=LONG)
    if answer == "stop":
        assert (run / "weights.safetensors").exists()
        return
    os.kill(pid, 0)  # it lives
    window.files.open_strictly(tmp_path / "iris.netb")
    bar = window.messages.bars()[-1]
    assert "in the background" in bar.text
    click(qtbot, bar.buttons[0])
    reaches(qtbot, panel, State.RUNNING)
    qtbot.waitUntil(lambda: drawn(panel) > 5, timeout=LONG)
    training(panel).stop()
    reaches(qtbot, panel, State.DONE)


def test_a_graphics_card_is_told_beside_the_curves(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = opened(window, tmp_path, epochs=ENDLESS)
    assert window.session is not None
    run = window.lab.train(window.session)
    reaches(qtbot, panel, State.RUNNING)
    assert "GPU" not in [name for name, _ in view(panel).side._facts(run)], "it trains on the processor"
    run.device_memory, run.device_load = 3_200_000_000, 0.87
    assert dict(view(panel).side._facts(run))["GPU"].endswith("GB · 87 %")
    run.device_load = None
    assert dict(view(panel).side._facts(run))["GPU"].endswith("GB")
