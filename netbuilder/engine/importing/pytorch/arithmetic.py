"""Sums, products, powers: of two tensors, or of a tensor and a number."""

from __future__ import annotations

from typing import Any

import torch

from netbuilder.engine.importing.pytorch.call import Step, function
from netbuilder.engine.importing.pytorch.elementwise import layer
from netbuilder.engine.importing.pytorch.sketch import Held, Inexpressible, Order, Tensor

HIDDEN = 1e4  # of this size and more below 0, a score is nothing after a softmax
WORDS = {"add": "Add", "sub": "Subtract", "mul": "Multiply", "truediv": "Divide"}
OTHERS = {"iadd": "add", "isub": "sub", "imul": "mul", "itruediv": "truediv", "div": "truediv", "subtract": "sub"}
OTHERS |= {"multiply": "mul", "divide": "truediv", "add_": "add", "mul_": "mul", "sub_": "sub", "div_": "truediv"}
OTHERS |= {"true_divide": "truediv"}


@function("add", "sub", "mul", "truediv", *OTHERS)
def _binary(step: Step) -> Tensor:
    word = OTHERS.get(step.node.target, step.node.target)
    one, two = step.argument(0, "input"), step.argument(1, "other")
    if step.kwargs.get("alpha", 1) != 1 or step.kwargs.get("rounding_mode") is not None:
        raise Inexpressible("scales or rounds on the way.")
    if isinstance(one, int | float) or isinstance(two, int | float):
        return _with_number(step, word, one, two)
    return joined(step, WORDS[word], one, two)


@function("rsub")
def _reversed(step: Step) -> Tensor:
    return _with_number(step, "sub", step.argument(1, "other"), step.argument(0, "input"))


def _with_number(step: Step, word: str, one: Any, two: Any) -> Tensor:
    """x · scale + offset; a number over a tensor becomes a power as well."""
    left = isinstance(one, int | float)
    number, x = (float(one), step.tensor(two)) if left else (float(two), step.tensor(one))
    if left and word == "truediv":
        x = step.sketch.one(f"{step.name}_reciprocal", layer("MathFunction", function="reciprocal"), x, order=x.order)
        word = "mul"
    scale = {"mul": number, "truediv": 1 / number if number else 0.0, "sub": -1.0 if left else 1.0}.get(word, 1.0)
    if word == "truediv" and not number:
        raise Inexpressible("divides by 0.")
    offset = {"add": number, "sub": number if left else -number}.get(word, 0.0)
    return step.same(layer("Rescaling", scale=scale, offset=offset), x)


def joined(step: Step, kind: str, one: Any, two: Any) -> Tensor:
    """Two tensors, stretched to the shape torch was seen to give."""
    shape = step.gives.two
    held = [v for v in (one, two) if isinstance(v, Held)]
    tensors = [v for v in (one, two) if isinstance(v, Tensor)]
    first = next((v for v in tensors if v.is_plain), tensors[0] if tensors else None)
    if first is None or len(shape) < 2:
        raise Inexpressible("computes with nothing but constants.")
    order = first.order if len(first.order) == len(shape) else tuple(range(len(shape)))
    pair = [_stretched(step, v, order, shape) for v in (one, two)]
    if kind == "Multiply" and pair[0].type.shape != pair[1].type.shape and not held:
        wide, narrow = sorted(pair, key=lambda t: -(t.type.size or 0))
        return step.one(layer("Gate"), wide, narrow, order=order)
    return step.one(layer(kind), *pair, order=order)


def _stretched(step: Step, value: Any, order: Order, shape: tuple[int, ...]) -> Tensor:
    """A value with these axes, each as long as in the result (a gate's may stay short)."""
    wanted = tuple(shape[order.index(axis)] for axis in range(1, len(order)))
    if isinstance(value, Held):
        numbers = value.values.reshape((1,) * (len(shape) - value.values.dim()) + tuple(value.values.shape))
        if numbers.shape[order.index(0)] != 1:
            raise Inexpressible("has a parameter with numbers for each sample of a batch.")
        ours = numbers.permute([order.index(axis) for axis in range(len(order))])[0]
        x = step.hold(value, ours)
    else:
        x = step.tensor(value)
        if x.rank < len(shape):
            raise Inexpressible("adds axes in front of those a sample has; only axes of size 1 are stretched.")
        x = step.arranged(x, order)
    if x.type.shape == wanted or (step.node.target in ("mul", "multiply") and not isinstance(value, Held)):
        return x
    made = layer("BroadcastTo", target_shape=wanted)
    return step.sketch.one(f"{step.name}_wide", made, x, order=x.order)


@function("pow", "pow_")
def _power(step: Step) -> Tensor:
    exponent = step.argument(1, "exponent")
    if not isinstance(exponent, int | float):
        return joined(step, "RaiseToPower", step.argument(0, "input"), exponent)
    return step.same(layer("Power", exponent=float(exponent)))


@function("maximum", "minimum")
def _extreme(step: Step) -> Tensor:
    kind = "Maximum" if step.node.target == "maximum" else "Minimum"
    return joined(step, kind, step.argument(0, "input"), step.argument(1, "other"))


@function("matmul", "bmm")
def _matmul(step: Step) -> Tensor:
    one, two = (step.sketch.plain(step.x(i, n)) for i, n in enumerate(("input", "other")))
    return step.one(layer("MatMul"), one, two)


@function("masked_fill", "masked_fill_")
def _masked(step: Step) -> Tensor:
    """Scores that a fixed mask hides: a number added there that no softmax survives."""
    mask, value = step.argument(1, "mask"), step.argument(2, "value")
    if not isinstance(mask, Held) or not isinstance(value, int | float) or value > -HIDDEN:
        raise Inexpressible("fills places that are computed, or with a number that a softmax sees.")
    hidden = mask.values.bool()
    added = torch.zeros(hidden.shape).masked_fill(hidden, float(value))
    return joined(step, "Add", step.argument(0, "input"), Held(f"{mask.name}_added", added, trained=False))
