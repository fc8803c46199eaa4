"""``netbuilder runs``: a table of the runs in a folder."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from netbuilder.cli.common import UsageError, json_option, show, show_json, table


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", nargs="?", type=Path, default=Path("runs"), metavar="DIR", help="the folder (runs)")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    if not args.dir.is_dir():
        raise UsageError(f"There is no folder {args.dir}; training makes one called runs.")
    found = [_about(p.parent) for p in sorted(args.dir.glob("*/document.netb"))]
    if args.json:
        show_json({"runs": found})
    elif not found:
        show(f"There is no run in {args.dir}.")
    else:
        show(table([("run", "state", "epochs", "seconds", "metrics"), *(_row(r) for r in found)]))
    return 0


def _about(folder: Path) -> dict[str, Any]:
    """From the report, or while there is none from the last line of metrics.csv."""
    try:
        report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        report = {}
    metrics = report.get("metrics") or _last_row(folder / "metrics.csv")
    return {
        "run": folder.name,
        "state": report.get("reason", "unfinished"),
        "epochs": report.get("epoch", metrics.get("epoch", 0)),
        "seconds": report.get("seconds"),
        "metrics": {k: v for k, v in metrics.items() if k not in ("epoch", "learning_rate")},
    }


def _last_row(path: Path) -> dict[str, float]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = zip(lines[0].split(","), lines[-1].split(","), strict=True)
        return {name: float(value) for name, value in pairs} if len(lines) > 1 else {}
    except (OSError, ValueError, IndexError):
        return {}


def _row(about: dict[str, Any]) -> tuple[str, ...]:
    metrics = about["metrics"]
    tested = {k: v for k, v in metrics.items() if k.startswith("test_")} or metrics
    words = "  ".join(f"{k} {v:.4g}" for k, v in tested.items() if isinstance(v, int | float))
    seconds = "" if about["seconds"] is None else f"{about['seconds']:.1f}"
    return about["run"], about["state"], f"{about['epochs']:g}", seconds, words
