"""Losses that torch lacks, as functions of (prediction, target, …) that give the mean over the batch.

``lengths`` ((batch,), int64): true lengths along dim 1; later steps are padding and do not count.
``class_dim``: the dim of the prediction that holds one score a class.
"""

import math

import torch
import torch.nn.functional as F


def each_step(
    prediction: torch.Tensor, target: torch.Tensor, loss: str, lengths: torch.Tensor | None = None, **options: float
) -> torch.Tensor:
    """A loss of torch.nn.functional over classes in the last dim: each step is a sample of its own.

    prediction: (batch, …, classes); target: (batch, …) class ids, or shares in the prediction's shape.
    """
    if lengths is None:
        last = prediction.ndim - 2
        return getattr(F, loss)(prediction.flatten(0, last), target.flatten(0, last), **options)  # type: ignore[no-any-return]
    real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
    return getattr(F, loss)(prediction[real], target[real], **options)  # type: ignore[no-any-return]


def same_shape(
    prediction: torch.Tensor, target: torch.Tensor, loss: str, lengths: torch.Tensor | None = None, **options: float
) -> torch.Tensor:
    """A loss of torch.nn.functional over numbers, the target brought to the prediction's shape and kind."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    return getattr(F, loss)(prediction, target, **options)  # type: ignore[no-any-return]


def categorical_crossentropy(
    prediction: torch.Tensor,
    target: torch.Tensor,
    class_dim: int = -1,
    from_logits: bool = True,
    label_smoothing: float = 0.0,
    class_weights: tuple[float, ...] = (),
    lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """Keras's cross-entropy, from raw scores or probabilities; target: class ids, or shares of every class."""
    shares = target.is_floating_point()
    prediction = prediction.movedim(class_dim, -1)
    classes = prediction.shape[-1]
    target = target.movedim(class_dim, -1) if shares else F.one_hot(target, classes).to(prediction.dtype)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    if from_logits:
        log_p = F.log_softmax(prediction, -1)
    else:  # shares are made to sum to 1, as in Keras
        p = prediction.float()
        log_p = (p / p.sum(-1, keepdim=True)).clamp(1e-7, 1 - 1e-7).log()
    smooth = target * (1 - label_smoothing) + label_smoothing / classes
    losses = -(smooth * log_p).sum(-1)
    if class_weights:
        losses = losses * (target * target.new_tensor(class_weights)).sum(-1)
    return losses.mean()


