"""Blocks are printed as classes, and are still what is built, to the bit."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from netbuilder.base.tensor import sequence
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.build import build
from netbuilder.graph.document import Document, Node
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from tests.codegen.blocks import definition, drawing, random_blocks, use
from tests.codegen.drawings import LAYERS
from tests.codegen.test_pytorch import check, printed_model, text_of

assert LAYERS  # filled by importing the layers


def dense(**bindings: str) -> Node:
    return Node("dense", Layer.table["Dense"](units=8), bindings=tuple(bindings.items()))


RESIDUAL = definition("residual", {"dense": dense(units="width"), "act": "ReLU"}, "a dense, dense act, act y", width=16)
SKIP = definition("skip", {"inner": use("residual"), "add": "Add"}, "a inner.a, inner.y add, a add, add y")


def classes(document: Document) -> list[str]:
    lines = text_of(document).splitlines()
    return [line.split("(")[0][6:] for line in lines if line.startswith("class ")]


def test_a_block_that_widens_has_its_widths_as_arguments() -> None:
    document = drawing({"stack": use("residual", repeat=5)}, "entry stack.a", RESIDUAL)
    check(document)
    text = text_of(document)
    assert "class Residual(nn.Sequential):\n    def __init__(self, in_features, width):" in text
    assert "self.dense = nn.Linear(in_features, width, bias=True)" in text
    assert "Residual(in_features=8, width=16)" in text
    assert "*(Residual(in_features=16, width=16) for _ in range(4))" in text
    assert set(printed_model(document).state_dict()) >= {"stack.0.dense.weight", "stack.4.dense.bias"}


def test_arguments_of_the_block_are_arguments_of_the_class() -> None:
    nodes = {"narrow": use("residual", arguments={"width": 4}), "wide": use("residual", arguments={"width": 32})}
    document = drawing(nodes, "entry narrow.a, narrow.y wide.a", RESIDUAL)
    check(document)
    assert classes(document) == ["Residual", "Net"]
    assert "self.wide = Residual(in_features=4, width=32)" in text_of(document)


def test_blocks_in_blocks_hand_their_numbers_down() -> None:
    outer = definition("outer", {"one": use("residual"), "two": use("skip")}, "a one.a, one.y two.a, two.y y")
    fitting = definition(
        "residual", {"dense": dense(units="width"), "act": "ReLU"}, "a dense, dense act, act y", width=8
    )
    nodes: dict[str, Any] = {"first": use("outer", repeat=2), "second": use("outer")}
    document = drawing(nodes, "entry first.a, first.y second.a", outer, SKIP, fitting)
    check(document)
    assert classes(document) == ["Residual", "Skip", "Outer", "Net"]
    assert "first.1.two.inner.dense.weight" in printed_model(document).state_dict()


def test_words_as_arguments_make_classes_of_their_own() -> None:
    body = {"dense": dense(activation="f"), "add": "Add"}
    block = definition("residual", body, "a dense, dense add, a add, add y", f="relu")
    nodes = {"one": use("residual"), "two": use("residual", arguments={"f": "tanh"}), "three": use("residual")}
    document = drawing(nodes, "entry one.a, one.y two.a, two.y three.a", block)
    check(document)
    assert classes(document) == ["Residual", "Residual2", "Net"]


@pytest.mark.parametrize("shared", [False, True])
def test_two_results_are_handed_on(shared: bool) -> None:
    """The second input goes out as the first output: the results of a repetition are read further down."""
    crossing = definition("crossing", {"dense": dense(), "act": "Tanh"}, "a dense, dense z, b act, act y")
    nodes = {"left": dense(), "stack": use("crossing", repeat=3, shared=shared), "sum": "Add"}
    document = drawing(nodes, "entry left, entry stack.a, left stack.b, stack.y sum, stack.z sum", crossing)
    check(document)


def test_what_passes_through_is_not_handed_back() -> None:
    passing = definition("passing", {"dense": dense()}, "a dense, dense z, b y")
    nodes = {"stack": use("passing", repeat=3), "sum": "Add"}
    check(drawing(nodes, "entry stack.a, entry stack.b, stack.y sum, stack.z sum", passing))


@pytest.mark.parametrize("shared", [False, True])
def test_repetitions_that_read_something_besides_stand_in_a_loop(shared: bool) -> None:
    data = Dataset(source=Arrays(path="x.npz"), fields=(Field("text", sequence(6, 8), padded=True),))
    block = definition("reader", {"gru": {"type": "GRU", "units": 8, "return_sequences": True}}, "a gru, gru y")
    document = drawing({"stack": use("reader", repeat=3, shared=shared)}, "entry stack.a", block, data=data)
    check(document)
    loop = "for _ in range(3):" if shared else "for layer in self.stack:"
    assert loop in text_of(document) and "def forward(self, a, lengths):" in text_of(document)


def test_lengths_that_change_on_the_way() -> None:
    data = Dataset(source=Arrays(path="x.npz"), fields=(Field("text", sequence(30, 8), padded=True),))
    body = {
        "conv": {"type": "Conv1D", "filters": 8, "kernel_size": 3, "strides": 2},
        "gru": {"type": "GRU", "units": 8, "return_sequences": True},
    }
    block = definition("reader", body, "a conv, conv gru, gru y")
    nodes = {"stack": use("reader", repeat=2), "mean": "GlobalAveragePooling1D"}
    check(drawing(nodes, "entry stack.a, stack.y mean", block, data=data))


@pytest.mark.parametrize("name", ["net", "transformer_encoder", "none", "exception", "f", "path", "adam", "nn"])
def test_any_name_can_be_a_block(name: str) -> None:
    block = definition(name, {"dense": dense(), "add": "Add"}, "a dense, dense add, a add, add y")
    nodes = {"stack": use(name, repeat=2), "encoder": {"type": "Dense", "units": 3}}
    check(drawing(nodes, "entry stack.a, stack.y encoder", block))


def test_one_module_that_does_two_things_stays_unfolded() -> None:
    """The second use needs one of two results only: a class cannot be both, so the steps stand in the network."""
    block = definition("twofold", {"left": dense(), "right": dense()}, "a left, a right, left y, right z")
    nodes = {
        "one": use("twofold"),
        "two": Node("two", use("twofold"), shared_with="one"),
        "sum": "Add",
        "end": "ReLU",
    }
    document = drawing(nodes, "entry one.a, one.y sum, one.z sum, sum two.a, two.y end", block)
    check(document)
    assert "self.one = nn.Module()" in text_of(document) and classes(document) == ["Net"]


def test_a_shared_block_is_one_module() -> None:
    block = definition("tower", {"dense": dense(), "act": "ReLU"}, "a dense, dense act, act y")
    nodes = {"left": use("tower"), "right": Node("right", use("tower"), shared_with="left"), "sum": "Add"}
    document = drawing(nodes, "entry left.a, left.y right.a, left.y sum, right.y sum", block)
    check(document)
    assert text_of(document).count("= Tower()") == 1 and text_of(document).count("self.left(") == 2


@pytest.mark.parametrize("seed", range(60))
def test_random_blocks_are_printed_as_they_are_built(seed: int) -> None:
    document = random_blocks(seed)
    assert infer(document).is_valid
    check(document)


def test_results_leave_by_the_ports_they_are_wired_to() -> None:
    """Whichever is computed first: z needs no layer, y needs two."""
    block = definition("fork", {"dense": {"type": "Dense", "units": 3}}, "a dense, dense y, a z")
    document = drawing({"fork": use("fork"), "end": "ReLU"}, "entry fork.a, fork.y end", block)
    assert build(document)(torch.ones(2, 8)).shape == (2, 3)
    check(document)
