"""CSV files: guessed types, fields, and the sentence for each kind of broken table."""

from pathlib import Path

import pytest
import torch

from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import DataError, Part, describe, load

PEOPLE = """name,age,city,born,income,bought
Ann Lee,31,Rome,1990-01-02,1500.5,yes
Bob Ray,45,Oslo,1975-03-04,2100,no
Cy Poe,27,Rome,1998-05-06,900,no
Di Fox,52,Oslo,1969-07-08,3000,yes
"""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def write(folder: Path, text: str, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def whole(source: Csv, folder: Path, **split: object) -> Part:
    """All rows as one part, in order."""
    plan = Split(validation=0, test=0, **split)
    return load(Dataset(source=source, split=plan), folder).train


def test_columns_become_fields(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE)
    source = Csv(path="people.csv", targets=("bought",), columns=(("name", "ignore"),))
    features, bought = describe(source, tmp_path).fields
    assert features.names == ("age", "city=Oslo", "city=Rome", "income")
    assert features.range == (0.0, 3000.0)
    assert bought.names == ("no", "yes")
    part = whole(source, tmp_path)
    assert part.fields["features"][0].tolist() == [31.0, 0.0, 1.0, 1500.5]
    assert part.fields["bought"].tolist() == [1, 0, 0, 1]


def test_categories_can_be_fields_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE)
    source = Csv(path="people.csv", targets=("income",), columns=(("name", "text"),), categories="index")
    part = whole(source, tmp_path)
    assert set(part.fields) == {"features", "city", "bought", "income"}
    assert part.fields["city"].tolist() == [1, 0, 1, 0]
    assert part.fields["income"].shape == (4, 1)


def test_a_column_of_many_words_is_text_and_left_out(tmp_path: Path) -> None:
    rows = "".join(f"{i},{a}{b},{i % 7}\n" for i, (a, b) in enumerate((a, b) for a in LETTERS for b in LETTERS))
    write(tmp_path, "x,word,kind\n" + rows)
    assert describe(Csv(path="people.csv"), tmp_path).field("features").names == ("x", "kind")


def test_a_whole_numbered_target_of_few_values_is_a_class_and_can_be_a_number(tmp_path: Path) -> None:
    write(tmp_path, "x,y\n1.5,3\n2.5,10\n3.5,3\n")
    assert describe(Csv(path="people.csv", targets=("y",)), tmp_path).field("y").names == ("3", "10")
    numeric = Csv(path="people.csv", targets=("y",), columns=(("y", "numeric"),))
    assert describe(numeric, tmp_path).field("y").range == (3.0, 10.0)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_guessed(tmp_path: Path, delimiter: str) -> None:
    write(tmp_path, delimiter.join("abc") + "\n" + delimiter.join("123") + "\n")
    assert describe(Csv(path="people.csv"), tmp_path).field("features").names == ("a", "b", "c")


def test_european_tables_without_header_and_with_byte_order_mark(tmp_path: Path) -> None:
    write(tmp_path, "\ufeff1,5;2\n2,5;4\n")
    part = whole(Csv(path="people.csv", decimal=","), tmp_path)
    assert part.fields["features"].tolist() == [[1.5, 2.0], [2.5, 4.0]]


def test_quoted_cells_and_blank_lines(tmp_path: Path) -> None:
    write(tmp_path, 'a,"b, c"\n1,"2"\n\n3,4\n')
    assert whole(Csv(path="people.csv"), tmp_path).fields["features"].tolist() == [[1, 2], [3, 4]]


def test_rows_split_by_date(tmp_path: Path) -> None:
    write(tmp_path, "day,x\n3.1.2026,3\n1.1.2026,1\n2.1.2026,2\n4.1.2026,4\n")
    split = Split(by="time", column="day", validation=0.25, test=0.25)
    data = load(Dataset(source=Csv(path="people.csv"), split=split), tmp_path)
    assert [p.fields["features"].flatten().tolist() for p in (data.train, data.validation, data.test)] == [
        [1, 2],
        [3],
        [4],
    ]


@pytest.mark.parametrize(
    "days",
    [("2026-01-02", "2026-01-10"), ("2.1.2026", "10.1.2026"), ("2026/01/02", "2026/01/10"), ("2025 Dec", "2026 Jan")],
)
def test_ways_to_write_a_date(tmp_path: Path, days: tuple[str, str]) -> None:
    write(tmp_path, f"day,x\n{days[1]},2\n{days[0]},1\n")
    part = whole(Csv(path="people.csv"), tmp_path, by="time", column="day")
    assert part.fields["features"].tolist() == [[1], [2]]


def test_rows_split_by_group(tmp_path: Path) -> None:
    rows = "".join(f"{i},{who}\n" for i in range(30) for who in ("ann", "bob", "cy"))
    write(tmp_path, "x,who\n" + rows)
    split = Split(by="group", column="who", validation=0.3, test=0.3)
    source = Csv(path="people.csv", columns=(("who", "category"),))
    data = load(Dataset(source=source, split=split), tmp_path)
    seen = [p.fields["features"][:, 1:].argmax(1).unique().tolist() for p in (data.train, data.validation, data.test)]
    assert sorted(seen) == [[0], [1], [2]]


def test_missing_values_stop_the_run(tmp_path: Path) -> None:
    write(tmp_path, "a,b,c\n1,,x\n2,NA,y\nnan,4,z\n")
    with pytest.raises(DataError) as caught:
        whole(Csv(path="people.csv"), tmp_path)
    assert str(caught.value) == (
        f'{tmp_path / "people.csv"}, row 2, column "b": the value is missing (2 more values are missing); fill it in, '
        "ignore the column, or drop rows with missing values."
    )
    assert describe(Csv(path="people.csv"), tmp_path).notes == ('column "a": 1 missing', 'column "b": 2 missing')


