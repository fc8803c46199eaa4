"""The summary's numbers are those of the built module."""

from __future__ import annotations

import csv
import json

import pytest

from netbuilder.codegen.program import ProgramError, to_program
from netbuilder.codegen.summary import Summary, summary
from netbuilder.engine.build import build
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from tests.codegen.drawings import chain, random_drawing
from tests.codegen.test_pytorch import block_drawing

dense = Layer.table["Dense"]


def of(document: Document) -> Summary:
    return summary(document, infer(document))


def test_counts_of_two_layers() -> None:
    found = of(chain(dense(units=16, activation="relu"), dense(units=3, trainable=False)))
    assert found.to_json() == {
        "parameters": 195,
        "trainable": 144,
        "multiply_adds": 176,
        "layers": [
            {"id": "entry", "type": "Input", "output": [8], "parameters": 0, "trainable": 0, "multiply_adds": 0},
            {
                "id": "layer_0",
                "type": "Dense",
                "output": [16],
                "parameters": 144,
                "trainable": 144,
                "multiply_adds": 128,
            },
            {"id": "layer_1", "type": "Dense", "output": [3], "parameters": 51, "trainable": 0, "multiply_adds": 48},
        ],
    }
    assert json.loads(json.dumps(found.to_json())) == found.to_json()


@pytest.mark.parametrize("seed", range(10))
def test_trained_weights_are_those_of_the_module(seed: int) -> None:
    document = random_drawing(seed)
    used = {step.node for step in to_program(document, infer(document)).steps}
    if all(i in used or n.type == "Input" for i, n in document.graph.nodes.items()):
        trained = sum(p.numel() for p in build(document).parameters() if p.requires_grad)
        assert of(document).total.trainable == trained


@pytest.mark.parametrize(("shared", "parameters"), [(False, 4 * 72), (True, 2 * 72)])
def test_repetitions_of_a_block_count(shared: bool, parameters: int) -> None:
    assert of(block_drawing(3, shared)).total.parameters == parameters


def test_the_table_for_the_terminal() -> None:
    text = of(chain(dense(units=16))).to_text()
    assert text.splitlines()[0].split() == ["layer", "type", "output", "parameters", "multiply-adds"]
    assert "layer_0  Dense" in text and "Parameters: 144 (144 trained, 576 bytes)" in text


def test_the_table_for_a_document() -> None:
    lines = of(chain(dense(units=16))).to_markdown().splitlines()
    assert lines[3] == "| layer_0 | Dense | 16 | 144 | 128 |"


def test_the_table_for_a_spreadsheet() -> None:
    rows = list(csv.DictReader(of(chain(dense(units=16))).to_csv().splitlines()))
    assert rows[1] == {
        "layer": "layer_0", "type": "Dense", "output": "16",
        "parameters": "144", "trainable": "144", "multiply_adds": "128",
    }  # fmt: skip


def test_a_mistake_in_the_drawing_is_told() -> None:
    with pytest.raises(ProgramError, match='Conv2D "layer_0"'):
        of(chain(Layer.table["Conv2D"]()))
