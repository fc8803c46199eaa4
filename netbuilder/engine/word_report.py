"""What there is to say about words that are read off a recording: what was heard, and how often something else."""

from __future__ import annotations

from typing import Any

from netbuilder.datasets.field import Field
from netbuilder.engine.cases import Cases
from netbuilder.engine.decoding import collapsed
from netbuilder.engine.metrics.sequences import edits
from netbuilder.training.losses_sequence import CTC


def hears_words(case: Cases) -> bool:
    """Whether an output gives scores for every step, from which CTC reads words."""
    return isinstance(case.judge.judgement.loss, CTC)


def word_report(case: Cases) -> dict[str, Any]:
    """As Evaluated.outputs has it: how many recordings have no word wrong, one, two, …"""
    wrong = [edits(*_heard_and_true(case, row)) for row in range(len(case.losses))]
    return {"word_errors": [wrong.count(n) for n in range(max(wrong, default=0) + 1)]}


def heard(case: Cases, field: Field | None, row: int) -> dict[str, Any]:
    """The words that are true and those that were heard, of one sample."""
    found, true = _heard_and_true(case, row)
    return {"true": {"text": _words(true, field)}, "predicted": {"text": _words(found, field)}}


def _heard_and_true(case: Cases, row: int) -> tuple[list[int], list[int]]:
    """By the best class of every step, as the word error rate has it."""
    loss = case.judge.judgement.loss
    assert isinstance(loss, CTC)
    blank = loss.blank % case.predictions.shape[2]
    end = case.predictions.shape[1] if case.lengths is None else int(case.lengths[row])
    target = case.targets[row]
    return collapsed(case.predictions[row, :end].argmax(-1).tolist(), blank), target[target != blank].tolist()


def _words(ids: list[int], field: Field | None) -> str:
    names = field.names if field is not None else ()
    return " ".join(names[i] if i < len(names) else str(i) for i in ids)
