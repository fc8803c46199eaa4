"""What is reached without a network, by the same metrics: the yardstick beside every number."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from math import isfinite
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine import components
from netbuilder.engine.batch import Batch
from netbuilder.engine.cases import CLASSES
from netbuilder.engine.data import Part
from netbuilder.engine.evaluate import CHUNK
from netbuilder.engine.judge import Judge, Scores
from netbuilder.engine.metrics.view import View
from netbuilder.engine.naive import SEEN, Season, best_season, naive
from netbuilder.engine.task import Task
from netbuilder.engine.usual_words import UsualWords, usual_words
from netbuilder.engine.writing import writer
from netbuilder.training.metrics_sequence import Rouge1

TINY = 1e-7
FIRST_SENTENCES = "first sentences"


@dataclass(frozen=True)
class Baseline:
    """``name``: "majority class", "mean", "naive", "seasonal naive", "… with growth", "principal components"
    or "usual words" (of texts: what most of them say, then the first words of what is read).

    ``basis``: principal components (components, numbers of a sample).
    """

    judge: Judge
    name: str
    constant: Tensor | None = None
    season: Season | None = None
    basis: Tensor | None = None
    words: UsualWords | None = None

    def predict(self, task: Task, batch: Batch, like: Tensor) -> Tensor:
        """What a network of this wisdom would say, in the shape of a prediction."""
        if self.season is not None:
            return naive(task.data.fitted, batch, self.season, like.shape[1]).reshape(like.shape)
        assert self.constant is not None
        if self.basis is not None:
            return components.projected(batch.fields[self.judge.field], self.constant, self.basis).reshape(like.shape)
        return self.constant.to(like.device).expand(like.shape)


def baselines(task: Task) -> list[Baseline] | None:
    """One for each Output, from the training part; None where there is none for every Output."""
    found = [_baseline(task, judge) for judge in task.learner.judges]
    known = [b for b in found if b is not None]
    return known if len(known) == len(found) else None


def tested(task: Task) -> tuple[dict[str, str], dict[str, float]]:
    """What the baselines are called, by Output node, and what they reach on the test part, named as a run's metrics."""
    chosen = baselines(task)
    if chosen is None:
        return {}, {}
    part = task.data.test
    few = task.learner.evaluate(task.batches(part).at(torch.arange(min(2, len(part)))))
    steps = measured(task, part, chosen, [tuple(p.shape[1:]) for p in few.predictions])
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found = {f"test_{k}": v for k, v in end.value.items() if isinstance(v, float) and isfinite(v)}
            return {b.judge.node: b.name for b in chosen}, found


def measured(
    task: Task, part: Part, chosen: list[Baseline], shapes: list[tuple[int, ...]]
) -> Generator[None, None, dict[str, Any]]:
    """The same losses and metrics for the baselines, stopping after every piece."""
    batches = task.batches(part)
    scores = Scores(task.learner.judges)
    for indices in batches.in_order(CHUNK):
        batch = batches.at(indices)
        like = [torch.empty((batch.size, *shape), device=task.device) for shape in shapes]
        predictions = tuple(b.predict(task, batch, x) for b, x in zip(chosen, like, strict=True))
        with torch.no_grad():
            losses = [j.loss(p, batch).item() for j, p in zip(task.learner.judges, predictions, strict=True)]
        total = sum(loss * b.judge.judgement.weight for b, loss in zip(chosen, losses, strict=True))
        texts = {b.judge.field: b.words.write(batch).to(task.device) for b in chosen if b.words is not None}
        scores.add(batch, predictions, losses, total, texts)
        yield
    return scores.values(whole=True)


def _baseline(task: Task, judge: Judge) -> Baseline | None:
    loss = judge.judgement.loss
    if not judge.field or loss.task == "sequence":
        return None
    targets = _targets(task, judge)
    if loss.task in CLASSES:
        return _usual(task, judge, _frequencies(judge, targets))
    data = task.document.data
    if data is not None and data.window is not None and judge.field == "target":
        season = best_season(task.data)
        return Baseline(judge, season.name, season=season)
    mean = targets.float().mean(0)
    if any(isinstance(m, Rouge1) for m in judge.judgement.metrics):
        falling = -1e-4 * torch.arange(len(mean))[:, None]  # the same of every sentence, the first ones in front
        return Baseline(judge, FIRST_SENTENCES, mean.mean() + falling)
    if width := components.bottleneck(task.program, judge.node):
        return Baseline(judge, "principal components", mean, basis=components.principal(targets, width))
    return Baseline(judge, "mean", mean)


def _usual(task: Task, judge: Judge, frequencies: Tensor) -> Baseline:
    """What is most frequent; of texts also how they usually begin."""
    found = writer(task)
    if found is None or found.target != judge.field:
        return Baseline(judge, "majority class", frequencies)
    words = usual_words(task.data, found, {i.field for i in task.program.inputs})
    return Baseline(judge, "usual words", frequencies, words=words)


def _targets(task: Task, judge: Judge) -> Tensor:
    """Right answers of the training part, (samples, …); of padded class ids only the real ones, (steps,)."""
    part = task.data.train
    indices = torch.linspace(0, len(part) - 1, min(SEEN, len(part))).round().long()
    found = part.columns[judge.field].gather(indices).cpu()
    lengths = part.columns[judge.field].lengths
    if lengths is None or judge.judgement.loss.task not in CLASSES or found.ndim != 2:
        return found
    return found[torch.arange(found.shape[1]) < lengths.cpu()[indices][:, None]]


def _frequencies(judge: Judge, targets: Tensor) -> Tensor:
    """Scores that say of every class how frequent it is, in the form the loss takes them; they broadcast."""
    judged = judge.judgement
    view = View.of(judged.prediction, judged.target, judged.loss)
    if view.binary:
        yes = (targets > 0.5).float().mean(0).clamp(TINY, 1 - TINY)
        return torch.logit(yes) if view.threshold == 0.0 else yes
    classes = judged.prediction.shape[view.class_dim - 1 if view.class_dim > 0 else view.class_dim]
    labels = targets.argmax(view.class_dim) if targets.is_floating_point() else targets
    share = torch.bincount(labels.flatten(), minlength=classes or 0).float() / labels.numel()
    share = share.clamp(min=TINY)
    scores = share if judged.loss.shown_as == "linear" else share.log()
    behind = judged.prediction.rank - view.class_dim if view.class_dim > 0 else 0
    return scores.reshape(-1, *(1,) * behind)
