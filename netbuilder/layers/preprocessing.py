"""Layers that bring data into the form a network wants; they do the same in training and afterwards."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType, vector
from netbuilder.layers.axes import need_image, need_numbers
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.core import need_features
from netbuilder.layers.resampling import CORNERS


@declared
class Preprocessing(Layer, abstract=True):
    """What the layers here share."""

    family: ClassVar[Family] = "preprocessing"


@declared
class Rescaling(Preprocessing):
    """Multiplies and adds: y = x · scale + offset.

    Scale 1/255 brings pixels from 0 … 255 to 0 … 1; 1/127.5 with offset -1 to -1 … 1.

    Input:  any axes, float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("scale", "normalize pixels", "divide by 255")

    scale: float = param(1 / 255, "Factor.")
    offset: float = param(0.0, "Added afterwards.")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        scaled = Call("torch.mul", self.scale)
        return (scaled, Call("torch.add", self.offset)) if self.offset else (scaled,)

    def line(self) -> str:
        factor = f"/ {1 / self.scale:g}" if 0 < abs(self.scale) < 1 else f"× {self.scale:g}"
        return factor + (f" {self.offset:+g}" if self.offset else "")


@declared
class PointFeatures(Preprocessing):
    """Makes more numbers of a point's two: x, y, and on wish x², y², x · y, sin(π · x), sin(π · y), in this order.

    With the right ones a single layer behind can draw what else takes hidden layers: squares a circle, the product the
    four corners. They are the inputs TensorFlow Playground offers.

    Input:  (…, features) float, 2 features: x and y
    Output: (…, features) float, those asked for
    """

    also: ClassVar[tuple[str, ...]] = ("polynomial features", "playground", "feature engineering", "x squared")

    coordinates: bool = param(True, "x and y themselves.")
    squares: bool = param(True, "x² and y².")
    product: bool = param(True, "x · y.")
    sines: bool = param(False, "sin(π · x) and sin(π · y).")

    @property
    def count(self) -> int:
        """How many numbers leave."""
        return 2 * (self.coordinates + self.squares + self.sines) + self.product

    def infer(self, x: TensorType) -> TensorType:
        size = need_features(x)
        if size != 2:
            raise ShapeError(f"needs 2 features, x and y; it gets {x.describe()}.", code="needs-point", port=0)
        if not self.count:
            raise ShapeError("makes no number: choose at least one.", code="empty", change={"coordinates": True})
        return x.with_dim(-1, self.count)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.point_features", self.coordinates, self.squares, self.product, self.sines),)

    def line(self) -> str:
        wanted = (self.coordinates, "x y"), (self.squares, "x² y²"), (self.product, "x·y"), (self.sines, "sin")
        return " · ".join(words for is_wanted, words in wanted if is_wanted)


@declared
class Resizing(Preprocessing):
    """Brings images to one height and width, stretching them if need be.

    Input:  (channels, height, width) float, any height and width
    Output: (channels, height, width) float, those asked for
    """

    also: ClassVar[tuple[str, ...]] = ("resize", "interpolate", "scale image")

    height: int = param(32, "Height of the result.", min=1, unit="pixels")
    width: int = param(32, "Width of the result.", min=1, unit="pixels")
    interpolation: Literal["bilinear", "nearest", "bicubic", "area"] = param(
        "bilinear", "How pixels in between are found."
    )
    antialias: bool = param(False, "Smooth before making smaller (bilinear and bicubic).", more=True)
    align_corners: bool = param(False, CORNERS, more=True)

    def infer(self, x: TensorType) -> TensorType:
        need_image(x)
        return x.with_dim(1, self.height).with_dim(2, self.width)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        smooth = self.interpolation in ("bilinear", "bicubic")
        mode = "nearest-exact" if self.interpolation == "nearest" else self.interpolation
        size = (self.height, self.width)
        if smooth:
            return (Call("F.interpolate", size, mode=mode, align_corners=self.align_corners, antialias=self.antialias),)
        return (Call("F.interpolate", size, mode=mode),)

    def line(self) -> str:
        return f"{self.height}×{self.width}"


