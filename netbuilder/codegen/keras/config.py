"""The config.json of a .keras archive: a functional model as Keras writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.model import LAYERS, Entrance, Invocation, KerasLayer, KerasModel, Made, Result
from netbuilder.codegen.keras.order import keras_order

# The public path of functional models; Keras's own files name a private one.
MODEL = {"module": "keras", "class_name": "Model"}


def config_json(model: KerasModel, name: str, compiled: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The whole content, layers in Keras's own order.

    ``compiled``: arguments of Keras's ``compile``, in which objects are Made.
    """
    entries = {e.value.layer: _entrance(e) for e in model.entrances} | {la.name: _layer(la) for la in model.layers}
    layers = [entries[name] for name in keras_order(model)]
    config = {
        "name": name,
        "trainable": True,
        "layers": layers,
        "input_layers": _ends([e.value for e in model.entrances]),
        "output_layers": _ends([e.value for e in model.exits]),
    }
    found: dict[str, Any] = {**MODEL, "config": config, "registered_name": None}
    return found | ({"compile_config": plain(compiled)} if compiled else {})


def plain(value: Any) -> Any:
    """A value of a config or an argument of a call as JSON."""
    if isinstance(value, Made):
        return {
            "module": value.module,
            "class_name": value.class_name,
            "config": plain(value.config),
            "registered_name": None,
        }
    if isinstance(value, Result):
        return _tensor(value)
    if isinstance(value, slice):
        return {"class_name": "__slice__", "config": {"start": value.start, "stop": value.stop, "step": value.step}}
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def _entrance(entrance: Entrance) -> dict[str, Any]:
    value = entrance.value
    config = {"batch_shape": _batched(value.shape), "dtype": value.dtype, "name": value.layer}
    return _entry(Made(LAYERS, "InputLayer", config), value.layer, [])


def _layer(layer: KerasLayer) -> dict[str, Any]:
    made = Made(layer.made.module, layer.made.class_name, {"name": layer.name, **layer.made.config})
    entry = _entry(made, layer.name, [_call(call) for call in layer.calls])
    return entry | ({"registered_name": layer.made.class_name} if layer.is_operation else {})


def _entry(made: Made, name: str, calls: list[Any]) -> dict[str, Any]:
    return {**plain(made), "name": name, "inbound_nodes": calls}


def _call(call: Invocation) -> dict[str, Any]:
    return {"args": plain(call.arguments), "kwargs": plain(call.options)}


def _tensor(value: Result) -> dict[str, Any]:
    history = [value.layer, value.call, value.index]
    config = {"shape": _batched(value.shape), "dtype": value.dtype, "keras_history": history}
    return {"class_name": "__keras_tensor__", "config": config}


def _batched(shape: tuple[Dim, ...]) -> list[Dim]:
    return [None, *shape]


def _ends(values: list[Result]) -> list[Any]:
    """One end stands alone, several in a list."""
    found = [[value.layer, value.call, value.index] for value in values]
    return found[0] if len(found) == 1 else found
