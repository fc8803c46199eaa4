"""What Keras's optimizer remembers from step to step, as a list of arrays in Keras's order.

Keras has the number of steps, the learning rate unless it follows a schedule, then the slots: those of one group stand
together for each variable, a group after the other (keras/src/optimizers/base_optimizer.py, ``variables``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from netbuilder.codegen.keras.model import KerasLayer, KerasModel, Made, Part
from netbuilder.codegen.keras.order import keras_order
from netbuilder.codegen.program import Program
from netbuilder.engine import checkpoint
from netbuilder.engine.export.subject import Subject
from netbuilder.engine.keras_layout import Arrays
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.training.optimizer import Optimizer

Slots = tuple[tuple[str, ...], ...]
State = Mapping[str, torch.Tensor]


@dataclass(frozen=True)
class Remembered:
    """The steps done, the learning rate, and the tensors of each slot under the names of our weights."""

    steps: int
    rate: float
    tensors: Mapping[str, State]


def slots(optimizer: Optimizer) -> Slots | None:
    """The groups of Keras's slots, which have the same names here; None where it keeps something else besides."""
    told: Any = optimizer
    name = type(optimizer).__name__
    if optimizer.use_ema:
        return None
    if name == "SGD":
        return (("momentum",),) if told.momentum else ()
    if name == "RMSprop":
        more = {"momentum": told.momentum > 0, "average_gradient": told.centered}
        return (("velocity",), *((slot,) for slot, is_there in more.items() if is_there))
    if name in ("Adam", "AdamW"):
        return (("momentum", "velocity"), *((("velocity_hat",),) if told.amsgrad else ()))
    found: dict[str, Slots] = {
        "Adamax": (("momentum", "norm"),),
        "Lamb": (("momentum", "velocity"),),
        "Lion": (("momentum",),),
        "Adagrad": (("accumulator",),),
        "Adadelta": (("accumulated_grad", "accumulated_delta_var"),),
    }
    return found.get(name)


def optimizer_arrays(subject: Subject, model: KerasModel, compiled: Mapping[str, Any]) -> Arrays | None:
    """Keras's variables of a compiled optimizer: as the run left them, or as they are before the first step.

    None where Keras has other ones than we do: it then begins anew, and says so.
    """
    plan = subject.document.plan
    groups = None if plan.accumulate > 1 else slots(plan.optimizer)
    if groups is None:
        return None
    known = remembered(subject) or Remembered(0, plan.optimizer.learning_rate, {})
    found: Arrays = [np.array(known.steps, np.int64)]
    if not isinstance(compiled["optimizer"].config["learning_rate"], Made):
        found.append(np.array(known.rate, np.float32))
    layers = {layer.name: layer for layer in model.layers}
    learned = [(layers[n], trained(layers[n], subject.program)) for n in keras_order(model) if n in layers]
    for group in groups:
        named = [keras_arrays(model, _slot(known, slot, plan.optimizer, subject.model.state_dict())) for slot in group]
        for layer, count in learned:
            arrays = [by_layer.get(layer.name, [])[:count] for by_layer in named]
            found += [array for of_one in zip(*arrays, strict=True) for array in of_one]
    return found


def trained(layer: KerasLayer, program: Program) -> int:
    """How many of a layer's arrays Keras trains: they are the first ones."""
    if layer.weights is None or _is_frozen(layer.made):
        return 0
    kept = {f"{s.module}.{w.name}" for s in program.modules() for w in s.call.weights if w.role == "state"}
    return sum(isinstance(part, Part) and part.name not in kept for part in layer.weights.parts)


def _is_frozen(made: Made) -> bool:
    """Whether a layer, or the one inside it, is not trained."""
    inner = [value for value in made.config.values() if isinstance(value, Made)]
    return made.config.get("trainable", True) is False or any(map(_is_frozen, inner))


def remembered(subject: Subject) -> Remembered | None:
    """What the only optimizer of the run remembers after its last step; None without a run that was saved."""
    path = subject.run.newest_checkpoint() if subject.run else None
    if path is None:
        return None
    player = checkpoint.load(path)[1]["learner"]["players"][0]
    (group,) = player["optimizer"]["param_groups"]
    names = _names(subject)
    tensors: dict[str, dict[str, torch.Tensor]] = {}
    for index, kept in player["optimizer"]["state"].items():
        for slot, value in kept.items():
            tensors.setdefault(slot, {})[names[index]] = value
    optimizer: Any = subject.document.plan.optimizer
    if shifted := tensors.pop("shifted", None):  # how RMSprop keeps its velocity for torch's fused kernel
        tensors["velocity"] = {name: (v - optimizer.epsilon).clamp(min=0) for name, v in shifted.items()}
    return Remembered(group["t"], player["rate"], tensors)


def _names(subject: Subject) -> list[str]:
    """The trained parameters in the order of the learner (engine/learner.py)."""
    found: dict[int, str] = {}
    for step in subject.program.modules():
        for name, parameter in subject.model.get_submodule(step.module or "").named_parameters():
            if parameter.requires_grad:
                found.setdefault(id(parameter), f"{step.module}.{name}")
    return list(found.values())


def _slot(known: Remembered, slot: str, optimizer: Optimizer, weights: State) -> State:
    """A tensor for every weight; what the run has not touched is as at the beginning."""
    first = getattr(optimizer, "initial_accumulator_value", 0.0) if slot == "accumulator" else 0.0
    fresh = {name: torch.full_like(w, first) for name, w in weights.items() if w.is_floating_point()}
    return {**weights, **fresh, **known.tensors.get(slot, {})}
