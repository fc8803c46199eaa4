"""Numbers that are Keras's: padding, averages, sizes, first values, running statistics."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import torch
import torch.nn.functional as F

from netbuilder.base.call import Call
from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, image, sequence, tokens, vector
from netbuilder.layers.activation import LeakyReLU, ReLU
from netbuilder.layers.convolution import Conv1D, Conv2D
from netbuilder.layers.convolution_depthwise import DepthwiseConv2D, SeparableConv2D
from netbuilder.layers.convolution_transpose import Conv2DTranspose
from netbuilder.layers.core import Activation
from netbuilder.layers.embedding import Embedding
from netbuilder.layers.normalization import (
    BatchNormalization,
    GroupNormalization,
    LayerNormalization,
    RMSNormalization,
    UnitNormalization,
)
from netbuilder.layers.normalization_fitted import Normalization
from netbuilder.layers.pooling import AveragePooling2D, MaxPooling1D, MaxPooling2D
from netbuilder.layers.pooling_global import GlobalAveragePooling1D, GlobalMaxPooling1D
from netbuilder.layers.regularization import ActivityRegularization
from netbuilder.layers.resampling import UpSampling1D, UpSampling2D
from netbuilder.layers.windows import Window
from tests.layers.contract import one_thread
from tests.layers.interpreter import Built

PADDED = replace(sequence(5, 2), lengths=Lengths("text"))


@pytest.fixture(autouse=True, scope="module")
def threads() -> Iterator[None]:
    with one_thread():
        yield


def same_pads(n: int, k: int, s: int, d: int = 1) -> tuple[int, int]:
    """Keras's padding of one axis, straight from its definition."""
    total = max((math.ceil(n / s) - 1) * s + d * (k - 1) + 1 - n, 0)
    return total // 2, total - total // 2


def flat_pads(h: tuple[int, int], w: tuple[int, int]) -> list[int]:
    return [*w, *h]


def first(calls: tuple[Call, ...], target: str) -> Call:
    return next(c for c in calls if c.target == target)


def initial(call: Call, name: str) -> Call:
    found = next(w.initial for w in call.weights if w.name == name)
    assert found is not None
    return found


@pytest.mark.parametrize("n", [7, 8, 9])
@pytest.mark.parametrize(("k", "s", "d"), [(3, 1, 1), (3, 2, 1), (2, 1, 1), (4, 2, 1), (5, 3, 1), (3, 2, 2), (1, 2, 1)])
def test_same_convolution(n: int, k: int, s: int, d: int) -> None:
    layer, x = Conv2D(filters=4, kernel_size=k, strides=s, dilation_rate=d, padding="same"), torch.randn(2, 3, n, n + 1)
    built = Built(layer, image(3, n, n + 1))
    (conv,) = built.modules_
    padded = F.pad(x, flat_pads(same_pads(n, k, s, d), same_pads(n + 1, k, s, d)))
    expected = F.conv2d(padded, conv.weight, conv.bias, stride=s, dilation=d)
    torch.testing.assert_close(built(x), expected)
    assert expected.shape[2:] == (math.ceil(n / s), math.ceil((n + 1) / s))


def test_same_with_stride_2_on_8_is_one_row_at_the_end() -> None:
    calls = Conv2D(padding="same", strides=2).torch(image(3, 8, 8))
    assert calls[0] == Call("F.pad", (0, 1, 0, 1))
    assert Conv2D(padding="same", strides=2).torch(image(3, 9, 9))[0].kwargs[:2] == (("stride", 2), ("padding", 1))
    assert Conv2D(padding="same").torch(image(3, 9, 9))[0].kwargs == (("padding", "same"),)


@pytest.mark.parametrize("time", [5, None])
def test_causal_convolution_sees_no_future(time: int | None) -> None:
    built = Built(Conv1D(filters=3, kernel_size=3, dilation_rate=2, padding="causal"), sequence(time, 2))
    x = torch.randn(1, 5, 2)
    changed = x.clone()
    changed[:, 3:] += 1
    torch.testing.assert_close(built(x)[:, :3], built(changed)[:, :3])
    assert not torch.allclose(built(x)[:, 3:], built(changed)[:, 3:])


