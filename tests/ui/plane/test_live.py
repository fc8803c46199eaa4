"""Sliders beside the plane: edits of the document, which a training that goes on follows with the same weights."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from netbuilder.datasets.source import Toy
from netbuilder.protocol.events import DataChanged
from netbuilder.ui.engine_client.pace import Pace
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.panel import TryItPanel
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.plane.plane import Plane
from tests.ui.panels.trained import open_template, until


def entry(window: MainWindow, qtbot: QtBot) -> PlaneEntry:
    """That of the drawing in front."""
    window.docks.reveal("try_it")
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel)
    until(qtbot, lambda: bool(panel.entries))
    (found,) = panel.entries.values()
    assert isinstance(found, PlaneEntry)
    until(qtbot, lambda: bool(found.map.points.dots))
    return found


def drag(slider: QSlider, *values: int) -> None:
    """As a hand does it: taken, moved, let go."""
    slider.setSliderDown(True)
    for value in values:
        slider.setSliderPosition(value)
    slider.setSliderDown(False)


def test_a_training_follows_the_sliders_with_the_same_weights(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    open_template(window, tmp_path, "playground_moons", epochs=100_000)
    found, session = entry(window, qtbot), window.session
    assert session is not None
    window.actions_by_name["train.start"].trigger()
    training = window.lab.training(session)
    assert training is not None
    until(qtbot, lambda: training.state is State.RUNNING)
    assert found.isVisible(), "whoever watches the plane goes on watching"
    told: list[DataChanged] = []
    training.heard.connect(lambda event: told.append(event) if isinstance(event, DataChanged) else None)
    dots, run = found.map.points.dots, training.run
    drag(found.controls.noise, 15, 30, 40)
    drag(found.controls.test, 50)
    drag(found.controls.batch, 3)
    until(qtbot, lambda: bool(told) and told[-1].batch_size == 8 and told[-1].samples["test"] == 500)
    until(qtbot, lambda: found.map.points.dots is not dots)
    answer = Plane.of(session).answer
    until(qtbot, lambda: Plane.of(session).answer is not answer)
    assert training.run == run and training.state is State.RUNNING and not training.curves.pace.is_even
    assert session.document.data.source == Toy(noise=0.4) and session.document.plan.batch_size == 8
    for _ in range(3):
        session.undo()
    assert session.document.data.source == Toy() and session.document.plan.batch_size == 32, "a slider, a step"
    until(qtbot, lambda: told[-1].batch_size == 32 and told[-1].samples["test"] == 200)
    training.stop()
    until(qtbot, lambda: training.is_over)


def test_other_points_are_chosen_and_thrown(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    open_template(window, tmp_path, "playground_moons", epochs=1)
    found, session = entry(window, qtbot), window.session
    assert session is not None
    controls = found.controls
    assert [controls.points.itemData(i) for i in range(controls.points.count())] == ["moons", "circles", "xor"]
    qtbot.mouseClick(controls.again, Qt.MouseButton.LeftButton)
    assert session.document.data.source == Toy(seed=1)
    controls.points.choose("circles")
    controls.points.activated.emit(controls.points.currentIndex())
    assert session.document.data.source == Toy(name="circles", seed=1)
    assert session.document.data.source != Toy() and session.document.data.scalers, "scaled as before"


def test_epochs_and_steps_of_a_run_whose_data_changed() -> None:
    pace = Pace()
    pace.begin(25)
    assert (pace.step_at(4), pace.epoch_at(30), pace.is_even) == (100, 1.2, True)
    pace.change(epoch=3, step=60, per_epoch=10)
    pace.change(epoch=3, step=64, per_epoch=5)  # the slider moves on
    pace.begin(5)  # resumed
    assert [pace.step_at(n) for n in (1, 2, 3, 5)] == [25, 50, 69, 79]
    assert [pace.epoch_at(s) for s in (25, 64, 69, 79)] == [1, 2, 3, 5]
    assert pace.steps_per_epoch == 5 and not pace.is_even
