"""Edits from what is selected: one step each, and back exactly."""

from __future__ import annotations

import pytest

from netbuilder.graph.block import Block
from netbuilder.graph.document import Edge, Frame
from netbuilder.graph.edits import Connect, MakeBlock, MoveNodes, PutFrame, copy
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.core import Dense
from netbuilder.ui.arrange import blocks, inserting, offering, pasting, removing, tidying
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.canvas.search import LayerSearch
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import layer, picture, session

HITS = {hit.name: hit for hit in LayerSearch().search("")}


def rects(found: Session) -> dict[str, tuple[float, float, float, float]]:
    return {n.id: (*n.position, 120.0, 64.0) for n in found.graph.nodes.values()}


def test_tidying_keeps_the_corner_and_is_one_step() -> None:
    found = picture()
    found.do(MoveNodes(positions=(("x", 300.0, 200.0), ("dense", 320.0, 210.0), ("pool", 310.0, 220.0))))
    before = found.document
    edit = tidying.tidy(found, (), rects(found))
    assert edit is not None and found.do(edit)
    xs = [n.position[0] for n in found.graph.nodes.values()]
    assert xs == sorted(xs) and len(set(xs)) == 5 and xs[0] == 300.0
    assert found.history.undo_title == "tidy up"
    assert tidying.tidy(found, (), rects(found)) is None
    found.undo()
    assert found.document == before


def test_tidying_a_selection_leaves_the_rest() -> None:
    found = picture()
    found.do(MoveNodes(positions=(("conv", 90.0, 500.0), ("pool", 95.0, 505.0))))
    edit = tidying.tidy(found, ("conv", "pool"), rects(found))
    before = {i: n.position for i, n in found.graph.nodes.items()}
    assert edit is not None and found.do(edit)
    moved = {i for i, n in found.graph.nodes.items() if n.position != before[i]}
    assert moved <= {"conv", "pool"} and found.graph.nodes["pool"].position[0] > 90.0


def test_frames_stay_around_their_nodes() -> None:
    found = picture()
    found.do(PutFrame(frame=Frame("f", "head", tidying.around([rects(found)["dense"]]))))
    found.do(MoveNodes(positions=(("x", 5000.0, 700.0),)))
    edit = tidying.tidy(found, (), rects(found))
    assert edit is not None and found.do(edit)
    assert tidying.framed(found.graph.frames[0], rects(found)) == ["dense"]


def test_things_of_all_kinds_are_removed_in_one_step() -> None:
    found = picture()
    found.do(PutFrame(frame=Frame("f", "", (0, 0, 10, 10))))
    before = found.document
    chosen = Selection(("pool",), (found.graph.edges[0], found.graph.edges[1]), ("f",))
    edit = removing.removal(found, chosen, reconnect=True)
    assert edit is not None and found.do(edit)
    assert [(e.source, e.target) for e in found.graph.edges] == [("conv", "flatten"), ("flatten", "dense")]
    assert not found.graph.frames
    found.undo()
    assert found.document == before
    assert removing.removal(found, Selection()) is None


def test_a_node_between_is_taken_out_and_the_gap_closed() -> None:
    found = picture()
    edit = removing.removal(found, Selection(("pool",)), reconnect=True)
    assert edit is not None and found.do(edit)
    assert Edge("conv", "output", "flatten", "x") in found.graph.edges


def test_pasted_nodes_never_cover_others() -> None:
    found = picture()
    text = copy(found.document, ("conv", "pool"))
    for _ in range(3):
        edit = pasting.pasting(found, text, None)
        assert not isinstance(edit, str) and found.do(edit)
    places = [n.position for n in found.graph.nodes.values()]
    assert len(set(places)) == len(places) == 11


def test_nodes_are_pasted_where_one_points() -> None:
    found = picture()
    edit = pasting.pasting(found, copy(found.document, ("conv",)), (1090.0, 832.0))
    assert not isinstance(edit, str) and found.do(edit)
    assert found.graph.nodes["conv_1"].position == (1000.0, 800.0)


@pytest.mark.parametrize("text", ["", "hello", "{}", '{"format": "netbuilder-fragment"}', "[" * 100_000, "\0"])
def test_other_text_is_told_in_a_sentence(text: str) -> None:
    assert pasting.pasting(picture(), text, None) == (
        "The clipboard holds no part of a drawing: copy something in a drawing first."
    )


def test_a_lone_node_is_put_onto_a_wire_and_a_merge_keeps_its_order() -> None:
    nodes = {"a": Input(shape=(4,)), "b": Input(shape=(4,)), "join": layer("Concatenate"), "new": layer("ReLU")}
    found = session(nodes, "a join", "b join")
    edge = found.graph.edges[0]
    assert inserting.is_insertable(found, "new", edge) and not inserting.is_insertable(found, "b", edge)
    before = found.document
    assert found.do(inserting.insert(found, "new", edge, (150.0, 50.0)))
    into = [e.source for e in found.graph.edges if e.target == "join"]
    assert into == ["new", "b"] and found.graph.nodes["new"].position == (150.0, 50.0)
    found.undo()
    assert found.document == before


