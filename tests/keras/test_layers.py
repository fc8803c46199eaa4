"""Every layer that Keras has under the same name: same weights and input, same output."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch
import torch.nn.functional as F

from netbuilder.base.tensor import Lengths, TensorType, image, vector
from netbuilder.layers.base import Layer
from tests.keras.cases import CASES, IMAGE, SEQUENCE, VECTOR, VOLUME, Case
from tests.keras.parity import (
    as_ours,
    call,
    channels_first,
    channels_last,
    compare,
    keras,
    pair,
    randomise,
    transfer,
)
from tests.layers.interpreter import Built

PADDED = replace(SEQUENCE, lengths=Lengths("text"))
LENGTHS = torch.tensor([9, 4, 1])
MASK = torch.arange(9) < LENGTHS[:, None]


def close(a: torch.Tensor, b: torch.Tensor) -> None:
    torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c[0]}-{c[1]}-{c[3][0].chip()}")
def test_output(case: Case) -> None:
    compare(*pair(*case), case[3])


def test_average_pooling_same_leaves_the_padding_out() -> None:
    """By its formula: Keras on torch repeats the border here, against Keras on JAX and TensorFlow."""
    x, layer = torch.randn(2, 3, 8, 8), {"type": "AveragePooling2D", "pool_size": 3, "strides": 2, "padding": "same"}
    total, number = (F.avg_pool2d(F.pad(t, (0, 1, 0, 1)), 3, 2) for t in (x, torch.ones_like(x)))
    close(Built(Layer.parse(layer), image(3, 8, 8))(x), total / number)


@pytest.mark.parametrize("merge_mode", ["concat", "sum", "mul", "ave"])
@pytest.mark.parametrize("sequences", [False, True])
@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
def test_bidirectional(name: str, sequences: bool, merge_mode: str) -> None:
    settings = {"units": 3, "return_sequences": sequences}
    theirs = {"layer": getattr(keras.layers, name)(**settings)}
    ours = {"layer": {"type": name, **settings}, "merge_mode": merge_mode}
    compare(*pair("Bidirectional", ours, theirs, (SEQUENCE,)), (SEQUENCE,))


@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
def test_states_in_and_out(name: str) -> None:
    number, settings = 2 if name == "LSTM" else 1, {"units": 3, "return_state": True}
    layer = Layer.parse({"type": name, **settings, "initial_state": True})
    built, other = Built(layer, SEQUENCE, *(vector(3),) * number), getattr(keras.layers, name)(**settings)
    x, states = torch.randn(2, 9, 4), [torch.randn(2, 3) for _ in range(number)]
    other(x)
    randomise(other)
    transfer(other, layer, built)
    for ours, theirs in zip(built(x, *states), other(x, initial_state=states), strict=True):
        close(ours, theirs)
    theirs = {"layer": getattr(keras.layers, name)(**settings)}
    compare(*pair("Bidirectional", {"layer": {"type": name, **settings}}, theirs, (SEQUENCE,)), (SEQUENCE,))


def test_mel_spectrogram() -> None:
    """Within a thousandth of a decibel; Keras has the bands in front of the time."""
    settings, sound = {"fft_length": 1024, "sequence_stride": 256}, TensorType((2000,), ("time",))
    _, built, other = pair("MelSpectrogram", settings, {}, (sound,))
    x = torch.randn(2, 2000)
    torch.testing.assert_close(built(x), other(x).transpose(1, 2), atol=1e-3, rtol=0)


@pytest.mark.parametrize(("name", "settings"), [("Dense", {"units": 3}), ("LayerNormalization", {})])
def test_time_distributed(name: str, settings: dict[str, Any]) -> None:
    theirs = {"layer": getattr(keras.layers, name)(**settings)}
    compare(*pair("TimeDistributed", {"layer": {"type": name, **settings}}, theirs, (SEQUENCE,)), (SEQUENCE,))


def test_time_distributed_convolution() -> None:
    film = TensorType((3, 4, 6, 5), ("time", "channels", "height", "width"))
    layer = Layer.parse({"type": "TimeDistributed", "layer": {"type": "Conv2D", "filters": 2}})
    built, x = Built(layer, film), torch.randn(2, *film.shape)
    other = keras.layers.TimeDistributed(keras.layers.Conv2D(2, 3))
    other(x.movedim(2, -1))
    transfer(other, layer, built)
    close(built(x), other(x.movedim(2, -1)).movedim(-1, 2))


def test_flattened_pictures_differ_in_their_order_only() -> None:
    """Keras flattens (height, width, channels), we (channels, height, width): an importer must permute the rows."""
    x = torch.randn(2, *IMAGE.shape)
    flat = keras.layers.Flatten()(x.movedim(1, -1))
    close(Built(Layer.parse("Flatten"), IMAGE)(x), flat.reshape(2, 9, 8, 4).permute(0, 3, 1, 2).flatten(1))


@pytest.mark.parametrize("padded", [False, True])
@pytest.mark.parametrize("causal", [False, True])
def test_attention_masks(causal: bool, padded: bool) -> None:
    kind = PADDED if padded else SEQUENCE
    layer = Layer.parse({"type": "MultiHeadAttention", "num_heads": 2, "key_dim": 3, "causal": causal})
    built, other = Built(layer, SEQUENCE, kind, kind), keras.layers.MultiHeadAttention(2, 3)
    query, value = torch.randn(3, 9, 4), torch.randn(3, 9, 4)
    other(query, value)
    transfer(other, layer, built)
    wanted = other(query, value, value_mask=MASK if padded else None, use_causal_mask=causal)
    close(built(query, value, value, lengths={1: LENGTHS}), wanted)


@pytest.mark.parametrize("kind", [VECTOR, SEQUENCE, IMAGE])
def test_batch_normalization_in_training(kind: TensorType) -> None:
    """The batch's statistics, then the running ones; torch's variance is n / (n - 1) of Keras's."""
    layer, built, other = pair("BatchNormalization", {"momentum": 0.9}, {}, (kind,))
    x = [torch.randn(6, *kind.shape)]
    call(other, (kind,), x)
    randomise(other)
    transfer(other, layer, built)
    before = torch.tensor(as_ours(layer, other)[3])
    close(built.train()(*x), channels_first(call(other, (kind,), x, training=True), kind))
    mean, variance = (torch.tensor(w) for w in as_ours(layer, other)[2:])
    n = x[0].numel() // len(mean)
    (norm,) = built.modules_
    close(norm.running_mean, mean)
    close(norm.running_var - 0.9 * before, (variance - 0.9 * before) * n / (n - 1))


