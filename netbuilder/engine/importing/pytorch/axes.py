"""Functions that move, join, cut and summarise axes."""

from __future__ import annotations

from typing import Any

from netbuilder.engine.importing.pytorch.call import Step, function
from netbuilder.engine.importing.pytorch.elementwise import layer
from netbuilder.engine.importing.pytorch.sequences import LastStep, States
from netbuilder.engine.importing.pytorch.sketch import Held, Inexpressible, Tensor

REDUCTIONS = {"mean": "Mean", "sum": "Sum", "amax": "Max", "amin": "Min", "max": "Max", "min": "Min"}


def _ordered(x: Tensor, axes: tuple[int, ...]) -> Tensor:
    """torch's axes in another order: no node, only another way to look at them."""
    return Tensor(x.node, x.port, x.type, tuple(x.order[a] for a in axes), x.known)


@function("permute")
def _permute(step: Step) -> Tensor:
    x = step.x()
    rest = step.argument(1, "dims")
    dims = rest if isinstance(rest, list | tuple) else step.args[1:]
    return _ordered(x, tuple(x.place(d) for d in dims))


@function("transpose", "swapaxes", "swapdims", "transpose_")
def _transpose(step: Step) -> Tensor:
    x = step.x()
    one, two = (x.place(step.argument(i, f"dim{i - 1}")) for i in (1, 2))
    axes = list(range(x.rank))
    axes[one], axes[two] = two, one
    return _ordered(x, tuple(axes))


@function("movedim", "moveaxis")
def _movedim(step: Step) -> Tensor:
    x, source, target = step.x(), step.argument(1, "source"), step.argument(2, "destination")
    if not isinstance(source, int) or not isinstance(target, int):
        raise Inexpressible("moves several axes at once; use permute.")
    axes = [a for a in range(x.rank) if a != x.place(source)]
    axes.insert(x.place(target), x.place(source))
    return _ordered(x, tuple(axes))


@function("cat", "concat", "concatenate")
def _concatenate(step: Step) -> Any:
    parts = list(step.argument(0, "tensors"))
    if all(isinstance(p, Tensor) and p.type.rank == 1 and p.known for p in parts) and len(parts) == 1:
        return parts[0]
    values, order = _alike(step, parts)
    axis = values[0].axis(step.argument(1, "dim", 0))
    return step.one(layer("Concatenate", axis=axis), *values, order=order)


def _alike(step: Step, parts: list[Any]) -> tuple[list[Tensor], tuple[int, ...]]:
    """Tensors with their axes in the order of the first; parameters are held."""
    order = next((p.order for p in parts if isinstance(p, Tensor)), None)
    if order is None or len(parts) < 2:
        raise Inexpressible("joins nothing that is computed from the data, or a single tensor.")
    return [step.arranged(step.tensor(p), order) for p in parts], order


@function("stack")
def _stack(step: Step) -> Tensor:
    """Every part with one more axis, then all in a row along it."""
    shape, parts = step.gives.two, list(step.argument(0, "tensors"))
    dim = step.argument(1, "dim", 0) % len(shape)
    if dim == 0:
        raise Inexpressible("stacks along the batch.")
    sizes = (*shape[1:dim], 1, *shape[dim + 1 :])
    made = [step.sketch.plain(step.tensor(p)) for p in parts]
    wide = [step.sketch.one(f"{step.name}_{i}", layer("Reshape", target_shape=sizes), p) for i, p in enumerate(made)]
    return step.one(layer("Concatenate", axis=wide[0].axis(dim)), *wide)


@function(*REDUCTIONS)
def _reduce(step: Step) -> Any:
    kind, dims = REDUCTIONS[step.node.target], step.argument(1, "dim")
    keep = bool(step.argument(2, "keepdim", False))
    x = step.x()
    if step.node.target in ("max", "min") and not isinstance(dims, int):
        raise Inexpressible("compares two tensors, or takes the largest number of all; use maximum, or amax.")
    if dims is None:
        raise Inexpressible("takes one number of the whole batch.")
    places = sorted(x.place(d) for d in (dims if isinstance(dims, list | tuple) else [dims]))
    names = {x.axis(p) for p in places}
    every = names == set(x.type.axes) - {"channels", "features"} and kind in ("Mean", "Max") and len(names) in (1, 2, 3)
    if every and (x.type.axes[0] == "channels" or names == {"time"}):
        word = "Average" if kind == "Mean" else "Max"
        found = step.one(layer(f"Global{word}Pooling{len(names)}D", keepdims=keep), x)
        x = _without(found, x, [] if keep else places)
    else:
        x = _one_by_one(step, kind, x, places, keep)
    return (x, None) if step.node.target in ("max", "min") else x


def _one_by_one(step: Step, kind: str, x: Tensor, places: list[int], keep: bool) -> Tensor:
    for place in reversed(places):
        found = step.one(layer(kind, axis=x.axis(place), keepdims=keep), x)
        x = _without(found, x, [] if keep else [place])
    return x


def _without(found: Tensor, before: Tensor, places: list[int]) -> Tensor:
    """A value that has lost some of torch's axes."""
    gone = [before.order[p] for p in places]
    left = [a for i, a in enumerate(before.order) if i not in places]
    return Tensor(found.node, found.port, found.type, tuple(a - sum(g < a for g in gone) for a in left), found.known)


