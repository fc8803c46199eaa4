"""Layers and functions of several tensors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netbuilder.engine.importing.keras.core import axis_setting
from netbuilder.engine.importing.keras.reading import Reader, Reading, made
from netbuilder.engine.importing.keras.value import Unreadable, Value, identity, laid_out

TWO = ("Subtract", "Divide")


def aligned(reading: Reading, values: Sequence[Value]) -> list[Value]:
    """The tensors with their axes in one order."""
    if not values:
        raise Unreadable("is given no tensor.")
    found = [reading.straight(v) for v in values]
    if len({v.rank for v in found}) > 1:
        raise Unreadable(
            "joins tensors with different numbers of axes, which Keras stretches and this program does not."
        )
    first = max(found, key=lambda v: sum(n != 1 for n in v.shape))
    return [reading.arrange(v, first.order) for v in found]


def merge(reading: Reading) -> Value:
    """Add, Multiply, …: element by element."""
    return merged(reading, reading.operation.kind, reading.values())


def merged(reading: Reading, kind: str, values: Sequence[Value]) -> Value:
    """Tensors joined element by element; axes of size 1 are stretched."""
    if len(values) == 1 and kind not in TWO:
        return values[0]
    found = aligned(reading, values)
    if len({v.shape for v in found}) == 1:
        return reading.one(made(kind, {}), *found, order=found[0].order)
    whole = tuple(max((v.shape[k] or 0 for v in found), default=0) for k in range(found[0].rank))
    is_gate = kind == "Multiply" and len(found) == 2
    for x, gate in (found, found[::-1]) if is_gate else ():
        if all(g in (n, 1) for n, g in zip(x.shape, gate.shape, strict=True)):
            return reading.one(made("Gate", {}), x, gate, order=x.order)
    stretched = [_stretched(reading, v, whole) for v in found]
    return reading.one(made(kind, {}), *stretched, order=found[0].order)


def _stretched(reading: Reading, value: Value, whole: tuple[int, ...]) -> Value:
    """``value`` with its axes of size 1 as long as the others have them."""
    if value.shape == whole:
        return value
    if 0 in whole:
        raise Unreadable("stretches a tensor to a size that is not known.")
    target = [n or 1 for n in laid_out(whole, value.order)]
    return reading.then("stretched", made("BroadcastTo", {"target_shape": target}), value, order=value.order)


def concatenate(reading: Reading) -> Value:
    """Concatenate along an axis."""
    values = reading.values()
    if len(values) == 1:
        return values[0]
    found = aligned(reading, values)
    settings = axis_setting(found[0], reading.get("axis", -1))
    return reading.one(made("Concatenate", settings), *found, order=found[0].order)


def dot(reading: Reading) -> Value:
    """Dot over the last axis of vectors, or of sequences."""
    found = [reading.arrange(v, identity(v.rank)) for v in reading.values()]
    axes = reading.config.get("axes", -1)
    pair = axes if isinstance(axes, list) else [axes, axes]
    if len(found) != 2 or len(pair) != 2 or any(a not in (-1, v.rank) for a, v in zip(pair, found, strict=True)):
        raise Unreadable("multiplies along axes other than the last ones, which is not done here.")
    return reading.one(made("Dot", {"normalize": bool(reading.config.get("normalize"))}), *found)


def matmul(reading: Reading) -> Value:
    """Product of two heaps of matrices."""
    found = [reading.arrange(v, identity(v.rank)) for v in reading.values()]
    if len(found) != 2:
        raise Unreadable("multiplies something that is no tensor of the model.")
    return reading.one(made("MatMul", {}), *found)


def stack(reading: Reading) -> Value:
    """Tensors laid side by side along a new axis."""
    found = aligned(reading, reading.values())
    rank, axis = found[0].rank, reading.get("axis", 0)
    index = (
        axis - 1 if isinstance(axis, int) and axis > 0 else rank + 1 + axis if isinstance(axis, int) and axis else -1
    )
    if not 0 <= index <= rank:
        raise Unreadable("stacks samples, or along an axis that does not exist.")
    name = next((n for n in ("time", "channels", "depth", "height") if n not in found[0].known.axes), "time")
    others = [k + 1 for k in found[0].order]
    order = (*others[:index], 0, *others[index:])
    return reading.drawing.renamed(reading.one(made("Stack", {"axis": name}), *found, order=order))


def attention(reading: Reading) -> Value:
    """Attention without projections: softmax(query · keyᵀ) · value, as four nodes."""
    config: dict[str, Any] = dict(reading.config)
    if config.get("use_scale") or config.get("score_mode", "dot") != "dot":
        raise Unreadable("learns a scale, or adds query and key, which is not done here.")
    if reading.kwargs.get("use_causal_mask") or config.get("use_causal_mask"):
        raise Unreadable("looks back only (use_causal_mask) without projections, which is not done here.")
    if config.get("dropout"):
        reading.note("its dropout is left out (it matters while training only).")
    found = [reading.arrange(v, identity(2)) for v in reading.values()]
    if len(found) not in (2, 3):
        raise Unreadable("is not given a query and a value.")
    query, value, key = (*found, found[-1])[:3]
    turned = reading.arrange(key, (1, 0))
    scores = reading.then("scores", made("MatMul", {}), query, turned)
    shares = reading.then("shares", made("Softmax", {}), scores)
    return reading.one(made("MatMul", {}), shares, value)


READERS: dict[str, Reader] = {
    **dict.fromkeys(("Add", "Multiply", "Average", "Maximum", "Minimum", "Subtract"), merge),
    "Concatenate": concatenate,
    "Dot": dot,
    "Attention": attention,
}
