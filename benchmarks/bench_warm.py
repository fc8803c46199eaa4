"""How soon a warm worker has learned something, and that its time grows with the data and not faster.

The worker of the window, driven over its pipes as the window drives it. First: seconds from Train to the epoch in which
a small network (digits, 64-64-10, Adam, batches of 32) reaches 95 % validation accuracy. Then: seconds an epoch of the
Keras example's network (784-512-10, RMSprop, batch 128) on 15,000, 30,000 and 60,000 random samples.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from report import record, table

import netbuilder

ROUNDS = 5
TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"
GOAL, LIMIT = 0.95, 0.5  # validation accuracy; seconds from Train until it is reached
SAMPLES = (15_000, 30_000, 60_000)
EPOCHS = 4  # the first warms up
LINEAR = 1.15  # times as long a sample of the largest set may take as one of the smallest


class Worker:
    """A process that waits for work."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "netbuilder", "worker"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        next(event for event in self.events() if event["type"] == "Ready")

    def say(self, **command: Any) -> None:
        assert self._process.stdin
        print(json.dumps(command), file=self._process.stdin, flush=True)

    def events(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout
        for line in self._process.stdout:
            event = json.loads(line)
            if event["type"] == "Failed":
                raise SystemExit(event["message"])
            yield event

    def train(self, document: dict[str, Any], folder: Path) -> list[tuple[float, dict[str, Any]]]:
        """Seconds since Train, and the event, for each epoch."""
        start = time.perf_counter()
        found: list[tuple[float, dict[str, Any]]] = []
        self.say(type="Train", document=document, folder=str(folder))
        for event in self.events():
            if event["type"] == "EpochEnd":
                found.append((time.perf_counter() - start, event))
            elif event["type"] == "Finished":
                return found
        raise SystemExit("the worker went away")

    def close(self) -> None:
        self.say(type="Quit")
        self._process.wait(60)


def document(template: str, data: dict[str, Any], **plan: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((TEMPLATES / f"{template}.netb").read_text(encoding="utf-8"))
    return {**found, "data": {**found["data"], **data}, "plan": {**found["plan"], **plan}}


def learned(worker: Worker, folder: Path) -> float:
    """Seconds until the digits are known; the split leaves 1,437 for the training."""
    wanted = document("digits_mlp", {"split": {"validation": 0.2, "test": 0}}, epochs=15)
    for seconds, event in worker.train(wanted, folder):
        if event["values"]["val_accuracy"] >= GOAL:
            return seconds
    raise SystemExit(f"{GOAL:.0%} was not reached")


def growing(worker: Worker, folder: Path, samples: int) -> float:
    """Seconds of a warm epoch."""
    chance = np.random.default_rng(0)
    image = chance.integers(0, 256, (samples, 28, 28), dtype=np.uint8)
    np.savez(folder / "random.npz", image=image, label=chance.integers(0, 10, samples))
    source = {"type": "Arrays", "path": "random.npz"}
    wanted = document("mnist_mlp", {"source": source, "split": {"test": 0}}, epochs=EPOCHS)
    return float(statistics.median(event["seconds"] for _, event in worker.train(wanted, folder)[1:]))


def main() -> None:
    worker = Worker()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        soon = statistics.median(learned(worker, folder) for _ in range(ROUNDS))
        epochs = {count: growing(worker, folder, count) for count in SAMPLES}
    worker.close()
    each = {count: 1e6 * seconds / count for count, seconds in epochs.items()}
    rows = [[f"digits at {GOAL:.0%} after Train, s", f"{soon:.2f}", f"{LIMIT}"]]
    rows += [[f"a sample of {count:,}, µs", f"{value:.1f}", ""] for count, value in each.items()]
    growth = each[SAMPLES[-1]] / each[SAMPLES[0]]
    rows.append(["the largest set's to the smallest's", f"{growth:.2f}", f"{LINEAR}"])
    text = f"Median of {ROUNDS} trainings with a warm worker.\n\n" + table(["what", "measured", "limit"], rows)
    print(text)
    record("warm worker", {"goal": soon, "growth": growth, **{str(k): v for k, v in each.items()}}, text)
    if soon > LIMIT or growth > LINEAR:
        raise SystemExit("a limit is exceeded")


if __name__ == "__main__":
    main()
