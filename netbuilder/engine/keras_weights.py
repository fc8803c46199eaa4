"""The arrays of a Keras model, from our state_dict."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch

from netbuilder.codegen.keras.model import Filled, KerasLayer, KerasModel, Made, Part, Waves, Weights
from netbuilder.engine.keras_layout import Array, Arrays, to_keras
from netbuilder.engine.modules.attention import add_sinusoidal_positions


def keras_arrays(model: KerasModel, state: Mapping[str, torch.Tensor]) -> dict[str, Arrays]:
    """Layer's name → its arrays in the order of Keras's ``layer.weights``; only layers that have some."""
    return {layer.name: _arrays(layer.weights, state) for layer in model.layers if layer.weights}


def slots(layer: KerasLayer) -> list[str]:
    """Where Keras looks for each array of a layer, under the layer's folder in the weights file."""
    return _slots(layer.made)


def _arrays(weights: Weights, state: Mapping[str, torch.Tensor]) -> Arrays:
    ours = [_tensor(part, state) for part in weights.parts]
    found = to_keras(weights.layout, ours) if weights.layout is not None else ours
    if weights.rows:
        found[0] = _channels_last(found[0], weights.rows)
    if weights.shapes:
        found = [a.reshape(shape) for a, shape in zip(found, weights.shapes, strict=True)]
    return [np.array(a, order="C") for a in found]


def _tensor(part: Part | Filled | Waves, state: Mapping[str, torch.Tensor]) -> Array:
    if isinstance(part, Filled):
        return np.full(part.shape, part.value, np.float32)
    if isinstance(part, Waves):
        found: Array = add_sinusoidal_positions(torch.zeros(1, part.steps, part.width))[0].numpy()
        return found
    whole = state[part.name].detach().cpu()
    return np.asarray(whole.chunk(part.of)[part.index].numpy())


def _channels_last(kernel: Array, rows: tuple[int, ...]) -> Array:
    """A Dense kernel behind a flattened picture: its rows in Keras's order, the channels running fastest."""
    return np.moveaxis(kernel.reshape(*rows, -1), 0, -2).reshape(kernel.shape)


def _slots(made: Made) -> list[str]:
    name, config = made.class_name, made.config
    if name in ("SimpleRNN", "LSTM", "GRU", "ConvLSTM2D"):
        return [f"cell/{slot}" for slot in _numbered(3 if config.get("use_bias", True) else 2)]
    if name == "Bidirectional":
        return [f"{way}_layer/{slot}" for way in ("forward", "backward") for slot in _slots(config["layer"])]
    if name == "TimeDistributed":
        return [f"layer/{slot}" for slot in _slots(config["layer"])]
    if name == "MultiHeadAttention":
        own = _numbered(2 if config.get("use_bias", True) else 1)
        return [f"{part}_dense/{slot}" for part in ("query", "key", "value", "output") for slot in own]
    return _numbered(9)  # as many as there are arrays are used


def _numbered(count: int) -> list[str]:
    return [f"vars/{index}" for index in range(count)]
