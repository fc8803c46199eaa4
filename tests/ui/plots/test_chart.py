"""A chart under the mouse: zoom, move, read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui.plots.chart import Chart
from netbuilder.ui.plots.curve import Curve, Happening
from netbuilder.ui.plots.export import save_png, save_svg
from netbuilder.ui.theme import theme

COUNT = 10_000


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    made = Chart("Loss")
    qtbot.addWidget(made)
    train, validation = (
        Curve(legend="train"),
        Curve(color="recurrent", legend="validation", is_dashed=True, has_dots=True),
    )
    x = np.arange(COUNT)
    train.series.extend(x, 2 * np.exp(-x / 2000))
    validation.series.extend(x[::1000], 2 * np.exp(-x[::1000] / 2000) + 0.1)
    made.put([train, validation])
    made.full = (0.0, float(COUNT))
    made.resize(500, 300)
    made.show()
    return made


def turn_wheel(chart: Chart, at: QPointF, steps: int) -> None:
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        at, chart.mapToGlobal(at), QPoint(), QPoint(0, 120 * steps), none, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart, event)


def test_the_wheel_zooms_at_the_mouse_and_a_double_click_goes_back(chart: Chart) -> None:
    frame = chart.frame(QRectF(chart.rect()))
    place = QPointF(frame.pixel_x(4_000), 150)
    turn_wheel(chart, place, 5)
    low, high = chart.range
    assert high - low < COUNT / 2
    assert chart.frame(QRectF(chart.rect())).to_x(place.x()) == pytest.approx(4_000, abs=60), "the same under the mouse"
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert chart.range == (0.0, COUNT)


def test_dragging_moves_and_stays_within(chart: Chart) -> None:
    turn_wheel(chart, QPointF(250, 150), 5)
    low, high = chart.range
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=QPoint(250, 150))
    QTest.mouseMove(chart, QPoint(200, 150))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert chart.range[0] > low and chart.range[1] - chart.range[0] == pytest.approx(high - low)
    for _ in range(20):
        QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=QPoint(50, 150))
        QTest.mouseMove(chart, QPoint(450, 150))
        QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=QPoint(450, 150))
    assert chart.range[0] == 0


def test_the_mouse_reads_all_curves(chart: Chart) -> None:
    QTest.mouseMove(chart, QPoint(int(chart.frame(QRectF(chart.rect())).pixel_x(2_000)), 150))
    words = [words for _, words in chart.legend()]
    assert words[0].startswith("train 0.73") and words[1].startswith("validation 0.8")
    QTest.mouseMove(chart, QPoint(5, 150))
    assert chart.legend()[0][1].startswith("train 0.0135"), "away from the curves: the newest"


def test_by_keyboard(chart: Chart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.range != chart.full
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "train" in chart.description()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.range == chart.full


def test_events_have_words(chart: Chart) -> None:
    chart.happenings = [Happening(5_000, "Learning rate 0.001")]
    x = chart.frame(QRectF(chart.rect())).pixel_x(5_000)
    assert chart.words_at(QPointF(x + 2, 100)) == "Learning rate 0.001" and chart.words_at(QPointF(x + 30, 100)) == ""


def test_log_axis_leaves_out_what_has_no_place_there(chart: Chart) -> None:
    chart.curves[0].series.extend([COUNT, COUNT + 1], [-1.0, float("nan")])
    chart.set_log(True)
    low, high = chart.frame(QRectF(chart.rect())).y
    assert -3 < low < high < 1
    assert not chart.grab().isNull()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_curves_are_painted_in_the_colours_of_the_theme(chart: Chart, choice: str) -> None:
    theme.use("dark" if choice == "dark" else "light")
    try:
        image = chart.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(60, 480) for y in range(30, 270, 2)}
        assert theme.family("core").name() in seen
    finally:
        theme.use("light")


def test_pictures_for_elsewhere(chart: Chart, tmp_path: Path) -> None:
    assert save_png([chart, chart], tmp_path / "a.png") and save_svg([chart], tmp_path / "a.svg")
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() > 2000 and len({image.pixel(x, 200) for x in range(0, 1000, 3)}) >= 3
    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid() and "train" in (tmp_path / "a.svg").read_text()
