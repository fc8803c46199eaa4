"""Summaries made in other ways than by the network, judged by the same measure on the same articles."""

from __future__ import annotations

import torch
from torch import Tensor

from netbuilder.datasets.bundled import SENTENCE_FEATURES
from netbuilder.engine.articles import FIELD
from netbuilder.engine.cases import Cases
from netbuilder.engine.data import Part
from netbuilder.engine.metrics.sequences import Rouge1
from netbuilder.engine.task import Task
from netbuilder.training import metrics_sequence as declared

LIKENESS = SENTENCE_FEATURES.index("likeness to the article")


def other_summaries(task: Task, part: Part, case: Cases) -> list[dict[str, float | str]]:
    """ROUGE-1 of the network, the first sentences, those most like the article (centroid), and the best there are."""
    metric = next(m for m in case.judge.judgement.metrics if isinstance(m, declared.Rouge1))
    every = torch.arange(len(part))
    ways = {
        "network": case.predictions,
        "first sentences": -torch.arange(case.predictions.shape[1]).expand(len(part), -1),
    }
    if FIELD in part.columns:
        ways["most like the article"] = part.columns[FIELD].gather(every).cpu()[..., LIKENESS]
    ways["best there are"] = case.targets
    return [{"name": name, "rouge_1": _measured(metric, part, case, scores)} for name, scores in ways.items()]


def _measured(metric: declared.Rouge1, part: Part, case: Cases, scores: Tensor) -> float:
    meter = Rouge1(metric)
    every = torch.arange(len(part))
    meter.fields = {name: part.columns[name].gather(every).cpu() for name in metric.fields()}
    meter.update(scores.float().reshape(*case.targets.shape[:2], 1), case.targets, case.lengths)
    return meter.compute()
