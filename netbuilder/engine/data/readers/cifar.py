"""The binary version of CIFAR-10: records of one label byte and 3,072 pixel bytes, red, green, blue."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from netbuilder.base.tensor import image, label
from netbuilder.datasets.downloadable import CIFAR10
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Cifar
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import archive, files
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.table import TEST, TRAIN, Table, given_parts

RECORD = 1 + 3 * 32 * 32


def read(source: Cifar, path: Path, room: Room) -> Table:
    """Pictures uint8 (samples, 3, 32, 32) and labels int64 (samples,), batches in the order of their names."""
    found = sorted((name.name, content) for name, content in archive.members(path, (".bin",)))
    files.check_found(path, len(found), "CIFAR-10 batches (.bin)")
    for name, content in found:
        if len(content) % RECORD:
            raise DataError(f"{path}: {name} is cut off: {len(content):,} bytes are no whole number of records.")
    records = np.frombuffer(b"".join(content for _, content in found), np.uint8).reshape(-1, RECORD)
    parts = np.repeat(
        [TEST if name.startswith("test") else TRAIN for name, _ in found], [len(c) // RECORD for _, c in found]
    )
    labels = records[:, 0].astype(np.int64)
    names = CIFAR10.description.field("label").names
    if labels.max() >= len(names):
        raise DataError(f"{path} holds the class {labels.max()}, but CIFAR-10 has only {len(names)}.")
    given, part_names = given_parts(list(parts))
    fields = (Field("image", image(3, 32, 32), range=(0, 255)), Field("label", label(len(names)), names=names))
    made = Description(path.name, path.name, f"{len(records):,} pictures.", fields, len(records), "", part_names)
    return Table(made, {"image": records[:, 1:].reshape(-1, 3, 32, 32), "label": labels}, parts=given)
