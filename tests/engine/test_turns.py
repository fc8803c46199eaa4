"""Several optimizers in one plan: each trains its own nodes for its own losses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch

from netbuilder.engine import runner
from netbuilder.graph.document import Document
from tests.engine.drawings import bundled, draw
from tests.engine.running import Ear


def two_heads(every: int = 1) -> Document:
    """A shared trunk with two outputs; each turn trains one branch."""
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "left": {"type": "Dense", "units": 3},
        "right": {"type": "Dense", "units": 3},
        "first": {"type": "Output", "target": bundled("iris").fields[-1].name},
        "second": {"type": "Output", "target": bundled("iris").fields[-1].name},
    }
    turns = [
        {"name": "a", "optimizer": "Adam", "nodes": ["left"], "outputs": ["first"]},
        {"name": "b", "optimizer": "Adam", "nodes": ["right"], "outputs": ["second"], "every": every},
    ]
    plan = {"epochs": 1, "batch_size": 40, "turns": turns}
    return draw(nodes, bundled("iris"), plan, "features left first, features right second")


def test_each_turn_moves_only_its_nodes(tmp_path: Path) -> None:
    trainer = runner.start(two_heads(), tmp_path, tmp_path / "runs", Ear())
    model, learner = trainer.task.model, trainer.learner
    batch = trainer.batches.at(torch.arange(20))
    before = {k: v.clone() for k, v in model.state_dict().items()}
    learner.players = [*learner.players[:1], replace_every(learner.players[1], 1000)]
    learner.learn(batch, 1)
    moved = {k.split(".")[0] for k, v in model.state_dict().items() if not torch.equal(before[k], v)}
    assert moved == {"left"}


def replace_every(player, every: int):
    return replace(player, turn=replace(player.turn, every=every))


def test_several_outputs_are_named(tmp_path: Path) -> None:
    ear = Ear()
    finished = runner.run(runner.start(two_heads(every=2), tmp_path, tmp_path / "runs", ear))
    assert {"loss", "first_loss", "second_loss", "first_accuracy", "second_accuracy"} <= finished.metrics.keys()
    total = finished.metrics["test_first_loss"] + finished.metrics["test_second_loss"]
    assert abs(finished.metrics["test_loss"] - total) < 1e-6
