"""Recurrent layers, layers around a layer, attention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from netbuilder.engine.importing.keras.convolutions import SLIDING, chosen
from netbuilder.engine.importing.keras.drawing import Book, Change, Drawing
from netbuilder.engine.importing.keras.model import Call, Operation
from netbuilder.engine.importing.keras.reading import Reader, Reading, Values, made, only, some
from netbuilder.engine.importing.keras.settings import named, squeezed, weighted
from netbuilder.engine.importing.keras.value import Unreadable, Value, channels_first, identity
from netbuilder.layers.base import Layer

KERNELS = {"kernel": "kernel", "recurrent": "recurrent", "bias": "bias"}
CELLS = {"SimpleRNNCell": "SimpleRNN", "LSTMCell": "LSTM", "GRUCell": "GRU"}
WHILE_TRAINING = "is left out (it matters while training only)."


def sequence(reading: Reading, x: Value) -> Value:
    """The tensor as (time, features)."""
    if x.rank != 2:
        raise Unreadable(f"needs a sequence (time, features) and gets {x.rank} axes.")
    return reading.drawing.renamed(reading.arrange(x, identity(2)))


def recurrent(reading: Reading) -> Values:
    """SimpleRNN, LSTM and GRU, perhaps starting from given states."""
    x, *states = some(reading)
    settings = {"initial_state": True} if states else {}
    layer = recurrent_layer(reading, reading.operation.kind, reading.config, settings)
    return several(reading.put(layer, sequence(reading, x), *states))


def general_recurrent(reading: Reading) -> Values:
    """RNN around one of Keras's cells."""
    kind, config = named(reading.config.get("cell") or "")
    if kind not in CELLS:
        raise Unreadable(f'has a cell "{kind[:40]}", which this program does not have.')
    x, *states = some(reading)
    whole = {**config, **{k: v for k, v in reading.config.items() if k != "cell"}}
    layer = recurrent_layer(reading, CELLS[kind], whole, {"initial_state": True} if states else {})
    return several(reading.put(layer, sequence(reading, x), *states))


def several(values: tuple[Value, ...]) -> Values:
    """One value, or all of them."""
    return values[0] if len(values) == 1 else values


def recurrent_layer(reading: Reading, kind: str, config: Mapping[str, Any], settings: dict[str, Any]) -> Layer:
    """Our recurrent layer; what torch's kernels cannot compute is Unreadable."""
    settings |= chosen(config, "units", "return_sequences", "return_state", "go_backwards", "use_bias")
    settings |= weighted(reading, KERNELS)
    function, gate = (squeezed(named(config.get(k, u))[0]) for k, u in _usual(kind))
    if kind == "SimpleRNN":
        settings["activation"] = function
    elif (function, gate) != ("tanh", "sigmoid"):
        raise Unreadable(f"has the activations {function[:30]} and {gate[:30]}; here they are tanh and sigmoid.")
    if kind == "LSTM" and "unit_forget_bias" in config:
        settings["unit_forget_bias"] = config["unit_forget_bias"]
    if kind == "GRU" and config.get("reset_after") is False:
        raise Unreadable("resets before the product (reset_after=False), and this program after it.")
    note_training(reading, config)
    return made(kind, settings)


def _usual(kind: str) -> tuple[tuple[str, str], ...]:
    return ("activation", "tanh"), ("recurrent_activation", "tanh" if kind == "SimpleRNN" else "sigmoid")


def bidirectional(reading: Reading) -> Values:
    """Bidirectional around a recurrent layer."""
    kind, config = named(reading.config.get("layer") or "")
    if kind not in ("SimpleRNN", "LSTM", "GRU"):
        raise Unreadable(f'is around a "{kind[:40]}", and here it goes around recurrent layers only.')
    back = reading.config.get("backward_layer")
    if back is not None and _settings(named(back)) != _settings((kind, config)):
        raise Unreadable("reads backwards with another layer than forwards, and this program with the same one.")
    inner = replace(reading, operation=replace(reading.operation, config=config))
    layer = recurrent_layer(inner, kind, config, {})
    if reading.config.get("merge_mode") is None:
        raise Unreadable("gives both directions on their own (merge_mode=None), which is not done here.")
    settings = {"layer": layer.to_json(), "merge_mode": reading.config["merge_mode"]}
    return several(reading.put(made("Bidirectional", settings), sequence(reading, only(reading))))


def _settings(told: tuple[str, Mapping[str, Any]]) -> tuple[str, dict[str, Any]]:
    """What must be the same in both directions."""
    kind, config = told
    names = ("units", "activation", "recurrent_activation", "use_bias", "return_sequences", "return_state")
    return kind, {n: config.get(n) for n in names}


