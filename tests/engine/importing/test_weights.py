"""Weights of torch modules laid onto drawings; files that only look like weights."""

from __future__ import annotations

import json
import os
import pickle
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from netbuilder.engine.build import build
from netbuilder.engine.importing import ImportFailed
from netbuilder.engine.importing.pytorch.child import answered
from netbuilder.engine.importing.pytorch.described import Wish
from netbuilder.engine.importing.pytorch.module import drawn
from netbuilder.engine.importing.pytorch.tracing import traced
from netbuilder.engine.importing.weights import onto
from netbuilder.graph.document import Document
from netbuilder.layers.base import Layer
from tests.codegen.drawings import chain
from tests.engine.importing.pytorch import architectures


def drawing(name: str, *inputs: str) -> Document:
    return drawn(*traced(Wish(architectures.__file__, name, list(inputs))), "x.py").document


def saved(module: nn.Module, path: Path) -> Path:
    save_file({k: v.contiguous() for k, v in module.state_dict().items()}, path)
    return path


@pytest.mark.parametrize(
    ("name", "inputs", "shape"),
    [("ResNet", "3,32,32", (3, 32, 32)), ("LSTMClassifier", "9", (9,)), ("TransformerClassifier", "12", (12,))],
)
def test_the_drawing_answers_as_the_module_whose_weights_it_gets(
    tmp_path: Path, name: str, inputs: str, shape: tuple[int, ...]
) -> None:
    torch.manual_seed(5)
    document, module = drawing(name, inputs), getattr(architectures, name)()
    found = onto(document, saved(nn.DataParallel(module), tmp_path / "w.safetensors"))
    assert found.report.counts()["left out"] == 0 and found.document is document
    model = build(document).eval()
    model.load_state_dict(found.weights, strict=False)
    x = torch.randn(3, *shape) if len(shape) > 1 else torch.randint(0, 50, (3, *shape))
    torch.testing.assert_close(model(x), module.eval()(x))


def dense(*units: int) -> Document:
    return chain(*(Layer.table["Dense"](units=n) for n in units), shape=(4,))


def test_other_names_are_matched_by_shape_in_order(tmp_path: Path) -> None:
    module = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 4), nn.Linear(4, 2))
    found = onto(dense(4, 4, 2), saved(module, tmp_path / "w.safetensors"))
    assert torch.equal(found.weights["layer_0.weight"], module[0].weight)
    assert torch.equal(found.weights["layer_1.weight"], module[2].weight)
    assert torch.equal(found.weights["layer_2.bias"], module[3].bias)
    sentences = [entry.sentence for entry in found.report.entries]
    assert sentences[0] == "layer_0: matched by its shape and its place among 2 of this shape"
    assert sentences[2] == "layer_2: matched by its shape, which no other layer has"
    assert "0 → layer_0" in found.report.text()


def test_what_is_left_and_what_stays_new_is_told(tmp_path: Path) -> None:
    module = nn.ModuleDict({"layer_1": nn.Linear(6, 2), "b": nn.Linear(4, 6), "c": nn.Conv2d(1, 1, 3)})
    found = onto(dense(6, 2, 3), saved(module, tmp_path / "w.safetensors"))
    assert sorted(found.weights) == ["layer_0.bias", "layer_0.weight", "layer_1.bias", "layer_1.weight"]
    assert found.report.counts() == {"same": 2, "approximated": 0, "unknown": 0, "left out": 1}
    assert "Nodes that start with new weights: layer_2." in found.report.notes


def test_a_count_that_differs_is_marked(tmp_path: Path) -> None:
    module = nn.Sequential(*(nn.Linear(4, 4) for _ in range(3)))
    found = onto(dense(4, 4), saved(module, tmp_path / "w.safetensors"))
    assert found.report.counts()["approximated"] == 2
    assert "the file has 3 such layers and the drawing 2: look at it" in found.report.text()


