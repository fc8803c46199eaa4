"""Values as Python text: what is read back is what was written."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.base.call import Call
from netbuilder.codegen.printed import WIDTH, comment, constructor, function, literal, quoted, statement

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_subnormal=False) | st.text(),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple),
    max_leaves=8,
)


@given(VALUES)
def test_values_read_back(value: Any) -> None:
    assert eval(literal(value)) == value


@given(st.text())
def test_texts_stay_on_their_line(text: str) -> None:
    assert eval(quoted(text)) == text and quoted(text).isascii() and "\n" not in quoted(text)
    assert comment(text).startswith("# ") and len((comment(text) + "x").splitlines()) == 1


@given(st.lists(VALUES, max_size=6))
def test_long_calls_are_wrapped_and_mean_the_same(values: list[Any]) -> None:
    lines = statement(0, "found", constructor(Call("modules.tuple_of", *values)))
    space: dict[str, Any] = {"tuple_of": lambda *args: args}
    exec("\n".join(lines), space)
    assert space["found"] == tuple(values)


def test_short_calls_stay_short() -> None:
    assert statement(4, "x", "F.relu(x)", "# (batch, 8)") == ["    x = F.relu(x)  # (batch, 8)"]
    assert max(map(len, statement(0, "x", f"f({', '.join(map(str, range(200)))})"))) <= WIDTH


def test_numbers_that_are_none() -> None:
    assert math.isnan(eval(literal(math.nan))) and eval(literal(-math.inf)) == -math.inf


def test_what_cannot_be_printed_is_refused() -> None:
    with pytest.raises(TypeError, match="a call cannot hold a set"):
        literal({1})


def test_calls() -> None:
    inner = Call("modules.TimeDistributed", Call("nn.Linear", 2, 3), Call("F.leaky_relu", 0.2))
    assert constructor(inner) == "TimeDistributed(nn.Linear(2, 3), lambda x: F.leaky_relu(x, 0.2))"
    assert function(Call("torch.cat", dim=1, packed=True), ["a", "b"]) == "torch.cat([a, b], dim=1)"
    assert function(Call("functions.masked_mean"), ["a"], [("lengths", "n")]) == "masked_mean(a, lengths=n)"
