"""A trained network that forecasts: which Outputs say what, and what is forecast without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import ProgramOutput
from netbuilder.datasets.preparation import Window
from netbuilder.engine.data import Part
from netbuilder.engine.data.timeline import Timeline
from netbuilder.engine.evaluate import predictions
from netbuilder.engine.forecasts import Forecasts, Method
from netbuilder.engine.naive import Season, ahead, best_seasons, error_in_training
from netbuilder.engine.new_samples import Raw, column
from netbuilder.engine.task import Task
from netbuilder.training.losses_regression import Quantile
from netbuilder.training.metrics_regression import MeanAbsoluteScaledError

SEEN = 10_000  # windows of the training part the limits of naive forecasts are taken from
USUAL_LEVELS = (0.1, 0.9)  # of limits of naive forecasts, where the network has none


@dataclass(frozen=True)
class Forecaster:
    """``outputs``: the Outputs that forecast. ``lower``, ``upper``: those that learn the outermost quantiles, with
    their ``levels`` (None where there is none). ``seasons``: naive ones, the better first. ``scale``: what MASE
    divides by.
    """

    task: Task
    timeline: Timeline
    window: Window
    outputs: tuple[str, ...]
    lower: str | None
    upper: str | None
    levels: tuple[float | None, float | None]
    seasons: tuple[Season, ...]
    scale: float
    offsets: dict[Season, tuple[Tensor, Tensor]]

    @classmethod
    def of(cls, task: Task) -> Self:
        """NetBuilderError where the network forecasts nothing."""
        data, timeline = task.document.data, task.data.timeline
        found = [o for o in task.program.outputs if o.field == "target" and _is_as_wide(o)]
        if data is None or data.window is None or timeline is None or not found:
            raise NetBuilderError(
                "The network forecasts nothing: that takes data with a forecast window, and an Output for its target."
            )
        quantiles = sorted((q, o.node) for o in found if (q := _level(o)) is not None)
        lower = next((pair for pair in quantiles if pair[0] < 0.5), None)
        upper = next((pair for pair in reversed(quantiles) if pair[0] > 0.5), None)
        levels = (lower[0] if lower else None, upper[0] if upper else None)
        seasons = best_seasons(task.data)
        season = _season(found) or next(s.length for s in seasons if not s.grows)
        return cls(
            task,
            timeline,
            data.window,
            tuple(o.node for o in sorted(found, key=_from_the_middle)),
            lower[1] if lower else None,
            upper[1] if upper else None,
            levels,
            seasons,
            error_in_training(task.data, season),
            {s: _offsets(timeline, data.window, s, levels) for s in seasons},
        )

    @property
    def unit(self) -> str:
        """Of everything that is forecast."""
        return self.task.data.description.field("target").unit

    def output(self, name: str) -> str:
        """The Output of that name, or the one in the middle; a limit is shown around that one."""
        if name and name not in self.outputs:
            raise NetBuilderError(f'There is no forecast "{name}"; there are {", ".join(self.outputs)}.')
        return self.outputs[0] if name in ("", self.lower, self.upper) else name

    def foresee(self, timeline: Timeline, places: np.ndarray, output: str = "") -> Forecasts:
        """The network's answers for windows of any timeline."""
        part = self.part(timeline.histories(places, self.window.history))
        found = zip(self.task.program.outputs, predictions(self.task, part), strict=True)
        scaler = self.task.data.fitted.scalers.get("target")
        raw = {o.node: p.float() if scaler is None else scaler.to("cpu").inverse(p.float()) for o, p in found}
        return self.forecasts(timeline, places, {n: p for n, p in raw.items() if n in self.outputs}, output)

    def part(self, histories: np.ndarray) -> Part:
        """Raw histories (windows, history, columns) as samples of the network."""
        return Part({"history": column(self.task, "history", Raw(histories, ()))})

    def forecasts(
        self, timeline: Timeline, places: np.ndarray, answers: Mapping[str, Tensor], output: str = ""
    ) -> Forecasts:
        """``answers`` in raw units by Output, as many numbers as (windows, horizon), beside those without a network."""
        shape = (len(places), self.window.horizon)
        histories = torch.from_numpy(timeline.histories(places, self.window.history)[:, :, 0])
        lower, upper = (answers[n].reshape(shape) if n else None for n in (self.lower, self.upper))
        methods = {"network": Method("network", answers[self.output(output)].reshape(shape), lower, upper)}
        for season in self.seasons:
            middle = ahead(histories, season, self.window.horizon)
            below, above = self.offsets[season]
            key = "growth" if season.grows else "naive"
            methods[key] = Method(season.name, middle, middle + below, middle + above, season.length)
        true = torch.from_numpy(timeline.truths(places, self.window.horizon))
        return Forecasts(timeline, places, true, methods, "growth" if self.seasons[0].grows else "naive")


def _is_as_wide(output: ProgramOutput) -> bool:
    """Whether it gives one number for each to be forecast (and not, for instance, also a variance)."""
    judged = output.judgement
    return judged is not None and judged.prediction.size == judged.target.size


def _level(output: ProgramOutput) -> float | None:
    loss = output.judgement.loss if output.judgement else None
    return loss.q if isinstance(loss, Quantile) else None


def _from_the_middle(output: ProgramOutput) -> float:
    level = _level(output)
    return 0.0 if level is None else abs(level - 0.5)


def _season(outputs: list[ProgramOutput]) -> int:
    """That of a MASE in the drawing, 0 where there is none."""
    metrics = [m for o in outputs if o.judgement for m in o.judgement.metrics]
    return next((m.season for m in metrics if isinstance(m, MeanAbsoluteScaledError)), 0)


def _offsets(
    timeline: Timeline, window: Window, season: Season, levels: tuple[float | None, float | None]
) -> tuple[Tensor, Tensor]:
    """Quantiles (horizon,) of how far truth lay from the naive forecast in the training part, at both levels."""
    every = timeline.parts["train"]
    places = every[np.linspace(0, len(every) - 1, min(SEEN, len(every))).round().astype(int)]
    histories = torch.from_numpy(timeline.histories(places, window.history)[:, :, 0])
    away = timeline.truths(places, window.horizon) - ahead(histories, season, window.horizon).numpy()
    low, high = (usual if level is None else level for level, usual in zip(levels, USUAL_LEVELS, strict=True))
    found = np.quantile(away, (low, high), axis=0).astype(np.float32)
    return torch.from_numpy(found[0]), torch.from_numpy(found[1])
