"""Whole runs: they learn, they repeat, they resume, they stop where they are told to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine import opening, runner
from netbuilder.engine.learner import NonFiniteLoss
from netbuilder.engine.run_folder import RunError, RunFolder
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import Continue, Evaluate, Pause, Probe, SetLearningRate, Step, Stop
from netbuilder.protocol.events import (
    EpochEnd,
    Evaluated,
    Failed,
    Finished,
    LearningRateChanged,
    Metrics,
    Notice,
    Paused,
    Probed,
    Started,
)
from tests.engine.drawings import bundled, digits_cnn, digits_mlp, draw, wave_lstm
from tests.engine.running import Ear, train


def weights(trainer) -> dict[str, torch.Tensor]:
    return {k: v.clone() for k, v in trainer.task.model.state_dict().items()}


def same(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


def test_digits_are_learnt(tmp_path: Path) -> None:
    ear = Ear()
    train(digits_mlp(epochs=15, batch_size=32), tmp_path, ear)
    finished = ear.of(Finished)[-1]
    assert finished.reason == "done"
    assert finished.metrics["test_accuracy"] > 0.9
    assert [e.epoch for e in ear.of(EpochEnd)] == list(range(1, 16))
    steps = [step for m in ear.of(Metrics) for step, _ in m.points]
    assert steps == list(range(1, finished.step + 1)), "every step is reported once"


def test_same_seed_same_metrics(tmp_path: Path) -> None:
    files = [train(digits_mlp(seed=3), tmp_path).folder.metrics_path.read_bytes() for _ in range(2)]
    assert files[0] == files[1]
    assert train(digits_mlp(seed=4), tmp_path).folder.metrics_path.read_bytes() != files[0]


def test_waves(tmp_path: Path) -> None:
    ear = Ear()
    train(wave_lstm(tmp_path, epochs=10), tmp_path, ear)
    assert ear.of(Finished)[-1].metrics["test_loss"] < 0.12  # variance of the frequencies: 0.19


@pytest.mark.parametrize("at", [1, 30, 46])
def test_stopped_and_resumed(tmp_path: Path, at: int) -> None:
    whole = train(digits_cnn(), tmp_path)
    ear = Ear()
    first = runner.start(digits_cnn(), tmp_path, tmp_path / "runs", ear, ear.control)
    stop_at(first, at)
    assert runner.run(first).reason == "stopped"
    second = runner.reopen(first.folder.path, Ear())
    assert runner.run(second).reason == "done"
    assert same(weights(whole), weights(second))
    assert whole.folder.metrics_path.read_bytes() == second.folder.metrics_path.read_bytes()


def stop_at(trainer, step: int) -> None:
    """Put Stop into the trainer's box as soon as it has made this many steps."""

    class Stopper:
        def on_start(self, trainer) -> None: ...
        def on_epoch(self, trainer, epoch, values) -> None: ...
        def on_end(self, trainer) -> None: ...
        def state(self):
            return {}

        def on_step(self, trainer, loss) -> None:
            if trainer.position.step == step:
                trainer.control.put(Stop())

    trainer.hooks.append(Stopper())
    trainer_state = trainer.state
    trainer.state = lambda: {**trainer_state(), "hooks": []}


def test_more_epochs_than_planned(tmp_path: Path) -> None:
    first = train(digits_mlp(epochs=2), tmp_path)
    longer = train(digits_mlp(epochs=4), tmp_path)
    second = runner.reopen(first.folder.path, Ear(), change=lambda d: replace(d, plan=d.plan.with_setting("epochs", 4)))
    runner.run(second)
    assert same(weights(longer), weights(second))


def test_steering(tmp_path: Path) -> None:
    script = iter(
        [
            [Step()],
            [Step(unit="epoch"), SetLearningRate(learning_rate=0.5)],
            [Probe(samples=8, nodes=["hidden"], gradients=True), Evaluate(part="test"), Continue(epochs=1)],
        ]
    )
    begun = iter([[Pause()]])

    def reply(event):
        if isinstance(event, Started):
            return next(begun)
        return next(script) if isinstance(event, Paused) else []

    ear = Ear(reply)
    trainer = train(digits_mlp(epochs=2), tmp_path, ear)
    paused = [(e.epoch, e.step) for e in ear.of(Paused)]
    assert paused == [(1, 1), (1, 2), (2, trainer.steps_per_epoch)]
    assert ear.of(LearningRateChanged)[0].learning_rate == 0.5
    assert trainer.learner.players[0].optimizer.param_groups[0]["lr"] == 0.5
    probed = ear.of(Probed)[0]
    assert probed.layers["hidden"]["shape"] == [32]
    assert 0 <= probed.layers["hidden"]["dead"] <= 1
    assert probed.layers["classes"]["gradient_to_weight"] > 0
    assert len(probed.activations["hidden"]) == 8
    assert ear.of(Evaluated)[0].samples == len(trainer.task.data.test)
    assert ear.of(Finished)[0].epoch == 3, "one more epoch than planned"