def film(reading: Reading) -> Value:
    """ConvLSTM2D over pictures one after the other."""
    x, config = only(reading), reading.config
    if x.rank != 4 or x.known.axes[0] != "time":
        raise Unreadable("needs pictures one after the other, (time, height, width, channels).")
    functions = tuple(squeezed(named(config.get(k, u))[0]) for k, u in _usual("ConvLSTM2D"))
    if functions[0] not in ("tanh", "relu") or functions[1] != "sigmoid":
        told = f"{functions[0][:30]} and {functions[1][:30]}"
        raise Unreadable(f"has the activations {told}; here they are tanh or relu, and sigmoid.")
    if config.get("return_state"):
        raise Unreadable("also gives its last state, which is not done here.")
    note_training(reading, config)
    picture = identity(3) if config.get("data_format") == "channels_first" else channels_first(3)
    x = reading.arrange(x, (0, *(k + 1 for k in picture)))
    if config.get("go_backwards"):
        x = reading.then("backwards", made("Flip", {"axis": "time"}), x, order=x.order)
    settings = chosen(config, *SLIDING, "filters", "return_sequences", "unit_forget_bias") | weighted(reading, KERNELS)
    settings["activation"] = functions[0]
    layer = made("ConvLSTM2D", settings)
    return reading.one(layer, x, order=x.order if config.get("return_sequences") else picture)


def note_training(reading: Reading, config: Mapping[str, Any]) -> None:
    """What matters while training only, or from batch to batch."""
    for name in ("dropout", "recurrent_dropout"):
        if config.get(name):
            reading.note(f"its {name} of {config[name]} {WHILE_TRAINING}")
    if config.get("stateful"):
        reading.note("it keeps its state from batch to batch in Keras (stateful), here every sample starts anew.")


def time_distributed(reading: Reading) -> Value:
    """TimeDistributed around a layer that becomes one node here."""
    x, inner = reading.straight(only(reading)), reading.config.get("layer")
    kind, config = named(inner or "")
    if x.rank < 2:
        raise Unreadable("needs a time axis.")
    is_flat = kind in ("Flatten", "Reshape")
    step_order = tuple(k - 1 for k in x.order[1:])
    if x.order[0] != 0 or (is_flat and x.order != identity(x.rank)):
        x = reading.arrange(x, identity(x.rank))
        step_order = identity(x.rank - 1)
    step = Value("step", "output", replace(x.known, shape=x.known.shape[1:], axes=x.known.axes[1:]), step_order)
    operation = Operation("inner", kind, config, (Call((), {}),))
    layer, made_of, change = _one_node(operation, step, reading)
    order = (0, *(k + 1 for k in made_of.order))
    outer = made("TimeDistributed", {"layer": layer.to_json()})
    return reading.put(outer, x, order=order, change=change)[0]


def _one_node(operation: Operation, step: Value, reading: Reading) -> tuple[Layer, Value, Any]:
    """The one layer an operation becomes; Unreadable when it becomes several."""
    from netbuilder.engine.importing.keras.table import READERS

    sub = Drawing(Book())
    inner = Reading(sub, operation, 0, (step,), {})
    if operation.kind not in READERS:
        raise Unreadable(f'is around a "{operation.kind[:40]}", which cannot be repeated over time here.')
    found = READERS[operation.kind](inner)
    if isinstance(found, tuple) or len(sub.nodes) != 1 or found.scramble is not None:
        raise Unreadable(f'is around a "{operation.kind[:40]}" that is more than one layer here.')
    node = next(iter(sub.nodes.values()))
    holding = sub.book.holdings.get(node.id)
    for note in inner.notes:
        reading.note(note)
    assert isinstance(node.layer, Layer)
    return node.layer, found, holding.change if holding else None


def multi_head(reading: Reading, change: Change | None = None) -> Value:
    """MultiHeadAttention; of a sequence with itself it is a SelfAttention."""
    config = reading.config
    given = {n: v for n, v in reading.kwargs.items() if isinstance(v, Value)}
    values = [v for v in reading.args if isinstance(v, Value)]
    query = given.get("query", values[0] if values else None)
    value = given.get("value", values[1] if len(values) > 1 else None)
    if query is None or value is None:
        raise Unreadable("is not given a query and a value.")
    key = given.get("key", values[2] if len(values) > 2 else value)
    if "attention_mask" in given or len(values) > 3:
        raise Unreadable("is given an attention_mask, and here masks come from the lengths of the data.")
    if reading.kwargs.get("return_attention_scores"):
        raise Unreadable("also gives its scores, which is not done here.")
    _check_heads(config, query)
    found = [sequence(reading, v) for v in (query, value, key)]
    settings = chosen(config, "num_heads", "key_dim", "value_dim", "dropout", "use_bias")
    settings["causal"] = bool(reading.kwargs.get("use_causal_mask", False))
    settings |= weighted(reading, {"kernel": "kernel", "bias": "bias"})
    if found[0] == found[1] == found[2]:
        return reading.one(made("SelfAttention", settings), found[0], change=change)
    return reading.one(made("MultiHeadAttention", settings), *found, change=change)


def _check_heads(config: Mapping[str, Any], query: Value) -> None:
    """Unreadable for what Keras's layer can and ours cannot."""
    width, axes = config.get("output_shape"), config.get("attention_axes")
    if width not in (None, query.shape[-1], [query.shape[-1]]):
        raise Unreadable("gives another width than that of its query, which is not done here.")
    if axes not in (None, 1, [1], (1,)) or config.get("use_gate"):
        raise Unreadable("attends along other axes than time, or has a gate, which is not done here.")


READERS: dict[str, Reader] = {
    **dict.fromkeys(("SimpleRNN", "LSTM", "GRU"), recurrent),
    "ConvLSTM2D": film,
    "Bidirectional": bidirectional,
    "TimeDistributed": time_distributed,
    "MultiHeadAttention": multi_head,
}
