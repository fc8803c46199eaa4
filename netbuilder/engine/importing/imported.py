"""What came of reading a file of another program: a drawing, its weights, and a report of what became what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal, get_args

import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document

Status = Literal["same", "approximated", "unknown", "left out"]
STATUSES: tuple[Status, ...] = get_args(Status)


class ImportFailed(NetBuilderError):
    """The file as a whole cannot be read: what was expected, what came, where, what to do."""


@dataclass(frozen=True)
class Entry:
    """One thing in the file and what became of it.

    ``source``: its name in the file ("block1_conv1"). ``kind``: its type there ("Conv2D", "Gemm"). ``nodes``: ids of
    the nodes it became. ``sentence``: what was approximated, or why it is unknown or left out; "" when it is the same.
    """

    source: str
    kind: str
    status: Status
    nodes: tuple[str, ...] = ()
    sentence: str = ""

    def to_json(self) -> dict[str, Any]:
        """Every entry, so that programs need not know what is usual."""
        found: dict[str, Any] = {"source": self.source, "kind": self.kind, "status": self.status}
        return found | {"nodes": list(self.nodes), "sentence": self.sentence}


@dataclass(frozen=True)
class Report:
    """What became what. ``source``: name of the file; ``format``: its kind, for people; ``notes``: the rest."""

    source: str
    format: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()

    def counts(self) -> dict[Status, int]:
        """How many entries there are of every status."""
        found = Counter(entry.status for entry in self.entries)
        return {status: found[status] for status in STATUSES}

    def to_json(self) -> dict[str, Any]:
        """Source, format, counts by status, entries, notes."""
        return {
            "source": self.source,
            "format": self.format,
            "counts": dict(self.counts()),
            "entries": [entry.to_json() for entry in self.entries],
            "notes": list(self.notes),
        }

    def text(self) -> str:
        """Lines for a person: the counts, what is not the same one by one, what is the same type by type, notes."""
        return "\n".join((f"{self.source} ({self.format}): {self._summary()}.", *self._lines()))

    def _summary(self) -> str:
        if not self.entries:
            return "nothing in it is a layer"
        return ", ".join(f"{count} {status}" for status, count in self.counts().items() if count)

    def _lines(self) -> Iterator[str]:
        for status in ("unknown", "approximated", "left out"):
            found = [entry for entry in self.entries if entry.status == status]
            if found:
                yield f"{status[0].upper()}{status[1:]}:"
                yield from (f"  {line}" for line in _grouped(found))
        same = [entry for entry in self.entries if entry.status == "same"]
        if same:
            kinds = Counter(entry.kind for entry in same)
            yield "The same: " + ", ".join(f"{count} {kind}" for kind, count in kinds.most_common()) + "."
        yield from (f"Note: {note}" for note in self.notes)


@dataclass(frozen=True)
class Imported:
    """A drawing laid out, with Input and Output nodes, and a plan where the file has one.

    ``weights``: under the keys of the built module's state_dict (``codegen.program.to_program(document)`` names the
    modules); {} when the file has none.
    """

    document: Document
    weights: dict[str, torch.Tensor] = field(repr=False)
    report: Report


def _grouped(entries: Sequence[Entry]) -> Iterator[str]:
    """One line for all that share type and sentence, with the names of the first three."""
    ordered = sorted(entries, key=lambda entry: (entry.kind, entry.sentence))
    for (kind, sentence), group in groupby(ordered, key=lambda entry: (entry.kind, entry.sentence)):
        names = [entry.source for entry in group]
        shown = ", ".join(f'"{name}"' for name in names[:3])
        rest = f" and {len(names) - 3} more" if len(names) > 3 else ""
        yield f"{kind} {shown}{rest}" + (f": {sentence}" if sentence else "")
