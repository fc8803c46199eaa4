"""Elements added around, and pictures made larger or smaller."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Tensor, View, has_batch, own
from netbuilder.engine.importing.onnx.operators.convolution import cropped
from netbuilder.engine.importing.onnx.operators.layouts import from_grid, grid, grid_axes
from netbuilder.engine.importing.onnx.operators.windows import Pads, padded
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator
from netbuilder.layers.base import Layer
from netbuilder.layers.padding import Pad
from netbuilder.layers.preprocessing import Resizing

MODES = {"reflect": "reflect", "edge": "replicate", "wrap": "circular"}


@operator("Pad")
def pad(call: Call) -> View:
    view = call.view()
    flat = call.integers(1, "pads") or tuple(call.attribute("paddings", ()))
    axes = [call.axis(a, view) for a in call.integers(3, "axes") or range(view.rank)]
    if len(flat) != 2 * len(axes):
        raise Inexpressible(f"has {len(flat)} numbers of padding for {len(axes)} axes.")
    pads = {a: (flat[i], flat[len(axes) + i]) for i, a in enumerate(axes)}
    wanted = tuple(pads.get(i, (0, 0)) for i in range(view.rank))
    if not any(map(any, wanted)):
        return view
    mode = call.attribute("mode", "constant")
    value = float(call.constant(2, "value").reshape(-1)[0]) if call.has(2) else float(call.attribute("value", 0.0))
    return _around(call, view, wanted, mode, value)


def _around(call: Call, view: View, wanted: Pads, mode: str, value: float) -> View:
    tensor, has_channels = _as_grid(call, view, wanted)
    dims = len(tensor.axes) - 1
    pads = tuple(p for p, g in zip(wanted, view.groups, strict=True) if not has_batch(g))[-dims:]
    low = tuple((max(a, 0), max(b, 0)) for a, b in pads)
    cut = tuple((max(-a, 0), max(-b, 0)) for a, b in pads)
    made = cropped(call, tensor, cut)
    if any(map(any, low)):
        made = padded(call, made, low, value) if mode == "constant" else _mirrored(call, made, low, mode)
    places = iter(made.axes[:1] if dims == 1 else made.axes[1:])
    kept = 2 if has_channels else 0
    groups = (g if has_batch(g) or i < kept else next(places) for i, g in enumerate(view.groups))
    return View(made, tuple(groups))


def _as_grid(call: Call, view: View, wanted: Pads) -> tuple[Tensor, bool]:
    """The value as a sequence, picture or volume, and whether its channels are those of the file: where they are not
    padded. Else it gets one channel."""
    if any(any(p) and has_batch(g) for p, g in zip(wanted, view.groups, strict=True)):
        raise Inexpressible("adds samples to the batch.")
    if 3 <= view.rank <= 5 and has_batch(view.groups[0]) and not own(view.groups[0]) and not any(wanted[1]):
        return grid(call, view, view.rank - 2)[0], True
    groups = tuple(own(g) for g in view.groups if not has_batch(g))
    if not 1 <= len(groups) <= 3:
        raise Inexpressible(f"pads {len(groups)} axes; at most three can be padded.")
    return call.put(view, grid_axes((), groups)), False


def _mirrored(call: Call, tensor: Tensor, pads: Pads, mode: str) -> Tensor:
    if mode not in MODES:
        raise Inexpressible(f'pads by "{mode}", which no layer does.')
    layer = Pad.make({"padding": [list(p) for p in pads], "mode": MODES[mode]})
    dims = len(pads)
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if dims == 1 else shape[1:]
    places, channels = (tensor.axes[:1], tensor.axes[1]) if dims == 1 else (tensor.axes[1:], tensor.axes[0])
    wider = tuple(g if not any(p) else call.sketch.sizes.group(n) for g, p, n in zip(places, pads, sizes, strict=True))
    return call.add(layer, tensor, axes=grid_axes(channels, wider))


@operator("Resize", "Upsample")
def resize(call: Call) -> View:
    view = call.view()
    dims = view.rank - 2
    if not 1 <= dims <= 3:
        raise Inexpressible(f"resizes {dims} axes; there are layers for one to three.")
    tensor, batch = grid(call, view, dims)
    scales = _scales(call, view)
    if any(s != 1 for s in scales[:2]):
        raise Inexpressible("resizes the batch or the channels.")
    mode = call.attribute("mode", "nearest")
    how = call.attribute("coordinate_transformation_mode", "half_pixel" if call.opset > 10 else "asymmetric")
    made = _enlarged(call, tensor, scales[2:], mode, how) or _resized(call, tensor, scales[2:], mode, how)
    return from_grid(made, batch)


def _scales(call: Call, view: View) -> tuple[float, ...]:
    """Factors of all axes, given as such or as sizes."""
    sizes = call.inputs[3] if call.has(3) else None
    if sizes is not None:
        wanted = tuple(int(n) for n in call.constant(3, "sizes").reshape(-1))
        found = tuple(w / d for w, d in zip(wanted, view.dims, strict=False))
    else:
        index = 1 if call.operation.kind == "Upsample" or call.opset < 11 else 2
        given = call.constant(index, "scales") if call.has(index) else np.array(call.attribute("scales", ()))
        found = tuple(float(s) for s in given.reshape(-1))
    axes = call.attribute("axes")
    if axes:
        found = tuple(dict(zip(axes, found, strict=True)).get(i, 1.0) for i in range(view.rank))
    if len(found) != view.rank:
        raise Inexpressible(f"has factors for {len(found)} of {view.rank} axes.")
    return found


def _enlarged(call: Call, tensor: Tensor, scales: tuple[float, ...], mode: str, how: str) -> Tensor | None:
    """Whole factors: UpSampling."""
    if any(s < 1 or s != int(s) for s in scales):
        return None
    whole = tuple(int(s) for s in scales)
    dims = len(whole)
    blend = {1: "linear", 2: "bilinear", 3: "trilinear"}[dims]
    if mode == "nearest":
        rounding = call.attribute("nearest_mode", "round_prefer_floor" if call.opset > 10 else "floor")
        # Of whole factors every rule but these two repeats each element as often as the factor says.
        if (how == "asymmetric" and rounding not in ("floor",)) or how == "align_corners":
            return None
    elif mode != "linear" or how not in ("half_pixel", "pytorch_half_pixel"):
        return None
    layer: Any = Layer.table[f"UpSampling{dims}D"](
        size=whole[0] if dims == 1 else whole, interpolation="nearest" if mode == "nearest" else blend
    )
    return call.add(layer, tensor, axes=_resized_axes(call, layer, tensor))


def _resized(call: Call, tensor: Tensor, scales: tuple[float, ...], mode: str, how: str) -> Tensor:
    """Any other size of a picture: Resizing."""
    usual = how in ("half_pixel", "pytorch_half_pixel")
    kinds = {"linear": "bilinear", "nearest": "nearest"}
    if len(scales) != 2 or not usual or mode not in kinds or call.attribute("antialias", 0):
        raise Inexpressible(f'resizes by "{mode}" with the rule "{how}", which no layer does.')
    if None in tensor.type.shape:
        raise Inexpressible("resizes by a factor an axis whose size is open.")
    height, width = (int(n * s) for n, s in zip(tensor.type.shape[1:], scales, strict=True) if n is not None)
    layer = Resizing.make({"height": height, "width": width, "interpolation": kinds[mode]})
    return call.add(layer, tensor, axes=_resized_axes(call, layer, tensor))


def _resized_axes(call: Call, layer: Any, tensor: Tensor) -> Any:
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if len(shape) == 2 else shape[1:]
    channels = tensor.axes[-1] if len(shape) == 2 else tensor.axes[0]
    return grid_axes(channels, tuple(call.sketch.sizes.group(n) for n in sizes))