@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
@pytest.mark.parametrize("backwards", [False, True])
def test_padded_sequences_end_where_keras_masks_them(name: str, backwards: bool) -> None:
    layer, built, other = pair(name, {"units": 3}, {"go_backwards": backwards}, (PADDED,))
    if backwards:
        layer, built, _ = pair(name, {"units": 3, "go_backwards": True}, {}, (PADDED,))
    x = torch.randn(3, 9, 4)
    other(x)
    randomise(other)
    transfer(other, layer, built)
    close(built(x, lengths={0: LENGTHS}), other(x, mask=MASK))


def test_global_average_of_padded_sequences() -> None:
    x = torch.randn(3, 9, 4)
    built = Built(Layer.parse("GlobalAveragePooling1D"), PADDED)
    close(built(x, lengths={0: LENGTHS}), keras.layers.GlobalAveragePooling1D()(x, mask=MASK))


@pytest.mark.parametrize("kind", [VECTOR, IMAGE])
def test_normalization_learns_the_same_mean_and_variance(kind: TensorType) -> None:
    x = torch.rand(20, *kind.shape) * 4 + 7
    built, other = Built(Layer.parse("Normalization"), kind), keras.layers.Normalization()
    built.modules_[0].adapt(x)
    other.adapt(channels_last(x, kind).numpy())
    close(built(x), channels_first(call(other, (kind,), [x]), kind))


NOISY: list[tuple[str, dict[str, Any], TensorType]] = [
    *((name, {"rate": 0.3}, SEQUENCE) for name in ("Dropout", "AlphaDropout", "GaussianDropout", "SpatialDropout1D")),
    ("SpatialDropout2D", {"rate": 0.3}, IMAGE),
    ("SpatialDropout3D", {"rate": 0.3}, VOLUME),
    ("GaussianNoise", {"stddev": 0.4}, SEQUENCE),
]


@pytest.mark.parametrize("case", NOISY, ids=lambda c: c[0])
def test_noise_has_the_same_mean_and_spread(case: tuple[str, dict[str, Any], TensorType]) -> None:
    name, settings, kind = case
    _, built, other = pair(name, settings, {}, (kind,))
    x = torch.full((5000, *kind.shape), 1.5)
    ours, theirs = built(x), call(other, (kind,), [x], training=True)
    for measure in (torch.mean, torch.std):
        assert measure(ours).item() == pytest.approx(measure(theirs).item(), abs=0.03)
    close(built.eval()(x), x)


def test_activity_regularization_adds_the_same_to_the_loss() -> None:
    x, other = torch.randn(4, 5), keras.layers.ActivityRegularization(l1=0.1, l2=0.2)
    built = Built(Layer.parse({"type": "ActivityRegularization", "l1": 0.1, "l2": 0.2}), VECTOR)
    built(x)
    other(x)
    assert built.modules_[0].penalty.item() == pytest.approx(other.losses[0].item())
