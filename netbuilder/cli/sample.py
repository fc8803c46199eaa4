"""``netbuilder sample``: what a generative model makes of random numbers, as one picture."""

from __future__ import annotations

import argparse
from pathlib import Path

from netbuilder.cli.common import UsageError, open_model, say

MOST = 1024


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN|FILE", help="the run's folder, or a drawing whose plan names weights")
    parser.add_argument("to", type=Path, metavar="OUT.png", help="the picture, the samples beside each other")
    parser.add_argument("--count", type=int, default=64, metavar="N", help="how many samples (64)")
    parser.add_argument("--seed", type=int, default=0, help="same seed, same samples (0)")


def run(args: argparse.Namespace) -> int:
    if not 1 <= args.count <= MOST:
        raise UsageError(f"--count: expected 1 to {MOST:,} samples, got {args.count:,}.")
    if args.to.suffix.lower() != ".png":
        raise UsageError(f'expected a file that ends in .png for the samples, got "{args.to}".')
    from netbuilder.engine import png
    from netbuilder.engine.samples import make

    task = open_model(args.run)
    made = make(task, args.count, args.seed)
    png.grid(made.pictures(task)).save(args.to)
    say(f'{args.count:,} samples of "{made.node}" are in {args.to}.')
    return 0
