"""Weights and gradients over a run: which epochs are kept, what they hold, that nothing changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from netbuilder.engine.desk import Desk
from netbuilder.engine.histograms import BINS, Recorder, histogram, is_recorded
from netbuilder.engine.run_folder import RunFolder
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import LookBack
from netbuilder.protocol.events import LookedBack
from tests.engine.asking import ask
from tests.engine.drawings import digits_cnn
from tests.engine.running import train


def test_long_runs_keep_few_epochs() -> None:
    kept = [epoch for epoch in range(100_001) if is_recorded(epoch)]
    assert kept[:18] == [*range(17), 18] and len(kept) < 130
    assert all(b - a <= a / 8 for a, b in pairwise(kept[17:])), "a curve is as fine at the end"


def test_a_histogram_counts_every_finite_number() -> None:
    values = torch.tensor([0.0, 1.0, 1.0, 2.0, float("nan"), float("inf")])
    found = histogram(values)
    assert sum(found["counts"]) == 4 and len(found["counts"]) == BINS and found["edges"] == [0, 2]
    assert found["counts"][0] == 1 and found["counts"][-1] == 1
    assert sum(histogram(torch.full((7,), 3.0))["counts"]) == 7
    assert sum(histogram(torch.full((3,), float("nan")))["counts"]) == 0
    assert 1 << 17 < sum(histogram(torch.randn(1_000_003))["counts"]) <= 1 << 18


def looked_back(run: Path, node: str) -> LookedBack:
    found = ask(Desk(), LookBack(node=node, run=str(run)))
    assert isinstance(found, LookedBack)
    return found


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = train(digits_cnn(epochs=3), tmp_path_factory.mktemp("run")).folder
    assert folder is not None
    return folder.path


def test_a_node_is_looked_back_at(run: Path) -> None:
    found = looked_back(run, "conv")
    assert found.epochs == [0, 1, 2, 3] and set(found.weights) == set(found.gradients) == {"weight", "bias"}
    count = load_file(run / "weights.safetensors")["conv.weight"].numel()
    assert all(row is not None and sum(row["counts"]) == count for row in found.weights["weight"])
    before, *after = found.gradients["weight"]
    assert before is None and all(row is not None and sum(row["counts"]) == count for row in after)
    assert found.weights["weight"][0] != found.weights["weight"][3], "it has learnt"
    assert looked_back(run, "relu").weights == {}


def test_what_a_crash_damaged_is_passed_over_and_old_runs_have_none(run: Path) -> None:
    file = RunFolder(run).histograms_path
    whole = file.read_bytes()
    try:
        file.write_bytes(whole + b'{"epoch": 4, "wei')
        assert looked_back(run, "conv").epochs == [0, 1, 2, 3]
        file.unlink()
        assert looked_back(run, "conv").epochs == []
    finally:
        file.write_bytes(whole)


def test_watching_changes_no_bit(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Recorder, "watches", lambda *_: False)
    monkeypatch.setattr(Recorder, "record", lambda *_: None)
    folder = train(digits_cnn(epochs=3), tmp_path).folder
    assert folder is not None and not folder.histograms_path.exists()
    assert folder.weights_path.read_bytes() == RunFolder(run).weights_path.read_bytes()


def test_gradients_of_batches_added_up_are_seen(tmp_path: Path) -> None:
    folder = train(accumulating(digits_cnn(epochs=1)), tmp_path).folder
    assert folder is not None
    (_, line) = folder.histograms()
    assert "conv.weight" in line["gradients"]


def accumulating(document: Document) -> Document:
    return replace(document, plan=replace(document.plan, accumulate=3))
