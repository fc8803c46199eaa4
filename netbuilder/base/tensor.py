"""What flows along an edge: shape without the batch axis, axis names, dtype."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import Literal

DType = Literal["float32", "int64", "bool"]
Dim = int | None


@dataclass(frozen=True, slots=True)
class Lengths:
    """Where the true length of every padded sequence of a batch comes from.

    ``source`` names the field whose lengths these are; each step ``(add, times, divide, plus)`` turns a length n into
    ``(n + add) * times // divide + plus``, in order (a convolution of kernel k and stride s is ``(-k, 1, s, 1)``).
    """

    source: str
    steps: tuple[tuple[int, int, int, int], ...] = ()

    def then(self, add: int, divide: int, plus: int, times: int = 1) -> Lengths:
        """These lengths after one more layer that shortens or lengthens time."""
        return Lengths(self.source, (*self.steps, (add, times, divide, plus)))


@dataclass(frozen=True, slots=True)
class TensorType:
    """Type of a tensor: ``shape`` without batch, one name an axis, dtype.

    Conventions: images are (channels, height, width), volumes (channels, depth, height, width), sequences
    (time, features), token ids (time,) int64, vectors (features,), a class label () int64.

    ``classes`` (int64 only): the values are 0 … classes - 1. ``lengths``: the time axis is padded, and the true
    lengths come from there. ``None`` in ``shape``: the size is not known before the data are.
    """

    shape: tuple[Dim, ...]
    axes: tuple[str, ...]
    dtype: DType = "float32"
    classes: int | None = None
    lengths: Lengths | None = None

    def __post_init__(self) -> None:
        if len(self.shape) != len(self.axes):
            raise ValueError(f"{len(self.shape)} sizes but {len(self.axes)} axis names: {self.shape}, {self.axes}")

    @property
    def rank(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int | None:
        """Elements a sample, or None while a size is unknown."""
        return None if None in self.shape else prod(d for d in self.shape if d is not None)

    def axis(self, name: str) -> int | None:
        """Position of the axis called ``name`` in ``shape`` (add 1 for torch's dim), or None."""
        return self.axes.index(name) if name in self.axes else None

    def with_dim(self, index: int, size: Dim) -> TensorType:
        """The same type with another size at one axis."""
        shape = list(self.shape)
        shape[index] = size
        return replace(self, shape=tuple(shape))

    def with_shape(self, shape: tuple[Dim, ...], axes: tuple[str, ...]) -> TensorType:
        """The same dtype with other axes; sequence lengths stay only while there is a time axis."""
        return replace(self, shape=shape, axes=axes, lengths=self.lengths if "time" in axes else None)

    def as_float(self) -> TensorType:
        """The same axes, holding float32 numbers."""
        return replace(self, dtype="float32", classes=None)

    def describe(self) -> str:
        """For people: "32 channels × 8 height × 8 width", "1 channel × …"."""
        if not self.shape:
            return "one number"
        return " × ".join(_counted(d, a) for d, a in zip(self.shape, self.axes, strict=True))

    def chip(self) -> str:
        """For small places: "32×8×8"; a single number is "1"."""
        return "×".join("?" if d is None else str(d) for d in self.shape) or "1"


def _counted(size: Dim, axis: str) -> str:
    """ "1 channel", "3 channels", "? time"."""
    return f"{'?' if size is None else size} {axis.removesuffix('s') if size == 1 else axis}"


def vector(features: Dim) -> TensorType:
    """(features,) float32."""
    return TensorType((features,), ("features",))


def image(channels: Dim, height: Dim, width: Dim) -> TensorType:
    """(channels, height, width) float32."""
    return TensorType((channels, height, width), ("channels", "height", "width"))


def volume(channels: Dim, depth: Dim, height: Dim, width: Dim) -> TensorType:
    """(channels, depth, height, width) float32."""
    return TensorType((channels, depth, height, width), ("channels", "depth", "height", "width"))


def sequence(time: Dim, features: Dim) -> TensorType:
    """(time, features) float32."""
    return TensorType((time, features), ("time", "features"))


def tokens(time: Dim, classes: int | None) -> TensorType:
    """(time,) int64 token ids below ``classes``."""
    return TensorType((time,), ("time",), "int64", classes)


def label(classes: int | None) -> TensorType:
    """() int64: the index of a class."""
    return TensorType((), (), "int64", classes)
