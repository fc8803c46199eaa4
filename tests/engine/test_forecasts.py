"""Forecasts of several series: lines, scores, files, and the future."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import DataError
from netbuilder.engine.desk import Desk
from netbuilder.engine.forecast_scores import pinball
from netbuilder.protocol.commands import Backtest, Evaluate, Foretell
from netbuilder.protocol.events import Backtested, Evaluated, Foretold
from tests.engine.asking import ask
from tests.engine.drawings import draw
from tests.engine.running import train

HISTORY, HORIZON, DAYS = 8, 3, 120
ITEMS = ("apples", "pears")


def day(number: int) -> str:
    return (date(2024, 1, 1) + timedelta(days=number)).isoformat()


def sold(item: str, number: int) -> float:
    """A week that repeats, with a little noise that is always the same; pears grow."""
    noise = np.random.default_rng([number, ITEMS.index(item)]).normal()
    return 50 + 10 * (number % 7) + noise + (100 + number if item == "pears" else 0)


def rows(days: int) -> list[str]:
    return [f"{day(n)},{item},{sold(item, n):.3f},{n % 2}" for n in range(days) for item in ITEMS]


def write(file: Path, lines: list[str]) -> None:
    file.write_text("day,item,sold,promo\n" + "\n".join(lines) + "\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sales")


@pytest.fixture(scope="module")
def desk(folder: Path) -> Desk:
    write(folder / "sales.csv", rows(DAYS))
    window = Window(target="sold", history=HISTORY, horizon=HORIZON, covariates=("promo",), series="item")
    source = Csv(path="sales.csv", targets=("sold",), columns=(("sold", "numeric"), ("item", "category")))
    scalers = (("history", "standard"), ("target", "standard"))
    split = Split(by="time", column="day", validation=0.1, test=0.2)
    data = Dataset(source=source, split=split, window=window, scalers=scalers)
    nodes = {"history": {"type": "Input", "field": "history"}, "flatten": "Flatten"}
    for name, q in (("low", 0.1), ("middle", 0.5), ("high", 0.9)):
        nodes[f"{name}_value"] = {"type": "Dense", "units": HORIZON}
        nodes[name] = {"type": "Output", "target": "target", "loss": {"type": "Quantile", "q": q}}
    edges = "history flatten, " + ", ".join(f"flatten {n}_value {n}" for n in ("low", "middle", "high"))
    document = draw(nodes, data, {"epochs": 8, "optimizer": "Adam", "threads": 1, "device": "cpu"}, edges)
    return train(document, folder).desk


def backtest(desk: Desk, **wishes: object) -> Backtested:
    found = ask(desk, Backtest(**wishes))  # type: ignore[arg-type]
    assert isinstance(found, Backtested)
    return found


def foretell(desk: Desk, **wishes: object) -> Foretold:
    found = ask(desk, Foretell(**wishes))  # type: ignore[arg-type]
    assert isinstance(found, Foretold)
    return found


def test_an_evaluation_says_that_there_are_forecasts(desk: Desk) -> None:
    found = ask(desk, Evaluate())
    assert isinstance(found, Evaluated)
    assert found.outputs["middle"]["forecast"] == {"items": list(ITEMS), "horizon": HORIZON}


@pytest.mark.parametrize("step", [1, HORIZON])
def test_lines_stand_at_the_dates_they_are_of(desk: Desk, step: int) -> None:
    found = backtest(desk, item=1, step=step)
    first = DAYS - 24  # the last fifth is the test
    assert found.items == list(ITEMS) and found.calendar == "date"
    assert found.dates == [day(n) for n in range(first + step - 1, DAYS - HORIZON + step)]
    assert found.lines["true"] == pytest.approx(
        [sold("pears", n) for n in range(first + step - 1, DAYS - 3 + step)], 1e-3
    )
    assert {len(line) for line in found.lines.values()} == {len(found.dates)}
    assert found.lines.keys() == {"true", "network", "lower", "upper", "naive", "growth"}
    assert found.methods["naive"] == {"name": "seasonal naive", "season": 7}
    weeks_before = [sold("pears", n - 7) for n in range(first + step - 1, DAYS - 3 + step)]
    assert found.lines["naive"] == pytest.approx(weeks_before, 1e-3)
    assert found.origins[0] == day(first - 1) and found.levels == [0.1, 0.9]


def test_a_limit_is_shown_around_the_forecast_in_the_middle(desk: Desk) -> None:
    assert backtest(desk, output="high").lines == backtest(desk, output="middle").lines == backtest(desk).lines


def test_one_forecast_has_its_history_before_it(desk: Desk) -> None:
    found = backtest(desk, step=0, origin=0)
    first = DAYS - 24
    assert found.ahead == HISTORY and found.dates[found.ahead] == day(first)
    assert len(found.dates) == HISTORY + HORIZON and None not in found.lines["true"]
    assert (
        found.lines["network"][: found.ahead] == [None] * HISTORY and None not in found.lines["network"][found.ahead :]
    )
    by_step = [backtest(desk, step=s).lines["network"][0] for s in (1, 2, 3)]
    assert found.lines["network"][found.ahead :] == pytest.approx(by_step, rel=1e-5)


def test_scores_are_those_of_the_definitions(desk: Desk) -> None:
    found = backtest(desk, item=0, step=2)
    assert [s["step"] for s in found.scores] == [0, 1, 2, 3]
    scores, lines = found.scores[2], {k: np.array(v, float) for k, v in found.lines.items()}
    for name in ("network", "naive", "growth"):
        error = np.abs(lines[name] - lines["true"])
        assert scores[name]["mae"] == pytest.approx(error.mean(), rel=1e-4)
        smape = 200 * error / (np.abs(lines[name]) + np.abs(lines["true"]))
        assert scores[name]["smape"] == pytest.approx(smape.mean(), rel=1e-4)
        assert 0 <= scores[name]["coverage"] <= 1 and scores[name]["pinball"] > 0
    inside = (lines["lower"] <= lines["true"]) & (lines["true"] <= lines["upper"])
    assert scores["network"]["coverage"] == pytest.approx(inside.mean(), abs=1e-6)
    away = [np.maximum(q * (lines["true"] - lines[k]), (q - 1) * (lines["true"] - lines[k])) for k, q in LIMITS]
    assert scores["network"]["pinball"] == pytest.approx(np.mean(away), rel=1e-3)
    both = [s["network"]["mae"] for s in (found.scores[0], backtest(desk, item=1).scores[0])]
    assert found.all_scores[0]["network"]["mae"] == pytest.approx(np.mean(both), rel=1e-4)
    evaluated = ask(desk, Evaluate())
    assert isinstance(evaluated, Evaluated)
    assert found.all_scores[0]["naive"]["mase"] == pytest.approx(1.0, abs=0.4)


LIMITS = (("lower", 0.1), ("upper", 0.9))


def test_a_part_goes_to_a_table(desk: Desk, tmp_path: Path) -> None:
    found = backtest(desk, step=2, to=str(tmp_path / "out.csv"))
    table = list(csv.DictReader((tmp_path / "out.csv").read_text().splitlines()))
    assert found.written == str(tmp_path / "out.csv") and len(table) == 2 * 22 * HORIZON
    mine = [r for r in table if r["item"] == "apples" and r["horizon"] == "2"]
    assert [r["date"] for r in mine] == found.dates
    assert [float(r["forecast"]) for r in mine] == pytest.approx(found.lines["network"], rel=1e-6)
    assert [float(r["lower"]) for r in mine] == pytest.approx(found.lines["lower"], rel=1e-6)
    assert [float(r["actual"]) for r in mine] == pytest.approx(found.lines["true"], rel=1e-6)


def test_the_future_goes_on_from_the_last_row(desk: Desk, tmp_path: Path) -> None:
    found = foretell(desk, item=1, to=str(tmp_path / "future.csv"), activations=True)
    assert (found.end, found.length) == (DAYS, DAYS)
    assert found.dates[found.ahead :] == [day(DAYS), day(DAYS + 1), day(DAYS + 2)]
    assert found.lines["true"][found.ahead :] == [None] * HORIZON
    assert found.columns == ["sold", "promo"] and len(found.rows) == HISTORY
    assert found.rows[-1] == pytest.approx([sold("pears", DAYS - 1), (DAYS - 1) % 2], rel=1e-3)
    assert set(found.activations) >= {"history", "middle_value"}
    lines, stock = found.lines, found.stock
    each = [max(u - f, 0) for u, f in zip(lines["upper"][found.ahead :], lines["network"][found.ahead :], strict=True)]  # type: ignore[operator]
    assert stock["level"] == 0.9 and stock["each"] == pytest.approx(each, rel=1e-3)
    assert stock["most"] == pytest.approx(sum(each), rel=1e-3)
    assert stock["together"] == pytest.approx(np.sqrt(np.square(each).sum()), rel=1e-3)
    (first, *_) = csv.DictReader((tmp_path / "future.csv").read_text().splitlines())
    assert (first["date"], first["item"], first["actual"]) == (day(DAYS), "pears", "")


def test_a_forecast_from_an_earlier_row_is_that_of_the_part(desk: Desk) -> None:
    origin = backtest(desk, step=0, origin=-1)
    found = foretell(desk, end=DAYS - HORIZON)
    assert found.dates == origin.dates
    for name in ("true", "network", "upper", "growth"):
        assert found.lines[name][found.ahead :] == pytest.approx(origin.lines[name][found.ahead :], rel=1e-5)


def test_other_rows_give_another_forecast(desk: Desk) -> None:
    found = foretell(desk)
    doubled = [[2 * sold_, promo] for sold_, promo in found.rows]  # type: ignore[operator]
    other = foretell(desk, rows=doubled)
    assert other.lines["true"][0] == pytest.approx(2 * found.lines["true"][0], rel=1e-5)  # type: ignore[operator]
    assert other.lines["network"][-1] != found.lines["network"][-1]
    assert other.lines["naive"][-1] > found.lines["naive"][-1]  # type: ignore[operator]
    assert foretell(desk).lines == found.lines


def test_another_table_goes_on_too(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path / "new.csv", rows(40)[::-1])
    found = foretell(desk, file=str(tmp_path / "new.csv"), item=1)
    assert found.items == list(ITEMS) and found.length == 40 and found.dates[found.ahead] == day(40)
    same = foretell(desk, end=40, item=1)
    assert found.lines["network"][found.ahead :] == pytest.approx(same.lines["network"][same.ahead :], rel=1e-4)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "holds no sample"),
        (rows(4), "needs 8 rows to look back, got 4"),
        ([*rows(9), "2024-01-10,pears,many,0"], 'row 20: expected a number in column 3, got "many"'),
        ([*rows(9), "soon,pears,4,0"], 'row 20: expected a date such as 2026-01-31, got "soon"'),
        ([*rows(9), rows(9)[0]], 'The series "apples" has the date 2024-01-01 twice'),
    ],
)
def test_bad_tables_are_told_in_a_sentence(desk: Desk, tmp_path: Path, lines: list[str], sentence: str) -> None:
    write(tmp_path / "bad.csv", lines)
    with pytest.raises(DataError, match=sentence):
        foretell(desk, file=str(tmp_path / "bad.csv"))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (Backtest(item=7), "number of a series from 0 to 1"),
        (Backtest(step=4), "step from 0 to 3"),
        (Backtest(step=0, origin=99), "number of a forecast from 0 to 21"),
        (Backtest(output="nowhere"), "there are middle, low, high|there are middle"),
        (Foretell(end=3), "choose an end from 8 to 120."),
        (Foretell(rows=[[1.0]]), "expected 8 rows of 2 numbers each"),
        (Foretell(file="nowhere.csv"), "no file"),
    ],
)
def test_bad_wishes_are_told_in_a_sentence(desk: Desk, question: Backtest | Foretell, sentence: str) -> None:
    with pytest.raises(NetBuilderError, match=sentence):
        ask(desk, question)


def test_pinball_is_least_at_the_quantile() -> None:
    values = torch.linspace(0, 100, 1001)
    losses = {limit: float(pinball(values, torch.tensor(limit), 0.9).mean()) for limit in (50.0, 85.0, 90.0, 95.0)}
    assert min(losses, key=lambda limit: losses[limit]) == 90.0
