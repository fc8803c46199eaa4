"""How a metric looks at a prediction: as scores of classes, or as yes and no."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import class_dim, same_sizes
from netbuilder.training.loss import Loss
from netbuilder.training.metrics_classification import is_binary


@dataclass(frozen=True)
class View:
    """Which dim holds the classes, whether each score says yes or no, and what the loss takes scores for."""

    binary: bool
    class_dim: int
    shown_as: str
    threshold: float

    @classmethod
    def of(cls, prediction: TensorType, target: TensorType, loss: Loss) -> View:
        equal = prediction.rank == target.rank and same_sizes(prediction.shape, target.shape)
        binary = is_binary(prediction, target) or (loss.task == "binary" and equal)
        raw = loss.shown_as == "sigmoid" or (loss.task == "binary" and loss.activation == "linear")
        return cls(binary, class_dim(prediction), loss.shown_as, 0.0 if raw else 0.5)

    def scores(self, prediction: Tensor) -> Tensor:
        """The prediction with its classes last; for yes and no as it is."""
        return prediction if self.binary else prediction.movedim(self.class_dim, -1)

    def labels(self, prediction: Tensor, target: Tensor) -> Tensor:
        """The right class at every place, int64."""
        if self.binary:
            return (target.reshape(prediction.shape) > 0.5).long()  # of 0 and 1, False and True, -1 and 1
        return target.argmax(self.class_dim) if target.is_floating_point() else target

    def chosen(self, scores: Tensor) -> Tensor:
        """The predicted class of every case, (cases,) int64."""
        return (scores > self.threshold).long() if self.binary else scores.argmax(-1)

    def probabilities(self, scores: Tensor) -> Tensor:
        """Scores as people read them, in the scores' shape."""
        if self.shown_as == "sigmoid":
            return torch.sigmoid(scores.float())
        return torch.softmax(scores.float(), -1) if self.shown_as == "softmax" else scores.float()
