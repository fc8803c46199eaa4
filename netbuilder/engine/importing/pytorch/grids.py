"""Convolutions, pooling, padding, resampling: modules over sequences, pictures and volumes."""

from __future__ import annotations

from typing import Any

from netbuilder.engine.importing.pytorch.call import Step, function, module
from netbuilder.engine.importing.pytorch.elementwise import layer
from netbuilder.engine.importing.pytorch.sketch import SEQUENCE, Inexpressible, Tensor


def grid(step: Step, dims: int) -> Tensor:
    """The input as our layers want it: (time, features), (channels, height, width), (channels, depth, …)."""
    x = step.x()
    if x.rank != dims + 2:
        raise Inexpressible(f"reads a tensor of {x.rank} axes without a batch; only batches can be drawn.")
    return step.arranged(x, SEQUENCE) if dims == 1 else step.sketch.plain(x)


def sizes(value: Any, dims: int) -> Any:
    """One number an axis as our parameters want them: a number for sequences, else a tuple."""
    many = tuple(value) if isinstance(value, list | tuple) else (value,) * dims
    if len(many) == 1:
        many *= dims
    if len(many) != dims or not all(isinstance(v, int) for v in many):
        raise Inexpressible(f"has sizes that are not {dims} whole numbers.")
    return many[0] if dims == 1 else many


def check(step: Step, *usual: tuple[str, Any]) -> None:
    """Inexpressible when a setting is not the usual one."""
    for name, value in usual:
        found = step.setting(name, value)
        if found != value:
            raise Inexpressible(f"has {name}={found}, which our layer does not have.")


def dims_of(kind: str) -> int:
    """2 for "Conv2d"."""
    return next(int(c) for c in kind if c.isdigit())


@module("Conv1d", "Conv2d", "Conv3d")
def _convolution(step: Step) -> Tensor:
    assert step.leaf is not None
    dims = dims_of(step.leaf.kind)
    x = grid(step, dims)
    padding = step.setting("padding")
    padded = padding if isinstance(padding, str) else sizes(padding, dims)
    mode = step.setting("padding_mode")
    if mode != "zeros" and padded not in ("valid", 0, (0,) * dims):
        x, padded = _padded(step, x, padded, mode), "valid"
    made = layer(
        f"Conv{dims}D",
        filters=step.setting("out_channels"),
        kernel_size=sizes(step.setting("kernel_size"), dims),
        strides=sizes(step.setting("stride"), dims),
        padding="valid" if padded in (0, (0,) * dims) else padded,
        dilation_rate=sizes(step.setting("dilation"), dims),
        groups=step.setting("groups"),
        use_bias="bias" in step.all_weights(),
    )
    return step.one(made, x, order=x.order, weights=step.all_weights())


def _padded(step: Step, x: Tensor, padding: Any, mode: str) -> Tensor:
    """What a convolution with another border than zeros does first."""
    if isinstance(padding, str):
        raise Inexpressible(f'has padding "{padding}" with {mode}; tell the padding in numbers.')
    each = (padding,) if isinstance(padding, int) else padding
    made = layer("Pad", padding=tuple((n, n) for n in each), mode=mode)
    return step.sketch.one(f"{step.name}_pad", made, x, order=x.order)


@module("ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d")
def _transposed(step: Step) -> Tensor:
    assert step.leaf is not None
    dims = dims_of(step.leaf.kind)
    check(step, ("groups", 1), ("padding_mode", "zeros"))
    x = grid(step, dims)
    made = layer(
        f"Conv{dims}DTranspose",
        filters=step.setting("out_channels"),
        kernel_size=sizes(step.setting("kernel_size"), dims),
        strides=sizes(step.setting("stride"), dims),
        padding=sizes(step.setting("padding"), dims),
        output_padding=sizes(step.setting("output_padding"), dims),
        dilation_rate=sizes(step.setting("dilation"), dims),
        use_bias="bias" in step.all_weights(),
    )
    return step.one(made, x, order=x.order, weights=step.all_weights())


@module("MaxPool1d", "MaxPool2d", "MaxPool3d", "AvgPool1d", "AvgPool2d", "AvgPool3d")
@function("max_pool1d", "max_pool2d", "max_pool3d", "avg_pool1d", "avg_pool2d", "avg_pool3d")
def _pooling(step: Step) -> Tensor:
    kind = step.leaf.kind if step.leaf else step.node.target
    dims, average = dims_of(kind), kind.lower().startswith("avg")
    size, stride, padding = (_pool(step, i, n) for i, n in ((1, "kernel_size"), (2, "stride"), (3, "padding")))
    usual = (("count_include_pad", True), ("divisor_override", None)) if average else ()
    for name, value in (*usual, ("return_indices", False)):
        found = step.setting(name, value) if step.leaf else step.kwargs.get(name, value)
        if found != value and not (name == "count_include_pad" and padding in (None, 0, [0] * dims)):
            raise Inexpressible(f"has {name}={found}, which our pooling does not have.")
    x = grid(step, dims)
    dilation = 1 if average else _pool(step, 4, "dilation") or 1
    made = layer(
        f"{'Average' if average else 'Max'}Pooling{dims}D",
        pool_size=sizes(size, dims),
        strides=None if stride in (None, []) else sizes(stride, dims),
        padding="valid" if padding in (None, 0, [0] * dims) else sizes(padding, dims),
        **({} if average else {"dilation_rate": sizes(dilation, dims)}),
    )
    found = step.one(made, x, order=x.order)
    if tuple(found.size(i) for i in range(1, found.rank)) != step.gives.two[1:]:
        raise Inexpressible("rounds the number of windows up (ceil_mode), which our pooling does not.")
    return found


