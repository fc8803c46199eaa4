"""Numbers and tuples as text and back."""

from __future__ import annotations

from typing import Any

import pytest

from netbuilder.base.parameter import Parameter
from netbuilder.ui.inspector.editors.notation import EMPTY, Notation, number


def _parameter(kind: Any, **limits: Any) -> Parameter:
    return Parameter(name="p", kind=kind, default=None, help="", **limits)


def _notation(kind: Any, **limits: Any) -> Notation:
    found = Notation.of(_parameter(kind, **limits))
    assert found is not None
    return found


PADS = tuple[tuple[int, int], tuple[int, int]]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (int, "32", 32),
        (int, " −3 ", -3),
        (int, "1.5", 1.5),
        (int, "many", "many"),
        (int, "", EMPTY),
        (int | None, "", None),
        (float, "1e-4", 1e-4),
        (float, "0,5", 0.5),
        (float, ".5", 0.5),
        (tuple[int, int], "3 × 5", (3, 5)),
        (tuple[int, int], "3x5", (3, 5)),
        (tuple[int, int], "3, 5", (3, 5)),
        (tuple[int, int], "3", 3),
        (tuple[int, int], "3 × a", "3 × a"),
        (tuple[int, ...], "64, 64", (64, 64)),
        (tuple[int, ...], "-1", (-1,)),
        (tuple[int, ...], "", ()),
        (float | tuple[float, float], "0.1", 0.1),
        (float | tuple[float, float], "-0.1, 0.2", (-0.1, 0.2)),
        (PADS, "1", 1),
        (PADS, "1, 2 × 3, 4", ((1, 2), (3, 4))),
        (PADS, "1 × 2", (1, 2)),
        (PADS, "1 2 3 4", ((1, 2), (3, 4))),
        (int | tuple[tuple[int, int], ...], "2", 2),
        (int | tuple[tuple[int, int], ...], "1, 2 × 3, 4", ((1, 2), (3, 4))),
    ],
)
def test_what_is_typed_is_read(kind: Any, text: str, value: Any) -> None:
    assert _notation(kind).value(text) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 128),
        (float, 1e-5),
        (float, 0.001),
        (float, 1e20),
        (tuple[int, int], (3, 5)),
        (tuple[int, ...], (8, 8, 1)),
        (PADS, ((1, 2), (3, 4))),
        (float | tuple[float, float], (-0.1, 0.2)),
        (int | None, None),
    ],
)
def test_what_is_written_is_read_back(kind: Any, value: Any) -> None:
    notation = _notation(kind)
    assert _parameter(kind).check(notation.value(notation.text(value))) == value


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1e-5, "1e-5"), (0.001, "0.001"), (128, "128"), (1e20, "1e20")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [("0.001", "0.002", "0.0009"), ("0.01", "0.02", "0.009"), ("0.3", "0.4", "0.2"), ("0", "0.01", "-0.01")],
)
def test_arrows_step_a_float_by_its_first_digit(value: str, up: str, down: str) -> None:
    notation = _notation(float)
    assert notation.stepped(value, 1, 0, False) == up
    assert notation.stepped(value, -1, 0, False) == down


def test_arrows_stay_in_the_range() -> None:
    assert _notation(float, min=0, max=1).stepped("0.5", 1, 0, False) == "0.55"
    assert _notation(float, min=0, max=1).stepped("1", 1, 0, False) == "1"
    assert _notation(int, min=1).stepped("1", -1, 0, False) == "1"


def test_arrows_change_the_number_at_the_cursor_or_all() -> None:
    notation = _notation(tuple[int, int])
    assert notation.stepped("3 × 5", 1, 0, False) == "4 × 5"
    assert notation.stepped("3 × 5", 2, 5, False) == "3 × 7"
    assert notation.stepped("3 × 3", 1, 0, True) == "4 × 4"


def test_other_kinds_have_no_notation() -> None:
    for kind in (bool, str, tuple[str, ...], dict, int | str):
        assert Notation.of(_parameter(kind)) is None
