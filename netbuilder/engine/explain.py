"""What in a picture an answer hangs on: saliency, and where the last feature maps spoke for it."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import Program, ProgramInput
from netbuilder.engine import png
from netbuilder.engine.answers import answer
from netbuilder.engine.given_samples import given_samples
from netbuilder.engine.learner import as_tuple, model_inputs
from netbuilder.engine.probe import Watch
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Explain
from netbuilder.protocol.events import Explained

PICTURE = ("channels", "height", "width")


def explained(task: Task, question: Explain) -> Explained:
    """The answer for one sample; the model is in evaluation mode afterwards, its gradients as they were.

    Saliency is the largest absolute gradient of the class's score by the pixel's channels (Simonyan et al. 2013).
    Grad-CAM is relu(Σ weight · feature map), the weight of a map being the mean of its gradients (Selvaraju et al.
    2017), of the last maps the picture goes through that are larger than one pixel.
    """
    entrance = _entrance(task.program)
    samples = given_samples(task, [question.sample])
    found = answer(task, samples)
    chosen = next((a for a in found if a.output == question.output), found[0])
    place, name = _class(chosen.columns, chosen.chosen, question.name)
    task.model.eval()
    batch = task.batches(samples.part).at(torch.arange(1))
    arguments = model_inputs(task.program, batch)
    number = task.program.inputs.index(entrance)
    arguments[number] = picture = arguments[number].detach().clone().requires_grad_(True)
    watch = Watch(task.model)
    with torch.enable_grad():
        output = as_tuple(watch.run(*arguments))[found.index(chosen)]
        node, maps = _last_maps(task.program, watch.values)
        slopes = torch.autograd.grad(_score(output, place), [picture, *([maps] if maps is not None else [])])
    return Explained(
        request=question.request,
        output=chosen.output,
        name=name,
        field=entrance.field,
        saliency=_grey(slopes[0][0].abs().amax(0)),
        node=node,
        cam=_grey(_cam(maps.detach(), slopes[1])) if maps is not None else "",
    )


def _entrance(program: Program) -> ProgramInput:
    for entering in program.inputs:
        if entering.value.type.axes == PICTURE and entering.value.type.dtype == "float32":
            return entering
    raise NetBuilderError("No picture enters this model, so there is none to show what its answer hangs on.")


def _class(columns: tuple[str, ...], chosen: tuple[str, ...], wanted: str) -> tuple[int, str]:
    """Which number of the output is asked about, the likeliest class when nothing is said, and its name."""
    if wanted and wanted not in columns:
        raise NetBuilderError(f'The answer has no "{wanted}"; it has {", ".join(columns[:20])}.')
    name = wanted or (chosen[0] if chosen else columns[0])
    return columns.index(name), name


def _score(output: Tensor, place: int) -> Tensor:
    """The number that speaks for a class; a single one speaks for the second class, and against the first."""
    flat = output.reshape(-1)
    if len(flat) == 1:
        return flat[0] if place else -flat[0]
    return flat[place]


def _last_maps(program: Program, values: dict[str, Tensor]) -> tuple[str, Tensor | None]:
    """The last node whose output is feature maps of more than one pixel, (1, channels, height, width)."""
    axes = {step.node: step.results[0].type.axes for step in program.steps}
    kept = {n: v for n, v in values.items() if axes.get(n) == PICTURE and v.requires_grad and v[0, 0].numel() > 1}
    return next(reversed(kept.items()), ("", None))


def _cam(maps: Tensor, slopes: Tensor) -> Tensor:
    weights = slopes.mean((2, 3), keepdim=True)
    return (weights * maps).sum(1)[0].relu()


def _grey(values: Tensor) -> Any:
    """White where it is largest; black everywhere when nothing is."""
    numbers = values.detach().float().cpu().numpy()
    return png.encode(png.levels(numbers, (0.0, float(numbers.max(initial=0.0)) or 1.0)))
