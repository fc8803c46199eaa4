"""Somebody has a network that reads digits and pictures of their own: only the last layer learns anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import load
from netbuilder.layers.weighted import Trainable
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner
from tests.ui.stories.person import LEFT
from tests.ui.stories.test_training_story import NameFile, choose_template


def test_a_network_is_used_for_other_pictures(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name_file: NameFile
) -> None:
    window.resize(1440, 900)
    learner = Learner(qtbot, window, monkeypatch)
    choose_template(learner, "digits_cnn")
    learner.set_epochs(1)
    learner.trigger("file.save")
    name_file(tmp_path / "digits.netb")
    learner.train(State.DONE)
    run = learner.training.run
    assert run is not None
    learner.drop(paint_skies(tmp_path / "sky"))
    use_for_other_data(learner)
    nodes = learner.session.document.graph.nodes
    kept = {i: n.layer for i, n in nodes.items() if isinstance(n.layer, Trainable)}
    assert [i for i, layer in kept.items() if layer.trainable] == ["new_head"] and len(kept) > 2
    learner.session.check_now()
    assert learner.session.inference.is_valid and not learner.session.problems
    learner.train(State.DONE)
    learner.told("tensors start with the weights of weights.safetensors; new: new_head.weight, new_head.bias")
    learner.evaluate()
    assert learner.evaluation.report.matrix.names == ["dawn", "day", "night"]
    assert learner.evaluation.answer is not None and learner.evaluation.answer.values["accuracy"] is not None
    stay_as_they_were(learner, run)


def paint_skies(folder: Path) -> Path:
    """Colour pictures of another size than the network takes."""
    for kind, color in (("dawn", QColor(200, 110, 110)), ("day", QColor(220, 220, 240)), ("night", QColor(10, 10, 60))):
        (folder / kind).mkdir(parents=True)
        for number in range(20):
            image = QImage(24, 20, QImage.Format.Format_RGB32)
            image.fill(color.lighter(90 + number))
            assert image.save(str(folder / kind / f"{number}.png"))
    return folder


def use_for_other_data(learner: Learner) -> None:
    """A click on the run, a click on the button."""
    learner.open_tab("Runs")
    learner.until(lambda: len(learner.runs.model.records) == 1)
    view = learner.runs.table
    learner.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    learner.press(learner.runs.bar.buttons["transfer"])
    assert not learner.runs.trouble.isVisible()


def stay_as_they_were(learner: Learner, run: Path) -> None:
    """The frozen weights are to the bit those of the first run; undo leads back to the drawing that learnt them."""
    from safetensors import safe_open

    assert learner.training.run is not None and learner.training.run != run
    with (
        safe_open(run / "weights.safetensors", "np") as old,
        safe_open(learner.training.run / "weights.safetensors", "np") as new,
    ):
        same = set(old.keys()) & set(new.keys())
        assert len(same) >= 4 and all((old.get_tensor(k) == new.get_tensor(k)).all() for k in same)
        assert set(new.keys()) - same == {"new_head.weight", "new_head.bias"}
    learner.trigger("edit.undo")
    assert learner.session.document.graph == load(run / "document.netb").graph
