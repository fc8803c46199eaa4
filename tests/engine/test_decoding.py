"""Reading sequences off scores, and counting what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, product
from math import exp
from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.datasets.source import JoinedWords
from netbuilder.engine.data import DataError, describe
from netbuilder.engine.data.readers import Wish, read
from netbuilder.engine.data.room import Room
from netbuilder.engine.decoding import collapsed, ctc_beam
from netbuilder.engine.metrics.sequences import WordErrorRate, edits
from netbuilder.graph.files import dumps, loads
from tests.engine.scenarios import RESOURCES, template, trained

SPOKEN = JoinedWords(path="spoken.npz", samples=100, words=3, steps=12)


def test_repetitions_and_blanks_say_nothing() -> None:
    assert collapsed([0, 3, 3, 0, 3, 2, 2, 0], 0) == [3, 3, 2]
    assert collapsed([], 0) == []


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("blank", [0, 2])
def test_a_wide_beam_finds_the_likeliest_of_all_sequences(seed: int, blank: int) -> None:
    scores = torch.randn(5, 3, generator=torch.Generator().manual_seed(seed))
    log_p = torch.log_softmax(scores, -1).tolist()
    sums: dict[tuple[int, ...], float] = {}
    for path in product(range(3), repeat=5):
        said = tuple(k for k, _ in groupby(path) if k != blank)
        sums[said] = sums.get(said, 0.0) + exp(sum(log_p[t][k] for t, k in enumerate(path)))
    assert tuple(ctc_beam(scores, blank, width=200)) == max(sums, key=sums.__getitem__)


def test_edits_are_fewest_changes() -> None:
    assert edits([1, 2, 3], [1, 3]) == 1
    assert edits([], [4, 4]) == 2
    assert edits([1, 2, 3, 4], [2, 3, 5, 4]) == 2


def test_word_error_rate_looks_at_true_steps_only() -> None:
    meter = WordErrorRate(blank=0)
    best = torch.tensor([[1, 1, 0, 2], [3, 0, 0, 1]])
    prediction = torch.nn.functional.one_hot(best, 4).float()
    meter.update(prediction, torch.tensor([[1, 2, 0], [3, 3, 0]]), torch.tensor([4, 3]))
    assert meter.compute() == 1 / 4


def recordings(folder: Path, longest: int = 5) -> None:
    chance = np.random.default_rng(0)
    lengths = chance.integers(1, longest + 1, 60)
    sound = np.repeat(np.arange(60.0), lengths)[:, None] * np.ones(2)
    np.savez(folder / "spoken.npz", sound=sound.astype(np.float32), word=np.arange(60) % 4, lengths=lengths)


def test_joined_words_come_from_recordings_of_their_own_part(tmp_path: Path) -> None:
    recordings(tmp_path)
    table = read(SPOKEN, tmp_path, Wish(Room()))
    assert table.parts is not None and np.bincount(table.parts).tolist() == [70, 10, 20]
    heard = []
    for part in range(3):
        rows = np.flatnonzero(table.parts == part)
        heard.append({v for r in rows for v in table.columns["sound"][r, : table.lengths["sound"][r], 0]})
    assert not heard[0] & heard[1] and not heard[0] & heard[2] and not heard[1] & heard[2]
    for sound, end, words in zip(table.columns["sound"], table.lengths["sound"], table.columns["words"], strict=True):
        said = [k for k, _ in groupby(1 + int(v) % 4 for v in sound[:end, 0])]
        assert said == [k for k, _ in groupby(words[words > 0].tolist())]
        assert not sound[end:].any()
    assert [f.name for f in describe(SPOKEN, tmp_path).fields] == ["sound", "words"]


def test_a_recording_longer_than_a_sequence_is_refused(tmp_path: Path) -> None:
    recordings(tmp_path, longest=30)
    with pytest.raises(DataError, match="more than the 12 of a sequence"):
        read(SPOKEN, tmp_path, Wish(Room()))


def test_spoken_sequences_train(tmp_path: Path) -> None:
    """The template on its recordings, in fewer sequences, whose fields are called as in the file."""
    content = dumps(template("spoken_sequence_ctc", epochs=3, batch_size=16))
    document = loads(
        content.replace('"field": "mfcc"', '"field": "X"')
        .replace('{"mfcc":', '{"X":')
        .replace('"target": "digits"', '"target": "words"')
    )
    file = str(RESOURCES / "datasets" / "spoken_digits.npz")
    source = JoinedWords(path=file, keys=("speaker", "recording", "part"), samples=150, words=2, steps=60)
    assert document.data is not None
    document = replace(document, data=replace(document.data, source=source, fields=()))
    trainer, finished = trained(document, tmp_path)
    assert trainer.folder is not None
    losses = [float(epoch["loss"]) for epoch in trainer.folder.metrics()]
    assert losses[-1] < losses[0] and 0 < finished.metrics["test_wer"] <= 1