def test_probing_changes_nothing(tmp_path: Path) -> None:
    def reply(event):
        return [Probe(gradients=True), Evaluate()] if isinstance(event, EpochEnd) else []

    watched = train(digits_mlp(), tmp_path, Ear(reply))
    assert same(weights(watched), weights(train(digits_mlp(), tmp_path)))


def test_empty_part_is_told(tmp_path: Path) -> None:
    def reply(event):
        return [Evaluate(part="validation")] if isinstance(event, Started) else []

    ear = Ear(reply)
    data = bundled("iris")
    data = replace(data, split=replace(data.split, validation=0.0))
    document = replace(iris(epochs=1), data=data)
    train(document, tmp_path, ear)
    assert "no validation part" in ear.of(Failed)[0].message


def iris(**plan: object) -> Document:
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "hidden": {"type": "Dense", "units": 8, "activation": "relu"},
        "kinds": {"type": "Dense", "units": 3},
        "output": {"type": "Output", "target": bundled("iris").fields[-1].name},
    }
    return draw(nodes, bundled("iris"), {"batch_size": 16, **plan})


def test_exploding_loss_keeps_the_last_good_weights(tmp_path: Path) -> None:
    document = wave_lstm(tmp_path, optimizer={"type": "SGD", "learning_rate": 1e5}, epochs=20)
    ear = Ear()
    trainer = runner.start(document, tmp_path, tmp_path / "runs", ear)
    with pytest.raises(NonFiniteLoss, match=r"at step \d+; .*learning rate is 100000: try 0.01,"):
        runner.run(trainer)
    assert all(t.isfinite().all() for t in opening.run_weights(trainer.folder).values())


def test_warm_start_takes_what_fits(tmp_path: Path) -> None:
    first = train(digits_mlp(), tmp_path)
    wider = digits_mlp(epochs=1)
    ear = Ear()
    runner.start(wider, tmp_path, tmp_path / "runs", ear, warm_start=first.folder.path)
    assert ear.of(Notice)[0].message.startswith("4 of 4 tensors")


def test_frozen_layers_stay(tmp_path: Path) -> None:
    def frozen(on: bool) -> Document:
        document = digits_cnn(epochs=1)
        nodes = dict(document.graph.nodes)
        for name in ("conv", "norm"):
            nodes[name] = replace(nodes[name], layer=replace(nodes[name].layer, trainable=not on))
        return replace(document, graph=replace(document.graph, nodes=nodes))

    trainer = runner.start(frozen(True), tmp_path, tmp_path / "runs", Ear())
    before = weights(trainer)
    runner.run(trainer)
    after = weights(trainer)
    moved = {k.split(".")[0] for k in after if not torch.equal(before[k], after[k])}
    assert moved == {"classes"}, "neither weights nor running statistics of frozen layers move"


def test_all_frozen_is_refused(tmp_path: Path) -> None:
    document = iris()
    nodes = {
        k: replace(n, layer=replace(n.layer, trainable=False)) if k in ("hidden", "kinds") else n
        for k, n in document.graph.nodes.items()
    }
    with pytest.raises(NetBuilderError, match="no weights to train"):
        train(replace(document, graph=replace(document.graph, nodes=nodes)), tmp_path)


def test_open_run_and_its_errors(tmp_path: Path) -> None:
    trainer = train(digits_mlp(epochs=1), tmp_path)
    task = opening.open_run(trainer.folder.path)
    assert same(task.model.state_dict(), weights(trainer))
    with pytest.raises(RunError, match="expected the folder of a run"):
        RunFolder.open(tmp_path)


def test_accumulated_batches_equal_a_big_one(tmp_path: Path) -> None:
    sgd = {"optimizer": {"type": "SGD", "learning_rate": 0.1}, "epochs": 1, "shuffle": False}
    big = train(iris(batch_size=30, **sgd), tmp_path)
    small = train(iris(batch_size=15, accumulate=2, **sgd), tmp_path)
    for name, tensor in weights(big).items():
        torch.testing.assert_close(tensor, weights(small)[name], atol=1e-6, rtol=1e-5)


def test_bfloat16_learns(tmp_path: Path) -> None:
    ear = Ear()
    train(digits_mlp(epochs=15, precision="bfloat16"), tmp_path, ear)
    assert ear.of(Finished)[0].metrics["test_accuracy"] > 0.8


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    trainer = runner.start(digits_mlp(epochs=1), tmp_path, tmp_path / "runs", Ear())
    trainer.folder.events_path.mkdir()  # works for root too, whom permissions do not stop
    with pytest.raises(RunError, match=r'the run\'s folder ".*" cannot be written \(is a directory\): put that right'):
        runner.run(trainer)
