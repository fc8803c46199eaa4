"""Texts that a model writes by itself, word by word, each word from those before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.writer import Writer, writer_of
from netbuilder.engine.batch import Batch
from netbuilder.engine.data import Part, vocabulary
from netbuilder.engine.data.part import TensorColumn
from netbuilder.engine.modules.writing import write
from netbuilder.engine.task import Task

CHUNK = 256  # rows at once: samples times beams
MOST_BEAMS = 64


@dataclass(frozen=True)
class Written:
    """``ids`` (samples, steps) int64, 0 behind the end token; the ``logs`` of every word's probability."""

    ids: Tensor
    logs: Tensor


def writer(task: Task) -> Writer | None:
    """What of the task's model writes."""
    assert task.document.data is not None
    return writer_of(task.program, task.document.data.fields)


def writes(task: Task, found: Writer, batch: Batch, beams: int = 1) -> Written:
    """The likeliest text for each sample of a batch; what stands in its field of what was written is not looked at."""
    rows = repeated(batch, beams)

    def scores(tokens: Tensor, length: int) -> Tensor:
        ends = torch.full((len(tokens),), length, device=tokens.device)
        fields, lengths = rows.fields | {found.written: tokens}, rows.lengths | {found.written: ends}
        return task.learner.predict_alone(Batch(rows.size, fields, lengths))[found.output][:, length - 1]

    task.model.eval()
    ids, logs = write(scores, batch.size, found.steps, beams, task.device)
    return Written(ids[:, 0], logs[:, 0])


def wanted_texts(task: Task, batch: Batch) -> dict[str, Tensor] | None:
    """Ids (batch, steps) by target field, where a metric looks at texts; the likeliest word each time."""
    found = writer(task)
    if found is None or not any(m.of_text for m in task.learner.judges[found.output].judgement.metrics):
        return None
    return {found.target: writes(task, found, batch).ids}


def repeated(batch: Batch, times: int) -> Batch:
    """Every sample ``times`` times, one behind the other."""
    many = ({n: t.repeat_interleave(times, 0) for n, t in kind.items()} for kind in (batch.fields, batch.lengths))
    return Batch(batch.size * times, *many)


def part_written(task: Task, found: Writer, part: Part, beams: int = 1) -> Iterator[Written]:
    """The texts for a whole part, on the CPU, a batch at a time."""
    if not 0 < beams <= MOST_BEAMS:
        raise NetBuilderError(f"expected 1 to {MOST_BEAMS} beams, got {beams}.")
    batches = task.batches(part)
    for indices in batches.in_order(max(1, CHUNK // beams)):
        made = writes(task, found, batches.at(indices), beams)
        yield Written(made.ids.cpu(), made.logs.cpu())


def completed(task: Task, part: Part, beams: int = 1) -> tuple[Part, Written | None]:
    """A part in which what the model has written stands where it reads it; the texts, of a model that writes."""
    found = writer(task)
    if found is None:
        return part, None
    pieces = list(part_written(task, found, part, beams))
    made = Written(torch.cat([p.ids for p in pieces]), torch.cat([p.logs for p in pieces]))
    tokens = torch.cat([torch.full_like(made.ids[:, :1], vocabulary.START), made.ids[:, :-1]], 1)
    tokens[tokens == vocabulary.END] = vocabulary.PADDING
    column = TensorColumn(tokens, None, (made.ids > 0).sum(1))
    return Part(part.columns | {found.written: column}), made


def words_of(task: Task, field: str, ids: list[int]) -> list[str]:
    """The words of a text, without padding and end token."""
    known = task.data.fitted.vocabularies[field]
    return [known[i] for i in ids if known[i] not in vocabulary.SILENT]
