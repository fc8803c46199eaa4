"""Runs begun and stopped leave nothing behind, and a window that closes takes its processes along.

Usually one after a first; NETBUILDER_STARTS=100 is the proof, which also sees whether memory levels off.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Bundled
from netbuilder.graph.edits import SetParams, Settings
from netbuilder.protocol.commands import Preview
from netbuilder.training.optimizers import SGD
from netbuilder.ui.commands.train import show_panel
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.engine_client.worker_process import WorkerProcess
from netbuilder.ui.lab import Lab
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from tests.ui.drawings import template

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts what Linux tells of the process")
STARTS = int(os.environ.get("NETBUILDER_STARTS", "1"))
WARM, LONG = 1, 120_000  # runs before things are counted; milliseconds
MANY = 50  # runs from which on memory is judged
ALLOWED_MEGABYTES = 3  # of growth over the second half of them


@pytest.fixture
def lab(qapp: object) -> Iterator[Lab]:
    made = Lab()
    yield made
    made.close()


def endless(folder: Path) -> Session:
    document = template("iris")
    return Session(replace(document, plan=replace(document.plan, epochs=100_000)), folder / "iris.netb")


def processes() -> set[int]:
    """The children of this process that run."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue  # gone meanwhile
        if int(parent) == os.getpid() and state != "Z":
            found.add(int(stat.parent.name))
    return found


def settle() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def held() -> dict[str, int]:
    """What this process has."""
    settle()
    alive = [o for o in gc.get_objects() if issubclass(type(o), QObject) and isValid(o)]
    return {
        "processes": len(processes()),
        "threads": sum(1 for _ in Path("/proc/self/task").iterdir()),
        "handles": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "timers": sum(issubclass(type(o), QTimer) and o.isActive() for o in alive),
        "workers": sum(isinstance(o, WorkerProcess) for o in alive),
        "runs": sum(isinstance(o, Training) for o in alive),
    }


def resident() -> float:
    """Megabytes of memory in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def start_and_stop(qtbot: QtBot, lab: Lab, session: Session) -> None:
    """One run; afterwards there are its worker, which answers questions, and a warm one for the next."""
    training = lab.train(session)
    qtbot.waitUntil(lambda: len(training.curves.batches) > 0, timeout=LONG)
    training.stop()
    qtbot.waitUntil(lambda: training.state is State.DONE and lab.is_warm, timeout=LONG)
    qtbot.waitUntil(lambda: len(processes()) == 2, timeout=LONG)  # the one before has left


def test_many_runs_leave_nothing_behind(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    lab, session = window.lab, endless(tmp_path)
    window.add(session)
    show_panel(window)
    for _ in range(WARM):
        start_and_stop(qtbot, lab, session)
    before, memory = held(), [resident()]
    for number in range(STARTS):
        start_and_stop(qtbot, lab, session)
        memory.append(resident())
        grown = {what: count for what, count in held().items() if count > before[what]}
        assert not grown, (number, before)
    if STARTS >= MANY:
        tenth = [round(value, 1) for value in memory[:: STARTS // 10]]
        print(f"{STARTS} runs: {before}; megabytes after every tenth: {tenth}", file=sys.__stderr__)
        half = memory[STARTS // 2 :]
        assert max(half) - half[0] < ALLOWED_MEGABYTES, memory


def test_a_window_that_closes_takes_all_its_processes_along(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    lab, session = window.lab, endless(tmp_path)
    window.add(session)
    training = lab.train(session)
    qtbot.waitUntil(lambda: len(training.curves.batches) > 0, timeout=LONG)
    lab.workers.warm()
    lab.ask(Preview(data=Dataset.of(Bundled(name="digits")).to_json()), lambda _event: None)  # goes unanswered
    qtbot.waitUntil(lambda: len(processes()) == 3, timeout=LONG)
    window.files.closing.is_decided = True
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        window.close()
        lab.close()  # a second time does no harm
        settle()
    assert not window.isVisible() and not processes() and training.is_over


def test_a_rate_that_is_far_too_high_ends_the_run_and_keeps_the_weights(qtbot: QtBot, lab: Lab, tmp_path: Path) -> None:
    document = template("digits_mlp")
    (turn,) = document.plan.turns
    plan = replace(document.plan, turns=(replace(turn, optimizer=SGD(learning_rate=1e6)),))
    session = Session(replace(document, plan=plan), tmp_path / "digits.netb")
    training = lab.train(session)
    qtbot.waitUntil(lambda: training.is_over, timeout=LONG)
    assert training.state is State.FAILED and training.failed is not None and training.run is not None
    assert training.failed.node in session.graph.nodes
    assert "learning rate is 1e+06: try 0.01," in training.trouble
    assert (training.run / "weights.safetensors").is_file()


def test_a_model_too_big_for_memory_is_refused_before_the_run(qtbot: QtBot, lab: Lab, tmp_path: Path) -> None:
    document = template("mnist_cnn")
    plan = replace(document.plan, batch_size=40_000)
    session = Session(replace(document, plan=plan), tmp_path / "mnist.netb")
    assert session.do(SetParams(node="conv_1", values=Settings.parse({"filters": 2000})))
    training = lab.train(session)
    qtbot.waitUntil(lambda: training.is_over, timeout=LONG)
    assert training.state is State.FAILED and training.failed is not None
    assert training.started is None, "before the run"
    assert "GiB" in training.trouble and 0 < (training.failed.batch_size or 0) < plan.batch_size
    assert str(training.failed.batch_size) in training.trouble.replace(",", "")
