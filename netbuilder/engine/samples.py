"""Something new from a generative model: random numbers go in where it draws them, what it makes of them comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, fx

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import Program, ProgramInput, Step
from netbuilder.engine import png
from netbuilder.engine.learner import model_inputs
from netbuilder.engine.modules.generative import Noise, Sampling
from netbuilder.engine.probe import Watch
from netbuilder.engine.task import Task
from netbuilder.engine.undisturbed import undisturbed
from netbuilder.protocol.commands import Sample
from netbuilder.protocol.events import Sampled

MOST = 1024  # samples at once


@dataclass(frozen=True)
class Made:
    """``values`` (samples, *shape) of ``node`` from ``latent`` (samples, numbers); ``source``: what they resemble."""

    node: str
    source: ProgramInput
    values: Tensor
    latent: Tensor

    def pictures(self, task: Task) -> list[Any]:
        """As uint8 pixels (height, width) or (height, width, 3); NetBuilderError when it makes no pictures."""
        if self.source.value.type.axes != ("channels", "height", "width"):
            raise NetBuilderError(f'"{self.node}" makes {self.source.value.type.describe()}, which is no picture.')
        data = task.document.data
        limits = data.scaled_range(self.source.field) if data is not None else None
        return [png.pixels(values, limits) for values in self.values.numpy()]


def sampled(task: Task, question: Sample) -> Sampled:
    """The answer: pictures where the model makes pictures, else numbers."""
    latent = torch.tensor(question.latent) if question.latent else None
    made = make(task, question.count, question.seed, latent)
    is_picture = made.source.value.type.axes == ("channels", "height", "width")
    return Sampled(
        request=question.request,
        node=made.node,
        latent=made.latent.tolist(),
        pictures=[png.encode(p) for p in made.pictures(task)] if is_picture else [],
        values=[] if is_picture else made.values.tolist(),
    )


@torch.no_grad()
def make(task: Task, count: int, seed: int = 0, latent: Tensor | None = None) -> Made:
    """``count`` samples from N(0, 1), or one for each row of ``latent`` (samples, numbers). The model stays as it was.

    NetBuilderError when the model draws nothing, makes nothing like its data, or ``latent`` has another width.
    """
    door = _door(task)
    step, source = _goal(task.program, door)
    size = _width(door)
    if latent is None:
        latent = torch.randn(min(count, MOST), size, generator=torch.Generator().manual_seed(seed))
    if latent.ndim != 2 or latent.shape[1] != size:
        raise NetBuilderError(f'"{door.node}" takes {size} numbers a sample, got {list(latent.shape[1:])}.')
    part = task.data.train
    with undisturbed(task):
        task.model.eval()
        dream = _Dream(task.model, latent.to(task.device))
        dream.run(*model_inputs(task.program, task.batches(part).at(torch.arange(len(latent)) % len(part))))
    return Made(step.node, source, dream.values[step.node].float().cpu(), latent)


class _Dream(Watch):
    """Runs the model; what it draws by chance is given."""

    def __init__(self, model: fx.GraphModule, latent: Tensor) -> None:
        super().__init__(model)
        self.latent = latent

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        draws = n.op == "call_module" and isinstance(self.fetch_attr(str(n.target)), Sampling | Noise)
        return self.latent.reshape(result.shape) if draws else result


def _door(task: Task) -> Step:
    """The step that draws: Sampling or Noise."""
    kinds = (Sampling, Noise)
    doors = [s for s in task.program.steps if s.module and isinstance(task.model.get_submodule(s.module), kinds)]
    if not doors:
        raise NetBuilderError(
            "This model draws nothing by chance, so it makes nothing new: that needs a Sampling or a Noise layer."
        )
    return doors[0]


def _width(door: Step) -> int:
    shape = door.results[0].type.shape
    if len(shape) != 1 or shape[0] is None:
        raise NetBuilderError(f'"{door.node}" draws {door.results[0].type.describe()}; one row of numbers is needed.')
    return shape[0]


def _goal(program: Program, door: Step) -> tuple[Step, ProgramInput]:
    """The last of the first steps behind the door that make something of the kind of an input."""
    reached = {r.name for r in door.results}
    found: tuple[Step, ProgramInput] | None = None
    for step in program.steps[program.steps.index(door) + 1 :]:
        if not any(a.name in reached for a in step.arguments):
            continue
        reached |= {r.name for r in step.results}
        like = [i for i in program.inputs if i.value.type.shape == step.results[0].type.shape]
        if like and (found is None or step.body == found[0].body):
            found = (step, like[0])
    if found is None:
        raise NetBuilderError(f'Nothing that comes after "{door.node}" has the shape of an input, so it makes no data.')
    return found
