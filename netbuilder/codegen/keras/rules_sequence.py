"""Recurrent layers, embeddings and attention in Keras."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.axes import keras_shape
from netbuilder.codegen.keras.building import At, Inexpressible, Rule
from netbuilder.codegen.keras.model import LAYERS, Made, Part, Result, Waves, Weights
from netbuilder.codegen.keras.rules_convolution import LOWEST
from netbuilder.codegen.keras.settings import settings
from netbuilder.layers.attention import SelfAttention
from netbuilder.layers.base import Layer
from netbuilder.layers.bidirectional import Bidirectional
from netbuilder.layers.core import Dense
from netbuilder.layers.recurrent import Recurrent

OURS = ("layers", "dropout", "initial_state", "return_sequences", "return_state", "go_backwards")


def recurrent(at: At) -> tuple[Result, ...]:
    """SimpleRNN, LSTM, GRU: a stack becomes a layer each, with a dropout between."""
    return stacked(at, at.layer, None)


def bidirectional(at: At) -> tuple[Result, ...]:
    """Both directions of each layer of a stack."""
    return stacked(at, at.layer.layer, at.layer)


def stacked(at: At, cell: Recurrent, wrapper: Bidirectional | None) -> tuple[Result, ...]:
    """The layers of a stack; all but the last give sequences, directions joined side by side."""
    check_stack(at, cell)
    x, count = at.x, len(at.parts) // cell.layers
    for index in range(cell.layers):
        last = index == cell.layers - 1
        if index and cell.dropout:
            x = at.add("Dropout", x, part=f"dropout_{index}", shape=x.shape, rate=cell.dropout)
        config = cell_config(cell, last, first=index == 0)
        if at.padded and config.get("return_sequences"):
            config["zero_output_for_mask"] = True
        made = Made(LAYERS, type(cell).__name__, config)
        single = replace(cell, layers=1)
        layout: Layer = single
        if wrapper is not None:
            mode = wrapper.merge_mode if last else "concat"
            more = {} if wrapper.trainable else {"trainable": False}
            made = Made(LAYERS, "Bidirectional", {"layer": made, **_other_way(made), "merge_mode": mode, **more})
            layout = replace(wrapper, layer=single)
        weights = Weights(at.parts[index * count : (index + 1) * count], layout)
        options: dict[str, Any] = dict(at.mask())
        if cell.initial_state:
            options["initial_state"] = list(at.inputs[1:])
        part = "" if last else f"layer_{index + 1}"
        shapes = tuple(map(keras_shape, at.outs)) if last else ((x.shape[0], cell.units * (2 if wrapper else 1)),)
        results = at.called(made, (x,), part, shapes, "float32", weights, options)
        x = results[0]
    return results


def _other_way(cell: Made) -> dict[str, Made]:
    """The layer that reads backwards, as Keras writes it: left out, Keras at times takes another one for it, as it
    tells objects apart by their place in memory while it loads (keras/src/saving/serialization_lib.py)."""
    return {"backward_layer": Made(cell.module, cell.class_name, {**cell.config, "go_backwards": True})}


def check_stack(at: At, cell: Recurrent) -> None:
    """Inexpressible for what a stack of Keras's layers does otherwise."""
    if cell.layers > 1 and cell.return_state:
        raise Inexpressible("gives the states of several stacked layers at once; Keras has them one by one")
    if cell.layers > 1 and cell.go_backwards and at.padded:
        raise Inexpressible("reads padded sequences backwards in several layers; Keras's mask does not turn round")


def cell_config(cell: Recurrent, last: bool, first: bool) -> dict[str, Any]:
    """Keras's settings of one layer of a stack."""
    found = settings(cell, "units", without=OURS)
    if not last or cell.return_sequences:
        found["return_sequences"] = True
    if last and cell.return_state:
        found["return_state"] = True
    if first and cell.go_backwards:
        found["go_backwards"] = True
    return found


