"""A layer added after the selection: its place, its wires, one step."""

from __future__ import annotations

from netbuilder.datasets import CATALOGUE, Dataset
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge
from netbuilder.layers.base import Layer
from netbuilder.ui.insertion import STEP_X, add_after_selection, after_selection
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session


def _session(*layers: object) -> Session:
    session = Session()
    for layer in layers:
        assert add_after_selection(session, Layer.parse(layer))
    return session


INPUT = {"type": "Input", "shape": [1, 8, 8]}


def _wires(session: Session) -> set[tuple[str, str]]:
    return {(e.source, e.target) for e in session.graph.edges}


def test_a_chain_grows_to_the_right_and_the_new_node_is_selected() -> None:
    session = _session(INPUT, "Conv2D", "Flatten", "Dense")
    assert _wires(session) == {("input", "conv2d"), ("conv2d", "flatten"), ("flatten", "dense")}
    assert [n.position[0] for n in session.graph.nodes.values()] == [0.0, STEP_X, 2 * STEP_X, 3 * STEP_X]
    assert session.selection.nodes == ("dense",)


def test_each_addition_is_one_step() -> None:
    session = _session(INPUT, "Conv2D")
    assert session.history.undo_title == "add Conv2D"
    session.undo()
    assert set(session.graph.nodes) == {"input"} and not session.graph.edges


def test_what_does_not_infer_stays_without_a_wire() -> None:
    session = _session(INPUT, "LSTM")
    assert set(session.graph.nodes) == {"input", "lstm"}
    assert not session.graph.edges


def test_in_the_middle_of_a_chain_it_goes_onto_the_wire_and_what_follows_moves() -> None:
    session = _session(INPUT, "Flatten", "Dense")
    session.select(Selection(("flatten",)))
    add_after_selection(session, Layer.parse("Dropout"))
    assert _wires(session) == {("input", "flatten"), ("flatten", "dropout"), ("dropout", "dense")}
    assert session.graph.nodes["dense"].position[0] == 3 * STEP_X


def test_where_the_rest_would_break_it_branches_off_below() -> None:
    session = _session(INPUT, "Conv2D", "MaxPooling2D")
    session.select(Selection(("conv2d",)))
    add_after_selection(session, Layer.parse("Flatten"))
    assert ("conv2d", "max_pooling2d") in _wires(session) and ("conv2d", "flatten") in _wires(session)
    pooling, flatten = (session.graph.nodes[i].position for i in ("max_pooling2d", "flatten"))
    assert flatten[0] == pooling[0] and flatten[1] > pooling[1]


def test_a_selected_wire_gets_it_in_between() -> None:
    session = _session(INPUT, "Flatten", "Dense")
    session.select(Selection(edges=(session.graph.edges[1],)))
    add_after_selection(session, Layer.parse("Dropout"))
    assert ("flatten", "dropout") in _wires(session) and ("dropout", "dense") in _wires(session)


def test_several_nodes_are_all_wired_to_it() -> None:
    session = _session(INPUT, "Conv2D")
    session.select(Selection(("input",)))
    session.do(after_selection(session, Layer.parse({"type": "Conv2D", "padding": "same"})))
    other = next(i for i in session.graph.nodes if i not in ("input", "conv2d"))
    session.select(Selection(("input", other)))
    add_after_selection(session, Layer.parse("Concatenate"))
    assert {("input", "concatenate"), (other, "concatenate")} <= _wires(session)


def test_a_library_block_brings_its_definition_once() -> None:
    session = _session(INPUT, Block(block="conv_bn_relu"), Block(block="conv_bn_relu"))
    assert set(session.document.blocks) == {"conv_bn_relu"}
    assert Edge("conv_bn_relu", "y", "conv_bn_relu_1", "x") in session.graph.edges
    session.undo()
    session.undo()
    assert not session.document.blocks


def test_inside_a_block_it_is_added_there() -> None:
    session = _session(INPUT, Block(block="conv_bn_relu"))
    session.go(("conv_bn_relu",))
    session.select(Selection(("relu",)))
    add_after_selection(session, Layer.parse("Dropout"))
    edges = {(e.source, e.target) for e in session.document.blocks["conv_bn_relu"].graph.edges}
    assert ("relu", "dropout") in edges and ("dropout", "y") in edges


def test_an_output_is_wired_though_the_head_is_too_wide() -> None:
    session = Session(Document(data=Dataset.of(CATALOGUE["digits"].source)))
    for layer in ("Input", "Flatten", "Dense", "Output"):
        add_after_selection(session, Layer.parse(layer))
    assert ("dense", "output") in _wires(session)
    session.check_now()
    assert any(problem.fixes for problem in session.problems), "and the way out is offered"
