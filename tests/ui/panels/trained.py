"""A document that a real worker has trained, in a window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.protocol.commands import Question
from netbuilder.ui.engine_client.trained import run_of
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.main_window import MainWindow

LONG = 120_000  # milliseconds: a worker starts on a computer that has other things to do
TEMPLATES = Path(__file__).parents[3] / "netbuilder" / "resources" / "templates"


def open_template(window: MainWindow, folder: Path, name: str, epochs: int) -> None:
    """A copy of a template with another number of epochs."""
    document = json.loads((TEMPLATES / f"{name}.netb").read_text(encoding="utf-8"))
    document["plan"]["epochs"] = epochs
    file = folder / f"{name}.netb"
    file.write_text(json.dumps(document), encoding="utf-8")
    window.files.open_strictly(file)
    window.files.closing.is_decided = True
    QApplication.processEvents()


def train(qtbot: QtBot, window: MainWindow) -> Training:
    """Trains what is in front to the end."""
    assert window.session is not None
    training = window.lab.train(window.session)
    qtbot.waitUntil(lambda: training.is_over, timeout=LONG)
    assert training.state is State.DONE, training.trouble
    assert run_of(window.lab, window.session) == training.run
    return training


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=LONG)


class Wiretap:
    """Notes the questions a lab sends."""

    def __init__(self, window: MainWindow) -> None:
        self.asked: list[str] = []
        self._send = window.lab._send
        window.lab._send = self._note  # type: ignore[method-assign]

    def _note(self, worker: Any, question: Any, answer: Any) -> int:
        assert isinstance(question, Question)
        self.asked.append(type(question).__name__)
        return self._send(worker, question, answer)
