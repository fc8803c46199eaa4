"""docs/keras.md is what the figures in docs/keras.json say."""

from __future__ import annotations

import json
from pathlib import Path

from tests.keras.backends.page import page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_fresh() -> None:
    assert (DOCS / "keras.md").read_text() == page(json.loads((DOCS / "keras.json").read_text()))


def test_every_figure_is_within_the_tolerance_or_explained() -> None:
    """1e-5; on TensorFlow, Keras itself moves tables otherwise (said on the page)."""
    tables = {"Embedding", "ClassToken", "LearnedTensor", "PositionalEncoding"}
    for backend, found in json.loads((DOCS / "keras.json").read_text()).items():
        for name, row in found["layers"].items():
            excused = {"RMSprop", "Adam"} if backend == "tensorflow" and name in tables else set()
            figures = [row["answers"] or 0.0, *(d for o, d in row["trained"].items() if o not in excused)]
            assert all(d <= 1e-5 for d in figures), (backend, name, row)
