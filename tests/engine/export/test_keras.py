"""What the export of a drawing to Keras says and writes; that Keras agrees is tested in tests/keras."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netbuilder.engine.export import Subject, export
from netbuilder.engine.export import keras as exporting
from netbuilder.engine.export import keras_script as script_exporting
from netbuilder.engine.export.subject import ExportError
from netbuilder.graph.document import Document
from tests.engine.drawings import bundled, digits_cnn, digits_mlp, draw

pytest.importorskip("h5py", reason="h5py is not installed: pip install netbuilder[keras]")


@pytest.fixture(autouse=True)
def without_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keras takes seconds to start; what is written is read back instead."""
    monkeypatch.setattr(exporting, "chosen_backend", lambda model: None)
    monkeypatch.setattr(script_exporting, "chosen_backend", lambda model: None)


def config(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as file:
        assert {entry.compress_type for entry in file.infolist()} == {zipfile.ZIP_STORED}
        found: dict[str, Any] = json.loads(file.read("config.json"))
        return found


def test_an_archive_is_read_back(tmp_path: Path) -> None:
    result = export(Subject(digits_cnn(), tmp_path), tmp_path / "digits.keras")
    assert result.largest_difference == 0
    assert "Compared with the file read back" in result.note
    assert config(tmp_path / "digits.keras")["config"]["name"] == "digits"


def test_it_is_compiled_as_planned(tmp_path: Path) -> None:
    plan = {"optimizer": {"type": "SGD", "momentum": 0.9}, "schedule": {"type": "CosineDecay"}, "epochs": 4}
    export(Subject(digits_mlp(**plan), tmp_path), tmp_path / "digits.keras")
    found = config(tmp_path / "digits.keras")["compile_config"]
    assert found["optimizer"]["module"] == "keras.optimizers"
    assert found["optimizer"]["config"]["momentum"] == 0.9
    schedule = found["optimizer"]["config"]["learning_rate"]
    assert (schedule["class_name"], schedule["config"]["decay_steps"]) == ("CosineDecay", 4 * 23)
    assert found["loss"]["config"] == {"from_logits": True}


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ({"optimizer": "Rprop"}, "not compiled: Keras has no optimizer Rprop."),
        ({"schedule": "OneCycle"}, "schedule OneCycle is not known to Keras: the learning rate stays"),
    ],
)
def test_what_is_trained_otherwise_is_said(plan: dict[str, Any], sentence: str, tmp_path: Path) -> None:
    assert sentence in export(Subject(digits_mlp(**plan), tmp_path), tmp_path / "digits.keras").note


def broken() -> Document:
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "slope": "RReLU",
        "near": "LocalResponseNormalization",
        "flat": "Flatten",
        "scores": {"type": "Dense", "units": 10},
        "output": {"type": "Output", "target": "label"},
    }
    return draw(nodes, bundled("digits"), {})


@pytest.mark.parametrize("name", ["model.keras", "model.keras.py"])
def test_nothing_is_written_where_keras_lacks_layers(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match='RReLU "slope" draws .*; LocalResponseNormalization "near" sums over'):
        export(Subject(broken(), tmp_path), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_without_h5py_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install netbuilder\[keras\]"):
        export(Subject(digits_mlp(), tmp_path), tmp_path / "model.keras")


def test_a_script_has_its_weights_and_data_beside_it(tmp_path: Path) -> None:
    result = export(Subject(digits_mlp(), tmp_path), tmp_path / "digits.keras.py")
    assert [p.name for p in result.more] == ["digits.weights.npz", "digits.npz"]
    assert "was not run" in result.note
    with np.load(io.BytesIO((tmp_path / "digits.weights.npz").read_bytes())) as file:
        assert file["hidden/0"].shape == (64, 32)


def test_labels_and_notes_stay_comments(tmp_path: Path) -> None:
    """Nothing a person writes becomes code."""
    document = digits_mlp()
    nodes = {**document.graph.nodes}
    evil = 'x"""\nimport os\nos.system("true") #'
    nodes["hidden"] = replace(nodes["hidden"], label=evil)
    document = replace(document, graph=replace(document.graph, nodes=nodes), notes=evil)
    export(Subject(document, tmp_path), tmp_path / "a\"b'.keras.py")
    lines = (tmp_path / "a\"b'.keras.py").read_text().splitlines()
    assert all(line.lstrip().startswith("#") for line in lines if "os.system" in line)
    compile("\n".join(lines), "script", "exec")