def embedding(at: At) -> Result:
    """A table with as many rows as the data have tokens."""
    config = settings(at.layer, "output_dim", without=("input_dim",), norm_axes=1)
    rows = at.layer.vocabulary(at.types[0])
    return at.add("Embedding", at.x, weights=at.own_weights(), input_dim=rows, **config)


def attention(at: At) -> Result:
    """MultiHeadAttention and SelfAttention; the value's padding gets no attention."""
    if at.layer.kernel_constraint is not None:
        raise Inexpressible("has a rule for all its kernels at once, which Keras measures differently")
    config = settings(at.layer, "num_heads", "key_dim", without=("causal",))
    query, value, key = at.inputs if len(at.inputs) == 3 else (at.x,) * 3
    port = 1 if len(at.inputs) == 3 else 0
    options: dict[str, Any] = {} if key == value else {"key": key}
    options |= at.mask(port, "value_mask")
    if at.layer.causal:
        options["use_causal_mask"] = True
    return at.add("MultiHeadAttention", query, value, weights=at.own_weights(), call=options, **config)


def transformer(at: At) -> Result:
    """Encoder or decoder: attention, dense layers and normalizations, each with its way around."""
    layer, x, module = at.layer, at.x, at.key
    for index, name in enumerate(layer.attentions):

        def attend(y: Result, name: str = name, index: int = index) -> Result:
            return _attend(at, y, index, f"{module}.{name}")

        x = _around(at, x, attend, f"{module}.{name}", name)
    return _around(at, x, lambda y: _feed(at, y, module), f"{module}.dense", "dense", last=True)


def _around(at: At, x: Result, inner: Any, weights: str, name: str, last: bool = False) -> Result:
    """x + inner(x), normalized before or after."""
    if at.layer.norm_first:
        y = inner(_normalized(at, x, weights, name))
        return at.add("Add", [x, y], part="" if last else f"{name}_sum", shape=x.shape)
    y = at.add("Add", [x, inner(x)], part=f"{name}_sum", shape=x.shape)
    return _normalized(at, y, weights, name, last)


def _normalized(at: At, x: Result, weights: str, name: str, last: bool = False) -> Result:
    parts = (Part(f"{weights}_norm.weight"), Part(f"{weights}_norm.bias"))
    part = "" if last else f"{name}_norm"
    config = {"epsilon": at.layer.layer_norm_epsilon, **_frozen(at)}
    return at.add("LayerNormalization", x, part=part, shape=x.shape, weights=Weights(parts), **config)


