"""Tensor types and lengths."""

from __future__ import annotations

import pytest

from netbuilder.base.call import Call
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector


def test_words_for_people() -> None:
    assert image(32, 8, None).describe() == "32 channels × 8 height × ? width"
    assert image(32, 8, None).chip() == "32×8×?"
    assert label(10).describe() == "one number"
    assert label(10).chip() == "1"


def test_sizes_and_axes() -> None:
    assert image(3, 4, 5).size == 60
    assert sequence(None, 5).size is None
    assert image(3, 4, 5).axis("height") == 1
    assert vector(3).axis("time") is None
    assert tokens(7, 100).as_float() == TensorType((7,), ("time",))


def test_shape_and_axes_must_agree() -> None:
    with pytest.raises(ValueError, match="2 sizes but 1 axis names"):
        TensorType((1, 2), ("features",))


def test_lengths_leave_with_the_time_axis() -> None:
    padded = TensorType((None, 4), ("time", "features"), lengths=Lengths("text"))
    assert padded.with_shape((4,), ("features",)).lengths is None
    assert padded.with_dim(1, 9).lengths == Lengths("text")
    assert Lengths("text").then(-3, 2, 1).then(0, 1, 0, times=2).steps == ((-3, 1, 2, 1), (0, 2, 1, 0))


def test_calls_know_modules_from_functions() -> None:
    assert Call("nn.Linear", 1, 2).is_module
    assert Call("modules.Normalization").is_module
    assert not Call("nn.init.zeros_").is_module
    assert not Call("F.relu").is_module
    assert Call("modules.X", lengths=True).lengths == (0,)
