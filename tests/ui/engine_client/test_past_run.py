"""A run of former times is shown as it was left, and nothing is started for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import dumps
from netbuilder.protocol.events import AnyEvent, CheckpointSaved, EpochEnd, Failed, Finished, Metrics, Started
from netbuilder.protocol.lines import encode
from netbuilder.ui.engine_client.past_run import PastRun
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.lab import Lab
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.training.panel import TrainingPanel
from netbuilder.ui.session import Session
from tests.ui.drawings import template

FINISHED = Finished(run="", reason="done", epoch=2, step=4, seconds=3.0, metrics={"loss": 0.25})
FAILED = Failed(message="The loss became NaN.", code="non-finite", node="dense")


def written(folder: Path, *last: AnyEvent, epochs: int = 2) -> Path:
    """The folder of a run of the iris template that said these things at last."""
    run = folder / "runs" / "20260503-140200-abcdef"
    (run / "checkpoints").mkdir(parents=True)
    document = template("iris")
    (run / "document.netb").write_text(dumps(replace(document, plan=replace(document.plan, epochs=epochs))))
    (run / "checkpoints" / "last.ckpt").write_bytes(b"")
    samples = {"train": 32, "validation": 8, "test": 8}
    events: list[AnyEvent] = [
        Started(run=str(run), device="cpu", threads=1, parameters=9, epochs=epochs, steps_per_epoch=2, batch_size=16,
                samples=samples, time=1.0),
    ]  # fmt: skip
    for epoch in range(1, epochs + 1):
        points = [(2 * epoch - 1, 1.0 / epoch), (2 * epoch, 0.5 / epoch)]
        rest = {"learning_rate": 0.1, "samples_per_second": 9.0}
        events.append(Metrics(epoch=epoch, step=2 * epoch, values={"loss": 0.7 / epoch}, points=points, **rest))
        events.append(EpochEnd(epoch=epoch, step=2 * epoch, values={"loss": 0.7}, learning_rate=0.1, seconds=1.0))
    events.append(CheckpointSaved(step=2 * epochs, path="last.ckpt"))
    (run / "events.jsonl").write_bytes(b"".join(map(encode, [*events, *last])))
    return run


def read(qtbot: QtBot, run: Path) -> Training:
    training = Training(PastRun(run))
    with qtbot.waitSignal(training.worker.ended):
        training.follow()
    training.worker.deleteLater()
    return training


@pytest.mark.parametrize(
    ("last", "state", "words"),
    [
        ((FINISHED,), State.DONE, ""),
        ((FAILED,), State.FAILED, "became NaN"),
        ((), State.LOST, "broken off"),
    ],
)
def test_it_stands_where_it_ended(
    qtbot: QtBot, tmp_path: Path, last: tuple[AnyEvent, ...], state: State, words: str
) -> None:
    run = written(tmp_path, *last)
    training = read(qtbot, run)
    assert training.state is state and words in training.trouble and training.run == run
    assert list(training.curves.batches.values) == [1.0, 0.5, 0.5, 0.25] and len(training.curves.epochs["loss"]) == 2
    assert not training.worker.is_alive


def test_one_that_was_gone_on_with_and_broke_off_is_not_done(qtbot: QtBot, tmp_path: Path) -> None:
    run = written(tmp_path, FINISHED)
    again = Started(run=str(run), device="cpu", threads=1, parameters=9, epochs=9, steps_per_epoch=2, batch_size=16,
                    samples={}, step=4, time=2.0)  # fmt: skip
    with (run / "events.jsonl").open("ab") as file:
        file.write(encode(again) + b'{"type": "Metri')
    training = read(qtbot, run)
    assert training.state is State.LOST and training.finished is None and training.epochs == 9


def test_it_is_where_it_is_read_not_where_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    """The command line names a run as seen from its own folder, and folders are moved."""
    run = written(tmp_path, FINISHED)
    again = Started(run="runs/20260503-140200-abcdef", device="cpu", threads=1, parameters=9, epochs=2,
                    steps_per_epoch=2, batch_size=16, samples={}, step=4, time=2.0)  # fmt: skip
    with (run / "events.jsonl").open("ab") as file:
        file.write(encode(again) + encode(FINISHED))
    training = read(qtbot, run)
    assert training.run == run and training.state is State.DONE and len(training.curves.batches) == 4


def test_long_runs_are_read_in_pieces(qtbot: QtBot, tmp_path: Path) -> None:
    run = written(tmp_path, FINISHED, epochs=2000)
    assert (run / "events.jsonl").stat().st_size > 5 * PastRun.piece
    assert len(read(qtbot, run).curves.batches) == 4000


def test_an_opened_document_has_its_newest_run_and_no_process(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    run, file = written(tmp_path, FINISHED), tmp_path / "iris.netb"
    file.write_text(dumps(template("iris")))
    window.open_file(file)
    session, lab = window.session, window.lab
    assert session is not None
    qtbot.waitUntil(lambda: lab.training(session) is not None)
    training, panel = lab.training(session), window.panels["training"]
    assert training is not None and training.run == run and training.plan is not None and training.plan.epochs == 2
    assert isinstance(panel, TrainingPanel) and panel.view is not None and panel.view.training is training
    assert lab.workers.spare is None and lab._clerk is None
    lab.forget(session)
    assert lab.training(session) is None


def test_what_is_trained_meanwhile_or_closed_stays(qtbot: QtBot, tmp_path: Path) -> None:
    run, lab = written(tmp_path, FINISHED), Lab()
    session = Session(template("iris"), tmp_path / "iris.netb")
    lab.recall(session, run, session.document.plan)
    lab.forget(session)
    seen: list[object] = []
    lab.changed.connect(seen.append)
    other = Session(template("iris"), tmp_path / "iris.netb")
    lab.recall(other, run, other.document.plan)
    qtbot.waitUntil(lambda: lab.training(other) is not None)
    assert seen == [other] and lab.training(session) is None
    lab.close()