def test_same_padding_of_unknown_time_is_that_of_known_time() -> None:
    layer = Conv1D(filters=3, kernel_size=4, strides=3, padding="same")
    for n in range(1, 12):
        x = torch.randn(2, n, 2)
        torch.manual_seed(0)
        loose = Built(layer, sequence(None, 2))(x)
        torch.manual_seed(0)
        torch.testing.assert_close(Built(layer, sequence(n, 2))(x), loose)


@pytest.mark.parametrize("n", [7, 8])
@pytest.mark.parametrize(("k", "s"), [(3, 2), (2, 2), (2, 1), (4, 1), (4, 2), (3, 1), (5, 3), (1, 2)])
def test_same_pooling(n: int, k: int, s: int) -> None:
    x = torch.randn(2, 3, n, n)
    pads = flat_pads(same_pads(n, k, s), same_pads(n, k, s))
    largest = F.max_pool2d(F.pad(x, pads, value=float("-inf")), k, s)
    total = F.avg_pool2d(F.pad(x, pads), k, s)
    true = F.avg_pool2d(F.pad(torch.ones_like(x), pads), k, s)
    kind = image(3, n, n)
    torch.testing.assert_close(Built(MaxPooling2D(pool_size=k, strides=s, padding="same"), kind)(x), largest)
    torch.testing.assert_close(Built(AveragePooling2D(pool_size=k, strides=s, padding="same"), kind)(x), total / true)


@pytest.mark.parametrize(("k", "s"), [(3, 2), (2, 2), (4, 2), (5, 2), (2, 3), (3, 1), (1, 2), (6, 3)])
def test_transposed_convolution(k: int, s: int) -> None:
    """What is painted: for "same" the first total // 2 rows go, and size · stride stay; for "valid" all of it."""
    x = torch.randn(2, 3, 4, 5)
    for padding in ("same", "valid"):
        built = Built(Conv2DTranspose(filters=2, kernel_size=k, strides=s, padding=padding), image(3, 4, 5))
        (conv,) = built.modules_
        with torch.no_grad():
            conv.bias.uniform_()
        painted = F.conv_transpose2d(x, conv.weight, stride=s)
        low = max(k - s, 0) // 2 if padding == "same" else 0
        rest = (0, max(s - k, 0), 0, max(s - k, 0))
        expected = F.pad(painted, rest)[:, :, low:, low:]
        if padding == "same":
            expected = expected[:, :, : 4 * s, : 5 * s]
        torch.testing.assert_close(built(x), expected + conv.bias.view(1, -1, 1, 1))


def test_fans_are_counted_as_keras_does() -> None:
    conv = first(Conv2D(filters=8).torch(image(3, 9, 9)), "nn.Conv2d")
    assert initial(conv, "weight").args[1] == pytest.approx(math.sqrt(6 / (9 * 3 + 9 * 8)))
    deep = first(DepthwiseConv2D(depth_multiplier=2).torch(image(3, 9, 9)), "nn.Conv2d")
    assert initial(deep, "weight").args[1] == pytest.approx(math.sqrt(6 / (9 * 3 + 9 * 2)))
    assert initial(deep, "bias") == Call("nn.init.zeros_")
    table = first(Embedding(input_dim=10).torch(tokens(4, 10)), "nn.Embedding")
    assert initial(table, "weight") == Call("nn.init.uniform_", -0.05, 0.05)


def test_separable_is_depthwise_then_mix() -> None:
    x = torch.randn(2, 3, 6, 6)
    built = Built(SeparableConv2D(filters=5, depth_multiplier=2), image(3, 6, 6))
    deep, mix = built.modules_
    expected = F.conv2d(F.conv2d(x, deep.weight, groups=3), mix.weight, mix.bias)
    torch.testing.assert_close(built(x), expected)


