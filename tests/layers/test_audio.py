"""Spectrograms of tones whose answer is known."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, sequence, tokens
from netbuilder.layers.audio import MFCC, MelSpectrogram, STFTSpectrogram
from netbuilder.layers.base import Layer
from tests.layers.interpreter import Built, check_runs

SOUND = TensorType((800,), ("time",))
SMALL_MEL = {"fft_length": 128, "sequence_stride": 50, "sampling_rate": 8000, "num_mel_bins": 20}


def tone(hertz: float, rate: int = 8000, samples: int = 800) -> torch.Tensor:
    return torch.sin(2 * math.pi * hertz / rate * torch.arange(samples))[None]


@pytest.mark.parametrize(
    "layer",
    [
        STFTSpectrogram(),
        STFTSpectrogram(mode="magnitude", frame_length=100, frame_step=33, fft_length=128),
        MelSpectrogram.make(SMALL_MEL),
        MelSpectrogram.make({**SMALL_MEL, "power_to_db": False}),
        MFCC.make({**SMALL_MEL, "top_db": 40.0}),
    ],
)
@pytest.mark.parametrize("x", [SOUND, sequence(800, 1), sequence(801, 1), sequence(849, 1)])
def test_shapes(layer: Layer, x: TensorType) -> None:
    check_runs(layer, x)


def test_lengths_follow_the_frames() -> None:
    padded = TensorType((None,), ("time",), lengths=Lengths("sound"))
    for layer in (STFTSpectrogram(frame_length=100, frame_step=33), MelSpectrogram.make(SMALL_MEL)):
        (add, times, divide, plus), *_ = layer.infer(padded).lengths.steps
        for n in (100, 150, 200, 333, 800):
            assert (n + add) * times // divide + plus == layer.infer(TensorType((n,), ("time",))).shape[0]


@pytest.mark.parametrize("hertz", [500, 1000, 3000])
def test_a_tone_is_found_at_its_frequency(hertz: int) -> None:
    spectrum = Built(STFTSpectrogram(mode="power", frame_length=160), SOUND)(tone(hertz))
    assert (spectrum.argmax(-1) == hertz * 160 / 8000).all()


def test_stft_is_the_fourier_transform() -> None:
    x = torch.randn(1, 64)
    layer = STFTSpectrogram(mode="magnitude", frame_length=64)
    expected = torch.fft.rfft(x[0] * torch.hann_window(64)).abs()
    torch.testing.assert_close(Built(layer, TensorType((64,), ("time",)))(x)[0, 0], expected)
    logs = Built(replace(layer, mode="log"), TensorType((64,), ("time",)))
    torch.testing.assert_close(logs(x)[0, 0], expected.log())
    assert logs(torch.zeros(1, 64)).max().item() == pytest.approx(math.log(1e-6))


@pytest.mark.parametrize("hertz", [300, 1000, 3000])
def test_mel_bands_rise_with_the_mel_scale(hertz: int) -> None:
    layer = MelSpectrogram.make({**SMALL_MEL, "fft_length": 512})
    loudest = Built(layer, SOUND)(tone(hertz))[0, 5].argmax().item()
    low, high, here = (1127 * math.log1p(f / 700) for f in (20, 4000, hertz))
    assert abs(loudest + 1 - (here - low) / (high - low) * 21) < 1


def test_decibels_end_below_the_loudest_of_each_sound() -> None:
    sounds = torch.cat((tone(1000), 0.001 * tone(1000)))
    y = Built(MelSpectrogram.make({**SMALL_MEL, "top_db": 30.0}), SOUND)(sounds)
    torch.testing.assert_close(y.amax((1, 2)) - y.amin((1, 2)), torch.tensor([30.0, 30.0]))
    torch.testing.assert_close(y[0].max() - y[1].max(), torch.tensor(60.0), atol=1e-3, rtol=0)


def test_mfcc_is_an_orthonormal_transform() -> None:
    every = MFCC.make({**SMALL_MEL, "num_coefficients": 20})
    cosines = Built(every, SOUND).modules_[1].cosines
    torch.testing.assert_close(cosines.T @ cosines, torch.eye(20), atol=1e-5, rtol=0)
    x = torch.randn(2, 800)
    first = Built(MFCC.make(SMALL_MEL), SOUND)(x)
    torch.testing.assert_close(first, Built(every, SOUND)(x)[..., :13])
    mel = Built(MelSpectrogram.make(SMALL_MEL), SOUND)(x)
    torch.testing.assert_close(first[..., 0], mel.sum(-1) / 20**0.5, atol=1e-3, rtol=1e-5)


def test_wrong_inputs() -> None:
    with pytest.raises(ShapeError, match="needs a waveform"):
        MelSpectrogram().infer(sequence(5000, 2))
    with pytest.raises(ShapeError, match="whole numbers"):
        STFTSpectrogram().infer(tokens(5000, 2))
    with pytest.raises(ShapeError, match="at least 256 samples"):
        STFTSpectrogram().infer(TensorType((255,), ("time",)))
    with pytest.raises(ShapeError, match="must not be shorter"):
        STFTSpectrogram(fft_length=128).infer(SOUND)
    with pytest.raises(ShapeError, match="none above 4000"):
        MelSpectrogram.make({**SMALL_MEL, "max_freq": 5000.0}).infer(SOUND)
    with pytest.raises(ShapeError, match="21 coefficients of 20 bands"):
        MFCC.make({**SMALL_MEL, "num_coefficients": 21}).infer(SOUND)


@pytest.mark.parametrize("layer", [STFTSpectrogram(), MelSpectrogram.make(SMALL_MEL)])
def test_sounds_that_turn_out_too_short(layer: Layer) -> None:
    with pytest.raises(ValueError, match="samples is"):
        Built(layer, TensorType((None,), ("time",)))(torch.randn(1, 10))
