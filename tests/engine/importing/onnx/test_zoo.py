"""The small models that come with the onnx package: which are read and match, and why the others are not."""

from __future__ import annotations

import pytest

pytest.importorskip("onnx")

from netbuilder.engine.importing.onnx import read_onnx
from tests.engine.importing.onnx import zoo

REFUSED = {
    "test_expand_shape_model1": "computes its shape from the data",
    "test_expand_shape_model2": "computes its shape from the data",
    "test_expand_shape_model3": "computes its shape from the data",
    "test_expand_shape_model4": "computes its shape from the data",
    "test_gradient_of_add": "is no standard operator",
    "test_gradient_of_add_and_mul": "is no standard operator",
    "test_sequence_model6": "nothing that depends on what goes in",
    "test_sequence_model8": "computes its sizes from the data",
    "test_operator_non_float_params": "computes with whole numbers",
    "test_operator_pow": "computes its exponent from the data",
    "test_MaxPool1d_stride_padding_dilation": "leaves gaps in its window",
    "test_MaxPool2d_stride_padding_dilation": "leaves gaps in its window",
}


@pytest.mark.parametrize("name", zoo.names("simple", "pytorch-operator", "pytorch-converted"))
def test_small_models(name: str) -> None:
    outcome = zoo.try_model(name)
    short = name.rpartition("/")[2]
    reason = "takes texts" if "strnorm" in short else REFUSED.get(short)
    if reason:
        assert reason in outcome.reason
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
