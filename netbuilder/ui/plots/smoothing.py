"""Running means: y_n = (1 - w) · Σ w^(n-k) x_k, divided by the weights that were there (so that it starts unbiased)."""

from __future__ import annotations

import numpy as np

from netbuilder.ui.plots.series import Array

CHUNK = 64


class Smoother:
    """An exponential mean that goes on where it was; what is not a number is passed over.

    Args:
        weight: how much of the mean stays at each point, from 0 (no smoothing) to below 1.
    """

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self._sum, self._weights = 0.0, 0.0
        powers = weight ** np.arange(CHUNK)
        self._kernel = np.tril(powers[np.subtract.outer(np.arange(CHUNK), np.arange(CHUNK))]) * (1 - weight)
        self._fading = weight ** np.arange(1, CHUNK + 1)

    def feed(self, values: Array) -> Array:
        """The means at these points, which come behind those before."""
        is_number = np.isfinite(values)
        sums, self._sum = self._means(np.where(is_number, values, 0.0), self._sum)
        weights, self._weights = self._means(is_number.astype(np.float64), self._weights)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(is_number, sums / weights, np.nan)

    def _means(self, values: Array, before: float) -> tuple[Array, float]:
        """In chunks: within one by a matrix product, from one to the next by what is left of it."""
        count = len(values)
        padded = np.zeros(-(-count // CHUNK) * CHUNK)
        padded[:count] = values
        inside = padded.reshape(-1, CHUNK) @ self._kernel.T
        starts = np.empty(len(inside))
        for number, end in enumerate(inside[:, -1]):
            starts[number] = before
            before = before * self._fading[-1] + end
        found = (inside + np.outer(starts, self._fading)).reshape(-1)[:count]
        return found, float(found[-1]) if count else before
