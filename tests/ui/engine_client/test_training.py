"""A run from the window's side, with a real worker."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Evaluate
from netbuilder.protocol.events import Evaluated
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.engine_client.worker_process import WorkerProcess
from tests.ui.drawings import template

LONG = 60_000  # milliseconds


def iris(epochs: int) -> Document:
    document = template("iris")
    return replace(document, plan=replace(document.plan, epochs=epochs))


def begun(worker: WorkerProcess, document: Document, folder: Path) -> Training:
    training = Training(worker)
    training.begin(parse_json(dumps(document)), folder, folder / "runs")
    return training


def reaches(qtbot: QtBot, training: Training, state: State) -> None:
    qtbot.waitUntil(lambda: training.state is state, timeout=LONG)


def test_a_run_from_train_to_done(qtbot: QtBot, worker: WorkerProcess, tmp_path: Path) -> None:
    training = begun(worker, iris(3), tmp_path)
    reaches(qtbot, training, State.DONE)
    curves = training.curves
    assert training.run is not None and training.run.is_dir() and training.finished is not None
    assert list(curves.epochs["val_loss"].steps) == [1, 2, 3]
    assert len(curves.batches) == 3 * curves.pace.steps_per_epoch and not any(map(math.isnan, curves.batches.values))
    assert curves.metrics[0] == "loss" and len(curves.metrics) > 1
    read = Curves.read(training.run / "events.jsonl")
    assert read.batches == curves.batches and read.epochs == curves.epochs, "a run read later looks the same"


def test_pause_step_rate_continue_stop(qtbot: QtBot, worker: WorkerProcess, tmp_path: Path) -> None:
    training = begun(worker, iris(100_000), tmp_path)
    reaches(qtbot, training, State.RUNNING)
    training.pause()
    reaches(qtbot, training, State.PAUSED)
    batches = len(training.curves.batches)
    with qtbot.waitSignal(training.changed, timeout=LONG):
        training.step("batch")
    reaches(qtbot, training, State.PAUSED)
    qtbot.waitUntil(lambda: len(training.curves.batches) == batches + 1, timeout=LONG)
    training.go_on()
    reaches(qtbot, training, State.RUNNING)
    training.set_learning_rate(0.125)
    qtbot.waitUntil(lambda: training.curves.rates.values[-1] == 0.125, timeout=LONG)
    training.stop()
    assert training.state is State.STOPPING
    reaches(qtbot, training, State.DONE)
    assert training.finished is not None and training.finished.reason == "stopped"


def test_a_wish_that_cannot_be_met_leaves_the_run(qtbot: QtBot, worker: WorkerProcess, tmp_path: Path) -> None:
    training = begun(worker, iris(100_000), tmp_path)
    reaches(qtbot, training, State.RUNNING)
    with qtbot.waitSignal(training.refused, timeout=LONG) as told:
        training.set_learning_rate(-1)
    assert "learning rate" in told.args[0] and training.state is State.RUNNING
    training.stop()
    reaches(qtbot, training, State.DONE)


def test_the_worker_answers_after_the_end(qtbot: QtBot, worker: WorkerProcess, tmp_path: Path) -> None:
    training = begun(worker, iris(2), tmp_path)
    reaches(qtbot, training, State.DONE)
    answers: list[object] = []
    training.heard.connect(answers.append)
    training.ask(Evaluate(part="train"))
    qtbot.waitUntil(lambda: any(isinstance(a, Evaluated) for a in answers), timeout=LONG)


def test_a_drawing_with_a_mistake_fails_with_a_sentence(qtbot: QtBot, worker: WorkerProcess, tmp_path: Path) -> None:
    training = begun(worker, Document(), tmp_path)
    reaches(qtbot, training, State.FAILED)
    assert training.trouble and training.is_over
