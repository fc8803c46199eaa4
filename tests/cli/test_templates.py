"""Every template opens, has nothing to complain about, and says honestly what it reaches."""

from __future__ import annotations

from itertools import combinations

import pytest

import netbuilder.layers  # noqa: F401
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, load
from netbuilder.graph.infer import infer
from netbuilder.graph.layout import USUAL_SIZE
from netbuilder.graph.problems import problems

from .conftest import TEMPLATES

NAMES = sorted(path.stem for path in TEMPLATES.glob("*.netb"))


@pytest.fixture(params=NAMES)
def document(request) -> Document:
    return load(TEMPLATES / f"{request.param}.netb")


def test_there_are_templates():
    assert {"mnist_mlp", "mnist_cnn", "digits_mlp", "iris", "demand_bike", "residual", "two_inputs"} <= set(NAMES)


def test_it_is_clean(document):
    inference = infer(document)
    assert inference.is_valid
    assert [p for p in problems(document, inference) if p.severity != "hint"] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_as_the_program_would_write_it(name):
    content = (TEMPLATES / f"{name}.netb").read_text(encoding="utf-8")
    assert dumps(load(TEMPLATES / f"{name}.netb")) == content


def test_the_first_line_of_the_notes_is_short_and_has_a_result(document):
    first = document.notes.partition("\n")[0]
    assert 10 < len(first) < 100
    assert " · " in first and any(c.isdigit() for c in first)


def test_nodes_stand_apart(document):
    graphs = [document.graph, *(block.graph for block in document.blocks.values())]
    for graph in graphs:
        for (ax, ay), (bx, by) in combinations([n.position for n in graph.nodes.values()], 2):
            assert abs(ax - bx) > USUAL_SIZE[0] or abs(ay - by) > USUAL_SIZE[1]


def test_mnist_mlp_is_keras_own_example():
    document = load(TEMPLATES / "mnist_mlp.netb")
    plan, data = document.plan, document.data
    lines = [f"{n.type} {n.layer.line()}".strip() for n in document.graph.nodes.values()]
    assert lines == ["Input image", "Flatten", "Dense 512 · relu", "Dense 10", "Output label"]
    assert (plan.epochs, plan.batch_size, type(plan.optimizer).__name__) == (5, 128, "RMSprop")
    assert data is not None and data.split.validation == 0 and data.split.use_given_test
