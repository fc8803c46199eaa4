"""Pooling under windows and over everything."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Tensor, View
from netbuilder.engine.importing.onnx.folding import LIMIT
from netbuilder.engine.importing.onnx.operators.layouts import from_grid, grid, grid_axes
from netbuilder.engine.importing.onnx.operators.windows import Pads, padded, pads_of, slid_axes
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator
from netbuilder.layers.base import Layer
from netbuilder.layers.merge import Multiply
from netbuilder.layers.windows import Window

LOWEST = -3.4e38  # what padding must not win against; float32 ends a little lower


@operator("MaxPool", "AveragePool")
def pool(call: Call) -> list[Any]:
    """MaxPool and AveragePool as layers."""
    if len([o for o in call.operation.outputs if o]) > 1:
        raise Inexpressible("also gives where the largest numbers stand, which no layer does.")
    kernel = tuple(int(k) for k in call.attribute("kernel_shape"))
    dims = len(kernel)
    if not 1 <= dims <= 3:
        raise Inexpressible(f"pools over {dims} axes; there are pools over one to three.")
    dilations = tuple(int(d) for d in call.attribute("dilations", (1,) * dims))
    if call.operation.kind == "AveragePool" and any(d != 1 for d in dilations):
        raise Inexpressible("takes means over windows with gaps (dilation), which no pooling layer does.")
    strides = tuple(int(s) for s in call.attribute("strides", (1,) * dims))
    if dims > 1 and (thin := _thin(call, kernel)) is not None:
        return thin
    tensor, batch = grid(call, call.view(), dims)
    windows = tuple(Window(k, s, d) for k, s, d in zip(kernel, strides, dilations, strict=True))
    sizes = tensor.type.shape[:1] if dims == 1 else tensor.type.shape[1:]
    pads = _hanging(pads_of(call, windows, tensor), windows, sizes, bool(call.attribute("ceil_mode", 0)))
    channels = tensor.axes[-1] if dims == 1 else tensor.axes[0]
    return [from_grid(_pooled(call, tensor, windows, pads, sizes, channels), batch)]


def _thin(call: Call, kernel: tuple[int, ...]) -> list[Any] | None:
    """A picture one element high, which is how some write a sequence: pooled as a sequence. None for others."""
    view, settings = call.view(), call.operation.attributes
    kept = [i for i, k in enumerate(kernel) if not (k == 1 and view.dims[2 + i] == 1)]
    flat = settings.get("pads", (0,) * (2 * len(kernel)))
    if len(kept) != 1 or any(n for i, n in enumerate(flat) if i % len(kernel) not in kept):
        return None
    one: dict[str, Any] = {
        n: (v[kept[0]],) for n, v in settings.items() if n in ("kernel_shape", "strides", "dilations")
    }
    if "pads" in settings:
        one["pads"] = (flat[kept[0]], flat[len(kernel) + kept[0]])
    groups = (*view.groups[:2], view.groups[2 + kept[0]])
    operation = replace(call.operation, attributes={**settings, **one})
    found = pool(replace(call, operation=operation, inputs=(view.with_groups(groups),)))
    made = found[0]
    places = [made.groups[2] if i in kept else () for i in range(len(kernel))]
    return [made.with_groups((*made.groups[:2], *places))]


def _pooled(
    call: Call, tensor: Tensor, windows: tuple[Window, ...], pads: Pads, sizes: tuple[Any, ...], channels: Any
) -> Tensor:
    average = call.operation.kind == "AveragePool"
    counted = average and bool(call.attribute("count_include_pad", 0))
    inside: Any = "valid"
    factors = None
    given = tensor
    if any(map(any, pads)):
        same = tuple(
            Window(w.kernel, w.stride, w.dilation, "same").pads(n) for w, n in zip(windows, sizes, strict=True)
        )
        symmetric = all(low == high and low <= w.kernel // 2 for (low, high), w in zip(pads, windows, strict=True))
        if same == pads and not counted:
            inside = "same"
        elif symmetric and (counted or not average) and not call.attribute("ceil_mode", 0):
            inside = tuple(low for low, _ in pads)
        else:
            factors = _corrections(call, windows, pads, sizes) if average else None
            tensor = padded(call, tensor, pads, 0.0 if average else LOWEST)
    layer = _layer("Average" if average else "Max", windows, inside)
    axes = slid_axes(call, given, windows, pads, layer.infer(tensor.type), channels)
    pooled = call.add(layer, tensor, axes=axes)
    return pooled if factors is None else _corrected(call, pooled, factors)


def _layer(kind: str, windows: tuple[Window, ...], padding: Any) -> Any:
    one = len(windows) == 1
    kernel, strides = tuple(w.kernel for w in windows), tuple(w.stride for w in windows)
    gaps = {"dilation_rate": windows[0].dilation if one else tuple(w.dilation for w in windows)}
    return Layer.table[f"{kind}Pooling{len(windows)}D"](
        pool_size=kernel[0] if one else kernel,
        strides=None if kernel == strides else strides[0] if one else strides,
        padding=padding[0] if one and isinstance(padding, tuple) else padding,
        **(gaps if kind == "Max" else {}),
    )


def _hanging(pads: Pads, windows: tuple[Window, ...], sizes: tuple[Any, ...], ceil: bool) -> Pads:
    """With ceil_mode the last window may hang over the end: as much padding more, if it begins inside."""
    if not ceil:
        return pads
    found = []
    for (low, high), window, size in zip(pads, windows, sizes, strict=True):
        if size is None:
            raise Inexpressible("rounds an open size up.")
        steps = -(-(low + size + high - window.reach) // window.stride)
        if steps * window.stride >= size + low:
            steps -= 1
        found.append((low, max(steps * window.stride + window.reach - low - size, high)))
    return tuple(found)


def _corrections(call: Call, windows: tuple[Window, ...], pads: Pads, sizes: tuple[Any, ...]) -> Any:
    """Factors that turn a mean over windows with padding into one over what counts in each."""
    said = pads_of(call, windows, call.view().tensor) if call.attribute("auto_pad", "NOTSET") == "NOTSET" else pads
    include = bool(call.attribute("count_include_pad", 0))
    if prod(n or 1 for n in sizes) > LIMIT:
        raise Inexpressible("pools over more places than there is room for.")
    factors = np.ones((1,) * len(windows))
    for axis, (window, (low, high), size) in enumerate(zip(windows, pads, sizes, strict=True)):
        if size is None:
            raise Inexpressible("counts true elements along an open size.")
        starts = np.arange((low + size + high - window.kernel) // window.stride + 1) * window.stride - low
        first, last = (-low, size + said[axis][1]) if include else (0, size)
        true = np.minimum(starts + window.kernel, last) - np.maximum(starts, first)
        shape = [-1 if i == axis else 1 for i in range(len(windows))]
        factors = factors * (window.kernel / np.maximum(true, 1)).reshape(shape)
    return factors.astype(np.float32)


def _corrected(call: Call, tensor: Tensor, factors: Any) -> Tensor:
    """Every place times its own factor."""
    if np.all(factors == 1):
        return tensor
    one_axis = len(tensor.axes) == 2
    shape = (*factors.shape, 1) if one_axis else (1, *factors.shape)
    places = tensor.axes[:1] if one_axis else tensor.axes[1:]
    held = call.sketch.constant(factors.reshape(shape), False, grid_axes((), places))
    return call.add(Multiply(), tensor, call.sketch.stretched(held, tensor.axes), axes=tensor.axes)


@operator("GlobalAveragePool", "GlobalMaxPool")
def pool_everything(call: Call) -> View:
    """GlobalAveragePool and GlobalMaxPool as layers."""
    view = call.view()
    dims = view.rank - 2
    if not 1 <= dims <= 3:
        raise Inexpressible(f"pools over {dims} axes; there are pools over one to three.")
    tensor, batch = grid(call, view, dims)
    kind = "Average" if "Average" in call.operation.kind else "Max"
    channels = tensor.axes[-1] if dims == 1 else tensor.axes[0]
    layer: Any = Layer.table[f"Global{kind}Pooling{dims}D"]()
    return View(call.add(layer, tensor, axes=(channels,)), (batch, channels, *((),) * dims))
