"""The same layer twice: ours and Keras's, with the same weights and the same input."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.base.call import Weight
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Layer
from tests.layers.interpreter import Built, sample

keras: Any = pytest.importorskip("keras", reason="Keras is not installed: pip install keras")

Array = np.ndarray[Any, Any]
Arrays = list[Array]


def dense(w: Arrays) -> Arrays:
    """(in, out) → (out, in)."""
    return [w[0].T, *w[1:]]


def convolution(w: Arrays) -> Arrays:
    """(*window, in, out) → (out, in, *window); transposed (*window, out, in) → (in, out, *window)."""
    return [np.moveaxis(w[0], (-1, -2), (0, 1)), *w[1:]]


def depthwise(w: Arrays) -> Arrays:
    """(*window, channels, multiplier) → (channels · multiplier, 1, *window)."""
    moved = np.moveaxis(w[0], (-2, -1), (0, 1))
    return [moved.reshape(-1, 1, *moved.shape[2:]), *w[1:]]


def separable(w: Arrays) -> Arrays:
    return [*depthwise(w[:1]), *convolution(w[1:])]


def recurrent(w: Arrays) -> Arrays:
    return [w[0].T, w[1].T, *w[2:]]


def gru(w: Arrays) -> Arrays:
    """Keras's gates are z, r, h; torch's r, z, h. Keras's bias is (2, 3 · units)."""

    def swapped(a: Array) -> Array:
        z, r, h = np.split(a, 3)
        return np.concatenate((r, z, h))

    return [swapped(w[0].T), swapped(w[1].T), *(swapped(b) for biases in w[2:] for b in biases)]


def attention(w: Arrays) -> Arrays:
    """(width, heads, dim) → (heads · dim, width); the output's (heads, dim, width) → (width, heads · dim)."""
    found = [a.reshape(a.shape[0], -1).T if a.ndim == 3 else a.reshape(-1) for a in w]
    last = max(i for i, a in enumerate(w) if a.ndim == 3)
    found[last] = w[last].reshape(-1, w[last].shape[-1]).T
    return found


TRANSPOSED: dict[str, Callable[[Arrays], Arrays]] = {
    "Dense": dense,
    **{f"Conv{n}D{t}": convolution for n in (1, 2, 3) for t in ("", "Transpose")},
    **{f"DepthwiseConv{n}D": depthwise for n in (1, 2)},
    **{f"SeparableConv{n}D": separable for n in (1, 2)},
    "PReLU": lambda w: [w[0].reshape(-1)],
    "SimpleRNN": recurrent,
    "LSTM": recurrent,
    "GRU": gru,
    "MultiHeadAttention": attention,
}


def as_ours(theirs: Any) -> Arrays:
    """Weights of a built Keras layer in our order and layout."""
    if isinstance(theirs, keras.layers.Bidirectional):
        return as_ours(theirs.forward_layer) + as_ours(theirs.backward_layer)
    if isinstance(theirs, keras.layers.TimeDistributed):
        return as_ours(theirs.layer)
    change = TRANSPOSED.get(type(theirs).__name__, list)
    return change([w.value.detach().numpy() for w in theirs.weights])


def counted(built: Built) -> list[tuple[Weight, torch.Tensor]]:
    """Our weights which Keras has as well, with their tensors."""
    found = []
    for call, step in zip(built.calls, built.steps, strict=True):
        for weight in call.weights:
            if weight.role != "fixed":
                owner, _, name = weight.name.rpartition(".")
                found.append((weight, getattr(step.get_submodule(owner), name)))
    return found


def randomise(theirs: Any) -> None:
    """Random weights, all positive where they are variances."""
    chance = np.random.default_rng(0)
    for w in theirs.weights:
        w.assign(chance.uniform(0.2, 1.0, w.shape) - 0.6 * (len(w.shape) > 1))


@torch.no_grad()
def transfer(theirs: Any, built: Built) -> None:
    """Keras's weights into ours; each must have its place."""
    ours = counted(built)
    for (weight, tensor), value in zip(ours, as_ours(theirs), strict=True):
        assert tuple(tensor.shape) == value.shape, weight.name
        tensor.copy_(torch.from_numpy(np.ascontiguousarray(value)))


def channels_last(x: torch.Tensor, kind: TensorType) -> torch.Tensor:
    return x.movedim(1, -1) if "channels" in kind.axes else x


def channels_first(y: torch.Tensor, kind: TensorType) -> torch.Tensor:
    return y.movedim(-1, 1) if "channels" in kind.axes else y


def inputs(kinds: tuple[TensorType, ...]) -> list[torch.Tensor]:
    return [sample(kind, 3) for kind in kinds]


def pair(name: str, settings: dict[str, Any], theirs: dict[str, Any], kinds: tuple[TensorType, ...]) -> tuple[Any, ...]:
    """Our layer, ours built, and Keras's built with the same settings."""
    layer = Layer.parse({"type": name, **settings})
    other = getattr(keras.layers, name)(**{**settings, **theirs})
    return layer, Built(layer, *kinds), other


def call(other: Any, kinds: tuple[TensorType, ...], x: list[torch.Tensor], training: bool = False) -> Any:
    """Keras's layer on our inputs, as Keras wants them."""
    given = [channels_last(t, kind) for t, kind in zip(x, kinds, strict=True)]
    if isinstance(other, keras.layers.MultiHeadAttention):
        return other(*given, training=training)
    return other(given[0] if len(given) == 1 else given, training=training)


def compare(layer: Layer, built: Built, other: Any, kinds: tuple[TensorType, ...], training: bool = False) -> None:
    """Same weights in both, then the same outputs within 1e-5 and as many parameters."""
    x = inputs(kinds)
    call(other, kinds, x, training)
    randomise(other)
    transfer(other, built)
    built.train(training)
    wanted = call(other, kinds, x, training)
    with torch.no_grad():
        found = built(*x)
    out = layer.infer(*kinds)
    many = isinstance(out, tuple)
    for y, t, kind in zip(
        found if many else [found], wanted if many else [wanted], out if many else [out], strict=True
    ):
        torch.testing.assert_close(y, channels_first(t.detach(), kind).to(y.dtype), atol=1e-5, rtol=1e-5)
    assert sum(w.size for w, _ in counted(built)) == other.count_params()
