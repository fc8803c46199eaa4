"""What layers have in common in a Keras configuration: activations, initializers, regularizers, constraints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from netbuilder.base.declared import Declared
from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.keras.reading import Reading, made
from netbuilder.engine.importing.keras.value import Unreadable, Value
from netbuilder.layers.activations import Activation
from netbuilder.layers.base import Layer
from netbuilder.layers.initializers import Initializer
from netbuilder.layers.penalties import Constraint, Regularizer

FUNCTIONS: tuple[str, ...] = get_args(Activation)
SYNONYMS = {"swish": "silu", "hard_silu": "hard_swish"}
# Functions of Keras that are layers here, with Keras's defaults.
LAYERS: dict[str, tuple[str, dict[str, Any]]] = {
    "log_sigmoid": ("LogSigmoid", {}),
    "tanh_shrink": ("Tanhshrink", {}),
    "hard_tanh": ("Clip", {"minimum": -1.0, "maximum": 1.0}),
    "hard_shrink": ("Hardshrink", {}),
    "soft_shrink": ("Softshrink", {}),
    "threshold": ("Threshold", {}),
    "glu": ("GLU", {}),
}
# Keras's older names of initializers, by which they may be written.
INITIALIZERS = {"glorotuniformv2": "GlorotUniform", "uniform": "RandomUniform", "normal": "RandomNormal"}
WEIGHTED = ("kernel", "bias")
NORMALIZED = ("gamma", "beta")


def named(value: Any) -> tuple[str, Mapping[str, Any]]:
    """Class or function and settings of a serialized object, however it was written: "relu", {"class_name": …}."""
    if isinstance(value, str):
        return value, {}
    if not isinstance(value, Mapping):
        raise Unreadable(f"has a setting that is neither a name nor an object ({str(value)[:40]}).")
    name, config = str(value.get("class_name", "")), value.get("config", {})
    if name == "function" and isinstance(config, str):
        module = str(value.get("module") or "keras")
        if not module.startswith(("keras.", "builtins", "keras")):
            raise Unreadable(f'uses a function of somebody\'s own, "{config[:40]}", which is not run.')
        return config, {}
    return name, config if isinstance(config, Mapping) else {}


def squeezed(name: str) -> str:
    """A class or function name without case and underscores: HeNormal and he_normal are the same."""
    return name.replace("_", "").lower()


def activation(value: Any) -> str | Layer:
    """The name of a function a layer can carry, or a layer that must follow it."""
    if value is None:
        return "linear"
    name, config = named(value)
    name = SYNONYMS.get(name, name)
    if name in FUNCTIONS:
        return name
    if name in LAYERS:
        kind, settings = LAYERS[name]
        return made(kind, settings)
    if name in ACTIVATION_LAYERS:
        return activation_layer(name, config)
    raise Unreadable(f'uses the activation "{name[:40]}", which this program does not have.')


def carried(reading: Reading, settings: dict[str, Any]) -> Layer | None:
    """Enters the activation into a layer's settings; or gives the layer that must follow."""
    found = activation(reading.get("activation"))
    if isinstance(found, Layer):
        return found
    if found != "linear":
        settings["activation"] = found
    return None


def followed(reading: Reading, x: Value, layer: Layer | None) -> Value:
    """``x``, with its activation behind it where the layer itself cannot carry it."""
    return x if layer is None else reading.then("activation", layer, x, order=x.order)


ACTIVATION_LAYERS: dict[str, tuple[str, ...]] = {
    "ReLU": ("max_value", "negative_slope", "threshold"),
    "LeakyReLU": ("negative_slope",),
    "ELU": ("alpha",),
}


def activation_layer(kind: str, config: Mapping[str, Any]) -> Layer:
    """ReLU, LeakyReLU and ELU; Keras 2 called the slope alpha, and wrote numbers as arrays."""
    told = {k: _number(config[k]) for k in ACTIVATION_LAYERS[kind] if config.get(k) is not None}
    if kind == "LeakyReLU" and "negative_slope" not in told and "alpha" in config:
        told["negative_slope"] = _number(config["alpha"])
    return made(kind, told)


def _number(value: Any) -> Any:
    """A number, also where it is wrapped: {"class_name": "__numpy__", "config": {"value": 6.0}}."""
    if isinstance(value, Mapping):
        inner = value.get("config", value)
        value = inner.get("value") if isinstance(inner, Mapping) else None
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def weighted(reading: Reading, names: Mapping[str, str]) -> dict[str, Any]:
    """Initializers, regularizers and constraints. ``names``: Keras's "kernel", "bias", … and what they are here.

    Only what differs from the layer's own defaults need be said; what cannot be said is noted.
    """
    found: dict[str, Any] = {}
    for theirs, ours in names.items():
        for suffix, kind in (("initializer", Initializer), ("regularizer", Regularizer), ("constraint", Constraint)):
            value = reading.config.get(f"{theirs}_{suffix}")
            made_of = value if value is None else _declared(reading, f"{theirs}_{suffix}", value, kind)
            if made_of is not None:
                found[f"{ours}_{suffix}"] = made_of
    if reading.config.get("activity_regularizer") is not None:
        reading.note("its activity_regularizer is left out: put an ActivityRegularization behind it.")
    return found


def _declared(reading: Reading, what: str, value: Any, kind: type[Declared]) -> Declared | None:
    name, config = named(value)
    known = {squeezed(n): n for n in kind.table}
    wanted = squeezed(name)
    found = known.get(squeezed(INITIALIZERS.get(wanted, name)))
    if found is None:
        reading.note(f"its {what} ({name[:40]}) is left out: this program does not have it.")
        return None
    taken = {p.name for p in kind.table[found].parameters()}
    try:
        return kind.parse({"type": found, **{k: v for k, v in config.items() if k in taken}})
    except ParameterError:
        reading.note(f"its {what} ({name[:40]}) is left out: its settings cannot be read.")
        return None