def categorical_focal_crossentropy(
    prediction: torch.Tensor,
    target: torch.Tensor,
    class_dim: int = -1,
    from_logits: bool = True,
    alpha: float = 0.25,
    gamma: float = 2.0,
    label_smoothing: float = 0.0,
    lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """Cross-entropy times alpha · (1 - p)^gamma; target: class ids, or shares of every class."""
    shares = target.is_floating_point()
    prediction = prediction.movedim(class_dim, -1)
    classes = prediction.shape[-1]
    target = target.movedim(class_dim, -1) if shares else F.one_hot(target, classes).to(prediction.dtype)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    if from_logits:
        log_p = F.log_softmax(prediction, -1)
    else:  # shares are made to sum to 1, as in Keras
        p = prediction.float()
        log_p = (p / p.sum(-1, keepdim=True)).clamp(1e-7, 1 - 1e-7).log()
    smooth = target * (1 - label_smoothing) + label_smoothing / classes
    return -(smooth * log_p * alpha * (1 - log_p.exp()) ** gamma).sum(-1).mean()


def categorical_hinge(
    prediction: torch.Tensor, target: torch.Tensor, class_dim: int = -1, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """max(0, 1 + best wrong score - right score); target: class ids, or one-hot."""
    shares = target.is_floating_point()
    prediction = prediction.movedim(class_dim, -1)
    target = target.movedim(class_dim, -1) if shares else F.one_hot(target, prediction.shape[-1])
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    right = (target * prediction).sum(-1)
    wrong = ((1 - target) * prediction).amax(-1)
    return F.relu(1 + wrong - right).mean()


def binary_crossentropy(
    prediction: torch.Tensor,
    target: torch.Tensor,
    from_logits: bool = True,
    label_smoothing: float = 0.0,
    lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """Keras's binary cross-entropy, from raw scores or probabilities; target: 0 … 1, bool or class ids."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    target = target * (1 - label_smoothing) + label_smoothing / 2
    if from_logits:
        return F.binary_cross_entropy_with_logits(prediction, target)
    p = prediction.float().clamp(1e-7, 1 - 1e-7)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()


def binary_focal_crossentropy(
    prediction: torch.Tensor,
    target: torch.Tensor,
    from_logits: bool = True,
    alpha: float | None = None,
    gamma: float = 2.0,
    label_smoothing: float = 0.0,
    lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """Binary cross-entropy times (1 - p_t)^gamma, and alpha (1 - alpha) for what is true (false)."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    target = target * (1 - label_smoothing) + label_smoothing / 2
    p = torch.sigmoid(prediction) if from_logits else prediction.float().clamp(1e-7, 1 - 1e-7)
    if from_logits:
        losses = F.binary_cross_entropy_with_logits(prediction, target, reduction="none")
    else:
        losses = -(target * p.log() + (1 - target) * (1 - p).log())
    losses = losses * (1 - target * p - (1 - target) * (1 - p)) ** gamma
    if alpha is not None:
        losses = losses * (target * alpha + (1 - target) * (1 - alpha))
    return losses.mean()


def hinge(
    prediction: torch.Tensor, target: torch.Tensor, power: int = 1, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """max(0, 1 - t · prediction)^power with t = -1 or 1; 0 in the target is read as -1."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    if lengths is not None:
        real = torch.arange(prediction.shape[1], device=prediction.device) < lengths[:, None]
        prediction, target = prediction[real], target[real]
    sign = torch.where(target > 0, 1.0, -1.0)
    return (F.relu(1 - sign * prediction) ** power).mean()


def log_cosh(prediction: torch.Tensor, target: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
    """log(cosh(e)) = e + softplus(-2e) - log 2, which never overflows."""
    error = prediction - target.to(prediction.dtype).reshape(prediction.shape)
    if lengths is not None:
        error = error[torch.arange(error.shape[1], device=error.device) < lengths[:, None]]
    return (error + F.softplus(-2 * error) - math.log(2)).mean()


def mean_absolute_percentage_error(
    prediction: torch.Tensor, target: torch.Tensor, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """100 · |t - p| / max(|t|, 1e-7)."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    percent = 100 * (target - prediction).abs() / target.abs().clamp(min=1e-7)
    if lengths is not None:
        percent = percent[torch.arange(percent.shape[1], device=percent.device) < lengths[:, None]]
    return percent.mean()


def mean_squared_logarithmic_error(
    prediction: torch.Tensor, target: torch.Tensor, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """(log(t + 1) - log(p + 1))², both taken as at least 1e-7."""
    target = target.to(prediction.dtype).reshape(prediction.shape)
    error = prediction.clamp(min=1e-7).log1p() - target.clamp(min=1e-7).log1p()
    if lengths is not None:
        error = error[torch.arange(error.shape[1], device=error.device) < lengths[:, None]]
    return (error**2).mean()


def quantile_loss(
    prediction: torch.Tensor, target: torch.Tensor, q: float = 0.5, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """max(q · e, (q - 1) · e), e = t - p."""
    error = target.to(prediction.dtype).reshape(prediction.shape) - prediction
    if lengths is not None:
        error = error[torch.arange(error.shape[1], device=error.device) < lengths[:, None]]
    return torch.maximum(q * error, (q - 1) * error).mean()


def kl_divergence(
    prediction: torch.Tensor, target: torch.Tensor, class_dim: int = -1, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """Σ t · log(t / p) over the classes, both clipped to [1e-7, 1]."""
    prediction = prediction.float().clamp(1e-7, 1)
    target = target.to(prediction.dtype).clamp(1e-7, 1)
    losses = (target * (target / prediction).log()).sum(class_dim)
    if lengths is not None:
        losses = losses[torch.arange(losses.shape[1], device=losses.device) < lengths[:, None]]
    return losses.mean()


def cosine_similarity_loss(
    prediction: torch.Tensor, target: torch.Tensor, dim: int = -1, lengths: torch.Tensor | None = None
) -> torch.Tensor:
    """Minus the cosine between prediction and target."""
    losses = -F.cosine_similarity(prediction, target.to(prediction.dtype), dim=dim, eps=1e-12)
    if lengths is not None:
        losses = losses[torch.arange(losses.shape[1], device=losses.device) < lengths[:, None]]
    return losses.mean()


def gaussian_nll(prediction: torch.Tensor, target: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
    """(log v + (t - m)² / v) / 2; the prediction's last dim holds the means m, then the log-variances."""
    mean, log_variance = prediction.chunk(2, dim=-1)
    error = target.to(prediction.dtype).reshape(mean.shape) - mean
    losses = (log_variance + error**2 * torch.exp(-log_variance)) / 2
    if lengths is not None:
        losses = losses[torch.arange(losses.shape[1], device=losses.device) < lengths[:, None]]
    return losses.mean()


def tversky(
    prediction: torch.Tensor,
    target: torch.Tensor,
    class_dim: int = 1,
    from_logits: bool = True,
    alpha: float = 0.5,
    beta: float = 0.5,
    lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """1 - TP / (TP + alpha · FP + beta · FN) over the whole batch (one half each: Dice); target: masks or class ids."""
    if target.ndim == prediction.ndim - 1 and prediction.shape[class_dim] > 1:
        target = F.one_hot(target.long(), prediction.shape[class_dim]).movedim(-1, class_dim)
    target = target.to(prediction.dtype).reshape(prediction.shape)
    p = torch.sigmoid(prediction) if from_logits else prediction
    if lengths is not None:
        real = torch.arange(p.shape[1], device=p.device) < lengths[:, None]
        p, target = p[real], target[real]
    right = (p * target).sum()
    return 1 - right / (right + alpha * (p * (1 - target)).sum() + beta * ((1 - p) * target).sum() + 1e-7)


def ctc(
    prediction: torch.Tensor,
    target: torch.Tensor,
    blank: int = 0,
    zero_infinity: bool = True,
    lengths: torch.Tensor | None = None,
    target_lengths: torch.Tensor | None = None,
) -> torch.Tensor:
    """CTC of raw scores (batch, time, classes) and ids (batch, time), mean over the batch.

    Without ``target_lengths`` the ids that are not the blank count.
    """
    log_p = F.log_softmax(prediction, -1).transpose(0, 1)
    if lengths is None:
        lengths = torch.full((prediction.shape[0],), prediction.shape[1], dtype=torch.long, device=prediction.device)
    if target_lengths is None:
        target_lengths = (target != blank).sum(1)
    return F.ctc_loss(
        log_p, target, lengths, target_lengths, blank=blank, reduction="none", zero_infinity=zero_infinity
    ).mean()
