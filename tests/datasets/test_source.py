"""Sources: a closed table, strict parameters, paths as data."""

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.datasets.source import Arrays, Bundled, Csv, Idx, ImageFolder, Source, TextCsv, Toy

SOURCES = [
    Bundled(name="mnist"),
    Csv(path="a.csv", targets=("y",), columns=(("age", "numeric"), ("id", "ignore")), decimal=","),
    ImageFolder(path="pictures", size=(32, 48), grayscale=True),
    Arrays(path="a.npz", classes=("no", "yes")),
    Idx(images="i", labels="l"),
    TextCsv(path="t.csv", tokens="characters"),
    Toy(name="xor", samples=50),
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: type(s).__name__)
def test_json_brings_back_the_same_source(source: Source) -> None:
    assert Source.parse(source.to_json()) == source
    assert hash(Source.parse(source.to_json())) == hash(source)


def test_column_types_are_an_object_in_json() -> None:
    assert SOURCES[1].to_json()["columns"] == {"age": "numeric", "id": "ignore"}


@pytest.mark.parametrize(
    ("json", "sentence"),
    [
        ({"type": "os.system", "path": "x"}, "expected one of Arrays, Articles, Bundled"),
        ({"type": "Csv", "path": "a\0b"}, "path: a path cannot contain a NUL character"),
        ({"type": "Csv", "path": "a", "columns": {"x": "float"}}, "columns: expected a list"),
        ({"type": "Csv", "path": "a", "columns": ["x"]}, "columns: expected an object of column types"),
        ({"type": "Csv"}, "path: expected a text, got nothing"),
        ({"type": "Toy", "name": "torus"}, "name: expected one of moons, circles"),
        ({"type": "ImageFolder", "path": "p", "size": [0, 8]}, "size: expected 2 values"),
    ],
)
def test_a_wrong_source_is_refused_with_a_sentence(json: object, sentence: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Source.parse(json)
    assert sentence in str(caught.value)


def test_the_files_of_a_source_are_those_it_names() -> None:
    assert SOURCES[4].files() == ("i", "l")
    assert Toy().files() == ()
