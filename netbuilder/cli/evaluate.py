"""``netbuilder evaluate``: loss and metrics of a trained model on a part of its data."""

from __future__ import annotations

import argparse

from netbuilder.cli.common import json_option, open_model, show, show_json, table


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN|FILE", help="the run's folder, or a drawing whose plan names weights")
    parser.add_argument("--part", choices=("test", "validation", "train"), default="test", help="of the data (test)")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.evaluate import evaluate, part_named

    task = open_model(args.run)
    part = part_named(task, args.part)
    values = evaluate(task, part, whole=True)
    if args.json:
        show_json({"part": args.part, "samples": len(part), "values": values})
        return 0
    show(f"{len(part):,} samples ({args.part})")
    show(table([(name, f"{v:.6g}") for name, v in values.items() if isinstance(v, int | float)]))
    for name, value in values.items():
        if isinstance(value, list):
            show(f"{name}\n{_matrix(value)}")
    return 0


def _matrix(rows: list[list[float]]) -> str:
    return table([tuple(f"{v:g}" if isinstance(v, int | float) else str(v) for v in row) for row in rows])
