"""Workers that live, leave and die."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.protocol.events import Ready
from netbuilder.ui.engine_client.worker_process import WorkerProcess

LONG = 60_000  # milliseconds


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def ending_of(qtbot: QtBot, *program: str) -> tuple[str, WorkerProcess]:
    worker = WorkerProcess(program=program)
    with qtbot.waitSignal(worker.ended, timeout=LONG):
        worker.start()
    assert worker.ending is not None and not worker.ending.is_expected
    return worker.ending.sentence, worker


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import sys; sys.exit(3)", "exit code 3"),
        ("raise ValueError('broken cable')", "broken cable"),
        ("raise ModuleNotFoundError(\"No module named 'torch'\")", "PyTorch is missing"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "crashed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "memory"),
        ("raise MemoryError", "Memory ran out"),
    ],
)
def test_every_way_of_dying_has_its_sentence(qtbot: QtBot, code: str, words: str) -> None:
    assert words in ending_of(qtbot, *python(code))[0]


def test_a_program_that_is_not_there(qtbot: QtBot) -> None:
    assert "could not be started" in ending_of(qtbot, "/nowhere/python")[0]


def test_nonsense_on_the_line_does_no_harm(qtbot: QtBot) -> None:
    ready = '{"type": "Ready", "torch": "2", "devices": ["cpu"], "threads": 1}'
    worker = WorkerProcess(program=python(f"print('hello'); print('{ready}'); input()"))
    with qtbot.waitSignal(worker.heard, timeout=LONG) as told:
        worker.start()
    assert isinstance(told.args[0], Ready) and "expected an event" in worker.complaints[0]
    with qtbot.waitSignal(worker.ended, timeout=LONG):
        worker.leave()


def test_a_worker_that_does_not_listen_is_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netbuilder.ui.engine_client.worker_process.PATIENCE", 50)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('{}', flush=True); time.sleep(99)"
    worker = WorkerProcess(program=python(deaf))
    worker.start()
    qtbot.waitUntil(lambda: bool(worker.complaints), timeout=LONG)
    with qtbot.waitSignal(worker.ended, timeout=LONG):
        worker.leave()
    assert worker.ending is not None and worker.ending.is_expected
