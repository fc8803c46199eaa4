"""The three trainings that are measured: seeded data in an .npz file and the same network as a drawing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

SEED = 7
Arrays = tuple[np.ndarray, np.ndarray]
Nodes = dict[str, Any]


@dataclass(frozen=True)
class Workload:
    """``make(rng, samples)`` gives inputs and targets; ``nodes`` is the drawing, a chain between them."""

    name: str
    samples: int
    make: Callable[[np.random.Generator, int], Arrays]
    nodes: Nodes
    optimizer: str


def pictures(rng: np.random.Generator, samples: int) -> Arrays:
    """Ten patterns with noise: values in 0 … 1, four fifths of them 0 as in MNIST. (samples, 784) float32, classes."""
    patterns = rng.random((10, 784), np.float32) * (rng.random((10, 784)) < 0.19)
    classes = rng.integers(0, 10, samples)
    noise = rng.random((samples, 784), np.float32)
    x = patterns[classes] * (noise > 0.3) + noise * (noise > 0.97)
    return x.clip(0, 1).astype(np.float32), classes


def small_pictures(rng: np.random.Generator, samples: int) -> Arrays:
    """The same as (samples, 28, 28, 1)."""
    x, y = pictures(rng, samples)
    return x.reshape(-1, 28, 28, 1), y


def waves(rng: np.random.Generator, samples: int) -> Arrays:
    """Sixteen noisy waves over 64 steps, and the mean frequency. (samples, 64, 16) and (samples, 1) float32."""
    frequency = rng.random((samples, 1, 16), np.float32)
    time = np.arange(64, dtype=np.float32)[None, :, None]
    x = np.sin(time * frequency) + 0.1 * rng.standard_normal((samples, 64, 16), np.float32)
    return x.astype(np.float32), frequency.mean(axis=2)


def dense(units: int, **settings: Any) -> Any:
    """A Dense layer as files have it."""
    return {"type": "Dense", "units": units, **settings}


def conv(filters: int) -> Any:
    """A 3x3 convolution with ReLU as files have it."""
    return {"type": "Conv2D", "filters": filters, "kernel_size": [3, 3], "activation": "relu"}


MLP: Nodes = {"hidden": dense(512, activation="relu"), "scores": dense(10)}
CNN: Nodes = {
    "conv_1": conv(32),
    "pool_1": "MaxPooling2D",
    "conv_2": conv(64),
    "pool_2": "MaxPooling2D",
    "flatten": "Flatten",
    "hidden": dense(128, activation="relu"),
    "scores": dense(10),
}
LSTM: Nodes = {"memory": {"type": "LSTM", "units": 64}, "value": dense(1)}
WORKLOADS = {
    w.name: w
    for w in (
        Workload("mlp", 60_000, pictures, MLP, "RMSprop"),
        Workload("cnn", 10_000, small_pictures, CNN, "Adam"),
        Workload("lstm", 10_000, waves, LSTM, "Adam"),
    )
}


def write(workload: Workload, folder: Path, epochs: int, fraction: float) -> None:
    """``data.npz``, ``model.netb`` and ``spec.json`` in ``folder``."""
    samples = max(256, int(workload.samples * fraction))
    x, y = workload.make(np.random.default_rng(SEED), samples)
    np.savez(folder / "data.npz", x_train=x, y_train=y)
    (folder / "model.netb").write_text(json.dumps(drawing(workload, epochs)), encoding="utf-8")
    spec = {"name": workload.name, "epochs": epochs, "batch_size": 128, "samples": samples}
    (folder / "spec.json").write_text(json.dumps(spec), encoding="utf-8")


def drawing(workload: Workload, epochs: int) -> dict[str, Any]:
    """The network as a drawing, trained on all of ``data.npz``."""
    layers = {"x": {"type": "Input", "field": "x"}, **workload.nodes, "y": {"type": "Output", "target": "y"}}
    names = list(layers)
    return {
        "format": "netbuilder",
        "version": 1,
        "data": {"source": {"type": "Arrays", "path": "data.npz"}, "split": {"validation": 0.0, "test": 0.0}},
        "plan": {"epochs": epochs, "batch_size": 128, "optimizer": workload.optimizer, "device": "cpu"},
        "nodes": {name: {"layer": layer, "at": [240 * i, 0]} for i, (name, layer) in enumerate(layers.items())},
        "edges": [list(pair) for pair in pairwise(names)],
    }
