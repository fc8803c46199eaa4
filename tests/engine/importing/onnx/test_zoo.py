"""The small models that come with the onnx package: all are read and match but those that normalize texts."""

from __future__ import annotations

import pytest

pytest.importorskip("onnx")

from netbuilder.engine.importing.onnx import read_onnx
from tests.engine.importing.onnx import zoo


@pytest.mark.parametrize("name", zoo.names("simple", "pytorch-operator", "pytorch-converted"))
def test_small_models(name: str) -> None:
    outcome = zoo.try_model(name)
    if "strnorm" in name:
        assert "takes texts" in outcome.reason
    else:
        assert outcome.matches, outcome


@pytest.mark.parametrize("name", ["light/light_shufflenet", "light/light_densenet121"])
def test_large_models_are_laid_out_and_complete(name: str) -> None:
    imported = read_onnx(zoo.path_of(name))
    assert {e.status for e in imported.report.entries} == {"same"}
    places = [node.position for node in imported.document.graph.nodes.values()]
    assert len(set(places)) == len(places)


def test_squeezenet_with_random_weights() -> None:
    pytest.importorskip("onnxruntime")
    assert zoo.try_random("light/light_squeezenet").matches


def test_what_is_worked_out_while_reading_is_told() -> None:
    expand = read_onnx(zoo.path_of("simple/test_expand_shape_model2"))
    assert 'The input "shape" is left out: no layer needs it.' in expand.report.notes
    fixed = read_onnx(zoo.path_of("simple/test_sequence_model6"))
    assert 'The output "len" is a constant: the same numbers whatever goes in.' in fixed.report.notes
