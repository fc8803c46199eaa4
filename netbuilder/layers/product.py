"""The product of two matrices that both come from the drawing."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_numbers
from netbuilder.layers.base import Family, Layer


@declared
class MatMul(Layer):
    """Matrix product over the last two axes: y[…, i, j] = Σₖ a[…, i, k] · b[…, k, j].

    Every axis before them pairs off: a heap of matrices times a heap of matrices. For one learned matrix there is
    Dense.

    Input:  a (..., rows, n) and b (..., n, columns) float, with as many axes each
    Output: (..., rows, columns) float, axes called as in a
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("matrix product", "bmm", "dot", "batch_dot", "einsum")
    inputs: ClassVar[tuple[str, ...]] = ("a", "b")

    def infer(self, a: TensorType, b: TensorType) -> TensorType:
        need_numbers(a, 0)
        need_numbers(b, 1)
        fits = a.rank == b.rank >= 2 and a.shape[:-2] == b.shape[:-2] and a.shape[-1] == b.shape[-2]
        if not fits:
            message = (
                "needs two matrices (or heaps of them) of which the first has as many columns as the second has rows; "
                f"it gets {a.describe()} and {b.describe()}."
            )
            raise ShapeError(message, code="merge-mismatch", port=1, insert=("Permute",))
        if b.lengths is not None:
            message = "cannot add up over a padded sequence: the padding would take part."
            raise ShapeError(message, code="padded-time", port=1)
        return a.with_dim(-1, b.shape[-1])

    def torch(self, a: TensorType, b: TensorType) -> tuple[Call, ...]:
        return (Call("torch.matmul"),)

    def cost(self, a: TensorType, b: TensorType) -> Cost:
        return Cost((a.size or 0) * (b.shape[-1] or 0))
