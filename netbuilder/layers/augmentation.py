"""Random changes of images, new ones for every sample and every time, in training only.

They show a network more variety than the data have. Outside training the image passes unchanged.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_image
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.preprocessing import need_room

Range = float | tuple[float, float]
FillMode = Literal["reflect", "nearest", "constant"]


def between(factor: Range) -> tuple[float, float]:
    """(lowest, highest); a single number f stands for (-f, f)."""
    return factor if isinstance(factor, tuple) else (-factor, factor)


def shown(factor: Range) -> str:
    """A range as a person reads it: "±0.2" or "-0.1 … 0.3"."""
    return f"±{factor:g}" if not isinstance(factor, tuple) else f"{factor[0]:g} … {factor[1]:g}"


def need_order(name: str, low: float, high: float) -> None:
    """ShapeError unless low <= high."""
    if low > high:
        raise ShapeError(
            f"has {name} from {low:g} to {high:g}; the first must not be larger.", code="empty-range", parameter=name
        )


@declared
class Augmentation(Layer, abstract=True):
    """A random layer that keeps the image's shape."""

    family: ClassVar[Family] = "preprocessing"

    def infer(self, x: TensorType) -> TensorType:
        need_image(x)
        for name, (low, high) in self.ranges().items():
            need_order(name, low, high)
        return x

    def ranges(self) -> dict[str, tuple[float, float]]:
        """The (lowest, highest) values drawn from, by parameter."""
        return {}


@declared
class RandomFlip(Augmentation):
    """Mirrors every other image, at random.

    Not for digits or letters, which a mirror turns into something else.

    Input:  (channels, height, width) float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("mirror", "augmentation")

    mode: Literal["horizontal", "vertical", "horizontal_and_vertical"] = param(
        "horizontal_and_vertical", "Left and right, up and down, or each by itself."
    )

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.RandomFlip", self.mode),)

    def line(self) -> str:
        return self.mode.replace("_", " ")


@declared
class Warp(Augmentation, abstract=True):
    """An augmentation that moves pixels: how the edges and the places in between are filled."""

    fill_mode: FillMode = param("reflect", "Behind the edge: the mirrored image, the edge's pixel, or one value.")
    fill_value: float = param(0.0, "The value behind the edge, for constant.", more=True)
    interpolation: Literal["bilinear", "nearest"] = param("bilinear", "How pixels in between are found.", more=True)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        options: dict[str, Any] = {**self.ranges(), "fill_mode": self.fill_mode}
        if self.fill_mode == "constant":
            options["fill_value"] = self.fill_value
        if self.interpolation != "bilinear":
            options["interpolation"] = self.interpolation
        return (Call("modules.RandomAffine", **self.moves(), **options),)

    def moves(self) -> dict[str, Any]:
        """Options that are not ranges."""
        return {}


@declared
class RandomRotation(Warp):
    """Turns each image about its middle by a random angle.

    Input:  (channels, height, width) float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("rotate", "turn", "augmentation")

    factor: Range = param(
        0.1, "Largest turn either way, or (lowest, highest); positive: counter-clockwise.", unit="turns"
    )

    def ranges(self) -> dict[str, tuple[float, float]]:
        return {"rotation": between(self.factor)}

    def line(self) -> str:
        return f"{shown(self.factor)} turns"


@declared
class RandomTranslation(Warp):
    """Shifts each image by a random part of its height and width.

    Input:  (channels, height, width) float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("shift", "move", "augmentation")

    height_factor: Range = param(0.1, "Largest shift as part of the height, or (lowest, highest); positive: down.")
    width_factor: Range = param(0.1, "Largest shift as part of the width, or (lowest, highest); positive: right.")

    def ranges(self) -> dict[str, tuple[float, float]]:
        return {"down": between(self.height_factor), "right": between(self.width_factor)}

    def line(self) -> str:
        return f"{shown(self.height_factor)} · {shown(self.width_factor)}"


@declared
class RandomZoom(Warp):
    """Shows each image smaller or larger, by a random factor.

    Input:  (channels, height, width) float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("scale", "augmentation")

    height_factor: Range = param(0.2, "Largest change, or (lowest, highest); 0.2: a fifth more is seen; -0.2: less.")
    width_factor: Range | None = param(None, "The same for the width; nothing: as the height, keeping proportions.")

    def ranges(self) -> dict[str, tuple[float, float]]:
        found = {"zoom": between(self.height_factor)}
        return found if self.width_factor is None else found | {"zoom_width": between(self.width_factor)}

    def infer(self, x: TensorType) -> TensorType:
        for name, (low, _) in self.ranges().items():
            if low <= -1:
                message = f"has a factor of {low:g}, which shows nothing; it must be above -1."
                raise ShapeError(
                    message, code="empty-range", parameter="height_factor" if name == "zoom" else "width_factor"
                )
        return super().infer(x)

    def line(self) -> str:
        return shown(self.height_factor)


