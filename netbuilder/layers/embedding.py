"""Embedding: from token numbers to vectors."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family
from netbuilder.layers.initializers import Initializer, RandomUniform
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.layers.weighted import Trainable


@declared
class Embedding(Trainable):
    """A learned vector for every token: y[t] = E[x[t]].

    The first layer for text and categories: similar tokens get similar vectors (Bengio et al. 2003).

    Input:  (time,) int64 token numbers, or () int64 one category
    Output: (time, features) float, or (features,) float
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("word vectors", "lookup table", "vocabulary")

    input_dim: int | None = param(None, "Number of different tokens; nothing: as many as the data have.", min=1)
    output_dim: int = param(64, "Numbers in each vector.", min=1)
    embeddings_initializer: Initializer = param(RandomUniform(), "How the vectors start.", more=True)
    embeddings_regularizer: Regularizer | None = param(None, "Penalty on the vectors.", more=True)
    embeddings_constraint: Constraint | None = param(None, "Rule the vectors keep.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        if x.dtype != "int64":
            raise ShapeError(f"needs token numbers (int64); it gets {x.dtype} ({x.describe()}).", code="dtype", port=0)
        if x.rank > 1 or "features" in x.axes:
            raise ShapeError(
                f"needs a sequence of token numbers (time) or one category; it gets {x.describe()}.",
                code="needs-tokens",
                port=0,
            )
        self.vocabulary(x)
        return x.with_shape((*x.shape, self.output_dim), (*x.axes, "features")).as_float()

    def vocabulary(self, x: TensorType) -> int:
        """Rows of the table; ShapeError if unknown, or too few for the tokens that come."""
        if self.input_dim is None and x.classes is None:
            raise ShapeError(
                "cannot know how many different tokens there are; set input_dim.",
                code="unknown-vocabulary",
                parameter="input_dim",
            )
        if self.input_dim is not None and x.classes is not None and self.input_dim < x.classes:
            raise ShapeError(
                f"knows {self.input_dim} tokens, but gets numbers up to {x.classes - 1}; set input_dim to {x.classes}.",
                code="token-beyond-vocabulary",
                parameter="input_dim",
                change={"input_dim": x.classes},
            )
        return self.input_dim or x.classes or 0

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        rows = self.vocabulary(x)
        table = Weight(
            "weight",
            (rows, self.output_dim),
            self.embeddings_initializer.call(rows, self.output_dim),
            penalty=self.embeddings_regularizer,
            constraint=self.embeddings_constraint,
        )
        return (Call("nn.Embedding", rows, self.output_dim, weights=(table,)),)

    def line(self) -> str:
        return f"{self.output_dim}" if self.input_dim is None else f"{self.input_dim} → {self.output_dim}"
