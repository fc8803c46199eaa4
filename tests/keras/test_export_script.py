"""Keras scripts: run as they are written."""

from __future__ import annotations

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from netbuilder.codegen.keras.script import keras_listing
from netbuilder.codegen.section import ScriptError
from netbuilder.engine.data import load
from netbuilder.engine.export.subject import Subject
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from tests.codegen.blocks import random_blocks
from tests.codegen.drawings import random_drawing
from tests.engine.drawings import bundled, digits_cnn, digits_mlp, draw
from tests.keras.exporting import Pair, side_by_side
from tests.keras.expressions import EXPRESSIONS
from tests.keras.test_export import SAME_NAMES

# Inside Keras on torch, where it shows its progress.
pytestmark = pytest.mark.filterwarnings("ignore:__array:DeprecationWarning")


def whole(document: Document, folder: Path) -> dict[str, Any]:
    """What the whole script defines."""
    described = Subject(document, folder).described
    path = folder / "script.py"
    path.write_text(keras_listing(described, infer(described), parts="all").text)
    return runpy.run_path(str(path))


@pytest.mark.parametrize("kind", ["same name", "said otherwise"])
def test_every_layer_is_printed(kind: str, tmp_path: Path) -> None:
    """Every layer once, with the last of its settings, as a script."""
    cases = EXPRESSIONS if kind == "said otherwise" else SAME_NAMES
    chosen = {name: (name, settings, kinds) for name, settings, kinds in cases}
    found = Pair(side_by_side(chosen.values()), tmp_path / "script.py").differences()
    assert {node: d for node, d in found.items() if not d <= 1e-5} == {}


@pytest.mark.parametrize("seed", range(4))
def test_random_graphs(seed: int, tmp_path: Path) -> None:
    for document in (random_drawing(seed), random_blocks(seed)):
        assert max(Pair(document, tmp_path / "script.py").differences().values()) <= 1e-4


def test_the_data_are_the_programs(tmp_path: Path) -> None:
    document = digits_cnn()
    script = whole(document, tmp_path)
    assert document.data is not None
    loaded = load(document.data, tmp_path)
    found = script["load_data"](bundled_file())
    for name, part in (("train", loaded.train), ("validation", loaded.validation), ("test", loaded.test)):
        ours = part.gather(torch.arange(len(part)))
        np.testing.assert_array_equal(found[name]["image"], ours["image"].movedim(1, -1).numpy())
        np.testing.assert_array_equal(found[name]["label"], ours["label"].numpy())


def bundled_file() -> Path:
    return Path(__file__).parents[2] / "netbuilder/resources/datasets/digits.npz"


PLANS: list[dict[str, Any]] = [
    {},
    {"schedule": {"type": "CosineDecay"}, "accumulate": 2},
    {"schedule": {"type": "MultiStepDecay", "at": [0.5]}, "optimizer": {"type": "SGD", "learning_rate": 0.1}},
    {"schedule": {"type": "WarmUp", "steps": 5, "then": "OneCycle"}},
    {"callbacks": [{"type": "EarlyStopping", "patience": 3, "restore_best_weights": True}, "ReduceLROnPlateau",
                   "TerminateOnNaN", "ModelCheckpoint"]},
]  # fmt: skip


@pytest.mark.parametrize("plan", PLANS, ids=lambda p: "-".join(p))
def test_it_trains(plan: dict[str, Any], tmp_path: Path) -> None:
    script = whole(digits_mlp(**plan), tmp_path)
    data, model = script["load_data"](bundled_file()), script["make_model"]()
    losses = script["train"](model, data, 2).history["val_loss"]
    assert losses[1] < losses[0]


def test_best_weights_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    script = whole(digits_mlp(callbacks=["BestWeights"]), tmp_path)
    data, model = script["load_data"](bundled_file()), script["make_model"]()
    best = min(script["train"](model, data, 2).history["val_loss"])
    checked = model.evaluate(script["inputs"](data["validation"]), script["targets"](data["validation"]), verbose=0)
    assert checked[0] == pytest.approx(best, rel=1e-5)


def test_what_a_script_cannot_train_is_said_at_once() -> None:
    document = digits_mlp(optimizer="Rprop", precision="bfloat16")
    with pytest.raises(ScriptError, match="Keras has no optimizer Rprop; it computes in bfloat16"):
        keras_listing(document, infer(document), parts="all")
    alone = replace(document, data=None)
    assert "no data set" not in keras_listing(document, infer(document)).text
    assert alone.data is None


def test_lines_know_their_node() -> None:
    document = draw({"x": {"type": "Input", "shape": [4]}, "dense": "Dense"}, None, {})
    listing = keras_listing(document, infer(document))
    (line,) = listing.lines_of(("dense",))
    assert "layers.Dense(128" in listing.lines[line]
    assert bundled("digits").fields
