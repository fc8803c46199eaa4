"""A network that two numbers enter: its answer on the canvas while it trains, and as the ground to try points on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from netbuilder.datasets.source import Painted
from netbuilder.graph.edits import RemoveNodes
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.panel import TryItPanel
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.plane.brushes import WIPE
from netbuilder.ui.plane.colors import blended, class_color, number_color
from netbuilder.ui.plane.plane import Plane
from tests.ui.panels.trained import open_template, train, until


def distance(one: QColor, two: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), two.getRgb(), strict=True))


def test_a_sure_class_has_its_colour_and_doubt_mixes_them(qapp: object) -> None:
    grey = [QImage(2, 1, QImage.Format.Format_Grayscale8) for _ in range(2)]
    for number, picture in enumerate(grey):
        picture.setPixelColor(0, 0, QColor(*(3 * [255 if number == 0 else 0])))
        picture.setPixelColor(1, 0, QColor(*(3 * [128 if number == 0 else 127])))
    made = blended(grey)
    assert distance(made.pixelColor(0, 0), class_color(0)) <= 3
    assert distance(made.pixelColor(1, 0), number_color(0.5)) <= 9, "half of the one, half of the other"


def test_the_plane_is_seen_while_it_trains_and_tried_afterwards(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    open_template(window, tmp_path, "playground_spiral", epochs=15)
    session = window.session
    assert session is not None and window.canvas is not None
    plane = Plane.of(session)
    seen: list[int] = []
    plane.changed.connect(lambda: seen.append(plane.answer.step if plane.answer else 0))
    training = train(qtbot, window)
    until(qtbot, lambda: plane.answer is not None and plane.answer.step == training.finished.step)
    assert len(seen) > 1 and seen == sorted(seen), "while it trained, too"
    items = window.canvas.canvas.nodes
    assert {"point", "hidden_1", "hidden_2", "scores"} <= plane.units.keys() and plane.answer.output in items
    assert all(items[name].foot > 0 for name in plane.units)
    _try_a_point(window, qtbot)
    session.do(RemoveNodes(nodes=("hidden_2",)))
    assert plane.answer is None and items["hidden_1"].units is None


def _entry(window: MainWindow, qtbot: QtBot) -> tuple[TryItPanel, PlaneEntry]:
    window.docks.reveal("try_it")
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel)
    until(qtbot, lambda: bool(panel.entries))
    (entry,) = panel.entries.values()
    assert isinstance(entry, PlaneEntry)
    until(qtbot, lambda: {d.part for d in entry.map.points.dots} >= {"train", "test"})
    return panel, entry


def _try_a_point(window: MainWindow, qtbot: QtBot) -> None:
    panel, entry = _entry(window, qtbot)
    middle = entry.map.area.center().toPoint()
    qtbot.mouseClick(entry.map, Qt.MouseButton.LeftButton, pos=middle + QPoint(9, 0))
    until(qtbot, lambda: len(panel.bars.rows()) == 3)
    value = entry.value()
    qtbot.keyClick(entry.map, Qt.Key.Key_Left)
    assert entry.value()[0] < value[0] and entry.value()[1] == pytest.approx(value[1])


def test_points_are_painted_and_wiped_away(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    open_template(window, tmp_path, "playground_spiral", epochs=1)
    session = window.session
    assert session is not None and session.document.data is not None
    _, entry = _entry(window, qtbot)
    before, count = session.document, len(entry.map.points.dots)
    entry.brushes.choose(3)
    corner = entry.map.area.topLeft().toPoint() + QPoint(8, 8)
    qtbot.mousePress(entry.map, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(entry.map, corner + QPoint(30, 0))
    qtbot.mouseRelease(entry.map, Qt.MouseButton.LeftButton, pos=corner + QPoint(30, 0))
    painted = session.document.data.source
    assert isinstance(painted, Painted) and len(painted.points) == count + 2
    assert [kind for *_, kind in painted.points[-2:]] == [3, 3] and session.document.data.fields[1].type.classes == 4
    until(qtbot, lambda: len(entry.map.points.dots) == count + 2)
    assert entry.map._color(entry.map.points.dots[-1]) == class_color(3), "also while no answer knows the new class"
    entry.brushes.choose(WIPE)
    qtbot.mouseClick(entry.map, Qt.MouseButton.LeftButton, pos=corner)
    wiped = session.document.data.source
    assert isinstance(wiped, Painted) and len(wiped.points) == count + 1
    session.undo()
    session.undo()
    assert session.document.data == before.data, "a stroke is one step"


def test_coming_back_to_a_drawing_looks_at_its_plane_again(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    open_template(window, tmp_path, "playground_circles", epochs=1)
    session = window.session
    assert session is not None
    train(qtbot, window)
    until(qtbot, lambda: Plane.of(session).answer is not None)
    window.files.new()
    Plane.of(session).take(None)
    window.show_session(session)
    until(qtbot, lambda: Plane.of(session).answer is not None)
