"""Convolutions, pooling, padding, cropping, resizing: layers over sequences, pictures and volumes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.engine.importing.keras.drawing import Arrays
from netbuilder.engine.importing.keras.reading import Reader, Reading, made, only
from netbuilder.engine.importing.keras.settings import carried, followed, weighted
from netbuilder.engine.importing.keras.value import Order, Unreadable, Value, channels_first, identity
from netbuilder.layers.base import Layer

SLIDING = ("kernel_size", "strides", "padding", "dilation_rate", "use_bias")


def grid_order(reading: Reading, x: Value, dims: int) -> Order:
    """How the axes of a sequence, picture or volume lie here, by the layer's data_format."""
    if x.rank != dims + 1:
        raise Unreadable(f"needs {dims + 1} axes without the batch and gets {x.rank}.")
    is_first = reading.config.get("data_format") == "channels_first"
    if dims == 1:
        return (1, 0) if is_first else (0, 1)
    return identity(dims + 1) if is_first else channels_first(dims + 1)


def over_grid(reading: Reading, x: Value, dims: int) -> Value:
    """The tensor with its channels where layers of ours want them."""
    return reading.arrange(x, grid_order(reading, x, dims))


def chosen(config: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The settings with these names which the file has."""
    return {n: config[n] for n in names if config.get(n) is not None}


def sliding(dims: int, *own: str) -> Reader:
    """Convolutions with one kernel. ``own``: the settings of this kind besides those all have."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        settings = _unwrapped(chosen(reading.config, *SLIDING, *own), dims)
        names = {"depthwise": "kernel"} if "depthwise_initializer" in reading.config else {"kernel": "kernel"}
        settings |= weighted(reading, {**names, "bias": "bias"})
        after = carried(reading, settings)
        y = reading.one(made(reading.operation.kind, settings), x, order=x.order)
        return followed(reading, y, after)

    return read


def separable(dims: int) -> Reader:
    """SeparableConv: one initializer and regularizer here serve both kernels."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        settings = _unwrapped(chosen(reading.config, *SLIDING, "filters", "depth_multiplier"), dims)
        settings |= weighted(reading, {"pointwise": "kernel", "bias": "bias"})
        for what in ("regularizer", "constraint"):
            if reading.config.get(f"depthwise_{what}") != reading.config.get(f"pointwise_{what}"):
                reading.note(f"its depthwise_{what} is that of the pointwise kernel here.")
        after = carried(reading, settings)
        return followed(reading, reading.one(made(reading.operation.kind, settings), x, order=x.order), after)

    return read


def _unwrapped(settings: dict[str, Any], dims: int) -> dict[str, Any]:
    """[3] as 3: Keras writes the sizes of one axis as a list."""
    if dims > 1:
        return settings
    return {k: v[0] if isinstance(v, list) and len(v) == 1 else v for k, v in settings.items()}


def pooling(dims: int) -> Reader:
    """MaxPooling and AveragePooling."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        settings = _unwrapped(chosen(reading.config, "pool_size", "strides", "padding"), dims)
        if settings.get("strides") == settings.get("pool_size"):
            settings.pop("strides", None)  # what they are anyway
        return reading.one(made(reading.operation.kind, settings), x, order=x.order)

    return read


def adaptive_pooling(dims: int) -> Reader:
    """AdaptiveMaxPooling and AdaptiveAveragePooling."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        settings = _unwrapped(chosen(reading.config, "output_size"), dims)
        return reading.one(made(reading.operation.kind, settings), x, order=x.order)

    return read


def global_pooling(dims: int) -> Reader:
    """GlobalMaxPooling and GlobalAveragePooling."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        keepdims = bool(reading.config.get("keepdims", False))
        return reading.one(made(reading.operation.kind, {"keepdims": keepdims}), x, order=x.order if keepdims else (0,))

    return read


def edges(dims: int, name: str) -> Reader:
    """ZeroPadding and Cropping; ``name``: of the setting."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        kind = reading.operation.kind
        return reading.one(made(kind, chosen(reading.config, name)), x, order=x.order)

    return read


def upsampling(dims: int) -> Reader:
    """UpSampling."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        settings = _unwrapped(chosen(reading.config, "size", "interpolation"), dims)
        return reading.one(made(reading.operation.kind, settings), x, order=x.order)

    return read


def picture(*names: str) -> Reader:
    """Layers over pictures with settings of the same names here."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), 2)
        return reading.one(made(reading.operation.kind, chosen(reading.config, *names)), x, order=x.order)

    return read


def spatial_dropout(dims: int) -> Reader:
    """SpatialDropout."""

    def read(reading: Reading) -> Value:
        x = over_grid(reading, only(reading), dims)
        return reading.one(made(reading.operation.kind, chosen(reading.config, "rate")), x, order=x.order)

    return read


def pointwise(reading: Reading, x: Value, settings: dict[str, Any]) -> Value:
    """A Dense over the channels of a picture or volume: the same as a convolution with a kernel of size 1."""
    dims = x.rank - 1
    x = reading.arrange(x, channels_first(x.rank))
    told: dict[str, Any] = {k: v for k, v in settings.items() if k != "units"}
    told |= {"filters": settings.get("units"), "kernel_size": [1] * dims}

    def widened(arrays: Arrays) -> Arrays:
        return [arrays[0].reshape((1,) * dims + arrays[0].shape), *arrays[1:]]

    layer: Layer = made(f"Conv{dims}D", told)
    return reading.one(layer, x, order=x.order, change=widened)


READERS: dict[str, Reader] = {
    **{f"Conv{n}D": sliding(n, "filters", "groups") for n in (1, 2, 3)},
    **{f"Conv{n}DTranspose": sliding(n, "filters", "output_padding") for n in (1, 2, 3)},
    **{f"DepthwiseConv{n}D": sliding(n, "depth_multiplier") for n in (1, 2)},
    **{f"SeparableConv{n}D": separable(n) for n in (1, 2)},
    **{f"{kind}Pooling{n}D": pooling(n) for n in (1, 2, 3) for kind in ("Max", "Average")},
    **{f"Global{kind}Pooling{n}D": global_pooling(n) for n in (1, 2, 3) for kind in ("Max", "Average")},
    **{f"Adaptive{kind}Pooling{n}D": adaptive_pooling(n) for n in (1, 2, 3) for kind in ("Max", "Average")},
    **{f"ZeroPadding{n}D": edges(n, "padding") for n in (1, 2, 3)},
    **{f"Cropping{n}D": edges(n, "cropping") for n in (1, 2, 3)},
    **{f"UpSampling{n}D": upsampling(n) for n in (1, 2, 3)},
    **{f"SpatialDropout{n}D": spatial_dropout(n) for n in (1, 2, 3)},
    "CenterCrop": picture("height", "width"),
    "RandomFlip": picture("mode"),
    "RandomRotation": picture("factor", "fill_mode", "fill_value", "interpolation"),
    "RandomTranslation": picture("height_factor", "width_factor", "fill_mode", "fill_value", "interpolation"),
    "RandomZoom": picture("height_factor", "width_factor", "fill_mode", "fill_value", "interpolation"),
    "RandomCrop": picture("height", "width"),
    "RandomErasing": picture("factor", "scale", "fill_value"),
    "RandomBrightness": picture("factor", "value_range"),
    "RandomContrast": picture("factor", "value_range"),
}
