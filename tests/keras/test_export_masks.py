"""Padded steps and losses: where Keras's mask arrives at the loss, it is ours; where it does not, that is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.base.tensor import sequence, tokens
from netbuilder.codegen.keras.compiled import compiled
from netbuilder.codegen.keras.masked import KEEPING
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.learner import as_tuple
from tests.engine.drawings import draw
from tests.keras.exporting import Written
from tests.keras.parity import keras

pytestmark = pytest.mark.filterwarnings(
    "ignore:__array:DeprecationWarning",
    "ignore:Skipping variable loading:UserWarning",
    "ignore:.*was passed an input with a mask:UserWarning",
)
BETWEEN: dict[str, tuple[dict[str, Any], bool]] = {
    "nothing": ({}, True),
    "normalization and dropout": ({"norm": "LayerNormalization", "drop": "Dropout"}, True),
    "attention": ({"look": {"type": "SelfAttention", "num_heads": 1, "key_dim": 4}}, True),
    "transformer": ({"encoder": {"type": "TransformerEncoder", "num_heads": 1, "intermediate_dim": 4}}, False),
    "convolution": ({"conv": {"type": "Conv1D", "filters": 4, "padding": "same"}}, False),
    "positions": ({"positions": "PositionalEncoding"}, False),
}


@pytest.mark.parametrize("name", BETWEEN)
def test_loss_of_padded_steps(name: str, tmp_path: Path) -> None:
    between, is_masked = BETWEEN[name]
    fields = (Field("words", sequence(9, 4), padded=True), Field("tags", tokens(9, 6), padded=True))
    nodes = {
        "words": {"type": "Input", "field": "words"},
        "read": {"type": "GRU", "units": 5, "return_sequences": True},
        **between,
        "scores": {"type": "Dense", "units": 6},
        "output": {"type": "Output", "target": "tags"},
    }
    document = draw(nodes, Dataset(source=Arrays(path="some.npz"), fields=fields), {})
    written = Written(document, tmp_path / "model.keras")
    lengths = torch.tensor([9, 4, 2, 7])
    there = torch.arange(9) < lengths[:, None]
    x, y = torch.randn(4, 9, 4) * there[:, :, None], torch.randint(1, 6, (4, 9)) * there
    model = keras.models.load_model(tmp_path / "model.keras")
    theirs = model.evaluate(x.numpy(), y.numpy(), verbose=0, return_dict=True)["loss"]
    with torch.no_grad():
        (scores,) = as_tuple(written.model(x, lengths))
    each = torch.nn.functional.cross_entropy(scores.transpose(1, 2), y, reduction="none")
    ours = (each * there).sum() / there.sum()
    assert (abs(theirs - ours.item()) < 1e-5) is is_masked
    notes = compiled(document.plan, written.said, None).notes
    assert bool(notes) is not is_masked


def test_the_layers_that_hand_masks_on_are_kerass() -> None:
    settings: dict[str, tuple[Any, ...]] = {
        **dict.fromkeys(("Dense", "GRU", "LSTM", "SimpleRNN", "Rescaling"), (1,)),
        **dict.fromkeys(("AlphaDropout", "Dropout", "GaussianDropout", "GaussianNoise", "SpatialDropout1D"), (0.1,)),
        "Activation": ("relu",),
        "Bidirectional": (keras.layers.LSTM(1),),
        "MultiHeadAttention": (1, 1),
    }
    assert all(getattr(keras.layers, name)(*settings.get(name, ())).supports_masking for name in KEEPING)
