"""Losses over sequences whose steps are not matched one to one."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import is_padded, need_scores, need_width
from netbuilder.training.loss import Loss, Task


@declared
class CTC(Loss):
    """Connectionist temporal classification: -log of the summed probability of all alignments, mean over the batch.

    For speech and handwriting: the target has fewer steps than the prediction and nobody says where each one lies.
    One class is the blank, "no symbol here"; the targets never contain it. With blank = 0 (Keras) the target ids
    start at 1 and 0 pads them; with blank = -1 the ids start at 0 and the blank is one class more, the last.

    Prediction: (time, classes) float, raw scores
    Target:     (time,) int64; its true lengths come with the target, or else the ids that are not the blank count
    Source: Graves et al. 2006; keras.losses.CTC
    """

    task: ClassVar[Task] = "sequence"
    activation: ClassVar[Literal["linear", "sigmoid", "softmax"]] = "softmax"
    target_lengths: ClassVar[bool] = True
    also: ClassVar[tuple[str, ...]] = ("CTCLoss", "speech", "handwriting", "alignment")

    blank: int = param(0, "Class of the blank; -1: the last one.", min=-1)
    zero_infinity: bool = param(True, "Skip samples whose target is longer than the prediction.", more=True)

    def check(self, prediction: TensorType, target: TensorType) -> None:
        if prediction.axes != ("time", "features"):
            raise ShapeError(
                f"needs scores for every step; the prediction is {prediction.describe()}.", code="loss-shape"
            )
        if target.dtype != "int64" or target.axes != ("time",):
            raise ShapeError(
                f"needs a sequence of class ids as target; the target is {target.dtype} ({target.describe()}).",
                code="loss-target",
            )
        width = need_scores(prediction)
        classes = target.classes
        need_width(prediction, width, classes + 1 if classes is not None and self.blank == -1 else classes)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        blank = (prediction.shape[-1] or 0) - 1 if self.blank == -1 else self.blank
        masked = is_padded(prediction)
        return (Call("functions.ctc", lengths=masked, blank=blank, zero_infinity=self.zero_infinity),)
