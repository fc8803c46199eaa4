"""From a raw table to a trained forecast by the command line, and what is said about tables that are broken."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest

from netbuilder.graph.files import load

DAYS = 150


def day(number: int) -> str:
    return (date(2024, 1, 1) + timedelta(days=number)).isoformat()


def rows() -> list[str]:
    return [
        f"{day(n)},{item},{base + 10 * (n % 7) + 15 * (n % 10 == 0)},{int(n % 10 == 0)}"
        for n in range(DAYS)
        for item, base in (("Bread", 200), ("Ice cream", 30), ("Milk", 120))
    ]


@pytest.fixture
def sales(tmp_path, monkeypatch):
    """Writes a table of three items."""
    monkeypatch.chdir(tmp_path)

    def write(lines: list[str]):
        (tmp_path / "sales.csv").write_text("date,item,quantity,promotion\n" + "\n".join(lines) + "\n")
        return tmp_path

    return write


def test_three_items_from_the_raw_table_to_a_forecast(cli, sales):
    folder = sales(rows())
    assert "with --forecast it is drawn as a forecast" in cli("new", "sales.csv", "plain.netb").err
    words = ("--forecast", "--history", 14, "--horizon", 3)
    said = cli("new", "sales.csv", "sales.netb", *words)
    assert (
        said.code == 0
        and 'It forecasts "quantity" for 3 rows ahead from the last 14, in the order of "date"' in said.err
    )
    assert 'One series for each of the 3 values of "item"' in said.err and "also looks back at promotion" in said.err
    drawn = load(folder / "sales.netb")
    assert drawn.data is not None and drawn.data.window is not None and drawn.data.split.column == "date"
    assert cli("check", "sales.netb").code == 0
    assert cli("train", "sales.netb", "--epochs", 1, "--threads", 1, "--device", "cpu").code == 0
    run = next((folder / "runs").iterdir())
    assert cli("predict", run, "future", "--to", "future.csv").code == 0
    found = list(csv.DictReader((folder / "future.csv").read_text().splitlines()))
    ahead = [(item, day(DAYS + n), str(n + 1)) for item in ("Bread", "Ice cream", "Milk") for n in range(3)]
    assert [(r["item"], r["date"], r["horizon"]) for r in found] == ahead
    assert all(r["forecast"] and r["lower"] and r["upper"] and r["naive"] and not r["actual"] for r in found)
    assert cli("predict", run, "sales.csv", "--to", "all.csv").code == 0
    assert (folder / "all.csv").read_text().count("\n") == 1 + 3 * 3 * (DAYS - 14 + 1)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda r: [*r, r[0]], 'The series "Bread" has the date 2024-01-01 twice'),
        (lambda r: [*r[:9], ",Bread,3,0", *r[9:]], 'row 11, column "date": the value is missing'),
        (
            lambda r: [*r[:9], f"{day(300)},Bread,some,0", *r[9:]],
            'row 11, column "quantity": expected a number, got "some"',
        ),
        (
            lambda r: [x for x in r if not x.startswith(day(20))],
            "Dates are missing behind 2024-01-20 (Bread), gaps in all: 3",
        ),
        (lambda r: [*r, f"{day(0)},Cake,3,0"], "Series left out, as a window needs 35 rows: Cake."),
        (lambda r: r[:6], "No window is left to train"),
        (lambda r: [x.partition(",")[2] for x in r], "expected 4 cells as in the header"),
    ],
)
def test_what_is_wrong_with_a_table_is_told_in_a_sentence(cli, sales, change, sentence):
    sales(change(rows()))
    said = cli("new", "sales.csv", "sales.netb", "--forecast")
    assert sentence in said.err and "Traceback" not in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--horizon", 3), "--horizon is for a forecast; add --forecast."),
        (("--forecast", "item"), 'the column "item" holds other things'),
        (("--forecast", "--history", 0), "history"),
        (("--forecast", "--history", 500), "A window needs 507 rows in a row"),
        (("--forecast", "--covariates", "colour"), 'no numeric column "colour"'),
        (("--forecast", "--series", "shop"), 'has no column "shop"'),
    ],
)
def test_wishes_that_cannot_be(cli, sales, words, sentence):
    sales(rows())
    said = cli("new", "sales.csv", "sales.netb", *words)
    assert said.code == 2 and sentence in said.err and "Traceback" not in said.err
