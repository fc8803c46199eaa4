"""Writes the models in ``exported``: small networks as torch's exporter leaves them. Run again when one is added.

Those called own_… are exports of our templates: netbuilder export spoken_digits.netb --to own_spoken_digits.onnx

python -m tests.engine.importing.onnx.make_exported
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import onnx
import torch
from torch import Tensor, nn

FOLDER = Path(__file__).parent / "exported"


class Residual(nn.Module):
    """Convolutions, a normalization that the exporter folds in, a shortcut, a join, a mean."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.norm = nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8)
        self.second, self.third = nn.Conv2d(8, 8, 3, padding=1), nn.Conv2d(8, 4, 1)
        self.scores = nn.Linear(12, 5)

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(self.norm(self.first(x)))
        y = torch.max_pool2d(y + torch.relu(self.second(y)), 2)
        found: Tensor = self.scores(torch.cat([y, self.third(y)], 1).mean((2, 3)))
        return found


class Reader(nn.Module):
    """Two LSTMs in both directions; ``states``: the last states instead of the last step."""

    def __init__(self, states: bool = False) -> None:
        super().__init__()
        self.words, self.states = nn.Embedding(20, 6), states
        self.read = nn.LSTM(6, 7, num_layers=2, bidirectional=True, batch_first=True)
        self.scores = nn.Linear(14, 3)

    def forward(self, x: Tensor) -> Tensor:
        y, (h, _) = self.read(self.words(x))
        found: Tensor = self.scores(torch.cat([h[-2], h[-1]], 1) if self.states else y[:, -1])
        return found


class Encoder(nn.Module):
    def __init__(self, **options: Any) -> None:
        super().__init__()
        self.layer = nn.TransformerEncoderLayer(16, 4, 32, batch_first=True, **options)
        self.scores = nn.Linear(16, 3)

    def forward(self, x: Tensor) -> Tensor:
        found: Tensor = self.scores(self.layer(x).mean(1))
        return found


class Cross(nn.Module):
    """One sequence asks another; no step of the first sees a later one of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.own, self.other = (nn.MultiheadAttention(16, 4, batch_first=True) for _ in range(2))

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        hidden = nn.Transformer.generate_square_subsequent_mask(6)
        y = x + self.own(x, x, x, attn_mask=hidden, is_causal=True, need_weights=False)[0]
        found: Tensor = y + self.other(y, memory, memory, need_weights=False)[0]
        return found


class Patches(nn.Module):
    """A picture as a sequence of patches, with a token of its own in front and learned positions."""

    def __init__(self) -> None:
        super().__init__()
        self.cut, self.encode = nn.Conv2d(3, 16, 4, 4), Encoder(norm_first=True).layer
        self.token, self.places = (nn.Parameter(torch.randn(1, n, 16)) for n in (1, 17))
        self.scores = nn.Linear(16, 3)

    def forward(self, x: Tensor) -> Tensor:
        y = self.cut(x).flatten(2).transpose(1, 2)
        y = torch.cat([self.token.expand(x.shape[0], -1, -1), y], 1) + self.places
        found: Tensor = self.scores(self.encode(y)[:, 0])
        return found


def models() -> dict[str, tuple[nn.Module, tuple[Tensor, ...], int]]:
    """Each with inputs of two samples and the version of the operators to write."""
    mlp = nn.Sequential(nn.Flatten(), nn.Linear(48, 20), nn.ReLU(), nn.Linear(20, 5))
    picture, steps, words = torch.randn(2, 3, 8, 8), torch.randn(2, 6, 16), torch.randint(0, 20, (2, 9))
    return {
        "mlp": (mlp, (torch.randn(2, 3, 4, 4),), 20),
        "residual": (Residual(), (picture,), 18),
        "bilstm": (Reader(), (words,), 20),
        "bilstm_states": (Reader(states=True), (words,), 20),
        "encoder": (Encoder(norm_first=True), (steps,), 20),
        "encoder_23": (Encoder(activation="gelu"), (steps,), 23),
        "cross": (Cross(), (steps, torch.randn(2, 5, 16)), 20),
        "patches": (Patches(), (torch.randn(2, 3, 16, 16),), 20),
    }


def without_traces(model: onnx.ModelProto) -> onnx.ModelProto:
    """Without what the exporter notes about the computer it ran on."""
    graph = model.graph
    for thing in (model, graph, *graph.node, *graph.value_info, *graph.input, *graph.output, *graph.initializer):
        del thing.metadata_props[:]
        thing.doc_string = ""
    return model


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    torch.manual_seed(0)
    for name, (model, inputs, opset) in models().items():
        program = torch.onnx.export(
            model.eval(), inputs, dynamo=True, opset_version=opset, external_data=False, verbose=False,
            dynamic_shapes=tuple({0: "batch"} for _ in inputs),
        )  # fmt: skip
        assert program is not None
        (FOLDER / f"{name}.onnx").write_bytes(without_traces(program.model_proto).SerializeToString())


if __name__ == "__main__":
    main()