@declared
class CenterCrop(Preprocessing):
    """Keeps the middle of an image.

    Input:  (channels, height, width) float, at least as large as the piece
    Output: (channels, height, width) float, the piece asked for
    """

    also: ClassVar[tuple[str, ...]] = ("crop", "middle")

    height: int = param(24, "Height of the piece.", min=1, unit="pixels")
    width: int = param(24, "Width of the piece.", min=1, unit="pixels")

    def infer(self, x: TensorType) -> TensorType:
        need_room(x, self.height, self.width)
        return x.with_dim(1, self.height).with_dim(2, self.width)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.center_crop", self.height, self.width),)

    def line(self) -> str:
        return f"{self.height}×{self.width}"


def need_room(x: TensorType, height: int, width: int) -> None:
    """ShapeError unless ``x`` is an image at least ``height`` × ``width``."""
    _, h, w = need_image(x)
    for name, has, wants in (("height", h, height), ("width", w, width)):
        if has is not None and has < wants:
            message = f"cuts a piece of {height}×{width}, larger than the image; it gets {x.describe()}."
            raise ShapeError(message, code="too-small", parameter=name, insert=("Resizing",), change={name: has})


@declared
class Grayscale(Preprocessing):
    """Turns colours into grays: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601).

    Input:  (channels, height, width) float, 3 channels: red, green, blue
    Output: (channels, height, width) float, 1 channel, or 3 equal ones
    """

    also: ClassVar[tuple[str, ...]] = ("grey", "black and white", "RandomGrayscale")

    output_channels: Literal[1, 3] = param(1, "One channel, or three equal ones.")

    def infer(self, x: TensorType) -> TensorType:
        channels, _, _ = need_image(x)
        if channels != 3:
            raise ShapeError(
                f"needs 3 channels: red, green and blue; it gets {x.describe()}.", code="needs-rgb", port=0
            )
        return x.with_dim(0, self.output_channels)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.grayscale", self.output_channels),)


@declared
class CategoryEncoding(Preprocessing):
    """Turns class indices or token ids into vectors of zeros and ones.

    one_hot: a 1 at the index, once a token. multi_hot: one vector for the whole sequence, with a 1 for every id that
    occurs in it (a bag of words). count: how often each occurs.

    Input:  () or (time,) int64; padded steps do not count
    Output: (features,) float, one for each category; one_hot of (time,) gives (time, features)
    """

    also: ClassVar[tuple[str, ...]] = ("one-hot", "OneHot", "bag of words", "multi-hot")

    output_mode: Literal["one_hot", "multi_hot", "count"] = param("one_hot", "What a vector tells.")
    num_tokens: int | None = param(None, "Number of categories; nothing: as many as the data have.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        if x.dtype != "int64" or x.axes not in ((), ("time",)):
            message = f"needs class indices or token ids (int64); it gets {x.describe()} ({x.dtype})."
            raise ShapeError(message, code="dtype", port=0)
        if self.num_tokens is None and x.classes is None:
            message = "needs the number of categories, which the data do not tell; set num_tokens."
            raise ShapeError(message, code="unknown-size", parameter="num_tokens")
        if self.num_tokens is not None and x.classes is not None and self.num_tokens < x.classes:
            message = f"has {self.num_tokens} categories; its input has {x.classes}."
            raise ShapeError(message, code="too-few", parameter="num_tokens", change={"num_tokens": x.classes})
        size = self.num_tokens or x.classes
        if x.rank and self.output_mode == "one_hot":
            return TensorType((x.shape[0], size), ("time", "features"), lengths=x.lengths)
        return vector(size)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        size = self.num_tokens or x.classes
        if self.output_mode == "one_hot" or not x.rank:
            return (Call("functions.one_hot", size),)
        return (Call("functions.count_tokens", size, self.output_mode == "multi_hot", lengths=bool(x.lengths)),)
