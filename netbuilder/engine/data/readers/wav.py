"""Recordings: folders and archives of WAV files."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import numpy as np

from netbuilder.base.tensor import label, sequence
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import WavFolder
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import archive, files, riff
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.table import Table, given_parts


def read(source: WavFolder, path: Path, room: Room) -> Table:
    """audio float32 (samples, time, 1) in -1 … 1, padded with zeros; label int64; key "speaker" where names tell it."""
    names, sounds, rates, broken = _decode_all(source, path)
    notes = files.broken_notes(path, broken, source.skip_broken)
    files.check_found(path, len(names), "recordings (.wav)")
    if not source.rate and len(set(rates)) > 1:
        raise DataError(f"{path} holds recordings of {sorted(set(rates))} Hz; choose one rate for all of them.")
    rate = source.rate or rates[0]
    longest = round(source.seconds * rate) or max(len(s) for s in sounds)
    arrays, filled = room.take({"audio": ((len(sounds), longest, 1), np.float32)})
    for row, sound in enumerate(() if filled else sounds):
        arrays["audio"][row, : len(sound), 0] = sound[:longest]
    room.keep(arrays)
    lengths = np.array([min(len(s), longest) for s in sounds], np.int64)
    return _table(source, path, names, arrays["audio"], lengths, notes)


def decode(content: bytes) -> tuple[np.ndarray, int]:
    """One recording as float32 (time,), channels averaged, and its rate in Hz; ValueError when it is none."""
    found = riff.parse(content)
    sound = found.samples()
    if not np.isfinite(sound).all():
        raise ValueError("it holds values that are no numbers")
    return sound.mean(1, dtype=np.float32), found.rate


def own_rate(path: Path) -> int:
    """Hz of the first recording that can be read in a folder or archive; 0 where there is none."""
    for _, content in archive.members(path, (".wav",)):
        try:
            return riff.parse(content).rate
        except ValueError:
            continue
    return 0


def resample(sound: np.ndarray, rate: int, new_rate: int) -> np.ndarray:
    """The same sound (time,) at another rate: its spectrum is cut or padded with zeros (band-limited, exact)."""
    if rate == new_rate:
        return sound
    count = max(1, round(len(sound) * new_rate / rate))
    resampled = np.fft.irfft(np.fft.rfft(sound)[: count // 2 + 1], count)
    return (resampled * (count / len(sound))).astype(np.float32)


def _decode_all(source: WavFolder, path: Path) -> tuple[list[PurePosixPath], list[np.ndarray], list[int], list[str]]:
    names, sounds, rates, broken = [], [], [], []
    for name, content in archive.members(path, (".wav",)):
        try:
            sound, rate = decode(content)
        except ValueError as error:
            broken.append(f"{name} ({error})")
            continue
        names.append(name)
        sounds.append(resample(sound, rate, source.rate or rate))
        rates.append(rate)
    return names, sounds, rates, broken


def _table(
    source: WavFolder,
    path: Path,
    names: list[PurePosixPath],
    audio: np.ndarray,
    lengths: np.ndarray,
    notes: tuple[str, ...],
) -> Table:
    by_name = source.labels == "name"
    labels = [n.stem.split("_")[0] if by_name else files.folder_class(n) for n in names]
    classes = files.classes_of(path, labels)
    fields = [Field("audio", sequence(audio.shape[1], 1), range=(-1, 1), padded=True)]
    columns, keys = {"audio": audio}, {}
    if classes:
        fields.append(Field("label", label(len(classes)), names=classes))
        columns["label"] = np.searchsorted(np.array(classes), np.array(labels)).astype(np.int64)
    if by_name and all(n.stem.count("_") >= 2 for n in names):
        keys["speaker"] = np.array([n.stem.split("_")[1] for n in names])
    parts, given = given_parts([files.part_of(n) for n in names])
    made = Description(path.name, path.name, f"{len(names):,} recordings.", tuple(fields), len(names), "", given, notes)
    return Table(made, columns, {"audio": lengths}, parts=parts, keys=keys)
