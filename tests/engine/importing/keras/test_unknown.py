"""What nobody knows stays as a greyed node, wired; what stands around it keeps its shapes and its weights."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from netbuilder.engine.build import build
from netbuilder.engine.importing import import_file
from netbuilder.graph.edits import ReplaceLayer
from netbuilder.graph.files import load, save
from netbuilder.graph.node import UnknownLayer
from netbuilder.layers.core import Identity
from tests.engine.importing.keras.files import archive, configuration, layer, sequential
from tests.keras.importing.equal import unjudged


def mine(**config: Any) -> dict[str, Any]:
    """A class of somebody's own between two Dense layers."""
    made = {**layer("Mine", "mine", name="mine", **config), "registered_name": "mine>Mine"}
    return {**made, "build_config": {"input_shape": [None, 4]}}


def model() -> dict[str, Any]:
    last = {**layer("Dense", units=2, name="last"), "build_config": {"input_shape": [None, 5]}}
    return sequential(layer("Dense", units=4, name="first"), mine(strength=2), last)


def weights() -> bytes:
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        for name, shape in (("dense", (4, 4)), ("dense_1", (5, 2))):
            file[f"layers/{name}/vars/0"] = np.full(shape, 0.5, np.float32)
            file[f"layers/{name}/vars/1"] = np.ones(shape[-1], np.float32)
        file["layers/mine/vars/0"] = np.ones(3, np.float32)
    return buffer.getvalue()


def test_it_is_wired_and_says_what_the_file_says(tmp_path: Path) -> None:
    document = import_file(configuration(tmp_path / "m.json", model())).document
    node = document.graph.nodes["mine"]
    assert isinstance(node.layer, UnknownLayer)
    assert node.layer.to_json() == {"type": "keras.Mine", "name": "mine", "strength": 2}
    ends = [(e.source, e.target) for e in document.graph.edges]
    assert ("first", "mine") in ends and ("mine", "last") in ends
    save(document, tmp_path / "m.netb")
    assert load(tmp_path / "m.netb") == document


def test_layers_behind_it_have_their_weights(tmp_path: Path) -> None:
    imported = import_file(archive(tmp_path / "m.keras", model(), weights()))
    shapes = {name: tuple(tensor.shape) for name, tensor in imported.weights.items()}
    assert shapes == {"first.weight": (4, 4), "first.bias": (4,), "last.weight": (2, 5), "last.bias": (2,)}


def test_names_stay_when_the_gap_is_filled(tmp_path: Path) -> None:
    spoken = model()
    spoken["config"]["layers"][3]["build_config"] = {"input_shape": [None, 4]}
    imported = import_file(configuration(tmp_path / "m.json", spoken))
    filled = ReplaceLayer(node="mine", layer=Identity()).apply(imported.document)
    assert {"first.weight", "last.weight"} <= build(unjudged(filled)).state_dict().keys()


def test_a_setting_called_like_one_of_ours_does_not_spoil_the_file(tmp_path: Path) -> None:
    odd = {**layer("LSTM", units=3, activation="relu", type="Dense", name="odd")}
    document = import_file(configuration(tmp_path / "m.json", sequential(odd, shape=(5, 4)))).document
    save(document, tmp_path / "m.netb")
    assert load(tmp_path / "m.netb") == document
