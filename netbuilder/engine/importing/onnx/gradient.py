"""Gradient, of ONNX's training operators: what it gives is a network of its own, drawn by the rule of the chain."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import View
from netbuilder.engine.importing.onnx.file import Operation
from netbuilder.engine.importing.onnx.folding import fold
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import OPERATORS, Call, Constant, Value

GRADIENT = "ai.onnx.preview.training", "Gradient"
ONE, ZERO = Constant(np.array(1, np.float32)), Constant(np.array(0, np.float32))  # for every number of a tensor
Does = Callable[..., Value]

# What reaches each input when ``g`` reaches the result; ``do(kind, …)`` computes.
RULES: dict[str, Callable[[Does, Value, Sequence[Value]], tuple[Value, ...]]] = {
    "Identity": lambda do, g, x: (g,),
    "Neg": lambda do, g, x: (do("Neg", g),),
    "Add": lambda do, g, x: (g, g),
    "Sub": lambda do, g, x: (g, do("Neg", g)),
    "Mul": lambda do, g, x: (do("Mul", g, x[1]), do("Mul", g, x[0])),
    "Div": lambda do, g, x: (do("Div", g, x[1]), do("Neg", do("Div", do("Mul", g, do("Div", x[0], x[1])), x[1]))),
    "Exp": lambda do, g, x: (do("Mul", g, do("Exp", x[0])),),
    "Log": lambda do, g, x: (do("Div", g, x[0]),),
    "Sin": lambda do, g, x: (do("Mul", g, do("Cos", x[0])),),
    "Cos": lambda do, g, x: (do("Neg", do("Mul", g, do("Sin", x[0]))),),
}


def gradient(call: Call, operations: Sequence[Operation], values: Mapping[str, Value]) -> list[Value]:
    """The derivatives of the sum of ``y`` by each of ``xs``, all of one shape."""
    reached: dict[str, Value] = {call.attribute("y"): ONE}
    before = operations[: operations.index(call.operation)]
    wanted = tuple(call.attribute("xs"))
    for operation in reversed(before):
        result = reached.pop(operation.outputs[0], None) if operation.outputs[0] not in wanted else None
        if result is not None:
            _back(call, operation, result, values, reached)
    return [_whole(reached.get(name, ZERO), values[name]) for name in wanted]


def _back(
    call: Call, operation: Operation, result: Value, values: Mapping[str, Value], reached: dict[str, Value]
) -> None:
    """Hands what reached the result of an operation on to its inputs."""
    rule = RULES.get(operation.kind)
    inputs = [values[name] for name in operation.inputs]
    if rule is None:
        raise Inexpressible(f"asks for the derivative of {operation.kind}, which is not drawn here.")
    if len({v.dims if isinstance(v, View) else () for v in inputs}) > 1:
        raise Inexpressible("asks for the derivative of something that was stretched.")
    do = _doing(call)
    for name, value in zip(operation.inputs, rule(do, result, inputs), strict=True):
        reached[name] = do("Add", reached[name], value) if name in reached else value


def _doing(call: Call) -> Does:
    """Computes with values as operations of the file do."""

    def do(kind: str, *inputs: Value) -> Value:
        arrays = [v.array for v in inputs if isinstance(v, Constant)]
        if len(arrays) == len(inputs):
            found = fold(kind, list(arrays), {}, 1 << 10)
            assert found is not None
            return Constant(found[0])
        operation = Operation("", kind, "", ("",) * len(inputs), ("",), {})
        made: Any = OPERATORS[kind](replace(call, operation=operation, inputs=inputs, uses={}))
        return made[0] if isinstance(made, list) else made  # type: ignore[no-any-return]

    return do


def _whole(value: Value, x: Value) -> Value:
    """A single number as one for each number of ``x``."""
    if not isinstance(value, Constant) or not isinstance(x, View):
        return value
    if any(a.batch or a.is_open for g in x.groups for a in g):
        raise Inexpressible("has a derivative that is one number for all samples.")
    return Constant(np.broadcast_to(value.array, x.dims))
