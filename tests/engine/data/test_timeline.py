"""The rows behind forecast windows: dates, series, and files with which something is wrong."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from netbuilder.datasets import Dataset, Split, Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import Data, DataError, load
from netbuilder.engine.data.calendar import DAY, EPOCH, Calendar

FIRST = date(2024, 1, 1)  # a Monday


def stamps(*days: str) -> np.ndarray:
    return np.array([(np.datetime64(d) - np.datetime64(EPOCH)).astype("timedelta64[s]").astype(float) for d in days])


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def loaded(folder: Path, rows: list[str], series: str = "item", column: str = "date", missing: str = "stop") -> Data:
    (folder / "s.csv").write_text("date,item,quantity\n" + "".join(f"{r}\n" for r in rows), encoding="utf-8")
    window = Window(target="quantity", history=3, horizon=2, series=series)
    split = Split(by="time", column=column)
    source = Csv(path="s.csv", targets=("quantity",), columns=(("quantity", "numeric"),), missing=missing)  # type: ignore[arg-type]
    return load(Dataset(source=source, split=split, window=window), folder)


TWO = [f"{day(n)},{item},{n + 100 * (item == 'b')}" for n in range(20) for item in "ab"]


def test_every_window_knows_its_series_and_its_dates(tmp_path: Path) -> None:
    data = loaded(tmp_path, TWO)
    timeline = data.timeline
    assert timeline is not None and timeline.names == ("a", "b") and timeline.calendar == Calendar("date")
    for name, part in (("train", data.train), ("validation", data.validation), ("test", data.test)):
        places = timeline.parts[name]
        assert np.array_equal(timeline.histories(places, 3), part.fields["history"].numpy())
        assert np.array_equal(timeline.truths(places, 2), part.fields["target"].numpy())
    series, row = timeline.parts["test"][-1].tolist()
    assert timeline.dates(series, row, row + 2) == [day(18), day(19)]
    ends = timeline.ends(3)
    assert ends.tolist() == [[0, 20], [1, 20]] and np.isnan(timeline.truths(ends, 2)).all()
    assert timeline.dates(0, 20, 22) == [day(20), day(21)]


def test_the_only_date_column_names_the_rows(tmp_path: Path) -> None:
    timeline = loaded(tmp_path, TWO, column="").timeline
    assert timeline is not None and timeline.dates(1, 0, 2) == [day(0), day(1)]


@pytest.mark.parametrize(
    ("known", "ahead"),
    [
        (("2024-01-30", "2024-01-31"), ["2024-02-01", "2024-02-02"]),
        (("2023-11-30", "2023-12-31", "2024-01-31"), ["2024-02-29", "2024-03-31"]),
        (("2024-01-15", "2024-02-15", "2024-03-15"), ["2024-04-15", "2024-05-15"]),
        (("2023-04-01", "2023-07-01", "2023-10-01"), ["2024-01-01", "2024-04-01"]),
        (("2024-01-01", "2024-01-08", "2024-01-15"), ["2024-01-22", "2024-01-29"]),
        (tuple(day(n) for n in range(19) if n % 7 < 5), ["2024-01-22", "2024-01-23"]),  # ends on a Friday
        (("2024-01-01T10:00", "2024-01-01T11:00"), ["2024-01-01 12:00", "2024-01-01 13:00"]),
    ],
)
def test_the_dates_to_come(known: tuple[str, ...], ahead: list[str]) -> None:
    calendar = Calendar("date")
    assert [calendar.text(s) for s in calendar.ahead(stamps(*known), 2)] == ahead


def test_numbers_and_places_go_on_as_they_did() -> None:
    assert Calendar("number").ahead(np.array([1991.0, 1991.5, 1992.0]), 2) == [1992.5, 1993.0]
    assert Calendar("row").ahead(np.array([7.0]), 2) == [8.0, 9.0]


def test_weekends_are_no_gaps_and_a_lost_day_is_one() -> None:
    workdays = [day(n) for n in range(40) if n % 7 < 5]
    assert Calendar("date").gaps(stamps(*workdays)) == []
    assert Calendar("date").gaps(stamps(*(day(n) for n in range(30) if n != 12))) == [11]
    assert DAY == 24 * 60 * 60


def test_rows_in_another_order_are_put_right_by_their_dates(tmp_path: Path) -> None:
    backwards = loaded(tmp_path, TWO[::-1]).train.fields["history"]
    assert np.array_equal(backwards, loaded(tmp_path, TWO).train.fields["history"])
    with pytest.raises(DataError, match=r"not in the order of their dates \(2024-01-19 stands behind a later one\)"):
        loaded(tmp_path, TWO[::-1], column="")


def test_a_date_that_stands_there_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match='The series "a" has the date 2024-01-03 twice'):
        loaded(tmp_path, [*TWO, f"{day(2)},a,5"])
    with pytest.raises(DataError, match="The date 2024-01-01 stands there twice.*name the column that tells the"):
        loaded(tmp_path, TWO, series="")


def test_missing_dates_and_words_for_numbers_are_named_with_their_row(tmp_path: Path) -> None:
    with pytest.raises(DataError, match='row 4, column "date": the value is missing'):
        loaded(tmp_path, [*TWO[:2], ",a,3", *TWO[2:]], column="")
    with pytest.raises(DataError, match='row 3, column "quantity": expected a number, got "many"'):
        loaded(tmp_path, [TWO[0], f"{day(0)},b,many", *TWO[2:]])


def test_gaps_and_short_series_are_told(tmp_path: Path) -> None:
    rows = [r for r in TWO if not r.startswith(f"{day(7)},a")]
    notes = loaded(tmp_path, [*rows, f"{day(0)},c,1"]).notes
    assert notes == (
        "Series left out, as a window needs 5 rows: c.",
        "Dates are missing behind 2024-01-07 (a), gaps in all: 1; the row behind a gap counts as following at once.",
    )
    with pytest.raises(DataError, match="A window needs 5 rows in a row, but no series has as many"):
        loaded(tmp_path, TWO[:6])
