"""Recurrent layers and attention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor as Weights

from netbuilder.engine.importing.pytorch.call import Step, function, module
from netbuilder.engine.importing.pytorch.described import Leaf, Traced
from netbuilder.engine.importing.pytorch.elementwise import layer
from netbuilder.engine.importing.pytorch.grids import check
from netbuilder.engine.importing.pytorch.sketch import TIME_FIRST, Held, Inexpressible, Order, Sketch, Tensor, plain

LAST_STEP = ([{"slice": [None, None, None]}, -1], [{"slice": [None, None, None]}, -1, {"slice": [None, None, None]}])
ENCODER = {
    "self_attn.": "attention.",
    "linear1.": "widen.",
    "linear2.": "narrow.",
    "norm1.": "attention_norm.",
    "norm2.": "dense_norm.",
}
DECODER = ENCODER | {"multihead_attn.": "cross_attention.", "norm2.": "cross_attention_norm.", "norm3.": "dense_norm."}


@dataclass(frozen=True)
class States:
    """torch's last states of a recurrent layer, (layers · directions, batch, units): ``last`` are those of the top."""

    last: tuple[Tensor, ...]
    count: int

    def at(self, index: int) -> Tensor:
        """One of them; those below the top are not known."""
        place = index % self.count - (self.count - len(self.last))
        if not -self.count <= index < self.count or place < 0:
            raise Inexpressible("reads the state of a lower layer; ours gives that of the top one.")
        return self.last[place]


@dataclass(frozen=True)
class LastStep:
    """Outputs of a recurrent layer of which only the last step is read: that step."""

    tensor: Tensor


def _order(step: Step) -> Order:
    return plain(2) if step.setting("batch_first") else TIME_FIRST


@module("LSTM", "GRU", "RNN")
def _recurrent(step: Step) -> Any:
    """(outputs, h), for the LSTM (outputs, (h, c)), as far as the forward reads them."""
    assert step.leaf is not None
    if step.argument(1, "hx") is not None or step.setting("proj_size", 0):
        raise Inexpressible("starts from a state that is given, or projects it; draw it by hand (initial_state).")
    kind, both = step.leaf.kind, bool(step.setting("bidirectional"))
    sequences, states, cut = _read(step, both)
    settings = {
        "units": step.setting("hidden_size"),
        "layers": step.setting("num_layers"),
        "dropout": float(step.setting("dropout")) if step.setting("num_layers") > 1 else 0.0,
        "use_bias": step.setting("bias"),
        "return_sequences": sequences and not cut,
        "return_state": states,
    }
    if kind == "RNN":
        settings["activation"] = step.setting("nonlinearity")
    inner = layer("SimpleRNN" if kind == "RNN" else kind, **settings)
    made = layer("Bidirectional", layer=inner.to_json() if both else None) if both else inner
    x = step.arranged(step.x(), _order(step))
    weights = {f"rnn.{k}": v for k, v in _biases(kind, step.all_weights()).items()}
    found = step.sketch.add(step.name, made, x, weights=weights, owner=step.node.target)
    out = found[0]
    read = LastStep(out) if cut else None
    if sequences and not cut:
        out = Tensor(out.node, out.port, out.type, _order(step), out.known)
    count = step.setting("num_layers") * (2 if both else 1)
    width = 2 if kind == "LSTM" else 1
    kept = [States(tuple(found[1 + i :: width]), count) for i in range(width)] if states else [None] * width
    return read or out, (tuple(kept) if kind == "LSTM" else kept[0])


def _read(step: Step, both: bool) -> tuple[bool, bool, bool]:
    """Whether the forward reads the outputs, the states, and of the outputs only the last step."""
    taken = [(u, u.args[1]) for u in step.users if u.target == "getitem" and len(u.args) > 1]
    outputs = [u for u, index in taken if index == 0]
    states = any(index == 1 for _, index in taken)
    readers = [r for u in outputs for r in _users(step, u)]
    cut = not both and bool(step.setting("batch_first")) and bool(readers) and all(map(_is_last_step, readers))
    return bool(readers) or not states, states, cut


def _users(step: Step, node: Traced) -> list[Traced]:
    return [n for n in step.behind if {"node": node.name} in n.args]


def _is_last_step(node: Traced) -> bool:
    return node.target == "getitem" and len(node.args) > 1 and node.args[1] in LAST_STEP


def _biases(kind: str, weights: Mapping[str, Weights]) -> dict[str, Weights]:
    """Ours has one bias where torch adds two; the GRU's act in different places and stay."""
    found = dict(weights)
    for name in [n for n in found if n.startswith("bias_hh") and kind != "GRU"]:
        twin = name.replace("_hh", "_ih")
        found[twin], found[name] = found[twin] + found[name], found[name] * 0
    return found


@module("MultiheadAttention")
def _attention(step: Step) -> Any:
    """(outputs, attention weights); the weights are not known."""
    check(step, ("bias_k", None), ("bias_v", None), ("add_zero_attn", False))
    query, key, value = (step.arranged(step.x(i, n), _order(step)) for i, n in enumerate(("query", "key", "value")))
    heads, width = step.setting("num_heads"), step.setting("embed_dim")
    if step.argument(3, "key_padding_mask") is not None:
        raise Inexpressible("reads a mask of padded steps; ours knows the true lengths from the data.")
    settings = {
        "num_heads": heads,
        "key_dim": width // heads,
        "dropout": float(step.setting("dropout")),
        "causal": causal(step.argument(5, "attn_mask"), step.kwargs.get("is_causal")),
        "use_bias": "in_proj_bias" in step.all_weights(),
    }
    weights = _projections(step.all_weights(), width)
    alike = query == key == value
    given = (query,) if alike else (query, value, key)
    made = layer("SelfAttention" if alike else "MultiHeadAttention", **settings)
    return step.one(made, *given, order=_order(step), weights=weights), None


