"""Fused against plain, resuming, learning rates, averages of weights."""

import copy
import io
import subprocess
import sys

import pytest
import torch
from torch import Tensor

from netbuilder.engine.optimizers import MAKERS, averaged, end_with_average, make_optimizer
from netbuilder.engine.optimizers.adam import Adam as AdamMaker
from netbuilder.engine.optimizers.rmsprop import RMSprop as RMSpropMaker
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.optimizers import SGD, Adam, AdamW, RMSprop


def weights(seed: int = 0) -> list[Tensor]:
    made = torch.Generator().manual_seed(seed)
    return [torch.randn(shape, generator=made).requires_grad_() for shape in ((33, 17), (17,), (4, 3, 3, 3))]


def give_gradients(parameters: list[Tensor], step: int) -> None:
    made = torch.Generator().manual_seed(100 + step)
    for p in parameters:
        p.grad = torch.randn(p.shape, generator=made) * 10.0 ** (-step % 4)
        p.grad[0] = 0.0


def train(optimizer: torch.optim.Optimizer, parameters: list[Tensor], steps: range) -> None:
    for step in steps:
        give_gradients(parameters, step)
        optimizer.step()


@pytest.mark.parametrize(
    ("maker", "declaration"),
    [
        (RMSpropMaker, RMSprop()),
        (RMSpropMaker, RMSprop(rho=0.5, epsilon=1e-2)),
        (AdamMaker, Adam()),
        (AdamMaker, Adam(amsgrad=True, epsilon=1e-3)),
        (AdamMaker, AdamW()),
    ],
)
def test_the_fused_kernel_takes_the_plain_steps(maker: type, declaration: Optimizer) -> None:
    one, two = weights(), weights()
    train(maker(one, declaration, fused=True), one, range(50))
    train(maker(two, declaration, fused=False), two, range(50))
    for a, b in zip(one, two, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-5, atol=1e-6)


def test_the_fused_rmsprop_leaves_gradients_alone() -> None:
    one = weights()
    give_gradients(one, 0)
    before = [p.grad.clone() for p in one]
    make_optimizer(RMSprop(), one).step()
    assert all(torch.equal(p.grad, g) for p, g in zip(one, before, strict=True))


@pytest.mark.parametrize("kind", sorted(MAKERS, key=lambda k: k.__name__), ids=lambda k: k.__name__)
@pytest.mark.parametrize("extra", [{}, {"use_ema": True, "ema_overwrite_frequency": 7, "global_clipnorm": 1.0}])
def test_resuming_is_bit_exact(kind: type[Optimizer], extra: dict[str, object]) -> None:
    declaration = kind.make(extra)
    whole = weights()
    train(make_optimizer(declaration, whole), whole, range(12))
    first = weights()
    optimizer = make_optimizer(declaration, first)
    train(optimizer, first, range(5))
    file = io.BytesIO()
    torch.save(optimizer.state_dict(), file)
    file.seek(0)
    again = [p.detach().clone().requires_grad_() for p in first]
    resumed = make_optimizer(declaration, again)
    resumed.load_state_dict(torch.load(file, weights_only=True))
    train(resumed, again, range(5, 12))
    assert all(torch.equal(a, b) for a, b in zip(whole, again, strict=True))


def test_a_checkpoint_of_the_fused_rmsprop_goes_on_in_the_plain_one_and_back() -> None:
    whole, first = weights(), weights()
    train(RMSpropMaker(whole, RMSprop(epsilon=1e-3)), whole, range(12))
    fused = RMSpropMaker(first, RMSprop(epsilon=1e-3))
    train(fused, first, range(4))
    plain = RMSpropMaker(first, RMSprop(epsilon=1e-3), fused=False)
    plain.load_state_dict(copy.deepcopy(fused.state_dict()))
    train(plain, first, range(4, 8))
    back = RMSpropMaker(first, RMSprop(epsilon=1e-3))
    back.load_state_dict(copy.deepcopy(plain.state_dict()))
    train(back, first, range(8, 12))
    for a, b in zip(whole, first, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-5, atol=1e-6)


def test_the_learning_rate_of_a_group_counts() -> None:
    w = torch.zeros(2, requires_grad=True)
    optimizer = make_optimizer(SGD(learning_rate=1.0), [w])
    optimizer.param_groups[0]["lr"] = 0.25
    w.grad = torch.ones(2)
    optimizer.step()
    assert w.tolist() == [-0.25, -0.25]


