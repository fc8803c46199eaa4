"""Sequences of words, joined from recordings of single ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from netbuilder.base.tensor import sequence, tokens
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Arrays, JoinedWords
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import arrays
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.table import TEST, TRAIN, VALIDATION, Table, given_parts

SHARES = {VALIDATION: 0.1, TEST: 0.2}  # of the recordings, and of the sequences made of them


def read(source: JoinedWords, path: Path, room: Room) -> Table:
    """The recordings' own field, float32 (samples, steps, features), and words int64 (samples, words), 0 is none."""
    recordings = Arrays(path=source.path, lengths=source.lengths, classes=source.classes, keys=source.keys)
    single = arrays.read(recordings, path, room)
    sound, word = _fields(path, single)
    chance = np.random.default_rng(source.seed)
    lengths = single.lengths[sound.name]
    pieces = [_sequences(source, lengths, *drawn, chance) for drawn in _parts(source, single, chance)]
    chosen = [one for piece in pieces for one in piece]
    parts = [part for part, piece in zip((TRAIN, VALIDATION, TEST), pieces, strict=True) for _ in piece]
    joined = np.zeros((len(chosen), source.steps, single.columns[sound.name].shape[2]), np.float32)
    words = np.zeros((len(chosen), source.words), np.int64)
    for row, spoken in enumerate(chosen):
        whole = np.concatenate([single.columns[sound.name][r, : lengths[r]] for r in spoken])
        joined[row, : len(whole)] = whole
        words[row, : len(spoken)] = 1 + single.columns[word.name][list(spoken)]
    totals = np.array([lengths[list(r)].sum() for r in chosen], np.int64)
    fields = (
        replace(sound, type=sequence(source.steps, joined.shape[2])),
        Field("words", tokens(source.words, 1 + len(word.names)), names=("", *word.names)),
    )
    given, names = given_parts(parts)
    text = f"{len(chosen):,} sequences of {len(single):,} recordings."
    made = Description(path.name, path.name, text, fields, len(chosen), "", names)
    return Table(made, {sound.name: joined, "words": words}, {sound.name: totals}, parts=given)


def _fields(path: Path, single: Table) -> tuple[Field, Field]:
    sounds = [f for f in single.description.fields if f.padded]
    words = [f for f in single.description.fields if f.is_label]
    if len(sounds) != 1 or len(words) != 1:
        raise DataError(f"{path}: expected one array of recordings, one of their words and one of their lengths.")
    return sounds[0], words[0]


def _parts(source: JoinedWords, single: Table, chance: np.random.Generator) -> list[tuple[np.ndarray, int]]:
    """The recordings of each part, and how many sequences it gets."""
    order = chance.permutation(len(single))
    validation, test = (round(len(order) * SHARES[part]) for part in (VALIDATION, TEST))
    pieces = np.split(order, [len(order) - validation - test, len(order) - test])
    counts = [round(source.samples * SHARES[part]) for part in (VALIDATION, TEST)]
    return list(zip(pieces, [source.samples - sum(counts), *counts], strict=True))


def _sequences(
    source: JoinedWords, lengths: np.ndarray, recordings: np.ndarray, count: int, chance: np.random.Generator
) -> list[list[int]]:
    """Numbers of the recordings in each sequence, as many as fit into the steps; at least one."""
    found = []
    for _ in range(count):
        drawn = chance.choice(recordings, chance.integers(2, source.words + 1))
        fits = lengths[drawn].cumsum() <= source.steps
        if not fits[0]:
            raise DataError(f"A recording has {lengths[drawn[0]]} steps, more than the {source.steps} of a sequence.")
        found.append(drawn[fits].tolist())
    return found
