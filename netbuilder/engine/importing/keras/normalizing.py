"""Normalization layers, and scaling with fixed numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from netbuilder.engine.importing.keras.convolutions import chosen, over_grid
from netbuilder.engine.importing.keras.core import activated
from netbuilder.engine.importing.keras.reading import Reader, Reading, made, only
from netbuilder.engine.importing.keras.settings import weighted
from netbuilder.engine.importing.keras.value import Order, Unreadable, Value, channels_first, identity, place

AFFINE = {"gamma": "gamma", "beta": "beta"}


def by_channel(reading: Reading, x: Value, axis: Any = -1) -> Value:
    """The tensor with the axis of its channels (Keras's ``axis``) where our normalizations look for them."""
    x = reading.straight(x)
    index = place(axis, x.rank)
    others = [k for k in range(x.rank) if k != index]
    is_grid = x.rank > 2 and x.known.axes[0] == "channels"
    places = [index, *others] if is_grid else [*others, index]
    order: Order = tuple(places.index(k) for k in range(x.rank))
    return reading.arrange(x, order)


def one_axis(value: Any) -> Any:
    """[-1] as -1."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def batch(reading: Reading) -> Value:
    """BatchNormalization along its channel axis."""
    x = by_channel(reading, only(reading), one_axis(reading.config.get("axis", -1)))
    if reading.config.get("trainable") is False:
        reading.note(
            "it is frozen: Keras then keeps to the running mean and variance in training too, here it does not."
        )
    settings = chosen(reading.config, "momentum", "epsilon", "center", "scale") | weighted(reading, AFFINE)
    return reading.one(made("BatchNormalization", settings), x, order=x.order)


def layer(reading: Reading) -> Value:
    """LayerNormalization over the channels, or over all numbers."""
    x = reading.straight(only(reading))
    if reading.config.get("rms_scaling"):
        raise Unreadable("has rms_scaling, which is neither this layer nor RMSNormalization here.")
    given = reading.config.get("axis", -1)
    axes = {place(a, x.rank) for a in (given if isinstance(given, list) else [given])}
    settings = chosen(reading.config, "epsilon", "center", "scale") | weighted(reading, AFFINE)
    if len(axes) == 1:
        x = by_channel(reading, x, axes.pop() + 1)
    elif len(axes) == x.rank:
        x = reading.arrange(x, channels_first(x.rank) if x.rank > 2 else identity(x.rank))
        settings["over"] = "all"
    else:
        raise Unreadable("normalizes over some axes, and this program over the channels or over all numbers.")
    return reading.one(made("LayerNormalization", settings), x, order=x.order)


def group(reading: Reading) -> Value:
    """GroupNormalization."""
    x = by_channel(reading, only(reading), one_axis(reading.config.get("axis", -1)))
    settings = chosen(reading.config, "groups", "epsilon", "center", "scale") | weighted(reading, AFFINE)
    return reading.one(made("GroupNormalization", settings), x, order=x.order)


def simple(*names: str) -> Reader:
    """RMSNormalization, UnitNormalization, LayerScale: along the channels, with settings of the same names."""

    def read(reading: Reading) -> Value:
        x = by_channel(reading, only(reading), one_axis(reading.config.get("axis", -1)))
        return reading.one(made(reading.operation.kind, chosen(reading.config, *names)), x, order=x.order)

    return read


def normalization(reading: Reading) -> Value:
    """Normalization with the mean and variance of the training data, or with given ones."""
    x, axis = only(reading), one_axis(reading.config.get("axis", -1))
    mean, variance = (numbers(reading.config.get(k)) for k in ("mean", "variance"))
    if reading.config.get("invert"):
        raise Unreadable("turns its normalization round (invert), for which there is no layer here.")
    if mean is None or variance is None:
        if axis is None:
            raise Unreadable("has one mean and variance for all numbers, and this program one for every channel.")
        x = by_channel(reading, x, axis)
        return reading.one(made("Normalization", {}), x, order=x.order)
    if mean.size == variance.size == 1 or axis is None:
        scale = 1 / max(float(np.sqrt(variance.mean())), 1e-7)
        return rescaled(reading, x, scale, -float(mean.mean()) * scale)
    x = by_channel(reading, x, axis)
    n = x.shape[place(axis, x.rank)] or 0
    told = {"mean": broadcast(mean, n), "variance": broadcast(variance, n)}
    return reading.one(made("Normalization", told), x, order=x.order)


def rescaling(reading: Reading) -> Value:
    """Rescaling with one factor, or one for each channel."""
    scale, offset = (numbers(reading.config.get(k, usual)) for k, usual in (("scale", 1.0), ("offset", 0.0)))
    if scale is None or offset is None:
        raise Unreadable("has a scale or offset that is no number.")
    x = only(reading)
    if scale.size == offset.size == 1:
        return rescaled(reading, x, float(scale.reshape(())), float(offset.reshape(())))
    x = by_channel(reading, x)
    n = x.shape[-1] or 0
    factors, shifts = broadcast(scale, n), broadcast(offset, n)
    if min(factors) <= 0:
        raise Unreadable("has a factor that is not above 0 for some channels, which no layer here has.")
    # x · scale + offset = (x - mean) / √variance
    told = {"mean": [-b / a for a, b in zip(factors, shifts, strict=True)], "variance": [a**-2 for a in factors]}
    return reading.one(made("Normalization", told), x, order=x.order)


def rescaled(reading: Reading, x: Value, scale: float, offset: float = 0.0) -> Value:
    """x · scale + offset."""
    return activated(reading, made("Rescaling", {"scale": scale, "offset": offset}), x)


def numbers(value: Any) -> np.ndarray[Any, Any] | None:
    """Numbers of the configuration, however they are wrapped; None where there are none."""
    if isinstance(value, Mapping):
        inner = value.get("config", value)
        value = inner.get("value") if isinstance(inner, Mapping) else None
    if value is None:
        return None
    try:
        return np.asarray(value, dtype=np.float32)
    except (TypeError, ValueError):
        raise Unreadable("has numbers that cannot be read.") from None


def broadcast(values: np.ndarray[Any, Any], size: int) -> list[float]:
    """A number for each channel; Unreadable where there are others."""
    if values.size not in (1, size):
        raise Unreadable(f"has {values.size} numbers for {size} channels.")
    return [float(v) for v in np.broadcast_to(values.reshape(-1), (size,))]


def resizing(reading: Reading) -> Value:
    """Resizing to one height and width."""
    if reading.config.get("crop_to_aspect_ratio") or reading.config.get("pad_to_aspect_ratio"):
        raise Unreadable("keeps the proportions of pictures (crop_ or pad_to_aspect_ratio), which is not done here.")
    x = over_grid(reading, only(reading), 2)
    settings = chosen(reading.config, "height", "width", "interpolation")
    settings["antialias"] = bool(reading.config.get("antialias", False))
    return reading.one(made("Resizing", settings), x, order=x.order)


READERS: dict[str, Reader] = {
    "BatchNormalization": batch,
    "LayerNormalization": layer,
    "GroupNormalization": group,
    "RMSNormalization": simple("epsilon"),
    "UnitNormalization": simple(),
    "LayerScale": simple("init_values"),
    "Normalization": normalization,
    "Rescaling": rescaling,
    "Resizing": resizing,
}
