"""The models of keras.applications: built and saved by Keras on JAX, imported here, compared. Prints a table.

    python tests/keras/applications.py KERAS_PYTHON [--only VGG16 …] [--keep FOLDER] [--store FOLDER]

KERAS_PYTHON: a Python with Keras and JAX. --keep: the folder for Keras's files, which then stay and are used again.
--store: writes configurations with what Keras tells of them there, for the tests that run without Keras.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from netbuilder.engine.importing import import_file
from netbuilder.graph.files import load, save
from netbuilder.graph.layout import layout
from tests.engine.importing.keras.agreement import parameters, wrong_shapes
from tests.keras.importing.equal import ours

NAMES = (
    "VGG16", "ResNet50", "MobileNetV2", "MobileNetV3Small", "DenseNet121", "InceptionV3", "Xception",
    "EfficientNetB0", "EfficientNetV2B0", "ConvNeXtTiny", "NASNetMobile",
)  # fmt: skip
TOLERANCE = 1e-4
HEADINGS = ("model", "nodes", "same", "approx.", "unknown", "shapes", "wrong", "parameters", "Keras", "difference",
            "of largest", "read s", "layout s")  # fmt: skip


def main() -> int:
    """0 when every model is imported completely and predicts as Keras does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("keras_python")
    parser.add_argument("--only", nargs="*", default=NAMES, choices=NAMES)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--store", type=Path)
    given = parser.parse_args()
    print(line(HEADINGS), flush=True)
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for name in given.only:
            files = given.keep or Path(folder)
            made(name, files, given.keras_python)
            row, is_good = compared(name, files)
            print(line(row), flush=True)
            good = good and is_good
            if given.store:
                store(name, files, given.store)
            if not given.keep:
                (files / f"{name}.keras").unlink()
    return 0 if good else 1


def made(name: str, folder: Path, keras_python: str) -> None:
    """Keras's files of a model, made unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / f"{name}.json").exists():
        script = Path(__file__).with_name("make_application.py")
        environment = {**os.environ, "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu"}
        subprocess.run([keras_python, script, name, folder], check=True, env=environment)


def compared(name: str, folder: Path) -> tuple[tuple[Any, ...], bool]:
    """A row of the table, and whether all is well."""
    told = json.loads((folder / f"{name}.json").read_text())
    start = time.perf_counter()
    imported = import_file(folder / f"{name}.keras")
    read = time.perf_counter() - start
    start = time.perf_counter()
    layout(imported.document.graph, width=2000)
    placed = time.perf_counter() - start
    save(imported.document, folder / f"{name}.netb")
    assert load(folder / f"{name}.netb") == imported.document
    with np.load(folder / f"{name}.npz") as arrays:
        (found,), wanted = ours(imported, [arrays["x"]]), arrays["y"]
    difference, largest = float(np.abs(found - wanted).max()), float(np.abs(wanted).max())
    counts, wrong, number = imported.report.counts(), wrong_shapes(imported, told["shapes"]), parameters(imported)
    good = not wrong and not counts["unknown"] and difference <= TOLERANCE * min(1.0, largest)
    nodes = len(imported.document.graph.nodes) + sum(len(b.graph.nodes) for b in imported.document.blocks.values())
    row = (name, nodes, counts["same"], counts["approximated"], counts["unknown"], len(told["shapes"]), len(wrong),
           number, told["parameters"], f"{difference:.1e}", f"{difference / largest:.1e}", f"{read:.2f}",
           f"{placed:.2f}")  # fmt: skip
    return row, good


def store(name: str, folder: Path, target: Path) -> None:
    """The configuration, packed, with what Keras tells of it."""
    told = json.loads((folder / f"{name}.json").read_text())
    with zipfile.ZipFile(folder / f"{name}.keras") as archive:
        told["model"] = json.loads(archive.read("config.json"))
    target.mkdir(parents=True, exist_ok=True)
    text = json.dumps(told, separators=(",", ":")).encode()
    (target / f"{name}.json.gz").write_bytes(gzip.compress(text, mtime=0))


def line(values: tuple[Any, ...]) -> str:
    """A line of the table."""
    widths = (16, 5, 4, 7, 7, 6, 5, 11, 11, 10, 10, 6, 8)
    return "  ".join(
        str(v).ljust(w) if i == 0 else str(v).rjust(w) for i, (v, w) in enumerate(zip(values, widths, strict=True))
    )


if __name__ == "__main__":
    sys.exit(main())
