"""The plan: JSON in and out, and single settings from the command line."""

import json
import subprocess
import sys
from typing import Any

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.training.callbacks import EarlyStopping, TerminateOnNaN
from netbuilder.training.optimizer import Optimizer
from netbuilder.training.optimizers import SGD, Adam, AdamW, Nadam, RMSprop
from netbuilder.training.plan import Plan, Turn
from netbuilder.training.schedules import Constant, CosineDecay, ExponentialDecay, WarmUp


def test_defaults() -> None:
    plan = Plan()
    assert (plan.epochs, plan.batch_size, plan.seed, plan.device) == (5, 128, 0, "auto")
    assert plan.optimizer == RMSprop() and plan.schedule == Constant() and plan.shuffle
    assert plan.to_json() == {} and Plan.make({}) == plan


@pytest.mark.parametrize(
    "plan",
    [
        Plan(),
        Plan(epochs=3, turns=(Turn(optimizer=Adam(learning_rate=0.01)),)),
        Plan(turns=(Turn(optimizer=Adam(), every=2),)),
        Plan(turns=(Turn(name="g", nodes=("a",), outputs=("o",)), Turn(name="d", optimizer=SGD(), every=5))),
        Plan(schedule=WarmUp(steps=5, then=CosineDecay(alpha=0.1)), callbacks=(TerminateOnNaN(), EarlyStopping())),
    ],
)
def test_json_and_back(plan: Plan) -> None:
    assert Plan.make(json.loads(json.dumps(plan.to_json()))) == plan
    assert Plan.parse(plan.to_json()) == plan and Plan.parse(plan) is plan


def test_one_optimizer_is_written_short() -> None:
    plan = Plan.make({"optimizer": {"type": "Adam", "learning_rate": 0.01}})
    assert plan.turns == (Turn(optimizer=Adam(learning_rate=0.01)),)
    assert plan.to_json() == {"optimizer": {"type": "Adam", "learning_rate": 0.01}}
    assert Plan.make({"optimizer": "NAdam"}).optimizer == Nadam()


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({"optimizer": {"type": "Adam", "learning_rate": "a"}}, "optimizer.learning_rate"),
        ({"optimizer": "Adamm"}, "optimizer"),
        ({"optimizer": "Adam", "turns": []}, "optimizer"),
        ({"turns": []}, "turns"),
        ({"turns": [3]}, "turns"),
        ({"epochs": 0}, "epochs"),
        ({"epochs": 100_001}, "epochs"),
        ({"batch_size": 0}, "batch_size"),
        ({"device": "cuda:x"}, "device"),
        ({"precision": "int8"}, "precision"),
        ({"callbacks": [{"type": "EarlyStopping", "patience": -1}]}, "callbacks.patience"),
        ({"nonsense": 1}, "nonsense"),
    ],
)
def test_wrong_settings_name_their_place(settings: dict[str, Any], place: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Plan.make(settings)
    assert caught.value.place == place


@pytest.mark.parametrize("device", ["auto", "cpu", "mps", "cuda", "cuda:3"])
def test_devices(device: str) -> None:
    assert Plan(device=device).device == device


@pytest.mark.parametrize(
    ("place", "value", "wanted"),
    [
        ("epochs", "7", Plan(epochs=7)),
        ("plan.epochs", 7, Plan(epochs=7)),
        ("shuffle", "false", Plan(shuffle=False)),
        ("device", "cpu", Plan(device="cpu")),
        ("optimizer.learning_rate", 0.01, Plan(turns=(Turn(optimizer=RMSprop(learning_rate=0.01)),))),
        ("optimizer.learning_rate", "1e-2", Plan(turns=(Turn(optimizer=RMSprop(learning_rate=0.01)),))),
        ("optimizer", "Adam", Plan(turns=(Turn(optimizer=Adam()),))),
        ("optimizer.type", "AdamW", Plan(turns=(Turn(optimizer=AdamW()),))),
        ("optimizer.clipnorm", "null", Plan()),
        ("turns.0.every", "3", Plan(turns=(Turn(every=3),))),
        ("turns.0.name", "1", Plan(turns=(Turn(name="1"),))),
        ("schedule.type", "CosineDecay", Plan(schedule=CosineDecay())),
        ("schedule", '{"type": "CosineDecay", "alpha": 0.5}', Plan(schedule=CosineDecay(alpha=0.5))),
        ("callbacks", '["TerminateOnNaN"]', Plan(callbacks=(TerminateOnNaN(),))),
    ],
)
def test_one_setting(place: str, value: object, wanted: Plan) -> None:
    assert Plan().with_setting(place, value) == wanted


def test_changing_the_type_keeps_what_both_have() -> None:
    plan = Plan(schedule=ExponentialDecay(decay_steps=50, decay_rate=0.3))
    assert plan.with_setting("schedule.type", "CosineDecay").schedule == CosineDecay(decay_steps=50)
    faster = Plan().with_setting("optimizer.learning_rate", 0.1)
    assert faster.with_setting("optimizer.type", "Adam").optimizer == Adam(learning_rate=0.1)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("batch_size", "abc", 'plan.batch_size: expected a positive integer, got "abc"'),
        ("batch_size", "-3", "plan.batch_size: expected a positive integer, got -3"),
        ("optimizer.learning_rate", "x", "plan.optimizer.learning_rate: expected a number"),
        ("optimizer.rho", "2", "plan.optimizer.rho: expected a number above 0 and below 1, got 2"),
        ("optimizer.foo", "2", "plan.optimizer.foo: RMSprop has no such parameter"),
        ("optimizer.type", "Foo", "plan.optimizer.type: expected one of Adadelta"),
        ("schedule.type", "7", "plan.schedule.type: expected one of Constant"),
        ("turns.4.every", "2", "plan.turns.4: expected a number from 0 to 0"),
        ("turns.0", "2", "plan.turns.0: expected the name of a parameter"),
        ("callbacks.0.patience", "2", "plan.callbacks.0: the list is empty"),
        ("epochs.x", "2", "plan.epochs.x: there is nothing to set inside this value"),
        ("foo", "2", "plan.foo: Plan has no such parameter"),
        ("", "2", "plan.: Plan has no such parameter"),
    ],
)
def test_a_wrong_setting_says_where_and_what(place: str, value: str, message: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Plan().with_setting(place, value)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("kind", sorted(set(Optimizer.table.values()), key=lambda k: k.__name__))
def test_every_optimizer_has_a_page_and_survives_json(kind: type[Optimizer]) -> None:
    assert "Source: " in kind.page()
    assert Optimizer.parse(kind().to_json()) == kind()
    assert kind.parameters()[0].name == "learning_rate"


def test_the_recipe_needs_no_torch() -> None:
    code = "import netbuilder.training, sys; print('torch' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"