@declared
class RandomCrop(Augmentation):
    """Cuts a piece out of each image at a random place; outside training out of the middle.

    Input:  (channels, height, width) float, at least as large as the piece
    Output: (channels, height, width) float, the piece asked for
    """

    also: ClassVar[tuple[str, ...]] = ("cut", "augmentation")

    height: int = param(24, "Height of the piece.", min=1, unit="pixels")
    width: int = param(24, "Width of the piece.", min=1, unit="pixels")

    def infer(self, x: TensorType) -> TensorType:
        need_room(x, self.height, self.width)
        return x.with_dim(1, self.height).with_dim(2, self.width)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.RandomCrop", self.height, self.width),)

    def line(self) -> str:
        return f"{self.height}×{self.width}"


@declared
class RandomErasing(Augmentation):
    """Overwrites a random rectangle of some images (Zhong et al. 2017), so that no single detail decides.

    Input:  (channels, height, width) float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("cutout", "random erase", "augmentation")

    factor: float = param(1.0, "Part of the images it happens to.", min=0, max=1)
    scale: tuple[float, float] = param((0.02, 0.33), "Smallest and largest part of the area.", min=0, max=1)
    fill_value: float | None = param(None, "Written into the rectangle; nothing: noise from N(0, 1).")

    def ranges(self) -> dict[str, tuple[float, float]]:
        return {"scale": self.scale}

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.RandomErasing", self.factor, self.scale, self.fill_value),)

    def line(self) -> str:
        return f"{self.factor:.0%}"


@declared
class RandomBrightness(Augmentation):
    """Makes each image lighter or darker: y = x + r · (highest - lowest value), with a random r.

    Input:  (channels, height, width) float
    Output: the same axes, cut to the value range
    """

    also: ClassVar[tuple[str, ...]] = ("lighter", "darker", "augmentation")

    factor: Range = param(0.2, "Largest change as part of the value range, or (lowest, highest).", min=-1, max=1)
    value_range: tuple[float, float] = param(
        (0.0, 1.0), "Lowest and highest value of a pixel; raw ones have 0 and 255."
    )

    def ranges(self) -> dict[str, tuple[float, float]]:
        return {"factor": between(self.factor), "value_range": self.value_range}

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.RandomBrightness", between(self.factor), self.value_range),)

    def line(self) -> str:
        return shown(self.factor)


@declared
class RandomContrast(Augmentation):
    """Draws each image's pixels away from their mean or towards it: y = mean + r · (x - mean), with a random r.

    The mean is that of each channel of each image.

    Input:  (channels, height, width) float
    Output: the same axes, cut to the value range
    """

    also: ClassVar[tuple[str, ...]] = ("augmentation",)

    factor: Range = param(0.2, "r lies between 1 - factor and 1 + factor, or between 1 - first and 1 + second.", min=0)
    value_range: tuple[float, float] = param(
        (0.0, 1.0), "Lowest and highest value of a pixel; raw ones have 0 and 255."
    )

    def ranges(self) -> dict[str, tuple[float, float]]:
        return {"value_range": self.value_range}

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        low, high = self.factor if isinstance(self.factor, tuple) else (self.factor, self.factor)
        return (Call("modules.RandomContrast", (max(0.0, 1 - low), 1 + high), self.value_range),)

    def line(self) -> str:
        return shown(self.factor)
