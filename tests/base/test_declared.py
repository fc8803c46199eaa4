"""Declarations: checked, frozen, equal by value, in and out of JSON."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace
from typing import Any, ClassVar, Literal

import pytest

from netbuilder.base.declared import Declared, declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param


@declared
class Fruit(Declared, kind=True):
    """Something to eat."""


@declared
class Apple(Fruit):
    """Keeps the doctor away.

    More about apples.
    """

    replaces: ClassVar[tuple[str, ...]] = ("Pippin",)

    weight: int = param(100, "How heavy.", min=1, unit="g")
    colour: Literal["red", "green"] = param("red", "Of its skin.", more=True)
    size: tuple[int, int] = param(7, "Width and height.", min=1)
    share: float | None = param(None, "How much is eaten.", min=0, below=1)


@declared
class Basket(Fruit):
    """Holds another one."""

    inside: Fruit = param(..., "What is in it.")
    names: tuple[str, ...] = param((), "What people call it.")


def test_defaults_are_canonical_and_the_folded_come_last() -> None:
    assert Apple().size == (7, 7)
    assert [p.name for p in Apple.parameters()] == ["weight", "size", "share", "colour"]
    assert Apple.summary() == "Keeps the doctor away."


def test_equality_and_hash_are_by_value() -> None:
    assert Apple(weight=3) == Apple(weight=3) != Apple()
    assert hash(Apple(weight=3)) == hash(Apple(weight=3))
    assert Apple() != Basket(inside=Apple())
    assert repr(Apple()) == "Apple(weight=100, size=(7, 7), share=None, colour='red')"


def test_frozen_and_copied() -> None:
    apple = Apple(weight=3)
    with pytest.raises(FrozenInstanceError, match="dataclasses.replace"):
        apple.weight = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del apple.weight
    assert replace(apple, colour="green") == Apple(weight=3, colour="green")
    assert copy.deepcopy(apple) == apple == pickle.loads(pickle.dumps(apple))


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"weight": 0}, "weight: expected a positive integer, got 0"),
        ({"weight": True}, "weight: expected a positive integer, got True"),
        ({"weight": "two"}, 'weight: expected a positive integer, got "two"'),
        ({"weight": 10**30}, "weight: expected a positive integer, got 1000000"),
        ({"colour": "blue"}, 'colour: expected one of red, green, got "blue"'),
        ({"size": [1, 2, 3]}, r"size: expected 2 values, each a positive integer, got \[1, 2, 3\]"),
        ({"share": 1}, "share: expected a number at least 0 and below 1 or nothing, got 1"),
        ({"share": float("nan")}, "share: expected a number at least 0 and below 1 or nothing, got nan"),
        ({"taste": 1}, "taste: Apple has no such parameter; it has weight, size, share, colour"),
    ],
)
def test_wrong_values_are_told(settings: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ParameterError, match=sentence):
        Apple.make(settings)


def test_nested_declarations_name_the_place() -> None:
    with pytest.raises(ParameterError, match="inside.weight: expected a positive integer, got 0"):
        Basket.make({"inside": {"type": "Apple", "weight": 0}})
    with pytest.raises(ParameterError, match='inside: expected one of .*Apple.*, got "Stone"'):
        Basket.make({"inside": "Stone"})
    with pytest.raises(ParameterError, match="inside: expected a Fruit, got nothing"):
        Basket.make({})


def test_an_error_of_the_whole_value_names_no_place() -> None:
    with pytest.raises(ParameterError) as caught:
        Fruit.parse(3)
    assert str(caught.value) == "expected a Fruit, got 3"


def test_json_round_trip_and_old_names() -> None:
    basket = Basket(inside=Apple(weight=5, size=(1, 2)), names=["a", "b"])
    json = {"type": "Basket", "inside": {"type": "Apple", "weight": 5, "size": [1, 2]}, "names": ["a", "b"]}
    assert basket.to_json() == json
    assert Fruit.parse(json) == basket
    assert Apple().to_json() == "Apple"
    assert Fruit.parse("Pippin") == Apple()


def test_unknown_and_missing_arguments_in_code() -> None:
    with pytest.raises(TypeError, match="no parameter taste"):
        Apple(taste=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs inside"):
        Fruit.table["Basket"]()
