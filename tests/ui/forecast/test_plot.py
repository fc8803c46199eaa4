"""Forecasts as lines: what is read off, what is told of them, and that nothing breaks where numbers are missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbuilder.protocol.answers import Foretold
from netbuilder.ui.forecast.history_table import HistoryTable
from netbuilder.ui.forecast.lines import Lines
from netbuilder.ui.forecast.plot import ForecastPlot
from netbuilder.ui.forecast.scores import ScoreTable
from netbuilder.ui.forecast.stock import stock_words
from netbuilder.ui.theme import theme

METHODS = {"naive": {"name": "seasonal naive", "season": 7}, "growth": {"name": "naive with growth", "season": 1}}
STOCK = {"level": 0.9, "each": [4.0, 3.0], "together": 5.0, "most": 7.0}


def foretold(**changes: object) -> Foretold:
    """Three known days and two ahead."""
    lines = {
        "true": [10.0, 12.0, 11.0, None, None],
        "network": [None, None, None, 12.0, 13.0],
        "lower": [None, None, None, 10.0, 9.0],
        "upper": [None, None, None, 16.0, 16.0],
        "naive": [None, None, None, 10.0, 12.0],
        "growth": [None, None, None, 900.0, 1800.0],
    }
    told: dict[str, object] = {
        "items": ["a"],
        "length": 3,
        "end": 3,
        "dates": [f"2024-01-0{n}" for n in range(1, 6)],
        "calendar": "date",
        "lines": lines,
        "methods": METHODS,
        "levels": [0.1, 0.9],
        "ahead": 3,
        "columns": ["sold"],
        "rows": [[10.0], [12.0], [11.0]],
        "stock": STOCK,
    }
    return Foretold(**(told | changes))  # type: ignore[arg-type]


@pytest.fixture
def plot(qtbot: QtBot) -> ForecastPlot:
    made = ForecastPlot()
    qtbot.addWidget(made)
    made.resize(500, 260)
    made.show()
    made.put(Lines.of(foretold()))
    return made


def test_the_mouse_reads_off_the_nearest_date(plot: ForecastPlot) -> None:
    QTest.mouseMove(plot, plot.place(3, 12).toPoint() + QPoint(4, 30))
    assert plot.cursor_at == 3
    assert plot.shown.words(3) == [
        "2024-01-04",
        "network 12",
        "seasonal naive (7) 10",
        "naive with growth 900",
        "limits 10 % to 90 % 10 … 16",
    ]
    QTest.mouseMove(plot, QPoint(2, 100))
    assert plot.cursor_at is None


def test_the_keys_read_off_too(plot: ForecastPlot) -> None:
    for key, at in (
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_PageDown, 4),
    ):
        QTest.keyClick(plot, key)
        assert plot.cursor_at == at
    assert plot.accessibleDescription().startswith("2024-01-05; network 13")


def test_a_trend_that_runs_away_does_not_flatten_the_rest(plot: ForecastPlot) -> None:
    low, high = plot.limits()
    assert 0 < low < 9 and 16 < high < 20


def test_every_line_can_be_told_apart_without_colour(plot: ForecastPlot) -> None:
    from netbuilder.ui.forecast.plot import STYLES

    looks = {(width, tuple(dashes)) for _, width, dashes in STYLES.values()}
    assert len(looks) == len(STYLES) == 4


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_is_painted_with_whatever_there_is(plot: ForecastPlot, choice: str) -> None:
    theme.use(choice)  # type: ignore[arg-type]
    plot.setFocus()
    plot.read_off(4)
    full = plot.grab().toImage()
    bare = foretold(levels=[None, None], lines={"true": [1.0, None, 1.0, None, None], "network": [None] * 4 + [2.0]})
    for found in (bare, foretold(dates=["1"], lines={"true": [None]}, ahead=0), foretold(dates=[], lines={})):
        plot.put(Lines.of(found))
        assert plot.grab().toImage() != full
    assert plot.cursor_at is None
    theme.use("light")


def test_scores_say_which_is_best(qtbot: QtBot) -> None:
    table = ScoreTable()
    qtbot.addWidget(table)
    network = {"mae": 2.0, "smape": 10.0, "mase": 0.5, "pinball": 1.0, "coverage": 0.99}
    naive = {"mae": 1.0, "smape": 12.0, "mase": None, "pinball": 2.0, "coverage": 0.75}
    table.put(
        [{"step": 0, "network": network, "naive": naive}, {"step": 1, "network": network, "naive": naive}],
        METHODS,
        [0.1, 0.9],
    )
    rows = [[item.text() if (item := table.item(r, c)) else "" for c in range(7)] for r in range(4)]
    assert rows[0] == ["all steps", "network", "10 %", "0.5", "2", "1", "99 %"]
    assert rows[1] == ["", "seasonal naive (7)", "12 %", "–", "1", "2", "75 %"]
    bold = [c for c in range(2, 7) if (item := table.item(0, c)) and item.font().bold()]
    assert bold == [2, 3, 5]  # 75 % of the truths inside limits are nearer to the 80 % announced than 99 %


def test_the_safety_stock_has_its_formula() -> None:
    assert "2 rows: 5 if errors are independent (√Σd²), at most 7 (Σd)" in stock_words(foretold())
    one = stock_words(foretold(stock={"level": 0.9, "each": [4.25]}, unit="pieces"))
    assert one == "Safety stock: 4.25 pieces = upper limit (90 %) − forecast."
    assert "Quantile" in stock_words(foretold(stock={}))


def test_rows_are_changed_by_hand(qtbot: QtBot) -> None:
    table = HistoryTable()
    qtbot.addWidget(table)
    table.put(["sold", "promo"], ["Mon", "Tue"], [[10.0, 0.0], [12.0, 1.0]])
    assert table.rows() == [[10.0, 0.0], [12.0, 1.0]]
    cell = table.item(1, 0)
    assert cell is not None
    with qtbot.waitSignal(table.edited):
        cell.setText("14,5")
    assert table.rows() == [[10.0, 0.0], [14.5, 1.0]]
    cell.setText("many")
    assert table.rows() is None and cell.toolTip() == "Expected a number."
    table.put(["sold", "promo"], ["Mon", "Tue"], [[1.0, 0.0], [2.0, 1.0]])
    assert table.rows() == [[1.0, 0.0], [2.0, 1.0]]
