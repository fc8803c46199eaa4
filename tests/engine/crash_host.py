"""Kills trainings at random instants and resumes them; run as a program by test_crash.py.

One process imports torch once and forks a child a training, so that a kill costs no new start.
Usage: crash_host.py DOCUMENT RUN_DIR TRIALS SEED; prints the number of kills that hit as JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import threading
import time
from pathlib import Path

import torch

from netbuilder.engine import runner
from netbuilder.graph.files import load


def in_child(work: object, kill_after: float | None) -> bool:
    """Run ``work()`` in a forked child; whether it came to its end before the kill."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()  # type: ignore[operator]
            status = 0
        finally:
            os._exit(status)
    timer = threading.Timer(kill_after or 600, os.kill, (child, signal.SIGKILL))
    timer.start()
    _, status = os.waitpid(child, 0)
    timer.cancel()
    timer.join()
    if status not in (0, signal.SIGKILL):
        raise SystemExit(f"the training failed with status {status}")
    return status == 0


def main(path: Path, run_dir: Path, trials: int, seed: int) -> None:
    document, chance = load(path), random.Random(seed)

    def begin(folder: Path) -> None:
        runner.run(runner.start(document, path.parent, folder, lambda event: None))

    began = time.monotonic()
    assert in_child(lambda: begin(run_dir / "reference"), None)
    duration = time.monotonic() - began
    [reference] = (run_dir / "reference").iterdir()
    hits = 0
    for trial in range(trials):
        folder = run_dir / f"trial-{trial}"
        done = in_child(lambda folder=folder: begin(folder), chance.uniform(0, duration))
        while not done:
            hits += 1
            runs = [r for r in folder.glob("*") if (r / "document.netb").exists()]
            again = (lambda folder=folder: begin(folder)) if not runs else (lambda run=runs[0]: go_on(run))
            done = in_child(again, chance.choice([None, chance.uniform(0, duration)]))
        compare(reference, next(r for r in folder.glob("*") if (r / "weights.safetensors").exists()))
    print(json.dumps({"hits": hits}))


def go_on(run: Path) -> None:
    runner.run(runner.reopen(run, lambda event: None))


def compare(reference: Path, run: Path) -> None:
    for name in ("weights.safetensors", "metrics.csv"):
        if (reference / name).read_bytes() != (run / name).read_bytes():
            raise SystemExit(f"{name} differs after a resume: {run}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
