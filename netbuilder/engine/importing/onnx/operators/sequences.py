"""Sequences of tensors, which are only a way of writing here: a list that is known while reading."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import View
from netbuilder.engine.importing.onnx.operators.cutting import concatenated, selected, sliced
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator

LONGEST = 1000  # tensors


@operator("SequenceEmpty")
def empty(call: Call) -> list[Any]:
    """SequenceEmpty as layers."""
    return [()]


@operator("SequenceConstruct")
def construct(call: Call) -> list[Any]:
    """SequenceConstruct as layers."""
    return [tuple(call.inputs)]


@operator("SequenceInsert")
def insert(call: Call) -> list[Any]:
    """SequenceInsert as layers."""
    items = list(_items(call))
    place = _place(call, 2, len(items)) if call.has(2) else len(items)
    return [(*items[:place], call.inputs[1], *items[place:])]


@operator("SequenceErase")
def erase(call: Call) -> list[Any]:
    """SequenceErase as layers."""
    items = list(_items(call))
    place = _place(call, 1, len(items)) if call.has(1) else len(items) - 1
    return [(*items[:place], *items[place + 1 :])]


@operator("SequenceAt")
def at(call: Call) -> Any:
    """SequenceAt as layers."""
    items = _items(call)
    place = _place(call, 1, len(items))
    if place >= len(items) or items[place] is None:
        raise Inexpressible(f"takes element {place} of {len(items)}, whose size comes from the data if it is there.")
    return items[place]


@operator("SequenceLength")
def length(call: Call) -> Constant:
    """SequenceLength as layers."""
    return Constant(np.array(len(_items(call)), dtype=np.int64))


@operator("ConcatFromSequence")
def join(call: Call) -> Any:
    """ConcatFromSequence as layers."""
    views = [v if not isinstance(v, Constant) else call.held(v) for v in _items(call)]
    axis = call.attribute("axis")
    if call.attribute("new_axis", 0):
        rank = views[0].rank + 1
        place = axis % rank
        views = [v.with_groups((*v.groups[:place], (), *v.groups[place:])) for v in views]
    return concatenated(call, views, axis)


@operator("SplitToSequence")
def split(call: Call) -> list[Any]:
    """SplitToSequence as layers."""
    view = call.view()
    axis = call.axis(call.attribute("axis", 0), view)
    size = view.dims[axis]
    if call.has(1) and isinstance(call.inputs[1], View):
        return [_unsaid(call.inputs[1])]
    given = call.constant(1, "sizes") if call.has(1) else None
    if size > LONGEST:
        raise Inexpressible(f"makes a sequence of {size:,} tensors.")
    if given is None:
        keep = call.attribute("keepdims", 1)
        return [
            tuple(sliced(call, view, axis, i, i + 1) if keep else selected(call, view, axis, i) for i in range(size))
        ]
    each = int(given) if given.ndim == 0 else 0
    sizes = [min(each, size - i) for i in range(0, size, each)] if each else [int(n) for n in given]
    ends = np.cumsum(sizes)
    return [tuple(sliced(call, view, axis, int(e - n), int(e)) for n, e in zip(sizes, ends, strict=True))]


def _unsaid(sizes: View) -> tuple[None, ...]:
    """Parts of sizes that come from the data: known is only how many there are."""
    if sizes.rank != 1 or any(a.batch or a.is_open for a in sizes.groups[0]) or sizes.dims[0] > LONGEST:
        raise Inexpressible("makes a sequence of as many tensors as the data say.")
    return (None,) * sizes.dims[0]


def _items(call: Call) -> tuple[Any, ...]:
    found = call.inputs[0]
    if not isinstance(found, tuple):
        raise Inexpressible("works on a sequence that is not known while reading.")
    return found


def _place(call: Call, index: int, count: int) -> int:
    place = int(call.constant(index, "position").reshape(-1)[0])
    if not -count <= place <= count:
        raise Inexpressible(f"has the position {place} in a sequence of {count}.")
    return place + count if place < 0 else place
