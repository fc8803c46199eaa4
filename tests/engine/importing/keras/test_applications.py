"""The models of keras.applications, from their stored configurations: all of each is drawn, with Keras's own shapes.

``tests/keras/applications.py`` makes the configurations and compares predictions.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from netbuilder.engine.importing import import_file
from tests.engine.importing.keras.agreement import parameters, wrong_shapes

STORED = sorted(Path(__file__).with_name("applications").glob("*.json.gz"))
SEEN = {"EfficientNetB0": 1, "EfficientNetV2B0": 0}  # Keras counts the samples a Normalization has seen as a parameter


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name.split(".")[0])
def test_is_drawn_completely(stored: Path, tmp_path: Path) -> None:
    told = json.loads(gzip.decompress(stored.read_bytes()))
    (tmp_path / "model.json").write_text(json.dumps(told["model"]))
    imported = import_file(tmp_path / "model.json")
    assert {entry.status for entry in imported.report.entries} == {"same"}
    assert wrong_shapes(imported, told["shapes"]) == {}
    assert parameters(imported) == told["parameters"] - SEEN.get(stored.name.split(".")[0], 0)


def test_there_are_all_eleven() -> None:
    assert len(STORED) == 11
