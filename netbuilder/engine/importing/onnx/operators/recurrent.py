"""LSTM, GRU and RNN. ONNX has the batch behind the time and its own order of gates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, Tensor, View, own
from netbuilder.engine.importing.onnx.folding import in_hand
from netbuilder.engine.importing.onnx.operators.cutting import concatenated
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Array, Call, Constant, operator, refuse_batch
from netbuilder.layers.arithmetic import Flip
from netbuilder.layers.bidirectional import Bidirectional
from netbuilder.layers.recurrent import GRU, LSTM, Recurrent, SimpleRNN

# Where torch's gates stand in ONNX: i o f c -> i f c o; z r h -> r z h.
GATES = {"LSTM": (0, 2, 3, 1), "GRU": (1, 0, 2), "RNN": (0,)}
USUAL = {"LSTM": ("sigmoid", "tanh", "tanh"), "GRU": ("sigmoid", "tanh"), "RNN": ("tanh",)}


@dataclass
class _Parts:
    """What an operator of this kind gets, as the layer wants it."""

    kind: str
    units: int
    direction: str
    batch: Group
    time: Group
    used: tuple[bool, bool, bool]

    @property
    def directions(self) -> int:
        """1, or 2 where it reads both ways."""
        return 2 if self.direction == "bidirectional" else 1


@operator("LSTM", "GRU", "RNN")
def recurrent(call: Call) -> list[Any]:
    """LSTM, GRU and RNN as layers."""
    kind = call.operation.kind
    view = _ordered(call)
    weight = call.weight(1)
    used = [bool(o) and call.uses.get(o, 0) > 0 for o in (*call.operation.outputs, "", "", "")[:3]]
    units = weight.shape[1] // len(GATES[kind])
    time, batch = refuse_batch(view.groups[0]), view.groups[1]
    if own(batch):
        raise Inexpressible("reads sequences that are no samples of the batch.")
    parts = _Parts(kind, units, call.attribute("direction", "forward"), batch, time, (used[0], used[1], used[2]))
    _check(call, parts)
    states = _states(call, parts)
    layer = _layer(call, parts, bool(states))
    tensor = call.put(view, (time, refuse_batch(view.groups[2])))
    return _results(call, parts, layer, (tensor, *states), _weights(call, parts))


def _ordered(call: Call) -> View:
    """(time, batch, features)"""
    view = call.view()
    if view.rank != 3:
        raise Inexpressible("needs (time, batch, features).")
    if call.attribute("layout", 0):
        return view.with_groups((view.groups[1], view.groups[0], view.groups[2]))
    return view


def _check(call: Call, parts: _Parts) -> None:
    """Inexpressible for what torch's recurrent layers do not do."""
    names = [str(a).lower() for a in call.attribute("activations", ())]
    usual = USUAL[parts.kind] * parts.directions
    if names and tuple(names) != usual and not (parts.kind == "RNN" and set(names) == {"relu"}):
        raise Inexpressible(f"has the functions {', '.join(names)}; the layer has {', '.join(usual)}.")
    if call.attribute("clip") is not None or call.attribute("input_forget", 0):
        raise Inexpressible("clips its numbers or couples its gates, which the layer does not.")
    if parts.kind == "GRU" and not call.attribute("linear_before_reset", 0):
        raise Inexpressible("resets before the product (linear_before_reset=0); the layer resets after it.")
    if call.has(7) and np.any(call.constant(7, "peepholes")):
        raise Inexpressible("looks at its memory through peepholes, which the layer does not.")
    if call.has(4) and np.any(call.constant(4, "lengths") != call.view().dims[0]):
        raise Inexpressible("is told where each sequence ends, which an imported drawing does not know.")


def _states(call: Call, parts: _Parts) -> tuple[Tensor, ...]:
    """Tensors to start from; none where they are 0."""
    indices = (5, 6) if parts.kind == "LSTM" else (5,)
    given = [call.inputs[i] if call.has(i) else None for i in indices]
    if all(g is None or (isinstance(g, Constant) and not g.array.any()) for g in given):
        return ()
    if parts.directions == 2:
        raise Inexpressible("starts both directions from given states, which the layer does not.")
    found = []
    for index, value in zip(indices, given, strict=True):
        if value is None:
            value = Constant(np.zeros((1, 1, parts.units), dtype=np.float32))
        view = call.held(_one_sample(value)) if isinstance(value, Constant) else call.view(index)
        if isinstance(value, View) and call.attribute("layout", 0):
            view = view.with_groups((view.groups[1], view.groups[0], view.groups[2]))
        found.append(call.put(view, (own(view.groups[2]),)))
    return tuple(found)


