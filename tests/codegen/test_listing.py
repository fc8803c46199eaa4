"""Printed code knows which node each of its lines is of."""

from __future__ import annotations

from pathlib import Path

import pytest

import netbuilder
from netbuilder.codegen.pytorch import pytorch_listing
from netbuilder.graph.files import load
from netbuilder.graph.infer import infer

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"


def test_a_layer_is_made_used_and_given_its_first_values() -> None:
    document = load(TEMPLATES / "mnist_cnn.netb")
    listing = pytorch_listing(document, infer(document), parts="all")
    lines = [listing.lines[i].strip() for i in listing.lines_of(("conv_1",))]
    assert lines[0] == "self.conv_1 = nn.Conv2d(1, 32, 3)"
    assert lines[1].startswith("x = F.relu(self.conv_1(image))")
    assert all("conv_1" in line for line in lines) and len(lines) == 4
    assert listing.node_at(listing.lines_of(("conv_1",))[0]) == ("conv_1",)
    assert listing.node_at(0) == () and listing.node_at(10_000) == ()


def test_a_block_has_the_lines_of_all_its_repetitions() -> None:
    document = load(TEMPLATES / "residual.netb")
    listing = pytorch_listing(document, infer(document))
    uses = [n.id for n in document.graph.nodes.values() if n.type == "Block"]
    inside = next(iter(document.blocks.values())).graph.nodes
    for use in uses:
        whole = set(listing.lines_of((use,)))
        parts = [set(listing.lines_of((use, node))) for node in inside]
        assert whole and whole == set().union(*parts)


@pytest.mark.parametrize("name", ["two_inputs", "transformer"])
def test_every_layer_has_a_line(name: str) -> None:
    document = load(TEMPLATES / f"{name}.netb")
    inference = infer(document)
    listing = pytorch_listing(document, inference)
    silent = {"Input", "Output"}
    missing = [n.id for n in document.graph.nodes.values() if n.type not in silent and not listing.lines_of((n.id,))]
    assert not missing
