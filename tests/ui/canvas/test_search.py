"""Layers are found by what people call them."""

from __future__ import annotations

import time

import pytest

from netbuilder.graph.terminals import BlockInput
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.search import LayerSearch, layer_types

SEARCH = LayerSearch()


def names(text: str, search: LayerSearch = SEARCH) -> list[str]:
    return [hit.name for hit in search.search(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dense", "Dense"),
        ("Linear", "Dense"),
        ("nn.Linear", "Dense"),
        ("torch.nn.linear", "Dense"),
        ("keras.layers.Conv2D", "Conv2D"),
        ("conv2", "Conv2D"),
        ("cnn", "Conv2D"),
        ("bn", "BatchNormalization"),
        ("BatchNorm2d", "BatchNormalization"),
        ("max pool 2", "MaxPooling2D"),
        ("MaxPool2d", "MaxPooling2D"),
        ("gap", "GlobalAveragePooling2D"),
        ("cat", "Concatenate"),
        ("skip connection", "Add"),
        ("one-hot", "CategoryEncoding"),
        ("relu", "ReLU"),
        ("residual", "residual"),
        ("conv bn", "conv_bn_relu"),
        ("swish", "SiLU"),
    ],
)
def test_the_layer_meant_comes_first(text: str, first: str) -> None:
    assert names(text)[0] == first


def test_every_layer_is_found_by_its_own_name() -> None:
    for cls in layer_types():
        if cls.family != "control":
            assert names(cls.__name__)[0] == cls.__name__


def test_every_synonym_leads_to_its_layer() -> None:
    for cls in layer_types():
        for word in cls.also:
            assert cls.__name__ in names(word), word


def test_nothing_typed_is_everything_by_family() -> None:
    found = SEARCH.search("  ")
    assert {h.name for h in found if h.layer} == {c.__name__ for c in layer_types()} - {"BlockInput", "BlockOutput"}
    families = [h.family for h in found]
    assert [f for i, f in enumerate(families) if f not in families[:i]] == list(dict.fromkeys(families))


def test_the_synonym_that_was_meant_is_told() -> None:
    assert SEARCH.search("linear")[0].also == "Linear"
    assert SEARCH.search("dense")[0].also == ""


def test_words_of_the_help_are_found_last() -> None:
    found = SEARCH.search("batch")
    assert found[0].name == "BatchNormalization" and found[-1].score < found[0].score
    assert names("quantum chromodynamics") == []
    assert names("--") == []


def test_the_help_may_be_in_another_language() -> None:
    chinese = LayerSearch(help_of=lambda cls: "全连接层" if cls.__name__ == "Dense" else "")
    assert names("全连接", chinese) == ["Dense"]


def test_ports_are_offered_inside_blocks_only() -> None:
    assert "BlockInput" not in names("blockinput")
    assert names("blockinput", LayerSearch(inside_block=True))[0] == BlockInput.__name__


def test_blocks_of_the_drawing_are_offered() -> None:
    hit = LayerSearch(blocks=("my_stem",)).search("stem")[0]
    assert hit.is_block and hit.name == "my_stem"


def test_block_itself_needs_a_name_and_is_not_offered() -> None:
    assert "Block" in Layer.table and "Block" not in names("block")


def test_a_keystroke_takes_less_than_a_frame() -> None:
    start = time.process_time()
    for _ in range(10):
        SEARCH.search("max pool")
    assert (time.process_time() - start) / 10 < 0.016
