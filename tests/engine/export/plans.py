"""Small documents on real data, and short runs of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import netbuilder.layers  # noqa: F401  fills Layer.table
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Bundled
from netbuilder.engine import runner
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.base import Layer
from netbuilder.training.plan import Plan


def drawing(data: Dataset, layers: list[Any], plan: dict[str, Any], **output: Any) -> Document:
    """The first field of the data, layers one after the other, and an Output for the last field."""
    nodes = {"entry": Node("entry", Input(field=data.fields[0].name))}
    edges = []
    for index, settings in enumerate(layers):
        layer = Layer.parse(settings)
        edges.append(Edge(list(nodes)[-1], "output", f"layer_{index}", layer.input_ports()[0]))
        nodes[f"layer_{index}"] = Node(f"layer_{index}", layer)
    edges.append(Edge(list(nodes)[-1], "output", "answer", "x"))
    nodes["answer"] = Node("answer", Output(target=data.fields[-1].name, **output))
    return Document(
        graph=Graph(nodes, tuple(edges)), data=data, plan=Plan.make({"threads": 1, "device": "cpu", **plan})
    )


def bundled(name: str, **settings: Any) -> Dataset:
    return Dataset.of(Bundled(name=name), **settings)


DIGITS = [
    "Flatten",
    {"type": "Dense", "units": 24, "activation": "relu", "kernel_regularizer": "L2", "kernel_constraint": "MaxNorm"},
    {"type": "Dropout", "rate": 0.2},
    {"type": "BatchNormalization", "trainable": False},
    {"type": "Dense", "units": 10, "bias_regularizer": {"type": "L1L2", "l1": 0.01, "l2": 0.02}},
]


def digits(**plan: Any) -> Document:
    return drawing(bundled("digits"), DIGITS, {"epochs": 2, "batch_size": 100, **plan})


def trained(document: Document, folder: Path) -> Path:
    """Trains; the run's folder."""
    trainer = runner.start(document, folder, folder / "runs", lambda event: None)
    runner.run(trainer)
    assert trainer.folder is not None
    return trainer.folder.path