@function("argmax")
def _argmax(step: Step) -> Tensor:
    x, dim = step.x(), step.argument(1, "dim")
    if dim is None or step.argument(2, "keepdim", False):
        raise Inexpressible("looks through the whole batch, or keeps the axis.")
    return _without(step.one(layer("ArgMax", axis=x.axis(dim)), x), x, [x.place(dim)])


@function("chunk", "split", "unbind", "tensor_split")
def _split(step: Step) -> tuple[Tensor, ...]:
    x, dim = step.x(), step.argument(1 if step.node.target == "unbind" else 2, "dim", 0)
    given = step.node.gives if isinstance(step.node.gives, list) else []
    sizes = {tuple(g["two"]) for g in given}
    if len(sizes) != 1 or step.node.target == "unbind":
        raise Inexpressible("cuts into parts of different sizes, or takes an axis apart.")
    if len(given) == 1:
        return (x,)
    parts = step.sketch.add(step.name, layer("Split", axis=x.axis(dim), parts=len(given)), x)
    return tuple(Tensor(p.node, p.port, p.type, x.order, p.known) for p in parts)


@function("expand", "expand_as", "repeat", "broadcast_to", "tile")
def _expand(step: Step) -> Tensor:
    """Axes of size 1 become longer; a parameter in front of which the batch is put needs nothing."""
    value, shape = step.argument(0, "input"), step.gives.two
    if isinstance(value, Held):
        numbers = value.values.reshape((1,) * (len(shape) - value.values.dim()) + tuple(value.values.shape))
        if numbers.shape[0] != 1:
            raise Inexpressible("has a parameter with numbers for each sample of a batch.")
        x = step.hold(value, numbers[0])
    else:
        x = step.sketch.plain(step.tensor(value))
    if x.type.shape == shape[1:]:
        return x
    return step.one(layer("BroadcastTo", target_shape=shape[1:]), x)


@function("select", "narrow")
def _cut(step: Step) -> Tensor:
    x, dim, first = (
        step.x(),
        step.argument(1, "dim"),
        step.argument(2, "index" if "sel" in step.node.target else "start"),
    )
    if not isinstance(first, int):
        raise Inexpressible("cuts at a place that is computed.")
    if step.node.target == "select":
        return _selected(step, x, x.place(dim), first)
    length = step.argument(3, "length")
    return step.one(layer("Slice", axis=x.axis(dim), start=first, stop=first + length), x, order=x.order)


def _selected(step: Step, x: Tensor, place: int, index: int) -> Tensor:
    return _without(step.one(layer("Select", axis=x.axis(place), index=index), x), x, [place])


@function("flip", "roll")
def _turned(step: Step) -> Tensor:
    x = step.x()
    name = "dims"
    dims = step.argument(1 if step.node.target == "flip" else 2, name)
    dims = dims if isinstance(dims, list | tuple) else [dims]
    shift = step.argument(1, "shifts")
    if len(dims) != 1 or (step.node.target == "roll" and not isinstance(shift, int)):
        raise Inexpressible("turns several axes at once.")
    made = layer("Flip", axis=x.axis(dims[0])) if step.node.target == "flip" else None
    return step.one(made or layer("Roll", axis=x.axis(dims[0]), shift=shift), x, order=x.order)


@function("getitem")
def _getitem(step: Step) -> Any:
    value, index = step.args
    if isinstance(value, LastStep):
        return value.tensor
    if isinstance(value, States):
        if not isinstance(index, int):
            raise Inexpressible("cuts the states of a recurrent layer; take one of them.")
        return value.at(index)
    if isinstance(value, tuple | list):
        found = value[index]
        if found is None and step.users:
            raise Inexpressible(
                "is something our layer does not give (such as attention weights, or places of maxima)."
            )
        return found
    x = step.tensor(value)
    parts = _written_out(index if isinstance(index, list | tuple) else [index], x.rank)
    place = 0
    for part in parts:
        if part is None:
            return step.shaped()
        x, place = _indexed(step, x, place, part)
    return x


def _written_out(parts: list[Any] | tuple[Any, ...], rank: int) -> list[Any]:
    """The index with whole axes in place of dots."""
    named = sum(p is not None and p != {"dots": True} for p in parts)
    found: list[Any] = []
    for part in parts:
        found += [{"slice": [None, None, None]}] * (rank - named) if part == {"dots": True} else [part]
    return found


def _indexed(step: Step, x: Tensor, place: int, part: Any) -> tuple[Tensor, int]:
    if isinstance(part, int):
        return _selected(step, x, place, part), place
    if not isinstance(part, dict) or "slice" not in part:
        raise Inexpressible("takes elements at places that are computed.")
    start, stop, stride = part["slice"]
    if (start, stop, stride) in ((None, None, None), (0, None, None), (None, None, 1)):
        return x, place + 1
    if not all(isinstance(v, int | None) for v in (start, stop, stride)):
        raise Inexpressible("cuts at a place that is computed.")
    made = layer("Slice", axis=x.axis(place), start=start or 0, stop=stop, step=stride or 1)
    return step.one(made, x, order=x.order), place + 1
