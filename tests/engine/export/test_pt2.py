"""Programs of torch.export: written, run, and read back as data."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from netbuilder.engine.export import ExportError, Subject
from netbuilder.engine.export.pt2 import export_pt2
from netbuilder.engine.export.recurrent import MaskedRecurrent
from netbuilder.engine.importing import ImportFailed, import_file
from netbuilder.engine.modules.recurrent import Recurrent
from tests.engine.drawings import bundled, digits_cnn, draw

PADDED = {
    "text": {"type": "Input", "field": "text"},
    "words": {"type": "Embedding", "output_dim": 3},
    "read": {"type": "SimpleRNN", "units": 4},
    "scores": {"type": "Dense", "units": 8},
    "topic": {"type": "Output", "target": "label"},
}
MEMORY = {
    "sound": {"type": "Input", "field": "mfcc"},
    "read": {"type": "LSTM", "units": 4, "return_state": True},
    "scores": {"type": "Dense", "units": 10},
    "digit": {"type": "Output", "target": "label"},
}


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pt2") / "digits.pt2"
    export_pt2(Subject(digits_cnn(), path.parent), path)
    return path


def changed(path: Path, copy: Path, change: Callable[[str, bytes], bytes | None], packed: bool = False) -> Path:
    """A copy whose members went through ``change``; None leaves one out."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", 8 if packed else 0) as new:
        for name in old.namelist():
            content = change(name.partition("/")[2], old.read(name))
            if content is not None:
                new.writestr(name, content)
    return copy


def test_torch_runs_it_and_it_tells_nothing_of_this_computer(digits: Path) -> None:
    model = torch.export.load(digits).module()
    subject = Subject(digits_cnn(), digits.parent)
    for size in (1, 2, 7):
        given = [x[:size] for x in subject.samples()]
        assert torch.allclose(model(*given), subject.model(*given), atol=1e-6)
    assert str(Path(torch.__file__).parents[1]).encode() not in digits.read_bytes()


def test_it_comes_back_as_the_drawing_with_its_weights(digits: Path) -> None:
    subject = Subject(digits_cnn(), digits.parent)
    found = import_file(digits)
    assert found.document == subject.document and found.report.counts()["same"] == len(subject.document.graph.nodes)
    expected = subject.model.state_dict()
    assert found.weights.keys() == expected.keys()
    assert all(torch.equal(tensor, expected[name]) for name, tensor in found.weights.items())


def test_padded_sequences_without_packing(tmp_path: Path) -> None:
    subject = Subject(draw(PADDED, bundled("topics"), {}), tmp_path)
    result = export_pt2(subject, tmp_path / "text.pt2")
    assert result.largest_difference is not None and result.largest_difference < 1e-6
    assert import_file(result.path).weights.keys() == subject.model.state_dict().keys()


@pytest.mark.parametrize("sequences", [True, False])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("LSTM", {"num_layers": 2, "merge": "concat"}),
        ("GRU", {"backwards": True, "bias": False, "num_layers": 2}),
        ("RNN", {"nonlinearity": "relu", "merge": "ave"}),
        ("GRU", {"state": True}),
    ],
)
def test_masks_do_what_packing_does(kind: str, options: dict[str, Any], sequences: bool) -> None:
    torch.manual_seed(0)
    module, x, lengths = Recurrent(kind, 3, 4, sequences, **options), torch.randn(4, 6, 3), torch.tensor([6, 1, 3, 5])
    expected = module(x, lengths=lengths)
    module.__dict__["run"] = MaskedRecurrent(module)
    torch.testing.assert_close(module(x, lengths=lengths), expected)


def test_a_layer_it_cannot_express_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r'^A \.pt2 file cannot express LSTM "read": replace it'):
        export_pt2(Subject(draw(MEMORY, bundled("spoken_digits"), {}), tmp_path), tmp_path / "m.pt2")


def test_a_file_of_somebody_else_stays_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.export.save(torch.export.export(nn.ReLU(), (torch.zeros(2),)), tmp_path / "theirs.pt2")
    monkeypatch.setattr(torch.export, "load", None)
    monkeypatch.setattr(torch, "load", None)
    with pytest.raises(ImportFailed, match="was not made by NetBuilder"):
        import_file(tmp_path / "theirs.pt2")


def other_weight(name: str, content: bytes) -> bytes:
    return bytes(len(content)) if name == "data/weights/weight_0" else content


def short_weight(name: str, content: bytes) -> bytes:
    return content[:-4] if name == "data/weights/weight_0" else content


def no_weight(name: str, content: bytes) -> bytes | None:
    return None if name == "data/weights/weight_0" else content


def one_member_for_all(name: str, content: bytes) -> bytes:
    return content.replace(b"weight_1", b"weight_0") if name.endswith("model_weights_config.json") else content


def huge(name: str, content: bytes) -> bytes:
    if name != "extra/tensors.json":
        return content
    table = json.loads(content)
    return json.dumps({key: facts | {"shape": [2**31, 2**31]} for key, facts in table.items()}).encode()


def no_table(name: str, content: bytes) -> bytes:
    return b"[" * 100_000 if name == "extra/tensors.json" else content


def other_drawing(name: str, content: bytes) -> bytes:
    return content.replace(b'"filters": 8', b'"filters": 9') if name == "extra/document.netb" else content


def further_tensor(name: str, content: bytes) -> bytes:
    return content.replace(b'"classes.bias"', b'"other.bias"') if name.endswith(".json") else content


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (other_weight, "differs from its SHA-256"),
        (short_weight, "missing or of another size"),
        (no_weight, "missing or of another size"),
        (one_member_for_all, "missing or of another size"),
        (huge, "missing or of another size"),
        (no_table, "expected a table of its tensors"),
        (other_drawing, "does not fit together"),
        (further_tensor, "does not fit together"),
    ],
)
def test_a_file_that_was_changed_is_refused(
    digits: Path, tmp_path: Path, change: Callable[[str, bytes], bytes | None], words: str
) -> None:
    with pytest.raises(ImportFailed, match=words):
        import_file(changed(digits, tmp_path / "m.pt2", change))


def test_packed_members_and_broken_archives_are_refused(digits: Path, tmp_path: Path) -> None:
    packed = changed(digits, tmp_path / "packed.pt2", lambda name, content: content, packed=True)
    with pytest.raises(ImportFailed, match="its archive was changed"):
        import_file(packed)
    (tmp_path / "short.pt2").write_bytes(digits.read_bytes()[:-500])
    with pytest.raises(ImportFailed, match="is damaged"):
        import_file(tmp_path / "short.pt2")
    flipped = bytearray(digits.read_bytes())
    flipped[200] ^= 1
    (tmp_path / "flipped.pt2").write_bytes(flipped)
    with pytest.raises(ImportFailed, match="is damaged"):
        import_file(tmp_path / "flipped.pt2")
