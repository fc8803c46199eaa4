"""How epochs and steps of a run belong together; its data may change while it goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Stretch(NamedTuple):
    """From here on every epoch has so many steps."""

    epochs: float  # done before it
    steps: float  # done before it
    per_epoch: int


@dataclass
class Pace:
    """The stretches of a run, in order; usually there is one."""

    stretches: list[Stretch] = field(default_factory=lambda: [Stretch(0, 0, 1)])

    @property
    def steps_per_epoch(self) -> int:
        """Of the epochs now."""
        return self.stretches[-1].per_epoch

    @property
    def is_even(self) -> bool:
        """Whether all epochs have equally many steps."""
        return len(self.stretches) == 1

    def begin(self, per_epoch: int) -> None:
        """The run begins, or is gone on with."""
        if self.stretches == [Stretch(0, 0, 1)]:
            self.stretches = [Stretch(0, 0, max(1, per_epoch))]

    def change(self, epoch: int, step: int, per_epoch: int) -> None:
        """Epoch number ``epoch`` begins anew at a step, and maybe again, while a slider is moved."""
        if not self.is_even and self.stretches[-1].epochs == epoch - 1:
            self.stretches.pop()
        self.stretches.append(Stretch(epoch - 1, step, max(1, per_epoch)))

    def step_at(self, epochs: float) -> float:
        """How many steps are done after so many epochs."""
        here = next((s for s in reversed(self.stretches) if epochs > s.epochs), self.stretches[0])
        return here.steps + (epochs - here.epochs) * here.per_epoch

    def epoch_at(self, step: float) -> float:
        """How many epochs are done after so many steps."""
        here = next((s for s in reversed(self.stretches) if step >= s.steps), self.stretches[0])
        return here.epochs + (step - here.steps) / here.per_epoch
