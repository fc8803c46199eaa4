"""From sound to pictures of sound: spectrograms a network can read."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_numbers
from netbuilder.layers.base import Family, Layer


def need_waveform(x: TensorType, samples: int, parameter: str) -> int | None:
    """Time of a float waveform (time,) or (time, 1), at least ``samples`` long; ShapeError otherwise."""
    need_numbers(x)
    if x.axes != ("time",) and not (x.axes == ("time", "features") and x.shape[1] == 1):
        message = f"needs a waveform (time) or (time, 1 feature); it gets {x.describe()}."
        raise ShapeError(message, code="needs-waveform", port=0, insert=("Reshape",))
    time = x.shape[0]
    if time is not None and time < samples:
        message = f"needs a sound of at least {samples} samples; it gets {x.describe()}."
        raise ShapeError(message, code="too-short", port=0, parameter=parameter)
    return time


@declared
class STFTSpectrogram(Layer):
    """Short-time Fourier transform: how strong each frequency is in each short piece of a sound.

    The sound is cut into overlapping frames, each faded in and out by a Hann window and taken apart by the Fourier
    transform. Magnitude |X|, power |X|², or the natural logarithm of the magnitude, at least log(0.000001).

    Input:  (time,) or (time, 1) float, samples of a sound, at least one frame
    Output: (time, features) float: one step for each frame, fft_length / 2 + 1 frequencies from 0 to half the rate
    """

    family: ClassVar[Family] = "preprocessing"
    also: ClassVar[tuple[str, ...]] = ("STFT", "Fourier", "spectrum", "audio", "sound")

    mode: Literal["log", "magnitude", "power"] = param("log", "What is told of each frequency.")
    frame_length: int = param(256, "Length of a frame.", min=2, unit="samples")
    frame_step: int = param(128, "From one frame to the next.", min=1, unit="samples")
    fft_length: int | None = param(None, "Frames are filled up with zeros to this; nothing: not.", min=2, more=True)

    def infer(self, x: TensorType) -> TensorType:
        time = need_waveform(x, self.frame_length, "frame_length")
        size = self.fft_length or self.frame_length
        if size < self.frame_length:
            message = f"has frames of {self.frame_length} samples but a transform of {size}; it must not be shorter."
            raise ShapeError(message, code="empty-range", parameter="fft_length", change={"fft_length": None})
        frames = None if time is None else (time - self.frame_length) // self.frame_step + 1
        lengths = x.lengths.then(-self.frame_length, self.frame_step, 1) if x.lengths else None
        return TensorType((frames, size // 2 + 1), ("time", "features"), lengths=lengths)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        size = self.fft_length or self.frame_length
        return (Call("modules.STFTSpectrogram", self.frame_length, self.frame_step, size, self.mode),)

    def line(self) -> str:
        return f"{self.mode} · {self.frame_length} / {self.frame_step}"


@declared
class MelSpectrogram(Layer):
    """A spectrogram with frequencies spaced as ears hear them: mel = 1127 · ln(1 + Hz / 700) (Stevens et al. 1937).

    The power spectrum of overlapping Hann windows, summed in overlapping triangles on the mel scale; in decibels,
    at most top_db below the loudest place of the sound. The usual picture of speech and music for a network.

    Input:  (time,) or (time, 1) float, samples of a sound, more than fft_length / 2
    Output: (time, features) float: one step each sequence_stride samples, num_mel_bins bands from low to high
    """

    family: ClassVar[Family] = "preprocessing"
    also: ClassVar[tuple[str, ...]] = ("mel", "log-mel", "filter bank", "audio", "sound", "speech")

    fft_length: int = param(2048, "Length of the window.", min=4, unit="samples")
    sequence_stride: int = param(512, "From one window to the next.", min=1, unit="samples")
    sampling_rate: int = param(16000, "Samples a second of the sound.", min=1, unit="Hz")
    num_mel_bins: int = param(128, "Bands.", min=1)
    min_freq: float = param(20.0, "Lowest frequency.", min=0, unit="Hz", more=True)
    max_freq: float | None = param(None, "Highest frequency; nothing: half the rate.", above=0, unit="Hz", more=True)
    power_to_db: bool = param(True, "In decibels, as ears hear loudness.", more=True)
    top_db: float = param(80.0, "Nothing is further below the loudest than this.", above=0, unit="dB", more=True)

    @property
    def highest(self) -> float:
        return self.sampling_rate / 2 if self.max_freq is None else self.max_freq

    def infer(self, x: TensorType) -> TensorType:
        time = need_waveform(x, self.fft_length // 2 + 1, "fft_length")
        if not self.min_freq < self.highest <= self.sampling_rate / 2:
            message = (
                f"has frequencies from {self.min_freq:g} to {self.highest:g} Hz; they must rise, and a sound of "
                f"{self.sampling_rate} Hz has none above {self.sampling_rate / 2:g}."
            )
            raise ShapeError(message, code="empty-range", parameter="max_freq")
        frames = None if time is None else time // self.sequence_stride + 1
        lengths = x.lengths.then(0, self.sequence_stride, 1) if x.lengths else None
        return TensorType((frames, self.features()), ("time", "features"), lengths=lengths)

    def features(self) -> int:
        return self.num_mel_bins

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        options: dict[str, Any] = {} if self.top_db == 80 else {"top_db": self.top_db}
        if not self.power_to_db:
            options = {"decibels": False}
        band = (self.min_freq, self.highest)
        sizes = (self.fft_length, self.sequence_stride, self.sampling_rate, self.num_mel_bins)
        return (Call("modules.MelSpectrogram", *sizes, band, **options),)

    def line(self) -> str:
        return f"{self.features()} · {self.fft_length} / {self.sequence_stride}"


@declared
class MFCC(MelSpectrogram):
    """Mel-frequency cepstral coefficients (Davis & Mermelstein 1980): the cosine transform of a mel spectrogram.

    The first dozen numbers tell the shape of the sound's spectrum, which is that of the mouth, and leave out the
    pitch: small inputs for speech recognition. Transform: DCT-II with orthonormal rows.

    Input:  (time,) or (time, 1) float, samples of a sound, more than fft_length / 2
    Output: (time, features) float: one step each sequence_stride samples, num_coefficients numbers
    """

    also: ClassVar[tuple[str, ...]] = ("cepstrum", "audio", "sound", "speech")

    num_coefficients: int = param(13, "How many coefficients are kept, from the first.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        if self.num_coefficients > self.num_mel_bins:
            message = f"cannot keep {self.num_coefficients} coefficients of {self.num_mel_bins} bands."
            change: dict[str, object] = {"num_coefficients": self.num_mel_bins}
            raise ShapeError(message, code="empty-range", parameter="num_coefficients", change=change)
        return super().infer(x)

    def features(self) -> int:
        return self.num_coefficients

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        cosines = Call("modules.CosineTransform", self.num_mel_bins, self.num_coefficients)
        return (*super().torch(x), cosines)
