"""Several values brought to one shape, as numpy's rules of broadcasting say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netbuilder.engine.importing.onnx.atoms import (
    Atom,
    Group,
    Groups,
    Tensor,
    View,
    matched,
    own,
    resolved,
    size_of,
    tidy,
)
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, plain

Renaming = dict[Atom, Atom]


def agreed(views: Sequence[View], tail: int = 0) -> list[View]:
    """The same values with the same atoms on axes that belong together; all but the last ``tail`` axes are paired off
    from the right."""
    rank = max(v.rank for v in views) - tail
    leads = [_padded(v.groups[: v.rank - tail], rank) for v in views]
    renamings: list[Renaming] = [{} for _ in views]
    for index in range(rank):
        first = next((lead[index] for lead in leads if size_of(lead[index]) != 1), ())
        for lead, renaming in zip(leads, renamings, strict=True):
            _pair(first, lead[index], renaming)
    padded = [(*lead, *v.groups[v.rank - tail :]) for lead, v in zip(leads, views, strict=True)]
    return [_renamed(v, groups, renaming) for v, groups, renaming in zip(views, padded, renamings, strict=True)]


def common(views: Sequence[View], tail: int = 0) -> Groups:
    """The axes of what comes of values that agree: those longer than 1, and the batch wherever one has it."""
    found = []
    for groups in zip(*(v.groups[: v.rank - tail] for v in views), strict=True):
        longest = max(groups, key=lambda g: (size_of(g), len(g)))
        batch = {a: None for g in groups for a in g if a.batch and a not in longest}
        found.append((*batch, *longest))
    return tuple(found)


def together(call: Call, views: Sequence[View]) -> tuple[list[Tensor], Groups]:
    """Tensors of one shape, and the axes of the file they have together."""
    ready = agreed(views)
    groups = common(ready)
    axes = _layout(ready, groups)
    return [spread(call, view, axes) for view in ready], groups


def spread(call: Call, view: View, axes: Groups) -> Tensor:
    """The tensor of a view with these axes; those it has not are stretched."""
    held = {a for g in view.axes for a in g}
    tensor = call.put(view, tuple(g if g and g[0] in held else () for g in axes))
    return call.sketch.stretched(tensor, axes)


def _padded(groups: Groups, rank: int) -> Groups:
    return ((),) * (rank - len(groups)) + groups


def _pair(first: Group, other: Group, renaming: Renaming) -> None:
    """Renames the atoms of one axis to those of the axis it is paired off with."""
    if size_of(other) == 1 or first is other:
        return
    if size_of(first) != size_of(other) or not matched(first, other):
        raise Inexpressible("joins axes that do not fit each other, or the batch with something else.")
    renaming.update(zip(resolved(other), resolved(first), strict=True))


def _renamed(view: View, groups: Groups, renaming: Renaming) -> View:
    if not renaming:
        return view.with_groups(groups)
    axes = _rename(tidy(view.tensor.axes), renaming)
    tensor = Tensor(view.tensor.node, view.tensor.port, axes, view.tensor.type)
    return View(tensor, _rename(tidy(groups), renaming))


def _rename(groups: Groups, renaming: Renaming) -> Groups:
    return tuple(tuple(renaming.get(a, a) for a in g) for g in groups)


def _layout(views: Iterable[View], groups: Groups) -> Groups:
    """The axes of the first value that has them all, unless another one has only a part of one; else the file's."""
    wanted = {a for g in map(own, groups) for a in g}
    views = list(views)
    for view in views:
        if {a for g in view.axes for a in g} == wanted and all(_fits(v, view.axes) for v in views):
            return view.axes
    return plain(views[0].with_groups(groups)) or ((),)


def _fits(view: View, axes: Groups) -> bool:
    """Whether the view has of each of these axes all or nothing."""
    held = {a for g in view.axes for a in g}
    return all(len(held & set(g)) in (0, len(g)) for g in axes)
