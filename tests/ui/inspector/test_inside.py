"""Inside a node: over the epochs, and where it puts samples; asked of a real worker while it is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from netbuilder.protocol.events import LookedBack, Projected
from netbuilder.ui.inspector.inside import Inside
from netbuilder.ui.inspector.inside_history import HistorySection
from netbuilder.ui.inspector.inside_plane import Plane, Spot
from netbuilder.ui.inspector.inside_projection import ProjectionSection, spots
from netbuilder.ui.inspector.inside_ridges import MOST, Ridge, Ridges
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.lab import Lab
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.drawings import template
from tests.ui.panels.trained import Wiretap, open_template, train, until


def ridges(count: int) -> list[Ridge]:
    return [Ridge(epoch, [1, 4, 1], -1.0, 1.0 + epoch) for epoch in range(count)]


def test_of_many_epochs_some_are_shown_evenly(qtbot: QtBot) -> None:
    shown = Ridges("core")
    qtbot.addWidget(shown)
    shown.put(ridges(100))
    epochs = [r.epoch for r in shown.ridges]
    assert len(epochs) == MOST and epochs[0] == 0 and epochs[-1] == 99 and epochs == sorted(set(epochs))
    assert shown.limits == (-1.0, 100.0)
    shown.resize(220, 190)
    shown.show()
    qtbot.mouseMove(shown, QPoint(100, round(shown.foot(3)) - 5))
    assert shown.chosen == 3 and shown.words() == f"epoch {epochs[3]}: -1 to {1 + epochs[3]:.3g}"
    shown.put(ridges(1))
    assert shown.chosen is None and not shown.grab().isNull()
    shown.put([])
    assert not shown.grab().isNull()


def test_points_keep_their_proportions_and_are_named(qtbot: QtBot) -> None:
    plane = Plane()
    qtbot.addWidget(plane)
    plane.resize(240, 120)
    plane.put([Spot(0, 0, "a"), Spot(2, 0, "b", 9), Spot(2, 1, "c", 20, written="c")])
    a, b, c = plane.places()
    assert b.x() - a.x() == pytest.approx(2 * (b.y() - c.y())) and a.y() == b.y() > c.y()
    assert all(plane.rect().contains(p.toPoint()) for p in (a, b, c))
    assert plane.nearest(b + QPointF(3, 3)) == 1 and plane.nearest(QPointF(120, 2)) is None
    plane.show()
    qtbot.mouseMove(plane, c.toPoint())
    assert plane.under == 2
    with qtbot.waitSignal(plane.chosen) as told:
        qtbot.mouseClick(plane, Qt.MouseButton.LeftButton, pos=b.toPoint())
    assert told.args == [1]
    plane.put([Spot(1, 1, "same"), Spot(1, 1, "same")])
    assert not plane.grab().isNull()
    plane.put([])
    assert plane.nearest(QPointF(1, 1)) is None and not plane.grab().isNull()


def answered(**more: object) -> Projected:
    return Projected(node="n", points=[[0, 0], [1, 2], [2, 1]], numbers=[0, 7, 9], shares=[0.5, 0.25], **more)  # type: ignore[arg-type]


def test_points_are_named_by_sample_and_class_value_or_word() -> None:
    classes = spots(answered(classes=["cat", "dog"], labels=[1, 0, 1]))
    assert [(s.name, s.group) for s in classes][1:] == [("sample 7 · cat", 0), ("sample 9 · dog", 1)]
    values = spots(answered(values=[1.0, 2.0, 5.0]))
    assert values[1].name == "sample 7 · 2" and [s.share for s in values] == [0, 0.25, 1]
    assert [s.name for s in spots(answered(words=["x", "y", "z"]))] == ["x", "y", "z"]
    assert spots(answered())[2].name == "sample 9"


def test_sections_say_what_they_show(qtbot: QtBot) -> None:
    session, lab = Session(template("iris")), Lab()
    history, projection = HistorySection(session, lab, "core"), ProjectionSection(session, lab)
    for section in (history, projection):
        qtbot.addWidget(section)
        section.node = "n"
        section.fold.title.setChecked(True)
    row = {"counts": [1, 2, 1], "edges": [-1.0, 1.0]}
    both = {"weight": [row, row], "bias": [row, row]}
    assert history.put(LookedBack(node="n", epochs=[0, 1], weights=both, gradients={"weight": [None, row]}))
    assert [r.epoch for r in history.ridges.ridges] == [0, 1] and history.tensor.count() == 2
    history.kind.choose("gradients")
    history.kind.activated.emit(1)
    assert [r.epoch for r in history.ridges.ridges] == [1] and not history.note.text()
    assert history.put(LookedBack(node="n", epochs=[])) and "recorded" in history.note.text()
    assert not history.put(LookedBack(node="other", epochs=[]))
    assert projection.put(answered(classes=["<cat>", "dog"], labels=[1, 0, 1]))
    assert "&lt;cat&gt;" in projection.note.text() and "75 %" in projection.note.text()
    with qtbot.waitSignal(projection.sample_chosen) as told:
        projection.plane.chosen.emit(1)
    assert told.args == [7]
    lab.close()


def test_a_trained_layer_is_looked_back_at_and_projected(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 4)
    assert window.session is not None
    train(qtbot, window)
    wiretap = Wiretap(window)
    inside = selected(qtbot, window, "hidden")
    until(qtbot, lambda: not inside.history.isHidden())
    assert "LookBack" not in wiretap.asked and "Project" not in wiretap.asked, "they are folded"
    for section in inside.asked:
        section.fold.title.click()
    until(qtbot, lambda: inside.history.answer is not None and inside.projection.answer is not None)
    assert inside.history.answer is not None and inside.projection.answer is not None
    assert inside.history.answer.epochs == [0, 1, 2, 3, 4] and len(inside.history.ridges.ridges) == 5
    assert inside.projection.answer.classes and len(inside.projection.plane.spots) > 10
    assert not inside.projection.of.isVisible(), "it is no Embedding"
    inside.projection.sample_chosen.emit(3)
    assert inside.output.sample.value() == 3


def selected(qtbot: QtBot, window: MainWindow, node: str) -> Inside:
    assert window.session is not None
    window.session.select(Selection((node,)))
    inspector = window.panels["inspector"]
    assert isinstance(inspector, InspectorPanel)
    until(qtbot, lambda: isinstance(inspector.face, NodeFace) and inspector.face.inside is not None)
    assert isinstance(inspector.face, NodeFace) and inspector.face.inside is not None
    return inspector.face.inside
