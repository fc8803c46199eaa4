"""A run that another process trains: followed, steered, lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.ui.engine_client.background import BackgroundRun, background_run_of, background_runs
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.engine_client.worker_process import WorkerProcess
from tests.ui.drawings import template

LONG = 60_000  # milliseconds


def endless() -> Document:
    document = template("iris")
    return replace(document, plan=replace(document.plan, epochs=100_000))


@pytest.fixture
def left_alone(qtbot: QtBot, tmp_path: Path) -> Iterator[Training]:
    """A run whose window has let it go; its process is ended with the test."""
    own = Training(WorkerProcess())
    own.worker.start()
    own.begin(parse_json(dumps(endless())), tmp_path, tmp_path / "runs")
    qtbot.waitUntil(lambda: "val_loss" in own.curves.epochs, timeout=LONG)
    own.detach()
    yield own
    own.worker.kill()
    QCoreApplication.processEvents()


@pytest.fixture
def followed(left_alone: Training) -> Iterator[Training]:
    assert left_alone.run is not None
    training = Training(BackgroundRun(left_alone.run))
    training.follow()
    yield training
    training.worker.leave()


def reaches(qtbot: QtBot, training: Training, state: State) -> None:
    qtbot.waitUntil(lambda: training.state is state, timeout=LONG)


def test_followed_from_its_first_batch_and_steered(qtbot: QtBot, left_alone: Training, followed: Training) -> None:
    reaches(qtbot, followed, State.RUNNING)
    assert followed.run == left_alone.run and followed.is_background
    assert followed.worker.pid == left_alone.worker.pid
    qtbot.waitUntil(lambda: "val_loss" in followed.curves.epochs, timeout=LONG)
    assert followed.curves.batches.steps[0] == 1, "what was said before is known too"
    followed.pause()
    reaches(qtbot, followed, State.PAUSED)
    followed.set_learning_rate(0.125)
    followed.go_on()
    reaches(qtbot, followed, State.RUNNING)
    qtbot.waitUntil(lambda: followed.curves.rates.values[-1] == 0.125, timeout=LONG)
    followed.stop()
    reaches(qtbot, followed, State.DONE)
    qtbot.waitUntil(lambda: not followed.worker.is_alive, timeout=LONG)
    assert followed.finished is not None and followed.finished.reason == "stopped" and not followed.trouble


def test_a_process_that_is_killed_is_told(qtbot: QtBot, left_alone: Training, followed: Training) -> None:
    reaches(qtbot, followed, State.RUNNING)
    os.kill(left_alone.worker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not left_alone.worker.is_alive, timeout=LONG)
    reaches(qtbot, followed, State.LOST)
    assert "background" in followed.trouble


def test_runs_in_the_background_are_found(left_alone: Training) -> None:
    run = left_alone.run
    assert run is not None
    assert background_runs(run.parent) == [run]
    assert background_run_of(endless(), run.parent) == run
    assert background_run_of(template("digits_cnn"), run.parent) is None
    left_alone.worker.kill()
    assert background_runs(run.parent) == [], "an address that was left behind is none"


def test_leaving_a_run_does_not_end_it(qtbot: QtBot, left_alone: Training, followed: Training) -> None:
    reaches(qtbot, followed, State.RUNNING)
    followed.worker.leave()
    assert not followed.worker.is_alive and left_alone.worker.is_alive
    epochs = len(left_alone.curves.epochs["loss"])
    qtbot.waitUntil(lambda: len(left_alone.curves.epochs["loss"]) > epochs, timeout=LONG)
