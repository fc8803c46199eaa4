"""Small documents with data, for the tests of the engine."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays, Source
from netbuilder.engine.data import describe
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.layers.base import Layer
from netbuilder.training.plan import Plan


def draw(nodes: dict[str, Any], data: Dataset | None, plan: dict[str, Any], edges: str = "") -> Document:
    """A document; layers as JSON, edges as "a b c, b d" (chains); without edges the nodes are one chain."""
    made = {name: Node(name, Layer.parse(layer), (200.0 * i, 0.0)) for i, (name, layer) in enumerate(nodes.items())}
    document = Document(Graph(made))
    chains = [c.split() for c in edges.split(",")] if edges else [list(nodes)]
    wires = tuple(_edge(document, a, b) for chain in chains for a, b in pairwise(chain))
    return Document(Graph(made, wires), plan=Plan.make({"threads": 1, **plan}), data=data)


def _edge(document: Document, a: str, b: str) -> Edge:
    (source, _, out), (target, _, into) = a.partition("."), b.partition(".")
    out = out or document.output_ports(document.graph.nodes[source])[0]
    return Edge(source, out, target, into or document.input_ports(document.graph.nodes[target])[0])


def bundled(name: str, **rest: Any) -> Dataset:
    """A bundled set with its recommended scaling."""
    return Dataset.of(Source.parse({"type": "Bundled", "name": name}), **rest)


def digits_mlp(**plan: Any) -> Document:
    """8×8 digits through a dense network with dropout."""
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "flatten": "Flatten",
        "hidden": {"type": "Dense", "units": 32, "activation": "relu"},
        "dropout": {"type": "Dropout", "rate": 0.2},
        "classes": {"type": "Dense", "units": 10},
        "output": {"type": "Output", "target": "label"},
    }
    return draw(nodes, bundled("digits"), {"epochs": 3, "batch_size": 64, "optimizer": "Adam", **plan})


def digits_cnn(**plan: Any) -> Document:
    """8×8 digits through a small convolution network with batch normalization."""
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "conv": {"type": "Conv2D", "filters": 8, "kernel_size": 3, "padding": "same"},
        "norm": "BatchNormalization",
        "relu": "ReLU",
        "pool": "MaxPooling2D",
        "flatten": "Flatten",
        "classes": {"type": "Dense", "units": 10},
        "output": {"type": "Output", "target": "label"},
    }
    return draw(nodes, bundled("digits"), {"epochs": 2, "batch_size": 64, "optimizer": "RMSprop", **plan})


def wave_lstm(folder: Path, **plan: Any) -> Document:
    """Noisy waves of different frequencies through an LSTM, which tells the frequency."""
    chance = np.random.default_rng(0)
    frequency = chance.uniform(0.5, 2.0, (512, 1)).astype(np.float32)
    time = np.linspace(0, 6, 20, dtype=np.float32)
    waves = np.sin(frequency * time)[..., None] + 0.1 * chance.normal(size=(512, 20, 1)).astype(np.float32)
    np.savez(folder / "waves.npz", wave=waves.astype(np.float32), frequency=frequency)
    source = Arrays(path="waves.npz")
    fields: tuple[Field, ...] = describe(source, folder).fields
    nodes = {
        "wave": {"type": "Input", "field": "wave"},
        "lstm": {"type": "LSTM", "units": 12},
        "value": {"type": "Dense", "units": 1},
        "output": {"type": "Output", "target": "frequency"},
    }
    return draw(
        nodes, Dataset(source=source, fields=fields), {"epochs": 2, "batch_size": 32, "optimizer": "Adam", **plan}
    )
