"""Sizes and padding of windows that slide over an axis: convolutions and pooling share these rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from netbuilder.base.call import Call
from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Dim, Lengths
from netbuilder.layers.spatial import brief, compact, each, times

Padding = Literal["valid", "same"]
Pads = tuple[int, int]


@dataclass(frozen=True)
class Window:
    """A window along one axis. ``padding``: "valid", "same", "causal", or elements added on both sides."""

    kernel: int
    stride: int = 1
    dilation: int = 1
    padding: str | int = "valid"

    @property
    def reach(self) -> int:
        """Elements from the first to the last one looked at."""
        return self.dilation * (self.kernel - 1) + 1

    def pads(self, size: Dim) -> Pads | None:
        """Elements added before and after; None while they depend on a size that is not known.

        "same" is Keras's: the output has ceil(size / stride) elements, and an odd element goes to the end.
        """
        if isinstance(self.padding, int):
            return self.padding, self.padding
        if self.padding != "same":
            return (self.reach - 1 if self.padding == "causal" else 0), 0
        if size is None and self.stride > 1:
            return None
        total = self.reach - 1 if size is None else (-(-size // self.stride) - 1) * self.stride + self.reach - size
        total = max(total, 0)
        return total // 2, total - total // 2

    def output(self, size: Dim) -> Dim:
        """Positions the window takes on ``size`` elements; below 1 when it does not fit."""
        if size is None:
            return None
        if self.padding == "same":
            return -(-size // self.stride)
        low, high = self.pads(size) or (0, 0)
        return (low + size + high - self.reach) // self.stride + 1

    def lengths(self, lengths: Lengths | None) -> Lengths | None:
        """True lengths after the window has slid over them."""
        if lengths is None or (self.padding == "same" and self.stride == 1):
            return lengths
        if self.padding == "same":
            return lengths.then(self.stride - 1, self.stride, 0)
        low, high = self.pads(None) or (0, 0)
        return lengths.then(low + high - self.reach, self.stride, 1)


def make_windows(dims: int, kernel: Any, strides: Any, padding: Any, dilation: Any = 1) -> tuple[Window, ...]:
    """One window an axis from a layer's parameters (a number, or one number an axis)."""
    return tuple(
        Window(k, s, d, p)
        for k, s, d, p in zip(
            each(kernel, dims), each(strides, dims), each(dilation, dims), each(padding, dims), strict=True
        )
    )


def slide(windows: tuple[Window, ...], sizes: tuple[Dim, ...], parameter: str) -> tuple[Dim, ...]:
    """Spatial sizes of the output; ShapeError when a window is larger than the padded axis."""
    found = tuple(w.output(n) for w, n in zip(windows, sizes, strict=True))
    if any(n is not None and n < 1 for n in found):
        reach = times(tuple(w.reach for w in windows))
        raise ShapeError(
            f"has a window of {reach}, larger than the {times(sizes)} it slides over; "
            f'make {parameter} smaller or set padding to "same".',
            code="kernel-too-large",
            port=0,
            parameter=parameter,
            change={"padding": "same"},
        )
    return found


def all_pads(windows: tuple[Window, ...], sizes: tuple[Dim, ...]) -> tuple[Pads, ...] | None:
    """Padding of every axis, or None while one is not known."""
    pads = tuple(w.pads(n) for w, n in zip(windows, sizes, strict=True))
    return None if None in pads else tuple(p for p in pads if p is not None)


def pad_call(pads: tuple[Pads, ...], value: float = 0.0) -> Call:
    """F.pad on the spatial axes of (batch, channels, …); torch lists the last axis first."""
    flat = tuple(n for pair in reversed(pads) for n in pair)
    return Call("F.pad", flat, value=value) if value else Call("F.pad", flat)


def pad_same_call(windows: tuple[Window, ...], value: float = 0.0) -> Call:
    """ "same" padding worked out when the data are there."""
    reach, strides = compact(tuple(w.reach for w in windows)), compact(tuple(w.stride for w in windows))
    given: dict[str, Any] = {"value": value} if value else {}
    return Call("functions.pad_same", reach, strides, **given)


def padding_words(padding: tuple[Any, ...]) -> list[str]:
    """What a layer's one-line text says about padding: nothing for "valid" and 0."""
    if isinstance(padding[0], str):
        return [] if padding[0] == "valid" else [padding[0]]
    return [f"padding {brief(padding)}"] if any(padding) else []


def convolution_padding(windows: tuple[Window, ...], sizes: tuple[Dim, ...]) -> tuple[tuple[Call, ...], dict[str, Any]]:
    """Calls before an nn.ConvNd and its own ``padding`` argument, whichever of the two says it simply."""
    pads = all_pads(windows, sizes)
    if pads is None:
        return (pad_same_call(windows),), {}
    if not any(map(any, pads)):
        return (), {}
    if all(low == high for low, high in pads):
        same = all(w.padding == "same" and w.stride == 1 for w in windows)
        return (), {"padding": "same" if same else compact(tuple(low for low, _ in pads))}
    return (pad_call(pads),), {}
