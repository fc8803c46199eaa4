"""Names and amounts of the Training panel."""

from __future__ import annotations

from netbuilder.training.callback import higher_is_better
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.words import tr

NAMES = {name.lower(): name for name in ("MAE", "MSE", "RMSE", "MAPE", "sMAPE", "MASE", "AUC", "ROC", "IoU", "F1")}
SHARES = ("accuracy", "precision", "recall", "f1_score")


def metric_title(name: str) -> str:
    """A metric for people: "Loss", "Mean absolute error"; those of an output keep its name in front."""
    if name == "loss":
        return tr("Loss")
    if name == "accuracy":
        return tr("Accuracy")
    first, *rest = name.split("_")
    return " ".join([NAMES.get(first, first[:1].upper() + first[1:]), *(NAMES.get(word, word) for word in rest)])


def is_share(name: str) -> bool:
    """Whether values lie between 0 and 1 and are read as percent."""
    return name.endswith(SHARES)


def duration(seconds: float) -> str:
    """ "0:03", "12:40", "2:05:00"."""
    whole = max(0, round(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def best(curves: Curves) -> tuple[str, float, int] | None:
    """The best validation so far: name, value, epoch. Of the first metric beside the losses, else of the loss."""
    names = [n for n in curves.epochs if n.startswith("val_")]
    if not names:
        return None
    name = next((n for n in names if not n.endswith("loss")), "val_loss")
    line = curves.epochs[name]
    found = [(v, int(e)) for v, e in zip(line.values, line.steps, strict=True) if v == v]
    if not found:
        return None
    value, epoch = (max if higher_is_better(name) else min)(found, key=lambda pair: pair[0])
    return name, value, epoch
