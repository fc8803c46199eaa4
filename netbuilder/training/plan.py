"""The training recipe: what Keras's compile and fit are told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, Self, TypeVar

from netbuilder.base.declared import Declared, declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param, shown
from netbuilder.training.callback import Callback
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.optimizers import RMSprop
from netbuilder.training.schedule import Schedule
from netbuilder.training.schedules import Constant
from netbuilder.training.setting import replaced

DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d{1,3})?")
LARGEST_UNASKED = 200_000_000
D = TypeVar("D", bound=Declared)


@declared
class Turn(Declared, kind=True):
    """One optimizer, the nodes it trains and the losses it makes small.

    An ordinary network has one turn over everything; a GAN has two, one for each network.
    """

    name: str = param("", "What curves call it.")
    optimizer: Optimizer = param(RMSprop(), "How gradients become steps.")
    nodes: tuple[str, ...] = param((), "Names of the nodes it trains; empty: all.")
    outputs: tuple[str, ...] = param((), "Names of the Output nodes whose losses it follows; empty: all.")
    every: int = param(1, "Its turn comes every so many steps.", min=1, unit="steps")

    def to_json(self) -> dict[str, Any]:
        return self.settings()

    @classmethod
    def parse(cls, value: Any) -> Self:
        return _parse(cls, value)


@declared
class Plan(Declared, kind=True):
    """How the network is trained."""

    epochs: int = param(5, "How often the training data are gone through.", min=1, max=100_000)
    batch_size: int = param(128, "Samples a step.", min=1)
    turns: tuple[Turn, ...] = param((Turn(),), "The optimizers, each with its nodes and losses.")
    schedule: Schedule = param(Constant(), "How the learning rate changes over the run.")
    callbacks: tuple[Callback, ...] = param((), "What is done besides.")
    weights: str = param(
        "", "Weights to start from: a .safetensors file, as seen from the drawing's folder; empty: new ones."
    )
    shuffle: bool = param(True, "Another order of the samples in each epoch.", more=True)
    seed: int = param(0, "Same seed, same machine, same threads: same curve.", min=0)
    device: str = param("auto", "auto, cpu, mps, cuda or cuda:N.")
    threads: int = param(0, "Processor threads; 0: chosen by the size of the network.", min=0, max=1024, more=True)
    precision: Literal["float32", "bfloat16", "float16"] = param(
        "float32", "Number format of the heavy work; the 16-bit ones need a device that is fast with them.", more=True
    )
    accumulate: int = param(1, "Batches whose gradients are added up for one step.", min=1, more=True)
    compile: bool = param(False, "Let torch.compile translate the network first.", more=True)
    confirm_large: bool = param(
        False, "Allow networks of more than 200 million parameters, which may fill the memory.", more=True
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.turns:
            raise ParameterError("turns", "expected at least one turn, got none")
        if not DEVICE.fullmatch(self.device):
            raise ParameterError("device", f"expected auto, cpu, mps, cuda or cuda:N, got {shown(self.device)}")

    @property
    def optimizer(self) -> Optimizer:
        """The optimizer of the first turn."""
        return self.turns[0].optimizer

    @classmethod
    def make(cls, settings: Mapping[str, Any]) -> Self:
        """A plan from JSON; ``"optimizer": …`` is short for one turn over everything."""
        if "optimizer" not in settings:
            return super().make(settings)
        if "turns" in settings:
            raise ParameterError("optimizer", "expected either optimizer or turns, got both")
        try:
            turn = Turn(optimizer=Optimizer.parse(settings["optimizer"]))
        except ParameterError as error:
            raise error.within("optimizer") from None
        return super().make({**{k: v for k, v in settings.items() if k != "optimizer"}, "turns": (turn,)})

    def to_json(self) -> dict[str, Any]:
        """Settings that differ from the defaults; one plain turn is written as its optimizer."""
        settings = self.settings()
        if len(self.turns) == 1 and "turns" in settings and self.turns[0].settings().keys() == {"optimizer"}:
            del settings["turns"]
            settings["optimizer"] = self.optimizer.to_json()
        return settings

    @classmethod
    def parse(cls, value: Any) -> Self:
        return _parse(cls, value)

    def with_setting(self, place: str, value: Any) -> Plan:
        """This plan with one other value at a dotted place, e.g. ("optimizer.learning_rate", 0.01).

        A text is read as JSON where it is JSON ("0.01", "true", '{"type": "Adam"}'). "turns.1.every" counts from 0;
        "schedule.type" changes the type and keeps the settings both have. ParameterError names the place.
        """
        path = place.removeprefix("plan.").split(".")
        if path[0] == "optimizer":
            path = ["turns", "0", *path]
        try:
            changed = replaced(self, path, value)
        except ParameterError as error:
            guilty = error.place if "turns" in place else error.place.removeprefix("turns.0.")
            raise ParameterError(f"plan.{guilty}", error.args[0]) from None
        assert isinstance(changed, Plan)
        return changed


def _parse(cls: type[D], value: Any) -> D:
    if isinstance(value, cls):
        return value
    if not isinstance(value, Mapping):
        raise ParameterError("", f"expected the settings of a {cls.__name__.lower()}, got {shown(value)}")
    return cls.make(value)
