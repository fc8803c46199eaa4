"""The contract of every layer there is; a new layer is tested by being declared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import netbuilder.layers  # noqa: F401  fills Layer.table
from netbuilder.base.errors import ShapeError
from netbuilder.layers.base import FAMILIES, Layer
from tests.layers import contract
from tests.layers.samples import INPUTS, accepted, inputs, layers

# The ends of a drawing and its blocks (netbuilder.graph) have no shape rule of their own.
NAMES = sorted({cls.__name__ for cls in Layer.table.values() if not cls.__module__.startswith("netbuilder.graph.")})
every_layer = pytest.mark.parametrize("name", NAMES)
some = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
COUNTED = [n for n in NAMES if Layer.table[n].family == "convolution"] + ["Dense"]


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    with contract.one_thread():
        yield


@every_layer
def test_page_says_what_goes_in_and_out(name: str) -> None:
    cls = Layer.table[name]
    assert cls.family in FAMILIES
    assert "\nInput:" in cls.page() and "\nOutput:" in cls.page()
    assert cls.summary().rstrip().endswith((".", ":", "…"))
    assert all(p.help.endswith((".", "?")) for p in cls.parameters())


@every_layer
def test_defaults_are_accepted_by_some_input(name: str) -> None:
    assert accepted(Layer.table[name])


@every_layer
@some
@given(data=st.data())
def test_shape_rule_is_torchs(name: str, data: st.DataObject) -> None:
    cls = Layer.table[name]
    layer = data.draw(layers(cls))
    types = data.draw(inputs(layer, accepted(cls)))
    contract.check_round_trip(layer)
    assert isinstance(layer.line(), str)
    torch.manual_seed(0)
    try:
        layer.infer(*types)
        layer.infer(*map(contract.known, types))
    except ShapeError as error:
        contract.check_refusal(layer, types, error)
        return
    contract.check_shapes(layer, types)
    contract.check_training(layer, types)
    contract.check_weights(layer, types)
    contract.check_unknown_sizes(layer, types)
    assert layer.cost(*types).multiply_adds >= 0
    if len(types) == 1:
        contract.check_lengths(layer, types[0])


@every_layer
@some
@given(data=st.data())
def test_wrong_inputs_get_a_sentence(name: str, data: st.DataObject) -> None:
    layer = data.draw(layers(Layer.table[name]))
    types = data.draw(inputs(layer, tuple(INPUTS)))
    try:
        layer.infer(*types)
    except ShapeError as error:
        contract.check_sentence(layer, error)


@pytest.mark.parametrize("name", COUNTED)
@settings(some, max_examples=8)
@given(data=st.data())
def test_multiply_adds_are_those_torch_counts(name: str, data: st.DataObject) -> None:
    cls = Layer.table[name]
    layer = data.draw(layers(cls))
    types = data.draw(inputs(layer, accepted(cls)))
    try:
        layer.infer(*types)
    except ShapeError:
        return
    if None not in types[0].shape:
        assert layer.cost(*types).multiply_adds == contract.counted_multiply_adds(layer, *types)
