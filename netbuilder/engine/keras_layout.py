"""Weights between Keras's layout and ours: Keras has channels and units last, torch has them first.

Arrays are in Keras's order of ``layer.weights``, and in the order in which ``layer.torch(...)`` lists the weights that
are not "fixed". Measured against Keras for every layer in tests/keras.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from netbuilder.layers.attention import AttentionHeads
from netbuilder.layers.base import Layer
from netbuilder.layers.bidirectional import Bidirectional, TimeDistributed
from netbuilder.layers.convolution import Sliding
from netbuilder.layers.convolution_depthwise import ChannelByChannel, DepthwiseConvolution
from netbuilder.layers.convolution_recurrent import ConvLSTM2D
from netbuilder.layers.core import Dense
from netbuilder.layers.recurrent import GRU, Recurrent

Array = np.ndarray[Any, Any]
Arrays = list[Array]


def from_keras(layer: Layer, arrays: Sequence[Array]) -> Arrays:
    """Keras's weights of a layer as ours; views where that is possible."""
    if isinstance(layer, Bidirectional):
        half = len(arrays) // 2
        return from_keras(layer.layer, arrays[:half]) + from_keras(layer.layer, arrays[half:])
    if isinstance(layer, TimeDistributed):
        return from_keras(layer.layer, arrays)
    return _READING.get(_kind(layer), list)(list(arrays))


def to_keras(layer: Layer, arrays: Sequence[Array]) -> Arrays:
    """Our weights of a layer as Keras's: the inverse.

    PReLU gives (channels,); Keras's own has axes of size 1 around it, which depend on the input. Recurrent layers
    must not be stacked: Keras has a layer for each.
    """
    if isinstance(layer, Bidirectional):
        half = len(arrays) // 2
        return to_keras(layer.layer, arrays[:half]) + to_keras(layer.layer, arrays[half:])
    if isinstance(layer, TimeDistributed):
        return to_keras(layer.layer, arrays)
    if isinstance(layer, ChannelByChannel):
        return _to_depthwise(layer, list(arrays))
    if isinstance(layer, AttentionHeads):
        return _to_attention(list(arrays), layer.num_heads)
    return _WRITING.get(_kind(layer), list)(list(arrays))


def _kind(layer: Layer) -> str:
    """The layout a layer has: its own name, or that of what it is a case of."""
    families: dict[str, type[Layer] | tuple[type[Layer], ...]] = {
        "Dense": Dense,
        "Depthwise": DepthwiseConvolution,
        "Separable": ChannelByChannel,
        "ConvLSTM": ConvLSTM2D,
        "Convolution": Sliding,
        "GRU": GRU,
        "Recurrent": Recurrent,
        "Attention": AttentionHeads,
    }
    return next((name for name, kind in families.items() if isinstance(layer, kind)), type(layer).__name__)


def _turned(w: Arrays) -> Arrays:
    """(in, out) and (out, in)."""
    return [w[0].T, *w[1:]]


def _from_convolution(w: Arrays) -> Arrays:
    """(*window, in, out) → (out, in, *window); transposed (*window, out, in) → (in, out, *window)."""
    return [np.moveaxis(w[0], (-1, -2), (0, 1)), *w[1:]]


def _to_convolution(w: Arrays) -> Arrays:
    return [np.moveaxis(w[0], (0, 1), (-1, -2)), *w[1:]]


def _from_depthwise(w: Arrays) -> Arrays:
    """(*window, channels, multiplier) → (channels · multiplier, 1, *window)."""
    moved = np.moveaxis(w[0], (-2, -1), (0, 1))
    return [moved.reshape(-1, 1, *moved.shape[2:]), *w[1:]]


def _to_depthwise(layer: ChannelByChannel, w: Arrays) -> Arrays:
    """Both kernels of a separable one: the second is an ordinary convolution's."""
    kernel = w[0].reshape(-1, layer.depth_multiplier, *w[0].shape[2:])
    rest = w[1:] if isinstance(layer, DepthwiseConvolution) else _to_convolution(w[1:])
    return [np.moveaxis(kernel, (0, 1), (-2, -1)), *rest]


def _from_separable(w: Arrays) -> Arrays:
    return [*_from_depthwise(w[:1]), *_from_convolution(w[1:])]


def _from_film(w: Arrays) -> Arrays:
    """Two kernels of convolutions, gates i, f, candidate, o in both."""
    return [*_from_convolution(w[:1]), *_from_convolution(w[1:])]


def _to_film(w: Arrays) -> Arrays:
    return [*_to_convolution(w[:1]), *_to_convolution(w[1:])]


def _recurrent(w: Arrays) -> Arrays:
    """LSTM's gates have the same order in both: i, f, candidate, o."""
    return [w[0].T, w[1].T, *w[2:]]


def _swapped(a: Array) -> Array:
    """Keras's gates of a GRU are z, r, h; torch's are r, z, h."""
    first, second, last = np.split(a, 3)
    return np.concatenate((second, first, last))


def _from_gru(w: Arrays) -> Arrays:
    """Keras has both biases in one array, (2, 3 · units)."""
    return [_swapped(w[0].T), _swapped(w[1].T), *(_swapped(b) for biases in w[2:] for b in biases)]


def _to_gru(w: Arrays) -> Arrays:
    biases = [np.stack([_swapped(b) for b in w[2:]])] if w[2:] else []
    return [_swapped(w[0]).T, _swapped(w[1]).T, *biases]


def _from_attention(w: Arrays) -> Arrays:
    """(width, heads, dim) → (heads · dim, width); the output's (heads, dim, width) → (width, heads · dim)."""
    found = [a.reshape(a.shape[0], -1).T if a.ndim == 3 else a.reshape(-1) for a in w]
    last = max(i for i, a in enumerate(w) if a.ndim == 3)
    found[last] = w[last].reshape(-1, w[last].shape[-1]).T
    return found


def _to_attention(w: Arrays, heads: int) -> Arrays:
    last = max(i for i, a in enumerate(w) if a.ndim == 2)
    found = [a.T.reshape(a.shape[1], heads, -1) if a.ndim == 2 else a.reshape(heads, -1) for a in w[:last]]
    return [*found, w[last].T.reshape(heads, -1, w[last].shape[0]), *w[last + 1 :]]


def _channels_last(w: Arrays) -> Arrays:
    """Factors over a whole picture: (channels, height, width) → (height, width, channels)."""
    return [np.moveaxis(a, 0, -1) if a.ndim > 2 else a for a in w]


def _channels_first(w: Arrays) -> Arrays:
    return [np.moveaxis(a, -1, 0) if a.ndim > 2 else a for a in w]


_READING: dict[str, Callable[[Arrays], Arrays]] = {
    "Dense": _turned,
    "Convolution": _from_convolution,
    "Depthwise": _from_depthwise,
    "ConvLSTM": _from_film,
    "Separable": _from_separable,
    "PReLU": lambda w: [w[0].reshape(-1)],
    "Recurrent": _recurrent,
    "GRU": _from_gru,
    "Attention": _from_attention,
    "LayerNormalization": _channels_first,
    "Normalization": lambda w: [a.reshape(-1) for a in w[:2]],  # the third counts samples
}
_WRITING: dict[str, Callable[[Arrays], Arrays]] = {
    "Dense": _turned,
    "Convolution": _to_convolution,
    "ConvLSTM": _to_film,
    "Recurrent": _recurrent,
    "GRU": _to_gru,
    "LayerNormalization": _channels_last,
}
