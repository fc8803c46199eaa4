"""NetBuilder's networks in Keras on JAX or TensorFlow; writes what was found to docs/keras.md (long).

    KERAS_BACKEND=torch python -m tests.keras.backends jax [layers | examples | templates] [--only Dense LSTM …]

The Keras is that of $KERAS_PYTHON, or of an environment made under .cache. Run with `make keras-backends`. What was
measured before stays in docs/keras.json until it is measured again.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.keras.backends import layers, models
from tests.keras.backends.page import page
from tests.keras.backends.process import PACKAGES, ROOT, KerasProcess

RESULTS, PAGE = ROOT / "docs" / "keras.json", ROOT / "docs" / "keras.md"
PARTS = {"examples": models.examples, "templates": models.templates, "layers": layers.rows}


def main() -> None:
    """Measures, and writes the page after every row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("backend", choices=PACKAGES)
    parser.add_argument("parts", nargs="*", default=list(PARTS), choices=PARTS)
    parser.add_argument("--only", nargs="*", default=[], help="names of layers, models or templates")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, KerasProcess(given.backend, Path(folder)) as keras:
        for part in given.parts:
            for row in PARTS[part](keras, given.only):
                print(row, flush=True)
                keep(given.backend, keras.versions, part, asdict(row))


def keep(backend: str, versions: dict[str, str], part: str, row: dict[str, object]) -> None:
    """Enters a row into what is known, and writes the page anew."""
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    of_backend = known.setdefault(backend, {})
    of_backend["versions"] = versions
    of_backend.setdefault(part, {})[row.get("layer") or row["name"]] = row
    RESULTS.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")
    PAGE.write_text(page(known))


if __name__ == "__main__":
    sys.exit(main())
