"""Somebody has articles and a summary of each: from a file dropped on the window to texts a network has written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.terminals import Output
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner
from tests.ui.stories.test_training_story import NameFile

KINDS = ("film", "book", "song")


def articles(folder: Path) -> Path:
    file = folder / "articles.csv"
    rows = [f"{i},an article about a {KINDS[i % 3]} of the year {i},{KINDS[i % 3]} {i}" for i in range(60)]
    file.write_text("no,article,summary\n" + "\n".join(rows) + "\n")
    return file


def test_a_network_learns_to_write_summaries(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name_file: NameFile
) -> None:
    window.resize(1366, 768)
    learner = Learner(qtbot, window, monkeypatch)
    learner.trigger("file.new")
    learner.trigger("file.save")
    name_file(tmp_path / "summaries.netb")
    learner.drop(articles(tmp_path))
    made = learner.data.preparation
    assert made.roles.text().startswith("“article” is read, “summary” is to be written")
    assert made.notes.text() == 'column "no" only numbers the rows: it is left out'
    learner.press(made.fit.button)
    learner.session.check_now()
    assert not learner.session.problems
    (output,) = learner.session.graph.of_type(Output)
    assert isinstance(output.layer, Output) and output.layer.target == "target"
    learner.set_epochs(1)
    learner.train(State.DONE)
    learner.evaluate()
    assert learner.evaluation.answer is not None
    (report,) = learner.evaluation.answer.outputs.values()
    assert report["task"] == "writing" and all(
        t["read"]["text"].startswith("an article about a") for t in report["texts"]
    )
