"""The training process is killed at random instants: the window says so at once, and the run ends with the same bits.

Usually three times; NETBUILDER_KILLS=25 is the proof, NETBUILDER_FIGURES=1 prints what was measured.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from netbuilder.training.callbacks import ModelCheckpoint
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.training.panel import TrainingPanel
from netbuilder.ui.session import Session
from tests.ui.drawings import template

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="waits for a process without burying it")
KILLS = int(os.environ.get("NETBUILDER_KILLS", "3"))
EPOCHS, BETWEEN = 150, 25  # of a run of about a second; steps from one checkpoint to the next
LONG = 120_000  # milliseconds
AT_ONCE = 1.0  # seconds from the death to the sentence
SENTENCE = "ended from outside"


class Heart:
    """Beats while the window's event loop goes on; knows its longest pause."""

    def __init__(self, window: MainWindow) -> None:
        self.longest, self._last = 0.0, time.monotonic()
        self._timer = QTimer(window, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self) -> None:
        self._timer.stop()
        self._timer.deleteLater()


def test_killed_at_random_instants_the_run_ends_with_the_same_bits(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lab, session = window.lab, checkpointed(tmp_path)
    window.add(session)
    lab.workers.warm()
    length, expected = unbroken(qtbot, window, session)
    chance, kills, training = random.Random(4), 0, lab.train(session)
    while kills < KILLS or not training.is_over:
        killer = Killer(training, chance.uniform(0, length)) if kills < KILLS else None
        heart = Heart(window)
        qtbot.waitUntil(lambda now=training: now.is_over, timeout=LONG)
        if killer is not None and killer.has_struck:
            kills += 1
            qtbot.waitUntil(lambda: sentence_is_seen(window), timeout=LONG)
            delay = killer.seconds_since_death()
            report(f"kill {kills} at {killer.moment:.2f} s: told after {delay:.3f} s, loop held {heart.longest:.3f} s")
            assert training.state is State.LOST and delay < AT_ONCE and heart.longest < AT_ONCE
            training = lab.train(session, resume=training.run)
        else:
            assert weights(training) == expected
            training = lab.train(session) if kills < KILLS else training
        heart.stop()
    assert weights(training) == expected


class Killer:
    """Kills the process of a run after so many seconds, unless the run is over before.

    A process of low priority takes its time to die where others want the processor; what counts is its death.
    """

    def __init__(self, training: Training, moment: float) -> None:
        self.training, self.moment, self.died_at = training, moment, 0.0
        self._wait = threading.Thread(target=self._see_it_die, args=(training.worker.pid,))
        QTimer.singleShot(int(1000 * moment), training, self._strike)

    @property
    def has_struck(self) -> bool:
        return self._wait.ident is not None

    def seconds_since_death(self) -> float:
        now = time.monotonic()
        self._wait.join()
        return now - self.died_at

    def _strike(self) -> None:
        if not self.training.is_over:
            self._wait.start()
            os.kill(self.training.worker.pid, signal.SIGKILL)

    def _see_it_die(self, pid: int) -> None:
        with suppress(ChildProcessError):  # the window was quicker
            os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        self.died_at = time.monotonic()


def checkpointed(folder: Path) -> Session:
    document = template("iris")
    plan = replace(document.plan, epochs=EPOCHS, callbacks=(ModelCheckpoint(epochs=0, steps=BETWEEN),))
    return Session(replace(document, plan=plan), folder / "iris.netb")


def unbroken(qtbot: QtBot, window: MainWindow, session: Session) -> tuple[float, bytes]:
    """How long a run takes with a warm worker, in seconds, and what it ends with."""
    qtbot.waitUntil(lambda: window.lab.is_warm, timeout=LONG)
    began, training = time.monotonic(), window.lab.train(session)
    qtbot.waitUntil(lambda: training.is_over, timeout=LONG)
    return time.monotonic() - began, weights(training)


def weights(training: Training) -> bytes:
    assert training.state is State.DONE and training.run is not None, training.trouble
    return (training.run / "weights.safetensors").read_bytes()


def sentence_is_seen(window: MainWindow) -> bool:
    """In a bar, or beside the curves of who looks at them."""
    panel = window.panels["training"]
    assert isinstance(panel, TrainingPanel)
    words = panel.view.side.outcome.words if panel.view is not None else None
    is_beside = words is not None and words.isVisible() and SENTENCE in words.text()
    return is_beside or any(SENTENCE in bar.text for bar in window.messages.bars())


def report(line: str) -> None:
    if "NETBUILDER_FIGURES" in os.environ:
        print(line, file=sys.__stderr__)
