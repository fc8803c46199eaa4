"""Layers that prepare data: changes of pictures for training, sounds."""

from __future__ import annotations

from netbuilder.engine.importing.keras.convolutions import chosen
from netbuilder.engine.importing.keras.reading import Reader, Reading, made, only
from netbuilder.engine.importing.keras.value import Unreadable, Value

# They give their pictures back unchanged outside training; there is no such layer here.
PASSING = (
    "AugMix", "CutMix", "Equalization", "MixUp", "RandAugment", "RandomColorDegeneration", "RandomColorJitter",
    "RandomElasticTransform", "RandomGaussianBlur", "RandomGrayscale", "RandomHue", "RandomInvert",
    "RandomPerspective", "RandomPosterization", "RandomSaturation", "RandomSharpness", "RandomShear", "Solarization",
)  # fmt: skip


def passing(reading: Reading) -> Value:
    """Nothing is drawn: a trained network answers as in Keras."""
    reading.note("no node: it changes pictures while training only, and this program has no such layer.")
    return only(reading)


def mel_spectrogram(reading: Reading) -> Value:
    """MelSpectrogram; Keras has the bands in front of the time."""
    config = reading.config
    if config.get("window", "hann") != "hann" or config.get("mag_exp", 2.0) != 2.0:
        raise Unreadable("has another window than Hann's or another power than 2, which is not done here.")
    if config.get("sequence_length") not in (None, config.get("fft_length", 2048)):
        raise Unreadable("has windows shorter than its transform (sequence_length), which is not done here.")
    if (config.get("min_power", 1e-10), config.get("ref_power", 1.0)) != (1e-10, 1.0):
        raise Unreadable("measures loudness from another power than 1, which is not done here.")
    names = ("fft_length", "sequence_stride", "sampling_rate", "num_mel_bins", "min_freq", "max_freq", "power_to_db",
             "top_db")  # fmt: skip
    x = reading.straight(only(reading))
    if x.rank == 1 and x.shape[0]:  # an axis of time
        x = reading.then("sound", made("Reshape", {"target_shape": (x.shape[0], 1)}), x)
    return reading.one(made("MelSpectrogram", chosen(config, *names)), x, order=(1, 0))


READERS: dict[str, Reader] = {**dict.fromkeys(PASSING, passing), "MelSpectrogram": mel_spectrogram}
