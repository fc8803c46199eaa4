"""Does a prediction fit its target? The rules that losses and metrics share, with the sentence for each misfit."""

from __future__ import annotations

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Dim, TensorType


def class_axis(prediction: TensorType) -> int:
    """Which axis of a prediction holds one score a class: the channels of an image, else the last axis."""
    channels = prediction.axis("channels")
    return prediction.rank - 1 if channels is None else channels


def class_dim(prediction: TensorType) -> int:
    """The torch dim of ``class_axis``: 1 for images and plain scores, -1 for the last one of several."""
    axis = class_axis(prediction)
    return -1 if 0 < axis == prediction.rank - 1 else axis + 1


def is_padded(prediction: TensorType) -> bool:
    """Whether steps of the prediction may be padding that must not count."""
    return prediction.lengths is not None and prediction.axes[:1] == ("time",)


def need_scores(prediction: TensorType) -> Dim:
    """Number of scores at each place; ShapeError unless the prediction is float with at least one axis."""
    if prediction.dtype != "float32" or not prediction.rank:
        raise ShapeError(
            f"needs float scores, one for each class; the prediction is {_of(prediction)}.", code="loss-prediction"
        )
    return prediction.shape[class_axis(prediction)]


def need_labels(prediction: TensorType, target: TensorType) -> None:
    """The target is a class id for every place of the prediction."""
    width = need_scores(prediction)
    if target.dtype != "int64":
        raise ShapeError(
            f"needs class ids (whole numbers) as target; the target is {_of(target)}. "
            "Choose a regression loss such as MeanSquaredError, or a field of labels.",
            code="loss-target",
        )
    need_same_places(prediction, target)
    need_width(prediction, width, target.classes)


def need_same_places(prediction: TensorType, target: TensorType) -> None:
    """The target has the prediction's axes without the class axis."""
    axis = class_axis(prediction)
    places = prediction.shape[:axis] + prediction.shape[axis + 1 :]
    if not same_sizes(places, target.shape):
        names = prediction.axes[:axis] + prediction.axes[axis + 1 :]
        wanted = TensorType(places, names).describe()
        raise ShapeError(
            f"needs one class for each place of the prediction ({wanted}); the target is {target.describe()}.",
            code="loss-shape",
        )


def need_width(prediction: TensorType, width: Dim, classes: int | None) -> None:
    """The prediction has one score for each class."""
    if classes is None or width is None or width == classes:
        return
    axis = prediction.axes[class_axis(prediction)]
    parameter = "filters" if axis == "channels" else "units"
    raise ShapeError(
        f"the prediction has {width} {axis} but the target has {classes} classes; "
        f"set {parameter} of the last layer to {classes}.",
        code="head-width",
        change={parameter: classes},
    )


def need_numbers(prediction: TensorType, target: TensorType) -> None:
    """Prediction and target are numbers of the same shape; one number may be (1,) on one side and () on the other."""
    if prediction.dtype != "float32":
        raise ShapeError(f"needs float numbers; the prediction is {_of(prediction)}.", code="loss-prediction")
    if target.dtype == "int64" and target.classes is not None:
        raise ShapeError(
            f"needs numbers as target; the target is one of {target.classes} classes. "
            "Choose SparseCategoricalCrossentropy.",
            code="loss-target",
        )
    need_same_shape(prediction, target)


def need_same_shape(prediction: TensorType, target: TensorType) -> None:
    """Equal shapes: nothing is stretched in silence. (1,) and () are both one number."""
    if same_sizes(prediction.shape, target.shape) or is_column(prediction, target):
        return
    raise ShapeError(
        f"needs prediction and target of the same shape; the prediction is {prediction.describe()}, "
        f"the target is {target.describe()}.{_advice(prediction, target)}",
        code="loss-shape",
        change=_healing(prediction, target),
    )


def is_column(prediction: TensorType, target: TensorType) -> bool:
    """One number a sample on both sides, written (1,) here and () there."""
    return {prediction.shape, target.shape} == {(1,), ()}


def same_sizes(a: tuple[Dim, ...], b: tuple[Dim, ...]) -> bool:
    """Equal as far as both are known."""
    return len(a) == len(b) and all(x == y or x is None or y is None for x, y in zip(a, b, strict=True))


def _healing(prediction: TensorType, target: TensorType) -> dict[str, object]:
    if not prediction.rank or prediction.rank != max(target.rank, 1):
        return {}
    axis = class_axis(prediction)
    wanted = target.shape[axis] if target.rank else 1
    others_fit = same_sizes(prediction.with_dim(axis, wanted).shape, target.shape or (1,))
    if wanted is None or not others_fit:
        return {}
    return {"filters" if prediction.axes[axis] == "channels" else "units": wanted}


def _advice(prediction: TensorType, target: TensorType) -> str:
    change = _healing(prediction, target)
    return "".join(f" Set {name} of the last layer to {size}." for name, size in change.items())


def _of(x: TensorType) -> str:
    return f"{x.dtype} ({x.describe()})"
