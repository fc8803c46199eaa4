"""What a reader yields: all samples of a data set, before split and scaling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from netbuilder.datasets.field import Description, Field
from netbuilder.engine.data.timeline import Timeline

TRAIN, VALIDATION, TEST = 0, 1, 2
PARTS = ("train", "validation", "test")
GIVEN = {
    "train": TRAIN,
    "training": TRAIN,
    "val": VALIDATION,
    "valid": VALIDATION,
    "validation": VALIDATION,
    "test": TEST,
    "testing": TEST,
}


@dataclass
class Table:
    """All samples of a data set.

    ``columns``: an array a field, (samples, *shape of the field), in the field's layout (pictures channels first),
    labels int64, other integers as stored. ``lengths``: true lengths (samples,) of padded fields. ``texts``: fields
    still to be turned into tokens. ``parts``: (samples,) TRAIN, VALIDATION or TEST where the set itself says so.
    ``keys``: columns which order or group the samples; ``dated``: those of them that are dates, in seconds since 1970.
    ``timeline``: the rows that forecast windows were cut from, which then are the samples.
    """

    description: Description
    columns: dict[str, np.ndarray]
    lengths: dict[str, np.ndarray] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    parts: np.ndarray | None = None
    keys: dict[str, np.ndarray] = field(default_factory=dict)
    dated: tuple[str, ...] = ()
    timeline: Timeline | None = None

    def __len__(self) -> int:
        """Number of samples."""
        return len(next(iter(self.columns.values()))) if self.columns else len(next(iter(self.texts.values())))

    def renamed(self, description: Description) -> Table:
        """The same data under the description of the catalogue: fields one by one, in order."""
        pairs = list(zip(self.description.fields, description.fields, strict=True))
        names = {old.name: new.name for old, new in pairs}
        fields = tuple(_merged(old, new) for old, new in pairs)
        return replace(
            self,
            description=replace(description, fields=fields, rows=len(self), notes=self.description.notes),
            columns={names[k]: v for k, v in self.columns.items()},
            lengths={names[k]: v for k, v in self.lengths.items()},
            texts={names[k]: v for k, v in self.texts.items()},
        )


def _merged(old: Field, new: Field) -> Field:
    return replace(new, names=old.names or new.names, range=new.range or old.range)


def class_names(values: Sequence[str]) -> tuple[str, ...]:
    """The different values in order: numbers by size, everything else by letter."""
    different = set(values)
    try:
        return tuple(sorted(different, key=lambda v: (float(v), v)))
    except ValueError:
        return tuple(sorted(different))


def given_parts(parts: Sequence[int]) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """The part of each sample (None when all are TRAIN or nothing is said) and the names of the parts there are."""
    if not len(parts):
        return None, ("train",)
    array = np.asarray(parts, np.int8)
    names = tuple(name for index, name in enumerate(PARTS) if (array == index).any())
    return (None if names == ("train",) else array), names
