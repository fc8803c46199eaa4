"""results.json and RESULTS.md: figures, versions, machine; one section a benchmark, others are left as they are."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
JSON, PAGE = HERE / "results.json", HERE / "RESULTS.md"
INTRO = """# Results

Written by `make bench`. Machines are shared and noisy, so contenders run in turn, each as a whole process, and what
counts is the ratio. Figures without a unit are ratios; lower is better."""


def record(section: str, figures: Any, text: str, versions: dict[str, str] | None = None) -> None:
    """Put the figures of a benchmark into results.json and its ``text`` (Markdown) into RESULTS.md."""
    known = json.loads(JSON.read_text(encoding="utf-8")) if JSON.exists() else {}
    known[section] = {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "machine": machine(),
        "versions": {**_own_versions(), **(versions or {})},
        "figures": figures,
        "text": text,
    }
    JSON.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(page(known), encoding="utf-8")


def page(known: dict[str, Any]) -> str:
    """RESULTS.md of all that has been measured."""
    parts = [INTRO]
    for name, found in sorted(known.items()):
        machine_ = ", ".join(str(v) for v in found["machine"].values())
        with_ = ", ".join(f"{k} {v}" for k, v in found["versions"].items())
        parts.append(f"## {name.capitalize()}\n\n{found['date']}; {machine_}; {with_}.\n\n{found['text'].strip()}")
    return "\n\n".join(parts) + "\n"


def machine() -> dict[str, Any]:
    """What it ran on; no names, no paths."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {"system": platform.system(), "processor": _processor(), "cores": f"{count} cores", "memory": _memory()}


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def _memory() -> str:
    if not hasattr(os, "sysconf"):
        return "memory unknown"
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"


def _own_versions() -> dict[str, str]:
    return {"Python": platform.python_version(), "torch": version("torch"), "netbuilder": version("netbuilder")}


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
