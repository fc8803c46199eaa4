"""Twenty steps of every optimizer against Keras's formulas, written out in numpy (float64)."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from netbuilder.engine.optimizers import MAKERS, make_optimizer
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.optimizers import (
    SGD,
    Adadelta,
    Adafactor,
    Adagrad,
    Adam,
    Adamax,
    AdamW,
    Lamb,
    Lion,
    Nadam,
    RAdam,
    RMSprop,
    Rprop,
)

STEPS = 20
SHAPES = ((4, 3), (3,), (2, 3, 2))
Array = np.ndarray
Rule = Callable[[Any, dict[str, Any], Array, Array, float, int], Array]


def sgd(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    if d.momentum == 0:
        return w - lr * g
    s["m"] = d.momentum * s.get("m", 0) - lr * g
    return w + d.momentum * s["m"] - lr * g if d.nesterov else w + s["m"]


def rmsprop(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    s["v"] = d.rho * s.get("v", 0) + (1 - d.rho) * g**2
    denominator = s["v"] + d.epsilon
    if d.centered:
        s["a"] = d.rho * s.get("a", 0) + (1 - d.rho) * g
        denominator = denominator - s["a"] ** 2
    increment = lr * g / np.sqrt(denominator)
    if d.momentum > 0:
        s["m"] = d.momentum * s.get("m", 0) + increment
        return w - s["m"]
    return w - increment


def adam(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    alpha = lr * np.sqrt(1 - d.beta_2**t) / (1 - d.beta_1**t)
    s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - d.beta_1)
    s["v"] = s.get("v", 0) + (g**2 - s.get("v", 0)) * (1 - d.beta_2)
    v = s["v"]
    if d.amsgrad:
        s["h"] = np.maximum(s.get("h", 0), v)
        v = s["h"]
    return w - alpha * s["m"] / (np.sqrt(v) + d.epsilon)


def adamax(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - d.beta_1)
    s["u"] = np.maximum(d.beta_2 * s.get("u", 0), np.abs(g))
    return w - lr * s["m"] / ((1 - d.beta_1**t) * (s["u"] + d.epsilon))


def nadam(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    now, ahead = d.beta_1 * (1 - 0.5 * 0.96**t), d.beta_1 * (1 - 0.5 * 0.96 ** (t + 1))
    s["p"] = s.get("p", 1.0) * now
    s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - d.beta_1)
    s["v"] = s.get("v", 0) + (g**2 - s.get("v", 0)) * (1 - d.beta_2)
    m_hat = ahead * s["m"] / (1 - s["p"] * ahead) + (1 - now) * g / (1 - s["p"])
    return w - m_hat * lr / (np.sqrt(s["v"] / (1 - d.beta_2**t)) + d.epsilon)


def adagrad(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    s["a"] = s.get("a", d.initial_accumulator_value) + g**2
    return w - lr * g / np.sqrt(s["a"] + d.epsilon)


def adadelta(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    s["g"] = d.rho * s.get("g", 0) + (1 - d.rho) * g**2
    delta = -np.sqrt(s.get("d", 0) + d.epsilon) * g / np.sqrt(s["g"] + d.epsilon)
    s["d"] = d.rho * s.get("d", 0) + (1 - d.rho) * delta**2
    return w + lr * delta


def lion(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    m = s.get("m", 0)
    s["m"] = d.beta_2 * m + (1 - d.beta_2) * g
    return w - lr * np.sign(d.beta_1 * m + (1 - d.beta_1) * g)


def lamb(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - d.beta_1)
    s["v"] = s.get("v", 0) + (g**2 - s.get("v", 0)) * (1 - d.beta_2)
    update = s["m"] / (1 - d.beta_1**t) / (np.sqrt(s["v"] / (1 - d.beta_2**t)) + d.epsilon)
    size, length = np.sqrt((w**2).sum()), np.sqrt((update**2).sum())
    return w - (size / length if size > 0 and length > 0 else 1.0) * lr * update


def adafactor(d: Any, s: dict[str, Any], w: Array, g: Array, lr: float, t: int) -> Array:
    rho = min(lr, 1 / np.sqrt(t))
    alpha = max(d.epsilon_2, np.sqrt((w**2).mean())) * rho
    squares, beta = g**2 + d.epsilon_1, 1 - t**d.beta_2_decay
    if w.ndim >= 2:
        s["r"] = beta * s.get("r", 0) + (1 - beta) * squares.mean(-1)
        s["c"] = beta * s.get("c", 0) + (1 - beta) * squares.mean(-2)
        v = (s["r"] / s["r"].mean(-1, keepdims=True))[..., None] * s["c"][..., None, :]
    else:
        v = s["v"] = beta * s.get("v", 0) + (1 - beta) * squares
    u = g / np.sqrt(v)
    return w - alpha * u / max(1.0, np.sqrt((u**2).mean()) / d.clip_threshold)


CASES: list[tuple[Optimizer, Rule]] = [
    (SGD(), sgd),
    (SGD(momentum=0.9), sgd),
    (SGD(momentum=0.9, nesterov=True), sgd),
    (RMSprop(), rmsprop),
    (RMSprop(rho=0.99, epsilon=1e-3), rmsprop),
    (RMSprop(momentum=0.9), rmsprop),
    (RMSprop(centered=True, epsilon=1e-3), rmsprop),
    (RMSprop(momentum=0.5, centered=True, epsilon=1e-3), rmsprop),
    (Adam(), adam),
    (Adam(epsilon=0.1, amsgrad=True), adam),
    (AdamW(), adam),
    (AdamW(weight_decay=0.3, learning_rate=0.05), adam),
    (Adamax(), adamax),
    (Nadam(), nadam),
    (Adagrad(), adagrad),
    (Adadelta(learning_rate=1.0), adadelta),
    (Lion(), lion),
    (Lamb(), lamb),
    (Adafactor(), adafactor),
    (RMSprop(weight_decay=0.1), rmsprop),
    (SGD(clipnorm=0.5), sgd),
    (SGD(global_clipnorm=0.5), sgd),
    (Adam(clipvalue=0.01), adam),
]


def gradients(seed: int = 0) -> list[list[Array]]:
    """Of very different sizes, some exactly zero, as dead units give."""
    random = np.random.default_rng(seed)
    scales = 10.0 ** random.integers(-5, 1, size=STEPS)
    steps = [[s * random.standard_normal(shape) for shape in SHAPES] for s in scales]
    for step in steps:
        step[0][0] = 0.0
    return steps


def clipped(d: Optimizer, grads: list[Array]) -> list[Array]:
    if d.clipnorm:
        return [g * d.clipnorm / max(np.sqrt((g**2).sum()), d.clipnorm) for g in grads]
    if d.global_clipnorm:
        norm = np.sqrt(sum((g**2).sum() for g in grads))
        return [g * d.global_clipnorm / max(norm, d.global_clipnorm) for g in grads]
    return [np.clip(g, -d.clipvalue, d.clipvalue) for g in grads] if d.clipvalue else grads


def expected(d: Optimizer, rule: Rule, start: list[Array], steps: list[list[Array]]) -> list[Array]:
    weights, states = [w.copy() for w in start], [{} for _ in start]
    for t, grads in enumerate(steps, 1):
        for i, g in enumerate(clipped(d, grads)):
            w = weights[i] - weights[i] * (d.weight_decay or 0.0) * d.learning_rate
            weights[i] = rule(d, states[i], w, g, d.learning_rate, t)
    return weights


def start_weights() -> list[Array]:
    return [np.random.default_rng(1).standard_normal(shape) for shape in SHAPES]


def run(optimizer: torch.optim.Optimizer, parameters: list[torch.Tensor], steps: list[list[Array]]) -> None:
    for grads in steps:
        for p, g in zip(parameters, grads, strict=True):
            p.grad = torch.tensor(g, dtype=p.dtype)
        optimizer.step()


def parameters(dtype: torch.dtype = torch.float32) -> list[torch.Tensor]:
    return [torch.tensor(w, dtype=dtype, requires_grad=True) for w in start_weights()]


@pytest.mark.parametrize(("declaration", "rule"), CASES, ids=lambda x: str(getattr(x, "to_json", lambda: "")()))
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_twenty_steps_are_those_of_keras(declaration: Optimizer, rule: Rule, dtype: torch.dtype) -> None:
    weights = parameters(dtype)
    run(make_optimizer(declaration, weights), weights, gradients())
    wanted = expected(declaration, rule, start_weights(), gradients())
    tolerance = 2e-5 if dtype == torch.float32 else 1e-9
    for found, right in zip(weights, wanted, strict=True):
        np.testing.assert_allclose(found.detach().numpy(), right, rtol=tolerance, atol=tolerance * 0.1)


def test_every_declared_optimizer_can_be_made() -> None:
    assert set(MAKERS) == set(Optimizer.table.values())
    assert {type(d) for d, _ in CASES} | {RAdam, Rprop} == set(MAKERS)


@pytest.mark.parametrize(
    ("declaration", "oracle"),
    [
        (RAdam(beta_2=0.9), lambda w: torch.optim.RAdam(w, lr=0.001, betas=(0.9, 0.9), eps=1e-7)),
        (RAdam(), lambda w: torch.optim.RAdam(w, lr=0.001, eps=1e-7)),
        (Rprop(), torch.optim.Rprop),
    ],
)
def test_optimizers_keras_lacks_are_those_of_torch(declaration: Optimizer, oracle: Any) -> None:
    ours, theirs = parameters(torch.float64), parameters(torch.float64)
    run(make_optimizer(declaration, ours), ours, gradients())
    run(oracle(theirs), theirs, gradients())
    for a, b in zip(ours, theirs, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-9, atol=1e-10)


def test_the_documented_first_step_of_rmsprop() -> None:
    # keras.optimizers.RMSprop, docstring: 10.0 with gradient 10.0 and learning rate 0.1 becomes 9.683772
    w = torch.tensor([10.0], requires_grad=True)
    w.grad = torch.tensor([10.0])
    make_optimizer(RMSprop(learning_rate=0.1), [w]).step()
    assert w.item() == pytest.approx(9.683772, abs=1e-6)
