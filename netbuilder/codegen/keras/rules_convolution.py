"""Convolutions, pooling, padding and cropping in Keras."""

from __future__ import annotations

from typing import Any

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.axes import keras_shape
from netbuilder.codegen.keras.building import At, Inexpressible, Rule
from netbuilder.codegen.keras.model import Result, Weights
from netbuilder.codegen.keras.rules_core import own
from netbuilder.codegen.keras.settings import keras_value, settings
from netbuilder.layers.convolution import Conv2D
from netbuilder.layers.spatial import each

LOWEST = -3.4e38  # float32 has nothing lower, and a config.json no infinity
SLIDING = ("kernel_size", "strides", "padding", "dilation_rate")
Pads = tuple[tuple[int, int], ...]


def convolution(at: At) -> Result:
    """Conv1D to 3D: padding by number goes into a layer of its own."""
    layer = at.layer
    axes = list(range(layer.dims + 1))
    config = settings(layer, "filters", "kernel_size", without=SLIDING, norm_axes=axes)
    x, padding = padded(at, causal=layer.dims == 1)
    return at.add(type(layer).__name__, x, weights=at.own_weights(), **config, **sliding(at), **padding)


def film(at: At) -> Result:
    """ConvLSTM2D."""
    if at.padded:
        raise Inexpressible("needs the true lengths of films, which Keras cannot tell from zeros")
    if isinstance(each(at.layer.padding, 2)[0], int) and any(each(at.layer.padding, 2)):
        raise Inexpressible("pads its pictures by a number, which Keras's layer does not")
    config = settings(at.layer, "filters", "kernel_size", without=SLIDING, norm_axes=[0, 1, 2]) | sliding(at)
    config |= {"padding": "same"} if at.layer.padding == "same" else {}
    return at.add("ConvLSTM2D", at.x, weights=at.own_weights(), **config)


def depthwise(at: At) -> Result:
    """DepthwiseConv1D and 2D; Keras calls the kernel's settings depthwise_…"""
    axes = list(range(at.layer.dims))
    found = settings(at.layer, "kernel_size", without=SLIDING, norm_axes=axes)
    config = {k.replace("kernel_", "depthwise_") if k != "kernel_size" else k: v for k, v in found.items()}
    x, padding = padded(at)
    return at.add(type(at.layer).__name__, x, weights=at.own_weights(), **config, **sliding(at), **padding)


def separable(at: At) -> Result:
    """SeparableConv1D and 2D; one setting of ours serves both kernels."""
    config: dict[str, Any] = {}
    if at.layer.kernel_constraint is not None:
        raise Inexpressible("has a rule for both its kernels at once, which Keras measures differently")
    for name, value in settings(at.layer, "filters", "kernel_size", without=SLIDING).items():
        both = name.startswith("kernel_") and name != "kernel_size"
        names = [name.replace("kernel", part) for part in ("depthwise", "pointwise")] if both else [name]
        config |= dict.fromkeys(names, value)
    x, padding = padded(at)
    return at.add(type(at.layer).__name__, x, weights=at.own_weights(), **config, **sliding(at), **padding)


def transposed(at: At) -> Result:
    """Conv1DTranspose to 3D: what a padding by number cuts off is cropped afterwards."""
    layer = at.layer
    config = settings(
        layer, "filters", "kernel_size", without=(*SLIDING, "output_padding"), norm_axes=list(range(layer.dims + 1))
    )
    config |= sliding(at)
    numbers = each(layer.padding, layer.dims)
    if isinstance(numbers[0], str):
        config |= {"padding": layer.padding} if layer.padding != "valid" else {}
        config |= {} if layer.output_padding is None else {"output_padding": keras_value(layer.output_padding)}
        return at.add(type(layer).__name__, at.x, weights=at.own_weights(), **config)
    config["output_padding"] = keras_value(layer.output_padding or (0 if layer.dims == 1 else (0,) * layer.dims))
    if not any(numbers):
        return at.add(type(layer).__name__, at.x, weights=at.own_weights(), **config)
    pads = tuple((n, n) for n in numbers)
    wider = _wider(keras_shape(at.outs[0]), pads)
    whole = at.add(type(layer).__name__, at.x, shape=wider, weights=at.own_weights(), **config)
    return at.add(f"Cropping{layer.dims}D", whole, part="cropped", cropping=_config(pads))


def sliding(at: At) -> dict[str, Any]:
    """Strides and dilation where they are not 1; Keras refuses both together."""
    strides, dilation = each(at.layer.strides, at.layer.dims), each(at.layer.dilation_rate, at.layer.dims)
    if max(strides) > 1 and max(dilation) > 1:
        raise Inexpressible("has both strides and a dilation above 1; Keras takes one of them")
    named = {"strides": (strides, at.layer.strides), "dilation_rate": (dilation, at.layer.dilation_rate)}
    return {name: keras_value(value) for name, (values, value) in named.items() if max(values) > 1}


def padded(at: At, causal: bool = False) -> tuple[Result, dict[str, Any]]:
    """The input, padded by a layer where Keras cannot do it itself, and Keras's own ``padding``."""
    layer = at.layer
    numbers = each(layer.padding, layer.dims)
    if layer.padding == "causal" and not causal:
        pads: Pads = tuple((w.reach - 1, 0) for w in layer.windows())
    elif isinstance(numbers[0], str):
        return at.x, {} if layer.padding == "valid" else {"padding": layer.padding}
    else:
        pads = tuple((n, n) for n in numbers)
    return zero_padded(at, pads), {}


