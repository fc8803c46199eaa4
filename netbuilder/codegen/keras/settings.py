"""A layer's parameters as Keras's arguments."""

from __future__ import annotations

from typing import Any

from netbuilder.base.declared import Declared
from netbuilder.codegen.keras.model import Made
from netbuilder.layers.base import Layer
from netbuilder.layers.initializers import Initializer
from netbuilder.layers.penalties import Constraint, MaxNorm, Regularizer, UnitNorm

MODULES = {Initializer: "keras.initializers", Regularizer: "keras.regularizers", Constraint: "keras.constraints"}


def settings(layer: Layer, *always: str, without: tuple[str, ...] = (), norm_axes: Any = None) -> dict[str, Any]:
    """What differs from the defaults, which are Keras's too, and what is ``always`` said.

    ``norm_axes``: the axes a constraint takes a kernel's norm over; nothing: Keras's 0.
    """
    found: dict[str, Any] = {name: keras_value(getattr(layer, name)) for name in always}
    for p in layer.parameters():
        value = getattr(layer, p.name)
        if p.name not in (*always, *without) and value != p.default:
            found[p.name] = keras_value(value, norm_axes if p.name != "bias_constraint" else None)
    return found


def keras_value(value: Any, norm_axes: Any = None) -> Any:
    """A value as Keras takes it: tuples as lists, declarations as Keras's objects of the same name."""
    if isinstance(value, tuple):
        return [keras_value(v) for v in value]
    if not isinstance(value, Declared):
        return value
    module = next(name for kind, name in MODULES.items() if isinstance(value, kind))
    config = {p.name: getattr(value, p.name) for p in value.parameters()}
    if norm_axes is not None and isinstance(value, MaxNorm | UnitNorm):
        config["axis"] = norm_axes
    return Made(module, type(value).__name__, config)
