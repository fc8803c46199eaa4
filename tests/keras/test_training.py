"""Losses, optimizers and whole steps of learning against Keras's own."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from netbuilder.base.tensor import TensorType, image, sequence, vector
from netbuilder.engine.constraints import constrain
from netbuilder.engine.learner import Learner
from netbuilder.engine.optimizers import make_optimizer
from netbuilder.engine.penalties import penalty
from netbuilder.engine.realise import pipeline
from netbuilder.engine.task import Task, prepare
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.training.loss import Loss
from netbuilder.training.optimizer import Optimizer
from tests.engine.drawings import bundled, draw
from tests.keras.parity import keras

Settings = dict[str, Any]


def both(kind: type[Any], module: Any, name: str, settings: Settings) -> tuple[Any, Any]:
    """Our declaration and Keras's object; what Keras does not name is at its default in both."""
    known = inspect.signature(getattr(module, name).__init__).parameters
    return kind.parse({"type": name, **settings}), getattr(module, name)(
        **{k: v for k, v in settings.items() if k in known}
    )


def check_loss(name: str, settings: Settings, kinds: tuple[TensorType, TensorType], p: Any, t: Any) -> None:
    compare_loss(*both(Loss, keras.losses, name, settings), kinds, p, t)


def compare_loss(ours: Loss, theirs: Any, kinds: tuple[TensorType, TensorType], p: Any, t: Any) -> None:
    """Loss and gradient, within 1e-6 of the loss's size; ours has channels first."""
    ours.check(*kinds)
    p = p.requires_grad_()
    found = pipeline(ours.calls(*kinds))(p, t)
    last = (x.movedim(1, -1) if x.ndim == 4 else x for x in (t, p))
    wanted = theirs(*last)
    torch.testing.assert_close(found, wanted, atol=1e-6, rtol=2e-6)
    for a, b in zip(torch.autograd.grad(found, p), torch.autograd.grad(wanted, p), strict=True):
        torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-4)


CLASSES: list[tuple[str, Settings]] = [
    ("SparseCategoricalCrossentropy", {}),
    ("CategoricalCrossentropy", {}),
    ("CategoricalCrossentropy", {"label_smoothing": 0.2}),
    ("CategoricalFocalCrossentropy", {}),
    ("CategoricalFocalCrossentropy", {"alpha": 0.4, "gamma": 1.5, "label_smoothing": 0.1}),
]


@pytest.mark.parametrize("kind", [vector(5), sequence(4, 5), image(5, 3, 2)], ids=TensorType.chip)
@pytest.mark.parametrize("what", ["logits", "softmax", "not summing to 1"])
@pytest.mark.parametrize("case", CLASSES, ids=str)
def test_losses_over_classes(case: tuple[str, Settings], what: str, kind: TensorType) -> None:
    name, settings = case
    dim = 1 if "channels" in kind.axes else -1
    p = torch.randn(7, *kind.shape)
    p = {"logits": p, "softmax": p.softmax(dim), "not summing to 1": p.sigmoid()}[what]
    ids = torch.randint(0, 5, p.movedim(dim, -1).shape[:-1])
    shares = torch.nn.functional.one_hot(ids, 5).movedim(-1, dim).float()
    places = {a: n for a, n in zip(kind.axes, kind.shape, strict=True) if n != 5}
    sparse = TensorType(tuple(places.values()), tuple(places), "int64", 5)
    target, t = (sparse, ids) if name.startswith("Sparse") else (kind, shares)
    check_loss(name, {**settings, "from_logits": what == "logits"}, (kind, target), p, t)


@pytest.mark.parametrize("kind", [vector(1), vector(5), image(2, 3, 4)], ids=TensorType.chip)
@pytest.mark.parametrize("from_logits", [True, False])
@pytest.mark.parametrize(
    "case",
    [
        ("BinaryCrossentropy", {}),
        ("BinaryCrossentropy", {"label_smoothing": 0.2}),
        ("BinaryFocalCrossentropy", {}),
        ("BinaryFocalCrossentropy", {"apply_class_balancing": True, "gamma": 1.5, "label_smoothing": 0.1}),
    ],
    ids=str,
)
def test_losses_of_yes_and_no(case: tuple[str, Settings], from_logits: bool, kind: TensorType) -> None:
    p, t = torch.randn(7, *kind.shape), torch.randint(0, 2, (7, *kind.shape)).float()
    check_loss(case[0], {**case[1], "from_logits": from_logits}, (kind, kind), p if from_logits else p.sigmoid(), t)


