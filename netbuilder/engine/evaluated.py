"""The whole answer to Evaluate: metrics, baselines beside them, what they come from."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

import torch

from netbuilder.engine.baseline import FIRST_SENTENCES, Baseline, baselines, measured
from netbuilder.engine.batch import Batch
from netbuilder.engine.cases import Cases, Evaluation
from netbuilder.engine.class_report import class_report
from netbuilder.engine.data import Part
from netbuilder.engine.naive import Season, naive
from netbuilder.engine.number_report import number_report
from netbuilder.engine.other_summaries import other_summaries
from netbuilder.engine.task import Task
from netbuilder.engine.text_report import text_report
from netbuilder.engine.word_report import hears_words, word_report
from netbuilder.protocol.commands import Evaluate
from netbuilder.protocol.events import Evaluated


def evaluated(task: Task, part: Part, found: Evaluation, question: Evaluate) -> Iterator[Evaluated | None]:
    """Goes on from the model's own answers, stopping (None) after every piece; then gives the answer."""
    chosen = baselines(task)
    yield None
    scores: dict[str, Any] = {}
    if chosen is not None:
        shapes = [case.shape for case in found.cases]
        scores = yield from measured(task, part, chosen, shapes)
    outputs: dict[str, dict[str, Any]] = {}
    for index, case in enumerate(found.cases):
        outputs[case.judge.node] = _report(task, part, case, chosen[index] if chosen else None)
        yield None
    yield Evaluated(
        request=question.request,
        part=question.part,
        values=found.values,
        samples=len(part),
        baseline={name: value for name, value in scores.items() if isinstance(value, float) and isfinite(value)},
        outputs=outputs,
    )


def _report(task: Task, part: Part, case: Cases, baseline: Baseline | None) -> dict[str, Any]:
    loss = case.judge.judgement.loss
    found: dict[str, Any] = {
        "task": loss.task,
        "target": case.judge.field,
        "baseline": baseline.name if baseline else "",
    }
    if hears_words(case):
        return found | word_report(case)
    if not case.judge.field or loss.task == "sequence":
        return found
    field = task.data.description.field(case.judge.field)
    if found["baseline"] == FIRST_SENTENCES:
        found |= {"others": other_summaries(task, part, case)}
    if case.is_text:
        return found | text_report(task, part, case)
    if case.is_classes:
        return found | class_report(case, field)
    if case.predictions.numel() != case.targets.numel():
        return found
    forecasts = _naive(task, part, case, baseline.season) if baseline and baseline.season else None
    return found | number_report(case, field, forecasts) | _forecast(task, case)


def _forecast(task: Task, case: Cases) -> dict[str, Any]:
    """That there are forecasts to look at."""
    if task.data.timeline is None or case.judge.field != "target":
        return {}
    return {"forecast": {"items": list(task.data.timeline.names), "horizon": case.targets.shape[1]}}


def _naive(task: Task, part: Part, case: Cases, season: Season) -> torch.Tensor:
    history = part.columns["history"].gather(torch.arange(len(part))).cpu()
    found = naive(task.data.fitted, Batch(len(part), {"history": history}), season, case.targets.shape[1])
    return case.in_units(found)
