"""Modules of torch become drawings that answer as they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.cli.main import main
from netbuilder.codegen.program import to_program
from netbuilder.engine.build import build
from netbuilder.engine.importing import Imported, ImportFailed
from netbuilder.engine.importing.pytorch import read_module
from netbuilder.engine.importing.pytorch.described import Wish
from netbuilder.engine.importing.pytorch.module import drawn
from netbuilder.engine.importing.pytorch.tracing import CannotTrace, traced
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Graph
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from tests.engine.importing.pytorch.architectures import ResNet

FILE = Path(__file__).with_name("architectures.py")
# Name, shapes of its inputs, how many layers of which kinds the drawing has.
NETWORKS = [
    ("LeNet", [], {"Conv2D": 2, "Dense": 2, "MaxPooling2D": 2, "ReLU": 3}),
    ("ResNet", ["3,32,32"], {"Conv2D": 10, "BatchNormalization": 10, "Add": 4}),
    ("vgg", ["3,16,16"], {"Conv2D": 4, "AdaptiveAveragePooling2D": 1, "Dense": 2}),
    ("UNet", ["1,16,16"], {"Concatenate": 2, "Conv2DTranspose": 1, "UpSampling2D": 1}),
    ("MobileNet", [], {"Gate": 1, "Clip": 1, "HardSigmoid": 1, "GlobalAveragePooling2D": 2}),
    ("LSTMClassifier", ["9"], {"Bidirectional": 1, "GRU": 1, "Embedding": 1, "Concatenate": 1, "Select": 0}),
    ("TimeFirst", ["6,5"], {"SimpleRNN": 1, "Select": 1, "Permute": 0}),
    ("TransformerClassifier", ["12"], {"TransformerEncoder": 2, "LearnedTensor": 2, "LayerNormalization": 1}),
    ("Attention", ["3,16,16"], {"SelfAttention": 1, "LayerNormalization": 2, "Dense": 3, "Permute": 1}),
    ("Autoencoder", [], {"Dense": 4, "Reshape": 1, "Output": 2}),
    ("Siamese", ["1,8,8", "1,8,8"], {"Conv2D": 2, "Input": 2, "Subtract": 1}),
    ("Signal", ["4,32"], {"Conv1D": 2, "BatchNormalization": 1, "MaxPooling1D": 1, "Permute": 0}),
    ("GPT", ["8"], {"MatMul": 2, "Softmax": 1, "LayerNormalization": 2, "LearnedTensor": 2}),
    ("Pieces", ["4,6,5"], {"GroupNormalization": 1, "Split": 1, "Softmax": 1, "PReLU": 1}),
]  # fmt: skip


def imported(name: str, inputs: list[str]) -> Imported:
    """As ``read_module``, without another process: the file is our own."""
    return drawn(*traced(Wish(str(FILE), name, inputs)), FILE.name)


def kinds_in(document: Document, graph: Graph) -> Iterator[str]:
    """The types of all nodes, those of blocks as often as they are used."""
    for node in graph.nodes.values():
        if isinstance(node.layer, Block):
            yield from kinds_in(document, document.blocks[node.layer.block].graph)
        else:
            yield node.type


@pytest.mark.parametrize(("name", "inputs", "kinds"), NETWORKS, ids=[n for n, *_ in NETWORKS])
def test_networks_as_people_write_them(name: str, inputs: list[str], kinds: dict[str, int]) -> None:
    found = imported(name, inputs)
    assert found.report.counts()["unknown"] == 0, found.report.text()
    assert any(note.startswith("The drawing answers as the module does") for note in found.report.notes)
    nodes = list(kinds_in(found.document, found.document.graph))
    assert {kind: nodes.count(kind) for kind in kinds} == kinds
    assert loads(dumps(found.document)) == found.document


@pytest.mark.parametrize("name", ["ResNet", "LSTMClassifier", "TransformerClassifier"])
def test_the_weights_are_those_of_the_built_module(name: str) -> None:
    found = imported(name, ["3,32,32"] if name == "ResNet" else ["12"])
    state = build(found.document).state_dict()
    left = {key for key in state if key not in found.weights}
    assert all(key.endswith("num_batches_tracked") for key in left)
    assert all(state[key].shape == tensor.shape for key, tensor in found.weights.items())


def test_shared_modules_share_their_weights() -> None:
    found = imported("Siamese", ["1,8,8", "1,8,8"]).document
    assert found.graph.nodes["tower_0_2"].shared_with == "tower_0"
    assert len({s.module for s in to_program(found, infer(found)).steps if s.call.target == "nn.Conv2d"}) == 1


def test_what_nobody_knows_stays_grey_and_is_told() -> None:
    found = imported("Odd", [])
    node = found.document.graph.nodes["odd"]
    assert node.type == "torch.Bilinear" and found.report.counts()["unknown"] == 1
    line = FILE.read_text().splitlines().index("        return self.last(self.odd(x, x))") + 1
    assert f"line {line}: is not known here." in found.report.text()
    assert [e.target for e in found.document.graph.edges if e.source == "odd"] == ["last"]
    assert "Outputs were not compared" in found.report.text()


def test_a_forward_that_decides_by_its_data_is_refused() -> None:
    with pytest.raises(CannotTrace, match="depends on the values or the number of its data"):
        imported("Deciding", [])


def test_the_epsilon_and_momentum_of_a_normalization_come_along() -> None:
    norm = imported("ResNet", ["3,32,32"]).document.graph.nodes["bn1"].layer
    assert isinstance(norm, Layer)
    assert (norm.epsilon, norm.momentum) == (1e-5, 0.9)  # type: ignore[attr-defined]


def test_it_runs_only_where_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    with pytest.raises(ImportFailed, match="means running it"):
        read_module(tmp_path / "net.py")
    assert not (tmp_path / "ran").exists()


def test_a_file_through_the_other_process(tmp_path: Path) -> None:
    """The whole way, from a file with a helper beside it, printing as it goes."""
    (tmp_path / "parts.py").write_text("from torch import nn\nclass Part(nn.Linear):\n    pass\n")
    text = "import sys\nfrom torch import nn\nfrom parts import Part\nprint('x' * 1000000)\nsys.stderr.write('y')\n"
    text += "class Net(nn.Module):\n    def __init__(self, width=8):\n        super().__init__()\n"
    text += "        self.hidden = Part(4, width)\n        self.out = nn.Linear(width, 2)\n"
    text += "    def forward(self, x, mask=None):\n        x = self.hidden(x).relu()\n"
    text += "        return self.out(x) if mask is None else x\n"
    (tmp_path / "net.py").write_text(text)
    found = read_module(tmp_path / "net.py", trust=True)
    kinds = [n.type for n in found.document.graph.nodes.values()]
    assert kinds == ["Input", "Dense", "ReLU", "Dense", "Output"]
    assert found.weights["hidden.weight"].shape == (8, 4) and torch.isfinite(found.weights["out.bias"]).all()
    assert 'the shape of the input "x" is a guess' in found.report.text()


def test_from_the_command_line_and_back(tmp_path: Path) -> None:
    """A module becomes a drawing, the drawing a script, and the script's network answers as the module."""
    out = tmp_path / "net.netb"
    words = ["import", str(FILE), str(out), "--object", "ResNet", "--input", "3,32,32"]
    assert main(words) == 2 and not out.exists()
    assert main([*words, "--trust"]) == 0
    assert main(["export", str(out), "--to", str(tmp_path / "net.model.py")]) == 0
    space: dict[str, Any] = {"__name__": "script"}
    exec((tmp_path / "net.model.py").read_text(), space)
    script = space["Net"]().eval()
    script.load_state_dict(space["read_weights"](tmp_path / "net.model.safetensors"))
    torch.manual_seed(0)
    module = ResNet().eval()
    x = torch.randn(5, 3, 32, 32)
    torch.testing.assert_close(script(x), module(x))
