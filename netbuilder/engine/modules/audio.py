"""Spectrograms of (batch, samples) or (batch, samples, 1) sounds -> (batch, frames, features)."""

import math

import torch
from torch import nn


class STFTSpectrogram(nn.Module):
    """Strength of each frequency in frames of ``length`` samples, ``step`` apart, none beyond the end."""

    window: torch.Tensor

    def __init__(self, length: int, step: int, fft_length: int, mode: str = "log") -> None:
        super().__init__()
        self.length, self.step, self.fft_length, self.mode = length, step, fft_length, mode
        self.register_buffer("window", torch.hann_window(length), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if x.shape[1] < self.length:
            raise ValueError(f"a sound of {x.shape[1]} samples is shorter than one frame of {self.length}.")
        frames = x.flatten(1).unfold(1, self.length, self.step) * self.window
        strength: torch.Tensor = torch.fft.rfft(frames, self.fft_length).abs()
        if self.mode == "power":
            return strength.square()
        return strength.clamp(min=1e-6).log() if self.mode == "log" else strength


class MelSpectrogram(nn.Module):
    """Power in ``bins`` bands on the mel scale, in windows of ``fft_length`` samples centred each ``stride`` samples.

    Args:
        rate: samples a second; band: lowest and highest frequency in Hz.
        decibels: 10 · log10(power), at most ``top_db`` below the largest of the sound.
    """

    window: torch.Tensor
    filters: torch.Tensor

    def __init__(
        self,
        fft_length: int,
        stride: int,
        rate: int,
        bins: int,
        band: tuple[float, float],
        decibels: bool = True,
        top_db: float = 80.0,
    ) -> None:
        super().__init__()
        self.fft_length, self.stride, self.decibels, self.top_db = fft_length, stride, decibels, top_db
        self.register_buffer("window", torch.hann_window(fft_length), persistent=False)
        self.register_buffer("filters", self.triangles(fft_length, rate, bins, band), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if x.shape[1] <= self.fft_length // 2:
            raise ValueError(f"a sound of {x.shape[1]} samples is too short for windows of {self.fft_length}.")
        spectrum = torch.stft(x.flatten(1), self.fft_length, self.stride, window=self.window, return_complex=True)
        power = spectrum.abs().square().transpose(1, 2) @ self.filters
        if not self.decibels:
            return power
        loudness = 10 * power.clamp(min=1e-10).log10()
        return torch.maximum(loudness, loudness.amax((1, 2), keepdim=True) - self.top_db)

    def triangles(self, fft_length: int, rate: int, bins: int, band: tuple[float, float]) -> torch.Tensor:
        """(frequencies, bins): how much of each frequency each band takes; the constant part (0 Hz) counts nowhere."""
        frequencies = torch.linspace(0, rate / 2, fft_length // 2 + 1, dtype=torch.float64)
        mel = (1127 * torch.log1p(frequencies / 700))[:, None]
        low, high = (1127 * math.log1p(f / 700) for f in band)
        edges = torch.linspace(low, high, bins + 2, dtype=torch.float64)
        rising = (mel - edges[:-2]) / (edges[1:-1] - edges[:-2])
        falling = (edges[2:] - mel) / (edges[2:] - edges[1:-1])
        filters = torch.minimum(rising, falling).clamp(min=0)
        filters[0] = 0
        return filters.to(torch.get_default_dtype())


class CosineTransform(nn.Module):
    """The first ``kept`` coefficients of the orthonormal DCT-II over the last axis, of ``size``."""

    cosines: torch.Tensor

    def __init__(self, size: int, kept: int) -> None:
        super().__init__()
        position, order = torch.arange(size, dtype=torch.float64)[:, None], torch.arange(kept, dtype=torch.float64)
        cosines = torch.cos(math.pi / size * (position + 0.5) * order) * math.sqrt(2 / size)
        cosines[:, 0] /= math.sqrt(2)
        self.register_buffer("cosines", cosines.to(torch.get_default_dtype()), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x @ self.cosines
