"""Small pictures, samples and figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from netbuilder.ui.pictures import sample
from netbuilder.ui.pictures.figure import Curve, Figure, ticks
from netbuilder.ui.pictures.png import decoded, diverging, encoded
from netbuilder.ui.pictures.sample_grid import SampleGrid, described
from netbuilder.ui.pictures.tiles import GAP, Tiles
from netbuilder.ui.theme import theme


def grey(*levels: int) -> QImage:
    image = QImage(len(levels), 1, QImage.Format.Format_Grayscale8)
    for x, level in enumerate(levels):
        image.setPixel(x, 0, 0xFF000000 | level << 16 | level << 8 | level)
    return image


def test_pictures_there_and_back() -> None:
    image = grey(0, 100, 255)
    again = decoded(encoded(image))
    assert again.size() == QSize(3, 1)
    assert [again.pixelColor(x, 0).lightness() for x in range(3)] == [0, 100, 255]
    assert decoded("").isNull()


def test_zero_is_the_panel_and_the_ends_are_blue_and_orange() -> None:
    made = diverging(grey(0, 127, 255))
    assert made.pixelColor(0, 0).rgb() == theme.family("core").rgb()
    assert made.pixelColor(2, 0).rgb() == theme.family("recurrent").rgb()
    middle, panel = made.pixelColor(1, 0), theme.color("panel")
    assert abs(middle.red() - panel.red()) <= 2 and abs(middle.blue() - panel.blue()) <= 2


def test_tiles_take_the_height_their_rows_need(qtbot: QtBot) -> None:
    tiles = Tiles(20)
    qtbot.addWidget(tiles)
    assert tiles.heightForWidth(100) == 0
    tiles.put([grey(0)] * 9)
    assert tiles.columns(4 * 24) == 4
    assert tiles.heightForWidth(4 * 24) == 3 * (20 + GAP) - GAP
    tiles.resize(96, 80)
    tiles.grab()


def test_the_field_that_shows_most() -> None:
    row = {"x": [1.0, 2.0], "kind": "a", "number": 3, "true": "a", "predicted": "b", "loss": 1.0}
    assert sample.main_field(row) == [1.0, 2.0]
    assert sample.main_field({"names": {"names": ["a"], "series": [[1.0, 2.0]]}, "x": 1.0})["series"]
    assert sample.fields_of(row) == {"x": [1.0, 2.0], "kind": "a"}
    assert described({**row, "probabilities": {"a": 0.2, "b": 0.8}}).splitlines()[:3] == [
        "Sample 3",
        "true: a, predicted: b",
        "b: 80.0 %",
    ]


@pytest.mark.parametrize(
    "value", [{"picture": encoded(grey(1, 2))}, {"series": [[1.0, None, 3.0], [2.0]]}, {"text": "a dog"}, [1.0, 2.0], 7]
)
def test_any_sample_is_painted(qtbot: QtBot, value: object) -> None:
    grid = SampleGrid()
    qtbot.addWidget(grid)
    grid.resize(300, 200)
    grid.show()
    blank = grid.grab().toImage()
    grid.put([{"x": value, "number": 0, "true": 1.0, "predicted": 2.0}])
    assert grid.count() == 1 and grid.grab().toImage() != blank
    assert grid.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Sample 0")


PICTURE = {"picture": encoded(grey(0, 200))}
SERIES = {"series": [[0.0, 1.0, 0.5]], "names": ["score"]}


@pytest.mark.parametrize("answer", [PICTURE, SERIES, {"text": "two words"}, [0.5, 1.5], 2.0, "a"])
def test_an_answer_of_any_kind_is_painted(qtbot: QtBot, answer: object) -> None:
    grid = SampleGrid()
    qtbot.addWidget(grid)
    grid.resize(420, 130)
    grid.put([{"x": PICTURE, "true": answer, "predicted": answer, "number": 0, "loss": 0.1}])
    grid.grab()
    assert grid.item(0).sizeHint().width() == (196 if answer is PICTURE else 98)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), (-3.0, 3.0, [-2.0, 0.0, 2.0]), (5.0, 5.0, [5.0])],
)
def test_ticks_are_round(low: float, high: float, expected: list[float]) -> None:
    assert ticks(low, high, 3 if low < 0 else 5) == expected


def test_figure_names_the_point_under_the_mouse(qtbot: QtBot) -> None:
    figure = Figure()
    qtbot.addWidget(figure)
    figure.resize(400, 300)
    curves = [Curve([(0.0, 0.0), (1.0, 1.0)], name="a"), Curve([(0.5, 0.2)], kind="dots"), Curve([(0, 1)], kind="bars")]
    figure.put(curves, ("x", "y"), (0.0, 1.0), (0.0, 1.0))
    assert figure.accessibleName() == "a"
    assert figure.nearest(figure.place(0.5, 0.2) + QPointF(3, 3)) == (curves[1], 0.5, 0.2)
    assert figure.nearest(QPointF(0, 0)) is None
    figure.grab()