def test_a_file_of_torch_save_is_read_by_a_process_of_its_own(tmp_path: Path) -> None:
    module = nn.Sequential(nn.Linear(4, 2))
    torch.save({"epoch": 3, "state_dict": module.state_dict()}, tmp_path / "w.pt")
    found = onto(dense(2), tmp_path / "w.pt")
    assert torch.equal(found.weights["layer_0.weight"], module[0].weight)


class Bomb:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> Any:
        return os.system, (f"touch {self.mark}",)


@pytest.mark.parametrize("protocol", [2, 4])
def test_a_pickle_that_runs_code_is_refused(tmp_path: Path, protocol: int) -> None:
    mark = tmp_path / "ran"
    torch.save({"weight": Bomb(mark)}, tmp_path / "zip.pt", pickle_protocol=protocol)
    (tmp_path / "plain.pt").write_bytes(pickle.dumps({"weight": Bomb(mark)}, protocol=protocol))
    torch.save(nn.Linear(2, 2), tmp_path / "whole.pt", pickle_protocol=protocol)
    for file in ("zip.pt", "plain.pt", "whole.pt"):
        failure = answered("weights", Wish(str(tmp_path / file)))[0].failure
        assert failure.endswith("no mere state_dict, and opening it could run code") and "\n" not in failure
        assert "posix.system" in failure or protocol > 2 or file == "whole.pt"
    assert not mark.exists()


def test_a_pickle_without_tensors_or_of_garbage_is_a_sentence(tmp_path: Path) -> None:
    torch.save([1, 2], tmp_path / "list.pt")
    torch.save({"epoch": 1}, tmp_path / "empty.pt")
    (tmp_path / "garbage.pt").write_bytes(b"\x80\x02garbage" * 99)
    said = {n: answered("weights", Wish(str(tmp_path / f"{n}.pt")))[0].failure for n in ("list", "empty", "garbage")}
    assert "expected a state_dict (names and tensors), got a list" in said["list"]
    assert "got no tensors" in said["empty"] and said["garbage"]


def headed(path: Path, header: bytes, length: int | None = None, rest: bytes = b"") -> Path:
    path.write_bytes(struct.pack("<Q", len(header) if length is None else length) + header + rest)
    return path


def test_safetensors_that_lie_are_refused(tmp_path: Path) -> None:
    """A header longer than the file, one that claims a terabyte, overlapping tensors, no JSON, a cut-off end."""
    huge = {"w": {"dtype": "F32", "shape": [1 << 38], "data_offsets": [0, 1 << 40]}}
    twice = {n: {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]} for n in ("a", "b")}
    short = {"w": {"dtype": "F32", "shape": [8], "data_offsets": [0, 32]}}
    files = [
        headed(tmp_path / "long.safetensors", b"{}", 1 << 60),
        headed(tmp_path / "huge.safetensors", json.dumps(huge).encode()),
        headed(tmp_path / "twice.safetensors", json.dumps(twice).encode(), rest=b"\0" * 4),
        headed(tmp_path / "json.safetensors", b"[" * 5000),
        headed(tmp_path / "short.safetensors", json.dumps(short).encode(), rest=b"\0" * 8),
        headed(tmp_path / "nothing.safetensors", b"", 0),
    ]
    for file in files:
        with pytest.raises(ImportFailed, match="is damaged, or no safetensors file"):
            onto(dense(2), file)


def test_what_is_no_file_of_weights(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="expected a name ending in one of"):
        onto(dense(2), tmp_path / "w.pkl")
    with pytest.raises(ImportFailed, match="There is no file"):
        onto(dense(2), tmp_path / "w.pth")


def test_a_plan_of_the_drawing_stays(tmp_path: Path) -> None:
    document = replace(dense(2), notes="mine")
    found = onto(document, saved(nn.Sequential(nn.Linear(4, 2)), tmp_path / "w.safetensors"))
    assert found.document == document
