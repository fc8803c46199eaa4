"""Products of matrices: dense layers where one of them is fixed."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Atom, Groups, Tensor, View, has_batch, own, size_of
from netbuilder.engine.importing.onnx.folding import in_hand
from netbuilder.engine.importing.onnx.operators.aligning import agreed, common
from netbuilder.engine.importing.onnx.operators.arithmetic import add_constant, combined
from netbuilder.engine.importing.onnx.operators.heads import attention_of
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator, refuse_batch, rows_and
from netbuilder.layers.convolution import Conv2D
from netbuilder.layers.core import Dense
from netbuilder.layers.preprocessing import Rescaling
from netbuilder.layers.product import MatMul


def dense(call: Call, view: View, kernel: Any, bias: Any = None, name: str = "") -> View:
    """The last axis of a value times a fixed (features, units) matrix."""
    features = refuse_batch(view.groups[-1])
    units = call.sketch.sizes.group(kernel.shape[1])
    if view.dims[-1] != kernel.shape[0]:
        raise Inexpressible(f"has a matrix of {kernel.shape[0]} rows for {view.dims[-1]} features.")
    weights = {"weight": kernel.T} | ({} if bias is None else {"bias": bias})
    axes = view.axes
    if (
        len(axes) == 3 and axes[0] == features and any(axes[1:])
    ):  # features that stand as channels: the same as a 1×1 convolution
        layer: Any = Conv2D(filters=kernel.shape[1], kernel_size=(1, 1), use_bias=bias is not None)
        weights["weight"] = kernel.T[:, :, None, None]
        tensor = call.add(layer, view.tensor, axes=(units, *axes[1:]), name=name, **weights)
        return View(tensor, (*view.groups[:-1], units))
    fits = len(axes) <= 2 and axes[-1:] == (features,)
    given = view.tensor if fits else call.put(view, rows_and(view, features))
    folded = attention_of(call, given, kernel, bias, units, name)
    if folded is not None:
        return View(folded, (*view.groups[:-1], units))
    layer = Dense(units=kernel.shape[1], use_bias=bias is not None)
    tensor = call.add(layer, given, axes=(*given.axes[:-1], units), name=name, **weights)
    return View(tensor, (*view.groups[:-1], units))


@operator("Gemm")
def gemm(call: Call) -> View:
    """Gemm as layers."""
    alpha, beta = float(call.attribute("alpha", 1.0)), float(call.attribute("beta", 1.0))
    a, b = call.inputs[0], call.inputs[1]
    if not isinstance(b, Constant):
        return _product_of_two(call, alpha, beta)
    kernel = call.weight(1).T if call.attribute("transB", 0) else call.weight(1)
    view = call.held(a) if isinstance(a, Constant) else call.view()
    if call.attribute("transA", 0):
        view = view.with_groups(view.groups[::-1])
    if view.rank != 2:
        raise Inexpressible(f"multiplies a matrix with a tensor of {view.rank} axes.")
    third = call.inputs[2] if call.has(2) and beta else None
    bias = None
    if (
        isinstance(third, Constant)
        and third.array.size in (1, kernel.shape[1])
        and third.array.shape[:-1] in ((), (1,))
    ):
        bias = in_hand(np.broadcast_to(call.weight(2).reshape(-1), kernel.shape[1:]))
        bias = bias if beta == 1 else bias * np.float32(beta)
    kernel = kernel if alpha == 1 else in_hand(kernel) * np.float32(alpha)
    found = dense(call, view, kernel, bias, call.name_of(1))
    if third is None or bias is not None:
        return found
    return _plus(call, found, beta)


def _plus(call: Call, found: View, beta: float) -> View:
    if beta != 1:
        raise Inexpressible("scales what it adds.")
    third = call.inputs[2]
    if isinstance(third, Constant):
        return add_constant(call, found, third)
    return combined(call, "Add", (found, call.view(2)))


def _product_of_two(call: Call, alpha: float, beta: float) -> View:
    views = []
    for index, flag in ((0, "transA"), (1, "transB")):
        view = call.view(index)
        views.append(view.with_groups(view.groups[::-1]) if call.attribute(flag, 0) else view)
    found = product(call, views[0], views[1])
    if alpha != 1:
        found = call.same(found, Rescaling(scale=alpha))
    return _plus(call, found, beta) if call.has(2) and beta else found


@operator("MatMul")
def matmul(call: Call) -> View:
    """MatMul as layers."""
    a, b = call.inputs[0], call.inputs[1]
    if isinstance(b, Constant) and _is_matrix(b):
        kernel = call.weight(1)
        matrix = kernel.reshape(kernel.shape[-2:]) if kernel.ndim > 1 else kernel.reshape(-1, 1)
        found = dense(call, call.view(), matrix, name=call.name_of(1))
        return found if kernel.ndim > 1 else found.with_groups(found.groups[:-1])
    if isinstance(a, Constant) and _is_matrix(a) and a.array.ndim > 1 and call.view(1).rank > 1:
        kernel = call.weight(0).reshape(a.array.shape[-2:])
        found = dense(call, _swapped(call.view(1)), kernel.T, name=call.name_of(0))
        return _swapped(found)
    return product(call, call.view(0), call.view(1))


def _is_matrix(constant: Constant) -> bool:
    shape = constant.array.shape
    return len(shape) >= 1 and all(d == 1 for d in shape[:-2])


def _swapped(view: View) -> View:
    return view.with_groups((*view.groups[:-2], view.groups[-1], view.groups[-2]))


def product(call: Call, a: View, b: View) -> View:
    """Two values of the drawing multiplied as matrices, axis by axis in front."""
    if a.rank == 1:
        found = product(call, a.with_groups(((), *a.groups)), b)
        return found.with_groups((*found.groups[:-2], found.groups[-1]))
    if b.rank == 1:
        found = product(call, a, b.with_groups((*b.groups, ())))
        return found.with_groups(found.groups[:-1])
    rows, columns = a.groups[-2], b.groups[-1]
    if has_batch(columns) or (has_batch(rows) and any(map(has_batch, b.groups))):
        raise Inexpressible("multiplies samples of a batch with each other.")
    inner, others = refuse_batch(a.groups[-1]), refuse_batch(b.groups[-2])
    if size_of(inner) != size_of(others):
        raise Inexpressible("multiplies matrices that do not fit.")
    a, b = agreed((a, b), tail=2)
    lead = common((a, b), tail=2)
    first, second = _sides(call, a, b, lead, (own(rows), inner), (others, own(columns)))
    fresh = tuple(Atom(x.size, is_open=x.is_open) for x in own(columns))
    tensor = call.add(MatMul(), first, second, axes=(*first.axes[:-1], fresh))
    return View(tensor, (*lead, rows, fresh))


def _sides(call: Call, a: View, b: View, lead: Groups, left: Groups, right: Groups) -> tuple[Tensor, Tensor]:
    """Both as heaps of matrices of one height: what stands in front is one axis if both have all of it."""
    front = tuple(g for g in map(own, lead) if g)
    atoms = {x for g in front for x in g}
    held = [{x for g in v.axes for x in g} for v in (a, b)]
    if all(atoms <= h for h in held):
        front = (tuple(x for g in front for x in g),) if front else ()
    sides = []
    for view, has, matrix in ((a, held[0], left), (b, held[1], right)):
        present = tuple(tuple(x for x in g if x in has) for g in front)
        if any(p and p != g for p, g in zip(present, front, strict=True)):
            raise Inexpressible("stretches a part of an axis.")
        tensor = call.put(view, (*present, *matrix))
        sides.append(call.sketch.stretched(tensor, (*front, *matrix)))
    return sides[0], sides[1]
