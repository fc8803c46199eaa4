"""From our order of axes to Keras's: the channels go last, everything else stays."""

from __future__ import annotations

from netbuilder.base.tensor import Dim, TensorType


def order(x: TensorType) -> tuple[int, ...]:
    """Our axes in Keras's order: (1, 2, 0) for a picture."""
    channels = x.axis("channels")
    if channels is None:
        return tuple(range(x.rank))
    return (*(i for i in range(x.rank) if i != channels), channels)


def keras_shape(x: TensorType) -> tuple[Dim, ...]:
    """Sizes without the batch, channels last."""
    return tuple(x.shape[i] for i in order(x))


def keras_axis(x: TensorType, index: int) -> int:
    """Where our axis ``index`` is in Keras, with the batch counted."""
    return order(x).index(index) + 1


def moved(x: TensorType) -> bool:
    """Whether Keras has the numbers in another order: channels and places, both of more than one element."""
    channels = x.axis("channels")
    if channels is None or x.shape[channels] == 1:
        return False
    return any(size != 1 for size in x.shape[channels + 1 :])
