"""What every layer of ours becomes in Keras, by its name."""

from __future__ import annotations

from typing import Any

from netbuilder.codegen.keras import (
    rules_convolution,
    rules_core,
    rules_preprocessing,
    rules_sequence,
    rules_tensor,
)
from netbuilder.codegen.keras.axes import keras_shape
from netbuilder.codegen.keras.building import At, Building, Inexpressible, Rule
from netbuilder.codegen.keras.model import Result
from netbuilder.layers.bidirectional import one_step
from netbuilder.layers.normalization import BatchNormalization


def time_distributed(at: At) -> Result:
    """Whatever is one layer in Keras can be applied to every step."""
    inner = at.layer.layer
    step, out = (one_step(t, inner) for t in (at.types[0], at.outs[0]))
    arriving = (Result("", 0, 0, keras_shape(step), step.dtype),)
    scratch = At(Building(), at.node, inner, (step,), (out,), arriving, at.parts, at.key)
    RULES.get(type(inner).__name__, _nothing)(scratch)
    layers = list(scratch.building.layers.values())
    if len(layers) != 1 or layers[0].is_operation or layers[0].calls[0].options:
        raise Inexpressible(f"applies {type(inner).__name__} to every step, which is not one layer in Keras")
    if isinstance(inner, BatchNormalization):  # over all steps at once here; Keras would take each step for itself
        return at.called(layers[0].made, (at.x,), "", (at.x.shape,), "float32", layers[0].weights, {})[0]
    frozen: dict[str, Any] = {} if at.layer.trainable else {"trainable": False}
    return at.add("TimeDistributed", at.x, weights=layers[0].weights, layer=layers[0].made, **frozen)


def _nothing(at: At) -> Result:
    return at.x


RULES: dict[str, Rule] = {
    **rules_core.RULES,
    **rules_convolution.RULES,
    **rules_tensor.RULES,
    **rules_sequence.RULES,
    **rules_preprocessing.RULES,
    "TimeDistributed": time_distributed,
}
