"""What was written, run beside the network it was made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor

from netbuilder.engine.export.chance import same_chance
from netbuilder.engine.export.subject import ExportError, Subject, difference
from netbuilder.engine.learner import as_tuple

SIZES = (1, 2, 5)  # of the batches that are run: no size must be built in
NOT_COMPARED = "It draws random numbers, so its answers were not compared."
TOLERANCE = 1e-4  # for answers up to 1; larger ones may differ in proportion


@torch.no_grad()
def verified(subject: Subject, path: Path, run: Callable[[list[Tensor]], tuple[Tensor, ...]]) -> float | None:
    """Largest absolute difference between the network and ``run``, which is what was read back from ``path``.

    Both get the first 1, 2 and 5 real samples (invented ones without data). ExportError when they do not agree. None
    for a network that draws random numbers, where the other program draws its own: it was run, but not compared.
    """
    largest, allowed, samples = 0.0, TOLERANCE, subject.samples()
    is_random = difference(subject.answers(), subject.answers()) > 0
    for size in SIZES:
        given = [x[:size] for x in samples]
        with same_chance():
            expected = as_tuple(subject.model(*given))
        with same_chance():
            largest = max(largest, difference(expected, run(given)))
        allowed = max([allowed, *(TOLERANCE * _size(x) for x in expected)])
    if largest <= allowed:
        return largest
    if is_random:
        return None
    raise ExportError(
        f'"{path}" was written, but its network differs from the drawn one by {largest:g}: do not use it.'
    )


def _size(x: Tensor) -> float:
    """Largest finite absolute value."""
    finite = x.double().abs()[x.isfinite()]
    return float(finite.max()) if finite.numel() else 0.0
