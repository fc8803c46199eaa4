"""The data as they enter the network (split, scaled, encoded), as .npz."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from netbuilder.engine.data import Part
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Prepared data (NumPy)"
MAX_BYTES = 4 << 30


def export_arrays(subject: Subject, path: Path) -> ExportResult:
    """Arrays "part/field" (samples, *shape), "part/field lengths", "scale/field" (shift, divisor) and "words/field"
    (the word of every id); for scripts.
    """
    if subject.data is None:
        raise ExportError("The drawing has no data set, so there are no data to export.")
    parts = {"train": subject.data.train, "validation": subject.data.validation, "test": subject.data.test}
    arrays = {f"{part}/{name}": array for part, found in parts.items() for name, array in _arrays(found)}
    scalers = subject.data.fitted.scalers
    arrays |= {f"scale/{name}": torch.stack((s.shift, s.divisor)).numpy() for name, s in scalers.items()}
    arrays |= {f"words/{name}": np.array(words) for name, words in subject.data.fitted.vocabularies.items()}
    size = sum(a.nbytes for a in arrays.values())
    if size > MAX_BYTES:
        raise ExportError(f"The prepared data take {size / 2**30:.1f} GiB; at most {MAX_BYTES >> 30} GiB are exported.")
    content = io.BytesIO()
    np.savez_compressed(content, allow_pickle=False, **arrays)
    write_atomic(path, content.getvalue())
    with np.load(path, allow_pickle=False) as read:
        if set(read) != set(arrays) or any(not _same(read[name], array) for name, array in arrays.items()):
            raise ExportError(
                f'"{path}" was written, but reading it back gives other numbers: the disk may be failing.'
            )
    return ExportResult(FORMAT, path, 0.0)


def _same(one: np.ndarray, two: np.ndarray) -> bool:
    return one.dtype == two.dtype and np.array_equal(one, two, equal_nan=one.dtype.kind == "f")


def _arrays(part: Part) -> Iterator[tuple[str, np.ndarray]]:
    indices = torch.arange(len(part))
    yield from ((name, values.numpy()) for name, values in part.gather(indices).items())
    yield from ((f"{name} lengths", values.numpy()) for name, values in part.gather_lengths(indices).items())
