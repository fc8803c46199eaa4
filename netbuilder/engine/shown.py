"""Samples as people see them: pictures, curves, words, names of classes, numbers in their own units."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Bundled, Download, Source, Text, WavFolder
from netbuilder.engine import png
from netbuilder.engine.articles import FIELD, article_told, file_of
from netbuilder.engine.data import Data, Part, vocabulary
from netbuilder.engine.spectrogram import spectrogram

DIGITS = 5  # of numbers that are drawn: more than a plot or a person can tell apart
EXACT = 6  # of numbers in a row, which one may ask the network about: what float32 keeps through a scaling


class Shown:
    """Turns tensors of a data set into what a window shows."""

    def __init__(self, data: Data, dataset: Dataset, base: Path = Path()) -> None:
        self.data = data
        self.source = reading(dataset.source)
        self.articles = file_of(dataset.source, base)

    def samples(self, part: Part, numbers: Sequence[int]) -> list[dict[str, Any]]:
        """Samples of a part by number: every field, as in Previewed."""
        indices = torch.tensor(list(numbers), dtype=torch.int64)
        lengths = part.gather_lengths(indices)
        found: list[dict[str, Any]] = [{} for _ in numbers]
        for field in self.data.description.fields:
            values = self.raw(field, part.columns[field.name].gather(indices))
            for row, sample in enumerate(found):
                length = int(lengths[field.name][row]) if field.name in lengths else None
                sample[field.name] = self.value(field, values[row], length)
        if self.articles is not None and part.rows is not None:
            for sample, row in zip(found, part.rows[indices].tolist(), strict=True):
                sample[FIELD] |= article_told(self.articles, row, len(sample[FIELD]["series"][0]))
        return found

    def raw(self, field: Field, values: Tensor) -> Tensor:
        """A batch of a field as the network gets it, in raw units."""
        scaler = self.data.fitted.scalers.get(field.name)
        return values if scaler is None else scaler.inverse(values)

    def value(self, field: Field, value: Tensor, length: int | None = None) -> Any:
        """One sample of a field in raw units, as JSON; ``length``: steps that are no padding."""
        if field.is_label:
            return class_name(field, int(value))
        if field.type.axes[:1] == ("channels",) and value.ndim == 3:
            return {"picture": png.picture(value.numpy(), field.range)}
        if field.type.dtype == "int64" and field.name in self.data.fitted.vocabularies:
            return {"text": self.text(field.name, value[:length].tolist())}
        if field.type.axes[:1] == ("time",) and value.ndim == 2:
            return self._series(field, value[:length].numpy())
        numbers = self._row(field, value) if value.ndim <= 1 else rounded(value.numpy())
        return numbers[0] if isinstance(numbers, list) and value.shape == (1,) else numbers

    def _row(self, field: Field, value: Tensor) -> Any:
        """Each number with its own digits: an area of thousands stands beside a smoothness of hundredths."""
        if not value.is_floating_point():
            return value.tolist()
        scaler = self.data.fitted.scalers.get(field.name)
        size = value.abs() if scaler is None else torch.maximum(scaler.shift.abs(), scaler.divisor.abs())
        grain = 10.0 ** (size.double().clamp(min=1e-30).log10().floor() - (EXACT - 1))
        exact = (value.double() / grain).round() * grain
        found = [float(f"{number:.{EXACT + 1}g}") for number in exact.reshape(-1).tolist()]
        return found if value.ndim else found[0]

    def _series(self, field: Field, steps: np.ndarray) -> dict[str, Any]:
        names = field.names if len(field.names) == steps.shape[1] else tuple(str(i) for i in range(steps.shape[1]))
        found: dict[str, Any] = {"series": [rounded(channel) for channel in steps.T], "names": list(names)}
        if isinstance(self.source, WavFolder) and self.source.rate:
            found["rate"] = self.source.rate
            found["spectrogram"] = spectrogram(steps[:, 0], self.source.rate)
        return found

    def text(self, name: str, tokens: list[int]) -> str:
        """The words of a field of tokens as a line, which gives the same tokens when it is read again."""
        words = self.data.fitted.vocabularies[name]
        told = [t for t in tokens if words[t] not in vocabulary.SILENT]
        if isinstance(self.source, Text) and self.source.tokens == "characters":
            return "".join(vocabulary.UNKNOWN_LETTER if t == vocabulary.UNKNOWN else words[t] for t in told)
        return " ".join(words[t] for t in told)


def reading(source: Source) -> Source:
    """How a source is read; that of the catalogue for what is named there."""
    return entry(source).reading if isinstance(source, Bundled | Download) else source


def class_name(field: Field, number: int) -> str:
    """The name of a class, its number where it has none."""
    return field.names[number] if number < len(field.names) else str(number)


def rounded(values: np.ndarray) -> Any:
    """Nested lists of numbers with a few digits, relative to the largest."""
    if values.dtype.kind != "f":
        return values.tolist()
    finite = np.isfinite(values)
    largest = float(np.abs(values[finite]).max(initial=0.0))
    places = DIGITS - 1 - floor(log10(largest)) if largest else 0
    return np.round(values.astype(np.float64), places).tolist()
