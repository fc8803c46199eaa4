"""Patches, class tokens and learned pooling."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, sequence
from netbuilder.layers.patches import ClassToken, PatchEmbedding, SequencePooling
from tests.layers.interpreter import Built, check_runs

PADDED = replace(sequence(None, 3), lengths=Lengths("text"))


def test_patches_come_row_by_row() -> None:
    built = check_runs(PatchEmbedding(patch_size=2, units=5), image(3, 4, 6))
    x = torch.randn(2, 3, 4, 6)
    y, conv = built(x), built.modules_[0]
    for row in range(2):
        for column in range(3):
            patch = x[:, :, 2 * row : 2 * row + 2, 2 * column : 2 * column + 2]
            expected = patch.flatten(1) @ conv.weight.flatten(1).T + conv.bias
            torch.testing.assert_close(y[:, 3 * row + column], expected)
    assert PatchEmbedding(patch_size=2, units=5).cost(image(3, 4, 6)).multiply_adds == 6 * 12 * 5
    with pytest.raises(ShapeError, match="fill exactly"):
        PatchEmbedding(patch_size=4).infer(image(3, 4, 6))


def test_class_token_stands_in_front() -> None:
    built = check_runs(ClassToken(), sequence(5, 3))
    x = torch.randn(2, 5, 3)
    y = built(x)
    assert torch.equal(y[:, 1:], x)
    assert torch.equal(y[0, 0], built.modules_[0].token)
    out = ClassToken().infer(PADDED)
    assert isinstance(out, TensorType) and out.lengths == Lengths("text", ((1, 1, 1, 0),))


def test_sequence_pooling_leaves_padding_out() -> None:
    check_runs(SequencePooling(use_bias=False), sequence(5, 3))
    built = Built(SequencePooling(), PADDED)
    x, lengths = torch.randn(3, 6, 3), torch.tensor([4, 6, 1])
    together = built(x, lengths={0: lengths})
    score = built.modules_[0].score
    for i, n in enumerate(lengths.tolist()):
        part = x[i, :n]
        torch.testing.assert_close(together[i], score(part).softmax(0).T[0] @ part)