def test_epsilon_and_momentum() -> None:
    call = first(BatchNormalization().torch(image(3, 4, 4)), "nn.BatchNorm2d")
    assert dict(call.kwargs) == {"eps": 1e-3, "momentum": 0.01}
    assert dict(LayerNormalization().torch(vector(4))[0].kwargs) == {"eps": 1e-3}
    assert dict(GroupNormalization(groups=2).torch(vector(4))[0].kwargs) == {"eps": 1e-3}
    assert dict(RMSNormalization().torch(vector(4))[0].kwargs) == {"eps": 1e-6}
    assert LeakyReLU().torch(vector(4)) == (Call("nn.LeakyReLU", 0.3),)


def test_layer_normalization_of_a_picture_is_over_its_channels() -> None:
    x = torch.randn(2, 6, 3, 3)
    y = Built(LayerNormalization(), image(6, 3, 3))(x)
    torch.testing.assert_close(y.mean(1), torch.zeros(2, 3, 3), atol=1e-6, rtol=0)
    whole = Built(LayerNormalization(over="all"), image(6, 3, 3))(x)
    torch.testing.assert_close(whole.mean((1, 2, 3)), torch.zeros(2), atol=1e-6, rtol=0)


def test_batch_normalization_of_padded_sequences_counts_true_steps_only() -> None:
    x, lengths = torch.randn(3, 5, 2), torch.tensor([5, 2, 3])
    built = Built(BatchNormalization(), PADDED)
    y = built(x, lengths={0: lengths})
    true = torch.arange(5) < lengths[:, None]
    expected = F.batch_norm(x[true], None, None, training=True, eps=1e-3)
    torch.testing.assert_close(y[true], expected)
    garbage = x.masked_fill(~true[..., None], 1e6)
    torch.testing.assert_close(Built(BatchNormalization(), PADDED)(garbage, lengths={0: lengths})[true], y[true])
    built.eval()
    torch.testing.assert_close(built(x, lengths={0: lengths}), with_running_values(built, x))


def with_running_values(built: Built, x: torch.Tensor) -> torch.Tensor:
    (norm,) = built.modules_
    return (x - norm.running_mean) / (norm.running_var + 1e-3).sqrt() * norm.weight + norm.bias


def test_global_pooling_leaves_padding_out() -> None:
    x, lengths = torch.randn(3, 5, 2), torch.tensor([5, 2, 1])
    mean = Built(GlobalAveragePooling1D(), PADDED)(x, lengths={0: lengths})
    largest = Built(GlobalMaxPooling1D(keepdims=True), PADDED)(x, lengths={0: lengths})
    for i, n in enumerate(lengths.tolist()):
        torch.testing.assert_close(mean[i], x[i, :n].mean(0))
        torch.testing.assert_close(largest[i, 0], x[i, :n].amax(0))


def test_fitted_normalization() -> None:
    for kind, x in ((vector(3), torch.randn(50, 3) * 4 + 7), (image(2, 4, 4), torch.rand(20, 2, 4, 4))):
        built = Built(Normalization(), kind)
        (norm,) = built.modules_
        norm.adapt(x)
        y = built(x).movedim(1, -1).flatten(0, -2)
        torch.testing.assert_close(y.mean(0), torch.zeros(y.shape[1]), atol=1e-5, rtol=0)
        torch.testing.assert_close(y.var(0, correction=0), torch.ones(y.shape[1]))


def test_a_feature_that_never_varies_becomes_0_and_stays_small() -> None:
    built = Built(Normalization(), vector(2))
    (norm,) = built.modules_
    norm.adapt(torch.tensor([[5.0, 1.0], [5.0, 3.0]]))
    assert built(torch.tensor([[5.0, 2.0], [6.0, 2.0]])).tolist() == [[0.0, 0.0], [1.0, 0.0]]


def test_unit_normalization() -> None:
    y = Built(UnitNormalization(), image(3, 2, 2))(torch.randn(2, 3, 2, 2))
    torch.testing.assert_close(y.square().sum(1), torch.ones(2, 2, 2))


