"""What a run's folder says about it, read quickly: only the small files and the ends of large ones."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from math import isfinite
from pathlib import Path
from time import mktime, strptime, time
from typing import Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets import Dataset
from netbuilder.graph.files.disk import write_atomic
from netbuilder.protocol.door import ADDRESS, may_be_training
from netbuilder.protocol.events import AnyEvent, EpochEnd, Failed, Finished, Started
from netbuilder.protocol.lines import ProtocolError, decode_event
from netbuilder.training.callback import higher_is_better
from netbuilder.ui.shell import data_words
from netbuilder.ui.words import QT_TR_NOOP

LABEL = "label.json"
TAIL = 1 << 16  # bytes at the end of events.jsonl in which its last words stand
FILES = ("report.json", "events.jsonl", "metrics.csv", LABEL, ADDRESS)
SILENCE = 20  # seconds after which a run that says nothing is taken for broken off

Stamp = tuple[tuple[int, int], ...]


class Condition(Enum):
    """How a run stands."""

    RUNNING = QT_TR_NOOP("running")
    DONE = QT_TR_NOOP("done")
    STOPPED = QT_TR_NOOP("stopped")
    EARLY = QT_TR_NOOP("stopped early")
    FAILED = QT_TR_NOOP("failed")
    BROKEN = QT_TR_NOOP("broken off")


REASONS = {"done": Condition.DONE, "stopped": Condition.STOPPED, "early-stopping": Condition.EARLY}


@dataclass(frozen=True)
class Record:
    """A run. ``best``: the best value of each metric over the epochs, ``test_`` ones as they were at the end."""

    path: Path
    stamp: Stamp = ()
    title: str = ""
    note: str = ""
    is_starred: bool = False
    begun: float = 0.0
    data: str = ""
    nodes: frozenset[str] = frozenset()
    parameters: int = 0
    epochs: int = 0
    planned: int = 0
    seconds: float = 0.0
    best: Mapping[str, float] = field(default_factory=dict, hash=False)
    condition: Condition = Condition.BROKEN
    trouble: str = ""

    @property
    def name(self) -> str:
        """What the user calls it, else the end of the folder's name, which begins with the time."""
        return self.title or self.path.name.rpartition("-")[2]

    @property
    def score(self) -> tuple[str, float] | None:
        """The metric people look at: the first one beside the loss, on the validation part where there is one."""
        names = [n for n in self.best if not n.startswith("test_")]
        kinds = [n for n in names if n.startswith("val_")] or names
        chosen = next((n for n in kinds if not n.endswith("loss")), next(iter(kinds), ""))
        return (chosen, self.best[chosen]) if chosen else None

    @property
    def loss(self) -> float | None:
        """The best validation loss, or that of training."""
        return self.best.get("val_loss", self.best.get("loss"))


def stamp(run: Path) -> Stamp:
    """Changes when anything in the folder does that is shown."""
    found = []
    for name in FILES:
        try:
            stat = (run / name).stat()
        except OSError:
            found.append((0, 0))
        else:
            found.append((stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def read(run: Path) -> Record | None:
    """The record of a folder; None where it is no run. Damaged files say nothing, and harm nothing."""
    if not (run / "document.netb").is_file():
        return None
    known = stamp(run)
    report, label, document = _json(run / "report.json"), _json(run / LABEL), _json(run / "document.netb")
    started, ends = _events(run / "events.jsonl")
    rows = _rows(run / "metrics.csv")
    last = next((e for e in reversed(ends) if isinstance(e, EpochEnd)), None)
    condition, trouble = _condition(run, report, ends)
    return Record(
        path=run,
        stamp=known,
        title=str(label.get("name", "")),
        note=str(label.get("note", "")),
        is_starred=label.get("star") is True,
        begun=started.time if started and started.time else _time_of(run),
        data=_data(document.get("data")),
        nodes=_nodes(document.get("nodes")),
        parameters=started.parameters if started else 0,
        epochs=int(report.get("epoch", last.epoch if last else len(rows))),
        planned=started.epochs if started else 0,
        seconds=float(report.get("seconds", last.seconds if last else 0.0)),
        best=_best(rows, report.get("metrics", {})),
        condition=condition,
        trouble=trouble,
    )


def write_label(run: Path, title: str, note: str, is_starred: bool) -> None:
    """Keeps what the user says about a run in its folder; OSError when it cannot be written."""
    found = {"name": title, "note": note, "star": is_starred}
    write_atomic(run / LABEL, (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode())


def _condition(run: Path, report: dict[str, Any], ends: list[AnyEvent]) -> tuple[Condition, str]:
    last = next((e for e in reversed(ends) if isinstance(e, Failed | Finished | Started | EpochEnd)), None)
    if isinstance(last, Failed) and not last.request:
        return Condition.FAILED, last.message
    is_over = isinstance(last, Finished)
    if may_be_training(run) or (not is_over and not (run / ADDRESS).exists() and _is_fresh(run / "events.jsonl")):
        return Condition.RUNNING, ""
    reason = str(report.get("reason", last.reason if isinstance(last, Finished) else ""))
    return REASONS.get(reason, Condition.BROKEN), ""


def _is_fresh(file: Path) -> bool:
    """Whether a run that has no door, of the command line, still writes."""
    try:
        return time() - file.stat().st_mtime < SILENCE
    except OSError:
        return False


def _events(file: Path) -> tuple[Started | None, list[AnyEvent]]:
    """The first event, and those at the end."""
    try:
        with file.open("rb") as lines:
            first = lines.readline(TAIL)
            size = lines.seek(0, 2)
            lines.seek(max(0, size - TAIL))
            tail = lines.read().split(b"\n")
    except OSError:
        return None, []
    found = [event for line in tail if b'"Metrics"' not in line[:24] and (event := _event(line))]
    started = _event(first)
    return (started if isinstance(started, Started) else None), found


def _event(line: bytes) -> AnyEvent | None:
    try:
        return decode_event(line)
    except ProtocolError:
        return None


def _rows(file: Path) -> list[dict[str, float]]:
    """metrics.csv, a line an epoch."""
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return [{k: float(v) for k, v in row.items() if k and v} for row in csv.DictReader(lines)]
    except (OSError, ValueError):
        return []


def _best(rows: list[dict[str, float]], final: Any) -> dict[str, float]:
    names = {name: None for row in rows for name in row if name not in ("epoch", "learning_rate")}
    found = {}
    for name in names:
        values = [row[name] for row in rows if isfinite(row.get(name, float("nan")))]
        if values:
            found[name] = (max if _is_high_good(name) else min)(values)
    ends = final if isinstance(final, Mapping) else {}
    return found | {n: float(v) for n, v in ends.items() if n.startswith("test_") and isinstance(v, int | float)}


@cache
def _is_high_good(name: str) -> bool:
    return higher_is_better(name)


def _json(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _data(value: Any) -> str:
    try:
        return data_words.name(Dataset.from_json({"source": value["source"]})) if isinstance(value, dict) else ""
    except (NetBuilderError, KeyError):
        return ""


def _nodes(value: Any) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, dict) else frozenset()


def _time_of(run: Path) -> float:
    """The folder's name is when the run was begun."""
    try:
        return mktime(strptime(run.name[:15], "%Y%m%d-%H%M%S"))
    except ValueError:
        return run.stat().st_mtime
