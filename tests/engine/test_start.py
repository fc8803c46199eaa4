"""Weights to start from: taken by name and shape, told, noted in the run, used without a run, kept when frozen."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from netbuilder.engine import runner
from netbuilder.engine.build import build
from netbuilder.engine.checkpoint import save_weights
from netbuilder.engine.evaluate import evaluate
from netbuilder.engine.export import Subject
from netbuilder.engine.opening import open_drawing, open_run
from netbuilder.engine.start import WeightsError
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import Stop
from netbuilder.protocol.events import Metrics, Notice
from tests.engine.drawings import bundled, digits_mlp, draw
from tests.engine.running import Ear, train


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A folder with the weights of a trained network, "trained.safetensors"."""
    generator = torch.Generator().manual_seed(1)
    weights = build(digits_mlp()).state_dict()
    trained = {name: torch.rand(tensor.shape, generator=generator) / 8 for name, tensor in weights.items()}
    save_weights(tmp_path / "trained.safetensors", trained)
    return tmp_path


def from_file(document: Document, name: str = "trained.safetensors") -> Document:
    return replace(document, plan=replace(document.plan, weights=name))


def with_units(document: Document, node: str, units: int) -> Document:
    changed = replace(document.graph.nodes[node], layer=replace(document.graph.nodes[node].layer, units=units))
    return replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, node: changed}))


def test_a_training_starts_with_them_and_says_so(base: Path):
    ear = Ear()
    trainer = runner.start(from_file(digits_mlp(epochs=1)), base, base / "runs", ear)
    saved = Subject(from_file(digits_mlp()), base).model.state_dict()
    assert all(torch.equal(saved[k], v) for k, v in trainer.task.model.state_dict().items())
    assert ear.of(Notice)[0].message == "4 of 4 tensors start with the weights of trained.safetensors."
    assert trainer.folder.start["sha256"] and trainer.folder.start["file"] == str(base / "trained.safetensors")


def test_what_does_not_fit_starts_new_and_is_named(base: Path):
    ear = Ear()
    document = with_units(from_file(digits_mlp(epochs=1)), "hidden", 7)
    runner.start(document, base, base / "runs", ear)
    message = ear.of(Notice)[0].message
    assert message.startswith("1 of 4 tensors start with the weights of trained.safetensors; new: ")
    assert "hidden.weight" in message and "hidden.bias" in message


def test_another_networks_weights_are_refused(base: Path):
    save_weights(base / "other.safetensors", {"conv1.weight": torch.ones(3)})
    with pytest.raises(WeightsError, match=r'None of the 1 tensors of "other.safetensors" has a name and shape'):
        runner.start(from_file(digits_mlp(), "other.safetensors"), base, base / "runs", Ear())
    assert not (base / "runs").exists()


@pytest.mark.parametrize("content", [None, b"", b"\x10\0\0\0\0\0\0\0{}", b"not weights at all"])
def test_a_missing_or_damaged_file_is_a_sentence(base: Path, content: bytes | None):
    if content is not None:
        (base / "bad.safetensors").write_bytes(content)
    wanted = "there is no file" if content is None else "holds no weights in the format safetensors"
    with pytest.raises(WeightsError, match=wanted):
        runner.start(from_file(digits_mlp(), "bad.safetensors"), base, base / "runs", Ear())


def test_without_a_run_they_are_evaluated_and_exported(base: Path):
    document = digits_mlp(epochs=3)
    trainer = train(document, base)
    learned = {k: v.clone() for k, v in trainer.task.model.state_dict().items()}
    save_weights(base / "learned.safetensors", learned)
    task = open_drawing(from_file(document, "learned.safetensors"), base)
    found, expected = (evaluate(t, t.data.test) for t in (task, open_run(trainer.folder.path)))
    assert found == pytest.approx(expected) and found["accuracy"] > 0.3


def test_a_run_keeps_its_own_weights_when_the_file_is_gone(base: Path):
    trainer = train(from_file(digits_mlp(epochs=1)), base)
    (base / "trained.safetensors").unlink()
    learned = {k: v.clone() for k, v in trainer.task.model.state_dict().items()}
    opened = open_run(trainer.folder.path).model.state_dict()
    assert all(torch.equal(learned[k], v) for k, v in opened.items())


def test_a_run_cut_off_before_its_first_checkpoint_begins_again_with_them(base: Path):
    document = from_file(digits_mlp(epochs=1))
    begun = runner.start(document, base, base / "runs", Ear())
    again = runner.reopen(begun.folder.path, Ear())
    expected = begun.task.model.state_dict()
    assert all(torch.equal(expected[k], v) for k, v in again.task.model.state_dict().items())


def test_a_run_does_not_begin_again_with_another_file(base: Path):
    begun = runner.start(from_file(digits_mlp(epochs=1)), base, base / "runs", Ear())
    save_weights(base / "trained.safetensors", {k: v + 1 for k, v in begun.task.model.state_dict().items()})
    with pytest.raises(WeightsError, match="was changed since the run began: start a new run"):
        runner.reopen(begun.folder.path, Ear())


def test_frozen_layers_keep_them_and_the_new_head_learns(base: Path):
    document = from_file(digits_mlp(epochs=1))
    hidden = document.graph.nodes["hidden"]
    frozen = replace(hidden, layer=replace(hidden.layer, trainable=False))
    document = replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, "hidden": frozen}))
    before = Subject(document, base).model.state_dict()
    after = train(document, base).task.model.state_dict()
    assert torch.equal(before["hidden.weight"], after["hidden.weight"])
    assert not torch.equal(before["classes.weight"], after["classes.weight"])


def test_a_normalization_that_is_given_is_not_fitted_again(tmp_path: Path):
    nodes = {
        "x": {"type": "Input", "field": "features"},
        "norm": "Normalization",
        "classes": {"type": "Dense", "units": 3},
        "output": {"type": "Output", "target": "species"},
    }
    document = draw(nodes, bundled("iris"), {"epochs": 1})
    weights = build(document).state_dict()
    weights["norm.mean"] = torch.full_like(weights["norm.mean"], 7.0)
    save_weights(tmp_path / "given.safetensors", weights)
    ear = Ear(lambda event: [Stop()] if isinstance(event, Metrics) else [])
    trainer = train(from_file(document, "given.safetensors"), tmp_path, ear)
    assert (trainer.task.model.state_dict()["norm.mean"] == 7.0).all()
    again = runner.reopen(trainer.folder.path, Ear())
    runner.run(again)
    assert (again.task.model.state_dict()["norm.mean"] == 7.0).all()
