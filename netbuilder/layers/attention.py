"""Attention, and where in the sequence an element stands."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_sequence
from netbuilder.layers.base import Family
from netbuilder.layers.initializers import GlorotUniform, Initializer
from netbuilder.layers.weighted import Trainable, Weighted


@declared
class AttentionHeads(Weighted, abstract=True):
    """What attention layers share: projections to heads, and back to the width of the query."""

    family: ClassVar[Family] = "attention"

    num_heads: int = param(4, "Heads, each looking for something else.", min=1, max=1024)
    key_dim: int = param(32, "Width of query and key in each head.", min=1)
    value_dim: int | None = param(None, "Width of the value in each head; nothing: key_dim.", min=1, more=True)
    dropout: float = param(0.0, "Part of the attention weights dropped in training.", min=0, below=1)
    causal: bool = param(False, "No step sees a later one (to predict what comes next).")

    def heads(self, query: TensorType, value: TensorType, key: TensorType, lengths: tuple[int, ...]) -> Call:
        widths = (need_sequence(query), need_sequence(value), need_sequence(key))
        depth = self.value_dim or self.key_dim
        options: dict[str, Any] = {"dropout": self.dropout, "causal": self.causal}
        chosen = {k: v for k, v in options.items() if v} | ({} if self.use_bias else {"bias": False})
        return Call(
            "modules.MultiHeadAttention",
            *widths,
            self.num_heads,
            self.key_dim,
            depth,
            weights=self.projections(*widths, depth),
            lengths=lengths,
            **chosen,
        )

    def projections(self, query: int, value: int, key: int, depth: int) -> tuple[Weight, ...]:
        """Four kernels with their biases; fans are those of the whole matrix, all heads together."""
        found: list[Weight] = []
        for name, width, each in (("query", query, self.key_dim), ("key", key, self.key_dim), ("value", value, depth)):
            shape = (self.num_heads * each, width)
            found.append(self.kernel(shape, width, shape[0], f"{name}.weight"))
            found += self.bias(shape[0], f"{name}.bias")
        total = self.num_heads * depth
        found.append(self.kernel((query, total), total, query, "output.weight"))
        return (*found, *self.bias(query, "output.bias"))

    def work(self, query: TensorType, value: TensorType, key: TensorType) -> Cost:
        width, heads, depth = need_sequence(query), self.num_heads, self.value_dim or self.key_dim
        steps, others = query.shape[0] or 0, value.shape[0] or 0
        projected = steps * width * heads * (self.key_dim + depth)
        projected += others * heads * (need_sequence(key) * self.key_dim + need_sequence(value) * depth)
        return Cost(projected + steps * others * heads * (self.key_dim + depth))

    def line(self) -> str:
        return f"{self.num_heads} heads × {self.key_dim}" + (" · causal" if self.causal else "")


@declared
class MultiHeadAttention(AttentionHeads):
    """Attention with several heads (Vaswani et al. 2017): softmax(Q · Kᵀ / √key_dim) · V in each head.

    The heads are joined by a projection to the width of the query. Every step of the query asks all steps of key and
    value, and takes a mixture of the values whose keys fit.
    With the same sequence at all three ports it is self-attention. Padded steps of the value are not looked at.

    Input:  query (time, features) float; value (other time, any features) float; key (as long as value, any features)
    Output: (time, features) float, as long and as wide as the query
    """

    also: ClassVar[tuple[str, ...]] = ("MHA", "self-attention", "cross-attention", "scaled dot product")
    inputs: ClassVar[tuple[str, ...]] = ("query", "value", "key")

    def infer(self, query: TensorType, value: TensorType, key: TensorType) -> TensorType:
        for port, x in enumerate((query, value, key)):
            need_sequence(x, port)
        if value.shape[0] != key.shape[0]:
            message = (
                f"needs a key for every value; it gets {value.describe()} as value and {key.describe()} as key. "
                "Connect both to the same sequence."
            )
            raise ShapeError(message, code="merge-mismatch", port=2)
        return query

    def torch(self, query: TensorType, value: TensorType, key: TensorType) -> tuple[Call, ...]:
        return (self.heads(query, value, key, (1,) if value.lengths else ()),)

    def cost(self, query: TensorType, value: TensorType, key: TensorType) -> Cost:
        return self.work(query, value, key)


@declared
class SelfAttention(AttentionHeads):
    """MultiHeadAttention of a sequence with itself (Vaswani et al. 2017): softmax(Q · Kᵀ / √key_dim) · V in each head.

    Every step takes a mixture of all steps, weighted by how well they fit. Padded steps are not looked at.

    Input:  (time, features) float
    Output: (time, features) float
    """

    also: ClassVar[tuple[str, ...]] = ("MHA", "multi-head self-attention")

    def infer(self, x: TensorType) -> TensorType:
        need_sequence(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (self.heads(x, x, x, (0,) if x.lengths else ()),)

    def cost(self, x: TensorType) -> Cost:
        return self.work(x, x, x)


@declared
class PositionalEncoding(Trainable):
    """Adds to every step a vector that tells its position: y_t = x_t + p_t.

    Attention does not see order by itself; with this it does. Sinusoidal (Vaswani et al. 2017): p_t holds
    sin(t / 10000^(2i / features)) and cos of the same, in turns, and works for any length. Learned: a table of
    weights, for at most max_length steps.

    Input:  (time, features) float
    Output: (time, features) float
    """

    family: ClassVar[Family] = "attention"
    also: ClassVar[tuple[str, ...]] = ("position embedding", "SinePositionEncoding", "PositionEmbedding")

    kind: Literal["sinusoidal", "learned"] = param("sinusoidal", "Fixed waves, or a learned table.")
    max_length: int = param(512, "Longest sequence a learned table can take.", min=1, unit="steps")
    initializer: Initializer = param(GlorotUniform(), "How a learned table starts.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        need_sequence(x)
        steps = x.shape[0]
        if self.kind == "learned" and steps is not None and steps > self.max_length:
            message = f"has learned positions for {self.max_length} steps; it gets {x.describe()}."
            raise ShapeError(message, code="too-long", parameter="max_length", change={"max_length": steps})
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        width = need_sequence(x)
        if self.kind == "sinusoidal":
            return (Call("functions.add_sinusoidal_positions"),)
        table = Weight("weight", (self.max_length, width), self.initializer.call(self.max_length, width))
        return (Call("modules.LearnedPositions", self.max_length, width, weights=(table,)),)

    def line(self) -> str:
        return self.kind
