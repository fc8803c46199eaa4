"""Pieces put together and cut out: Concat, Slice, Split, Gather."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, Groups, View, own, size_of
from netbuilder.engine.importing.onnx.operators.aligning import agreed, common, spread
from netbuilder.engine.importing.onnx.operators.layouts import named_axis
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator, refuse_batch
from netbuilder.layers.arithmetic import Flip
from netbuilder.layers.cutting import Select, Slice, Split
from netbuilder.layers.embedding import Embedding
from netbuilder.layers.merge import Concatenate

TO_END = 2**30  # numbers this large mean "up to the end"


@operator("Concat")
def concat(call: Call) -> View:
    """Concat as layers."""
    views = [call.view(i) for i in range(len(call.inputs))]
    return concatenated(call, views, call.attribute("axis", 1))


def concatenated(call: Call, views: list[View], axis: int) -> View:
    """The views one after the other along an axis of the file."""
    if len(views) == 1:
        return views[0]
    axis = call.axis(axis, views[0])
    if any(v.rank != views[0].rank for v in views):
        raise Inexpressible("joins tensors with different numbers of axes.")
    pieces = [refuse_batch(v.groups[axis]) for v in views]
    rest = agreed([v.with_groups(g for i, g in enumerate(v.groups) if i != axis) for v in views])
    groups = common(rest)
    total = call.sketch.sizes.group(_total(views, axis))
    found = _pattern(rest, groups, pieces, axis)
    if found is None:
        return _joined_with_behind(call, rest, groups, pieces, total, axis)
    pattern, place = found
    tensors = [spread(call, v, (*pattern[:place], p, *pattern[place + 1 :])) for v, p in zip(rest, pieces, strict=True)]
    name = tensors[0].type.axes[place]
    auto = name == "channels" if len(pattern) > 2 else place == len(pattern) - 1
    layer = Concatenate() if auto else Concatenate.make({"axis": name})
    made = call.add(layer, *tensors, axes=(*pattern[:place], total, *pattern[place + 1 :]))
    return View(made, (*groups[:axis], total, *groups[axis:]))


def _joined_with_behind(
    call: Call, rest: list[View], groups: Groups, pieces: list[Group], total: Group, axis: int
) -> View:
    """(before, joined and all behind it): rows put side by side are the same as joined along the first of both."""
    before = tuple(a for g in groups[:axis] for a in own(g))
    behind = tuple(a for g in groups[axis:] for a in own(g))
    rows = (before,) if before else ()
    tensors = [spread(call, v, (*rows, (*p, *behind))) for v, p in zip(rest, pieces, strict=True)]
    made = call.add(Concatenate(), *tensors, axes=(*rows, (*total, *behind)))
    return View(made, (*groups[:axis], total, *groups[axis:]))


def _total(views: list[View], axis: int) -> int | None:
    if any(a.is_open for v in views for a in v.groups[axis]):
        return None
    return sum(v.dims[axis] for v in views)


def _pattern(rest: list[View], groups: Groups, pieces: list[Group], axis: int) -> tuple[Groups, int] | None:
    """A layout in which the axis to join is an axis of its own, and where it stands: that of one of the values, or
    else the file's. None where it is better joined with what stands behind it."""
    for view, piece in zip(rest, pieces, strict=True):
        if piece in view.axes and piece and len(view.axes) <= 4 and all(_fits(r, view.axes, piece) for r in rest):
            return view.axes, view.axes.index(piece)
    before = tuple(g for g in map(own, groups[:axis]) if g)
    behind = tuple(g for g in map(own, groups[axis:]) if g)
    tail = tuple(a for g in behind for a in g)
    if all((*p, *tail) in v.axes for p, v in zip(pieces, rest, strict=True)):
        return None
    if len(before) + len(behind) > 3 or (behind and not any(pieces)):
        return None
    return (*before, (), *behind), len(before)


def _fits(view: View, axes: Groups, piece: Group) -> bool:
    """Whether the view has of each of these axes, but the one to join, all or nothing."""
    held = {a for g in view.axes for a in g}
    return all(g == piece or len(held & set(g)) in (0, len(g)) for g in axes)


@operator("Slice")
def cut(call: Call) -> View:
    """Slice as layers."""
    view = call.view()
    starts, ends = call.integers(1, "starts") or (), call.integers(2, "ends") or ()
    axes = call.integers(3, "axes") or tuple(range(len(starts)))
    steps = call.integers(4, "steps") or (1,) * len(starts)
    for start, end, axis, step in zip(starts, ends, axes, steps, strict=True):
        view = sliced(call, view, call.axis(axis, view), start, end, step)
    return view


def sliced(call: Call, view: View, axis: int, start: int, end: int, step: int = 1) -> View:
    """start:end:step along an axis of the file."""
    group = view.groups[axis]
    size = size_of(group)
    is_open = any(a.is_open for a in group)
    if (
        step == 1
        and (start == 0 or (not is_open and start <= -size))
        and (end >= TO_END or (not is_open and end >= size))
    ):
        return view
    atoms = refuse_batch(group)
    if step == -1 and start in (-1, size - 1) and end < -size:
        placed, name = named_axis(call, view, atoms)
        return View(call.add(Flip.make({"axis": name}), placed.tensor, axes=placed.axes), placed.groups)
    if step < 1:
        raise Inexpressible("takes a part of an axis backwards.")
    if is_open:
        stop: int | None = None if end >= TO_END else end
        return _sliced_axis(call, view, axis, atoms, start, stop, step, None)
    found = range(size)[start : None if end >= TO_END else end : step]
    if not found:
        raise Inexpressible("cuts out nothing.")
    if not atoms:
        return view
    inside = _inside(call, view, axis, atoms, found)
    if inside is not None:
        return inside
    to = None if found.stop >= size else found.stop
    return _sliced_axis(call, view, axis, atoms, found.start, to, step, len(found))


