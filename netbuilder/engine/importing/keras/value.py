"""A tensor of a Keras model while it is drawn: where it comes from here, and how its axes lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod

from netbuilder.base.tensor import Dim, TensorType

Order = tuple[int, ...]


class Unreadable(Exception):
    """A layer cannot be expressed; the message says why, as a sentence that begins after the layer's name."""


@dataclass(frozen=True)
class Scramble:
    """The numbers of a vector that was flattened here with channels first, where Keras has them last.

    ``shape``: Keras's before it was flattened. ``order``: as in ``Value``.
    """

    shape: tuple[int, ...]
    order: Order


@dataclass(frozen=True)
class Value:
    """One tensor. ``order[i]`` is our axis that holds Keras's axis i, the batch not counted.

    ``type`` is ours, None behind a layer nobody knows. ``scramble``: for vectors whose numbers stand in another order.
    """

    node: str
    port: str
    type: TensorType | None
    order: Order = ()
    scramble: Scramble | None = None

    @property
    def known(self) -> TensorType:
        """The type; Unreadable where it is not known."""
        if self.type is None:
            raise Unreadable("cannot be read, as the shape of what it gets is not known.")
        return self.type

    @property
    def rank(self) -> int:
        return self.known.rank

    @property
    def shape(self) -> tuple[Dim, ...]:
        """Keras's shape without the batch."""
        return tuple(self.known.shape[k] for k in self.order)

    def axis(self, number: int) -> int:
        """Keras's axis ``number`` (counted with the batch, or from the end) as ours (without the batch)."""
        return self.order[place(number, self.rank)]

    def axis_name(self, number: int) -> str:
        """The name of Keras's axis ``number`` here."""
        return self.known.axes[self.axis(number)]


def place(number: object, rank: int) -> int:
    """Keras's axis ``number`` without the batch, from 0; Unreadable when there is no such axis, or it is the batch."""
    if isinstance(number, bool) or not isinstance(number, int):
        raise Unreadable(f"works along an axis that is no number ({str(number)[:40]}).")
    index = number - 1 if number > 0 else rank + number
    if number == 0 or not 0 <= index < rank:
        raise Unreadable(f"works along axis {number}, which is the batch or does not exist here.")
    return index


def identity(rank: int) -> Order:
    """The order in which our axes are Keras's."""
    return tuple(range(rank))


def channels_first(rank: int) -> Order:
    """The order in which Keras's last axis is our first one."""
    return (*range(1, rank), 0)


def usual(rank: int) -> Order:
    """The order tensors have here: pictures and volumes have their channels first."""
    return channels_first(rank) if rank in (3, 4) else identity(rank)


def inverse(order: Order) -> Order:
    """Keras's axis at each of ours."""
    return tuple(order.index(k) for k in range(len(order)))


def laid_out(shape: tuple[Dim, ...], order: Order) -> tuple[Dim, ...]:
    """A shape of Keras's as ours."""
    return tuple(shape[k] for k in inverse(order))


def same_memory(shape: tuple[Dim, ...], order: Order) -> bool:
    """Whether the numbers lie in Keras's order in memory: axes of size 1 may stand anywhere."""
    long = [k for k in inverse(order) if shape[k] != 1]
    return long == sorted(long)


def fixed(shape: tuple[Dim, ...]) -> tuple[int, ...]:
    """A shape without unknown sizes; Unreadable otherwise."""
    if None in shape:
        raise Unreadable("needs a fixed size, and gets an unknown one.")
    return tuple(n for n in shape if n is not None)


def size(shape: tuple[Dim, ...]) -> int:
    """How many numbers a tensor of a fixed shape has."""
    return prod(fixed(shape))


def plain(value: Value) -> Value:
    """The same tensor with axes in the order of Keras."""
    return replace(value, order=identity(value.rank), scramble=None)
