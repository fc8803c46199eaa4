"""The first look at data: samples, class balance, sizes of the parts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Csv, TextCsv, TextPairs
from netbuilder.engine.data import Data, DataError, Fetching, Part, load
from netbuilder.engine.data.part import TensorColumn
from netbuilder.engine.data.readers.columns import scan
from netbuilder.engine.data.readers.rows import open_rows
from netbuilder.engine.data.series import suggest
from netbuilder.engine.shown import Shown, class_name
from netbuilder.protocol.commands import Preview
from netbuilder.protocol.events import Previewed

MOST = 500  # samples in one answer
LARGEST = 50 << 20  # bytes of a table that is looked through for what could be forecast


class Previewer:
    """Keeps the data looked at last, so that turning the page is quick."""

    def __init__(self) -> None:
        self._key = ""
        self._kept: tuple[Dataset, Data] | None = None

    def answer(self, question: Preview) -> Previewed:
        dataset, data = self._loaded(question)
        parts = {"train": data.train, "validation": data.validation, "test": data.test}
        part = parts[question.part]
        if not 0 < question.count <= MOST or question.start < 0:
            raise DataError(f"expected a count from 1 to {MOST} and a start of at least 0.")
        numbers = range(min(question.start, len(part)), min(question.start + question.count, len(part)))
        return Previewed(
            request=question.request,
            fields=[_field(f, data) for f in data.description.fields],
            sizes={name: len(p) for name, p in parts.items()},
            samples=Shown(data, dataset, Path(question.folder)).samples(part, numbers) if len(numbers) else [],
            classes={f.name: _balance(f, data.train) for f in data.description.fields if f.is_label},
            notes=list(data.notes),
            columns=_columns(dataset, Path(question.folder)),
            forecast=_forecast(dataset, Path(question.folder)),
            keys=list(data.keys),
        )

    def _loaded(self, question: Preview) -> tuple[Dataset, Data]:
        """Without the fields the document remembers: a preview shows what is there now."""
        base = Path(question.folder)
        dataset = replace(Dataset.from_json(question.data), fields=())
        key = json.dumps([question.data, str(base), _stamps(dataset, base)])
        if self._kept is None or key != self._key:
            self._kept = None  # the memory of the old data first
            data = load(dataset, base, fetching=Fetching(allowed=False))
            self._key, self._kept = key, (dataset, data)
        return self._kept


def _stamps(dataset: Dataset, base: Path) -> list[Any]:
    """Change when a file does."""
    found = [base / Path(name).expanduser() for name in dataset.source.files()]
    return [(s.st_mtime_ns, s.st_size) for path in found if path.exists() and (s := path.stat())]


def _columns(dataset: Dataset, base: Path) -> list[dict[str, Any]]:
    """Of a person's own table: what its columns are taken for."""
    source = dataset.source
    if not isinstance(source, Csv | TextCsv | TextPairs):
        return []
    path = base / Path(source.path).expanduser()
    if not isinstance(source, Csv):
        source = Csv(path=source.path, delimiter=source.delimiter, header="yes")
    rows = open_rows(path, source.delimiter, source.header, source.decimal, source.encoding)
    found, _ = scan(rows, source)
    return [{"name": c.name, "type": c.type, "classes": list(c.classes), "missing": c.missing} for c in found]


def _forecast(dataset: Dataset, base: Path) -> dict[str, Any]:
    """What a forecast of a person's own table would begin with."""
    if not isinstance(dataset.source, Csv) or dataset.window is not None:
        return {}
    path = base / Path(dataset.source.path).expanduser()
    found = suggest(dataset.source, path) if path.stat().st_size <= LARGEST else None
    if found is None:
        return {}
    return {"window": found.window.settings(), "column": found.column, "columns": dict(found.source.columns)}


def _field(field: Field, data: Data) -> dict[str, Any]:
    """Without the words of a vocabulary, which are many."""
    return replace(field, names=() if field.name in data.fitted.vocabularies else field.names).to_json()


def _balance(field: Field, part: Part) -> list[tuple[str, int]]:
    column = part.columns[field.name]
    labels = column.tensor if isinstance(column, TensorColumn) else column.gather(torch.arange(len(part)))
    counts = torch.bincount(labels, minlength=field.type.classes or 0)
    return [(class_name(field, number), count) for number, count in enumerate(counts.tolist())]
