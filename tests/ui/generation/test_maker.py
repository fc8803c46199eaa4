"""A network that makes something new, in the window: at random, and of numbers that a person sets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import loads
from netbuilder.protocol.commands import Sample
from netbuilder.ui.generation.latent_bars import REACH, LatentBars
from netbuilder.ui.generation.maker import MANY, ROW, Maker, _map, makes_something
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.panel import TryItPanel
from tests.ui.panels.trained import train, until

# Digits of 8 × 8 pixels in two numbers and back.
DRAWING = {
    "format": "netbuilder",
    "version": 1,
    "nodes": {
        "image": {"layer": {"type": "Input", "field": "image"}, "at": [0, 0]},
        "flat": {"layer": "Flatten", "at": [200, 0]},
        "mean": {"layer": {"type": "Dense", "units": 2}, "at": [400, 0]},
        "spread": {"layer": {"type": "Dense", "units": 2}, "at": [400, 100]},
        "z": {"layer": {"type": "Sampling", "kl_weight": 0.001}, "at": [600, 0]},
        "pixels": {"layer": {"type": "Dense", "units": 64, "activation": "sigmoid"}, "at": [800, 0]},
        "picture": {"layer": {"type": "Reshape", "target_shape": [1, 8, 8]}, "at": [1000, 0]},
        "again": {"layer": {"type": "Output", "target": "image", "loss": "MeanSquaredError"}, "at": [1200, 0]},
    },
    "edges": [
        ["image", "flat"], ["flat", "mean"], ["flat", "spread"], ["mean", "z.mean"], ["spread", "z.log_variance"],
        ["z", "pixels"], ["pixels", "picture"], ["picture", "again"],
    ],
    "plan": {"epochs": 2, "threads": 1},
    "data": {"source": {"type": "Bundled", "name": "digits"}, "scalers": {"image": "minmax"}},
}  # fmt: skip


@pytest.fixture
def panel(window: MainWindow, tmp_path: Path) -> TryItPanel:
    file = tmp_path / "small.netb"
    file.write_text(json.dumps(DRAWING), encoding="utf-8")
    window.files.open_strictly(file)
    window.files.closing.is_decided = True
    found = window.panels["try_it"]
    assert isinstance(found, TryItPanel)
    return found


def test_it_makes_digits_while_numbers_are_drawn(window: MainWindow, panel: TryItPanel, qtbot: QtBot) -> None:
    window.docks.reveal("try_it")
    maker = panel.maker
    until(qtbot, lambda: "Train the network first" in maker.state.text())
    train(qtbot, window)
    window.docks.reveal("try_it")
    until(qtbot, lambda: len(maker.gallery.images) == ROW * ROW and not maker.picture.image.isNull())
    assert len(maker.bars.values) == 2 and not maker.gallery.images[0].isNull(), "of two numbers: their map"
    before = maker.picture.image
    bar = maker.bars.bar(0)
    qtbot.mouseClick(maker.bars, Qt.MouseButton.LeftButton, pos=QPointF(bar.center().x(), bar.bottom() - 2).toPoint())
    assert maker.bars.values[0] < -0.9 * REACH
    until(qtbot, lambda: maker.picture.image != before)
    qtbot.mouseClick(maker.gallery, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert maker.bars.values == pytest.approx(_map()[0])
    qtbot.mouseClick(maker.middle, Qt.MouseButton.LeftButton)
    assert maker.bars.values == [0.0, 0.0]
    until(qtbot, lambda: not maker._asked)
    _answer_with_a_picture(panel, qtbot)


def _answer_with_a_picture(panel: TryItPanel, qtbot: QtBot) -> None:
    """What comes out for a sample of the data is a picture, too."""
    panel.kinds.setCurrentIndex(0)
    qtbot.mouseClick(panel.random, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: panel.bars.picture is not None)


def test_others_come_from_another_seed(window: MainWindow, panel: TryItPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sample] = []
    monkeypatch.setattr(panel.maker, "_ask", lambda what, question, answer: asked.append(question))
    panel.maker.bars.put([0.0] * 5)
    panel.maker.others.click()
    panel.maker.others.click()
    assert [(q.count, q.seed) for q in asked] == [(MANY, 1), (MANY, 2)]


def test_only_what_draws_by_chance_makes_something() -> None:
    document = loads(json.dumps(DRAWING))
    assert makes_something(document)
    plain = json.loads((Path(__file__).parents[3] / "netbuilder/resources/templates/iris.netb").read_text())
    assert not makes_something(loads(json.dumps(plain)))


def test_bars_by_keyboard(qtbot: QtBot) -> None:
    bars = LatentBars()
    qtbot.addWidget(bars)
    bars.put([0.0, 9.0])
    assert bars.values == [0.0, REACH]
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.values == pytest.approx([0.1, 2.9]) and "2 of 2: 2.90" in bars.accessibleDescription()
    qtbot.keyClick(bars, Qt.Key.Key_0)
    assert bars.values == pytest.approx([0.1, 0.0])


def test_the_gallery_begins_at_its_top(qtbot: QtBot) -> None:
    """In a low panel, where fewer pictures stand side by side than usual."""
    maker = Maker()
    qtbot.addWidget(maker)
    maker.resize(820, 170)
    maker.show()
    picture = QImage(28, 28, QImage.Format.Format_Grayscale8)
    picture.fill(90)
    maker.gallery.put([picture] * MANY)
    qtbot.waitUntil(lambda: maker.gallery.height() == maker.gallery.heightForWidth(maker.gallery.width()))
    assert maker.gallery.y() == 0
