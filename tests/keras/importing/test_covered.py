"""Every layer Keras has: read, or refused with a reason. A new Keras shows here what is missing."""

from __future__ import annotations

import pytest

from netbuilder.engine.importing.keras.table import READERS, WHY
from tests.keras.importing.layers import L

api_export = pytest.importorskip("keras.src.api_export")

# What is no layer of a network by itself: bases of classes, inputs, and cells, which are read with the RNN around them.
NO_LAYERS = {"Layer", "Wrapper", "InputLayer", "SimpleRNNCell", "GRUCell", "LSTMCell", "StackedRNNCells"}


def kerass() -> set[str]:
    """The names of Keras's layers, as they stand in files."""
    found = (getattr(L, name) for name in dir(L))
    layers = [kind for kind in found if isinstance(kind, type) and issubclass(kind, L.Layer)]
    return {api_export.get_name_from_symbol(kind).rpartition(".")[2] for kind in layers}


def test_every_layer_of_keras_is_read_or_refused_with_a_reason() -> None:
    assert kerass() - NO_LAYERS - READERS.keys() - WHY.keys() == set()


def test_what_is_refused_is_not_read() -> None:
    assert READERS.keys() & WHY.keys() == set()


@pytest.mark.parametrize("name", sorted(WHY))
def test_reasons_are_sentences(name: str) -> None:
    assert WHY[name].endswith(".") and WHY[name][0].islower()
