"""What each edit does, and the sentence when it cannot."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import Bundled
from netbuilder.graph.document import Comment, Document, Edge, Frame
from netbuilder.graph.edits import (
    AddBlock,
    AddNode,
    Bind,
    Bypass,
    Connect,
    Disconnect,
    Edit,
    EditError,
    Group,
    InsertOnEdge,
    MakeBlock,
    Paste,
    PutComment,
    PutFrame,
    RemoveBlock,
    RemoveNodes,
    Rename,
    RenameBlock,
    ReplaceLayer,
    Restore,
    SetBlock,
    SetData,
    SetParams,
    Settings,
    ShareWeights,
    Unpack,
    copy,
    duplicate,
    layer_id,
)
from netbuilder.graph.files import dumps
from netbuilder.graph.history import History
from netbuilder.graph.infer import infer
from netbuilder.graph.library import residual
from netbuilder.graph.node import Node, Prose
from netbuilder.layers.base import Layer
from tests.graph.drawings import IMAGES, classifier, draw, layer
from tests.graph.random_edits import random_edit
from tests.graph.test_files import mutate_value


def wires(document: Document) -> set[str]:
    return {f"{e.source}>{e.target}" for e in document.graph.edges}


def test_connecting_replaces_the_wire_of_a_port() -> None:
    document = Connect(source="image", target="dense").apply(classifier())
    assert wires(document) == {"image>conv", "conv>flatten", "image>dense", "dense>label"}


def test_a_variadic_layer_keeps_its_wires_in_the_order_asked_for() -> None:
    document = AddNode(node=Node("join", layer("Concatenate"))).apply(classifier())
    for source, index in (("image", None), ("conv", None), ("flatten", 0), ("dense", 2)):
        document = Connect(source=source, target="join", index=index).apply(document)
    assert [e.source for e in document.graph.edges if e.target == "join"] == ["flatten", "image", "dense", "conv"]


def test_inserting_on_a_wire_keeps_the_place_among_inputs() -> None:
    nodes = {"image": layer("Input", field="image"), "a": layer("ReLU"), "b": layer("ReLU"), "join": layer("Add")}
    document = draw(nodes, "image a join, image b join", IMAGES)
    document = InsertOnEdge(source="a", target="join", node=Node("c", layer("Tanh"))).apply(document)
    assert [e.source for e in document.graph.edges if e.target == "join"] == ["c", "b"]
    assert "a>c" in wires(document) and infer(document).is_valid


def test_removing_closes_the_gap_when_asked() -> None:
    assert wires(RemoveNodes(nodes=("flatten",)).apply(classifier())) == {"image>conv", "dense>label"}
    closed = RemoveNodes(nodes=("conv", "flatten"), reconnect=True).apply(classifier())
    assert wires(closed) == {"image>dense", "dense>label"}


def test_parameters_that_take_ports_away_take_their_wires_too() -> None:
    nodes = {"image": layer("Input", field="image"), "split": layer("Split"), "a": layer("ReLU"), "b": layer("ReLU")}
    document = draw(nodes, "image split, split a", IMAGES)
    last = document.output_ports(document.graph.nodes["split"])[-1]
    document = Connect(source="split", source_port=last, target="b").apply(document)
    document = ReplaceLayer(node="split", layer=layer("Identity")).apply(document)
    assert all(e.source_port in ("output",) for e in document.graph.edges)


def test_pasting_takes_free_names_and_the_wires_that_still_fit() -> None:
    document = duplicate(classifier(), ("conv", "flatten")).apply(classifier())
    assert {"image>conv_1", "conv_1>flatten_1"} <= wires(document)
    alone = Paste(fragment=Prose(copy(classifier(), ("conv", "flatten")))).apply(classifier())
    assert "image>conv_1" not in wires(alone) and "conv_1>flatten_1" in wires(alone)
    with pytest.raises(EditError, match="not a piece of a drawing"):
        Paste(fragment=Prose("hello")).apply(classifier())


def test_frames_and_comments_travel_with_what_is_copied() -> None:
    document = PutFrame(frame=Frame("f", "front", (0, 0, 300, 200))).apply(classifier())
    document = PutComment(comment=Comment("c", "why", (10, 20))).apply(document)
    pasted = duplicate(document, ("conv",), surroundings=("f", "c")).apply(document)
    x, y = 40.0, 40.0
    assert [(f.id, f.title, f.rect) for f in pasted.graph.frames[1:]] == [("f_1", "front", (x, y, 300, 200))]
    assert [(c.id, c.text, c.position) for c in pasted.graph.comments[1:]] == [("c_1", "why", (10 + x, 20 + y))]
    alone = duplicate(document, ("conv",)).apply(document)
    assert alone.graph.frames == document.graph.frames and alone.graph.comments == document.graph.comments


def test_blocks_travel_with_what_is_copied() -> None:
    boxed = MakeBlock(nodes=("conv", "flatten"), name="body").apply(classifier())
    pasted = Paste(fragment=Prose(copy(boxed, ("body",)))).apply(Document())
    assert "body" in pasted.blocks and "body" in pasted.graph.nodes


def test_making_a_block_and_unpacking_it_changes_nothing_that_counts() -> None:
    boxed = MakeBlock(nodes=("conv", "flatten", "dense"), name="body").apply(classifier())
    assert wires(boxed) == {"image>body", "body>label"} and infer(boxed).is_valid
    again = Unpack(node="body").apply(boxed)
    assert set(again.graph.edges) == set(classifier().graph.edges)
    assert {i: n.layer for i, n in again.graph.nodes.items()} == {
        i: n.layer for i, n in classifier().graph.nodes.items()
    }


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (AddNode(node=Node("conv", layer("ReLU"))), 'There already is a node "conv"'),
        (AddNode(node=Node("class", layer("ReLU"))), '"class" cannot be a node\'s name'),
        (RemoveNodes(nodes=("gone",)), 'There is no node "gone"'),
        (Connect(source="label", target="conv"), 'Output "label" has no output.'),
        (Connect(source="conv", target="dense", target_port="y"), 'Dense "dense" has no input "y"; it has x.'),
        (Disconnect(source="image", target="dense"), 'There is no wire from "image" to "dense".'),
        (SetParams(node="dense", values=Settings.parse({"unit": 3})), 'Dense "dense" has no parameter unit.'),
        (MakeBlock(nodes=("conv", "dense"), name="body"), 'over "flatten" and back'),
        (MakeBlock(nodes=("image", "conv"), name="body"), 'Input "image" cannot go into a block'),
        (MakeBlock(nodes=(), name="body"), "Choose the nodes"),
        (Unpack(node="conv"), 'Conv2D "conv" is no block.'),
        (Rename(node="conv", id="dense"), 'There already is a node "dense"'),
        (ShareWeights(node="conv", owner="conv"), "cannot use the weights"),
        (Bind(node="conv", parameter="filters", argument="width"), 'There is no argument "width"'),
        (SetParams(scope=("gone",), node="a", values=Settings()), 'There is no block "gone"'),
        (Group(nodes=()), "Choose the nodes"),
    ],
)
def test_what_cannot_be_done_is_told(edit: Edit, words: str) -> None:
    with pytest.raises(EditError) as told:
        edit.apply(classifier())
    assert words in str(told.value)


def test_arguments_of_blocks() -> None:
    document = AddBlock(block=residual()).apply(Document())
    with pytest.raises(EditError, match=r'"filters" is still used inside the block "residual"'):
        SetBlock(name="residual").apply(document)
    untied = Bind(scope=("residual",), node="conv_1", parameter="filters").apply(document)
    assert not dict(untied.blocks["residual"].graph.nodes["conv_1"].bindings).get("filters")
    tied = Bind(scope=("residual",), node="conv_1", parameter="filters", argument="strides").apply(document)
    assert ("filters", "strides") in tied.blocks["residual"].graph.nodes["conv_1"].bindings
    renamed = RenameBlock(name="residual", new="shortcut").apply(document)
    assert list(renamed.blocks) == ["shortcut"] and not RemoveBlock(name="shortcut").apply(renamed).blocks


def test_bypass_and_titles() -> None:
    document = Bypass(nodes=("flatten",)).apply(classifier())
    assert document.graph.nodes["flatten"].bypassed and Bypass(nodes=("flatten",)).title(document) == "bypass flatten"
    assert SetParams(node="conv", values=Settings.parse({"kernel_size": (3, 5)})).title(document) == (
        "set kernel size to 3 × 5"
    )


def test_an_edge_is_two_ends() -> None:
    assert Edge.parse(["a", "b.value"]) == Edge("a", "", "b", "value")


def test_names_made_from_types_are_identifiers() -> None:
    assert [layer_id(layer(n)) for n in ("Conv2D", "MaxPooling2D", "LSTM", "ReLU", "GlobalAveragePooling1D")] == [
        "conv2d", "max_pooling2d", "lstm", "relu", "global_average_pooling1d",
    ]  # fmt: skip
    for kind in Layer.table.values():
        assert AddNode(node=Node(layer_id(kind), layer("Identity"))).apply(Document()).graph.nodes


def test_edits_from_strangers_are_refused_with_a_sentence() -> None:
    random = Random(1)
    document = classifier()
    for _ in range(3000):
        mutated = mutate_value(random, random_edit(random, document).to_json())
        try:
            Edit.parse(mutated).apply(document)
        except NetBuilderError as error:
            assert str(error)


def test_a_document_of_another_time_comes_back_whole() -> None:
    then = classifier()
    edit = Restore(text=Prose(dumps(then)))
    assert edit.apply(Document()) == then and Edit.parse(edit.to_json()) == edit
    with pytest.raises(EditError, match="expected"):
        Restore(text=Prose("{}")).apply(then)


def test_changes_of_the_data_in_one_burst_are_one_step() -> None:
    history = History(Document())
    data = Dataset.of(Bundled(name="iris"))
    history.do(SetData(data=data))
    history.end_burst()
    chosen = history.document
    for test in (0.1, 0.15, 0.2):
        history.do(SetData(data=replace(data, split=Split(test=test), seed=3)))
    assert history.undo_title == "prepare the data"
    history.undo()
    assert history.document is chosen and history.undo_title == "choose the data"
