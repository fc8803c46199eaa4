"""Loss and metrics of one Output node on real tensors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch

from netbuilder.base.tensor import Lengths
from netbuilder.codegen.program import Program, ProgramOutput
from netbuilder.engine.batch import Batch
from netbuilder.engine.data import Scaler
from netbuilder.engine.metrics import Meter, make_meter, numbers
from netbuilder.engine.realise import pipeline
from netbuilder.training.metric import Metric
from netbuilder.training.metrics_regression import MeanAbsoluteScaledError


class Judge:
    """Compares what arrives at an Output with its target."""

    def __init__(self, output: ProgramOutput, prefix: str, scaler: Scaler | None = None) -> None:
        assert output.judgement is not None
        self.scaler = scaler
        self.judgement = output.judgement
        self.node = output.node
        self.field = output.field
        self.prefix = prefix
        calls = self.judgement.loss.calls(self.judgement.prediction, self.judgement.target)
        self._loss = pipeline(calls)
        self.scales: dict[int, float] = {}  # by season, what MASE divides by
        self._takes_lengths = bool(calls[0].lengths)

    def target(self, prediction: torch.Tensor, batch: Batch) -> torch.Tensor:
        """The right answers, on the prediction's device."""
        if self.field:
            return batch.fields[self.field]
        assert self.judgement.constant is not None
        return torch.full_like(prediction, self.judgement.constant)

    def loss(self, prediction: torch.Tensor, batch: Batch) -> torch.Tensor:
        """The mean loss over the batch, a scalar, not yet times the Output's weight."""
        lengths = {}
        if self._takes_lengths and (found := self.lengths(batch)) is not None:
            lengths["lengths"] = found
        if self.judgement.loss.target_lengths and self.field in batch.lengths:
            lengths["target_lengths"] = batch.lengths[self.field]
        return self._loss(prediction, self.target(prediction, batch), **lengths)

    def lengths(self, batch: Batch) -> torch.Tensor | None:
        """True lengths of the prediction, (batch,), or None when nothing is padded."""
        lengths = self.judgement.prediction.lengths
        return arithmetic(lengths, batch) if lengths else None

    def in_units(self, values: torch.Tensor) -> torch.Tensor:
        """Predictions or targets in the units of the data, for people: the scaling of the target undone."""
        return values if self.scaler is None else self.scaler.inverse(values)

    def meters(self) -> dict[str, Meter]:
        """A new meter a metric, by the name curves call it."""
        return {self.prefix + m.name: self._meter(m) for m in self.judgement.metrics}

    def _meter(self, metric: Metric) -> Meter:
        made = make_meter(metric, self.judgement.prediction, self.judgement.target, self.judgement.loss)
        if isinstance(metric, MeanAbsoluteScaledError) and isinstance(made, numbers.MeanAbsoluteScaledError):
            made.scale = self.scales[metric.season]
        return made


def arithmetic(lengths: Lengths, batch: Batch) -> torch.Tensor:
    """The lengths after the layers that changed them."""
    found = batch.lengths[lengths.source]
    for add, times, divide, plus in lengths.steps:
        found = torch.div((found + add) * times, divide, rounding_mode="floor") + plus
    return found


def judges(program: Program, scalers: Mapping[str, Scaler]) -> list[Judge]:
    """One judge an Output node; with several, names are prefixed with the node's. ``scalers``: by target field."""
    judged = [o for o in program.outputs if o.judgement is not None]
    return [Judge(o, f"{o.node}_" if len(judged) > 1 else "", scalers.get(o.field)) for o in judged]


class Scores:
    """Running means of losses and metrics over the batches seen since ``reset``."""

    def __init__(self, judged: list[Judge]) -> None:
        self.judges = judged
        self.meters = [judge.meters() for judge in judged]
        self.total = 0.0
        self.losses = [0.0] * len(judged)
        self.samples = 0

    def reset(self) -> None:
        """Forget everything."""
        for meters in self.meters:
            for meter in meters.values():
                meter.reset()
        self.total, self.samples, self.losses = 0.0, 0, [0.0] * len(self.judges)

    def add(
        self,
        batch: Batch,
        predictions: tuple[torch.Tensor, ...],
        losses: list[float],
        total: float,
        texts: dict[str, torch.Tensor] | None = None,
    ) -> None:
        """Take a batch into account; losses are means over it. ``texts``: ids that were written, by target field."""
        self.samples += batch.size
        self.total += total * batch.size
        for index, (judge, prediction) in enumerate(zip(self.judges, predictions, strict=True)):
            self.losses[index] += losses[index] * batch.size
            target, lengths = judge.in_units(judge.target(prediction, batch)), judge.lengths(batch)
            prediction = judge.in_units(prediction.detach())
            for metric, meter in zip(judge.judgement.metrics, self.meters[index].values(), strict=True):
                if metric.of_text and judge.field not in (texts or {}):
                    continue
                meter.fields = batch.fields
                meter.update((texts or {})[judge.field] if metric.of_text else prediction, target, lengths)
                meter.fields = {}  # a batch's memory is used again

    def values(self, *, whole: bool = False) -> dict[str, Any]:
        """Means so far. ``whole``: also metrics that are not single numbers or dear to compute."""
        count = max(self.samples, 1)
        found: dict[str, Any] = {"loss": self.total / count}
        if len(self.judges) > 1:
            found |= {f"{j.prefix}loss": v / count for j, v in zip(self.judges, self.losses, strict=True)}
        for judge, meters in zip(self.judges, self.meters, strict=True):
            live = {judge.prefix + m.name for m in judge.judgement.metrics if m.live}
            unread = {
                judge.prefix + m.name
                for m in judge.judgement.metrics
                if m.of_text and not meters[judge.prefix + m.name].totals
            }
            wanted = (meters.keys() if whole else live) - unread
            found |= {name: meter.compute() for name, meter in meters.items() if name in wanted}
        return found if whole else {k: v for k, v in found.items() if isinstance(v, float)}

    def state(self) -> dict[str, Any]:
        """For a checkpoint in the middle of an epoch."""
        meters = [{name: meter.state() for name, meter in meters.items()} for meters in self.meters]
        return {"total": self.total, "losses": list(self.losses), "samples": self.samples, "meters": meters}

    def restore(self, state: dict[str, Any]) -> None:
        """Back to a checkpoint."""
        self.total, self.losses, self.samples = state["total"], list(state["losses"]), state["samples"]
        for meters, saved in zip(self.meters, state["meters"], strict=True):
            for name, meter in meters.items():
                meter.restore(saved[name])
