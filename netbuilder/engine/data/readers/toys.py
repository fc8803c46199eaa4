"""Points in the plane, made on the spot or set by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from netbuilder.datasets.catalogue import fields_of, toy_fields
from netbuilder.datasets.field import Description
from netbuilder.datasets.source import Painted, Toy
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.table import Table

Points = tuple[np.ndarray, np.ndarray]


def read(source: Toy) -> Table:
    """point float32 (samples, 2); label int64 (samples,), or target float32 (samples, 1) for plane and hills."""
    generator = np.random.default_rng(source.seed)
    points, answers = _MAKERS[source.name](source.samples, generator)
    points = points + generator.normal(0, source.noise, points.shape) if source.noise else points
    fields = toy_fields(source)
    made = Description(source.name, source.name.title(), f"{source.samples:,} points.", fields, source.samples)
    has_classes = fields[1].is_label
    answer = answers.astype(np.int64) if has_classes else answers.astype(np.float32)[:, None]
    return Table(made, {fields[0].name: points.astype(np.float32), fields[1].name: answer})


def read_painted(source: Painted) -> Table:
    """point float32 (samples, 2), label int64 (samples,); DataError while there are none."""
    if not source.points:
        raise DataError("No point is painted yet: choose a class and set points in the plane.")
    fields = fields_of(source)
    made = Description("painted", "Painted points", f"{len(source.points):,} points.", fields, len(source.points))
    points = np.array([(x, y) for x, y, _ in source.points], dtype=np.float32)
    return Table(made, {"point": points, "label": np.array([kind for *_, kind in source.points], dtype=np.int64)})


def _turn(angle: np.ndarray) -> np.ndarray:
    return np.stack([np.cos(angle), np.sin(angle)], 1)


def _labels(count: int, classes: int) -> np.ndarray:
    return np.arange(count) % classes


def _moons(count: int, generator: np.random.Generator) -> Points:
    """Two half circles that reach into each other."""
    labels = _labels(count, 2)
    upper = _turn(np.pi * generator.random(count))
    return np.where(labels[:, None] == 0, upper, np.array([1.0, 0.5]) - upper), labels


def _circles(count: int, generator: np.random.Generator) -> Points:
    """A circle inside another of twice its radius."""
    labels = _labels(count, 2)
    return _turn(2 * np.pi * generator.random(count)) * np.where(labels == 0, 1.0, 0.5)[:, None], labels


def _xor(count: int, generator: np.random.Generator) -> Points:
    """A square whose opposite quarters belong together."""
    points = generator.uniform(-1, 1, (count, 2))
    return points, (points[:, 0] * points[:, 1] > 0).astype(np.int64)


def _spiral(count: int, generator: np.random.Generator) -> Points:
    """Three arms."""
    labels = _labels(count, 3)
    radius = generator.random(count)
    return _turn(2 * np.pi * (radius + labels / 3)) * radius[:, None], labels


def _clusters(count: int, generator: np.random.Generator) -> Points:
    """Three heaps around the corners of a triangle."""
    labels = _labels(count, 3)
    return _turn(2 * np.pi * labels / 3) + generator.normal(0, 0.2, (count, 2)), labels


def _plane(count: int, generator: np.random.Generator) -> Points:
    """A sloping plane: the height over each point."""
    points = generator.uniform(-1, 1, (count, 2))
    return points, (points[:, 0] + points[:, 1]) / 2


HILLS = ((-0.6, 0.4, 1.0), (0.0, 0.4, -1.0), (0.6, 0.4, 1.0), (-0.6, -0.4, -1.0), (0.0, -0.4, 1.0), (0.6, -0.4, -1.0))


def _hills(count: int, generator: np.random.Generator) -> Points:
    """Three hills of height 1 and three hollows in turn, round and apart: x, y and height of each in HILLS."""
    points = generator.uniform(-1, 1, (count, 2))
    centers = np.array(HILLS)
    squares = ((points[:, None] - centers[:, :2]) ** 2).sum(-1)
    return points, (np.exp(-squares / (2 * 0.15**2)) * centers[:, 2]).sum(1)


_MAKERS: dict[str, Callable[[int, np.random.Generator], Points]] = {
    "moons": _moons,
    "circles": _circles,
    "xor": _xor,
    "spiral": _spiral,
    "clusters": _clusters,
    "plane": _plane,
    "hills": _hills,
}
