"""Where layers of the drawing want their channels and features."""

from __future__ import annotations

from netbuilder.engine.importing.onnx.atoms import Group, Groups, Tensor, View, own
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, refuse_batch, rows_and
from netbuilder.layers.spatial import channel_index


def grid(call: Call, view: View, dims: int) -> tuple[Tensor, Group]:
    """A (batch, channels, …) value as a sequence, picture or volume, and its batch as ONNX has it."""
    if view.rank != dims + 2:
        raise Inexpressible(f"has {view.rank} axes; expected the batch, the channels and {dims} more.")
    batch, channels, *places = view.groups
    if own(batch):
        raise Inexpressible("has an axis in front that is not the batch.")
    groups = [refuse_batch(g) for g in (channels, *places)]
    return call.put(view, grid_axes(groups[0], tuple(groups[1:]))), batch


def grid_axes(channels: Group, places: Groups) -> Groups:
    """The axes of a sequence (time, features), a picture or a volume (channels first)."""
    return (*places, channels) if len(places) == 1 else (channels, *places)


def from_grid(tensor: Tensor, batch: Group) -> View:
    """What leaves a layer on a grid, as ONNX has it: (batch, channels, …)."""
    axes = tensor.axes
    ordered = (axes[1], axes[0]) if len(axes) == 2 else axes
    return View(tensor, (batch, *ordered))


def channels_view(call: Call, view: View) -> View:
    """The view with its second axis where layers look for channels: last in sequences, first in pictures."""
    channels = refuse_batch(view.groups[1])
    if not own(channels):
        raise Inexpressible("has no channels.")
    axes = view.axes
    if axes and axes[channel_index(view.tensor.type)] == channels and len(axes) <= 4:
        return view
    others = tuple(g for i, g in enumerate(view.groups) if i != 1 and own(g))
    places = tuple(own(g) for g in others)
    wanted = grid_axes(channels, places) if len(places) in (1, 2, 3) else rows_and(view, channels)
    return View(call.put(view, wanted), view.groups)


def features_view(call: Call, view: View, features: Group) -> View:
    """The view with these atoms where layers look for features: last, or the channels of a picture."""
    axes = view.axes
    if len(axes) <= 4 and axes and axes[channel_index(view.tensor.type)] == features:
        return view
    return View(call.put(view, rows_and(view, features)), view.groups)


def named_axis(call: Call, view: View, wanted: Group) -> tuple[View, str]:
    """The view with these atoms as one axis of the tensor, and the name of that axis."""
    axes = view.axes
    if wanted not in axes or len(axes) > 4 or len(axes) != len(set(view.tensor.type.axes)):
        view = View(call.put(view, rows_and(view, wanted)), view.groups)
        axes = view.axes
    return view, view.tensor.type.axes[axes.index(wanted)]
