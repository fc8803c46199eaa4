"""The templates on a small part of their data, for tests that train them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

import netbuilder
from netbuilder.datasets.source import Arrays
from netbuilder.engine.trainer import Trainer
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.protocol.events import Finished
from netbuilder.training.plan import Plan
from tests.engine.running import Ear, train

RESOURCES = Path(netbuilder.__file__).parent / "resources"


def template(name: str, **plan: Any) -> Document:
    """A template with other settings of its plan, on one processor core."""
    document = load(RESOURCES / "templates" / f"{name}.netb")
    wanted = Plan.make({**document.plan.to_json(), "threads": 1, "device": "cpu", **plan})
    return replace(document, plan=wanted)


def few_pictures(document: Document, folder: Path, train_count: int, test_count: int = 200) -> Document:
    """The drawing with clothes instead of digits, as those are quicker to read: a few of them."""
    with np.load(RESOURCES / "datasets" / "fashion_mnist_small.npz") as file:
        arrays = {name: file[name] for name in file.files}
    names = {"x_train": "image_train", "y_train": "label_train", "x_test": "image_test", "y_test": "label_test"}
    kept = {new: arrays[old][: train_count if "train" in old else test_count] for old, new in names.items()}
    np.savez(folder / "few.npz", **kept)
    assert document.data is not None
    return replace(document, data=replace(document.data, source=Arrays(path="few.npz"), fields=()))


def trained(document: Document, folder: Path) -> tuple[Trainer, Finished]:
    """The run, and its last event."""
    ear = Ear()
    trainer = train(document, folder, ear)
    return trainer, ear.of(Finished)[0]
