"""Questions to a running training: answered between its batches, without a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import torch

from netbuilder.engine import inquiries
from netbuilder.engine.evaluate import evaluate
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.trainer import Trainer
from netbuilder.protocol.commands import (
    AnyCommand,
    Cancel,
    Continue,
    Evaluate,
    Examine,
    Look,
    OpenRun,
    Pause,
    Predict,
    Probe,
)
from netbuilder.protocol.events import (
    AnyEvent,
    CheckpointSaved,
    EpochEnd,
    Evaluated,
    Examined,
    Failed,
    Looked,
    Metrics,
    Paused,
    Predicted,
    Probed,
    Started,
)
from netbuilder.protocol.lines import decode_event
from tests.engine.drawings import digits_cnn, digits_mlp
from tests.engine.running import Ear, train

PICTURE = [[0.0] * 8] * 8
ALL: list[AnyCommand] = [
    Probe(request=1, gradients=True),
    Evaluate(request=2, part="train"),
    Examine(request=3, part="train"),
    Predict(request=4, samples=[{"image": PICTURE}]),
    Look(request=5, node="flatten"),
]


def at_start(*commands: AnyCommand) -> Callable[[AnyEvent], Iterable[AnyCommand]]:
    return lambda event: commands if isinstance(event, Started) else ()


def weights(trainer: Trainer) -> dict[str, torch.Tensor]:
    return trainer.task.model.state_dict()


@pytest.mark.parametrize("drawing", [digits_mlp, digits_cnn])
def test_answers_leave_no_trace_in_the_run(drawing: Callable[..., object], tmp_path: Path) -> None:
    """Dropout, batch normalization and metrics of the epoch go on as if nobody had asked; to the last bit."""
    document = drawing(epochs=3)
    quiet, asked = Ear(), Ear(lambda event: ALL if isinstance(event, Started | EpochEnd) else ())
    expected = train(document, tmp_path, quiet)
    found = train(document, tmp_path, asked)
    for kind in (Probed, Evaluated, Examined, Predicted, Looked):
        assert len(asked.of(kind)) >= 3, kind
    assert not asked.of(Failed)
    assert all(value.equal(weights(found)[name]) for name, value in weights(expected).items())
    assert [e.values for e in asked.of(EpochEnd)] == [e.values for e in quiet.of(EpochEnd)]
    points = [[p for m in ear.of(Metrics) for p in m.points] for ear in (quiet, asked)]
    assert points[0] == points[1]


def test_the_answer_is_about_the_model_as_it_was_when_asked(tmp_path: Path) -> None:
    """Batches are trained between the pieces of the answer; all pieces see the same weights."""
    ear = Ear(
        lambda event: [Evaluate(part="train", request=1)] if isinstance(event, EpochEnd) and event.epoch == 1 else []
    )
    trainer = train(digits_mlp(epochs=4, callbacks=[{"type": "ModelCheckpoint", "steps": 1, "keep": 0}]), tmp_path, ear)
    asked_at = ear.of(EpochEnd)[0].step + 1
    answered = ear.events.index(ear.of(Evaluated)[0])
    saved = [e for e in ear.events[:answered] if isinstance(e, CheckpointSaved)]
    assert saved[-1].step > asked_at, "the run went on while the answer was worked out"
    checkpoint = next(e for e in saved if e.step == asked_at)
    trainer.restore(Path(checkpoint.path))
    expected = evaluate(trainer.task, trainer.task.data.train)
    assert ear.of(Evaluated)[0].values["loss"] == pytest.approx(expected["loss"], rel=1e-6)


def test_training_keeps_half_of_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces that take a second, batches that take a tenth of one."""
    now, pieces = [0.0], [0.0]

    def piece() -> None:
        now[0] += 1.0
        pieces[0] += 1.0

    working = train(digits_mlp(epochs=1), tmp_path).steering.inquiries
    monkeypatch.setattr(inquiries.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(working, "_piece", piece)
    working.ask(Evaluate())
    for _ in range(1000):
        now[0] += 0.1
        working.work()
    assert pieces[0] / now[0] == pytest.approx(0.5, abs=0.05)


def test_while_paused_answers_come_at_once(tmp_path: Path) -> None:
    def reply(event: AnyEvent) -> list[AnyCommand]:
        match event:
            case Started():
                return [Pause()]
            case Paused():
                return [Evaluate(part="train", request=1)]
            case Evaluated():
                return [Continue()]
        return []

    ear = Ear(reply)
    train(digits_mlp(epochs=1), tmp_path, ear)
    kinds = [type(e) for e in ear.events]
    assert kinds.index(Evaluated) == kinds.index(Paused) + 1


def test_bad_questions_do_not_end_the_run_and_good_ones_follow(tmp_path: Path) -> None:
    ear = Ear(at_start(Look(request=1, node="nowhere"), OpenRun(request=2, run=str(tmp_path)), Probe(request=3)))
    trainer = train(digits_mlp(epochs=1), tmp_path, ear)
    assert [(e.code, e.request) for e in ear.of(Failed)] == [("request", 1), ("request", 2)]
    assert [e.request for e in ear.of(Probed)] == [3] and trainer.values["loss"] > 0


def test_a_cancelled_question_is_dropped(tmp_path: Path) -> None:
    ear = Ear(at_start(Cancel(request=1), Evaluate(part="train", request=1), Probe(request=2)))
    train(digits_mlp(epochs=1), tmp_path, ear)
    assert [(e.code, e.request) for e in ear.of(Failed)] == [("cancelled", 1)]
    assert not ear.of(Evaluated) and ear.of(Probed)


def test_answers_are_not_kept_with_the_run(tmp_path: Path) -> None:
    ear = Ear(at_start(*ALL))
    trainer = train(digits_mlp(epochs=1), tmp_path, ear)
    assert trainer.folder is not None and ear.of(Evaluated)
    kept = RunFolder.open(trainer.folder.path).events_path.read_bytes().splitlines()
    assert not [e for e in map(decode_event, kept) if isinstance(e, Evaluated | Probed | Looked)]
