"""Learning rates over a run, against the formulas of Keras and torch."""

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.training.schedule import Schedule
from netbuilder.training.schedules import (
    Constant,
    CosineDecay,
    CosineDecayRestarts,
    ExponentialDecay,
    InverseTimeDecay,
    MultiStepDecay,
    OneCycle,
    PiecewiseConstantDecay,
    PolynomialDecay,
    StepDecay,
    WarmUp,
)


def rates(schedule: Schedule, total: int = 100, base: float = 1.0) -> list[float]:
    return [schedule.rate(step, total, base) for step in range(total)]


def test_steps_down() -> None:
    assert rates(Constant(), 3, 0.1) == [0.1] * 3
    found = rates(StepDecay(every=10, factor=0.5))
    assert (found[9], found[10], found[20]) == (1.0, 0.5, 0.25)
    found = rates(MultiStepDecay())
    assert found[49] == 1.0 and found[50] == pytest.approx(0.1) and found[75] == pytest.approx(0.01)
    found = rates(PiecewiseConstantDecay(boundaries=(2, 4), values=(3.0, 2.0, 1.0)), 6)
    assert found == [3, 3, 3, 2, 2, 1]


def test_smooth_decays() -> None:
    assert ExponentialDecay(decay_steps=10, decay_rate=0.5).rate(20, 100, 1.0) == pytest.approx(0.25)
    assert ExponentialDecay(decay_steps=10, decay_rate=0.5, staircase=True).rate(19, 100, 1.0) == pytest.approx(0.5)
    assert ExponentialDecay().rate(100, 100, 1.0) == pytest.approx(0.1)
    assert InverseTimeDecay(decay_steps=10).rate(30, 100, 1.0) == pytest.approx(0.25)
    assert PolynomialDecay(end_learning_rate=0.0).rate(25, 100, 1.0) == pytest.approx(0.75)
    assert PolynomialDecay(end_learning_rate=0.1, power=2.0, decay_steps=10).rate(50, 100, 1.0) == pytest.approx(0.1)
    assert CosineDecay().rate(50, 100, 1.0) == pytest.approx(0.5)
    assert CosineDecay(alpha=0.2).rate(100, 100, 1.0) == pytest.approx(0.2)


def test_restarts_get_longer() -> None:
    found = rates(CosineDecayRestarts(first_decay_steps=10, m_mul=0.5))
    assert found[0] == 1.0 and found[10] == pytest.approx(0.5) and found[30] == pytest.approx(0.25)
    assert found[20] == pytest.approx(0.25)  # half way through the second, which is 20 long
    assert found[5] == pytest.approx(0.5)


def test_one_cycle_is_a_hill() -> None:
    found = rates(OneCycle())
    assert found[0] == pytest.approx(1 / 25) and max(found) == pytest.approx(1.0)
    assert found.index(max(found)) == 29
    assert found[-1] == pytest.approx(1 / 25 / 1e4)
    assert rates(OneCycle(), 1)[0] > 0


def test_warm_up_then_the_rest() -> None:
    found = rates(WarmUp(steps=4, then=CosineDecay()), 104)
    assert found[:4] == [0.25, 0.5, 0.75, 1.0]
    assert found[4] == 1.0 and found[54] == pytest.approx(0.5)


@pytest.mark.parametrize("kind", sorted(set(Schedule.table.values()), key=lambda k: k.__name__))
@pytest.mark.parametrize("total", [1, 2, 1000])
def test_every_schedule_stays_between_nothing_and_the_top(kind: type[Schedule], total: int) -> None:
    assert all(0 <= rate <= 0.01 for rate in rates(kind(), total, 0.01))
    assert Schedule.parse(kind().to_json()) == kind()


def test_wrong_pieces_are_refused() -> None:
    with pytest.raises(ParameterError, match="values: expected 2 learning rates"):
        PiecewiseConstantDecay(boundaries=(1,), values=(1.0,))
    with pytest.raises(ParameterError, match="boundaries: expected growing"):
        PiecewiseConstantDecay(boundaries=(3, 1), values=(1.0, 1.0, 1.0))
    with pytest.raises(ParameterError, match=r"schedule|then"):
        WarmUp.make({"then": "Nothing"})


def test_against_torch_one_cycle_and_restarts() -> None:
    torch = pytest.importorskip("torch")
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=1.0, total_steps=100)
    for step in range(100):
        assert OneCycle().rate(step, 100, 1.0) == pytest.approx(cycle.get_last_lr()[0], abs=1e-9)
        optimizer.step()
        if step < 99:
            cycle.step()
