"""Blocks in Keras scripts: functions, called for each use, in loops where they repeat; run by Keras."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netbuilder.base.tensor import sequence
from netbuilder.codegen.keras.script import keras_listing
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from tests.codegen.blocks import definition, drawing, random_blocks, use
from tests.codegen.test_block_classes import RESIDUAL
from tests.keras.exporting import Pair

DENSE = {"type": "Dense", "units": 8, "activation": "tanh"}
STEP = definition("step", {"dense": DENSE, "add": "Add"}, "a dense, dense add, a add, add y")


def text(document: Document) -> str:
    return keras_listing(document, infer(document)).text


def check(document: Document, folder: Path) -> None:
    assert max(Pair(document, folder / "script.py").differences().values()) <= 1e-5


def test_repetitions_are_a_loop(tmp_path: Path) -> None:
    document = drawing({"three": use("step", repeat=3), "last": DENSE}, "entry three.a, three.y last", STEP)
    script = text(document)
    assert script.count("def step_block(inputs, name):") == 1
    assert '    for i in range(3):\n        x = step_block(x, f"three_{i}")\n' in script
    assert script.count("layers.Dense(") == 2
    check(document, tmp_path)


def test_uses_that_differ_in_numbers_share_a_function(tmp_path: Path) -> None:
    uses = {"narrow": use("residual", arguments={"width": 4}), "wide": use("residual", arguments={"width": 32})}
    document = drawing({**uses, "same": use("residual")}, "entry narrow.a, narrow.y wide.a, wide.y same.a", RESIDUAL)
    script = text(document)
    assert "def residual_block(x, name, units):" in script
    assert 'layers.Dense(units, name=f"{name}_dense")(x)\n' in script  # no shape, as it differs
    assert 'x = residual_block(entry, "narrow", units=4)' in script
    assert 'x = residual_block(x, "wide", units=32)' in script
    check(document, tmp_path)


def test_blocks_in_blocks_hand_their_numbers_down(tmp_path: Path) -> None:
    outer = definition("outer", {"one": use("residual"), "two": use("residual")}, "a one.a, one.y two.a, two.y y")
    wide = replace(outer.graph.nodes["two"], layer=use("residual", arguments={"width": 5}))
    outer = replace(outer, graph=replace(outer.graph, nodes={**outer.graph.nodes, "two": wide}))
    document = drawing({"a1": use("outer"), "a2": use("outer")}, "entry a1.a, a1.y a2.a", RESIDUAL, outer)
    assert 'residual_block(x, f"{name}_two", units=5)' in text(document)
    check(document, tmp_path)


def test_blocks_within_blocks(tmp_path: Path) -> None:
    outer = definition("outer", {"inner": use("step", repeat=2), "dense": DENSE}, "a inner.a, inner.y dense, dense y")
    document = drawing({"four": use("outer", repeat=4)}, "entry four.a", STEP, outer)
    script = text(document)
    assert '        x = step_block(x, f"{name}_inner_{i}")\n' in script
    assert '        x = outer_block(x, f"four_{i}")\n' in script
    assert script.count("layers.Dense(") == 2
    check(document, tmp_path)


def test_repetitions_with_one_set_of_weights_are_written_out(tmp_path: Path) -> None:
    """A function would make new layers each time."""
    document = drawing({"three": use("step", repeat=3, shared=True)}, "entry three.a", STEP)
    script = text(document)
    assert "_block(" not in script
    assert script.count("layers.Dense(") == 1 and script.count("dense_layer(") == 3
    check(document, tmp_path)


def test_the_mask_of_padded_sequences_is_handed_to_every_turn(tmp_path: Path) -> None:
    cell = {"type": "GRU", "units": 8, "return_sequences": True}
    block = definition("read", {"cell": cell, "dense": DENSE}, "a cell, cell dense, dense y")
    data = Dataset(source=Arrays(path="some.npz"), fields=(Field("words", sequence(6, 8), padded=True),))
    nodes = {"first": cell, "three": use("read", repeat=3)}
    document = drawing(nodes, "entry first, first three.a", block, data=data)
    script = text(document)
    assert "def read_block(inputs, mask, name):" in script
    assert '        x = read_block(x, first_mask_2, f"three_{i}")\n' in script
    check(document, tmp_path)


@pytest.mark.parametrize("seed", range(20, 26))
def test_random_blocks(seed: int, tmp_path: Path) -> None:
    document = random_blocks(seed)
    assert max(Pair(document, tmp_path / "script.py").differences().values()) <= 1e-4


def test_lines_know_the_nodes_of_every_use() -> None:
    document = drawing({"three": use("step", repeat=3), "other": use("step")}, "entry three.a, three.y other.a", STEP)
    listing = keras_listing(document, infer(document))
    (line,) = listing.lines_of(("other", "dense"))
    assert "layers.Dense" in listing.lines[line]
    assert listing.lines_of(("three", "dense")) == [line]