def zero_padded(at: At, pads: Pads) -> Result:
    """The input between zeros; itself where there are none to add."""
    if not any(map(any, pads)):
        return at.x
    shape = _wider(at.x.shape, pads)
    return at.add(f"ZeroPadding{len(pads)}D", at.x, part="padded", shape=shape, padding=_config(pads))


def _wider(shape: tuple[Dim, ...], pads: Pads) -> tuple[Dim, ...]:
    """A Keras shape with so much more around it."""
    places = (None if n is None else n + low + high for n, (low, high) in zip(shape[:-1], pads, strict=True))
    return (*places, shape[-1])


def _config(pads: Pads) -> list[Any]:
    return list(pads[0]) if len(pads) == 1 else [list(pair) for pair in pads]


def pooling(at: At) -> Result:
    """Max and average pooling; a maximum pads with the lowest number there is."""
    layer = at.layer
    numbers = each(layer.padding, layer.dims)
    if layer.kind == "Max" and set(each(layer.dilation_rate, layer.dims)) != {1}:
        raise Inexpressible("leaves gaps in its window (dilation_rate), which Keras's pooling does not")
    config = settings(layer, "pool_size", without=("padding", "dilation_rate"))
    if isinstance(numbers[0], str):
        config |= {} if layer.padding == "valid" else {"padding": "same"}
        return at.add(type(layer).__name__, at.x, **config)
    pads = tuple((n, n) for n in numbers)
    x = zero_padded(at, pads) if layer.kind == "Avg" else padded_with(at, pads, LOWEST)
    return at.add(type(layer).__name__, x, **config)


def padded_with(at: At, pads: Pads, value: float) -> Result:
    """The input between constants."""
    if not any(map(any, pads)):
        return at.x
    width = [[0, 0], *(list(pair) for pair in pads), [0, 0]]
    shape, call = _wider(at.x.shape, pads), {"constant_values": value}
    return at.operate("Pad", at.x, part="padded", shape=shape, call=call, pad_width=width, mode="constant")


def global_average(at: At) -> Result:
    """Padded steps are left out by Keras's mask."""
    return at.add(type(at.layer).__name__, at.x, call=at.mask(), **settings(at.layer))


def global_max(at: At) -> Result:
    """Padded steps are made so small that they do not count."""
    return at.add(type(at.layer).__name__, at.filled(LOWEST), **settings(at.layer))


def pad(at: At) -> Result:
    """Pad: a constant, or mirrored; Keras has nothing for the others on all its backends."""
    layer = at.layer
    pads = layer.pads(layer.dims(at.types[0]))
    if layer.mode == "constant":
        return padded_with(at, pads, layer.value)
    if layer.mode != "reflect":
        raise Inexpressible(f'pads by "{layer.mode}", which Keras has not on all its backends')
    if len(pads) > 2:
        raise Inexpressible("mirrors a volume, which Keras cannot on all its backends")
    width = [[0, 0], *(list(pair) for pair in pads), [0, 0]]
    return at.operate("Pad", at.x, pad_width=width, mode="reflect")


def up_sampling(at: At) -> Result:
    """Keras blends in two dimensions only."""
    if at.layer.interpolation != "nearest" and at.layer.dims != 2:
        raise Inexpressible(f'blends by "{at.layer.interpolation}"; Keras\'s UpSampling{at.layer.dims}D only repeats')
    if at.layer.align_corners and at.layer.interpolation != "nearest":
        raise Inexpressible("keeps the outermost elements (align_corners), which Keras's layer does not")
    return at.add(type(at.layer).__name__, at.x, **settings(at.layer, "size", without=("align_corners",)))


def patches(at: At) -> Result:
    """PatchEmbedding: a convolution whose steps are as wide as its kernel, then one row of patches."""
    layer, (_, height, width) = at.layer, at.types[0].shape
    assert height is not None and width is not None
    side = layer.patch_size
    config = settings(layer, without=("patch_size", "units"), norm_axes=[0, 1, 2])
    places = (height // side, width // side, layer.units)
    config |= {"filters": layer.units, "kernel_size": side, "strides": side}
    cut = at.add("Conv2D", at.x, shape=places, weights=Weights(at.parts, Conv2D()), **config)
    return at.reshaped(cut, (places[0] * places[1], layer.units))


RULES: dict[str, Rule] = {
    "ConvLSTM2D": film,
    **{f"Conv{n}D": convolution for n in (1, 2, 3)},
    **{f"Conv{n}DTranspose": transposed for n in (1, 2, 3)},
    **{f"DepthwiseConv{n}D": depthwise for n in (1, 2)},
    **{f"SeparableConv{n}D": separable for n in (1, 2)},
    **{f"{kind}Pooling{n}D": pooling for kind in ("Max", "Average") for n in (1, 2, 3)},
    **{f"GlobalAveragePooling{n}D": global_average for n in (1, 2, 3)},
    **{f"GlobalMaxPooling{n}D": global_max for n in (1, 2, 3)},
    **{f"Adaptive{kind}Pooling{n}D": own("output_size") for kind in ("Max", "Average") for n in (1, 2, 3)},
    **{f"ZeroPadding{n}D": own("padding") for n in (1, 2, 3)},
    **{f"Cropping{n}D": own("cropping") for n in (1, 2, 3)},
    **{f"UpSampling{n}D": up_sampling for n in (1, 2, 3)},
    "Pad": pad,
    "PatchEmbedding": patches,
}