def _pool(step: Step, index: int, name: str) -> Any:
    return step.setting(name) if step.leaf else step.argument(index, name)


@module("AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d")
@module("AdaptiveMaxPool1d", "AdaptiveMaxPool2d", "AdaptiveMaxPool3d")
@function("adaptive_avg_pool1d", "adaptive_avg_pool2d", "adaptive_avg_pool3d")
@function("adaptive_max_pool1d", "adaptive_max_pool2d", "adaptive_max_pool3d")
def _adaptive(step: Step) -> Tensor:
    kind = step.leaf.kind if step.leaf else step.node.target
    dims, word = dims_of(kind), "Average" if "avg" in kind.lower() else "Max"
    x, wanted = grid(step, dims), step.gives.two[2:]
    if set(wanted) == {1}:
        return step.one(layer(f"Global{word}Pooling{dims}D", keepdims=True), x, order=x.order)
    return step.one(layer(f"Adaptive{word}Pooling{dims}D", output_size=sizes(wanted, dims)), x, order=x.order)


@module("Upsample", "UpsamplingNearest2d", "UpsamplingBilinear2d")
@function("interpolate", "upsample")
def _upsampling(step: Step) -> Tensor:
    mode = step.setting("mode") if step.leaf else step.argument(3, "mode", "nearest")
    corners = step.setting("align_corners") if step.leaf else step.argument(4, "align_corners")
    dims = step.x().rank - 2
    smooth = {1: "linear", 2: "bilinear", 3: "trilinear"}[dims] if 1 <= dims <= 3 else ""
    if mode not in ("nearest", smooth) and not (dims == 2 and mode == "bicubic"):
        raise Inexpressible(f'has mode "{mode}", which ours has not.')
    x = grid(step, dims)
    before, after = [x.size(i) for i in range(2, x.rank)], step.gives.two[2:]
    is_whole = mode != "bicubic" and not any(b % a for a, b in zip(before, after, strict=True))
    edge = {"align_corners": True} if corners else {}
    if is_whole:
        factors = sizes([b // a for a, b in zip(before, after, strict=True)], dims)
        return step.one(layer(f"UpSampling{dims}D", size=factors, interpolation=mode, **edge), x, order=x.order)
    if dims != 2 or mode == "nearest":
        raise Inexpressible("does not make its input larger by whole numbers.")
    made = layer("Resizing", height=after[0], width=after[1], interpolation=mode, **edge)
    return step.one(made, x, order=x.order)


@module("ZeroPad1d", "ZeroPad2d", "ZeroPad3d", "ConstantPad1d", "ConstantPad2d", "ConstantPad3d")
@module("ReflectionPad1d", "ReflectionPad2d", "ReflectionPad3d", "CircularPad1d", "CircularPad2d", "CircularPad3d")
@module("ReplicationPad1d", "ReplicationPad2d", "ReplicationPad3d")
@function("pad")
def _padding(step: Step) -> Tensor:
    """torch lists the last axis first: (left, right, top, bottom)."""
    kind = step.leaf.kind if step.leaf else step.argument(2, "mode", "constant")
    dims = step.x().rank - 2
    if not 1 <= dims <= 3:
        raise Inexpressible("pads a tensor that is no sequence, picture or volume.")
    x = grid(step, dims)
    flat = step.setting("padding") if step.leaf else step.argument(1, "pad")
    flat = flat if isinstance(flat, list | tuple) else [flat] * 2 * dims
    if len(flat) > 2 * dims or not all(isinstance(n, int) and n >= 0 for n in flat):
        raise Inexpressible("pads or cuts other axes than those of places.")
    flat = [*flat, *[0] * (2 * dims - len(flat))]
    pairs = tuple((flat[2 * i], flat[2 * i + 1]) for i in reversed(range(dims)))
    value = step.setting("value", 0.0) if step.leaf else step.argument(3, "value", 0.0)
    mode = next((m for w, m in PADS.items() if kind.lower().startswith(w)), "")
    if mode == "constant" and not value:
        return step.one(layer(f"ZeroPadding{dims}D", padding=pairs[0] if dims == 1 else pairs), x, order=x.order)
    return step.one(layer("Pad", padding=pairs, mode=mode, value=float(value or 0.0)), x, order=x.order)


PADS = {"zero": "constant", "constant": "constant", "refl": "reflect", "repl": "replicate", "circ": "circular"}


@module("PixelShuffle", "PixelUnshuffle", "ChannelShuffle")
@function("pixel_shuffle", "pixel_unshuffle")
def _shuffling(step: Step) -> Tensor:
    x = grid(step, 2)
    if step.leaf and step.leaf.kind == "ChannelShuffle":
        return step.one(layer("ChannelShuffle", groups=step.setting("groups")), x)
    back = "un" in (step.leaf.kind if step.leaf else step.node.target).lower()
    name = "downscale_factor" if back else "upscale_factor"
    factor = step.setting(name) if step.leaf else step.argument(1, name)
    return step.one(layer("PixelUnshuffle" if back else "PixelShuffle", factor=factor), x)
