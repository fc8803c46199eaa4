"""ONNX files: what is in them, who runs them, what is refused."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import onnx
import onnxruntime
import pytest
import torch
from torch import nn

from netbuilder.base.tensor import sequence
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.build import build
from netbuilder.engine.export import ExportError, Subject
from netbuilder.engine.export import onnx as onnx_export
from netbuilder.engine.export.capture import Axes, attempt
from netbuilder.engine.export.onnx import export_onnx
from netbuilder.engine.importing import import_file
from netbuilder.graph.document import Document
from tests.engine.drawings import bundled, digits_cnn, draw

LSTM = {"type": "LSTM", "units": 5, "return_sequences": True, "layers": 2}
PADDED = {
    "sound": {"type": "Input", "field": "mfcc"},
    "both": {"type": "Bidirectional", "layer": LSTM},
    "back": {"type": "GRU", "units": 6, "return_sequences": True, "go_backwards": True},
    "pool": {"type": "MaxPooling1D"},
    "plain": {"type": "SimpleRNN", "units": 4, "activation": "relu", "use_bias": False},
    "relu": "RReLU",
    "scores": {"type": "Dense", "units": 10},
    "digit": {"type": "Output", "target": "label"},
}
OPEN = {
    "a": {"type": "Input", "field": "first"},
    "b": {"type": "Input", "field": "second"},
    "read": {"type": "LSTM", "units": 4, "return_state": True, "return_sequences": True},
    "again": {"type": "LSTM", "units": 4, "initial_state": True},
    "pool": "MaxPooling1D",
    "mean": "GlobalAveragePooling1D",
    "join": "Concatenate",
}
OPEN_WIRES = "a read again.x, read.last_h again.initial_h, read.last_c again.initial_c, again join, b pool mean join"


def written(document: Document, path: Path, **options: Any) -> onnx.ModelProto:
    """The file of a document, checked by the export itself, and here for the difference it tells."""
    result = export_onnx(Subject(document, path.parent), path, **options)
    assert result.largest_difference is not None and result.largest_difference < 1e-5
    return onnx.load(path)


def shapes(values: Any) -> dict[str, list[str | int]]:
    return {v.name: [d.dim_param or d.dim_value for d in v.type.tensor_type.shape.dim] for v in values}


def test_pictures_and_the_way_back(tmp_path: Path) -> None:
    model = written(digits_cnn(), tmp_path / "digits.onnx", opset=18)
    subject, found = Subject(digits_cnn(), tmp_path), import_file(tmp_path / "digits.onnx")
    assert found.report.counts()["unknown"] == 0
    again = build(found.document).eval()
    assert not again.load_state_dict(found.weights, strict=False).unexpected_keys
    torch.testing.assert_close(again(*subject.samples()), subject.answers()[0], atol=1e-5, rtol=0)
    assert shapes(model.graph.input) == {"image": ["batch", 1, 8, 8]}
    assert shapes(model.graph.output) == {"output": ["batch", 10]}
    assert (model.graph.name, model.producer_name) == ("digits", "NetBuilder")
    assert [o.version for o in model.opset_import if o.domain == ""] == [18]
    facts = {p.key: json.loads(p.value) for p in model.metadata_props}
    assert facts["netbuilder.outputs"] == {"output": "label"}
    assert facts["netbuilder.scalers"]["image"]["divisor"] == 16.0 and len(facts["netbuilder.classes"]["label"]) == 10
    assert list(tmp_path.iterdir()) == [tmp_path / "digits.onnx"]  # no weights in a second file
    content = (tmp_path / "digits.onnx").read_bytes()
    home = str(Path(torch.__file__).parents[1]).encode()  # nothing of this computer is inside
    assert not [word for word in (home, b"stack_trace", b'File "', str(tmp_path).encode()) if word in content]


def test_padded_sequences_through_all_recurrent_layers(tmp_path: Path) -> None:
    model = written(draw(PADDED, bundled("spoken_digits"), {}), tmp_path / "sound.onnx")
    assert shapes(model.graph.input) == {"sound": ["batch", 92, 13], "sound_lengths": ["batch"]}
    kinds = [n.op_type for n in model.graph.node]
    assert (kinds.count("LSTM"), kinds.count("GRU"), kinds.count("RNN")) == (2, 1, 1) and len(kinds) < 60


def test_inputs_and_outputs_have_their_names_whatever_they_share(tmp_path: Path) -> None:
    """A value for two ends, an input that is an output, and a drawing without data whose ends have no target."""
    nodes = {
        "x": {"type": "Input", "shape": [4]},
        "y": {"type": "Input", "shape": [4]},
        "dense": {"type": "Dense", "units": 3},
        "parts": {"type": "Split", "parts": 3},
        **dict.fromkeys(("one", "two", "same", "last"), "Output"),
    }
    wires = "x dense one, dense two, y same, dense parts, parts.part_3 last"
    model = written(draw(nodes, None, {}, wires), tmp_path / "m.onnx")
    assert [v.name for v in model.graph.input] == ["x", "y"]
    assert [v.name for v in model.graph.output] == ["one", "two", "same", "last"]


def test_a_network_that_draws_random_numbers_is_run_but_not_compared(tmp_path: Path) -> None:
    nodes = {"x": {"type": "Input", "shape": [4]}, "noise": {"type": "Noise", "units": 3}}
    result = export_onnx(Subject(draw(nodes, None, {}), tmp_path), tmp_path / "m.onnx")
    assert result.largest_difference is None and "draws random numbers" in result.note
    pytest.importorskip("onnxruntime")
    with pytest.raises(
        ExportError, match=r"cannot run it: it lacks the operator RandomNormal(Like)? of opset 22\. Choo"
    ):
        export_onnx(Subject(draw(nodes, None, {}), tmp_path), tmp_path / "m.onnx", opset=23)


def test_masks_of_padded_texts_reach_attention_of_newer_opsets(tmp_path: Path) -> None:
    nodes = {"sound": PADDED["sound"], "look": {"type": "TransformerEncoder", "num_heads": 1}}
    nodes |= {"mean": "GlobalAveragePooling1D", "scores": PADDED["scores"], "digit": PADDED["digit"]}
    result = export_onnx(Subject(draw(nodes, bundled("spoken_digits"), {}), tmp_path), tmp_path / "m.onnx", opset=23)
    assert result.largest_difference is not None and result.largest_difference < 1e-5
    assert "Attention" in {node.op_type for node in onnx.load(tmp_path / "m.onnx").graph.node}


def test_all_layers_that_cannot_be_expressed_are_named(tmp_path: Path) -> None:
    def without_rrelu(model: nn.Module, given: tuple[torch.Tensor, ...], free: tuple[Axes, ...]) -> object:
        if any(isinstance(module, nn.RReLU) for module in model.modules()):
            raise RuntimeError("not known")
        return model(*given)

    nodes = {"x": {"type": "Input", "shape": [4]}, "one": "RReLU", "dense": "Dense", "two": "RReLU"}
    subject = Subject(draw(nodes, None, {}), tmp_path)
    with pytest.raises(ExportError, match=r'^ONNX cannot express RReLU "one", RReLU "two": replace them'):
        attempt(subject, subject.model, without_rrelu, "ONNX")


@pytest.mark.parametrize("opset", [17, 24])
def test_other_opsets_are_refused(tmp_path: Path, opset: int) -> None:
    with pytest.raises(ExportError, match=f"an opset from 18 to 23 for ONNX, got {opset}"):
        export_onnx(Subject(Document(), tmp_path), tmp_path / "m.onnx", opset=opset)


def test_without_its_packages_the_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxscript", None)
    with pytest.raises(ExportError, match=r"pip install netbuilder\[onnx\]"):
        export_onnx(Subject(Document(), tmp_path), tmp_path / "m.onnx")


def test_without_onnx_runtime_the_reference_of_onnx_runs_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    nodes = {"x": {"type": "Input", "shape": [4]}, "linear": {"type": "Dense", "units": 3}, "relu": "ReLU"}
    model = written(draw(nodes, None, {}), tmp_path / "m.onnx")
    assert [v.name for v in model.graph.output] == ["relu"]  # which the exporter calls a value inside


def test_a_file_that_answers_otherwise_is_not_handed_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = {"x": {"type": "Input", "shape": [4]}, "dense": {"type": "Dense", "units": 3}}
    runner = onnx_export._runner
    monkeypatch.setattr(onnx_export, "_runner", lambda path: lambda given: tuple(y + 0.01 for y in runner(path)(given)))
    with pytest.raises(ExportError, match=r"differs from the drawn one by 0\.01\d*: do not use it"):
        export_onnx(Subject(draw(nodes, None, {}), tmp_path), tmp_path / "m.onnx")


def test_open_axes_are_free_and_states_go_from_layer_to_layer(tmp_path: Path) -> None:
    document = draw(OPEN, None, {}, OPEN_WIRES)
    fields = tuple(Field(name, sequence(None, 3)) for name in ("first", "second"))
    described = replace(document, data=Dataset(source=Arrays(path="nowhere.npz"), fields=fields))
    open_subject = Subject(described, tmp_path)
    open_subject.__dict__["data"] = None  # types without data: sizes stay open
    result = export_onnx(open_subject, tmp_path / "open.onnx", opset=23)
    assert result.largest_difference is not None and result.largest_difference < 1e-5
    model = onnx.load(result.path)
    assert shapes(model.graph.input) == {
        "a": ["batch", "a_time", 3],
        "b": ["batch", "b_time", 3],
    }
    assert [n.name.split("/")[0] for n in model.graph.node if n.op_type == "LSTM"] == ["read", "again"]
    session = onnxruntime.InferenceSession(str(result.path))
    for one, two in ((3, 9), (11, 2)):
        given = [torch.rand(2, one, 3), torch.rand(2, two, 3)]
        found = session.run(None, {"a": given[0].numpy(), "b": given[1].numpy()})
        assert torch.allclose(torch.from_numpy(found[0]), open_subject.model(*given), atol=1e-5)
