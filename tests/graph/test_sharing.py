"""Weights are shared by twins only."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from tests.graph.drawings import TABLE, draw, layer


def siamese(units: int) -> Document:
    nodes = {
        "features": layer("Input", field="features"),
        "left": layer("Dense", units=4, activation="relu"),
        "right": layer("Dense", units=units, activation="relu"),
        "both": layer("Concatenate"),
        "kinds": layer("Dense", units=3),
        "output": layer("Output", target="kind"),
    }
    document = draw(nodes, "features left both kinds output, features right both", TABLE)
    right = replace(document.graph.nodes["right"], shared_with="left")
    return replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, "right": right}))


def test_twins_share() -> None:
    document = siamese(4)
    assert not [p for p in problems(document, infer(document)) if p.code == "shared-mismatch"]


def test_others_do_not() -> None:
    document = siamese(5)
    [problem] = [p for p in problems(document, infer(document)) if p.code == "shared-mismatch"]
    assert problem.node == "right"
    assert 'uses the weights of Dense "left"' in problem.sentence
    healed = problem.fixes[0].edit.apply(document)
    assert not [p for p in problems(healed, infer(healed)) if p.code == "shared-mismatch"]


def test_ports_have_no_weights_to_share() -> None:
    document = siamese(4)
    for owner in ("features", "output"):
        right = replace(document.graph.nodes["right"], shared_with=owner)
        changed = replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, "right": right}))
        assert [p.node for p in problems(changed, infer(changed)) if p.code == "shared-mismatch"] == ["right"]


def test_an_owner_that_cannot_be_computed_is_told_of_alone() -> None:
    document = siamese(4)
    left = replace(document.graph.nodes["left"], layer=layer("Conv2D", filters=4))
    changed = replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, "left": left}))
    found = problems(changed, infer(changed))
    assert "left" in [p.node for p in found]
    assert not [p for p in found if p.code == "shared-mismatch"]