def _attend(at: At, x: Result, index: int, weights: str) -> Result:
    """Attention to x itself, or of the decoder's second one to the memory."""
    layer, width = at.layer, x.shape[-1]
    assert width is not None
    value, port = (at.inputs[1], 1) if index else (x, 0)
    options: dict[str, Any] = dict(at.mask(port, "value_mask"))
    if layer.causal and not index:
        options["use_causal_mask"] = True
    heads = SelfAttention(num_heads=layer.num_heads, key_dim=width // layer.num_heads)
    config = settings(heads, "num_heads", "key_dim") | _starts(at)
    config |= {"dropout": layer.dropout} if layer.dropout else {}
    name = layer.attentions[index]
    kernels = tuple(_thirds(weights))
    y = at.add("MultiHeadAttention", x, value, part=name, shape=x.shape, call=options,
               weights=Weights(kernels, heads), **config)  # fmt: skip
    return _dropped(at, y, name)


def _thirds(weights: str) -> Iterator[Part]:
    """Query, key and value lie in one tensor of ours."""
    for index in range(3):
        yield Part(f"{weights}.in_proj_weight", index, 3)
        yield Part(f"{weights}.in_proj_bias", index, 3)
    yield Part(f"{weights}.out_proj.weight")
    yield Part(f"{weights}.out_proj.bias")


def _feed(at: At, x: Result, module: str) -> Result:
    """Two dense layers, the first wide."""
    layer, (steps, width) = at.layer, x.shape
    for name, units, function in (("widen", layer.intermediate_dim, layer.activation), ("narrow", width, "linear")):
        config: dict[str, Any] = {"units": units, **_starts(at)}
        config |= {} if function == "linear" else {"activation": function}
        weights = Weights((Part(f"{module}.{name}.weight"), Part(f"{module}.{name}.bias")), Dense())
        x = at.add("Dense", x, part=name, shape=(steps, units), weights=weights, **config)
    return _dropped(at, x, "dense")


def _dropped(at: At, x: Result, name: str) -> Result:
    rate = at.layer.dropout
    return at.add("Dropout", x, part=f"{name}_dropout", shape=x.shape, rate=rate) if rate else x


def _starts(at: At) -> dict[str, Any]:
    """First values of kernels and biases, and whether they are trained."""
    found = settings(at.layer)
    return {k: found[k] for k in ("kernel_initializer", "bias_initializer", "trainable") if k in found}


def _frozen(at: At) -> dict[str, Any]:
    return {} if at.layer.trainable else {"trainable": False}


def positions(at: At) -> Result:
    """A vector for each position: looked up by the number of the step, which is counted from x itself."""
    steps, width = at.x.shape
    assert width is not None
    learned = at.layer.kind == "learned"
    if steps is None and not learned:
        raise Inexpressible("adds waves to sequences of an unknown length; Keras has no layer that makes them")
    numbers = at.operate("Subtract", at.step_numbers(at.x), 1.0, part="numbers", shape=(steps,))
    rows: int = at.layer.max_length if learned else steps or 0
    weights = Weights(at.parts if learned else (Waves(rows, width),))
    config: dict[str, Any] = {"input_dim": rows, "output_dim": width}
    if learned:
        config |= _initializer(at, "embeddings_initializer")
    if not learned or not at.layer.trainable:
        config["trainable"] = False
    table = at.add("Embedding", numbers, part="table", shape=at.x.shape, weights=weights, **config)
    return at.add("Add", [at.x, table])


def class_token(at: At) -> Result:
    """A learned step in front: the row of a table with one row."""
    width = at.x.shape[-1]
    first = at.operate("GetItem", at.x, [slice(None), slice(None, 1), 0], part="first", shape=(1,))
    zero = at.operate("ZerosLike", first, part="zero", shape=(1,))
    assert width is not None
    weights = Weights(at.parts[:1], shapes=((1, width),))
    config = {"input_dim": 1, "output_dim": width, **_initializer(at, "embeddings_initializer"), **_frozen(at)}
    token = at.add("Embedding", zero, part="token", shape=(1, width), weights=weights, **config)
    return at.add("Concatenate", [token, at.x], axis=1)


def _initializer(at: At, name: str) -> dict[str, Any]:
    return {name: settings(at.layer, "initializer")["initializer"]}


def sequence_pooling(at: At) -> Result:
    """The scores of the steps, their softmax over time, and the weighted sum."""
    steps, width = at.x.shape
    assert width is not None
    wide: tuple[Dim, ...] = (steps, 1)
    scores = at.add("Dense", at.x, part="scores", shape=wide, weights=Weights(at.parts, Dense()), units=1,
                    **settings(at.layer))  # fmt: skip
    if mask := at.mask().get("mask"):
        inside = at.operate("ExpandDims", mask, part="wide", shape=wide, dtype="bool", axis=-1)
        scores = at.operate("Where", inside, scores, LOWEST, part="filled", shape=wide)
    shares = at.add("Softmax", scores, part="shares", shape=wide, axis=1)
    return at.reshaped(at.add("Dot", [shares, at.x], part="mean", shape=(1, width), axes=1), (width,), "")


RULES: dict[str, Rule] = {
    **dict.fromkeys(("SimpleRNN", "LSTM", "GRU"), recurrent),
    "Bidirectional": bidirectional,
    "Embedding": embedding,
    "MultiHeadAttention": attention,
    "SelfAttention": attention,
    "TransformerEncoder": transformer,
    "TransformerDecoder": transformer,
    "PositionalEncoding": positions,
    "ClassToken": class_token,
    "SequencePooling": sequence_pooling,
}
