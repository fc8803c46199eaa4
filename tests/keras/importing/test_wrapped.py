"""Layers that hold others, or are told with other layers here: equal to Keras; what is not quite the same is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netbuilder.engine.importing import import_file
from netbuilder.engine.importing.keras.augmenting import PASSING
from netbuilder.graph.terminals import Input, Output
from tests.keras.importing.equal import Inputs, compare
from tests.keras.importing.models import L, keras

RANGE = {"value_range": (0, 1)}
SETTINGS: dict[str, dict[str, Any]] = {
    "RandomColorDegeneration": {"factor": 0.3, **RANGE},
    "RandomColorJitter": {"brightness_factor": 0.2, **RANGE},
    "RandomHue": {"factor": 0.2, **RANGE},
    "RandomPosterization": {"factor": 4, **RANGE},
    "RandomSaturation": {"factor": 0.3, **RANGE},
    "RandomSharpness": {"factor": 0.3, **RANGE},
    "RandomShear": {"x_factor": 0.1},
}


def stacked_cells() -> Any:
    """Two cells on top of each other, of one kind and of another; read backwards."""
    x = inputs = keras.Input((7, 4))
    x = L.RNN([L.LSTMCell(5), L.LSTMCell(3), L.GRUCell(6)], return_sequences=True, go_backwards=True)(x)
    return keras.Model(inputs, L.RNN([L.SimpleRNNCell(4), L.LSTMCell(3)])(x))


def spectral() -> Any:
    """Dense and convolution around which the norm of the kernel is watched."""
    x = inputs = keras.Input((8, 8, 3))
    x = L.SpectralNormalization(L.Conv2D(4, 3, activation="relu"))(x)
    return keras.Model(inputs, L.SpectralNormalization(L.Dense(5))(L.Flatten()(x)))


def reversible(tied: bool) -> Any:
    """Tokens looked up, and scored with the table of the way back."""
    tokens = keras.Input((6,), dtype="int32")
    table = L.ReversibleEmbedding(20, 5, tie_weights=tied, logit_soft_cap=3.0)
    return keras.Model(tokens, table(L.Dense(5)(table(tokens)), reverse=True))


def grouped(**settings: Any) -> Any:
    """Heads that share keys and values; attention to itself and to another sequence."""
    a, b = keras.Input((6, 8)), keras.Input((5, 8))
    itself = L.GroupQueryAttention(3, 4, 2, **settings)(a, a, use_causal_mask=True)
    return keras.Model([a, b], L.GroupQueryAttention(2, 6, 3, **settings)(itself, b))


def film() -> Any:
    """Pictures one after the other, remembered as pictures."""
    x = inputs = keras.Input((4, 9, 8, 3))
    x = L.ConvLSTM2D(4, (3, 2), padding="same", return_sequences=True, go_backwards=True)(x)
    x = L.TimeDistributed(L.MaxPooling2D(2))(x)
    x = L.ConvLSTM2D(3, 2, strides=2, activation="relu", use_bias=False)(x)
    return keras.Model(inputs, L.Dense(2)(L.Flatten()(x)))


MODELS: dict[str, tuple[Any, Inputs, str]] = {
    "cells on top of each other": (stacked_cells, [((7, 4), 0)], ""),
    "convolutions that remember": (film, [((4, 9, 8, 3), 0)], ""),
    "spectral normalization": (spectral, [((8, 8, 3), 0)], "no longer divided by its norm"),
    "reversible embedding, tied": (lambda: reversible(True), [((6,), 20)], "its own copy of the table"),
    "reversible embedding": (lambda: reversible(False), [((6,), 20)], ""),
    "grouped queries": (grouped, [((6, 8), 0), ((5, 8), 0)], "its 4 heads share 2 of keys and values"),
    "grouped queries without bias": (lambda: grouped(use_bias=False), [((6, 8), 0), ((5, 8), 0)], "share"),
}


@pytest.mark.parametrize("name", MODELS)
def test_predicts_as_keras_does(name: str, tmp_path: Path) -> None:
    make, inputs, note = MODELS[name]
    report = compare(make(), inputs, tmp_path / "model.keras").report
    assert not report.counts()["unknown"]
    assert note in " ".join(e.sentence for e in report.entries)
    assert bool(note) == bool(report.counts()["approximated"])


def test_changes_of_pictures_for_training_are_left_out_with_a_note(tmp_path: Path) -> None:
    names = [name for name in PASSING if name != "Equalization"]  # which Keras itself cannot put into a model
    layers = [getattr(L, name)(**SETTINGS.get(name, {})) for name in names]
    model = keras.Sequential([keras.Input((9, 8, 3)), *layers])
    imported = compare(model, [((9, 8, 3), 0)], tmp_path / "model.keras")
    notes = [e for e in imported.report.entries if e.status == "approximated"]
    assert [e.kind for e in notes] == names
    assert all("while training only" in e.sentence for e in notes)
    assert {type(n.layer) for n in imported.document.graph.nodes.values()} == {Input, Output}


def test_a_sound_becomes_bands_over_time(tmp_path: Path) -> None:
    sound = keras.Input((2000,))
    bands = L.MelSpectrogram(fft_length=1024, sequence_stride=256, num_mel_bins=20)(sound)
    imported = compare(keras.Model(sound, L.Rescaling(1e-3)(bands)), [((2000,), 0)], tmp_path / "model.keras")
    assert {e.status for e in imported.report.entries} == {"same"}


def test_how_a_layer_that_is_not_read_is_explained(tmp_path: Path) -> None:
    inputs = keras.Input((9, 8, 3))
    keras.Model(inputs, L.AutoContrast()(inputs)).save(tmp_path / "model.keras")
    (entry,) = [e for e in import_file(tmp_path / "model.keras").report.entries if e.status == "unknown"]
    assert entry.sentence.startswith("stretches the brightness of every picture")