@pytest.mark.parametrize("kind", [vector(5), sequence(4, 3)], ids=TensorType.chip)
@pytest.mark.parametrize(
    "case",
    [
        *((name, {}) for name in ("MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError")),
        *((name, {}) for name in ("MeanSquaredLogarithmicError", "Huber", "LogCosh", "Poisson", "CosineSimilarity")),
        *((name, {}) for name in ("KLDivergence", "Hinge", "SquaredHinge", "CategoricalHinge")),
        ("Huber", {"delta": 0.3}),
    ],
    ids=str,
)
def test_losses_of_numbers(case: tuple[str, Settings], kind: TensorType) -> None:
    name, p, t = case[0], torch.rand(7, *kind.shape) + 0.1, torch.rand(7, *kind.shape) + 0.1
    if name == "KLDivergence":
        p, t = p.softmax(-1), t.softmax(-1)
    if name in ("Hinge", "SquaredHinge"):
        t = (t > 0.6).float()
    if name == "CategoricalHinge":
        t = torch.nn.functional.one_hot(t.argmax(-1), kind.shape[-1]).float()
    check_loss(name, case[1], (kind, kind), p - 0.3 if "Hinge" in name or name == "Huber" else p, t)


@pytest.mark.parametrize("name", ["Dice", "Tversky"])
def test_losses_of_areas(name: str) -> None:
    p, t = torch.rand(7, 2, 3, 4), torch.randint(0, 2, (7, 2, 3, 4)).float()
    check_loss(name, {"from_logits": False}, (image(2, 3, 4), image(2, 3, 4)), p, t)


def test_tversky_weighs_what_the_paper_says() -> None:
    """alpha is for false positives; Keras's documentation says so too, but its code has alpha and beta exchanged."""
    p, t = torch.rand(7, 5), torch.randint(0, 2, (7, 5)).float()
    ours = Loss.parse({"type": "Tversky", "alpha": 0.3, "beta": 0.8, "from_logits": False})
    compare_loss(ours, keras.losses.Tversky(alpha=0.8, beta=0.3), (vector(5), vector(5)), p, t)


def test_ctc() -> None:
    p = torch.randn(3, 9, 6)
    t = torch.tensor([[1, 2, 2, 5], [3, 1, 0, 0], [4, 0, 0, 0]])
    check_loss("CTC", {}, (sequence(9, 6), TensorType((4,), ("time",), "int64", 6)), p, t)


PLAIN = ("SGD", "RMSprop", "Adam", "AdamW", "Adagrad", "Adadelta", "Adamax", "Nadam", "Lion", "Lamb", "Adafactor")
OPTIMIZERS: list[tuple[str, Settings]] = [
    *((name, {}) for name in PLAIN),
    ("SGD", {"momentum": 0.9}),
    ("SGD", {"momentum": 0.9, "nesterov": True}),
    ("RMSprop", {"momentum": 0.8}),
    ("RMSprop", {"centered": True, "rho": 0.8}),
    ("Adam", {"amsgrad": True, "epsilon": 1e-3}),
    ("AdamW", {"weight_decay": 0.1, "learning_rate": 0.01}),
    ("Adagrad", {"initial_accumulator_value": 0.0, "learning_rate": 0.1}),
    ("Adadelta", {"learning_rate": 1.0, "rho": 0.9}),
    ("Adafactor", {"learning_rate": 0.05, "clip_threshold": 0.5}),
    ("SGD", {"weight_decay": 0.1}),
    ("Adam", {"clipnorm": 0.5}),
    ("SGD", {"global_clipnorm": 0.5, "momentum": 0.5}),
    ("RMSprop", {"clipvalue": 0.1}),
]
SHAPES = ((4, 3), (3,), (2, 3, 2, 5))


def gradients() -> list[list[torch.Tensor]]:
    return [[torch.randn(shape) for shape in SHAPES] for _ in range(5)]


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # inside Keras's Nadam
@pytest.mark.parametrize("case", OPTIMIZERS, ids=str)
def test_five_steps(case: tuple[str, Settings]) -> None:
    declaration, theirs = both(Optimizer, keras.optimizers, *case)
    start = [torch.randn(shape) for shape in SHAPES]
    ours = [w.clone().requires_grad_() for w in start]
    optimizer = make_optimizer(declaration, ours)
    variables = [keras.Variable(w.clone()) for w in start]
    for step in gradients():
        for w, g in zip(ours, step, strict=True):
            w.grad = g.clone()
        optimizer.step()
        theirs.apply([g.clone() for g in step], variables)
        for w, v in zip(ours, variables, strict=True):
            torch.testing.assert_close(w.detach(), v.value.detach(), atol=1e-6, rtol=1e-6)


