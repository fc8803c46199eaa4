"""Scaling of numbers, fitted on the training part: (x - shift) / divisor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from netbuilder.datasets.field import Field
from netbuilder.datasets.preparation import Scaling
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.room import release

# Values looked at together.
CHUNK = 1 << 20


@dataclass(frozen=True)
class Scaler:
    """``(x - shift) / divisor``, both of a shape that broadcasts with a batch of the field."""

    scaling: Scaling
    shift: Tensor
    divisor: Tensor

    def apply(self, x: Tensor, out: Tensor | None = None) -> Tensor:
        """Raw values (batch, …) of any dtype to float32, into ``out`` when given."""
        # One pass where there is nothing to subtract; pixels come as uint8, so the division also converts.
        if self.scaling == "divide by 255":
            return torch.div(x, self.divisor, out=out)
        shifted = torch.sub(x, self.shift, out=out)
        return torch.div(shifted, self.divisor, out=out)

    def to(self, device: torch.device | str) -> Scaler:
        """The same scaler with its numbers on another device."""
        return Scaler(self.scaling, self.shift.to(device), self.divisor.to(device))

    def inverse(self, x: Tensor) -> Tensor:
        """Scaled values back to raw ones, in their unit."""
        return x * self.divisor + self.shift

    def to_json(self) -> dict[str, Any]:
        """Plain data: the scaling, and one number or a list of them for shift and divisor."""
        return {"type": self.scaling, "shift": _plain(self.shift), "divisor": _plain(self.divisor)}

    @classmethod
    def from_json(cls, value: dict[str, Any], field: Field) -> Scaler:
        """The scaler written by ``to_json``, shaped for batches of ``field``."""
        shape = _statistics_shape(field, value["shift"])
        numbers = [torch.tensor(value[k], dtype=torch.float32).reshape(shape) for k in ("shift", "divisor")]
        return cls(value["type"], *numbers)


def fit(
    scaling: Scaling,
    field: Field,
    array: np.ndarray,
    rows: np.ndarray,
    lengths: np.ndarray | None,
    pooled: bool = False,
) -> Scaler:
    """The scaler of one field, from the training samples ``rows`` of ``array`` (samples, *shape).

    One shift and divisor for each feature (vectors, sequences) or channel (pictures), or one for all when ``pooled``.
    Padded time steps do not count. A feature that never changes is only shifted.
    """
    if pooled:
        array, rows = array[rows].reshape(-1, 1), np.arange(len(rows) * array[0].size)
    if scaling == "divide by 255":
        return _scaler(scaling, field, np.zeros(1), np.full(1, 255.0))
    if scaling == "minmax":
        low, high = _extremes(field, array, rows, lengths)
        return _scaler(scaling, field, low, np.where(high > low, high - low, 1.0))
    mean, deviation = _moments(field, array, rows, lengths)
    return _scaler(scaling, field, mean, np.where(deviation > 1e-12 * np.abs(mean), deviation, 1.0))


def check_scalable(scaling: Scaling, field: Field) -> None:
    """DataError when the field does not hold numbers."""
    if scaling != "none" and field.type.dtype != "float32":
        raise DataError(
            f'The field {field.name} holds classes or tokens and cannot be scaled with "{scaling}"; choose "none".'
        )


def _scaler(scaling: Scaling, field: Field, shift: np.ndarray, divisor: np.ndarray) -> Scaler:
    shape = _statistics_shape(field, shift)
    tensors = [torch.from_numpy(np.asarray(v, np.float32)).reshape(shape) for v in (shift, divisor)]
    return Scaler(scaling, *tensors)


def _statistics_shape(field: Field, values: Any) -> tuple[int, ...]:
    """One number: () so that it broadcasts with everything; else in front of or behind the axes it belongs to."""
    count = np.size(values)
    if count == 1:
        return ()
    behind = len(field.type.shape) - 1 if field.type.axes[0] == "channels" else 0
    return (count,) + (1,) * behind


def _values(field: Field, array: np.ndarray, rows: np.ndarray, lengths: np.ndarray | None) -> Iterator[np.ndarray]:
    """Chunks (values, channels or features), float64, of what counts."""
    rows = np.sort(rows)  # in the order of the file, for arrays that are on disk
    step = max(1, CHUNK // max(1, array[0].size))
    for start in range(0, len(rows), step):
        chosen = rows[start : start + step]
        chunk = np.asarray(array[chosen], np.float64)
        if field.type.axes and field.type.axes[0] == "channels":
            chunk = np.moveaxis(chunk, 1, -1)
        if lengths is not None:
            chunk = chunk[np.arange(chunk.shape[1]) < lengths[chosen][:, None]]
        yield chunk.reshape(-1, chunk.shape[-1])
        release(array)


def _extremes(
    field: Field, array: np.ndarray, rows: np.ndarray, lengths: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    pairs = [(c.min(0), c.max(0)) for c in _values(field, array, rows, lengths)]
    return np.min([low for low, _ in pairs], axis=0), np.max([high for _, high in pairs], axis=0)


def _moments(
    field: Field, array: np.ndarray, rows: np.ndarray, lengths: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation (population), in two passes for exactness."""
    count, total = 0, np.zeros(1)
    for chunk in _values(field, array, rows, lengths):
        count, total = count + len(chunk), total + chunk.sum(0)
    mean = total / count
    squares = sum(((chunk - mean) ** 2).sum(0) for chunk in _values(field, array, rows, lengths))
    return mean, np.sqrt(squares / count)


def _plain(values: Tensor) -> float | list[float]:
    numbers = [float(v) for v in values.reshape(-1)]
    return numbers[0] if values.ndim == 0 else numbers
