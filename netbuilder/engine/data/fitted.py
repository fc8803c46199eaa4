"""What new data need to be prepared exactly as those of the training were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from netbuilder.datasets.field import Field
from netbuilder.engine.data.errors import DataError, listed
from netbuilder.engine.data.scaler import Scaler
from netbuilder.engine.data.table import Table


@dataclass(frozen=True)
class Fitted:
    """What was learnt from the training part and is needed again for new data.

    ``classes``: names of each label's classes, ``columns``: names of each vector's entries.
    """

    scalers: dict[str, Scaler]
    vocabularies: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]]
    columns: dict[str, tuple[str, ...]]

    def to_json(self) -> dict[str, Any]:
        """Plain data: numbers and texts only."""
        return {
            "scalers": {name: scaler.to_json() for name, scaler in self.scalers.items()},
            "vocabularies": {name: list(tokens) for name, tokens in self.vocabularies.items()},
            "classes": {name: list(names) for name, names in self.classes.items()},
            "columns": {name: list(names) for name, names in self.columns.items()},
        }

    @classmethod
    def from_json(cls, value: dict[str, Any], fields: tuple[Field, ...]) -> Fitted:
        """What ``to_json`` wrote, for data with these fields."""
        known = {f.name: f for f in fields}
        return cls(
            {name: Scaler.from_json(scaler, known[name]) for name, scaler in value["scalers"].items()},
            {name: tuple(tokens) for name, tokens in value["vocabularies"].items()},
            {name: tuple(names) for name, names in value["classes"].items()},
            {name: tuple(names) for name, names in value["columns"].items()},
        )


def align(table: Table, fitted: Fitted) -> None:
    """Gives classes and columns of new data the order they had in training; DataError on those unknown to it."""
    fields = []
    for field in table.description.fields:
        if field.is_label and field.name in fitted.classes:
            field = _label(table, field, fitted.classes[field.name])
        elif field.name in fitted.columns:
            field = _vector(table, field, fitted.columns[field.name])
        fields.append(field)
    table.description = replace(table.description, fields=tuple(fields))


def _label(table: Table, field: Field, names: tuple[str, ...]) -> Field:
    unknown = [n for n in field.names if n not in names]
    if unknown:
        raise DataError(f'The field {field.name} holds the class "{unknown[0]}", which training did not know.')
    number = np.array([names.index(n) for n in field.names], np.int64)
    table.columns[field.name] = number[table.columns[field.name]]
    return replace(field, type=replace(field.type, classes=len(names)), names=names)


def _categories(names: tuple[str, ...]) -> set[str]:
    return {n.partition("=")[0] for n in names if "=" in n}


def _vector(table: Table, field: Field, names: tuple[str, ...]) -> Field:
    """The columns by name, further ones left out. A class ("city=Rome") which does not occur now is 0."""
    if field.names == names:
        return field
    unknown = [n for n in field.names if n not in names and n.partition("=")[0] in _categories(names)]
    missing = [n for n in names if n not in field.names and n.partition("=")[0] not in _categories(field.names)]
    if unknown or missing:
        problem = f"lack {listed(missing)}" if missing else f"hold {listed(unknown)}, which training did not know"
        raise DataError(f"The new data {problem}; expected the columns {listed(names, 20)}.")
    old = table.columns[field.name]
    made = np.zeros((len(old), len(names)), old.dtype)
    for position, name in enumerate(names):
        if name in field.names:
            made[:, position] = old[:, field.names.index(name)]
    table.columns[field.name] = made
    return replace(field, type=field.type.with_dim(0, len(names)), names=names)
