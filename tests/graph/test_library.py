"""The blocks of the library stand where they should, and count what their papers count."""

from __future__ import annotations

import pytest

from netbuilder.base.tensor import TensorType, image, sequence, vector
from netbuilder.graph.document import BlockDefinition, Document
from netbuilder.graph.edits import AddBlock, Connect, Unpack
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.infer import infer
from netbuilder.graph.library import (
    LIBRARY,
    bottleneck,
    conv_bn_relu,
    inception,
    residual,
    squeeze_excitation,
    transformer_block,
    vae_decoder,
    vae_encoder,
)
from netbuilder.graph.size import total
from tests.graph.drawings import draw, layer


def around(block: BlockDefinition, x: TensorType, **settings: object) -> Document:
    nodes = {"input": layer("Input", field="x"), "use": layer("Block", block=block.name, **settings)}
    document = AddBlock(block=block).apply(draw(nodes, "input", {"x": x}))
    return Connect(source="input", target="use").apply(document)


CASES = [
    (conv_bn_relu(), image(3, 8, 8), (32, 8, 8), 3 * 9 * 32 + 4 * 32),
    (residual(), image(64, 8, 8), (64, 8, 8), 2 * (64 * 9 * 64 + 4 * 64)),
    (residual(128, 2, True), image(64, 8, 8), (128, 4, 4), 64 * 9 * 128 + 128 * 9 * 128 + 64 * 128 + 3 * 4 * 128),
    (bottleneck(), image(256, 8, 8), (256, 8, 8), 256 * 64 + 64 * 9 * 64 + 64 * 256 + 4 * (64 + 64 + 256)),
    (inception(), image(192, 28, 28), (256, 28, 28), 163_696),  # inception (3a) of GoogLeNet
    (squeeze_excitation(), image(64, 8, 8), (64, 8, 8), 64 * 4 + 4 + 4 * 64 + 64),
    (transformer_block(), sequence(10, 64), (10, 64), 4 * (64 * 64 + 64) + 2 * 64 * 256 + 256 + 64 + 4 * 64),
    (vae_encoder(), vector(784), (2,), 784 * 256 + 256 + 2 * (256 * 2 + 2)),
    (vae_decoder(), vector(2), (784,), 2 * 256 + 256 + 256 * 784 + 784),
]


@pytest.mark.parametrize(("block", "x", "shape", "parameters"), CASES, ids=lambda v: getattr(v, "name", ""))
def test_a_block_gives_the_right_shape_and_count(block, x, shape, parameters) -> None:
    document = around(block, x)
    inference = infer(document)
    found = inference.nodes["use"]
    assert found.outputs, found.failure
    assert found.outputs[0].shape == shape
    assert total(inference).parameters == parameters
    assert loads(dumps(document)) == document
    unpacked = infer(Unpack(node="use").apply(document))
    assert unpacked.is_valid and total(unpacked).parameters == parameters


def test_arguments_and_repetitions() -> None:
    document = around(residual(), image(16, 8, 8), arguments={"filters": 16}, repeat=3)
    inference = infer(document)
    assert total(inference).parameters == 3 * 2 * (16 * 9 * 16 + 4 * 16)
    bodies = inference.nodes["use"].bodies
    assert len(bodies) == 3 and bodies[0] is bodies[2]
    shared = around(residual(), image(16, 8, 8), arguments={"filters": 16}, repeat=3, shared=True)
    assert total(infer(shared)).parameters == 2 * (16 * 9 * 16 + 4 * 16)
    assert total(infer(Unpack(node="use").apply(shared))).parameters == 2 * (16 * 9 * 16 + 4 * 16)


def test_every_function_of_the_library_makes_a_block_of_its_name() -> None:
    assert all(make().name == name and make().note and make().arguments for name, make in LIBRARY.items())
