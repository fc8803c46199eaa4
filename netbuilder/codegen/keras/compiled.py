"""The training plan as arguments of Keras's ``compile``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from netbuilder.codegen.keras.axes import keras_shape
from netbuilder.codegen.keras.masked import is_masked
from netbuilder.codegen.keras.model import KerasModel, Made
from netbuilder.codegen.keras.printing import Code
from netbuilder.graph.judging import Judgement
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.training.metrics_classification import Accuracy, TopKAccuracy
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.plan import Plan
from netbuilder.training.schedule import Schedule
from netbuilder.training.schedules import Constant, MultiStepDecay, StepDecay

OPTIMIZERS = frozenset({
    "SGD", "RMSprop", "Adam", "AdamW", "Adamax", "Nadam", "Adagrad", "Adadelta", "Lion", "Lamb", "Adafactor",
})  # fmt: skip
LOSSES = frozenset({
    "SparseCategoricalCrossentropy", "CategoricalCrossentropy", "CategoricalFocalCrossentropy", "BinaryCrossentropy",
    "BinaryFocalCrossentropy", "Hinge", "SquaredHinge", "CategoricalHinge", "MeanSquaredError", "MeanAbsoluteError",
    "Huber", "Poisson", "LogCosh", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "KLDivergence",
    "CosineSimilarity", "Dice", "Tversky", "CTC",
})  # fmt: skip
NUMBERS = frozenset({
    "MeanAbsoluteError", "MeanSquaredError", "RootMeanSquaredError", "R2Score", "MeanAbsolutePercentageError",
})  # fmt: skip
SCHEDULES = frozenset({
    "PiecewiseConstantDecay", "ExponentialDecay", "InverseTimeDecay", "PolynomialDecay", "CosineDecay",
    "CosineDecayRestarts",
})  # fmt: skip


# How many steps the run has: a number, an expression of a script, or unknown.
Steps = int | Code | None


@dataclass(frozen=True)
class Compiled:
    """``arguments`` of ``compile``, None where Keras cannot train this; ``notes``: what is otherwise, and why."""

    arguments: dict[str, Any] | None
    notes: tuple[str, ...] = ()


@dataclass
class _Notes:
    """Sentences collected on the way."""

    missing: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)


def compiled(plan: Plan, model: KerasModel, steps: Steps) -> Compiled:
    """``steps``: of the whole run, which some schedules stretch over."""
    notes = _Notes()
    judged = [e.source.judgement for e in model.exits]
    if len(plan.turns) > 1 or plan.turns[0].nodes or plan.turns[0].outputs:
        notes.missing.append("the plan has several optimizers, or one for some of the nodes only")
    if not judged or any(j is None for j in judged):
        notes.missing.append("there is no Output node, which says what is compared with what")
    optimizer = _optimizer(plan, steps, notes)
    outputs = [_Output(j, is_masked(model, e.value), notes) for e in model.exits if (j := e.source.judgement)]
    if notes.missing:
        return Compiled(None, (f"The model is not compiled: {'; '.join(dict.fromkeys(notes.missing))}.",))
    arguments: dict[str, Any] = {"optimizer": optimizer}
    if len(outputs) == 1:
        arguments |= {"loss": outputs[0].loss, "metrics": outputs[0].metrics}
    else:
        arguments |= {"loss": [o.loss for o in outputs], "metrics": [o.metrics for o in outputs]}
    weights = [j.weight for j in judged if j is not None]
    if any(w != 1 for w in weights):
        arguments["loss_weights"] = weights if len(weights) > 1 else weights[0]
    return Compiled(arguments, tuple(dict.fromkeys(notes.different)))


def _optimizer(plan: Plan, steps: Steps, notes: _Notes) -> Made:
    """The optimizer of the plan; its learning rate may follow a schedule."""
    optimizer = plan.optimizer
    name = type(optimizer).__name__
    if name not in OPTIMIZERS:
        notes.missing.append(f"Keras has no optimizer {name}")
    config = {p.name: v for p in optimizer.parameters() if (v := getattr(optimizer, p.name)) != p.default}
    config["learning_rate"] = _rate(optimizer, plan.schedule, steps, notes)
    if plan.accumulate > 1:
        config["gradient_accumulation_steps"] = plan.accumulate
    return Made("keras.optimizers", name, config)


def _rate(optimizer: Optimizer, schedule: Schedule, steps: Steps, notes: _Notes) -> Any:
    base, name = optimizer.learning_rate, type(schedule).__name__
    if isinstance(schedule, Constant):
        return base
    made = keras_schedule(schedule, base, steps)
    if made is None:
        why = "is not known to Keras" if name not in SCHEDULES else "is as long as the run, whose length is not known"
        sentence = f"The schedule {name} {why}: the learning rate stays {base:g}."
        notes.different.append(sentence)
        return base
    return made


def keras_schedule(schedule: Schedule, base: float, steps: Steps) -> Made | None:
    """A schedule of Keras; None for what it does not have, or what wants the length of an unknown run."""
    name = type(schedule).__name__
    config: dict[str, Any] = {p.name: _listed(getattr(schedule, p.name)) for p in schedule.parameters()}
    if isinstance(schedule, StepDecay):
        name, config = "ExponentialDecay", {"decay_steps": schedule.every, "decay_rate": schedule.factor}
        config["staircase"] = True
    elif isinstance(schedule, MultiStepDecay):
        if steps is None:
            return None
        name, config = "PiecewiseConstantDecay", _drops(schedule, base, steps)
    if name not in SCHEDULES:
        return None
    if config.get("decay_steps", 0) is None:
        if steps is None:
            return None
        config["decay_steps"] = steps
    if name != "PiecewiseConstantDecay":
        config = {"initial_learning_rate": base, **config}
    return Made("keras.optimizers.schedules", name, config)


def _drops(schedule: MultiStepDecay, base: float, steps: int | Code) -> dict[str, Any]:
    """A boundary is the last step at the value before it."""
    shares = sorted(schedule.at)
    if isinstance(steps, Code):
        boundaries: list[Any] = [Code(f"math.ceil({share!r} * {steps.text}) - 1") for share in shares]
    else:
        boundaries = [ceil(share * steps) - 1 for share in shares]
    return {
        "boundaries": boundaries,
        "values": [base * schedule.factor**k for k in range(len(boundaries) + 1)],
    }


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


class _Output:
    """Loss and metrics of one output in Keras."""

    def __init__(self, judgement: Judgement, is_masked: bool, notes: _Notes) -> None:
        self.judgement, self.is_masked, self.notes = judgement, is_masked, notes
        self.loss = self._loss(judgement.loss)
        self.metrics = [made for metric in judgement.metrics for made in self._metric(metric)]

    def _loss(self, loss: Loss) -> Made:
        name = type(loss).__name__
        found = {p.name: v for p in loss.parameters() if (v := getattr(loss, p.name)) != p.default}
        if "from_logits" in {p.name for p in loss.parameters()}:
            found["from_logits"] = getattr(loss, "from_logits", True)
        self.notes.missing += (f"the loss {name} {sentence}" for sentence in self._missing(name, found))
        if found.pop("class_weights", ()):
            self.notes.different.append("The weights of the classes are an argument of Keras's fit: class_weight.")
        if name == "CTC":
            found = {}  # Keras's has no settings
        if name == "Tversky":
            found |= {"alpha": loss.beta, "beta": loss.alpha}  # type: ignore[attr-defined] # exchanged in Keras's code
        if self.judgement.prediction.lengths is not None and not self.is_masked:
            self.notes.different.append("Padded steps count in the loss unless fit gets a sample_weight of 0 for them.")
        return Made("keras.losses", name, found)

    def _missing(self, name: str, config: dict[str, Any]) -> Iterator[str]:
        if name not in LOSSES:
            yield "is not known to Keras"
        if name in ("Dice", "Tversky") and config.pop("from_logits"):
            yield "takes raw scores here and probabilities in Keras"
        if name == "CTC" and "blank" in config:
            yield "has another blank than Keras's"
        if name == "SparseCategoricalCrossentropy" and config.pop("label_smoothing", 0.0):
            yield "smooths labels, which Keras's does not"

    def _metric(self, metric: Metric) -> Iterator[Made]:
        """The metric, where Keras has one that means the same."""
        name = type(metric).__name__
        kind = self._kind()
        if isinstance(metric, Accuracy):
            config: dict[str, Any] = {"name": metric.name}
            if kind == "Binary" and self.judgement.loss.shown_as == "sigmoid":
                config["threshold"] = 0.0
            yield Made("keras.metrics", f"{kind}Accuracy", config)
        elif isinstance(metric, TopKAccuracy) and kind != "Binary":
            sparse = "Sparse" if kind.startswith("Sparse") else ""
            yield Made("keras.metrics", f"{sparse}TopKCategoricalAccuracy", {"k": metric.k, "name": metric.name})
        elif name in NUMBERS:
            yield Made("keras.metrics", name, {"name": metric.name})

    def _kind(self) -> str:
        prediction, target = self.judgement.prediction, self.judgement.target
        if self.judgement.loss.task == "binary" or keras_shape(prediction)[-1:] == (1,):
            return "Binary"
        return "SparseCategorical" if target.dtype == "int64" else "Categorical"
