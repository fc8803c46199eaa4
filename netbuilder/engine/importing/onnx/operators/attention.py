"""Attention as one operator (version 23 on): drawn as the products it stands for."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import View, size_of
from netbuilder.engine.importing.onnx.folding import LIMIT, as_float, in_hand
from netbuilder.engine.importing.onnx.operators.arithmetic import add_constant, combined
from netbuilder.engine.importing.onnx.operators.dense import product
from netbuilder.engine.importing.onnx.operators.reducing import along
from netbuilder.engine.importing.onnx.operators.shapes import expanded, reshaped
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator, refuse_batch
from netbuilder.layers.activation_axis import Softmax
from netbuilder.layers.preprocessing import Rescaling

KNOWN = {"q_num_heads", "kv_num_heads", "scale", "is_causal", "softcap", "softmax_precision", "qk_matmul_output_mode"}


@operator("Attention")
def attention(call: Call) -> list[Any]:
    """Attention as layers."""
    if len([o for o in call.operation.outputs if o]) > 1 or any(call.has(i) for i in (4, 5, 6)):
        raise Inexpressible("keeps keys and values of earlier steps, which a drawing does not.")
    strange = sorted(set(call.operation.attributes) - KNOWN)
    if strange:
        raise Inexpressible(f"has {', '.join(strange)}, which no layer has.")
    if call.attribute("softcap", 0.0):
        raise Inexpressible("caps its scores, which no layer does.")
    flat = call.view(0).rank == 3
    heads = [int(call.attribute(name, 0)) for name in ("q_num_heads", "kv_num_heads", "kv_num_heads")]
    query, key, value = (_headed(call, call.view(i), h) if flat else call.view(i) for i, h in enumerate(heads))
    if query.dims[1] != key.dims[1]:
        raise Inexpressible("shares keys between several heads.")
    scale = call.attribute("scale") or 1 / float(np.sqrt(query.dims[-1]))
    scores = call.same(product(call, query, _transposed(key)), Rescaling(scale=float(f"{scale:.9g}")))
    scores = _masked(call, scores)
    atoms = refuse_batch(scores.groups[-1])
    mixed = product(call, along(call, scores, atoms, Softmax), value)
    if not flat:
        return [mixed]
    batch, head, time, depth = mixed.groups
    return [mixed.with_groups((batch, time, (*head, *depth)))]


def _headed(call: Call, view: View, heads: int) -> View:
    """(batch, time, heads · depth) as (batch, heads, time, depth)."""
    if heads < 1 or size_of(view.groups[2]) % heads:
        raise Inexpressible(f"splits {view.dims[2]} features among {heads} heads.")
    apart = reshaped(call, view, (view.dims[0], view.dims[1], heads, view.dims[2] // heads))
    return apart.with_groups(apart.groups[i] for i in (0, 2, 1, 3))


def _transposed(view: View) -> View:
    return view.with_groups((*view.groups[:-2], view.groups[-1], view.groups[-2]))


def _masked(call: Call, scores: View) -> View:
    if call.attribute("is_causal", 0):
        steps, others = scores.dims[-2:]
        if steps * others > LIMIT:
            raise Inexpressible("hides later steps of sequences whose length the file leaves open.")
        hidden = np.triu(np.full((steps, others), -np.inf, dtype=np.float32), 1)
        scores = add_constant(call, scores, Constant(hidden))
    if not call.has(3):
        return scores
    mask = call.inputs[3]
    if not isinstance(mask, Constant):
        return combined(call, "Add", (scores, call.view(3)))
    array = mask.array
    if array.dtype == bool:
        array = np.where(array, np.float32(0), np.float32(-np.inf))
    if np.any(np.all(np.isneginf(array), axis=-1)):
        raise Inexpressible("hides everything from a step.")
    return add_constant(call, scores, Constant(array))


@operator("Where")
def where(call: Call) -> View:
    """A fixed choice between a value and a fixed number, as masks of attention are written."""
    condition = in_hand(call.constant(0, "condition")).astype(bool)
    for value, other, chosen in ((1, 2, condition), (2, 1, ~condition)):
        if np.all(chosen) and isinstance(call.inputs[value], View):
            return expanded(call, call.view(value), chosen.shape)
        fixed = call.inputs[other]
        if isinstance(fixed, Constant) and isinstance(call.inputs[value], View):
            numbers = np.where(chosen, np.float32(0), in_hand(as_float(fixed.array))).astype(np.float32)
            if np.all(np.isneginf(numbers) | (numbers == 0)):
                return add_constant(call, call.view(value), Constant(numbers))
            kept = chosen.astype(np.float32)
            product_ = combined(call, "Mul", (call.view(value), call.held(Constant(kept))))
            return add_constant(call, product_, Constant(numbers))
    raise Inexpressible("chooses between two values.")
