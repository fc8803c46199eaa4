"""Pictures, sequences and volumes made larger or smaller."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Groups, Tensor, View
from netbuilder.engine.importing.onnx.folding import LIMIT
from netbuilder.engine.importing.onnx.operators.layouts import from_grid, grid, grid_axes
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator
from netbuilder.layers.base import Layer
from netbuilder.layers.preprocessing import Resizing

HALF_PIXEL = ("half_pixel", "pytorch_half_pixel")
BLENDS = {1: "linear", 2: "bilinear", 3: "trilinear"}


@operator("Resize", "Upsample")
def resize(call: Call) -> View:
    """Resize and Upsample as layers."""
    view = call.view()
    dims = view.rank - 2
    if not 1 <= dims <= 3:
        raise Inexpressible(f"resizes {dims} axes; there are layers for one to three.")
    tensor, batch = grid(call, view, dims)
    if call.attribute("antialias", 0) or call.attribute("keep_aspect_ratio_policy", "stretch") != "stretch":
        raise Inexpressible("smooths, or keeps the proportions, which no layer does.")
    scales = _scales(call, view)
    if any(s != 1 for s in scales[:2]):
        raise Inexpressible("resizes the batch or the channels.")
    mode = call.attribute("mode", "nearest")
    how = call.attribute("coordinate_transformation_mode", "half_pixel" if call.opset > 10 else "asymmetric")
    layer = _layer(call, tensor, scales[2:], mode, how)
    if layer is None:
        raise Inexpressible(f'resizes by "{mode}" with the rule "{how}" in a way no layer does.')
    return from_grid(call.add(layer, tensor, axes=_axes(call, layer, tensor)), batch)


def _scales(call: Call, view: View) -> tuple[float, ...]:
    """Factors of all axes, given as such or as sizes."""
    axes = tuple(call.axis(a, view) for a in call.attribute("axes", ())) or tuple(range(view.rank))
    if call.has(3):
        wanted = [int(n) for n in call.constant(3, "sizes").reshape(-1)]
        found = [w / view.dims[a] for w, a in zip(wanted, axes, strict=False)]
    else:
        index = 1 if call.operation.kind == "Upsample" or call.opset < 11 else 2
        given = call.constant(index, "scales") if call.has(index) else np.array(call.attribute("scales", ()))
        found = [float(s) for s in given.reshape(-1)]
    if len(found) != len(axes):
        raise Inexpressible(f"has factors for {len(found)} of {len(axes)} axes.")
    by_axis = dict(zip(axes, found, strict=True))
    return tuple(by_axis.get(i, 1.0) for i in range(view.rank))


def _layer(call: Call, tensor: Tensor, scales: tuple[float, ...], mode: str, how: str) -> Any:
    """UpSampling for whole factors, Resizing for other sizes of pictures; None where both would give other numbers."""
    sizes = tensor.type.shape[:1] if len(scales) == 1 else tensor.type.shape[1:]
    whole = all(s >= 1 and s == int(s) for s in scales)
    if mode == "nearest":
        rules = [_nearest(call, n or 64, s, how) for n, s in zip(sizes, scales, strict=True)]
        if whole and all(np.array_equal(r, np.arange(len(r)) // int(s)) for r, s in zip(rules, scales, strict=True)):
            return _up_sampling(scales, "nearest")
        exact = [(np.arange(len(r)) + 0.5) * (n or 64) // len(r) for r, n in zip(rules, sizes, strict=True)]
        fits = all(np.array_equal(r, e) for r, e in zip(rules, exact, strict=True))
        return _resizing(sizes, scales, "nearest") if fits else None
    if how not in (*HALF_PIXEL, "align_corners") or mode not in ("linear", "cubic"):
        return None
    corners = how == "align_corners"
    if mode == "cubic":
        usual = call.attribute("cubic_coeff_a", -0.75) == -0.75 and not call.attribute("exclude_outside", 0)
        return _resizing(sizes, scales, "bicubic", corners) if usual else None
    return (
        _up_sampling(scales, BLENDS[len(scales)], corners) if whole else _resizing(sizes, scales, "bilinear", corners)
    )


def _nearest(call: Call, size: int, scale: float, how: str) -> Any:
    """Which element each element of the result is taken from (the operator's own rules)."""
    if not 0 < scale < 1e6 or not 1 <= size * scale <= LIMIT:
        raise Inexpressible(f"resizes {size} elements by the factor {scale:g}.")
    length = int(size * scale)
    at = np.arange(length, dtype=np.float64)
    rules = {
        "asymmetric": at / scale,
        "half_pixel": (at + 0.5) / scale - 0.5,
        "pytorch_half_pixel": (at + 0.5) / scale - 0.5 if length > 1 else np.zeros(length),
        "align_corners": at * (size - 1) / max(length - 1, 1),
    }
    rounding = call.attribute("nearest_mode", "round_prefer_floor" if call.opset > 10 else "floor")
    roundings: dict[str, Any] = {
        "round_prefer_floor": lambda x: np.ceil(x - 0.5),
        "round_prefer_ceil": lambda x: np.floor(x + 0.5),
        "floor": np.floor,
        "ceil": np.ceil,
    }
    if how not in rules or rounding not in roundings:
        raise Inexpressible(f'resizes with the rule "{how}", which no layer does.')
    return np.clip(roundings[rounding](rules[how]), 0, size - 1)


def _up_sampling(scales: tuple[float, ...], interpolation: str, corners: bool = False) -> Any:
    size = tuple(int(s) for s in scales)
    kind = Layer.table[f"UpSampling{len(size)}D"]
    return kind(size=size[0] if len(size) == 1 else size, interpolation=interpolation, align_corners=corners)


def _resizing(
    sizes: tuple[int | None, ...], scales: tuple[float, ...], interpolation: str, corners: bool = False
) -> Any:
    """Resizing, which counts its factors from the sizes: only where that gives the very same ones."""
    if len(scales) != 2 or None in sizes:
        return None
    wanted = tuple(round((n or 0) * s) for n, s in zip(sizes, scales, strict=True))
    same = all(abs(w - (n or 0) * s) < 1e-6 and w > 1 for w, n, s in zip(wanted, sizes, scales, strict=True))
    options = {"height": wanted[0], "width": wanted[1], "interpolation": interpolation, "align_corners": corners}
    return Resizing.make(options) if same else None


def _axes(call: Call, layer: Any, tensor: Tensor) -> Groups:
    shape = layer.infer(tensor.type).shape
    sizes = shape[:1] if len(shape) == 2 else shape[1:]
    channels = tensor.axes[-1] if len(shape) == 2 else tensor.axes[0]
    return grid_axes(channels, tuple(call.sketch.sizes.group(n) for n in sizes))
