"""A run on disk: `runs/<id>/` with the document, events, metrics, checkpoints and a report."""

from __future__ import annotations

import csv
import json
import os
import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec

from netbuilder.base.errors import NetBuilderError
from netbuilder.protocol.events import AnyEvent
from netbuilder.protocol.lines import encode


class RunError(NetBuilderError):
    """The folder is not a run, or not one that can be used this way."""


class RunFolder:
    """Files of one run. Lines are flushed as they are written, so that curves survive a crash."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(cls, run_dir: Path, document_text: str, base: Path, start: Mapping[str, str]) -> RunFolder:
        """A new folder with a sortable name, holding the document and where its relative paths start.

        ``start``: where the first weights came from; empty when they are new.
        """
        path = run_dir / f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
        (path / "checkpoints").mkdir(parents=True)
        (path / "document.netb").write_text(document_text, encoding="utf-8")
        origin = {"base": str(base.resolve())} | ({"start": dict(start)} if start else {})
        (path / "origin.json").write_text(json.dumps(origin) + "\n", encoding="utf-8")
        return cls(path)

    @classmethod
    def open(cls, path: Path) -> RunFolder:
        """An existing run; RunError when it is none."""
        if not (path / "document.netb").is_file():
            raise RunError(f'expected the folder of a run (with a document.netb), got "{path}".')
        return cls(path)

    @property
    def id(self) -> str:
        return self.path.name

    @property
    def base(self) -> Path:
        """Where relative data paths of the document start; the run's own folder when that is gone."""
        found = Path(self._origin().get("base", self.path))
        return found if found.is_dir() else self.path

    @property
    def start(self) -> dict[str, str]:
        """Where the first weights came from ("file" and its "sha256", or "run"); empty when they were new."""
        found: dict[str, str] = self._origin().get("start", {})
        return found

    def _origin(self) -> dict[str, Any]:
        path = self.path / "origin.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return found

    @property
    def document_path(self) -> Path:
        return self.path / "document.netb"

    @property
    def events_path(self) -> Path:
        return self.path / "events.jsonl"

    @property
    def metrics_path(self) -> Path:
        return self.path / "metrics.csv"

    @property
    def histograms_path(self) -> Path:
        return self.path / "histograms.jsonl"

    @property
    def last_checkpoint(self) -> Path:
        return self.path / "checkpoints" / "last.ckpt"

    @property
    def weights_path(self) -> Path:
        """The weights the run ended with."""
        return self.path / "weights.safetensors"

    def newest_checkpoint(self) -> Path | None:
        """The checkpoint to go on from, or None when the run was cut off before the first."""
        found = sorted(self.last_checkpoint.parent.glob("*.ckpt"), key=lambda p: p.stat().st_mtime_ns)
        return found[-1] if found else None

    def weights_stamp(self) -> int:
        """Changes when there are newer weights; 0 while there are none."""
        newest = self.weights_path if self.weights_path.exists() else self.newest_checkpoint()
        return newest.stat().st_mtime_ns if newest else 0

    def write_document(self, text: str) -> None:
        """In one stroke: the run has other data from now on."""
        fresh = self.document_path.with_suffix(".part")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self.document_path)

    def add_event(self, event: AnyEvent) -> None:
        with self.events_path.open("ab") as file:
            file.write(encode(event))

    def add_metrics(self, row: dict[str, Any]) -> None:
        """One line of metrics.csv; the header comes from the first row's names."""
        text = StringIO()
        writer = csv.DictWriter(text, fieldnames=list(row), lineterminator="\n")
        if not self.metrics_path.exists() or self.metrics_path.stat().st_size == 0:
            writer.writeheader()
        writer.writerow(row)
        with self.metrics_path.open("a", encoding="utf-8", newline="") as file:
            file.write(text.getvalue())

    def metrics(self) -> list[dict[str, float]]:
        """The rows of metrics.csv so far."""
        if not self.metrics_path.exists():
            return []
        with self.metrics_path.open(encoding="utf-8", newline="") as file:
            return [{k: float(v) for k, v in row.items() if v} for row in csv.DictReader(file)]

    def add_histograms(self, line: dict[str, Any]) -> None:
        """Those of an epoch's end."""
        with self.histograms_path.open("ab") as file:
            file.write(msgspec.json.encode(line) + b"\n")

    def histograms(self) -> list[dict[str, Any]]:
        """The lines so far; what a crash damaged is passed over."""
        found = []
        for line in self.histograms_path.read_bytes().splitlines() if self.histograms_path.exists() else ():
            with suppress(msgspec.DecodeError):
                found.append(msgspec.json.decode(line, type=dict[str, Any]))
        return found

    @property
    def _growing(self) -> tuple[Path, ...]:
        return self.events_path, self.metrics_path, self.histograms_path

    def sizes(self) -> dict[str, int]:
        """Bytes of the growing files, for a checkpoint."""
        return {f.name: f.stat().st_size if f.exists() else 0 for f in self._growing}

    def truncate(self, sizes: dict[str, int]) -> None:
        """Back to the sizes of a checkpoint: what came after it will be computed again."""
        for path in self._growing:
            if path.exists():
                os.truncate(path, min(sizes.get(path.name, 0), path.stat().st_size))

    def write_report(self, report: dict[str, Any]) -> None:
        (self.path / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")

    def report(self) -> dict[str, Any]:
        """What the finished run wrote about itself; empty while it has not finished."""
        path = self.path / "report.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return found
