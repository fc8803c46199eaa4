"""Dense layers, changes of shape, embeddings, what is switched off after training."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import Dim
from netbuilder.engine.importing.keras.convolutions import chosen, pointwise
from netbuilder.engine.importing.keras.reading import Reader, Reading, made, only
from netbuilder.engine.importing.keras.settings import activation, activation_layer, carried, followed, weighted
from netbuilder.engine.importing.keras.value import (
    Scramble,
    Unreadable,
    Value,
    channels_first,
    fixed,
    identity,
    laid_out,
    place,
    same_memory,
    size,
    usual,
)
from netbuilder.layers.base import Layer
from netbuilder.layers.reshaping import Flatten, Reshape

BROADCAST_NOTE = (
    "Keras leaves out every step whose token is 0; here the true lengths of padded sequences come with the data set."
)


def dense(reading: Reading) -> Value:
    """Dense; over the channels of a picture it becomes a convolution."""
    return dense_of(reading, only(reading), chosen(reading.config, "units", "use_bias"))


def dense_of(reading: Reading, x: Value, settings: dict[str, Any]) -> Value:
    """A Dense with these settings and the initializers of the layer that is read."""
    settings |= weighted(reading, {"kernel": "kernel", "bias": "bias"})
    after = carried(reading, settings)
    if x.rank > 2:
        return followed(reading, pointwise(reading, x, settings), after)
    if x.rank == 1 and x.scramble is not None and not reading.is_shared:
        (y,) = reading.put(made("Dense", settings), replace(x, scramble=None), places=places_of(x.scramble))
        return followed(reading, y, after)
    x = reading.arrange(x, identity(x.rank))
    return followed(reading, reading.one(made("Dense", settings), x, order=x.order), after)


def places_of(scramble: Scramble) -> np.ndarray[Any, Any]:
    """Where each of Keras's numbers stands here."""
    here = laid_out(scramble.shape, scramble.order)
    return np.arange(size(here)).reshape(fixed(here)).transpose(scramble.order).reshape(-1)


def einsum_dense(reading: Reading) -> Value:
    """EinsumDense where it is a Dense over the last axis: "abc,cd->abd"."""
    equation, shape = reading.config.get("equation"), reading.config.get("output_shape")
    left, _, out = str(equation).replace(" ", "").partition("->")
    inputs, _, kernel = left.partition(",")
    units = shape[-1] if isinstance(shape, list) and shape else shape
    bias = reading.config.get("bias_axes")
    fits = (
        len(kernel) == 2 and inputs[-1:] == kernel[0] and out == inputs[:-1] + kernel[1] and bias in (None, kernel[1])
    )
    if not fits:
        raise Unreadable(f'computes "{str(equation)[:40]}", which is not a Dense over the last axis.')
    return dense_of(reading, only(reading), {"units": units, "use_bias": bias is not None})


def activate(reading: Reading) -> Value:
    """Activation by name."""
    found = activation(reading.get("activation"))
    return activated(reading, found)


def activated(reading: Reading, found: str | Layer, x: Value | None = None) -> Value:
    """A function of every number, or a softmax over the last axis."""
    x = only(reading) if x is None else x
    if found in ("softmax", "log_softmax") and x.rank > 1:
        x = reading.arrange(x, channels_first(x.rank) if x.rank in (3, 4) else identity(x.rank))
    layer = found if isinstance(found, Layer) else made("Activation", {"activation": found})
    y = reading.one(layer, replace(x, scramble=None), order=x.order)
    return replace(y, scramble=x.scramble)


def elementwise(*names: str, kind: str = "") -> Reader:
    """Layers that treat every number alike; ``names``: of their settings, which are the same here."""

    def read(reading: Reading) -> Value:
        layer = made(kind or reading.operation.kind, chosen(reading.config, *names))
        return activated(reading, layer)

    return read


def rectifier(reading: Reading) -> Value:
    """ReLU, LeakyReLU and ELU as layers."""
    return activated(reading, activation_layer(reading.operation.kind, reading.config))


def prelu(reading: Reading) -> Value:
    """PReLU with a slope a channel, or one for all."""
    x = only(reading)
    shared = [place(a, x.rank) for a in reading.config.get("shared_axes") or ()]
    own = [k for k in range(x.rank) if k not in shared and x.shape[k] != 1]
    if own and own != [x.rank - 1]:
        raise Unreadable("has a slope for every place, and this program one for every channel.")
    x = reading.arrange(x, usual(x.rank))
    settings = {"slopes": "channel" if own else "one", **weighted(reading, {"alpha": "alpha"})}
    return reading.one(made("PReLU", settings), x, order=x.order)


def flatten(reading: Reading) -> Value:
    """Flatten; a picture's numbers come in another order, which the next Dense takes into account."""
    return flattened(reading, only(reading))


def flattened(reading: Reading, x: Value) -> Value:
    """One row of numbers."""
    if x.rank == 1:
        x = reading.straight(x)
    y = reading.one(Flatten(), x)
    return y if same_memory(x.shape, x.order) else replace(y, scramble=Scramble(fixed(x.shape), x.order))


