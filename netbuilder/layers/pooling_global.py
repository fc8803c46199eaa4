"""Global pooling: one number a channel for the whole sequence, picture or volume."""

from __future__ import annotations

from typing import Any, ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import compact, grid, need_grid


@declared
class GlobalPooling(Layer, abstract=True):
    """What all global pooling shares. ``reduce``: torch's function; ``masked``: ours, for padded sequences."""

    family: ClassVar[Family] = "pooling"
    dims: ClassVar[int]
    reduce: ClassVar[str]
    masked: ClassVar[str]

    keepdims: bool = param(False, "Keep the axes that are pooled, with size 1.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        channels, _ = need_grid(x, self.dims)
        if not self.keepdims:
            return x.with_shape((channels,), ("features",))
        kept = grid(x, channels, (1,) * self.dims)
        return TensorType(kept.shape, kept.axes)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        keep: dict[str, Any] = {"keepdim": True} if self.keepdims else {}
        if x.lengths is not None:
            return (Call(self.masked, lengths=True, **keep),)
        dims = (1,) if self.dims == 1 else tuple(range(2, 2 + self.dims))
        return (Call(self.reduce, dim=compact(dims) if self.dims == 1 else dims, **keep),)


@declared
class GlobalMax(GlobalPooling, abstract=True):
    """GlobalMaxPooling1D, 2D and 3D."""

    reduce: ClassVar[str] = "torch.amax"
    masked: ClassVar[str] = "functions.masked_max"


@declared
class GlobalAverage(GlobalPooling, abstract=True):
    """GlobalAveragePooling1D, 2D and 3D."""

    reduce: ClassVar[str] = "torch.mean"
    masked: ClassVar[str] = "functions.masked_mean"


@declared
class GlobalMaxPooling1D(GlobalMax):
    """The largest value of each feature over all time: y = max over t of x[t].

    Was this feature there at any time? Padding of shorter sequences is left out.

    Input:  (time, features) float
    Output: (features,) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool1d",)


@declared
class GlobalMaxPooling2D(GlobalMax):
    """The largest value of each channel over the whole picture: y = max of x.

    Was this pattern anywhere in the picture?

    Input:  (channels, height, width) float
    Output: (features,) float, one a channel
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool2d",)


@declared
class GlobalMaxPooling3D(GlobalMax):
    """The largest value of each channel over the whole volume: y = max of x.

    Was this pattern anywhere in the volume?

    Input:  (channels, depth, height, width) float
    Output: (features,) float, one a channel
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool3d",)


@declared
class GlobalAveragePooling1D(GlobalAverage):
    """The mean of each feature over all time: y = mean over t of x[t].

    Turns a sequence of any length into one vector. Padding of shorter sequences is left out.

    Input:  (time, features) float
    Output: (features,) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool1d", "mean")


@declared
class GlobalAveragePooling2D(GlobalAverage):
    """The mean of each channel over the whole picture: y = mean of x.

    Goes between convolutions and Dense with far fewer weights than Flatten (Lin et al. 2013).

    Input:  (channels, height, width) float
    Output: (features,) float, one a channel
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool2d", "GAP", "mean")


@declared
class GlobalAveragePooling3D(GlobalAverage):
    """The mean of each channel over the whole volume: y = mean of x.

    Goes between convolutions and Dense.

    Input:  (channels, depth, height, width) float
    Output: (features,) float, one a channel
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool3d", "mean")
