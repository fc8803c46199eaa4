"""compile(): optimizer, losses, metrics of a Keras file as a plan and as what Output nodes say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from netbuilder.base.declared import Declared
from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.imported import Entry
from netbuilder.engine.importing.keras.settings import named, squeezed
from netbuilder.engine.importing.keras.value import Unreadable
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.plan import Plan, Turn
from netbuilder.training.schedule import Schedule

LOSSES = {
    "mse": "MeanSquaredError", "mae": "MeanAbsoluteError", "mape": "MeanAbsolutePercentageError",
    "msle": "MeanSquaredLogarithmicError", "kld": "KLDivergence", "bce": "BinaryCrossentropy",
}  # fmt: skip
METRICS = {
    "acc": "Accuracy", "accuracy": "Accuracy", "binaryaccuracy": "Accuracy", "categoricalaccuracy": "Accuracy",
    "sparsecategoricalaccuracy": "Accuracy", "mse": "MeanSquaredError", "mae": "MeanAbsoluteError",
    "topkcategoricalaccuracy": "TopKAccuracy", "sparsetopkcategoricalaccuracy": "TopKAccuracy",
    "mape": "MeanAbsolutePercentageError", "rmse": "RootMeanSquaredError",
}  # fmt: skip
LOGITS = ("crossentropy", "dice", "tversky")  # losses which take probabilities in Keras unless told otherwise


class Training:
    """What compile() was told. ``entries``: what became of each part."""

    def __init__(self, told: Mapping[str, Any], outputs: list[str]) -> None:
        self.told, self.outputs = told, outputs
        self.entries: list[Entry] = []

    def plan(self) -> Plan:
        """The plan with the file's optimizer."""
        value = self.told.get("optimizer", self.told.get("optimizer_config"))
        if value is None:
            return Plan()
        try:
            name, config = named(value)
        except Unreadable:
            name, config = str(value)[:40], {}
        made = self._made(Optimizer, name, {k: short(v) for k, v in config.items() if not isinstance(v, Mapping)})
        if made is None:
            self._enter("optimizer", name, "unknown", "this program does not have it; the plan has RMSprop.")
            return Plan()
        optimizer, schedule, notes = self._scheduled(made, config)
        self._enter("optimizer", name, "approximated" if notes else "same", " ".join(notes))
        settings: dict[str, Any] = {"turns": (Turn(optimizer=optimizer),)}
        return Plan(**settings, schedule=schedule) if schedule is not None else Plan(**settings)

    def _scheduled(self, made: Optimizer, config: Mapping[str, Any]) -> tuple[Optimizer, Schedule | None, list[str]]:
        """The optimizer with its learning rate, the schedule of that, and what could not be said."""
        notes = []
        if (steps := config.get("gradient_accumulation_steps")) is not None:
            notes.append(f"gradient_accumulation_steps ({steps}) is left out: set accumulate of the plan.")
        rate = config.get("learning_rate")
        if not isinstance(rate, Mapping):
            return made, None, notes
        name, told = named(rate)
        start = told.get("initial_learning_rate")
        schedule = self._made(Schedule, name, {k: v for k, v in told.items() if k != "learning_rate"})
        if isinstance(start, int | float) and not isinstance(start, bool):
            changed = self._made(Optimizer, type(made).__name__, {**made.settings(), "learning_rate": short(start)})
            made = changed or made
        if schedule is None or ("warmup_target" in told and told["warmup_target"] is not None):
            notes.append(f"its schedule {name[:40]} is left out: choose one in the plan.")
            return made, None, notes
        return made, schedule, notes

    def loss(self, index: int) -> Loss | None:
        """The loss of an output; None when the file has none that is known."""
        value = self._of_output(self.told.get("loss"), index)
        if value is None:
            return None
        try:
            name, config = named(value)
        except Unreadable:
            name, config = str(value)[:40], {}
        wanted = LOSSES.get(squeezed(name), name)
        given = {k: v for k, v in config.items() if k not in ("reduction", "dtype", "name", "fn")}
        if any(word in squeezed(wanted) for word in LOGITS) and "from_logits" not in given:
            given["from_logits"] = False
        made: Loss | None = self._made(Loss, wanted, given)
        if made is None:
            self._enter(f"loss {index + 1}", name, "unknown", "this program does not have it; choose one.")
            return None
        lost = [k for k, v in given.items() if k not in _names(made) and v not in (None, False, -1, 0)]
        if config.get("reduction") in ("sum", "none"):
            lost.append("reduction")
        sentence = f"left out: {', '.join(lost)}." if lost else ""
        self._enter(f"loss {index + 1}", name, "approximated" if lost else "same", sentence)
        return made

    def weight(self, index: int) -> float:
        """The factor on the loss of an output."""
        value = self._of_output(self.told.get("loss_weights"), index)
        return float(value) if isinstance(value, int | float) and value >= 0 else 1.0

    def metrics(self, index: int) -> tuple[Metric, ...] | None:
        """The metrics of an output; None: the usual ones."""
        told = self.told.get("metrics")
        nested = isinstance(told, Mapping) or (isinstance(told, list) and any(isinstance(t, list) for t in told))
        value = self._of_output(told, index) if nested else told if index == 0 else []
        given = value if isinstance(value, list) else [value] if value else []
        found = []
        for item in given:
            metric = self._metric(item)
            if metric is not None and metric not in found:
                found.append(metric)
        return tuple(found) if found else None

    def _metric(self, value: Any) -> Metric | None:
        try:
            name, config = named(value)
        except Unreadable:
            return None
        metric: Metric | None = self._made(Metric, METRICS.get(squeezed(name), name), config)
        sentence = "" if metric else "this program does not have it."
        self._enter("metric", name, "same" if metric else "left out", sentence)
        return metric

    def _of_output(self, value: Any, index: int) -> Any:
        """What is told for one output: by name, by place, or for all."""
        if isinstance(value, Mapping) and "class_name" not in value:
            return value.get(self.outputs[index])
        if isinstance(value, list):
            return value[index] if index < len(value) else None
        return value

    def _made(self, kind: type[Any], name: str, config: Mapping[str, Any]) -> Any:
        """One of ours with the settings it takes, None when there is none of that name or they do not fit."""
        known: dict[str, type[Declared]] = {squeezed(n): c for n, c in kind.table.items()}
        found = known.get(squeezed(name))
        if found is None:
            return None
        taken = {p.name for p in found.parameters()}
        try:
            return found.make({k: v for k, v in config.items() if k in taken and v is not None})
        except ParameterError:
            return None

    def _enter(self, source: str, kind: str, status: Any, sentence: str) -> None:
        self.entries.append(Entry(f"compile: {source}", kind[:80], status, (), sentence))


def short(value: Any) -> Any:
    """A number that went through float32, as it was meant: 0.0010000000474974513 as 0.001."""
    if not isinstance(value, float) or abs(value) > 1e30:
        return value
    meant = float(str(np.float32(value)))
    return meant if np.float32(meant) == value else value


def _names(made: Declared) -> set[str]:
    return {p.name for p in made.parameters()}