def _sliced_axis(
    call: Call, view: View, axis: int, atoms: Group, start: int, stop: int | None, step: int, left: int | None
) -> View:
    placed, name = named_axis(call, view, atoms)
    layer = Slice.make({"axis": name, "start": start, "stop": stop, "step": step})
    out = layer.infer(placed.tensor.type)
    kept = call.sketch.sizes.group(out.shape[placed.axes.index(atoms)] if left is None else left)
    tensor = call.add(layer, placed.tensor, axes=tuple(kept if g == atoms else g for g in placed.axes))
    return View(tensor, (*placed.groups[:axis], kept, *placed.groups[axis + 1 :]))


def _inside(call: Call, view: View, axis: int, atoms: Group, found: range) -> View | None:
    """A piece of the front part of an axis of the drawing, such as the query of (query, key, value) side by side."""
    for index, whole in enumerate(view.axes):
        if whole[: len(atoms)] != atoms or whole == atoms or found.step != 1 or len(view.axes) > 4:
            continue
        rest = whole[len(atoms) :]
        width = size_of(rest)
        name: Any = view.tensor.type.axes[index]
        stop = None if found.stop >= size_of(atoms) else found.stop * width
        layer = Slice(axis=name, start=found.start * width, stop=stop)
        kept = call.sketch.sizes.group(len(found))
        axes = tuple((*kept, *rest) if i == index else g for i, g in enumerate(view.axes))
        return View(call.add(layer, view.tensor, axes=axes), (*view.groups[:axis], kept, *view.groups[axis + 1 :]))
    return None


@operator("Split")
def split(call: Call) -> list[Any]:
    """Split as layers."""
    view = call.view()
    axis = call.axis(call.attribute("axis", 0), view)
    parts = len(call.operation.outputs)
    sizes = call.integers(1, "split") or _even(view.dims[axis], parts)
    if sum(sizes) != view.dims[axis] or len(sizes) != parts:
        raise Inexpressible(f"splits {view.dims[axis]} into {sizes}.")
    atoms = refuse_batch(view.groups[axis])
    if len(set(sizes)) == 1 and parts > 1 and atoms in view.axes and len(view.axes) <= 4:
        return _equal_parts(call, view, axis, atoms, parts)
    ends = np.cumsum(sizes)
    return [sliced(call, view, axis, int(end - n), int(end)) for n, end in zip(sizes, ends, strict=True)]


def _even(size: int, parts: int) -> tuple[int, ...]:
    each = -(-size // parts)
    return (each,) * (parts - 1) + (size - each * (parts - 1),)


def _equal_parts(call: Call, view: View, axis: int, atoms: Group, parts: int) -> list[Any]:
    name = view.tensor.type.axes[view.axes.index(atoms)]
    made = call.sketch.add(Split.make({"axis": name, "parts": parts}), view.tensor, label=call.label)
    found = []
    for (node, port), type_ in made:
        kept = call.sketch.sizes.group(size_of(atoms) // parts)
        axes = tuple(kept if g == atoms else g for g in view.axes)
        groups = (*view.groups[:axis], kept, *view.groups[axis + 1 :])
        found.append(View(call.sketch.tensor(node, port, axes, type_), groups))
    return found


@operator("Gather")
def gather(call: Call) -> View:
    """Gather as layers."""
    if isinstance(call.inputs[0], Constant) and isinstance(call.inputs[1], View):
        return _looked_up(call)
    view = call.view()
    axis = call.axis(call.attribute("axis", 0), view)
    index = call.constant(1, "indices")
    size = view.dims[axis]
    if index.ndim == 0:
        return selected(call, view, axis, int(index))
    flat = [int(i) % size for i in index.reshape(-1)]
    if index.ndim == 1 and flat == list(range(flat[0], flat[0] + len(flat))):
        return sliced(call, view, axis, flat[0], flat[-1] + 1)
    if index.ndim != 1 or len(flat) > 64:
        raise Inexpressible("picks elements in an order of its own.")
    return concatenated(call, [sliced(call, view, axis, i, i + 1) for i in flat], axis)


def selected(call: Call, view: View, axis: int, index: int) -> View:
    """One element of an axis, which then is gone."""
    group = view.groups[axis]
    size = size_of(group)
    is_open = any(a.is_open for a in group)
    if not is_open and not -size <= index < size:
        raise Inexpressible(f"takes element {index} of {size}.")
    atoms = refuse_batch(group)
    rest = (*view.groups[:axis], *view.groups[axis + 1 :])
    if view.tensor.type.axes == ("time", "features") and view.axes[0] == atoms and atoms:
        tensor = call.add(Select(axis="time", index=index), view.tensor, axes=view.axes[1:])
        return View(tensor, rest)
    end = TO_END if index == -1 else index + 1
    found = sliced(call, view, axis, index, end)
    return found.with_groups(g for i, g in enumerate(found.groups) if i != axis)


def _looked_up(call: Call) -> View:
    """Rows of a table by number."""
    table, view = call.weight(0), call.view(1)
    if table.ndim != 2 or call.attribute("axis", 0) != 0 or view.tensor.type.dtype != "int64":
        raise Inexpressible("looks numbers up in something other than a table of vectors.")
    features = call.sketch.sizes.group(table.shape[1])
    rows = tuple(a for g in view.axes for a in g)
    tensor = view.tensor if len(view.axes) == 1 and view.tensor.type.axes == ("time",) else call.put(view, (rows,))
    layer = Embedding(input_dim=table.shape[0], output_dim=table.shape[1])
    made = call.add(layer, tensor, axes=(*tensor.axes, features), name=call.name_of(0), weight=table)
    return View(made, (*view.groups, features))