def test_a_layer_without_a_way_through_lands_beside_the_wire() -> None:
    found = picture()
    assert found.do(inserting.add_on_wire(found, Output(), found.graph.edges[0], (9.0, 9.0)))
    assert "output" in found.graph.nodes and len(found.graph.edges) == 4


def test_a_block_of_the_library_comes_with_its_definition_onto_the_wire() -> None:
    found = picture()
    assert found.do(inserting.add_on_wire(found, Block(block="conv_bn_relu"), found.graph.edges[0], (9.0, 9.0)))
    assert "conv_bn_relu" in found.document.blocks
    assert Edge("x", "output", "conv_bn_relu", "x") in found.graph.edges
    found.undo()
    assert not found.document.blocks


def test_what_is_added_at_the_end_of_a_wire_goes_to_the_port_that_fits() -> None:
    found = session({"ids": Input(shape=(9,), dtype="int64", classes=50)})
    held = Fitting(found, "ids", "output")
    assert found.do(inserting.add_to_wire(found, layer("Embedding"), held, (300.0, 0.0)))
    assert found.graph.edges == (Edge("ids", "output", "embedding", "x"),)
    held = Fitting(found, "embedding", "x", is_input=True)
    assert found.do(inserting.add_to_wire(found, Input(shape=(4,), dtype="int64"), held, (-300.0, 0.0)))
    assert found.graph.edges == (Edge("input", "output", "embedding", "x"),)


def test_the_search_offers_what_infers() -> None:
    found = picture()
    image, vector = found.inference.nodes["x"].outputs, found.inference.nodes["dense"].outputs
    assert image and vector
    after_image = {n for n, hit in HITS.items() if offering.infers_behind(found, hit, image[0])}
    assert {"Conv2D", "Flatten", "Add", "ReLU", "conv_bn_relu", "Output"} <= after_image
    assert not {"Dense", "LSTM", "Conv1D", "Input", "Embedding", "transformer_block"} & after_image
    after_vector = {n for n, hit in HITS.items() if offering.infers_behind(found, hit, vector[0])}
    assert "Dense" in after_vector and "Conv2D" not in after_vector
    for name in sorted(after_image):
        held = Fitting(found, "x", "output")
        edit = inserting.add_to_wire(found, offering.layer_of(HITS[name]), held, (0.0, 0.0))
        assert inserting.works(found, edit, name), name


def test_between_two_nodes_the_next_one_must_still_work() -> None:
    found = picture()
    first = found.graph.edges[0]
    fits = {n for n, hit in HITS.items() if offering.infers_between(found, hit, first)}
    assert {"ReLU", "Conv2D", "BatchNormalization"} <= fits
    assert not {"Flatten", "GlobalAveragePooling2D", "Output", "Input", "Dense"} & fits


def test_what_leads_to_an_open_input_needs_an_output() -> None:
    assert offering.infers_before(HITS["Dense"]) and not offering.infers_before(HITS["Output"])


def test_bypass_where_types_allow_and_the_reason_where_not() -> None:
    found = picture()
    found.select(Selection(("pool",)))
    edit, reason = blocks.bypass(found)
    assert reason == "" and found.do(edit) and found.graph.nodes["pool"].bypassed
    back, reason = blocks.bypass(found)
    assert reason == "" and found.do(back) and not found.graph.nodes["pool"].bypassed
    found.select(Selection(("flatten",)))
    assert blocks.bypass(found)[1].startswith('Dense "dense" ')


def test_weights_are_shared_and_owned_again() -> None:
    nodes = {"x": Input(shape=(4,)), "a": Dense(units=4), "b": Dense(units=4), "c": Dense(units=4)}
    found = session(nodes, "x a", "a b", "b c")
    found.select(Selection(("a", "b", "c")))
    edit, reason = blocks.share(found)
    assert not reason and found.do(edit)
    assert [n.shared_with for n in found.graph.nodes.values()] == [None, None, "a", "a"]
    edit, _ = blocks.share(found)
    assert found.do(edit) and not any(n.shared_with for n in found.graph.nodes.values())
    found.select(Selection(("x", "a")))
    assert "same type" in blocks.share(found)[1]


def test_blocks_are_made_and_unpacked() -> None:
    found = picture()
    found.select(Selection(("conv", "pool")))
    made = blocks.make_block(found)
    assert isinstance(made, MakeBlock) and made.name == "block" and found.do(made)
    found.select(Selection(("block", "x")))
    undone = blocks.unpack(found)
    assert undone is not None and found.do(undone)
    assert {frozenset((e.source, e.target)) for e in found.graph.edges} == {
        frozenset(pair) for pair in (("x", "conv"), ("conv", "pool"), ("pool", "flatten"), ("flatten", "dense"))
    }
    found.select(Selection(("x",)))
    assert blocks.unpack(found) is None


def test_ports_get_free_names() -> None:
    found = picture()
    found.select(Selection(("conv",)))
    found.do(blocks.make_block(found))
    found.go(("block",))
    assert found.do(blocks.port(found, True, (0.0, 0.0))) and "input_1" in found.graph.nodes
    assert found.do(Connect(scope=found.scope, source="input_1", target="conv"))
