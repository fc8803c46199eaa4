"""Forecasts of two series in the panels Evaluate and Try it, with a network that a real worker has trained."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui.forecast.backtest_view import BacktestView
from netbuilder.ui.forecast.foretell_view import ForetellView
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.evaluate.panel import EvaluatePanel
from netbuilder.ui.panels.try_it.panel import TryItPanel
from tests.ui.panels.trained import train, until

LEFT = Qt.MouseButton.LeftButton
DAYS, HISTORY, HORIZON = 90, 7, 2


def day(number: int) -> str:
    return (date(2024, 1, 1) + timedelta(days=number)).isoformat()


def open_sales(window: MainWindow, folder: Path) -> None:
    """A drawing of one layer that forecasts two items with an upper limit."""
    rows = [f"{day(n)},{item},{10 + n % 7 + 50 * (item == 'tea')}" for n in range(DAYS) for item in ("jam", "tea")]
    (folder / "sales.csv").write_text("day,item,sold\n" + "\n".join(rows) + "\n")
    quantile = {"type": "Output", "target": "target", "loss": {"type": "Quantile", "q": 0.9}}
    document = {
        "format": "netbuilder",
        "version": 1,
        "data": {
            "source": {"type": "Csv", "path": "sales.csv", "targets": ["sold"], "columns": {"sold": "numeric"}},
            "split": {"by": "time", "column": "day", "test": 0.2},
            "scalers": {"history": "standard", "target": "standard"},
            "window": {"target": "sold", "history": HISTORY, "horizon": HORIZON, "series": "item"},
        },
        "plan": {"epochs": 2, "threads": 1, "device": "cpu"},
        "nodes": {
            "history": {"layer": {"type": "Input", "field": "history"}, "at": [0, 0]},
            "flat": {"layer": "Flatten", "at": [200, 0]},
            "value": {"layer": {"type": "Dense", "units": HORIZON}, "at": [400, 0]},
            "sold": {"layer": {"type": "Output", "target": "target"}, "at": [600, 0]},
            "top": {"layer": {"type": "Dense", "units": HORIZON}, "at": [400, 200]},
            "most": {"layer": quantile, "at": [600, 200]},
        },
        "edges": [["history", "flat"], ["flat", "value"], ["value", "sold"], ["flat", "top"], ["top", "most"]],
    }
    (folder / "sales.netb").write_text(json.dumps(document))
    window.files.open_strictly(folder / "sales.netb")
    window.files.closing.is_decided = True
    QApplication.processEvents()


@pytest.fixture
def sales(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    window.resize(1440, 900)
    open_sales(window, tmp_path)
    return window


def backtest_of(qtbot: QtBot, window: MainWindow) -> BacktestView:
    window.docks.reveal("evaluate")
    panel = window.panels["evaluate"]
    assert isinstance(panel, EvaluatePanel)
    until(qtbot, lambda: panel.report.forecast.answer is not None)
    return panel.report.forecast


def foretell_of(qtbot: QtBot, window: MainWindow) -> ForetellView:
    window.docks.reveal("try_it")
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel) and panel.pages.currentWidget() is panel.foreteller
    return panel.foreteller


def is_settled(view: BacktestView | ForetellView) -> bool:
    is_waiting = isinstance(view, ForetellView) and view._soon.isActive()
    return view._number is None and not is_waiting


def test_two_series_from_the_evaluation_to_a_table_and_into_the_future(
    qtbot: QtBot, sales: MainWindow, tmp_path: Path
) -> None:
    view = foretell_of(qtbot, sales)
    until(qtbot, lambda: "Train the network first" in view.state.text())
    train(qtbot, sales)
    look_at_the_test_part(qtbot, backtest_of(qtbot, sales), tmp_path)
    until(qtbot, lambda: foretell_of(qtbot, sales).answer is not None and is_settled(view))
    look_into_the_future(qtbot, view, tmp_path)


def look_at_the_test_part(qtbot: QtBot, view: BacktestView, folder: Path) -> None:
    assert [view.item.itemText(i) for i in range(view.item.count())] == ["jam", "tea"]
    assert [view.step.itemData(i) for i in range(view.step.count())] == [1, 2, 0]
    assert view.answer is not None and min(v for v in view.answer.lines["true"] if v is not None) < 20
    view.item.setCurrentIndex(1)
    view.item.activated.emit(1)
    until(qtbot, lambda: is_settled(view))
    assert min(v for v in view.answer.lines["true"] if v is not None) > 50 and not view.origin.isVisible()
    assert [line.kind for line in view.plot.shown.lines] == ["growth", "naive", "network", "true"]

    view.step.choose(0)
    view.step.activated.emit(2)
    until(qtbot, lambda: is_settled(view))
    assert view.origin.isVisible() and view.answer.ahead == HISTORY
    before = view.answer.dates
    view.origin.setValue(0)
    until(qtbot, lambda: is_settled(view))
    assert view.answer.dates < before and view.origin_date.text() == f"known until {view.answer.dates[HISTORY - 1]}"

    view.show_scores(True)
    assert view.every.isVisible() and view.scores.rowCount() == 3 * 3
    first = view.scores.item(0, 4)
    view.every.setChecked(True)
    assert first is not None and view.item.isHidden()
    view.write(folder / "nowhere" / "out.csv")
    until(qtbot, lambda: is_settled(view))
    assert "cannot be written" in view.state.text()
    view.write(folder / "out.csv")
    until(qtbot, lambda: is_settled(view))
    rows = list(csv.DictReader((folder / "out.csv").read_text().splitlines()))
    assert {r["item"] for r in rows} == {"jam", "tea"} and str(folder / "out.csv") in view.state.text()


def look_into_the_future(qtbot: QtBot, view: ForetellView, folder: Path) -> None:
    found = view.answer
    assert found is not None and found.dates[found.ahead] == day(DAYS) and not view.onward.isEnabled()
    assert "Safety stock for all 2 rows" in view.stock.text()
    view.end.setValue(40)
    until(qtbot, lambda: is_settled(view) and view.answer is not found)
    assert view.answer is not None and view.answer.end == 40 and view.answer.dates[HISTORY] == day(40)
    known = view.answer.lines
    assert known["true"][-1] is not None
    cell = view.table.item(HISTORY - 1, 0)
    assert cell is not None
    cell.setText("99")
    until(qtbot, lambda: is_settled(view))
    assert view.answer.lines["true"][HISTORY - 1] == 99 and view.answer.lines["network"] != known["network"]
    cell = view.table.item(0, 0)
    assert cell is not None
    cell.setText("lots")
    until(qtbot, lambda: "Type a number in every cell" in view.state.text())
    qtbot.mouseClick(view.back, LEFT)
    until(qtbot, lambda: is_settled(view) and view.answer is not None and view.answer.lines == known)
    rows = [f"{day(n)},wool,{n}" for n in range(20)]
    (folder / "wool.csv").write_text("day,item,sold\n" + "\n".join(rows) + "\n")
    view.take_table(folder / "wool.csv")
    until(qtbot, lambda: is_settled(view) and view.answer is not None and view.answer.items == ["wool"])
    view.write(folder / "future.csv")
    until(qtbot, lambda: "future.csv" in view.state.text())
    table = list(csv.DictReader((folder / "future.csv").read_text().splitlines()))
    assert [(r["date"], r["item"], r["actual"]) for r in table] == [(day(20), "wool", ""), (day(21), "wool", "")]
    (folder / "bad.csv").write_text("day,item\n2024-01-01,wool\n")
    view.take_table(folder / "bad.csv")
    until(qtbot, lambda: 'no column "sold"' in view.state.text())
    qtbot.mouseClick(view.back, LEFT)
    until(qtbot, lambda: is_settled(view) and view.answer is not None and view.answer.items == ["jam", "tea"])
