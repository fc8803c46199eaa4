"""The lab: questions to the process kept for them, to the one that trained, to one in the background."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Bundled
from netbuilder.protocol.commands import Evaluate, Examine, Fetch, Forecast, Preview
from netbuilder.protocol.events import AnyEvent, Evaluated, Examined, Failed, Fetched, Previewed
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from tests.ui.drawings import template

LONG = 60_000  # milliseconds


@pytest.fixture(scope="module")
def lab(qapp: object) -> Iterator[Lab]:
    made = Lab()
    yield made
    made.close()
    QCoreApplication.processEvents()


def iris(folder: Path, epochs: int) -> Session:
    document = template("iris")
    return Session(replace(document, plan=replace(document.plan, epochs=epochs)), folder / "iris.netb")


def answers(qtbot: QtBot, lab: Lab, question: Any, session: Session | None = None) -> AnyEvent:
    got: list[AnyEvent] = []
    number = lab.ask_run(session, question, got.append) if session else lab.ask(question, got.append)
    assert number
    qtbot.waitUntil(lambda: bool(got), timeout=LONG)
    return got[0]


def test_questions_about_data_need_no_run(qtbot: QtBot, lab: Lab) -> None:
    data = Dataset.of(Bundled(name="digits")).to_json()
    found = answers(qtbot, lab, Preview(data=data, count=4))
    assert isinstance(found, Previewed) and len(found.samples) == 4
    wrong = answers(qtbot, lab, Preview(data={"source": "nothing"}))
    assert isinstance(wrong, Failed) and wrong.code == "request"
    here = answers(qtbot, lab, Fetch(dataset="digits"))
    assert isinstance(here, Fetched) and Path(here.path).is_dir()
    none = answers(qtbot, lab, Fetch(dataset="nowhere"))
    assert isinstance(none, Failed) and "no data set" in none.message


def test_a_run_is_asked_while_it_goes_and_when_it_is_over(qtbot: QtBot, lab: Lab, tmp_path: Path) -> None:
    session = iris(tmp_path, 100_000)
    assert lab.ask_run(session, Evaluate(), print) is None
    training = lab.train(session)
    qtbot.waitUntil(lambda: training.state is State.RUNNING, timeout=LONG)
    found = answers(qtbot, lab, Evaluate(part="validation"), session)
    assert isinstance(found, Evaluated) and training.state is State.RUNNING
    refused = answers(qtbot, lab, Forecast(document={}), session)
    assert isinstance(refused, Failed) and training.state is State.RUNNING and not training.trouble
    training.stop()
    qtbot.waitUntil(lambda: training.state is State.DONE, timeout=LONG)
    mistakes = answers(qtbot, lab, Examine(kind="all", count=500), session)
    assert isinstance(mistakes, Examined) and mistakes.total == len(mistakes.samples) > 0
    training.worker.kill()
    again = answers(qtbot, lab, Evaluate(), session)
    assert isinstance(again, Evaluated), "the process for questions has opened the run"
    lab.forget(session)


def test_a_run_in_the_background_is_found_followed_and_asked(qtbot: QtBot, lab: Lab, tmp_path: Path) -> None:
    session = iris(tmp_path, 100_000)
    own = lab.train(session)
    qtbot.waitUntil(lambda: "val_loss" in own.curves.epochs, timeout=LONG)
    own.pause()  # so that a checkpoint is there
    qtbot.waitUntil(lambda: own.state is State.PAUSED, timeout=LONG)
    own.go_on()
    lab.detach(session)
    assert lab.training(session) is None and own.run is not None
    assert lab.background_run(session) == own.run
    training = lab.follow(session, own.run)
    qtbot.waitUntil(lambda: training.state is State.RUNNING, timeout=LONG)
    assert lab.background_run(session) is None, "it is followed already"
    found = answers(qtbot, lab, Evaluate(), session)
    assert isinstance(found, Evaluated)
    training.stop()
    qtbot.waitUntil(lambda: training.state is State.DONE and not training.worker.is_alive, timeout=LONG)
    lab.forget(session)


def test_a_process_that_dies_leaves_no_question_open(qtbot: QtBot, lab: Lab, tmp_path: Path) -> None:
    answers(qtbot, lab, Fetch(dataset="digits"))  # now it is there
    clerk = lab._clerk
    assert clerk is not None
    got: list[AnyEvent] = []
    os.kill(clerk.pid, signal.SIGSTOP)
    lab.ask(Fetch(dataset="digits"), got.append)
    os.kill(clerk.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG)
    assert isinstance(got[0], Failed) and got[0].code == "request"
    assert isinstance(answers(qtbot, lab, Fetch(dataset="digits")), Fetched), "another one takes its place"


def test_a_forgotten_question_is_not_answered(qtbot: QtBot, lab: Lab) -> None:
    got: list[AnyEvent] = []
    lab.forget_question(lab.ask(Fetch(dataset="digits"), got.append))
    assert isinstance(answers(qtbot, lab, Fetch(dataset="digits")), Fetched) and not got
