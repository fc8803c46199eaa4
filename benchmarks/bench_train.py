"""Training speed of NetBuilder beside hand-written loops and other libraries; see train/ for the contenders.

Contenders run in turn, whole process each, in several rounds; the first epoch warms up and is not counted. Ratios are
medians over the rounds of (median epoch / median epoch of the slice loop in the same round).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from math import isnan
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "train"))

from contenders import CONTENDERS, PACKAGES, Contender, Unavailable, versions
from measure import Measured, measure
from report import record, table
from workloads import WORKLOADS, write

BASE, FAIR = "slice", "slice-mallopt"
Rounds = dict[str, list[Measured]]


def main() -> None:
    args = arguments()
    figures: dict[str, Any] = {}
    skipped: dict[str, dict[str, str]] = {}
    for name in args.workloads:
        with tempfile.TemporaryDirectory() as folder:
            write(WORKLOADS[name], Path(folder), args.epochs, args.fraction)
            rounds, skipped[name] = run_rounds(Path(folder), args)
            figures[name] = summary(rounds)
    page = "\n\n".join(section(name, found, skipped[name]) for name, found in figures.items())
    print(page)
    if args.fraction == 1:
        installed = {k: v for name in PACKAGES for k, v in versions(name).items() if k != "torch"}
        record("training", {"workloads": figures, "skipped": skipped}, page, installed)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=4, help="the first is not counted")
    parser.add_argument("--workloads", nargs="+", choices=WORKLOADS, default=list(WORKLOADS))
    parser.add_argument("--contenders", nargs="+", choices=CONTENDERS, default=list(CONTENDERS))
    parser.add_argument("--others", action="store_true", help="build the environments of other libraries (several GB)")
    parser.add_argument("--fraction", type=float, default=1.0, help="part of the data; below 1 nothing is recorded")
    args = parser.parse_args()
    if args.epochs < 2 or args.rounds < 1:
        parser.error("expected at least 2 epochs (the first is not counted) and 1 round")
    return args


def run_rounds(folder: Path, args: argparse.Namespace) -> tuple[Rounds, dict[str, str]]:
    """Every contender once a round, each round starting with the next one; and why some did not take part."""
    found: Rounds = {}
    skipped: dict[str, str] = {}
    chosen = [CONTENDERS[name] for name in dict.fromkeys([BASE, *args.contenders])]
    for turn in range(args.rounds):
        shift = turn % len(chosen)
        for contender in chosen[shift:] + chosen[:shift]:
            if contender.name not in skipped:
                _run(contender, folder, args.others, found, skipped)
    return found, skipped


def _run(contender: Contender, folder: Path, build: bool, found: Rounds, skipped: dict[str, str]) -> None:
    try:
        measured = measure(contender, folder, build)
    except Unavailable as error:
        skipped[contender.name] = str(error)
        return
    found.setdefault(contender.name, []).append(measured)
    print(
        f"{contender.name:16} {measured.epoch:8.3f} s an epoch, loss {measured.loss:.4f}", file=sys.stderr, flush=True
    )


def summary(rounds: Rounds) -> dict[str, dict[str, float]]:
    """Medians over the rounds, and ratios to the slice loop, with and without mallopt."""
    found = {}
    for name, runs in rounds.items():
        found[name] = {key: round(median(run.to_json()[key] for run in runs), 4) for key in runs[0].to_json()}
        for other in (BASE, FAIR):
            if ratios := [a.epoch / b.epoch for a, b in zip(runs, rounds.get(other, []), strict=False)]:
                found[name][f"ratio to {other}"] = round(median(ratios), 3)
    return found


def section(name: str, found: dict[str, dict[str, float]], skipped: dict[str, str]) -> str:
    """A workload's table, the fastest first, and who did not take part."""
    workload = WORKLOADS[name]
    header = ["contender", "ratio", "to mallopt", "epoch s", "first batch s", "process CPU s", "peak MB", "loss"]
    rows = [_row(who, found[who]) for who in sorted(found, key=lambda who: found[who]["epoch"])]
    title = f"### {name}: {workload.samples:,} samples, {workload.optimizer}, batch 128"
    left_out = [f"Left out: {CONTENDERS[who].title}: {reason.rstrip('.')}." for who, reason in skipped.items()]
    return "\n\n".join([title, table(header, rows), *left_out])


def _row(who: str, figures: dict[str, float]) -> list[str]:
    ratios = [f"{figures[key]:.2f}" if (key := f"ratio to {other}") in figures else "" for other in (BASE, FAIR)]
    seconds = [f"{figures['epoch']:.3f}", f"{figures['first_batch']:.1f}", f"{figures['cpu']:.1f}"]
    loss = "" if isnan(figures["loss"]) else f"{figures['loss']:.4f}"
    return [CONTENDERS[who].title, *ratios, *seconds, f"{figures['memory']:.0f}", loss]


if __name__ == "__main__":
    main()
