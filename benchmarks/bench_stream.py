"""A table of a million rows through the command line: time and peak memory.

Usage: python benchmarks/bench_stream.py [--rows N]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from report import record

sys.path.insert(0, str(Path(__file__).resolve().parent / "train"))
from measure import peak_memory

COLUMNS = 20
BLOCK = 50_000
LIMIT_MB = 1500


def write_table(path: Path, rows: int) -> None:
    """A target that is a noisy sum of the columns, so that there is something to learn."""
    chance = np.random.default_rng(0)
    weights = chance.normal(size=COLUMNS)
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join([*(f"x{i}" for i in range(COLUMNS)), "y"]) + "\n")
        for start in range(0, rows, BLOCK):
            x = chance.normal(size=(min(BLOCK, rows - start), COLUMNS))
            y = x @ weights + 0.1 * chance.normal(size=len(x))
            np.savetxt(file, np.c_[x, y], fmt="%.5g", delimiter=",")


def train(folder: Path) -> dict[str, float]:
    """One epoch as a user would start it: seconds and peak MB of the process, and the test loss."""
    command = [sys.executable, "-m", "netbuilder", "train", "big.netb", "--epochs", "1", "--json"]
    began = time.monotonic()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE) as process:
        assert process.stdout
        memory, last = 0.0, b"{}"
        for line in process.stdout:
            memory, last = max(memory, peak_memory(process.pid)), line
    if process.returncode:
        raise SystemExit(f"the training ended with {process.returncode}")
    metrics = json.loads(last)["metrics"]
    return {"seconds": time.monotonic() - began, "peak_mb": memory, "test_mae": metrics["test_mae"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    nodes = {
        "features": {"layer": {"type": "Input", "field": "features"}, "at": [0, 0]},
        "hidden": {"layer": {"type": "Dense", "units": 32, "activation": "relu"}, "at": [240, 0]},
        "value": {"layer": {"type": "Dense", "units": 1}, "at": [480, 0]},
        "output": {"layer": {"type": "Output", "target": "y"}, "at": [720, 0]},
    }
    edges = [["features", "hidden"], ["hidden", "value"], ["value", "output"]]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_table(folder / "big.csv", rows)
        data = {"source": {"type": "Csv", "path": "big.csv", "targets": ["y"]}}
        plan = {"batch_size": 256, "optimizer": "Adam"}
        drawing = {"format": "netbuilder", "version": 1, "data": data, "plan": plan, "nodes": nodes, "edges": edges}
        (folder / "big.netb").write_text(json.dumps(drawing), encoding="utf-8")
        found = train(folder)
    words = "\n".join(f"| {name} | {value:,.3g} |" for name, value in found.items())
    text = f"{rows:,} rows × {COLUMNS} columns, one epoch at batch 256.\n\n| | |\n| --- | --- |\n{words}"
    print(text)
    if found["peak_mb"] > LIMIT_MB:
        raise SystemExit(f"expected at most {LIMIT_MB} MB of memory, got {found['peak_mb']:.0f}")
    if rows == 1_000_000:
        record("stream", found, text)


if __name__ == "__main__":
    main()