def reshape(reading: Reading) -> Value:
    """Reshape to the sizes asked for."""
    target = reading.config.get("target_shape")
    if not isinstance(target, list):
        raise Unreadable("has no target_shape.")
    return reshaped(reading, only(reading), target)


def reshaped(reading: Reading, x: Value, target: list[Any]) -> Value:
    """The numbers with other sizes; pictures keep their channels first where no number has to move for that."""
    x = reading.straight(x)
    if not all(isinstance(n, int) and not isinstance(n, bool) and (n > 0 or n == -1) for n in target):
        raise Unreadable("has a target_shape with an unknown size.")
    whole = resolved(target, size(x.shape))
    if not same_memory(x.shape, x.order):
        x = reading.arrange(x, identity(x.rank))
    order = next(o for o in (usual(len(whole)), identity(len(whole))) if same_memory(whole, o))
    wanted = [n or 1 for n in laid_out(whole, order)]
    layer: Layer = Flatten() if len(wanted) == 1 else Reshape(target_shape=tuple(wanted))
    return reading.one(layer, x, order=order)


def resolved(target: list[int], total: int) -> tuple[Dim, ...]:
    """The target with its -1 filled in."""
    try:
        found = Reshape(target_shape=tuple(target)).resolve(total)
    except NetBuilderError:
        found = None
    if found is None:
        raise Unreadable(f"makes {target} of {total} numbers, which cannot be.")
    return found


def permute(reading: Reading) -> Value:
    """Permute: remembered, and done where a layer needs it."""
    dims = reading.config.get("dims")
    x = reading.straight(only(reading))
    if not isinstance(dims, list) or sorted(map(str, dims)) != sorted(str(k + 1) for k in range(x.rank)):
        raise Unreadable(f"has dims that are no order of {x.rank} axes.")
    return replace(x, order=tuple(x.order[d - 1] for d in dims))


def dropout(reading: Reading) -> Value:
    """Dropout; whole samples at once are a DropPath."""
    noise = reading.config.get("noise_shape")
    kind = "Dropout"
    if isinstance(noise, list | tuple) and noise:
        if any(n not in (1, None) for n in noise[1:]) or noise[0] == 1:
            reading.note("its noise_shape is left out (it matters while training only).")
        elif all(n == 1 for n in noise[1:]):
            kind = "DropPath"
    return activated(reading, made(kind, chosen(reading.config, "rate")))


def embedding(reading: Reading) -> Value:
    """Embedding of token numbers."""
    x = only(reading)
    if reading.config.get("mask_zero"):
        reading.note(BROADCAST_NOTE)
    settings = chosen(reading.config, "input_dim", "output_dim") | weighted(reading, {"embeddings": "embeddings"})
    return reading.one(made("Embedding", settings), x)


def masking(reading: Reading) -> Value:
    """Masking: true lengths come with the data here, so nothing is drawn."""
    reading.note("no node: the true lengths of padded sequences come with the data set here, not from a masked value.")
    return only(reading)


def repeat_vector(reading: Reading) -> Value:
    """RepeatVector."""
    return reading.one(made("RepeatVector", chosen(reading.config, "n")), reading.straight(only(reading)))


def category_encoding(reading: Reading) -> Value:
    """CategoryEncoding."""
    settings = chosen(reading.config, "num_tokens", "output_mode")
    return reading.one(made("CategoryEncoding", settings), only(reading))


def softmax(reading: Reading) -> Value:
    """Softmax along an axis."""
    axis = reading.config.get("axis", -1)
    return along(reading, "Softmax", axis[0] if isinstance(axis, list) and len(axis) == 1 else axis)


def along(reading: Reading, kind: str, axis: Any, **settings: Any) -> Value:
    """A layer along one axis that keeps the shape."""
    x = reading.straight(only(reading))
    layer = made(kind, {**axis_setting(x, axis), **settings})
    return reading.one(layer, x, order=x.order)


def axis_setting(x: Value, axis: Any) -> dict[str, str]:
    """The setting "axis" of our layers; nothing where it is what "auto" means."""
    index, channels = x.axis(axis), x.known.axis("channels")
    return {} if index == (x.rank - 1 if channels is None else channels) else {"axis": x.axis_name(axis)}


def lambda_layer(reading: Reading) -> Value:
    """Lambda: Python code, which is never run."""
    raise Unreadable("holds Python code, which is never run from a file; draw what it does.")


READERS: dict[str, Reader] = {
    "Dense": dense,
    "EinsumDense": einsum_dense,
    "Activation": activate,
    "ReLU": rectifier,
    "LeakyReLU": rectifier,
    "ELU": rectifier,
    "PReLU": prelu,
    "Softmax": softmax,
    "Flatten": flatten,
    "Reshape": reshape,
    "Permute": permute,
    "RepeatVector": repeat_vector,
    "Dropout": dropout,
    "StochasticDepth": elementwise("rate", kind="DropPath"),
    "GaussianNoise": elementwise("stddev"),
    "GaussianDropout": elementwise("rate"),
    "AlphaDropout": elementwise("rate"),
    "ActivityRegularization": elementwise("l1", "l2"),
    "Identity": elementwise(),
    "Embedding": embedding,
    "Masking": masking,
    "CategoryEncoding": category_encoding,
    "Lambda": lambda_layer,
}
