"""What an optimizer remembers goes into the archive: Keras takes the next step as we do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from netbuilder.codegen.keras.model import KerasModel
from netbuilder.engine import checkpoint
from netbuilder.engine.export.keras import compiled_plan, keras_model
from netbuilder.engine.export.keras_file import archive
from netbuilder.engine.export.keras_optimizer import optimizer_arrays, remembered
from netbuilder.engine.export.keras_optimizer import trained as trained_arrays
from netbuilder.engine.export.subject import Subject
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.engine.optimizers import make_optimizer
from netbuilder.graph.document import Document
from tests.engine.drawings import bundled, draw
from tests.engine.export.plans import trained
from tests.keras.exporting import Pair, side_by_side
from tests.keras.expressions import EXPRESSIONS
from tests.keras.parity import keras
from tests.keras.test_export import SAME_NAMES

# Inside Keras on torch.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def network(plan: dict[str, Any]) -> Document:
    """A small network of layers whose weights lie otherwise in Keras, some of which are not trained."""
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "conv": {"type": "Conv2D", "filters": 2, "strides": 2},
        "norm": "BatchNormalization",
        "still": {"type": "Conv2D", "filters": 3, "kernel_size": 1, "trainable": False},
        "flat": "Flatten",
        "scores": {"type": "Dense", "units": 10},
        "output": {"type": "Output", "target": "label"},
    }
    return draw(nodes, bundled("digits"), {"epochs": 1, "batch_size": 256, **plan})


def written(subject: Subject, path: Path) -> tuple[KerasModel, Any]:
    """The archive as it is exported, without its check, and what Keras loads from it, without a warning."""
    said = keras_model(subject)
    told = compiled_plan(subject, said).arguments
    assert told is not None
    arrays = keras_arrays(said, subject.model.state_dict())
    path.write_bytes(archive(said, arrays, "model", told, optimizer_arrays(subject, said, told)))
    return said, keras.models.load_model(path)


OPTIMIZERS: list[dict[str, Any]] = [
    {"type": "SGD"},
    {"type": "SGD", "momentum": 0.9},
    {"type": "RMSprop"},
    {"type": "RMSprop", "momentum": 0.5, "centered": True},
    {"type": "Adam"},
    {"type": "Adam", "amsgrad": True},
    {"type": "Adamax"},
    {"type": "Lion"},
    {"type": "Lamb"},
    {"type": "Adagrad"},
    {"type": "Adadelta"},
]


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda o: "-".join(map(str, o.values())))
def test_keras_takes_the_next_step_as_we_do(optimizer: dict[str, Any], tmp_path: Path) -> None:
    subject = Subject.of_run(trained(network({"optimizer": optimizer}), tmp_path))
    said, theirs = written(subject, tmp_path / "model.keras")
    assert subject.run is not None
    known = remembered(subject)
    assert known is not None and int(theirs.optimizer.iterations) == known.steps > 3
    weights = [p for step in subject.program.modules() for p in subject.model.get_submodule(step.module).parameters()]
    weights = [p for p in weights if p.requires_grad]
    ours = make_optimizer(subject.document.plan.optimizer, weights)
    player = checkpoint.load(subject.run.last_checkpoint)[1]["learner"]["players"][0]
    ours.load_state_dict(player["optimizer"])
    slopes = {n: torch.randn_like(p) for n, p in subject.model.named_parameters()}
    for name, p in subject.model.named_parameters():
        p.grad = slopes[name] if p.requires_grad else None
    ours.step()
    given = keras_arrays(said, subject.model.state_dict() | slopes)
    places = {id(w): (layer.name, i) for layer in theirs.layers for i, w in enumerate(layer.weights)}
    named = [places[id(v)] for v in theirs.trainable_variables]
    theirs.optimizer.apply([torch.from_numpy(given[layer][i].copy()) for layer, i in named], theirs.trainable_variables)
    after = keras_arrays(said, subject.model.state_dict())
    for (layer, i), variable in zip(named, theirs.trainable_variables, strict=True):
        np.testing.assert_allclose(variable.value.detach().numpy(), after[layer][i], atol=2e-6, rtol=1e-5)


@pytest.mark.parametrize("plan", [{}, {"optimizer": "Adagrad"}, {"schedule": {"type": "CosineDecay"}}], ids=str)
def test_without_a_run_it_begins_at_the_beginning(plan: dict[str, Any], tmp_path: Path) -> None:
    _, theirs = written(Subject(network(plan), tmp_path), tmp_path / "model.keras")
    fresh = getattr(keras.optimizers, type(theirs.optimizer).__name__).from_config(theirs.optimizer.get_config())
    fresh.build(theirs.trainable_variables)
    for a, b in zip(theirs.optimizer.variables, fresh.variables, strict=True):
        np.testing.assert_array_equal(np.asarray(a.value.detach()), np.asarray(b.value.detach()))


@pytest.mark.parametrize("plan", [{"optimizer": "Nadam"}, {"optimizer": "Adafactor"}, {"accumulate": 2}], ids=str)
def test_what_keras_keeps_otherwise_is_left_to_it(plan: dict[str, Any], tmp_path: Path) -> None:
    subject = Subject(network(plan), tmp_path)
    said = keras_model(subject)
    told = compiled_plan(subject, said).arguments
    assert told is not None and optimizer_arrays(subject, said, told) is None


def test_the_arrays_keras_trains_are_known_for_every_layer(tmp_path: Path) -> None:
    chosen = {
        (name, repr(settings.get("layer"))): (name, settings, k) for name, settings, k in [*SAME_NAMES, *EXPRESSIONS]
    }
    pair = Pair(side_by_side(chosen.values()), tmp_path / "model.keras")
    arrays = pair.arrays()
    counted = {
        layer.name: len(arrays.get(layer.name, [])[: trained_arrays(layer, pair.program)])
        for layer in pair.said.layers
        if not layer.is_operation
    }
    assert counted == {name: len(pair.keras.get_layer(name).trainable_weights) for name in counted}
