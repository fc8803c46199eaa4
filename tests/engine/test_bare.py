"""A model as one function, and gradients straight from autograd's engine: the same bits as by torch's own ways."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, fx

from netbuilder.cli.new import templates
from netbuilder.engine import gradients
from netbuilder.engine.bare import bare
from netbuilder.engine.learner import as_tuple, model_inputs
from netbuilder.engine.task import Task, prepare
from netbuilder.graph.files import load

NAMES = ["digits_cnn", "residual", "two_inputs", "transformer", "demand_bike", "summary_seq2seq", "mnist_vae"]


@pytest.fixture(params=NAMES, scope="module")
def task(request: pytest.FixtureRequest) -> Task:
    found = prepare(load(templates()[request.param]), Path())
    found.learner.train_mode()
    return found


def inputs(task: Task) -> list[Tensor]:
    return model_inputs(task.program, task.batches(task.data.train).at(torch.arange(5)))


def learned(model: fx.GraphModule, function: Any, given: list[Tensor]) -> list[Tensor | None]:
    """Answers, gradients, and buffers after one pass."""
    torch.manual_seed(1)
    model.zero_grad()
    answers = as_tuple(function(*given))
    torch.stack([answer.square().sum() for answer in answers]).sum().backward()
    return [*answers, *(p.grad for p in model.parameters()), *model.buffers()]


def agree(a: list[Tensor | None], b: list[Tensor | None]) -> bool:
    pairs = list(zip(a, b, strict=True))
    return all(x is y if x is None or y is None else torch.equal(x, y) for x, y in pairs)


def test_the_same_bits(task: Task) -> None:
    given, twin = inputs(task), copy.deepcopy(task.model)
    assert agree(learned(task.model, bare(task.model), given), learned(twin, twin, given))


def test_new_values_and_modes_are_seen(task: Task) -> None:
    function, given = bare(task.model), inputs(task)
    task.model.load_state_dict({name: value / 2 for name, value in task.model.state_dict().items()})
    task.model.eval()
    found = []
    for way in (function, task.model):
        torch.manual_seed(1)
        with torch.no_grad():
            found.append(list(as_tuple(way(*given))))
    task.learner.train_mode()
    assert agree(*found)


def weights() -> tuple[Tensor, Tensor]:
    torch.manual_seed(0)
    return torch.randn(3, 4, requires_grad=True), torch.randn(4, requires_grad=True)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_gradients_are_autograds(dtype: torch.dtype) -> None:
    found = []
    for way in (gradients.backward, torch.autograd.backward):
        a, b = weights()
        for _ in range(2):  # they add up
            way((a @ b).tanh().sum().to(dtype))
        found.append((a.grad, b.grad))
    assert all(torch.equal(x, y) for x, y in zip(*found, strict=True))


@pytest.mark.parametrize("engine", [gradients.ENGINE, None])
def test_only_the_wanted_leaves_get_a_gradient(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradients, "ENGINE", engine)
    a, b = weights()
    gradients.backward((a @ b).sum(), [a])
    assert a.grad is not None
    assert b.grad is None
