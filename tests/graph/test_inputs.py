"""Input nodes of drawings without a data set: they say themselves what will come."""

from __future__ import annotations

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import image, tokens
from netbuilder.codegen.program import to_program
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input
from tests.graph.drawings import draw, layer


def test_a_size_may_be_unknown() -> None:
    assert Input(shape=(3, -1, -1)).declared_type() == image(3, None, None)
    assert Input(shape=(-1,), dtype="int64").declared_type() == tokens(None, None)


def test_the_first_axis_may_be_the_time() -> None:
    film = Input(shape=(4, 3, 8, 8), time_first=True).declared_type()
    assert film is not None and film.axes == ("time", "channels", "height", "width")


def test_a_size_is_not_zero() -> None:
    with pytest.raises(ParameterError, match="positive sizes"):
        Input(shape=(3, 0))


def test_pictures_of_any_size_go_through_convolutions_and_global_pooling() -> None:
    nodes = {
        "x": Input(shape=(3, -1, -1)),
        "conv": layer("Conv2D", filters=4, strides=2, padding="same"),
        "pool": layer("GlobalAveragePooling2D"),
    }
    drawing = draw(nodes)
    assert to_program(drawing, infer(drawing)).outputs[0].value.type.shape == (4,)
