"""Tables of texts: what is read, and whether classes, numbers or texts are predicted from it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Csv, TextCsv, TextPairs
from netbuilder.engine.data import describe, load
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.guess import Guess
from netbuilder.engine.data.recognise import recognise

CHANCE = Random(1)
WORDS = [f"word{number}" for number in range(300)]
Row = Callable[[int], tuple[object, ...]]


def text(least: int, most: int) -> str:
    return " ".join(CHANCE.choice(WORDS) for _ in range(CHANCE.randint(least, most)))


def table(folder: Path, header: str, row: Row, count: int = 200) -> Path:
    path = folder / "table.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header.split(","), *(row(number) for number in range(count))])
    return path


def chosen(guess: Guess) -> tuple[str, str, str]:
    """The column that is read, the one that is predicted, and what that holds."""
    source = guess.source
    if isinstance(source, TextPairs):
        return source.text_column, source.target_column, "texts"
    assert isinstance(source, TextCsv), source
    return source.text_column, source.label_column, source.labels


def short() -> str:
    return text(2, 4)


def long() -> str:
    return text(9, 20)


BY_NAME, BY_LENGTH, LAST = "by its name", "its texts are the shorter ones", "the last one"
# Columns, a row, what is read, what is predicted, why (a pair) or what it holds (a label).
Case = tuple[str, Row, str, str, str]
PAIRS: dict[str, Case] = {
    "called so": ("article,summary", lambda i: (long(), short()), "article", "summary", BY_NAME),
    "behind a hash": ("id,article,highlights", lambda i: (f"{i:x}f", long(), long()), "article", "highlights", BY_NAME),
    "the longer is read": ("a,b", lambda i: (short(), long()), "b", "a", BY_LENGTH),
    "the longer is written": ("question,answer", lambda i: (short(), long()), "question", "answer", BY_NAME),
    "two languages": ("English,French", lambda i: (short(), short()), "English", "French", LAST),
    "a target of texts": ("source,target", lambda i: (short(), short()), "source", "target", BY_NAME),
    "with a score": ("article,summary,score", lambda i: (long(), short(), i / 10), "article", "summary", BY_NAME),
    "among other columns": (
        "author,year,article,summary",
        lambda i: ("ab"[i % 2], 1990 + i % 9, long(), short()),
        "article",
        "summary",
        BY_NAME,
    ),
}
LABELS: dict[str, Case] = {
    "classes": ("review,mood", lambda i: (long(), ["good", "bad"][i % 2]), "review", "mood", "classes"),
    "many classes": ("text,intent", lambda i: (long(), f"intent {i % 18}"), "text", "intent", "classes"),
    "stars": ("review,stars", lambda i: (long(), i % 5 + 1), "review", "stars", "classes"),
    "prices": ("description,price", lambda i: (long(), i * 3), "description", "price", "numbers"),
    "beside two texts": ("label,word,text", lambda i: ("ab"[i % 2], f"w{i}", long()), "text", "label", "classes"),
    "beside a pair": (
        "headline,article,category",
        lambda i: (short(), long(), "ab"[i % 2]),
        "article",
        "category",
        "classes",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_pairs_of_texts(tmp_path: Path, name: str) -> None:
    header, row, read, written, reason = PAIRS[name]
    guess = recognise(table(tmp_path, header, row))
    assert chosen(guess) == (read, written, "texts")
    assert (guess.reason, guess.targets) == (reason, ("target",))
    assert guess.roles == f'column "{read}" is read, column "{written}" is to be written'


@pytest.mark.parametrize("name", LABELS)
def test_what_is_no_pair(tmp_path: Path, name: str) -> None:
    header, row, *wanted = LABELS[name]
    guess = recognise(table(tmp_path, header, row))
    assert list(chosen(guess)) == wanted and guess.targets == ("label",)


def test_classes_that_are_too_many_for_a_category_are_told_by_repeating(tmp_path: Path) -> None:
    path = table(tmp_path, "question,intent", lambda i: (text(5, 9), f"intent_{i % 60}"), 700)
    assert chosen(recognise(path)) == ("question", "intent", "classes")


def test_numbers_and_categories_beside_a_name_stay_a_table(tmp_path: Path) -> None:
    path = table(tmp_path, "name,city,price", lambda i: (f"house {i}", "ab"[i % 2], i * 2.5))
    assert isinstance(recognise(path).source, Csv)


def test_roles_that_were_chosen(tmp_path: Path) -> None:
    path = table(tmp_path, "label,word,definition", lambda i: ("ab"[i % 2], f"w{i}", text(5, 9)))
    assert chosen(recognise(path, targets=("word",))) == ("definition", "word", "texts")
    assert chosen(recognise(path, text="word")) == ("word", "label", "classes")
    assert chosen(recognise(path, targets=("definition",), text="word")) == ("word", "definition", "texts")
    with pytest.raises(NetBuilderError, match='column "word" is read; expected another one'):
        recognise(path, targets=("word",), text="word")
    with pytest.raises(DataError, match='no column "rent"; it has label, word, definition'):
        recognise(path, text="rent")


def test_lengths_and_vocabulary_are_those_of_the_texts(tmp_path: Path) -> None:
    source = recognise(table(tmp_path, "article,summary", lambda i: (text(9, 300), text(2, 5)))).source
    assert isinstance(source, TextPairs)
    assert source.max_length == 200 and source.target_length == 6  # and the end token
    assert source.vocabulary == len(WORDS) + 4


def test_languages_without_spaces_are_cut_into_characters(tmp_path: Path) -> None:
    signs = "天地玄黄宇宙洪荒"
    path = table(
        tmp_path, "正文,摘要", lambda i: ("".join(CHANCE.choices(signs, k=30)), "".join(CHANCE.choices(signs, k=5)))
    )
    source = recognise(path).source
    assert isinstance(source, TextPairs) and (source.text_column, source.tokens) == ("正文", "characters")


def test_numbers_are_read_with_either_decimal_mark(tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_text("note;price\n" + "".join(f"a thing {i};{i},5\n" for i in range(30)))
    source = TextCsv(path=str(path), text_column="note", label_column="price", labels="numbers")
    found = describe(source, tmp_path)
    assert [f.describe() for f in found.fields] == ["text: 200 time", "label: 1 feature"]
    assert found.field("label").range == (0.5, 29.5) and found.field("label").names == ("price",)
    data = load(Dataset.of(source, found.fields), tmp_path)
    assert abs(float(data.train.gather(torch.arange(24))["label"].mean())) < 1e-5, "scaled to mean 0"


def test_what_is_no_number_is_told(tmp_path: Path) -> None:
    path = table(tmp_path, "note,price", lambda i: (f"a thing {i}", "much" if i == 7 else i))
    source = TextCsv(path=str(path), text_column="note", label_column="price", labels="numbers")
    with pytest.raises(DataError, match='the column "price" holds what is no number: much; correct the cells'):
        describe(source, tmp_path)


@pytest.mark.parametrize("header", ["note,mood", "note,price", "article,summary"])
def test_rows_without_a_text_are_left_out(header: str, tmp_path: Path) -> None:
    def row(i: int) -> tuple[object, ...]:
        last = {"mood": "good" if i % 2 else "bad", "price": i / 3, "summary": text(2, 4)}[header.split(",")[1]]
        return ("" if i == 4 else text(9, 20), "" if i == 7 else last)

    source = recognise(table(tmp_path, header, row)).source
    assert isinstance(source, TextCsv | TextPairs) and source.missing == "drop"
    found = describe(source, tmp_path)
    assert found.notes == (f"{source.path}: 2 rows with missing values left out",)
    with pytest.raises(DataError, match="is missing in row 6, row 9; fill them in, or drop rows with missing values"):
        describe(replace(source, missing="stop"), tmp_path)
