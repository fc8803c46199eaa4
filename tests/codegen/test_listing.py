"""Printed code knows which node each of its lines is of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import netbuilder
from netbuilder.codegen.pytorch import pytorch_listing
from netbuilder.graph.document import Edge
from netbuilder.graph.files import load
from netbuilder.graph.infer import infer

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"


def test_a_layer_is_made_used_and_given_its_first_values() -> None:
    document = load(TEMPLATES / "mnist_cnn.netb")
    listing = pytorch_listing(document, infer(document), parts="all")
    lines = [listing.lines[i].strip() for i in listing.lines_of(("conv_1",))]
    assert lines[0] == "self.conv_1 = nn.Conv2d(1, 32, 3)  # (batch, 32, 26, 26)"
    assert lines[1] == "self.conv_1_relu = nn.ReLU()  # (batch, 32, 26, 26)"
    assert all("conv_1" in line for line in lines) and len(lines) == 4
    assert listing.node_at(listing.lines_of(("conv_1",))[0]) == ("conv_1",)
    assert listing.node_at(0) == () and listing.node_at(10_000) == ()


def test_a_block_has_its_class_and_the_lines_of_all_inside() -> None:
    document = load(TEMPLATES / "residual.netb")
    listing = pytorch_listing(document, infer(document))
    uses = [n.id for n in document.graph.nodes.values() if n.type == "Block"]
    inside = next(iter(document.blocks.values())).graph.nodes
    for use in uses:
        whole = set(listing.lines_of((use,)))
        parts = [set(listing.lines_of((use, node))) for node in inside]
        assert whole > set().union(*parts)
        texts = [listing.lines[i].strip() for i in sorted(whole)]
        assert texts[0] == "class Residual(nn.Module):" and f"self.{use} = nn.Sequential(" in "".join(texts)
        assert "x = self.residual_1(x)  # (batch, 32, 8, 8)" in texts


def test_a_line_of_a_class_is_of_every_use_of_the_block() -> None:
    document = load(TEMPLATES / "residual.netb")
    nodes, edges = dict(document.graph.nodes), document.graph.edges
    (entering,), (leaving,) = document.blocks["residual"].input_ports, document.blocks["residual"].output_ports
    nodes["again"] = replace(nodes["residual_1"], id="again")
    moved = tuple(replace(e, source="again") if e.source == "residual_1" else e for e in edges)
    graph = replace(document.graph, nodes=nodes, edges=(*moved, Edge("residual_1", leaving, "again", entering)))
    document = replace(document, graph=graph)
    listing = pytorch_listing(document, infer(document))
    assert listing.lines_of(("again", "conv_1"))[0] == listing.lines_of(("residual_1", "conv_1"))[0]
    assert listing.text.count("class Residual") == 1


@pytest.mark.parametrize("name", ["two_inputs", "transformer"])
def test_every_layer_has_a_line(name: str) -> None:
    document = load(TEMPLATES / f"{name}.netb")
    inference = infer(document)
    listing = pytorch_listing(document, inference)
    silent = {"Input", "Output"}
    missing = [n.id for n in document.graph.nodes.values() if n.type not in silent and not listing.lines_of((n.id,))]
    assert not missing
