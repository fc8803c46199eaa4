"""Whole drawings as Keras models: blocks, shared weights, flattened pictures, padded sequences, what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.base.tensor import sequence, tokens
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.model import KerasError, KerasModel
from netbuilder.codegen.keras.order import snake_case
from netbuilder.graph.document import Document, Node
from netbuilder.graph.files import load
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from tests.codegen.blocks import definition, drawing, random_blocks, use
from tests.codegen.drawings import alone, random_drawing
from tests.engine.drawings import draw
from tests.keras.exporting import Pair
from tests.keras.parity import keras

TEMPLATES = sorted((Path(__file__).parents[2] / "netbuilder/resources/templates").glob("*.netb"))
REFUSED = {"mnist_dcgan": 'Noise "noise"', "mnist_vae": 'Sampling "z"'}
PICTURE = {"type": "Input", "shape": [3, 5, 4]}


def said(document: Document) -> KerasModel:
    return to_keras_model(document, infer(document))


def kinds(document: Document) -> list[str]:
    return [layer.made.class_name for layer in said(document).layers]


def check(document: Document, folder: Path, tolerance: float = 1e-5) -> None:
    found = Pair(document, folder / "model.keras").differences()
    assert max(found.values()) <= tolerance, found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_templates(path: Path, tmp_path: Path) -> None:
    if path.stem in REFUSED:
        with pytest.raises(KerasError, match=REFUSED[path.stem]):
            said(load(path))
    else:
        check(load(path), tmp_path, 3e-4)  # random weights make answers of 100 and more


@pytest.mark.parametrize("seed", range(8))
def test_random_drawings(seed: int, tmp_path: Path) -> None:
    check(random_drawing(seed), tmp_path, 1e-4)


@pytest.mark.parametrize("seed", range(8))
def test_random_blocks(seed: int, tmp_path: Path) -> None:
    check(random_blocks(seed), tmp_path, 1e-4)


def test_repeated_blocks_share_weights_or_do_not(tmp_path: Path) -> None:
    block = definition("twice", {"dense": {"type": "Dense", "units": 8, "activation": "tanh"}}, "a dense, dense y")
    for shared, layers in ((True, 1), (False, 3)):
        document = drawing({"three": use("twice", repeat=3, shared=shared)}, "entry three.a", block)
        assert len(said(document).layers) == layers
        assert sum(len(layer.calls) for layer in said(document).layers) == 3
        check(document, tmp_path)


def test_a_power_of_two_inputs_and_a_pool_with_gaps(tmp_path: Path) -> None:
    nodes = {"base": "Exponential", "power": "RaiseToPower"}
    check(drawing(nodes, "entry base, base power.base, entry power.exponent"), tmp_path)
    with pytest.raises(KerasError, match="leaves gaps in its window"):
        pool = {"type": "MaxPooling2D", "dilation_rate": 2}
        said(draw({"a": PICTURE, "pool": pool, "flat": "Flatten"}, None, {}))


def test_nodes_that_share_weights_are_one_layer_called_twice(tmp_path: Path) -> None:
    conv = {"type": "Conv2D", "filters": 2}
    nodes = {"a": PICTURE, "b": PICTURE, "conv": conv, "twin": conv, "flat": "Flatten", "other": "Flatten",
             "difference": "Subtract"}  # fmt: skip
    document = draw(nodes, None, {}, "a conv flat difference.a, b twin other difference.b")
    twins = {**document.graph.nodes, "twin": replace(document.graph.nodes["twin"], shared_with="conv")}
    document = replace(document, graph=replace(document.graph, nodes=twins))
    assert kinds(document).count("Conv2D") == 1
    check(document, tmp_path)


def test_bypassed_nodes_are_left_out() -> None:
    document = draw({"x": PICTURE, "conv": {"type": "Conv2D", "filters": 2}, "relu": "ReLU"}, None, {})
    nodes: dict[str, Node] = {**document.graph.nodes}
    nodes["conv"] = replace(nodes["conv"], bypassed=True)
    assert kinds(replace(document, graph=replace(document.graph, nodes=nodes))) == ["ReLU"]


DENSE = {"type": "Dense", "units": 3}


@pytest.mark.parametrize(
    ("between", "permuted"),
    [
        ({}, False),
        ({"drop": "Dropout", "relu": "ReLU"}, False),
        ({"norm": "BatchNormalization"}, True),
        ({"softmax": "Softmax"}, True),
    ],
    ids=lambda v: "-".join(v) if isinstance(v, dict) else "",
)
def test_flattened_pictures(between: dict[str, Any], permuted: bool, tmp_path: Path) -> None:
    """The rows of the Dense are put into Keras's order where nothing else minds, the picture's axes otherwise."""
    document = draw({"x": PICTURE, "flat": "Flatten", **between, "dense": DENSE}, None, {})
    assert ("Permute" in kinds(document)) is permuted
    check(document, tmp_path)


def test_a_flattened_picture_that_goes_two_ways(tmp_path: Path) -> None:
    nodes = {"x": PICTURE, "flat": "Flatten", "one": DENSE, "two": DENSE, "norm": "LayerNormalization"}
    both = draw(nodes, None, {}, "x flat one, flat two norm")
    assert "Permute" not in kinds(both)
    check(both, tmp_path)
    mixed = draw(nodes, None, {}, "x flat one, flat norm two")
    assert "Permute" in kinds(mixed)
    check(mixed, tmp_path)
    assert "Permute" in kinds(draw({"x": PICTURE, "flat": "Flatten"}, None, {}))


PADDED: list[dict[str, Any]] = [
    *({"type": name, "units": 3, **more} for name in ("SimpleRNN", "LSTM", "GRU")
      for more in ({}, {"return_sequences": True}, {"go_backwards": True})),
    {"type": "Bidirectional", "layer": {"type": "GRU", "units": 3}},
    {"type": "Bidirectional", "layer": {"type": "LSTM", "units": 3, "layers": 2}},
    {"type": "GlobalAveragePooling1D"},
    {"type": "GlobalAveragePooling1D", "keepdims": True},
    {"type": "GlobalMaxPooling1D"},
    {"type": "SelfAttention", "num_heads": 2, "key_dim": 3, "causal": True},
    *({"type": name, "axis": "time"} for name in ("Mean", "Sum", "Max", "Min")),
    {"type": "SequencePooling"},
    {"type": "BatchNormalization"},
]  # fmt: skip


@pytest.mark.parametrize("kind", [tokens(6, 9), sequence(6, 4)], ids=["tokens", "numbers"])
def test_padded_sequences(kind: Any, tmp_path: Path) -> None:
    """All beside each other; what stands in padded places of a result does not count."""
    fields = alone(Layer.parse("Identity"), (kind,), padded=True).data
    start = {"vectors": {"type": "Embedding", "output_dim": 4}} if kind.dtype == "int64" else {"vectors": "Dropout"}
    nodes = {"x": {"type": "Input", "field": "in_0"}, **start}
    chains = ["x vectors"]
    for number, layer in enumerate(PADDED):
        nodes |= {f"layer_{number}": layer, f"mean_{number}": {"type": "GlobalAveragePooling1D"}}
        sequences = layer.get("return_sequences") or layer["type"] in ("SelfAttention", "BatchNormalization")
        chains.append(f"vectors layer_{number}" + f" mean_{number}" * bool(sequences))
        if not sequences:
            del nodes[f"mean_{number}"]
    check(draw(nodes, fields, {}, ", ".join(chains)), tmp_path)


@pytest.mark.parametrize("unknown", [sequence(None, 4), tokens(None, 9)], ids=["numbers", "tokens"])
def test_sequences_of_unknown_length(unknown: Any, tmp_path: Path) -> None:
    start: list[Any] = [{"type": "Embedding", "output_dim": 4}] if unknown.dtype == "int64" else []
    rest = [{"type": "Conv1D", "filters": 4, "padding": "same"}, {"type": "PositionalEncoding", "kind": "learned"},
            {"type": "TransformerEncoder", "num_heads": 2, "intermediate_dim": 5}, "GlobalMaxPooling1D"]  # fmt: skip
    nodes = {f"layer_{i}": layer for i, layer in enumerate([*start, *rest])}
    document = draw(
        {"x": {"type": "Input", "field": "in_0"}, **nodes}, alone(Layer.parse("Identity"), (unknown,)).data, {}
    )
    pair = Pair(document, tmp_path / "model.keras")
    assert pair.keras.input_shape[1] is None
    assert max(pair.differences().values()) <= 1e-5


def test_masks_follow_layers_that_change_lengths(tmp_path: Path) -> None:
    fields = alone(Layer.parse("Identity"), (sequence(12, 4),), padded=True).data
    same = {"padding": "same", "strides": 2}
    conv, pool = {"type": "Conv1D", "filters": 4, **same}, {"type": "MaxPooling1D", "pool_size": 3, **same}
    nodes = {"x": {"type": "Input", "field": "in_0"}, "conv": conv, "pool": pool, "lstm": {"type": "LSTM", "units": 3},
             "up": {"type": "UpSampling1D", "size": 3}, "largest": "GlobalMaxPooling1D",
             "mean": "GlobalAveragePooling1D"}  # fmt: skip
    check(draw(nodes, fields, {}, "x conv pool lstm, conv largest, pool up mean"), tmp_path)


def test_all_nodes_that_keras_does_not_have_are_named_at_once() -> None:
    nodes = {"x": PICTURE, "slope": "RReLU", "gray": "Grayscale", "near": "LocalResponseNormalization"}
    with pytest.raises(KerasError) as caught:
        said(draw(nodes, None, {}))
    assert all(name in str(caught.value) for name in ('RReLU "slope"', 'Grayscale "gray"', '"near" sums over'))


def test_folders_are_named_as_keras_names_them() -> None:
    from keras.src.utils.naming import to_snake_case

    for name in dir(keras.layers):
        assert snake_case(name) == to_snake_case(name)
