"""Convolutions and their transposes, up to three dimensions."""

from __future__ import annotations

from typing import Any

from netbuilder.engine.importing.onnx.atoms import Groups, Tensor, View
from netbuilder.engine.importing.onnx.operators.layouts import from_grid, grid, grid_axes
from netbuilder.engine.importing.onnx.operators.windows import Pads, padded, pads_of, slid_axes
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator
from netbuilder.layers.base import Layer
from netbuilder.layers.windows import Window


@operator("Conv")
def convolution(call: Call) -> View:
    """Conv as layers."""
    weight = call.weight(1)
    dims = _dims(weight.ndim)
    tensor, batch = grid(call, call.view(), dims)
    strides, dilation = _each(call, "strides", dims), _each(call, "dilations", dims)
    kernel = weight.shape[2:]
    _check_kernel(call, kernel)
    windows = tuple(Window(k, s, d) for k, s, d in zip(kernel, strides, dilation, strict=True))
    pads = pads_of(call, windows, tensor)
    inside, given = _padding(call, tensor, windows, pads)
    layer = Layer.table[f"Conv{dims}D"](
        filters=weight.shape[0],
        kernel_size=_one(kernel),
        strides=_one(strides),
        dilation_rate=_one(dilation),
        padding=inside,
        groups=int(call.attribute("group", 1)),
        use_bias=call.has(2),
    )
    filters = call.sketch.sizes.group(weight.shape[0])
    axes = slid_axes(call, tensor, windows, pads, layer.infer(given.type), filters)
    return from_grid(_made(call, layer, given, axes, weight), batch)


def _made(call: Call, layer: Any, tensor: Tensor, axes: Groups, weight: Any) -> Tensor:
    weights = {"weight": weight} | ({"bias": call.weight(2).reshape(-1)} if call.has(2) else {})
    return call.add(layer, tensor, axes=axes, name=call.name_of(1), **weights)


def _padding(call: Call, tensor: Tensor, windows: tuple[Window, ...], pads: Pads) -> tuple[Any, Tensor]:
    """The padding parameter of a convolution, and the tensor it works on: padded before, where no parameter says it."""
    if not any(map(any, pads)):
        return "valid", tensor
    sizes = tensor.type.shape[:1] if len(windows) == 1 else tensor.type.shape[1:]
    same = tuple(Window(w.kernel, w.stride, w.dilation, "same").pads(n) for w, n in zip(windows, sizes, strict=True))
    if all(low == high for low, high in pads):
        return ("same" if same == pads and all(w.stride == 1 for w in windows) else _one([p[0] for p in pads])), tensor
    return ("same", tensor) if same == pads else ("valid", padded(call, tensor, pads))


@operator("ConvTranspose")
def transposed(call: Call) -> View:
    """ConvTranspose as layers."""
    weight = call.weight(1)
    dims = _dims(weight.ndim)
    if call.attribute("group", 1) != 1:
        raise Inexpressible("splits its channels into groups, which a transposed convolution here does not.")
    tensor, batch = grid(call, call.view(), dims)
    strides, dilation = _each(call, "strides", dims), _each(call, "dilations", dims)
    kernel = weight.shape[2:]
    _check_kernel(call, kernel)
    extra = _each(call, "output_padding", dims, 0)
    cut, extra = _cut(call, tensor, kernel, strides, dilation, extra)
    low = tuple(min(pair) for pair in cut)
    layer = Layer.table[f"Conv{dims}DTranspose"](
        filters=weight.shape[1],
        kernel_size=_one(kernel),
        strides=_one(strides),
        dilation_rate=_one(dilation),
        padding=_one(low),
        output_padding=_one(extra),
        use_bias=call.has(2),
    )
    made = _made(call, layer, tensor, _painted(call, layer, tensor, weight.shape[1]), weight)
    rest = tuple((a - n, b - n) for (a, b), n in zip(cut, low, strict=True))
    return from_grid(cropped(call, made, rest), batch)


def _painted(call: Call, layer: Any, tensor: Tensor, filters: int) -> Groups:
    """New axes of the sizes the layer gives."""
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if len(shape) == 2 else shape[1:]
    return grid_axes(call.sketch.sizes.group(filters), tuple(call.sketch.sizes.group(n) for n in sizes))


def _cut(
    call: Call, tensor: Tensor, kernel: Any, strides: Any, dilation: Any, extra: Any
) -> tuple[Pads, tuple[int, ...]]:
    """What is cut off at both ends of what is painted, and what is added at the end of it."""
    shape, how = call.attribute("output_shape"), call.attribute("auto_pad", "NOTSET")
    if shape is None and not how.startswith("SAME"):
        return pads_of(call, tuple(Window(k) for k in kernel), tensor), extra
    sizes = tensor.type.shape[:1] if len(kernel) == 1 else tensor.type.shape[1:]
    cut, added = [], []
    for index, (size, k, s, d, e) in enumerate(zip(sizes, kernel, strides, dilation, extra, strict=True)):
        if size is None:
            raise Inexpressible("cuts off as much as an open size asks for.")
        wanted = size * s if shape is None else shape[-len(kernel) :][index]
        total = s * (size - 1) + e + d * (k - 1) + 1 - wanted
        low = max(total, 0) // 2 if how == "SAME_UPPER" else (max(total, 0) + 1) // 2
        cut.append((low, max(total, 0) - low))
        added.append(e + max(-total, 0))
    return tuple(cut), tuple(added)


def cropped(call: Call, tensor: Tensor, cut: Pads) -> Tensor:
    """The tensor with elements cut off around it."""
    if not any(map(any, cut)):
        return tensor
    layer = Layer.table[f"Cropping{len(cut)}D"](cropping=cut[0] if len(cut) == 1 else cut)
    channels = tensor.axes[-1] if len(cut) == 1 else tensor.axes[0]
    places = tensor.axes[:1] if len(cut) == 1 else tensor.axes[1:]
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if len(cut) == 1 else shape[1:]
    kept = tuple(g if not any(c) else call.sketch.sizes.group(n) for g, c, n in zip(places, cut, sizes, strict=True))
    return call.add(layer, tensor, axes=grid_axes(channels, kept))


def _dims(rank: int) -> int:
    if not 3 <= rank <= 5:
        raise Inexpressible(f"has a kernel of {rank} axes; there are convolutions over one to three.")
    return rank - 2


def _check_kernel(call: Call, kernel: tuple[int, ...]) -> None:
    said = call.attribute("kernel_shape")
    if said is not None and tuple(said) != tuple(kernel):
        raise Inexpressible(f"says that its kernel is {tuple(said)}, but holds one of {tuple(kernel)}.")


def _each(call: Call, name: str, dims: int, usual: int = 1) -> tuple[int, ...]:
    found = call.attribute(name)
    return (usual,) * dims if found is None else tuple(int(v) for v in found)


def _one(values: Any) -> Any:
    """A parameter of a layer over one axis is a number, not a list."""
    return values[0] if len(values) == 1 else tuple(values)
