"""Models as Keras's documentation shows them: saved by Keras, imported, equal."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbuilder.engine.importing import import_file
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document
from netbuilder.graph.files import load, save
from netbuilder.graph.terminals import Output
from netbuilder.training.losses_binary import BinaryCrossentropy
from netbuilder.training.losses_classification import CategoricalCrossentropy, SparseCategoricalCrossentropy
from netbuilder.training.metrics_classification import Accuracy
from netbuilder.training.optimizers import Adam
from tests.keras.importing.equal import compare
from tests.keras.importing.models import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_predicts_as_keras_does(name: str, tmp_path: Path) -> None:
    make, inputs = EXAMPLES[name]
    imported = compare(make(), inputs, tmp_path / "model.keras")
    assert {entry.status for entry in imported.report.entries} == {"same"}
    opens_again(imported.document, tmp_path)


@pytest.mark.parametrize("name", ["mnist_cnn", "siamese", "residual_of_any_size", "transformer"])
def test_files_of_the_older_kind_too(name: str, tmp_path: Path) -> None:
    make, inputs = EXAMPLES[name]
    compare(make(), inputs, tmp_path / "model.h5")


def test_a_configuration_alone_gives_the_same_drawing(tmp_path: Path) -> None:
    model = EXAMPLES["siamese"][0]()
    model.save(tmp_path / "model.keras")
    (tmp_path / "model.json").write_text(model.to_json())
    whole, alone = (import_file(tmp_path / f"model.{ending}") for ending in ("keras", "json"))
    assert alone.document == whole.document
    assert not alone.weights
    assert any("no weights" in note for note in alone.report.notes)


def test_what_compile_was_told_comes_along(tmp_path: Path) -> None:
    plan, outputs = told("transformer", tmp_path)
    assert plan.optimizer == Adam(learning_rate=0.001)
    assert outputs[0].loss == SparseCategoricalCrossentropy(from_logits=False)  # there is a softmax at the end
    assert outputs[0].metrics == (Accuracy(),)


def test_every_output_has_its_own_loss(tmp_path: Path) -> None:
    _, outputs = told("two_inputs", tmp_path)
    assert [o.loss for o in outputs] == [
        BinaryCrossentropy(from_logits=True),
        CategoricalCrossentropy(from_logits=True),
    ]
    assert [o.weight for o in outputs] == [1.0, 0.2]


def test_models_inside_are_blocks_and_share_their_weights(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(EXAMPLES["siamese"][0]().to_json())
    document = import_file(tmp_path / "model.json").document
    blocks = [n for n in document.graph.nodes.values() if isinstance(n.layer, Block)]
    assert [n.shared_with for n in blocks] == [None, "tower"]
    assert document.graph.nodes["shared_2"].shared_with == "shared"


def told(name: str, folder: Path):
    """Plan and Output layers of an example's configuration."""
    (folder / "model.json").write_text(EXAMPLES[name][0]().to_json())
    document = import_file(folder / "model.json").document
    return document.plan, [n.layer for n in document.graph.of_type(Output)]


def opens_again(document: Document, folder: Path) -> None:
    """The drawing goes into a file and comes out the same."""
    save(document, folder / "drawing.netb")
    assert load(folder / "drawing.netb") == document