def test_a_parameter_without_gradient_stays() -> None:
    used, unused = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    used.grad = torch.ones(2)
    make_optimizer(AdamW(), [used, unused]).step()
    assert unused.tolist() == [1.0, 1.0] and used.tolist() != [1.0, 1.0]


def test_gradients_laid_out_differently_are_not_mixed_up() -> None:
    one, two = torch.randn(2, 3, 4, 5), torch.randn(2, 3, 4, 5)
    rows = one.clone().requires_grad_()
    rows.grad = two.clone(memory_format=torch.channels_last)
    plain = one.clone().requires_grad_()
    plain.grad = two.clone()
    make_optimizer(RMSprop(), [rows]).step()
    make_optimizer(RMSprop(), [plain]).step()
    torch.testing.assert_close(rows, plain)


def convolutions(channels_last: bool) -> torch.nn.Sequential:
    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Conv2d(1, 4, 3), torch.nn.Conv2d(4, 2, 3))
    return net.to(memory_format=torch.channels_last) if channels_last else net


@pytest.mark.parametrize("declaration", [RMSprop(), Adam()])
@pytest.mark.parametrize("channels_last", [False, True])
def test_a_net_of_convolutions_takes_the_fast_path_and_the_right_steps(
    declaration: Optimizer, channels_last: bool
) -> None:
    picture = torch.randn(3, 1, 9, 9).contiguous(memory_format=torch.channels_last)
    nets = convolutions(channels_last), convolutions(channels_last)
    maker = MAKERS[type(declaration)]
    for net, fused in zip(nets, (True, False), strict=True):
        optimizer = maker(list(net.parameters()), declaration, fused=fused)
        for _ in range(10):
            optimizer.zero_grad()
            net(picture).square().mean().backward()
            gradients = [p.grad for p in net.parameters()]
            assert optimizer.fusable(list(net.parameters()), gradients) is not None
            optimizer.step()
    for a, b in zip(nets[0].parameters(), nets[1].parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("declaration", [RMSprop(), Adam()])
def test_a_state_saved_in_one_layout_goes_on_in_another(declaration: Optimizer) -> None:
    start = torch.randn(4, 3, 5, 5)
    rows, columns = start.clone().requires_grad_(), start.clone().requires_grad_()
    first = make_optimizer(declaration, [rows])
    train(first, [rows], range(3))
    train(make_optimizer(declaration, [columns]), [columns], range(3))
    last = columns.detach().to(memory_format=torch.channels_last).requires_grad_()
    second = make_optimizer(declaration, [last])
    second.load_state_dict(copy.deepcopy(first.state_dict()))
    for parameter, optimizer in ((rows, first), (last, second)):
        parameter.grad = torch.empty_like(parameter).copy_(start)
        optimizer.step()
    torch.testing.assert_close(rows, last)


def test_averages_follow_keras() -> None:
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = make_optimizer(SGD(learning_rate=1.0, use_ema=True, ema_momentum=0.5), [w])
    mean = None
    for step in range(5):
        w.grad = torch.tensor([float(step)])
        optimizer.step()
        mean = w.item() if mean is None else 0.5 * mean + 0.5 * w.item()
    last = w.item()
    with averaged(optimizer):
        assert w.item() == pytest.approx(mean)
    assert w.item() == last
    end_with_average(optimizer)
    assert w.item() == pytest.approx(mean)


def test_overwriting_with_the_average() -> None:
    w = torch.tensor([0.0], requires_grad=True)
    declaration = SGD(learning_rate=1.0, use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=2)
    optimizer = make_optimizer(declaration, [w])
    for _ in range(2):
        w.grad = torch.tensor([-1.0])
        optimizer.step()
    assert w.item() == pytest.approx(1.5)  # 1, then 2, averaged half and half


def test_a_closure_is_run_with_gradients() -> None:
    w = torch.tensor([2.0], requires_grad=True)
    optimizer = make_optimizer(SGD(learning_rate=0.1), [w])

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = (w**2).sum()
        loss.backward()
        return loss

    assert optimizer.step(closure).item() == 4.0
    assert w.item() == pytest.approx(1.6)


def test_the_compiler_is_not_brought_in() -> None:
    """It takes a second, and nobody compiles an optimizer."""
    code = (
        "import sys, torch\n"
        "from netbuilder.engine.optimizers import make_optimizer\n"
        "from netbuilder.training.optimizers import Adam\n"
        "w = torch.ones(3, requires_grad=True)\n"
        "optimizer = make_optimizer(Adam(), [w])\n"
        "w.sum().backward()\n"
        "optimizer.step()\n"
        "optimizer.load_state_dict(optimizer.state_dict())\n"
        "assert 'torch._dynamo' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
