"""Other points and another batch size while a run goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

import netbuilder
import netbuilder.layers
from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.catalogue import fields_of
from netbuilder.datasets.source import Toy
from netbuilder.engine import runner
from netbuilder.engine.trainer import Trainer
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.protocol.commands import AnyCommand, ChangeData, Continue, Pause, Step, Stop
from netbuilder.protocol.events import DataChanged, EpochEnd, Failed, Finished, Paused, Started
from tests.engine.running import Ear, train

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"


def moons() -> Document:
    document = load(TEMPLATES / "playground_moons.netb")
    return replace(document, plan=document.plan.with_setting("epochs", 4).with_setting("threads", 1))


def weights(trainer: Trainer) -> dict[str, torch.Tensor]:
    return {k: v.clone() for k, v in trainer.task.model.state_dict().items()}


def same(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


def points(**settings: object) -> Dataset:
    """Other points for the same drawing."""
    toy = Toy(**settings)
    return replace(Dataset.of(toy, fields_of(toy), split=Split(test=0.2)), scalers=moons().data.scalers)


def changed(document: Document, data: Dataset, size: int) -> ChangeData:
    return ChangeData(data=data.to_json(), batch_size=size)


def ear_that(at: int, commands: Sequence[AnyCommand]) -> Ear:
    """Holds a run after its first batch, goes on to step ``at`` and then says ``commands``."""

    def reply(event: object) -> Sequence[AnyCommand]:
        if isinstance(event, Started) and event.step == 0:
            return [Pause()]
        if isinstance(event, Paused):
            return [Step()] if event.step < at else commands
        return []

    return Ear(reply)


def test_a_run_goes_on_with_other_points_and_batches(tmp_path: Path) -> None:
    ear = ear_that(3, [changed(moons(), points(name="circles", samples=400, noise=0.0), 16), Continue()])
    trainer = train(moons(), tmp_path, ear)
    (event,) = ear.of(DataChanged)
    assert (event.epoch, event.step, event.steps_per_epoch, event.batch_size) == (1, 3, 18, 16)
    assert event.samples == {"train": 280, "validation": 40, "test": 80}
    assert [e.step for e in ear.of(EpochEnd)] == [21, 39, 57, 75], "the epoch began anew"
    assert len(trainer.task.data.test) == 80 and ear.of(Finished)[0].metrics["test_accuracy"] > 0.45
    kept = load(trainer.folder.document_path)
    assert kept.data.source == Toy(name="circles", samples=400, noise=0.0) and kept.plan.batch_size == 16


def test_weights_stay_and_only_the_points_are_others(tmp_path: Path) -> None:
    before = train(moons(), tmp_path, ear_that(2, [Stop()]))
    after = train(moons(), tmp_path, ear_that(2, [changed(moons(), points(noise=0.5), 32), Stop()]))
    assert same(weights(before), weights(after))


def test_stopped_after_the_change_and_resumed(tmp_path: Path) -> None:
    change = changed(moons(), points(noise=0.3, seed=7), 64)
    whole = train(moons(), tmp_path, ear_that(5, [change, Continue()]))
    first = train(moons(), tmp_path, ear_that(5, [change, Stop()]))
    second = runner.reopen(first.folder.path, Ear())
    assert runner.run(second).reason == "done"
    assert same(weights(whole), weights(second))


def test_a_checkpoint_older_than_the_change_begins_its_epoch_anew(tmp_path: Path) -> None:
    first = train(moons(), tmp_path, ear_that(5, [Stop()]))
    other = replace(moons(), data=points(samples=300))
    second = runner.reopen(first.folder.path, Ear(), change=lambda _: other)
    assert (second.position.step, second.position.batch, len(second.order)) == (5, 0, 210)
    assert runner.run(second).reason == "done"


def test_what_the_model_cannot_read_is_refused_and_the_run_goes_on(tmp_path: Path) -> None:
    three = changed(moons(), points(name="spiral"), 32)
    none = changed(moons(), points(samples=4), 0)
    ear = ear_that(2, [three, none, Continue()])
    trainer = train(moons(), tmp_path, ear)
    assert [e.message.partition(":")[0] for e in ear.of(Failed)] == [
        "These data have other fields or classes than those the run began with",
        "plan.batch_size",
    ]
    assert not ear.of(DataChanged) and same(weights(trainer), weights(train(moons(), tmp_path)))
