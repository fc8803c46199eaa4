"""The same layer twice: ours and Keras's, with the same weights and the same input."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.base.call import Weight
from netbuilder.base.tensor import TensorType
from netbuilder.engine.keras_layout import Arrays, from_keras, to_keras
from netbuilder.layers.base import Layer
from tests.layers.interpreter import Built, sample

keras: Any = pytest.importorskip("keras", reason="Keras is not installed: pip install keras")


def values(theirs: Any) -> Arrays:
    """Weights of a built Keras layer in its own order."""
    return [w.value.detach().numpy() for w in theirs.weights]


def as_ours(layer: Layer, theirs: Any) -> Arrays:
    """Weights of a built Keras layer in our order and layout."""
    return from_keras(layer, values(theirs))


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
def transfer(theirs: Any, layer: Layer, built: Built) -> None:
    """Keras's weights into ours; each must have its place, and the way back gives the same."""
    ours = counted(built)
    back = to_keras(layer, as_ours(layer, theirs))
    assert all(np.array_equal(a.reshape(b.shape), b) for a, b in zip(back, values(theirs), strict=True))
    for (weight, tensor), value in zip(ours, as_ours(layer, theirs), strict=True):
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
    transfer(other, layer, built)
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
