"""Elements added around, and cut off."""

from __future__ import annotations

from netbuilder.engine.importing.onnx.atoms import Tensor, View, has_batch, own
from netbuilder.engine.importing.onnx.operators.convolution import cropped
from netbuilder.engine.importing.onnx.operators.layouts import grid, grid_axes
from netbuilder.engine.importing.onnx.operators.windows import Pads, padded
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator
from netbuilder.layers.padding import Pad

MODES = {"reflect": "reflect", "edge": "replicate", "wrap": "circular"}


@operator("Pad")
def pad(call: Call) -> View:
    """Pad as layers."""
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
