"""Whole transformer layers: attention and two dense layers, each with a way around it and a normalization."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_sequence
from netbuilder.layers.base import Family
from netbuilder.layers.initializers import GlorotUniform, Initializer, Zeros
from netbuilder.layers.weighted import Trainable


@declared
class Transformer(Trainable, abstract=True):
    """What the encoder and the decoder share."""

    family: ClassVar[Family] = "attention"
    attentions: ClassVar[tuple[str, ...]] = ("attention",)

    num_heads: int = param(4, "Heads of the attention; they share the features evenly.", min=1, max=1024)
    intermediate_dim: int = param(128, "Width of the dense layer in the middle.", min=1)
    dropout: float = param(0.0, "Part dropped in training.", min=0, below=1)
    activation: Literal["relu", "gelu", "silu", "elu", "selu", "mish"] = param("relu", "Of the dense layer.")
    norm_first: bool = param(False, "Normalize before attention and dense layers, not after: trains more steadily.")
    layer_norm_epsilon: float = param(1e-5, "Added to the variance in the normalizations.", above=0, more=True)
    kernel_initializer: Initializer = param(GlorotUniform(), "How the kernels start.", more=True)
    bias_initializer: Initializer = param(Zeros(), "How the biases start.", more=True)

    def need_width(self, x: TensorType) -> int:
        """Features of ``x``, which the heads must share evenly."""
        width = need_sequence(x)
        if width % self.num_heads:
            fitting = max(h for h in range(1, self.num_heads) if width % h == 0)
            message = f"needs features that {self.num_heads} heads can share evenly; it gets {x.describe()}."
            change: dict[str, object] = {"num_heads": fitting}
            raise ShapeError(message, code="uneven-heads", port=0, parameter="num_heads", change=change)
        return width

    def module(self, name: str, width: int, lengths: tuple[int, ...], causal: bool) -> Call:
        options = {
            "dropout": (self.dropout, 0.0),
            "activation": (self.activation, "relu"),
            "norm_first": (self.norm_first, False),
            "epsilon": (self.layer_norm_epsilon, 1e-5),
            "causal": (causal, False),
        }
        chosen: dict[str, Any] = {k: value for k, (value, usual) in options.items() if value != usual}
        weights = self.all_weights(width)
        return Call(name, width, self.num_heads, self.intermediate_dim, weights=weights, lengths=lengths, **chosen)

    def all_weights(self, width: int) -> tuple[Weight, ...]:
        """Query, key and value lie in one tensor, but each starts as a matrix of its own."""
        inner = self.intermediate_dim
        found: list[Weight] = []
        for name in self.attentions:
            found.append(self.kernel(f"{name}.in_proj_weight", (3 * width, width), width, width))
            found.append(self.bias(f"{name}.in_proj_bias", 3 * width))
            found.append(self.kernel(f"{name}.out_proj.weight", (width, width), width, width))
            found.append(self.bias(f"{name}.out_proj.bias", width))
        for name, out, into in (("widen", inner, width), ("narrow", width, inner)):
            found.append(self.kernel(f"{name}.weight", (out, into), into, out))
            found.append(self.bias(f"{name}.bias", out))
        for name in (*self.attentions, "dense"):
            found.append(Weight(f"{name}_norm.weight", (width,), Call("nn.init.ones_")))
            found.append(Weight(f"{name}_norm.bias", (width,), Call("nn.init.zeros_")))
        return tuple(found)

    def kernel(self, name: str, shape: tuple[int, ...], fan_in: int, fan_out: int) -> Weight:
        return Weight(name, shape, self.kernel_initializer.call(fan_in, fan_out))

    def bias(self, name: str, size: int) -> Weight:
        return Weight(name, (size,), self.bias_initializer.call(size, size))

    def line(self) -> str:
        return f"{self.num_heads} heads · {self.intermediate_dim}"


def attention_work(steps: int, others: int, width: int) -> int:
    """Multiply-adds of one attention: projections of query and output, of key and value, and the two products."""
    return 2 * steps * width * width + 2 * others * width * width + 2 * steps * others * width


@declared
class TransformerEncoder(Transformer):
    """Self-attention, then two dense layers, each added to its input: x + attention(x), then x + dense(x).

    The building block of BERT and, with causal on, of GPT (Vaswani et al. 2017). Put an Embedding and a
    PositionalEncoding in front, and stack as many as you like. Padded steps are not looked at.

    Input:  (time, features) float, features a multiple of num_heads
    Output: (time, features) float
    """

    also: ClassVar[tuple[str, ...]] = ("TransformerEncoderLayer", "BERT", "GPT", "transformer block")

    causal: bool = param(False, "No step sees a later one (to predict what comes next, as GPT does).")

    def infer(self, x: TensorType) -> TensorType:
        self.need_width(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        lengths = (0,) if x.lengths else ()
        return (self.module("modules.TransformerEncoder", self.need_width(x), lengths, self.causal),)

    def cost(self, x: TensorType) -> Cost:
        width, steps = need_sequence(x), x.shape[0] or 0
        return Cost(attention_work(steps, steps, width) + 2 * steps * width * self.intermediate_dim)


@declared
class TransformerDecoder(Transformer):
    """Self-attention, attention to a memory, then two dense layers, each added to its input.

    The half of the transformer that writes (Vaswani et al. 2017): x is what has been written so far, the memory is
    the encoder's output, for instance the sentence to translate. Padded steps of both are not looked at.

    Input:  x (time, features) float; memory (other time, features) float, as wide as x
    Output: (time, features) float
    """

    also: ClassVar[tuple[str, ...]] = ("TransformerDecoderLayer", "seq2seq", "translation", "cross-attention")
    inputs: ClassVar[tuple[str, ...]] = ("x", "memory")
    attentions: ClassVar[tuple[str, ...]] = ("attention", "cross_attention")

    causal: bool = param(True, "No step of x sees a later one.")

    def infer(self, x: TensorType, memory: TensorType) -> TensorType:
        width, other = self.need_width(x), need_sequence(memory, 1)
        if width != other:
            message = f"needs a memory as wide as x; x is {x.describe()}, memory is {memory.describe()}."
            raise ShapeError(message, code="merge-mismatch", port=1, insert=("Dense",))
        return x

    def torch(self, x: TensorType, memory: TensorType) -> tuple[Call, ...]:
        lengths = tuple(port for port, t in enumerate((x, memory)) if t.lengths)
        return (self.module("modules.TransformerDecoder", self.need_width(x), lengths, self.causal),)

    def cost(self, x: TensorType, memory: TensorType) -> Cost:
        width, steps = need_sequence(x), x.shape[0] or 0
        attention = attention_work(steps, steps, width) + attention_work(steps, memory.shape[0] or 0, width)
        return Cost(attention + 2 * steps * width * self.intermediate_dim)
