"""The model's answers to every sample of a part, beside the right ones: what evaluation and its samples come from."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.batch import Batch
from netbuilder.engine.data import Part
from netbuilder.engine.evaluate import CHUNK
from netbuilder.engine.judge import Judge, Scores
from netbuilder.engine.metrics.view import View
from netbuilder.engine.task import Task
from netbuilder.engine.writing import writer, writes
from netbuilder.training.fits import is_padded

CLASSES = ("classification", "binary")


@dataclass(frozen=True)
class Cases:
    """Of one Output, on the CPU, as the network has them: ``predictions`` and ``targets`` (samples, *shape), ``losses``
    (samples,) of each sample alone, true ``lengths`` (samples,) of padded predictions. Of a model that writes
    (``is_text``) the predictions are the ids it wrote by itself, (samples, steps)."""

    judge: Judge
    predictions: Tensor
    targets: Tensor
    losses: Tensor
    lengths: Tensor | None
    is_text: bool = False

    @property
    def is_classes(self) -> bool:
        """Whether the answers are classes; else they are numbers."""
        return self.judge.judgement.loss.task in CLASSES and not self.is_text

    @property
    def shape(self) -> tuple[int, ...]:
        """Of what the network answers to a sample; of texts those are scores of all words."""
        if self.is_text:
            return tuple(size or 1 for size in self.judge.judgement.prediction.shape)
        return tuple(self.predictions.shape[1:])

    @property
    def view(self) -> View:
        judged = self.judge.judgement
        return View.of(judged.prediction, judged.target, judged.loss)

    def in_units(self, values: Tensor) -> Tensor:
        """Predictions or targets in the units of the data."""
        scaler = self.judge.scaler
        return values.float() if scaler is None else scaler.to("cpu").inverse(values.float())

    def labels(self) -> tuple[Tensor, Tensor]:
        """True and chosen class at every place, both (samples, …) int64; -1 where there is only padding."""
        view = self.view
        scores = view.scores(self.predictions)
        chosen = (scores > view.threshold).long() if view.binary else scores.argmax(-1)
        true = view.labels(self.predictions, self.targets).reshape(chosen.shape)
        if self.lengths is not None and chosen.ndim > 1:
            padding = torch.arange(chosen.shape[1]) >= self.lengths[:, None]
            true, chosen = true.clone(), chosen.clone()
            true[padding], chosen[padding] = -1, -1
        return true, chosen


@dataclass(frozen=True)
class Evaluation:
    """A whole part: ``values`` by metric, the cases of each Output."""

    values: dict[str, Any]
    cases: list[Cases]


def evaluation(task: Task, part: Part) -> Iterator[Evaluation | None]:
    """Goes through the part, dropout off, stopping (None) after every piece; then gives what it found."""
    batches, judges, found_writer = task.batches(part), task.learner.judges, writer(task)
    scores = Scores(judges)
    pieces: list[list[tuple[Tensor, ...]]] = [[] for _ in judges]
    for indices in batches.in_order(CHUNK):
        task.model.eval()
        batch = batches.at(indices)
        outcome = task.learner.evaluate(batch)
        texts = {found_writer.target: writes(task, found_writer, batch).ids} if found_writer else {}
        scores.add(batch, outcome.predictions, outcome.losses, outcome.total, texts)
        for judge, prediction, found in zip(judges, outcome.predictions, pieces, strict=True):
            found.append(_piece(judge, prediction, batch, texts.get(judge.field)))
        yield None
    written = found_writer.target if found_writer else None
    cases = [_cases(j, p, j.field == written) for j, p in zip(judges, pieces, strict=True)]
    yield Evaluation(scores.values(whole=True), cases)


def _piece(judge: Judge, prediction: Tensor, batch: Batch, text: Tensor | None) -> tuple[Tensor, ...]:
    """Prediction, target, losses and lengths (where there are any) of a batch, copied: its buffers are used again."""
    target = judge.target(prediction, batch)
    lengths = judge.lengths(batch) if is_padded(judge.judgement.prediction) else None
    answer = prediction if text is None else text
    kept = [answer, target, losses(judge, prediction, batch)] + ([] if lengths is None else [lengths])
    return tuple(t.detach().to("cpu", copy=True) for t in kept)


def _cases(judge: Judge, pieces: list[tuple[Tensor, ...]], is_text: bool) -> Cases:
    prediction, target, loss, *lengths = (torch.cat(column) for column in zip(*pieces, strict=True))
    return Cases(judge, prediction, target, loss, lengths[0] if lengths else None, is_text)


@torch.no_grad()
def losses(judge: Judge, prediction: Tensor, batch: Batch) -> Tensor:
    """The loss of each sample alone, (batch,)."""
    if not batch.lengths and judge.field:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # some losses are slow this way, and right all the same
                return _at_once(judge, prediction, batch)
        except (RuntimeError, ValueError):  # what torch.vmap cannot do
            pass
    alone = [judge.loss(prediction[i : i + 1], batch.part(i, i + 1)) for i in range(batch.size)]
    return torch.stack(alone)


def _at_once(judge: Judge, prediction: Tensor, batch: Batch) -> Tensor:
    def alone(p: Tensor, t: Tensor) -> Tensor:
        return judge.loss(p[None], Batch(1, {judge.field: t[None]}))

    found: Tensor = torch.vmap(alone)(prediction, batch.fields[judge.field])
    return found
