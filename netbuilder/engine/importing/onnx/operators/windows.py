"""Padding of windows as ONNX writes it, and the axes of what comes out of them."""

from __future__ import annotations

from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.onnx.atoms import Group, Groups, Tensor
from netbuilder.engine.importing.onnx.operators.layouts import grid_axes
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call
from netbuilder.layers.base import Layer
from netbuilder.layers.padding import Pad
from netbuilder.layers.windows import Window

Pads = tuple[tuple[int, int], ...]


def pads_of(call: Call, windows: tuple[Window, ...], tensor: Tensor) -> Pads:
    """(before, after) of every axis: the attribute ``pads``, or what ``auto_pad`` comes to."""
    how = call.attribute("auto_pad", "NOTSET")
    dims = len(windows)
    if how in ("NOTSET", ""):
        flat = call.attribute("pads") or (0,) * (2 * dims)
        if len(flat) != 2 * dims or any(n < 0 for n in flat):
            raise Inexpressible(f"has the padding {tuple(flat)}; expected {2 * dims} numbers of at least 0.")
        return tuple((int(flat[i]), int(flat[dims + i])) for i in range(dims))
    if how == "VALID":
        return ((0, 0),) * dims
    sizes = tensor.type.shape[:1] if dims == 1 else tensor.type.shape[1:]
    found = []
    for window, size in zip(windows, sizes, strict=True):
        pads = Window(window.kernel, window.stride, window.dilation, "same").pads(size)
        if pads is None:
            raise Inexpressible("pads as much as an open size asks for.")
        found.append(pads if how == "SAME_UPPER" else pads[::-1])
    return tuple(found)


def padded(call: Call, tensor: Tensor, pads: Pads, value: float = 0.0) -> Tensor:
    """The tensor with elements around it."""
    dims = len(pads)
    layer: Any
    if value:
        layer = Pad(padding=pads, value=value)
    else:
        layer = Layer.table[f"ZeroPadding{dims}D"](padding=pads[0] if dims == 1 else pads)
    places, channels = (tensor.axes[:1], tensor.axes[1]) if dims == 1 else (tensor.axes[1:], tensor.axes[0])
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if dims == 1 else shape[1:]
    wider = tuple(g if not any(p) else call.sketch.sizes.group(n) for g, p, n in zip(places, pads, sizes, strict=True))
    return call.sketch.one(layer, tensor, axes=grid_axes(channels, wider))


def slid_axes(
    call: Call, tensor: Tensor, windows: tuple[Window, ...], pads: Pads, type_: TensorType, channels: Group
) -> Groups:
    """The axes of what windows make of a tensor (before it was padded): of this type, with these channels."""
    sizes, places = (type_.shape[:1], tensor.axes[:1]) if type_.rank == 2 else (type_.shape[1:], tensor.axes[1:])
    found = []
    for place, window, pair, size in zip(places, windows, pads, sizes, strict=True):
        found.append(call.sketch.sizes.after(place, sum(pair) - window.reach, window.stride, size))
    return grid_axes(channels, tuple(found))
