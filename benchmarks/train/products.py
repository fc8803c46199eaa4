"""No training: only the matrix products and convolutions that a training cannot do without, forwards and backwards.

Nothing is gathered, pooled, activated, judged or updated, freed memory is kept, convolutions run in oneDNN's own layout
and each product in the quicker one of the two libraries at hand. With these libraries nobody can be quicker.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import torch
import torch.nn.functional as F
from talk import Clock, keep_freed_memory, workload

BATCH = 128
TRIES = 10
Work = Callable[[], object]


def product(rows: int, inner: int, columns: int) -> Work:
    """(rows, inner) · (inner, columns)."""
    a, b = torch.rand(rows, inner), torch.rand(columns, inner)
    return quicker(lambda: F.linear(a, b), lambda: torch.ops.mkldnn._linear_pointwise(a, b, None, "none", [], ""))


def quicker(*works: Work) -> Work:
    """The one that took less time when each had its turn."""
    seconds = []
    for work in works:
        work()
        start = time.perf_counter()
        for _ in range(TRIES):
            work()
        seconds.append(time.perf_counter() - start)
    return works[seconds.index(min(seconds))]


def dense(inputs: int, units: int, rows: int = BATCH, first: bool = False) -> list[Work]:
    """Answer, gradient of the weights, and of the inputs where something is trained before."""
    work = [product(rows, inputs, units), product(units, rows, inputs)]
    return work if first else [*work, product(rows, units, inputs)]


def convolution(channels: int, filters: int, side: int, first: bool = False) -> list[Work]:
    """3×3 without padding: answer and gradients."""
    weight, bias = torch.rand(filters, channels, 3, 3), torch.rand(filters)
    x = torch.rand(BATCH, channels, side, side).to_mkldnn()
    gradient = F.conv2d(x, weight, bias)
    sizes = ([filters], [1, 1], [0, 0], [1, 1], False, [0, 0], 1, [not first, True, True])
    return [
        lambda: F.conv2d(x, weight, bias),
        lambda: torch.ops.aten.convolution_backward(gradient, x, weight, *sizes),
    ]


def steps(steps: int, inputs: int, units: int) -> list[Work]:
    """An LSTM: what enters in one product, what it remembers in one for each step."""
    step = [product(BATCH, units, 4 * units), product(BATCH, 4 * units, units)]
    rest = [product(4 * units, BATCH * steps, units), *dense(inputs, 4 * units, BATCH * steps, first=True)]
    return [*step * steps, *rest]


WORK: dict[str, Callable[[], list[Work]]] = {
    "mlp": lambda: [*dense(784, 512, first=True), *dense(512, 10)],
    "cnn": lambda: [*convolution(1, 32, 28, True), *convolution(32, 64, 13), *dense(1600, 128), *dense(128, 10)],
    "lstm": lambda: [*steps(64, 16, 64), *dense(64, 1)],
}


@torch.inference_mode()
def main() -> None:
    keep_freed_memory()
    spec, x, _ = workload()
    work = WORK[spec["name"]]()
    clock = Clock()
    for _ in range(spec["epochs"]):
        for _ in range(len(x) // BATCH):
            for do in work:
                do()
            clock.batch()
        clock.epoch(float("nan"))


main()
