"""What of a person's table could be forecast."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from netbuilder.datasets.preparation import Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import DataError, load
from netbuilder.engine.data.series import Suggestion, suggest

SHARED = Path(__file__).parents[4] / "shared" / "data"


def table(folder: Path, header: str, rows: list[str]) -> Path:
    (folder / "t.csv").write_text(header + "\n" + "\n".join(rows) + "\n")
    return folder / "t.csv"


def suggested(path: Path, **given: str) -> Suggestion | None:
    return suggest(Csv(path=str(path)), path, **given)


def days(count: int, step: int = 1) -> list[str]:
    return [(date(2023, 1, 2) + timedelta(days=n * step)).isoformat() for n in range(count)]


SALES = [f"{d},{item},{n % 9},{n % 2},5" for n, d in enumerate(days(200)) for item in ("Bread", "Milk", "Tea")]


def test_dates_items_quantities_and_further_columns(tmp_path: Path) -> None:
    found = suggested(table(tmp_path, "date,item,quantity,promotion,always", SALES))
    assert found is not None and found.column == "date" and found.split.by == "time"
    window = Window(target="quantity", history=28, horizon=7, covariates=("promotion",), series="item")
    assert found.window == window and found.source.targets == ("quantity",)
    data = load(found.dataset(), tmp_path)
    assert data.timeline is not None and data.timeline.names == ("Bread", "Milk", "Tea")
    assert min(map(len, (data.train, data.validation, data.test))) > 30


@pytest.mark.parametrize(
    ("step", "count", "lengths"), [(1, 400, (28, 7)), (7, 150, (26, 8)), (1, 20, (5, 2)), (365, 40, (8, 4))]
)
def test_how_far_to_look_follows_from_the_step_and_the_length(
    tmp_path: Path, step: int, count: int, lengths: tuple[int, int]
) -> None:
    found = suggested(table(tmp_path, "day,sold", [f"{d},{n * 1.5}" for n, d in enumerate(days(count, step))]))
    assert found is not None and (found.window.history, found.window.horizon) == lengths
    load(found.dataset(), tmp_path)


def test_names_that_are_given_are_kept(tmp_path: Path) -> None:
    path = table(
        tmp_path, "date,shop,size,quantity", [f"{d},{s},{s * 2},{n}" for n, d in enumerate(days(60)) for s in (1, 2)]
    )
    found = suggested(path, target="size", series="shop")
    assert found is not None and (found.window.target, found.window.series) == ("size", "shop")
    assert found.window.covariates == ("quantity",)
    guessed = suggested(path)
    assert guessed is not None and guessed.window.series == "shop"  # a number that tells series apart


def test_a_table_without_a_time_is_no_forecast(tmp_path: Path) -> None:
    assert suggested(table(tmp_path, "age,price", [f"{n % 7},{n}" for n in range(30)])) is None
    assert suggested(table(tmp_path, "date,word", [f"{d},w{n % 3}" for n, d in enumerate(days(30))])) is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"target": "item"}, 'a forecast is of numbers, and the column "item" holds other things'),
        ({"target": "nothing"}, 'has no column "nothing"'),
        ({"series": "nothing"}, 'has no column "nothing"'),
        ({"column": "nothing"}, 'has no column "nothing"'),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, given: dict[str, str], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        suggested(table(tmp_path, "date,item,quantity,promotion,always", SALES), **given)


@pytest.mark.parametrize(
    ("name", "target", "column"), [("promo_weekly_sales", "units", "week"), ("a10", "value", "time")]
)
def test_real_series(name: str, target: str, column: str) -> None:
    path = SHARED / f"{name}.csv"
    if not path.exists():
        pytest.skip("the shared data are not here")
    found = suggested(path)
    assert found is not None and (found.window.target, found.column) == (target, column)
    assert len(load(found.dataset(), SHARED).test) > 10
