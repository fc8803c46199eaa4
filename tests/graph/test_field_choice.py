"""The field a new Input or Output means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.datasets import CATALOGUE, Dataset
from netbuilder.graph.document import Document, Graph
from netbuilder.graph.field_choice import with_field
from netbuilder.graph.node import Node
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.core import Dense


@pytest.mark.parametrize("name", ["digits", "iris", "bike_demand"])
def test_inputs_take_what_is_known_and_outputs_what_is_asked(name: str) -> None:
    document = Document(data=Dataset.of(CATALOGUE[name].source))
    fields = [f.name for f in document.data.fields] if document.data else []
    entering, leaving = with_field(document, Input()), with_field(document, Output())
    assert isinstance(entering, Input) and isinstance(leaving, Output)
    assert {entering.field, leaving.target} <= set(fields) and entering.field != leaving.target
    assert document.data is not None and document.data.field(leaving.target) in document.data.fields[1:]


def test_each_field_once() -> None:
    document = Document(data=Dataset.of(CATALOGUE["digits"].source))
    first = with_field(document, Input())
    document = replace(document, graph=Graph({"x": Node("x", first)}))
    assert with_field(document, Input()) == Input(), "there is no second field of pictures"


def test_what_is_said_stays() -> None:
    document = Document(data=Dataset.of(CATALOGUE["digits"].source))
    for layer in (Input(field="label"), Input(shape=(3,)), Output(target="image"), Output(target_value=1.0), Dense()):
        assert with_field(document, layer) == layer
    assert with_field(Document(), Input()) == Input()