def _one_sample(state: Constant) -> Constant:
    """A state that is the same for all samples."""
    array = state.array
    if array.shape[1] > 1 and np.any(array != array[:, :1]):
        raise Inexpressible("starts each sample of the batch from another state.")
    return Constant(array[:, :1], state.learned, state.name)


def _layer(call: Call, parts: _Parts, has_states: bool) -> Any:
    sequences, *states = parts.used
    options: dict[str, Any] = {
        "units": parts.units,
        "return_sequences": sequences,
        "return_state": any(states) and (sequences or states[1]),
        "initial_state": has_states,
        "go_backwards": parts.direction == "reverse",
        "use_bias": call.has(3),
    }
    kinds: dict[str, type[Recurrent]] = {"LSTM": LSTM, "GRU": GRU, "RNN": SimpleRNN}
    if parts.kind == "RNN" and "relu" in str(call.attribute("activations", "")).lower():
        options["activation"] = "relu"
    layer = kinds[parts.kind](**options)
    return Bidirectional(layer=layer) if parts.directions == 2 else layer


def _weights(call: Call, parts: _Parts) -> dict[str, Array]:
    """torch's names and order of gates; where the layer has one bias, both are added."""
    order = GATES[parts.kind]
    found: dict[str, Array] = {}
    kernel, recurrent_kernel = in_hand(call.weight(1)), in_hand(call.weight(2))
    bias = in_hand(call.weight(3)) if call.has(3) else None
    for direction in range(parts.directions):
        tail = "_l0" + "_reverse" * direction
        found[f"rnn.weight_ih{tail}"] = _gates(kernel[direction], order)
        found[f"rnn.weight_hh{tail}"] = _gates(recurrent_kernel[direction], order)
        if bias is None:
            continue
        first, second = np.split(bias[direction], 2)
        first, second = _gates(first, order), _gates(second, order)
        if parts.kind != "GRU":
            first, second = first + second, np.zeros_like(second)
        found[f"rnn.bias_ih{tail}"], found[f"rnn.bias_hh{tail}"] = first, second
    return found


def _gates(array: Array, order: tuple[int, ...]) -> Array:
    parts = np.split(array, len(order))
    return np.concatenate([parts[i] for i in order])


def _results(
    call: Call, parts: _Parts, layer: Any, tensors: tuple[Tensor, ...], weights: dict[str, Array]
) -> list[Any]:
    """Y (time, directions, batch, units), Y_h and Y_c (directions, batch, units)."""
    sizes = call.sketch.sizes
    side, units = sizes.group(parts.directions), sizes.group(parts.units)
    made = call.sketch.add(layer, *tensors, name=call.name_of(1), label=call.label, weights=weights)
    both = (*side, *units)
    (node, port), type_ = made[0]
    sequences, hidden, cell = parts.used
    first = call.sketch.tensor(node, port, (parts.time, both) if sequences else (both,), type_)
    if sequences and parts.direction == "reverse":
        first = call.add(Flip(axis="time"), first, axes=first.axes)
    y = View(first, (parts.time, side, parts.batch, units)) if sequences else None
    last: list[View | None] = [None, None]
    if len(made) > 1:
        last = _last(call, parts, made[1:], units)
    elif hidden:
        last[0] = View(first, (side, parts.batch, units))
    found = [y, last[0] if hidden else None, last[1] if cell else None]
    if call.attribute("layout", 0):
        found = [_batch_first(v) for v in found]
    return list(found[: len(call.operation.outputs)])


def _last(call: Call, parts: _Parts, made: list[Any], units: Group) -> list[View | None]:
    """The last states of all directions, side by side."""
    kinds = len(made) // parts.directions
    found: list[View | None] = [None, None]
    for kind in range(kinds):
        if not parts.used[1 + kind]:
            continue
        views = []
        for direction in range(parts.directions):
            (node, port), type_ = made[direction * kinds + kind]
            tensor = call.sketch.tensor(node, port, (units,), type_)
            views.append(View(tensor, ((), parts.batch, units)))
        joined = concatenated(call, views, 0)
        found[kind] = joined if len(views) == 1 else View(joined.tensor, (joined.groups[0], parts.batch, units))
    return found


def _batch_first(view: View | None) -> View | None:
    """With layout=1: (batch, time, directions, units) and (batch, directions, units)."""
    if view is None:
        return None
    groups = view.groups
    if len(groups) == 4:
        return view.with_groups((groups[2], groups[0], groups[1], groups[3]))
    return view.with_groups((groups[1], groups[0], groups[2]))
