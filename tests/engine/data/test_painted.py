"""Points that stand in the document itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.datasets.source import Painted, Source
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import Wish, read
from netbuilder.engine.data.room import Room


def test_points_are_read_as_they_were_set() -> None:
    source = Source.parse({"type": "Painted", "points": [[0, 1, 0], [-1.5, 2, 2]]})
    table = read(source, Path(), Wish(Room()))
    assert table.description.fields[1].names == ("A", "B", "C") and table.description.rows == 2
    np.testing.assert_array_equal(table.columns["point"], np.array([[0, 1], [-1.5, 2]], np.float32))
    np.testing.assert_array_equal(table.columns["label"], [0, 2])
    assert Source.parse(source.to_json()) == source


def test_without_points_the_sentence_says_what_to_do() -> None:
    with pytest.raises(DataError, match="choose a class and set points"):
        read(Painted(), Path(), Wish(Room()))


@pytest.mark.parametrize("point", [[0, 1], [0, 1, 10], [0, 1, -1], [0, 1, 0.5], ["a", 1, 0]])
def test_a_point_that_is_none(point: list[object]) -> None:
    with pytest.raises(ParameterError, match="points"):
        Source.parse({"type": "Painted", "points": [point]})
