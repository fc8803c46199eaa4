"""The panel "Evaluate" with a model that a real worker has trained."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbuilder.ui.lab import Lab
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.evaluate.confusion import ConfusionMatrix
from netbuilder.ui.panels.evaluate.metrics import MetricTable, rows_of
from netbuilder.ui.panels.evaluate.panel import EvaluatePanel
from netbuilder.ui.panels.evaluate.report import PLOTS, Report
from tests.ui.panels.trained import Wiretap, open_template, train, until

LEFT = Qt.MouseButton.LeftButton


def panel_of(window: MainWindow) -> EvaluatePanel:
    panel = window.panels["evaluate"]
    assert isinstance(panel, EvaluatePanel)
    return panel


def is_settled(panel: EvaluatePanel) -> bool:
    """The answer is about the run as it stands, and no other is under way that would take its place."""
    is_asking = panel._number is not None or panel._samples_number is not None
    return panel.answer is not None and panel._asked == panel._stamp() and not is_asking


def test_cells_open_exactly_their_samples(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """From a drawing that was never trained to the samples of a cell, by mouse and by keys, and after reopening."""
    window.resize(1440, 900)
    open_template(window, tmp_path, "digits_mlp", 1)
    panel = panel_of(window)
    window.docks.reveal("evaluate")
    until(qtbot, panel.isVisible)
    assert "Train" in panel.empty.text() and panel.right.isHidden() and not panel.again.isEnabled()

    train(qtbot, window)
    until(qtbot, lambda: is_settled(panel) and panel.samples.count() > 0)
    assert panel.answer is not None
    output = panel.answer.outputs["digit"]
    matrix = panel.report.matrix
    assert matrix.counts == output["confusion"] and panel.report.choice == "confusion"
    assert sum(map(sum, matrix.counts)) == panel.answer.samples
    assert "accuracy" in panel.answer.baseline and panel.metrics.accessibleName().startswith("Loss")

    wrong = max((n, t, p) for t, row in enumerate(matrix.counts) for p, n in enumerate(row) if t != p)
    for count, true, predicted in (wrong, (matrix.counts[0][0], 0, 0)):
        panel.samples.clear()
        qtbot.mouseClick(matrix, LEFT, pos=matrix.rect_of(true, predicted).center().toPoint())
        until(qtbot, lambda count=count: panel._samples_number is None and panel.samples.count() == count)
        shown = panel.samples.samples()
        assert len(shown) == count
        assert {(s["true"], s["predicted"]) for s in shown} == {(matrix.names[true], matrix.names[predicted])}
        assert len({s["number"] for s in shown}) == count
        assert matrix.cell == (true, predicted)

    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    until(qtbot, lambda: panel._samples_number is None)
    assert matrix.cell == (1, 1) and panel.samples.count() == matrix.counts[1][1]
    qtbot.mouseClick(panel.mistakes, LEFT)
    until(qtbot, lambda: panel._samples_number is None)
    assert matrix.cell is None and panel.mistakes.isHidden()
    assert all(s["true"] != s["predicted"] for s in panel.samples.samples())

    for key in ("classes", "roc", "calibration"):
        qtbot.mouseClick(panel.report.buttons[key], LEFT)
        assert panel.report.choice == key
    assert panel.report.classes.rowCount() == 10
    look_again_after_reopening(qtbot, window, tmp_path, panel.answer.values["accuracy"])


def look_again_after_reopening(qtbot: QtBot, window: MainWindow, folder: Path, accuracy: float) -> None:
    """The run is found beside the file; the process for questions opens it."""
    other = MainWindow(lab=Lab())
    qtbot.addWidget(other, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    other.show()
    other.files.open_strictly(folder / "digits_mlp.netb")
    other.docks.reveal("evaluate")
    panel = panel_of(other)
    until(qtbot, lambda: panel.answer is not None)
    assert panel.answer is not None and panel.answer.values["accuracy"] == pytest.approx(accuracy, abs=1e-6)


def test_nothing_is_asked_while_hidden(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "demand_bike", 1)
    window.activity.choose("off")
    window.docks.reveal("summary")
    panel = panel_of(window)
    assert not panel.isVisible()
    wiretap = Wiretap(window)
    train(qtbot, window)
    assert wiretap.asked == [] and panel.answer is None
    window.docks.reveal("evaluate")
    until(qtbot, lambda: panel.answer is not None and panel.samples.count() > 0)
    assert set(wiretap.asked) == {"Evaluate", "Examine", "Backtest"}
    assert panel.report.choice == "forecast" and panel.beside.isHidden()
    for key in ("scatter", "residuals"):
        qtbot.mouseClick(panel.report.buttons[key], LEFT)
        assert panel.report.figure.curves, key
    assert panel.beside.isVisible() and panel.report.forecast.chooser.isHidden()
    panel.part.setCurrentIndex(panel.part.findData("validation"))
    panel.part.activated.emit(panel.part.currentIndex())
    until(qtbot, lambda: panel.answer is not None and panel.answer.part == "validation")


def test_baseline_says_what_better_means() -> None:
    rows = rows_of({"loss": 0.5, "accuracy": 0.4, "matrix": [[1]]}, {"loss": 0.7, "accuracy": 0.5})
    assert rows == [("Loss", "0.5", "0.7", False, True), ("Accuracy", "40.0 %", "50.0 %", True, False)]


def test_numbers_of_other_outputs_are_left_out() -> None:
    values = {"loss": 3.0, "low_loss": 1.0, "low_mae": 4.0, "high_loss": 2.0, "high_mae": 5.0}
    assert [row[:2] for row in rows_of(values, {}, "low")] == [("Loss of all", "3"), ("Loss", "1"), ("MAE", "4")]


def test_metrics_without_baseline(qtbot: QtBot) -> None:
    table = MetricTable()
    qtbot.addWidget(table)
    table.put(rows_of({"mae": 3.0}, {}), "")
    table.put(rows_of({"mae": 3.0}, {"mae": 4.0}), "mean")
    assert table.accessibleName() == "MAE 3, baseline 4"


@pytest.mark.parametrize("count", [2, 10, 40])
def test_every_cell_is_where_it_is_painted(qtbot: QtBot, count: int) -> None:
    matrix = ConfusionMatrix()
    qtbot.addWidget(matrix)
    matrix.resize(300, 240)
    matrix.put([f"class {i}" for i in range(count)], [[1] * count] * count)
    for cell in ((0, 0), (count - 1, 0), (0, count - 1), (count - 1, count - 1)):
        assert matrix.cell_at(matrix.rect_of(*cell).center()) == cell
    assert matrix.cell_at(matrix.rect_of(0, 0).topLeft()) == (0, 0)
    matrix.grab()


def test_report_shows_only_what_there_is(qtbot: QtBot) -> None:
    report = Report()
    qtbot.addWidget(report)
    report.put({"task": "regression", "unit": "m", "scatter": [[1.0, 2.0], [3.0, None]]})
    assert [k for k, _, _ in PLOTS if not report.buttons[k].isHidden()] == ["scatter"]
    assert len(report.figure.curves[1].points) == 1
    report.put({})
    assert all(b.isHidden() for b in report.buttons.values())


@pytest.mark.parametrize(("size", "largest"), [((420, 190), 1135), ((420, 400), 1135), ((300, 150), 123456)])
def test_a_number_of_the_matrix_fits_its_cell_or_is_not_shown(
    qtbot: QtBot, size: tuple[int, int], largest: int
) -> None:
    matrix = ConfusionMatrix()
    qtbot.addWidget(matrix)
    matrix.resize(*size)
    matrix.put([str(i) for i in range(10)], [[largest if i == j else 1 for j in range(10)] for i in range(10)])
    wide, high = matrix.cell_size
    font = matrix.font()
    font.setPixelSize(matrix.digits or 1)
    assert QFontMetrics(font).horizontalAdvance(str(largest)) < wide and matrix.digits <= high
    assert bool(matrix.digits) == (largest == 1135), "a low panel is wide enough for four digits"
    assert 10 * high + matrix._top <= size[1] and 10 * wide + matrix._left <= size[0]