@pytest.mark.parametrize("case", [("L1", {}), ("L2", {"l2": 0.3}), ("L1L2", {"l1": 0.1, "l2": 0.2})], ids=str)
def test_regularizers(case: tuple[str, Settings]) -> None:
    ours, theirs = both(Regularizer, keras.regularizers, *case)
    w = torch.randn(5, 4)
    torch.testing.assert_close(penalty([(w, ours)]), theirs(w))


@pytest.mark.parametrize("case", [("MaxNorm", {"max_value": 1.0}), ("UnitNorm", {}), ("NonNeg", {})], ids=str)
def test_constraints_on_a_dense_kernel(case: tuple[str, Settings]) -> None:
    ours, theirs = both(Constraint, keras.constraints, *case)
    w = torch.randn(5, 4)
    wanted = theirs(w.T)
    constrain(w, ours)
    torch.testing.assert_close(w, wanted.T)


def digits(*layers: Any, optimizer: str) -> Task:
    nodes = {"image": {"type": "Input", "field": "image"}}
    nodes |= {f"layer_{i}": layer for i, layer in enumerate(layers)}
    nodes |= {"output": {"type": "Output", "target": "label"}}
    return prepare(draw(nodes, bundled("digits"), {"batch_size": 64, "optimizer": optimizer}), Path())


def curves(task: Task, model: Any, optimizer: str) -> tuple[list[float], list[float]]:
    """The loss of twenty batches in the same order, ours and Keras's."""
    model.compile(getattr(keras.optimizers, optimizer)(), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    learner: Learner = task.learner
    learner.train_mode()
    batches, ours, theirs = task.batches(task.data.train), [], []
    for step in range(20):
        batch = batches.at(torch.arange(64) + 64 * (step % 15))
        x, y = batch.fields["image"].movedim(1, -1).numpy(), batch.fields["label"].numpy()
        model.reset_metrics()
        theirs.append(float(model.train_on_batch(x.copy(), y.copy())))
        ours.append(learner.learn(batch, step).total)
    return ours, theirs


def parameters(task: Task) -> list[np.ndarray]:
    return [p.detach().numpy() for p in task.learner.model.parameters()]


@pytest.mark.parametrize("optimizer", ["RMSprop", "Adam", "SGD"])
def test_the_mnist_program_learns_as_in_keras(optimizer: str) -> None:
    """The multilayer perceptron of Keras's MNIST example, on the 8 × 8 digits."""
    hidden = {"type": "Dense", "units": 64, "activation": "relu"}
    task = digits("Flatten", hidden, hidden, {"type": "Dense", "units": 10}, optimizer=optimizer)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(10),
        ]
    )
    for variable, p in zip(model.trainable_variables, parameters(task), strict=True):
        variable.assign(p.T)
    ours, theirs = curves(task, model, optimizer)
    assert ours[-1] < ours[0]
    np.testing.assert_allclose(ours, theirs, atol=1e-4, rtol=0)


def test_a_convolution_network_learns_as_in_keras() -> None:
    conv = {"type": "Conv2D", "filters": 6, "kernel_size": 3, "strides": 2, "padding": "same"}
    last = {"type": "Dense", "units": 10}
    task = digits(conv, "BatchNormalization", "ReLU", "MaxPooling2D", "Flatten", last, optimizer="Adam")
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(6, 3, strides=2, padding="same"),
            keras.layers.BatchNormalization(),
            keras.layers.ReLU(),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dense(10),
        ]
    )
    kernel, *small, dense, bias = parameters(task)
    rows = dense.T.reshape(6, 2, 2, 10).transpose(1, 2, 0, 3).reshape(24, 10)  # Keras flattens channels last
    for variable, p in zip(model.trainable_variables, [kernel.transpose(2, 3, 1, 0), *small, rows, bias], strict=True):
        variable.assign(p)
    ours, theirs = curves(task, model, "Adam")
    assert ours[-1] < ours[0]
    np.testing.assert_allclose(ours, theirs, atol=1e-4, rtol=0)
