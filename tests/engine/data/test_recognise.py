"""Which source a path is taken for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from netbuilder.base.errors import ParameterError
from netbuilder.datasets.source import Csv, Idx, ImageFolder, TextCsv, WavFolder
from netbuilder.engine.data import describe
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.recognise import Kind, recognise


def table(folder: Path, *lines: str) -> Path:
    path = folder / "table.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def picture(path: Path, mode: str, size: tuple[int, int]) -> None:
    path.parent.mkdir(exist_ok=True)
    Image.new(mode, size).save(path)


def test_grey_pictures_have_one_channel(tmp_path: Path) -> None:
    picture(tmp_path / "a" / "1.png", "L", (8, 6))
    assert recognise(tmp_path).source == ImageFolder(path=str(tmp_path), size=(6, 8), grayscale=True)


def test_large_pictures_are_shrunk_in_proportion(tmp_path: Path) -> None:
    picture(tmp_path / "a" / "1.png", "RGB", (256, 128))
    assert recognise(tmp_path).source == ImageFolder(path=str(tmp_path), size=(32, 64))


def test_broken_pictures_are_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"no picture")
    (tmp_path / "2.wav").write_bytes(b"no sound")
    assert recognise(tmp_path, "images").source == ImageFolder(path=str(tmp_path))
    assert recognise(tmp_path, "audio").source == WavFolder(path=str(tmp_path))


def test_the_most_frequent_kind_of_file_decides(tmp_path: Path) -> None:
    picture(tmp_path / "a" / "1.png", "RGB", (4, 4))
    picture(tmp_path / "a" / "2.png", "RGB", (4, 4))
    (tmp_path / "a" / "readme.txt").write_text("about these pictures")
    assert isinstance(recognise(tmp_path).source, ImageFolder)


def test_an_idx_file_brings_its_labels(tmp_path: Path) -> None:
    for name in ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz"):
        (tmp_path / name).touch()
    images, labels = (str(tmp_path / f"train-{n}-ubyte.gz") for n in ("images-idx3", "labels-idx1"))
    expected = Idx(images=images, labels=labels)
    assert recognise(tmp_path).source == expected  # the test pictures have no labels
    assert recognise(Path(images)).source == expected
    with pytest.raises(DataError):
        recognise(tmp_path / "t10k-images-idx3-ubyte.gz")


def test_texts_beside_more_than_one_column_are_a_table(tmp_path: Path) -> None:
    path = table(tmp_path, "note,size,price", *(f"house number {i} of many,{i},{2 * i}" for i in range(30)))
    guess = recognise(path)
    assert (guess.targets, guess.others) == (("price",), ("size",))
    text = recognise(path, "text").source
    assert isinstance(text, TextCsv) and (text.text_column, text.label_column) == ("note", "price")


def test_a_column_called_text_holds_the_texts(tmp_path: Path) -> None:
    source = recognise(table(tmp_path, "text,class,remark", *(f"t{i},{i % 2},r{i}" for i in range(30))), "text").source
    assert isinstance(source, TextCsv) and (source.text_column, source.label_column) == ("text", "class")


@pytest.mark.parametrize(
    ("lines", "kind", "targets", "error", "words"),
    [
        (("day", "2020-01-01"), "auto", (), DataError, "no column of numbers or categories to predict"),
        (("text", "one"), "text", (), DataError, "expected a column of texts and one to predict"),
        (("a,b,c", "x,y,z"), "text", ("b", "c"), ParameterError, "one column to predict, got b, c"),
    ],
)
def test_what_cannot_be_predicted(
    tmp_path: Path, lines: tuple[str, ...], kind: Kind, targets: tuple[str, ...], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        recognise(table(tmp_path, *lines), kind, targets)


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no file or folder"):
        recognise(tmp_path / "gone.csv")


def test_an_awkward_table_needs_nothing_but_its_target(tmp_path: Path) -> None:
    """Semicolons, decimal commas, running numbers, dates, gaps, the letters of an older Chinese spreadsheet."""
    rows = [f"{i};2023/{i % 12 + 1}/3 4:05;{i % 7},5;{'' if i % 2 else 'ok'};北京" for i in range(1, 41)]
    path = tmp_path / "own.csv"
    path.write_bytes("\n".join(["编号;时间;面积;备注;城市", *rows]).encode("gb18030"))
    guess = recognise(path)
    assert isinstance(guess.source, Csv) and guess.targets == ("城市",)
    assert (guess.source.decimal, guess.source.encoding) == (",", "gb18030")
    assert dict(guess.source.columns) == {"编号": "ignore", "备注": "ignore"}
    assert [f.names for f in describe(guess.source, Path()).fields] == [("面积",), ("北京",)]
    assert [note.partition('"')[2] for note in guess.notes] == [
        '编号" only numbers the rows: it is left out',
        '备注" is often empty: it is left out',
        '时间" holds dates: it is left out, and can order the split',
    ]


def test_numbers_that_run_are_kept_unless_they_are_called_so(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("x,y\n" + "".join(f"{i},{i * i}\n" for i in range(40)))
    guess = recognise(path)
    assert isinstance(guess.source, Csv) and not guess.source.columns and not guess.notes