def _projections(weights: Mapping[str, Weights], width: int) -> dict[str, Weights]:
    found: dict[str, Weights] = {}
    for index, name in enumerate(("query", "key", "value")):
        part = slice(index * width, (index + 1) * width)
        whole = weights.get("in_proj_weight")
        found[f"{name}.weight"] = weights[f"{name[0]}_proj_weight"] if whole is None else whole[part]
        if "in_proj_bias" in weights:
            found[f"{name}.bias"] = weights["in_proj_bias"][part]
    return found | {k.replace("out_proj.", "output."): v for k, v in weights.items() if k.startswith("out_proj.")}


def causal(mask: Any, said: Any = None) -> bool:
    """Whether a mask hides what comes later; Inexpressible for other masks."""
    if mask is None:
        if said:
            raise Inexpressible("says is_causal without a mask.")
        return False
    if isinstance(mask, Held) and mask.values.dim() == 2:
        hidden = mask.values if mask.values.dtype.is_floating_point is False else mask.values < -1e4
        steps = hidden.shape[0]
        if all(bool(hidden[i, j]) == (j > i) for i in range(steps) for j in range(hidden.shape[1])):
            return True
    raise Inexpressible("has an attention mask other than one that hides later steps.")


@module("TransformerEncoderLayer")
def _encoder_layer(step: Step) -> Tensor:
    assert step.leaf is not None
    is_causal = causal(step.argument(1, "src_mask"), step.kwargs.get("is_causal"))
    _no_padding(step, 2, "src_key_padding_mask")
    return _encoder(step.sketch, step.name, step.leaf, step.x(), step.all_weights(), is_causal, step.node.target)


@module("TransformerEncoder")
def _encoder_stack(step: Step) -> Tensor:
    assert step.leaf is not None
    is_causal = causal(step.argument(1, "mask"), step.kwargs.get("is_causal"))
    _no_padding(step, 2, "src_key_padding_mask")
    x, weights = step.x(), step.all_weights()
    for number, inner in step.leaf.inside["layers"].inside.items():
        place = f"layers.{number}."
        own = {k.removeprefix(place): v for k, v in weights.items() if k.startswith(place)}
        x = _encoder(step.sketch, f"{step.name}_{number}", inner, x, own, is_causal, f"{step.node.target}.{place}")
    norm = step.leaf.inside.get("norm")
    if norm is None:
        return x
    own = {k.removeprefix("norm."): v for k, v in weights.items() if k.startswith("norm.")}
    made = layer("LayerNormalization", epsilon=norm.settings["eps"])
    return step.sketch.one(f"{step.name}_norm", made, x, order=x.order, weights=own, owner=f"{step.node.target}.norm")


@module("TransformerDecoderLayer")
def _decoder_layer(step: Step) -> Tensor:
    assert step.leaf is not None
    hides = causal(step.argument(2, "tgt_mask"), step.kwargs.get("tgt_is_causal"))
    if step.argument(3, "memory_mask") is not None:
        raise Inexpressible("has a mask over its memory.")
    _no_padding(step, 4, "tgt_key_padding_mask")
    order = plain(2) if step.leaf.inside["self_attn"].settings["batch_first"] else TIME_FIRST
    x, memory = (step.arranged(step.x(i, n), order) for i, n in enumerate(("tgt", "memory")))
    made = layer("TransformerDecoder", causal=hides, **_transformer(step.leaf))
    return step.one(made, x, memory, order=order, weights=_renamed(step.all_weights(), DECODER))


def _encoder(
    sketch: Sketch, name: str, leaf: Leaf, x: Tensor, weights: Mapping[str, Weights], hides: bool, owner: str
) -> Tensor:
    order = plain(2) if leaf.inside["self_attn"].settings["batch_first"] else TIME_FIRST
    made = layer("TransformerEncoder", causal=hides, **_transformer(leaf))
    given = sketch.put(x, order)
    return sketch.one(name, made, given, order=order, weights=_renamed(weights, ENCODER), owner=owner)


def _transformer(leaf: Leaf) -> dict[str, Any]:
    """The settings encoder and decoder share."""
    activation = leaf.settings.get("activation")
    word = activation.get("function", "") if isinstance(activation, dict) else ""
    if not word and "activation" in leaf.inside:
        word = leaf.inside["activation"].kind.lower()
    inside = leaf.inside
    return {
        "num_heads": inside["self_attn"].settings["num_heads"],
        "intermediate_dim": inside["linear1"].settings["out_features"],
        "dropout": float(inside["dropout"].settings["p"]),
        "activation": word,
        "norm_first": leaf.settings["norm_first"],
        "layer_norm_epsilon": inside["norm1"].settings["eps"],
    }


def _renamed(weights: Mapping[str, Weights], table: Mapping[str, str]) -> dict[str, Weights]:
    found = {}
    for name, values in weights.items():
        place = next(p for p in table if name.startswith(p))
        found[table[place] + name.removeprefix(place)] = values
    return found


def _no_padding(step: Step, index: int, name: str) -> None:
    if step.argument(index, name) is not None:
        raise Inexpressible("reads a mask of padded steps; ours knows the true lengths from the data.")


@function("scaled_dot_product_attention")
def _bare_attention(step: Step) -> Any:
    raise Inexpressible("is attention without its projections; nn.MultiheadAttention becomes a layer.")