def test_softmax_of_a_picture_is_over_its_channels() -> None:
    y = Built(Activation(activation="softmax"), image(3, 4, 4))(torch.randn(2, 3, 4, 4))
    torch.testing.assert_close(y.sum(1), torch.ones(2, 4, 4))


def test_relu_with_all_its_options() -> None:
    x = torch.tensor([[-2.0, 0.5, 1.0, 3.0, 9.0]])
    y = Built(ReLU(max_value=4, negative_slope=0.5, threshold=1), vector(5))(x)
    assert y.tolist() == [[-1.5, -0.25, 1.0, 3.0, 4.0]]


def test_upsampling() -> None:
    x = torch.tensor([[[1.0], [2.0]]])
    assert Built(UpSampling1D(size=3), sequence(2, 1))(x).flatten().tolist() == [1, 1, 1, 2, 2, 2]
    picture = torch.randn(1, 1, 4, 4)
    blended = F.interpolate(picture, scale_factor=2, mode="bilinear", align_corners=False)
    torch.testing.assert_close(Built(UpSampling2D(interpolation="bilinear"), image(1, 4, 4))(picture), blended)


def test_activity_regularization_leaves_its_penalty() -> None:
    built = Built(ActivityRegularization(l1=0.5, l2=2.0), vector(2))
    (module,) = built.modules_
    built(torch.tensor([[1.0, -2.0], [0.0, 1.0]]))
    assert module.penalty.item() == pytest.approx((0.5 * 4 + 2.0 * 6) / 2)


def test_one_line_texts() -> None:
    assert Conv2D(filters=32, padding="same", activation="relu").line() == "32 · 3×3 · same · relu"
    assert Conv2D(strides=(2, 1), padding=(1, 0)).line() == "32 · 3×3 · stride 2×1 · padding 1×0"
    assert MaxPooling2D(pool_size=3, strides=2, padding=1).line() == "3×3 · stride 2 · padding 1"
    assert MaxPooling2D(dilation_rate=(2, 1)).line() == "2×2 · dilation 2×1"
    assert BatchNormalization(momentum=0.9).line() == "momentum 0.9"
    assert Conv1D(padding="causal", dilation_rate=4).line() == "32 · 3 · dilation 4 · causal"


def test_a_known_mean_and_variance_are_used_as_they_are() -> None:
    layer = Normalization(mean=(1.0, 2.0), variance=(4.0, 0.25))
    (call,) = layer.torch(image(2, 3, 3))
    assert call.weights == ()
    x = torch.randn(2, 2, 3, 3)
    mean, deviation = torch.tensor([1.0, 2.0]).view(2, 1, 1), torch.tensor([2.0, 0.5]).view(2, 1, 1)
    torch.testing.assert_close(Built(layer, image(2, 3, 3))(x), (x - mean) / deviation)
    with pytest.raises(ShapeError, match="2 means and 2 variances"):
        layer.infer(image(3, 3, 3))
    with pytest.raises(ShapeError, match="1 means and 0 variances"):
        Normalization(mean=(1.0,)).infer(vector(1))


@pytest.mark.parametrize("padding", ["valid", "same", 1])
@pytest.mark.parametrize("size", [9, 10])
def test_a_pooling_window_with_gaps(padding: Any, size: int) -> None:
    """Against the largest of the elements 0, 2 and 4 behind each place, after padding with -∞."""
    x = torch.randn(2, 1, size)
    low, high = Window(3, 2, 2, padding).pads(size) or (0, 0)
    wide = F.pad(x, (low, high), value=float("-inf"))
    expected = wide.unfold(2, 5, 2)[..., ::2].amax(-1)
    pool = MaxPooling1D(pool_size=3, strides=2, dilation_rate=2, padding=padding)
    found = Built(pool, sequence(size, 1))(x.transpose(1, 2)).transpose(1, 2)
    torch.testing.assert_close(found, expected)