def test_missing_values_may_be_dropped_or_their_column_ignored(tmp_path: Path) -> None:
    write(tmp_path, "a,b\n1,\n2,5\n3,NA\n4,6\n")
    dropped = load(Dataset(source=Csv(path="people.csv", missing="drop"), split=Split(validation=0, test=0)), tmp_path)
    assert dropped.train.fields["features"].tolist() == [[2, 5], [4, 6]]
    assert dropped.notes == (f"{tmp_path / 'people.csv'}: 2 rows with missing values left out",)
    ignored = whole(Csv(path="people.csv", columns=(("b", "ignore"),)), tmp_path)
    assert ignored.fields["features"].flatten().tolist() == [1, 2, 3, 4]


MANY = "".join(f"{i}.5,{i}\n" for i in range(40))


@pytest.mark.parametrize(
    ("text", "settings", "sentence"),
    [
        ("", {}, "people.csv is empty."),
        ("a,b\n", {}, "people.csv holds no rows below the header."),
        ("a,b\n1,2\n3\n", {}, "people.csv, row 3: expected 2 cells as in the header, got 1."),
        ("a,a\n1,2\n", {}, 'people.csv, row 1: the column name "a" occurs twice; name every column differently.'),
        ("a,b\n" + MANY + "x,3\n", {}, 'people.csv, row 42, column "a": expected a number, got "x"; repair the cell'),
        ("a,b\n" + MANY + "inf,3\n", {}, 'people.csv, row 42, column "a": expected a number, got "inf"'),
        ("a,b\n1,2\n", {"targets": ("c",)}, 'people.csv has no column "c"; it has a, b.'),
        ("a,b\n1,2\n", {"columns": (("c", "text"),)}, 'people.csv has no column "c"; it has a, b.'),
        ("a\nx y\nz\n", {"columns": (("a", "text"),)}, "people.csv has no column of numbers or categories"),
        ("a,b\n,\n1,\n", {"missing": "drop", "columns": (("b", "numeric"),)}, "every row has a missing value"),
        ("a,b\n1,2\n", {"targets": ("a",), "columns": (("a", "text"),)}, 'the target column "a" holds texts'),
        ('a,b\n1,"' + "x" * 1_100_000 + '"\n', {}, "people.csv, after row 1: field larger than field limit"),
        (
            "a\n" + "".join(f"{i}\n" for i in range(1001)),
            {"columns": (("a", "category"),)},
            'the column "a" has more than 1000 classes',
        ),
    ],
)
def test_a_broken_table_is_refused_with_its_place(
    tmp_path: Path, text: str, settings: dict[str, object], sentence: str
) -> None:
    write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        whole(Csv(path="people.csv", **settings), tmp_path)
    assert sentence in str(caught.value)


def test_a_missing_file_and_another_encoding_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"There is no file .*nowhere\.csv"):
        describe(Csv(path="nowhere.csv"), tmp_path)
    (tmp_path / "odd.csv").write_bytes("a,b\n1,é\n".encode("latin-1"))
    with pytest.raises(DataError, match=r"odd\.csv is no text that can be read after row 0: save it as UTF-8"):
        describe(Csv(path="odd.csv", encoding="utf-8-sig", delimiter=","), tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "cp1252"])
def test_spreadsheets_write_letters_in_several_ways(tmp_path: Path, encoding: str) -> None:
    names = "Fläche,Straße" if encoding == "cp1252" else "面积,城市"
    (tmp_path / "own.csv").write_bytes((names + "\n" + "3,rot\n4,blau\n" * 5).encode(encoding))
    found = describe(Csv(path="own.csv"), tmp_path)
    assert found.fields[0].names[0] == names.partition(",")[0] and found.rows == 10


def test_the_order_or_group_column_must_exist_and_hold_dates(tmp_path: Path) -> None:
    write(tmp_path, "a,day\n1,2026-01-01\n2,soon\n")
    with pytest.raises(DataError, match='has no column "week"; it has a, day'):
        whole(Csv(path="people.csv"), tmp_path, by="time", column="week")
    source = Csv(path="people.csv", columns=(("day", "date"),))
    with pytest.raises(DataError, match='row 3, column "day": expected a date such as 2026-01-31, got "soon"'):
        whole(source, tmp_path, by="time", column="day")


def test_a_table_beyond_the_memory_cap_trains_the_same(tmp_path: Path) -> None:
    generator = torch.Generator().manual_seed(0)
    numbers = torch.randn(9000, 3, generator=generator).tolist()
    write(tmp_path, "a,b,c,y\n" + "".join(f"{a},{b},{c},{'no' if a < 0 else 'yes'}\n" for a, b, c in numbers))
    source = Csv(path="people.csv", targets=("y",))
    dataset = Dataset.of(source, describe(source, tmp_path).fields)
    inside, outside = load(dataset, tmp_path), load(dataset, tmp_path, memory_cap=50_000)
    again = load(dataset, tmp_path, memory_cap=50_000)
    assert inside.train.in_memory
    assert not outside.train.in_memory
    chosen = torch.randperm(len(inside.train), generator=generator)[:64]
    buffers = outside.train.buffers(64)
    for name, expected in inside.train.gather(chosen).items():
        torch.testing.assert_close(outside.train.gather(chosen)[name], expected)
        torch.testing.assert_close(outside.train.gather(chosen, buffers)[name], expected)
        torch.testing.assert_close(again.train.gather(chosen)[name], expected)
    assert outside.train.gather(chosen)["y"].dtype == torch.int64
