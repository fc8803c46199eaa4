"""Samples with the model's answers: the worst mistakes, a cell of the confusion matrix."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.field import Field
from netbuilder.engine.articles import FIELD
from netbuilder.engine.cases import Cases
from netbuilder.engine.class_report import names_of
from netbuilder.engine.data import Part
from netbuilder.engine.sentence_choice import summary
from netbuilder.engine.shown import Shown, rounded
from netbuilder.engine.task import Task
from netbuilder.engine.word_report import heard, hears_words
from netbuilder.protocol.commands import Examine
from netbuilder.protocol.events import Examined

MOST, PROBABILITIES = 500, 20


def examined(task: Task, part: Part, cases: Cases, question: Examine) -> Examined:
    """The answer, from what the model said to the whole part."""
    if not 0 < question.count <= MOST or question.start < 0:
        raise NetBuilderError(f"expected a count from 1 to {MOST} and a start of at least 0.")
    numbers = _wanted(cases, question)
    page = numbers[question.start : question.start + question.count].tolist()
    assert task.document.data is not None
    shown = Shown(task.data, task.document.data, task.base)
    samples = shown.samples(part, page) if page else []
    of_page = _only(cases, page)
    together = [
        {**sample, "number": number, **_answer(shown, of_page, row), **_summaries(task, of_page, row, sample)}
        for row, (number, sample) in enumerate(zip(page, samples, strict=True))
    ]
    return Examined(request=question.request, samples=together, total=len(numbers))


def _only(cases: Cases, numbers: list[int]) -> Cases:
    """Some of the cases, in this order."""
    rows = torch.tensor(numbers, dtype=torch.int64)
    lengths = None if cases.lengths is None else cases.lengths[rows]
    found = cases.predictions[rows], cases.targets[rows], cases.losses[rows]
    return Cases(cases.judge, *found, lengths, cases.is_text)


def _wanted(cases: Cases, question: Examine) -> Tensor:
    """Numbers of the samples of this kind: all in order, else the largest loss first."""
    if question.kind == "all":
        return torch.arange(len(cases.losses))
    order = cases.losses.nan_to_num(nan=float("inf")).argsort(descending=True, stable=True)
    if cases.is_text and question.kind == "mistakes":
        return order[(cases.predictions != cases.targets).any(1)[order]]
    if not cases.is_classes:
        if question.kind == "cell":
            raise NetBuilderError("This output gives no classes: it has no confusion matrix.")
        return order
    true, chosen = cases.labels()
    if question.kind == "cell":
        if question.true is None or question.predicted is None:
            raise NetBuilderError("A cell is named by a true and a predicted class; expected two numbers of classes.")
        hits = (true == question.true) & (chosen == question.predicted)
    else:
        hits = true != chosen
    return order[hits.reshape(len(hits), -1).any(1)[order]]


def _answer(shown: Shown, cases: Cases, row: int) -> dict[str, Any]:
    field = shown.data.description.field(cases.judge.field) if cases.judge.field else None
    found: dict[str, Any] = {"loss": rounded(cases.losses[row].numpy())}
    if cases.is_classes and cases.predictions.ndim <= 2:
        return found | _class_answer(cases, field, row)
    if hears_words(cases):
        return found | heard(cases, field, row)
    if cases.is_text and field is not None:
        return found | {
            n: shown.value(field, v[row]) for n, v in (("true", cases.targets), ("predicted", cases.predictions))
        }
    for name, values in (("true", cases.targets), ("predicted", cases.predictions)):
        one = values[row : row + 1].float()
        found[name] = _number_answer(shown, field, (one if field is None else shown.raw(field, one))[0])
    return found


def _summaries(task: Task, cases: Cases, row: int, sample: dict[str, Any]) -> dict[str, Any]:
    """The sentences of an article that the scores choose, and those wanted; nothing where there are no scores of
    sentences."""
    told = sample.get(FIELD)
    if not isinstance(told, dict) or "sentences" not in told or cases.is_classes or cases.targets.shape[2:] != (1,):
        return {}
    scores = {"true": cases.in_units(cases.targets[row]), "predicted": cases.in_units(cases.predictions[row])}
    node, sentences = cases.judge.node, told["sentences"]
    return {name: summary(task, node, values.reshape(-1).tolist(), sentences) for name, values in scores.items()}


def _class_answer(cases: Cases, field: Field | None, row: int) -> dict[str, Any]:
    view = cases.view
    true, chosen = (x[row] for x in cases.labels())
    probabilities = view.probabilities(view.scores(cases.predictions[row : row + 1]))[0]
    names = names_of(cases, field)
    if view.binary and probabilities.numel() > 1:  # several answers of yes and no in one sample
        return {"true": true.tolist(), "predicted": chosen.tolist(), "probabilities": rounded(probabilities.numpy())}
    if view.binary:
        yes = probabilities.reshape(1)
        probabilities = torch.cat([1 - yes, yes])
    largest = probabilities.topk(min(PROBABILITIES, len(probabilities))).indices.sort().values.tolist()
    return {
        "true": names[int(true)],
        "predicted": names[int(chosen)],
        "probabilities": {names[i]: round(float(probabilities[i]), 5) for i in largest},
    }


def _number_answer(shown: Shown, field: Field | None, raw: Tensor) -> Any:
    """Shown as the target is where both have the same shape."""
    if field is not None and tuple(raw.shape) == tuple(field.type.shape) and field.type.dtype == "float32":
        return shown.value(field, raw)
    return rounded(raw.numpy()) if raw.numel() > 1 else rounded(raw.reshape(-1).numpy())[0]
