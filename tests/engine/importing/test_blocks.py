"""Modules that stand several times become blocks; what does not fit stays flat, and nothing is computed otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from netbuilder.engine.importing.blocks import MOST_MODULES, Folded, Scope, folded
from netbuilder.engine.importing.imported import Entry
from netbuilder.engine.importing.onnx.scopes import scope_of
from netbuilder.graph.block import Block
from netbuilder.graph.document import Graph, Node, UnknownLayer
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input, Output
from tests.codegen.blocks import graph


def stages(*widths: int, classes: str = "Stage") -> tuple[Graph, dict[str, Scope]]:
    """x → (dense, relu, added to a shortcut) for each width → output; each stage in a module of its own."""
    nodes: dict[str, Any] = {"x": Input(shape=(4,))}
    wires, scopes, last = [], dict[str, Scope](), "x"
    for i, width in enumerate(widths):
        body = {"fc": {"type": "Dense", "units": width}, "act": "ReLU", "side": {"type": "Dense", "units": width},
                "add": "Add"}  # fmt: skip
        names = {name: f"body_{i}_{name}" for name in body}
        nodes |= {names[name]: {"type": layer} if isinstance(layer, str) else layer for name, layer in body.items()}
        wires += [f"{last} {names['fc']}", f"{names['fc']} {names['act']}", f"{last} {names['side']}"]
        wires += [f"{names[n]} {names['add']}.inputs" for n in ("act", "side")]
        scopes |= dict.fromkeys(names.values(), (("body", "Sequential"), (f"body.{i}", classes)))
        last = names["add"]
    nodes["out"] = Output()
    return graph(nodes, ", ".join([*wires, f"{last} out"])), scopes


def uses(found: Folded) -> dict[str, tuple[str, dict[str, Any]]]:
    blocks = {n.id: n.layer for n in found.document.graph.nodes.values() if isinstance(n.layer, Block)}
    return {i: (layer.block, dict(layer.arguments)) for i, layer in blocks.items()}


def test_parts_that_differ_in_numbers_are_one_block_with_arguments() -> None:
    flat, scopes = stages(8, 8, 16)
    found = folded(flat, scopes)
    expected = {f"body_{i}": ("stage", {"units": width}) for i, width in enumerate((8, 8, 16))}
    assert uses(found) == expected and found.note == "Modules that repeat are blocks: stage 3 times."
    assert list(found.document.blocks["stage"].graph.nodes) == ["input", "fc", "act", "side", "add", "output"]
    assert found.places["body_1_fc"] == "body_1/fc" and found.places["x"] == "x"
    (entry,) = found.entries([Entry("body.1.fc", "Linear", "same", ("body_1_fc",))])
    assert entry.nodes == ("body_1/fc",)
    before, after = infer(replace(found.document, graph=flat, blocks={})), infer(found.document)
    assert before.nodes["out"].inputs == after.nodes["out"].inputs


def test_a_single_module_and_other_classes_stay_flat() -> None:
    for flat, scopes in (stages(8), stages(8, 8)):
        scopes = {n: ((*s[:1], (s[1][0], f"Kind{s[1][0][-1]}"))) for n, s in scopes.items()}
        found = folded(flat, scopes)
        assert found.note == "" and found.document.graph.nodes.keys() == flat.nodes.keys()


@pytest.mark.parametrize("harm", ["unknown", "shared", "circle"])
def test_what_cannot_be_a_block_stays_flat(harm: str) -> None:
    flat, scopes = stages(8, 8)
    nodes = dict(flat.nodes)
    if harm == "unknown":
        nodes["body_0_act"] = Node("body_0_act", UnknownLayer("Mine", ""))
    if harm == "shared":
        nodes["body_1_side"] = replace(nodes["body_1_side"], shared_with="body_0_side")
    if harm == "circle":  # out of the module and into it again
        scopes = {n: s for n, s in scopes.items() if not n.endswith("act")}
    found = folded(replace(flat, nodes=nodes), scopes)
    assert found.note == "" and found.places["body_0_fc"] == "body_0_fc"


def test_modules_of_operations() -> None:
    assert scope_of("/layer1/layer1.0/conv/Conv", {}) == (
        ("layer1", ""), ("layer1/layer1.0", ""), ("layer1/layer1.0/conv", ""),
    )  # fmt: skip
    assert scope_of("node_conv", {}) == scope_of("/" * 90, {}) == scope_of("", {}) == ()
    notes = {"name_scopes": "['', 'body', 'body.0', 'relu']", "class_hierarchy": "['m.Net', 'n.Seq', 'm.Part', 'aten']"}
    told = {f"pkg.torch.onnx.{k}": v for k, v in notes.items()}
    assert scope_of("node_relu", told) == (("body", "Seq"), ("body.0", "Part"))
    assert scope_of("n", told | {"pkg.torch.onnx.name_scopes": "__import__('os')"}) == ()


def test_a_file_that_claims_countless_modules_stays_flat() -> None:
    flat, scopes = stages(*[8] * 30)
    deep = {n: tuple((f"{n}/{i}", "") for i in range(32)) for n in scopes}
    assert len(deep) * 32 > MOST_MODULES and folded(flat, deep).note == ""
