"""The layers that turn one field of the data into a vector: the branch of a first network."""

from __future__ import annotations

from math import log2

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.datasets.catalogue import as_read
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Source, WavFolder
from netbuilder.layers.audio import MelSpectrogram
from netbuilder.layers.base import Layer
from netbuilder.layers.bidirectional import Bidirectional
from netbuilder.layers.convolution import Conv1D, Conv2D
from netbuilder.layers.core import Dense
from netbuilder.layers.embedding import Embedding
from netbuilder.layers.normalization import LayerNormalization
from netbuilder.layers.pooling import MaxPooling1D, MaxPooling2D
from netbuilder.layers.pooling_global import GlobalAveragePooling1D, GlobalAveragePooling2D, GlobalMaxPooling1D
from netbuilder.layers.recurrent import LSTM
from netbuilder.layers.regularization import Dropout
from netbuilder.layers.reshaping import Flatten

Branch = list[tuple[str, Layer]]

SHORT_TEXT = 50  # tokens; a longer text is averaged, which is fast and hard to beat on topics and moods
LONG_SEQUENCE = 200  # steps an LSTM learns well; longer ones are first shortened by convolutions
LARGEST_FLAT = 4096  # numbers a Flatten may give; beyond, each channel is averaged
USUAL_RATE = 16000  # Hz, of recordings that do not say
WINDOW_SECONDS = 0.032  # of a spectrogram of speech


class StarterError(NetBuilderError):
    """There is no usual network for these data."""


def branch(field: Field, source: Source) -> Branch:
    """Names and layers, in order, from the field to (features,); StarterError for a kind nothing is usual for."""
    x = field.type
    if x.dtype == "int64" and x.rank < 2:
        return _category(x) if x.rank == 0 else _text(x)
    if x.dtype == "float32":
        if x.axes == ("features",):
            return _vector()
        if x.axes == ("time", "features"):
            found = as_read(source)
            return _sound(x, found) if isinstance(found, WavFolder) else _sequence(x.shape[0])
        if x.axes == ("channels", "height", "width"):
            return _picture(x)
        if x.size is not None:
            return [("flatten", Flatten()), *_vector()]
    raise StarterError(f"There is no usual network for the field {field.describe()} ({x.dtype}); draw one by hand.")


def _vector() -> Branch:
    return [("hidden_1", Dense(units=64, activation="relu")), ("hidden_2", Dense(units=32, activation="relu"))]


def _category(x: TensorType) -> Branch:
    """A vector for each class, about half as wide as there are classes."""
    return [("embedding", Embedding(output_dim=min(32, (x.classes or 2) // 2 + 1)))]


def _text(x: TensorType) -> Branch:
    words: Branch = [("embedding", Embedding(output_dim=64))]
    if x.shape[0] is not None and x.shape[0] <= SHORT_TEXT:
        return [*words, ("memory", Bidirectional(layer=LSTM(units=32)))]
    return [*words, ("average", GlobalAveragePooling1D()), ("hidden", Dense(units=64, activation="relu"))]


def _sequence(steps: int | None) -> Branch:
    found: Branch = []
    while steps is not None and steps > LONG_SEQUENCE:
        found.append((f"conv_{len(found) + 1}", Conv1D(filters=32, kernel_size=5, strides=4, activation="relu")))
        steps = (steps - 5) // 4 + 1
    return [*found, ("memory", LSTM(units=64))]


def _sound(x: TensorType, source: WavFolder) -> Branch:
    """A picture of the sound in windows of about 32 ms, and what follows what in it, wherever that is."""
    rate = source.rate or USUAL_RATE
    window = max(4, 2 ** round(log2(rate * WINDOW_SECONDS)))
    if x.shape[0] is not None and x.shape[0] <= 2 * window:
        return _sequence(x.shape[0])  # too short a sound for a spectrum
    bands = MelSpectrogram(
        fft_length=window, sequence_stride=window // 2, sampling_rate=rate, num_mel_bins=min(40, window // 4)
    )
    first, second = (Conv1D(filters=64, kernel_size=5, padding="same", activation="relu") for _ in range(2))
    hearing: Branch = [("mel", bands), ("norm", LayerNormalization()), ("conv_1", first), ("pool", MaxPooling1D())]
    return [*hearing, ("conv_2", second), ("loudest", GlobalMaxPooling1D()), ("forget", Dropout(rate=0.3))]


def _picture(x: TensorType) -> Branch:
    """Convolutions and poolings in turn, two or, for large pictures, up to four; sides below 4 are not halved."""
    found: Branch = []
    height, width, filters = x.shape[1], x.shape[2], 8
    for number in range(1, _blocks(height, width) + 1):
        filters = min(2 * filters, 64)
        found.append((f"conv_{number}", Conv2D(filters=filters, padding="same", activation="relu")))
        if min(height or 4, width or 4) >= 4:
            found.append((f"pool_{number}", MaxPooling2D()))
            height, width = height and height // 2, width and width // 2
    is_small = height and width and height * width * filters <= LARGEST_FLAT
    end: tuple[str, Layer] = ("flatten", Flatten()) if is_small else ("average", GlobalAveragePooling2D())
    return [*found, end, ("hidden", Dense(units=64, activation="relu"))]


def _blocks(height: int | None, width: int | None) -> int:
    side = min(height or 32, width or 32)
    return 2 if side < 48 else 3 if side < 128 else 4
