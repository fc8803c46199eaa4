"""Exports by the ending of the name; what is written is what was trained."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors import safe_open

import netbuilder.engine.export.script as script_export
from netbuilder.engine.build import build
from netbuilder.engine.export import FORMATS, ExportError, Subject, export
from netbuilder.engine.export.subject import difference
from netbuilder.graph.document import Document, Graph, Node
from netbuilder.graph.files import loads
from netbuilder.graph.terminals import Input
from tests.engine.export.plans import digits, trained


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    before = torch.get_num_threads()
    yield trained(digits(epochs=1), tmp_path_factory.mktemp("export"))
    torch.set_num_threads(before)


def test_weights_carry_the_document(run: Path, tmp_path: Path) -> None:
    subject = Subject.of_run(run)
    result = export(subject, tmp_path / "model.safetensors")
    assert result.largest_difference == 0.0 and result.path.is_file()
    with safe_open(result.path, "pt") as file:
        assert loads(file.metadata()["netbuilder"]) == subject.document
        names = set(file.keys())
    assert names == set(build(digits()).state_dict())


def test_curves(run: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(export(Subject.of_run(run), tmp_path / "c.csv").path.read_text().splitlines()))
    assert len(rows) == 1 and {"loss", "val_loss", "accuracy"} <= rows[0].keys()


def test_the_report(run: Path, tmp_path: Path) -> None:
    found = json.loads(export(Subject.of_run(run), tmp_path / "r.json").path.read_text())
    assert found["network"]["parameters"] == sum(layer["parameters"] for layer in found["network"]["layers"])
    assert found["reason"] == "done" and len(found["epochs"]) == 1 and "test_accuracy" in found["metrics"]


def test_prepared_data(run: Path, tmp_path: Path) -> None:
    with np.load(export(Subject.of_run(run), tmp_path / "d.npz").path) as arrays:
        parts = {f"{p}/{f}" for p in ("train", "validation", "test") for f in ("image", "label")}
        assert set(arrays.files) == {*parts, "scale/image"} and arrays["scale/image"].tolist() == [0.0, 16.0]
        assert arrays["train/image"].dtype == np.float32 and arrays["train/image"].max() == 1.0
        assert sum(len(arrays[f"{p}/label"]) for p in ("train", "validation", "test")) == 1797


def test_the_table_of_layers(run: Path, tmp_path: Path) -> None:
    assert "| layer_1 | Dense | 24 |" in export(Subject.of_run(run), tmp_path / "t.md").path.read_text()


def test_the_sentence_about_a_script(run: Path, tmp_path: Path) -> None:
    text = export(Subject.of_run(run), tmp_path / "m.py").sentence()
    assert text.startswith("PyTorch script: ") and "largest absolute difference 0)" in text


def test_an_untrained_document_without_data(tmp_path: Path) -> None:
    nodes = {"entry": Node("entry", Input(shape=(2, 2), dtype="float32"))}
    result = export(Subject(Document(graph=Graph(nodes)), tmp_path), tmp_path / "m.py")
    assert result.largest_difference == 0.0 and "no data set" in result.note


@pytest.mark.parametrize(
    ("name", "words"), [("c.csv", "no curves yet"), ("r.json", "no report yet"), ("d.npz", "no data set")]
)
def test_what_is_not_there_cannot_be_exported(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        export(Subject(Document(), tmp_path), tmp_path / name)


def test_an_unknown_ending_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export(Subject(Document(), tmp_path), tmp_path / "model.doc")
    assert all(ending in str(caught.value) for ending in FORMATS)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no folder"):
        export(Subject(Document(), tmp_path), tmp_path / "not there" / "model.py")


def test_a_script_that_differs_is_refused(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = script_export.pytorch_script
    monkeypatch.setattr(script_export, "pytorch_script", lambda *a, **k: whole(*a, **k).replace("nn.ReLU", "nn.GELU"))
    with pytest.raises(ExportError, match="differs from the drawn one"):
        export(Subject.of_run(run), tmp_path / "m.py")


def test_difference_of_answers() -> None:
    one = torch.tensor([1.0, float("nan"), float("inf")])
    assert difference((one,), (one.clone(),)) == 0.0
    assert difference((one,), (torch.tensor([1.5, float("nan"), float("inf")]),)) == 0.5
    assert difference((one,), (torch.tensor([1.0, 2.0, 3.0]),)) == float("inf")
    assert difference((one,), (one, one)) == float("inf")
    assert difference((one,), (one[:2],)) == float("inf")
