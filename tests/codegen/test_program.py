"""What keeps a drawing from being built."""

from __future__ import annotations

import pytest

from netbuilder.codegen.program import ProgramError, to_program
from netbuilder.codegen.summary import summary
from netbuilder.graph.infer import infer
from tests.engine.drawings import bundled, draw

NODES = {"x": {"type": "Input", "shape": [30], "field": "features"}, "dense": "Dense", "end": "Output"}


@pytest.mark.parametrize("end", ["Output", {"type": "Output", "target": "answer"}])
def test_without_data_an_output_is_where_the_network_ends(end: object) -> None:
    document = draw({**NODES, "end": end}, None, {})
    found = infer(document)
    (output,) = to_program(document, found).outputs
    assert (output.node, output.judgement, output.value.type.shape) == ("end", None, (128,))
    assert [row.id for row in summary(document, found).rows] == ["x", "dense"]


def test_with_data_it_needs_a_target() -> None:
    document = draw(NODES, bundled("breast_cancer"), {})
    with pytest.raises(ProgramError, match='^Output "end" has no target'):
        to_program(document, infer(document))


def test_an_open_end_is_no_end() -> None:
    document = draw(NODES, None, {}, "x dense")
    with pytest.raises(ProgramError, match='^Output "end" has an open input'):
        to_program(document, infer(document))
