"""The model card: what a network is for, what it was made of, how good it is, how to use it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.datasets.source import Bundled
from netbuilder.engine.export.html.tables import shown
from netbuilder.engine.export.record import Record, versions
from netbuilder.engine.export.subject import Subject

DRAWING, WEIGHTS, SCRIPT, CARD = "model.netb", "model.safetensors", "model.py", "README.md"
TABLE, CURVES, REPORT = "summary.md", "curves.csv", "report.html"
WHAT = {
    DRAWING: "the drawing, for NetBuilder; it starts from the weights beside it",
    WEIGHTS: "the weights",
    SCRIPT: "the network as a PyTorch script that needs no NetBuilder",
    TABLE: "the table of layers",
    CURVES: "loss and metrics of every epoch",
    REPORT: "the report of the run, for any browser",
}
ENGLISH = {"train": "Training", "validation": "Validation", "test": "Test"}


def card(subject: Subject, record: Record | None, title: str, files: Sequence[str]) -> str:
    """Markdown. ``record``: None while nothing was trained. ``files``: names of what lies beside it."""
    parts = [
        [f"# {text(title)}", *_notes(subject)],
        ["## What goes in and what comes out", *_ports(subject)],
        ["## How good it is", *_results(record)],
        ["## Data", *_data(subject)],
        ["## Training", *_training(subject, record)],
        ["## Files", *(f"- `{name}`: {WHAT.get(name, 'the data the script reads')}" for name in files)],
        ["## How to run it", *_usage()],
    ]
    return "\n\n".join("\n".join([heading, "", *lines]) for heading, *lines in parts) + "\n"


def text(value: object) -> str:
    """A text of the drawing or the data in Markdown: on one line, without a meaning there."""
    line = " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())
    for sign in ("\\", "`", "|", "<", "[", "*", "_", "#"):
        line = line.replace(sign, "\\" + sign)
    return line


def _notes(subject: Subject) -> list[str]:
    return [f"> {text(line)}" for line in subject.document.notes.splitlines()]


def _ports(subject: Subject) -> Iterator[str]:
    program = subject.program
    for entry in program.inputs:
        field = f", the field {text(entry.field)} of the data" if entry.field else ""
        yield f"- In: {text(entry.node)}{field}: {_type(entry.value.type)}" + (
            ", with the true length of every sample." if entry.lengths else "."
        )
    for output in program.outputs:
        field = f", judged by the field {text(output.field)}" if output.field else ""
        yield f"- Out: {text(output.node)}{field}: {_type(output.value.type)}." + _classes(subject, output.field)


def _type(found: TensorType) -> str:
    return f"{found.dtype}, {found.describe()}"


def _classes(subject: Subject, name: str) -> str:
    field = subject.described.field(name)
    if field is None or not field.is_label or not field.names:
        return ""
    names = ", ".join(text(n) for n in field.names[:50]) + (" …" if len(field.names) > 50 else "")
    return f" Classes, in order: {names}."


def _results(record: Record | None) -> Iterator[str]:
    if record is None:
        yield "It is not trained: its weights are those it starts from."
        return
    results, baseline = record.results(), record.evaluated.baseline
    header = ["", *(ENGLISH[part] for part in results), *(["Without a network"] if baseline else [])]
    columns: list[dict[str, Any]] = [*results.values(), *([dict(baseline)] if baseline else [])]
    yield _row(header)
    yield _row(["---", *("---:" for _ in columns)])
    yield from (_row([text(n), *(shown(c.get(n)) for c in columns)]) for n in results[record.part])
    if baseline:
        names = {o["baseline"] for o in record.evaluated.outputs.values() if o.get("baseline")}
        yield f"\nWithout a network: {', '.join(sorted(names))}, on the {record.part} part."


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _data(subject: Subject) -> Iterator[str]:
    data = subject.described.data
    if data is None or subject.data is None:
        yield "The drawing has no data set."
        return
    described = subject.data.description
    yield f"{text(described.title or described.name)}. {text(described.summary)}".strip()
    yield ""
    if described.license:
        yield f"- Licence: {text(described.license)}"
    sizes = {p: len(getattr(subject.data, p)) for p in ENGLISH}
    yield "- Parts: " + ", ".join(f"{count:,} {part}" for part, count in sizes.items())
    shares = f"{data.split.validation:g} for validation, {data.split.test:g} for the test"
    yield f"- Split by {data.split.by}: {shares}, seed {data.seed}"
    yield from (f"- Scaling of {text(name)}: {scaling}, fitted on the training part" for name, scaling in data.scalers)
    if not isinstance(data.source, Bundled):
        yield "- The data themselves are not in this folder."


def _training(subject: Subject, record: Record | None) -> Iterator[str]:
    plan = subject.document.plan
    if record is not None:
        told = record.report
        yield f"- Run {record.run.id}, {record.epochs[-1]['epoch']:.0f} epochs"
        if "device" in told:
            yield f"- Device {told['device']}, {told.get('threads', '?')} threads, {shown(told.get('seconds'))} seconds"
    yield f"- Plan: `{json.dumps(plan.to_json(), ensure_ascii=False).replace('`', '')}`"
    yield f"- Seed {plan.seed}; the same seed, machine and number of threads give the same numbers"
    yield "- " + ", ".join(f"{name} {version}" for name, version in versions().items())


def _usage() -> Iterator[str]:
    yield "```sh"
    yield "pip install torch numpy"
    yield "python model.py --help"
    yield "```"
    yield ""
    yield "In NetBuilder: `netbuilder model.netb` opens the drawing, whose plan starts from these weights;"
    yield "`netbuilder evaluate model.netb` tests it."
