"""Layers that hold others: cells on top of each other, a kernel kept small, a table read both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from netbuilder.engine.importing.keras.core import embedding
from netbuilder.engine.importing.keras.drawing import Arrays
from netbuilder.engine.importing.keras.model import snake_case
from netbuilder.engine.importing.keras.reading import Reader, Reading, Values, made, only
from netbuilder.engine.importing.keras.sequences import CELLS, general_recurrent, multi_head, recurrent_layer, sequence
from netbuilder.engine.importing.keras.settings import named
from netbuilder.engine.importing.keras.value import Unreadable, Value, identity
from netbuilder.layers.base import Layer


def inside(reading: Reading, kind: str, config: Mapping[str, Any], *place: str) -> Reading:
    """What is read of a layer inside this one, with its weights at ``place``."""
    whole = (*reading.operation.place, *place)
    return replace(reading, operation=replace(reading.operation, kind=kind, config=config, place=whole))


def recurrent(reading: Reading) -> Values:
    """RNN around a cell, or around several on top of each other: a layer for each."""
    kind, config = named(reading.config.get("cell") or "")
    cells = config.get("cells")
    if kind != "StackedRNNCells" or not isinstance(cells, list) or not cells:
        return general_recurrent(reading)
    if reading.config.get("return_state") or len(reading.values()) > 1:
        raise Unreadable("gives or takes the states of several cells at once, which is not done here.")
    x = sequence(reading, only(reading))
    seen: dict[str, int] = {}
    for index, (inner, settings) in enumerate(map(named, cells)):
        if inner not in CELLS:
            raise Unreadable(f'has a cell "{inner[:40]}", which this program does not have.')
        told = {k: v for k, v in reading.config.items() if k in ("return_sequences", "go_backwards")}
        if index:
            told["go_backwards"] = False  # the first one has turned the sequence round
        if index < len(cells) - 1:
            told["return_sequences"] = True
        folder = snake_case(inner)
        seen[folder] = seen.get(folder, -1) + 1
        number = f"_{seen[folder]}" if seen[folder] else ""
        step = inside(reading, inner, settings, "cell", "cells", folder + number)
        layer = recurrent_layer(step, CELLS[inner], {**settings, **told}, {})
        step.weighted = index
        (x,) = step.put(layer, x)
    return x


def spectral(reading: Reading) -> Values:
    """SpectralNormalization: the file has the kernel as it was last divided by its norm."""
    from netbuilder.engine.importing.keras.table import READERS

    kind, config = named(reading.config.get("layer") or "")
    if kind not in READERS:
        raise Unreadable(f'is around a "{kind[:40]}", which has no counterpart here.')
    reading.note("its kernel is no longer divided by its norm while training.")
    return READERS[kind](inside(reading, kind, config, "layer"))


def reversible(reading: Reading) -> Value:
    """ReversibleEmbedding: a table of tokens, and the way back to tokens as a Dense with the same numbers."""
    if not reading.kwargs.get("reverse"):
        return embedding(inside(reading, "Embedding", reading.config))
    is_tied = reading.config.get("tie_weights", True)
    if is_tied:
        reading.note("the way back has its own copy of the table, which training changes on its own.")
    back = inside(reading, "Embedding" if is_tied else "ReversedEmbedding", reading.config)
    back.weighted = 1  # the table itself is the first
    x = only(reading)
    dense = made("Dense", {"units": reading.config.get("input_dim"), "use_bias": False})
    y = back.one(dense, reading.arrange(x, identity(x.rank)), change=turned if is_tied else None)
    cap = reading.config.get("logit_soft_cap")
    if not cap:
        return y
    for suffix, layer in _capped(float(cap)):
        y = reading.then(suffix, layer, y)
    return y


def turned(arrays: Arrays) -> Arrays:
    """The table (tokens, width) as the kernel of the way back."""
    return [arrays[0].T]


def _capped(cap: float) -> tuple[tuple[str, Layer], ...]:
    """tanh(x / cap) · cap."""
    return (
        ("shrunk", made("Rescaling", {"scale": 1 / cap})),
        ("capped", made("Tanh", {})),
        ("widened", made("Rescaling", {"scale": cap})),
    )


def grouped(reading: Reading) -> Value:
    """GroupQueryAttention: heads that share keys and values, each with a copy of them."""
    config = dict(reading.config)
    heads, shared = config.get("num_query_heads"), config.get("num_key_value_heads")
    if not (isinstance(heads, int) and isinstance(shared, int) and 0 < shared <= heads and heads % shared == 0):
        raise Unreadable("has numbers of heads that do not fit.")
    if config.get("use_gate") or config.get("sliding_window") is not None:
        raise Unreadable("has a gate, or looks at a window of steps only, which is not done here.")
    if heads != shared:
        reading.note(f"its {heads} heads share {shared} of keys and values in Keras; here each has its own copy.")
    told = {**config, "num_heads": heads, "key_dim": config.get("head_dim")}
    operation = replace(reading.operation, config=told)

    def copied(arrays: Arrays) -> Arrays:
        """Query, key, value, output, each kernel with its bias: keys and values once for every head."""
        own = len(arrays) // 4
        return [np.repeat(a, heads // shared, axis=-2) if own <= i < 3 * own else a for i, a in enumerate(arrays)]

    return multi_head(replace(reading, operation=operation), change=copied)


READERS: dict[str, Reader] = {
    "RNN": recurrent,
    "SpectralNormalization": spectral,
    "ReversibleEmbedding": reversible,
    "GroupQueryAttention": grouped,
}
