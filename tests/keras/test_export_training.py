"""Every layer that has weights: five steps of training move them in Keras as they do here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from netbuilder.base.tensor import TensorType, sequence, tokens
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.learner import as_tuple
from netbuilder.engine.optimizers import make_optimizer
from netbuilder.layers.base import Layer
from netbuilder.layers.weighted import Trainable
from netbuilder.training.optimizer import Optimizer
from tests.engine.drawings import draw
from tests.keras.cases import CASES
from tests.keras.exporting import Case, Pair, Written, sample, side_by_side, turned
from tests.keras.expressions import EXPRESSIONS
from tests.keras.parity import keras

STEPS = 5
# What a softmax follows may be shifted without changing anything: the true gradient is 0, and what Adam makes of the
# rounding errors differs.
NO_GRADIENT = ("key/bias", "scores/bias")


def trained() -> list[Case]:
    """Every layer with weights once, wrappers with each layer inside; none that draws random numbers."""
    found: dict[tuple[str, str], Case] = {}
    everything: list[Case] = [(name, settings, kinds) for name, settings, _, kinds in CASES]
    for name, settings, kinds in [*everything, *EXPRESSIONS]:
        layer = Layer.parse({"type": name, **settings})
        if issubclass(type(layer), Trainable) and "dropout" not in repr(settings):
            found.setdefault((name, repr(settings.get("layer"))), (name, settings, kinds))
    return list(found.values())


def loss(outputs: Iterable[Any]) -> torch.Tensor:
    """Something that every output has a part in, the same in any order of axes."""
    return sum(((y - 0.3) ** 2).mean() for y in outputs)  # type: ignore[return-value]


def ours(pair: Pair, given: list[list[torch.Tensor]], declaration: Optimizer) -> None:
    weights = [p for p in pair.model.parameters() if p.requires_grad]
    optimizer = make_optimizer(declaration, weights)
    pair.model.train()
    for x in given:
        for p in weights:
            p.grad = None
        loss(as_tuple(pair.model(*x))).backward()
        optimizer.step()


def theirs(pair: Pair, given: list[list[torch.Tensor]], declaration: Optimizer) -> None:
    optimizer = getattr(keras.optimizers, type(declaration).__name__)()
    kinds: list[TensorType] = [entry.value.type for entry in pair.program.inputs]
    variables = pair.keras.trainable_variables
    for x in given:
        found = pair.keras([turned(t, kind) for t, kind in zip(x, kinds, strict=True)], training=True)
        gradients = torch.autograd.grad(loss(found), [v.value for v in variables])
        optimizer.apply(list(gradients), variables)


def test_every_layer_with_weights_is_there() -> None:
    weighted = {name for name, kind in Layer.table.items() if issubclass(kind, Trainable) and name == kind.__name__}
    assert weighted - {name for name, _, _ in trained()} == set()


@pytest.mark.parametrize("optimizer", ["SGD", "RMSprop", "Adam"])
def test_five_steps(optimizer: str, tmp_path: Path) -> None:
    pair, declaration = Pair(side_by_side(trained()), tmp_path / "model.keras"), Optimizer.parse(optimizer)
    given = [[sample(entry.value.type, 4) for entry in pair.program.inputs] for _ in range(STEPS)]
    before = {v.path: v.value.detach().numpy().copy() for v in pair.keras.trainable_variables}
    ours(pair, given, declaration)
    theirs(pair, given, declaration)
    still = [v.path for v in pair.keras.trainable_variables if np.array_equal(before[v.path], v.value.detach().numpy())]
    assert [path for path in still if not path.endswith(NO_GRADIENT)] == []
    largest: dict[str, float] = {}
    for name, arrays in pair.arrays().items():
        layer = pair.keras.get_layer(name)
        for array, weight in zip(arrays, layer.weights, strict=True):
            if any(weight is w for w in layer.trainable_weights):
                largest[weight.path] = float(np.abs(array - weight.value.detach().numpy()).max())
    assert len(largest) == len(before)
    assert {path: d for path, d in largest.items() if not d <= (1e-4 if path.endswith(NO_GRADIENT) else 1e-5)} == {}


@pytest.mark.filterwarnings("ignore:__array:DeprecationWarning", "ignore:Skipping variable loading:UserWarning")
def test_ctc_behind_padded_sequences_is_fitted_by_keras(tmp_path: Path) -> None:
    fields = (Field("sound", sequence(9, 4), padded=True), Field("text", tokens(3, 6), padded=True))
    nodes = {
        "entry": {"type": "Input", "field": "sound"},
        "cell": {"type": "GRU", "units": 5, "return_sequences": True},
        "scores": {"type": "Dense", "units": 6},
        "output": {"type": "Output", "target": "text", "loss": "CTC"},
    }
    written = Written(draw(nodes, Dataset(source=Arrays(path="some.npz"), fields=fields), {}), tmp_path / "m.keras")
    x, y = torch.randn(4, 9, 4).numpy(), torch.randint(1, 6, (4, 3)).numpy()
    history = keras.models.load_model(tmp_path / "m.keras").fit(x, y, verbose=0).history
    assert np.isfinite(history["loss"]).all()
    assert written.said.layers[-1].made.class_name == "Multiply"
