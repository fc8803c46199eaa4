"""Networks with a loss of their own inside, two networks against each other, and sequences read off without a clock."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data import describe
from netbuilder.engine.desk import Desk
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.layers.base import Layer
from netbuilder.protocol.commands import Examine
from netbuilder.protocol.events import EpochEnd, Examined, Finished
from netbuilder.training.plan import Plan
from tests.engine.asking import ask
from tests.engine.drawings import bundled, draw
from tests.engine.running import Ear, train


def test_variational_autoencoder(tmp_path: Path) -> None:
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "flat": "Flatten",
        "hidden": {"type": "Dense", "units": 48, "activation": "relu"},
        "mean": {"type": "Dense", "units": 6},
        "log_variance": {"type": "Dense", "units": 6},
        "z": {"type": "Sampling", "kl_weight": 0.002},
        "wide": {"type": "Dense", "units": 48, "activation": "relu"},
        "pixels": {"type": "Dense", "units": 64, "activation": "sigmoid"},
        "picture": {"type": "Reshape", "target_shape": [1, 8, 8]},
        "output": {"type": "Output", "target": "image"},
    }
    edges = "image flat hidden mean z.mean, hidden log_variance z.log_variance, z wide pixels picture output"
    plan = {"epochs": 25, "batch_size": 32, "optimizer": {"type": "Adam", "learning_rate": 0.005}}
    ear = Ear()
    trained = train(draw(nodes, bundled("digits"), plan, edges), tmp_path, ear)
    epochs = ear.of(EpochEnd)
    assert epochs[-1].values["loss"] < 0.6 * epochs[0].values["loss"]
    penalty = next(m for m in trained.task.model.modules() if hasattr(m, "penalty"))
    assert penalty.penalty.item() > 0


def gan(data: Dataset) -> Document:
    """Real points and made ones before the same judge; the judge and the maker train in turns."""
    judge = Graph(
        {
            "points": Node("points", Layer.parse("BlockInput")),
            "hidden": Node("hidden", Layer.parse({"type": "Dense", "units": 16, "activation": "leaky_relu"})),
            "score": Node("score", Layer.parse({"type": "Dense", "units": 1})),
            "verdict": Node("verdict", Layer.parse("BlockOutput")),
        },
        tuple(Edge(a, "output", b, "x") for a, b in (("points", "hidden"), ("hidden", "score"), ("score", "verdict"))),
    )
    loss = "BinaryCrossentropy"
    nodes = {
        "real": {"type": "Input", "field": "points"},
        "noise": {"type": "Noise", "units": 4},
        "maker": {"type": "Dense", "units": 16, "activation": "relu"},
        "made": {"type": "Dense", "units": 2},
        "judge_real": {"type": "Block", "block": "judge"},
        "judge_made": {"type": "Block", "block": "judge"},
        "is_real": {"type": "Output", "target_value": 1.0, "loss": loss, "metrics": []},
        "is_made": {"type": "Output", "target_value": 0.0, "loss": loss, "metrics": []},
        "fools": {"type": "Output", "target_value": 1.0, "loss": loss, "metrics": []},
    }
    adam = {"type": "Adam", "learning_rate": 0.005, "beta_1": 0.5}
    turns = [
        {"name": "judge", "optimizer": adam, "nodes": ["judge_real", "judge_made"], "outputs": ["is_real", "is_made"]},
        {"name": "maker", "optimizer": adam, "nodes": ["maker", "made"], "outputs": ["fools"]},
    ]
    made = {name: Node(name, Layer.parse(layer)) for name, layer in nodes.items()}
    made["judge_made"] = replace(made["judge_made"], shared_with="judge_real")
    chains = ("real judge_real is_real", "real noise maker made judge_made is_made", "judge_made fools")
    edges = tuple(
        Edge(a, "verdict" if "judge" in a else "output", b, "points" if "judge" in b else "x")
        for chain in chains
        for a, b in pairwise(chain.split())
    )
    plan = Plan.make({"epochs": 6, "batch_size": 64, "turns": turns, "threads": 1})
    return Document(Graph(made, edges), {"judge": BlockDefinition("judge", judge)}, plan, data)


def test_two_networks_against_each_other(tmp_path: Path) -> None:
    chance = np.random.default_rng(0)
    np.savez(tmp_path / "ring.npz", points=chance.normal(size=(600, 2)).astype(np.float32) * 0.2 + 3)
    source = Arrays(path="ring.npz")
    document = gan(Dataset(source=source, fields=describe(source, tmp_path).fields))
    assert not [p for p in problems(document, infer(document)) if p.severity == "error"]
    ear = Ear()
    trained = train(document, tmp_path, ear)
    keys = list(trained.task.model.state_dict())
    assert keys == [
        f"{n}.{w}" for n in ("judge_real.hidden", "judge_real.score", "maker", "made") for w in ("weight", "bias")
    ]
    values = ear.of(Finished)[0].metrics
    assert {"is_real_loss", "is_made_loss", "fools_loss"} <= values.keys()
    judge, maker = trained.learner.players
    assert {id(p) for p in judge.parameters}.isdisjoint({id(p) for p in maker.parameters})
    desk = Desk()
    desk.show(trained.task, "run")
    for output, true in (("is_real", "yes"), ("is_made", "no")):
        worst = ask(desk, Examine(part="train", output=output, kind="all", count=5))
        assert isinstance(worst, Examined) and {sample["true"] for sample in worst.samples} == {true}
        assert all(set(sample["probabilities"]) == {"no", "yes"} for sample in worst.samples)


def test_connectionist_temporal_classification(tmp_path: Path) -> None:
    """Three symbols shown for some steps each, with silence between; the network writes them down."""
    chance = np.random.default_rng(1)
    symbols = chance.integers(1, 4, (400, 3))
    sound = np.zeros((400, 12, 4), np.float32)
    for step in range(12):
        if step % 4 != 3:
            sound[np.arange(400), step, symbols[:, step // 4]] = 1
    sound += 0.1 * chance.normal(size=sound.shape).astype(np.float32)
    np.savez(tmp_path / "sounds.npz", sound=sound, symbols=symbols.astype(np.int64))
    source = Arrays(path="sounds.npz")
    nodes = {
        "sound": {"type": "Input", "field": "sound"},
        "lstm": {"type": "LSTM", "units": 16, "return_sequences": True},
        "scores": {"type": "Dense", "units": 4},
        "output": {"type": "Output", "target": "symbols", "loss": "CTC", "metrics": []},
    }
    data = Dataset(source=source, fields=describe(source, tmp_path).fields)
    plan = {"epochs": 30, "batch_size": 32, "optimizer": {"type": "Adam", "learning_rate": 0.02}}
    ear = Ear()
    train(draw(nodes, data, plan), tmp_path, ear)
    assert ear.of(Finished)[0].metrics["test_loss"] < 0.5


def test_padded_steps_change_nothing(tmp_path: Path) -> None:
    data = bundled("spoken_digits")
    nodes = {
        "mfcc": {"type": "Input", "field": "mfcc"},
        "up": {"type": "UpSampling1D", "size": 2},
        "conv": {"type": "Conv1D", "filters": 8, "kernel_size": 3, "strides": 2, "activation": "relu"},
        "lstm": {"type": "LSTM", "units": 8},
        "classes": {"type": "Dense", "units": 10},
        "output": {"type": "Output", "target": "label"},
    }
    task = train(draw(nodes, data, {"epochs": 1, "optimizer": "Adam"}), tmp_path).task
    batch = task.batches(task.data.test).at(torch.arange(20))
    task.model.eval()
    before = task.learner.predict_alone(batch)[0].clone()
    steps = torch.arange(batch.fields["mfcc"].shape[1])
    # One step of the upsampled convolution still sees the first padded one, which the data fill with zeros.
    batch.fields["mfcc"][steps[None] > batch.lengths["mfcc"][:, None]] = 77.0
    torch.testing.assert_close(task.learner.predict_alone(batch)[0], before)
