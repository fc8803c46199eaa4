"""Fields in and out of JSON."""

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import image, label, sequence
from netbuilder.datasets import Description, Field

FIELDS = [
    Field("image", image(1, 28, 28), range=(0.0, 255.0)),
    Field("label", label(3), names=("a", "b", "c")),
    Field("audio", sequence(None, 1), unit="Pa", padded=True),
]


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.name)
def test_json_brings_back_the_same_field(field: Field) -> None:
    assert Field.from_json(field.to_json()) == field


def test_a_field_says_what_it_is() -> None:
    assert FIELDS[0].describe() == "image: 1 channel × 28 height × 28 width"
    assert FIELDS[1].describe() == "label: 3 classes"
    assert FIELDS[2].describe() == "audio: ? time × 1 feature, Pa"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"dtype": "float64"}, 'dtype: expected one of float32, int64, bool, got "float64"'),
        ({"shape": [0]}, "shape: expected a list of sizes, got [0]"),
        ({"shape": [1, 2]}, "axes: expected 2 axis names, got 1"),
        ({"classes": True}, "classes: expected a positive integer, got True"),
        ({"range": [1]}, "range: expected two numbers, got [1]"),
        ({"name": ""}, 'name: expected a name, got ""'),
        ({"colour": "red"}, "colour: a field has no such entry"),
    ],
)
def test_a_wrong_field_is_refused_with_its_place(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Field.from_json({"name": "x", "shape": [4], "axes": ["features"]} | change)
    assert sentence in str(caught.value)


def test_a_missing_entry_is_named() -> None:
    with pytest.raises(ParameterError, match='axes: expected a list of axis names, got "nothing"'):
        Field.from_json({"name": "x", "shape": [4]})
    with pytest.raises(ParameterError, match="expected a field, got 3"):
        Field.from_json(3)


def test_an_unknown_field_names_the_known_ones() -> None:
    description = Description("d", "D", "Some data.", tuple(FIELDS))
    assert description.field("label") is FIELDS[1]
    with pytest.raises(ParameterError, match='no field "x"; they have image, label, audio'):
        description.field("x")
