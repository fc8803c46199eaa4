"""What turns images and sequences into what transformers read, and their answer into one vector."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType, vector
from netbuilder.layers.axes import known, need_image, need_sequence
from netbuilder.layers.base import Family
from netbuilder.layers.initializers import Initializer, TruncatedNormal
from netbuilder.layers.weighted import Trainable, Weighted


@declared
class PatchEmbedding(Weighted):
    """Cuts an image into square patches and turns each into a vector: a sequence a transformer can read.

    The first layer of a vision transformer (Dosovitskiy et al. 2020); a PositionalEncoding should follow. The patches
    come row by row.

    Input:  (channels, height, width) float, height and width multiples of patch_size
    Output: (time, features) float, one step for each patch
    """

    family: ClassVar[Family] = "attention"
    also: ClassVar[tuple[str, ...]] = ("ViT", "vision transformer", "patchify", "patches")

    patch_size: int = param(4, "Height and width of a patch.", min=1, unit="pixels")
    units: int = param(64, "Width of each patch's vector.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        need_image(x)
        known(x, 0)
        height, width = known(x, 1), known(x, 2)
        if height % self.patch_size or width % self.patch_size:
            message = f"needs an image that patches of {self.patch_size} fill exactly; it gets {x.describe()}."
            raise ShapeError(message, code="uneven-parts", port=0, parameter="patch_size", insert=("Resizing",))
        steps = (height // self.patch_size) * (width // self.patch_size)
        return x.with_shape((steps, self.units), ("time", "features"))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, side = known(x, 0), self.patch_size
        area = side * side
        kernel = self.kernel((self.units, channels, side, side), channels * area, self.units * area)
        weights = (kernel, *self.bias(self.units))
        cut = Call("nn.Conv2d", channels, self.units, side, stride=side, bias=self.use_bias, weights=weights)
        return cut, Call("torch.flatten", 2), Call("torch.transpose", 1, 2)

    def cost(self, x: TensorType) -> Cost:
        return Cost((x.size or 0) * self.units)

    def line(self) -> str:
        return f"{self.patch_size}×{self.patch_size} · {self.units}"


@declared
class ClassToken(Trainable):
    """Puts one learned step in front of a sequence, in which attention can gather what the whole is about.

    Read it afterwards with Select, time 0 (BERT, Devlin et al. 2018).

    Input:  (time, features) float
    Output: (time, features) float, one step longer
    """

    family: ClassVar[Family] = "attention"
    also: ClassVar[tuple[str, ...]] = ("CLS", "cls token", "ViT", "BERT")

    initializer: Initializer = param(TruncatedNormal(stddev=0.02), "How the step starts.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        need_sequence(x)
        longer = x.with_dim(0, None if x.shape[0] is None else x.shape[0] + 1)
        return replace(longer, lengths=x.lengths.then(1, 1, 0) if x.lengths else None)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        width = need_sequence(x)
        return (
            Call("modules.ClassToken", width, weights=(Weight("token", (width,), self.initializer.call(1, width)),)),
        )


@declared
class SequencePooling(Weighted):
    """The mean of a sequence, weighted by learned attention: Σ a_t · x_t with a = softmax(x · w + b).

    Finds by itself which steps matter (Hassani et al. 2021). Padded steps do not count.

    Input:  (time, features) float
    Output: (features,) float
    """

    family: ClassVar[Family] = "attention"
    also: ClassVar[tuple[str, ...]] = ("attention pooling", "SeqPool", "compact transformer")

    def infer(self, x: TensorType) -> TensorType:
        return vector(need_sequence(x))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        width = need_sequence(x)
        weights = (self.kernel((1, width), width, 1, "score.weight"), *self.bias(1, "score.bias"))
        return (Call("modules.SequencePooling", width, bias=self.use_bias, weights=weights, lengths=bool(x.lengths)),)

    def cost(self, x: TensorType) -> Cost:
        return Cost(2 * (x.size or 0))
