"""Layers of Keras one by one: imported and compared, all of one kind of input in one model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netbuilder.engine.importing import import_file
from tests.keras.importing.equal import Inputs, ours, randomise, samples, theirs
from tests.keras.importing.layers import (
    CHANNELS_FIRST,
    IMAGE,
    ONE_INPUT,
    SEQUENCE,
    SEVERAL_INPUTS,
    VECTOR,
    VOLUME,
    keras,
)


@pytest.mark.parametrize("shape", [IMAGE, SEQUENCE, VECTOR, VOLUME], ids=["image", "sequence", "vector", "volume"])
def test_layers_of_one_input(shape: tuple[int, ...], tmp_path: Path) -> None:
    x = keras.Input(shape)
    outputs = {name: make()(x) for name, (make, wanted) in ONE_INPUT.items() if wanted == shape}
    check(keras.Model(x, list(outputs.values())), list(outputs), [(shape, 0)], tmp_path)


def test_layers_of_several_inputs(tmp_path: Path) -> None:
    shapes = sorted({shape for _, wanted in SEVERAL_INPUTS.values() for shape in wanted})
    given = {shape: [keras.Input(shape) for _ in range(3)] for shape in shapes}
    outputs = {}
    for name, (make, wanted) in SEVERAL_INPUTS.items():
        places = [wanted[:i].count(shape) for i, shape in enumerate(wanted)]
        outputs[name] = make()([given[shape][place] for shape, place in zip(wanted, places, strict=True)])
    entrances = [x for several in given.values() for x in several]
    model = keras.Model(entrances, list(outputs.values()))
    check(model, list(outputs), [(tuple(x.shape[1:]), 0) for x in entrances], tmp_path)


@pytest.mark.parametrize("name", CHANNELS_FIRST)
def test_layers_with_channels_first(name: str, tmp_path: Path) -> None:
    make, shape = CHANNELS_FIRST[name]
    x = keras.Input(shape)
    check(keras.Model(x, make()(x)), [name], [(shape, 0)], tmp_path, is_channels_first=True)


def check(model: Any, names: list[str], inputs: Inputs, folder: Path, is_channels_first: bool = False) -> None:
    """Every output is Keras's; nothing is approximated or unknown."""
    randomise(model)
    model.save(folder / "model.keras")
    imported = import_file(folder / "model.keras")
    assert [e for e in imported.report.entries if e.status != "same"] == []
    x = samples(inputs)
    found = ours(imported, x, is_channels_first)
    for name, a, b in zip(names, theirs(model, x), found, strict=True):
        assert a.shape == b.shape, name
        np.testing.assert_allclose(b, a, atol=1e-5, rtol=1e-5, err_msg=name)
