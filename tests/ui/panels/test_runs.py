"""The Runs panel with folders as the engine writes them, and one run of the real worker."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import RemoveNodes, SetParams, Settings
from netbuilder.graph.files import dumps, save
from netbuilder.protocol.events import EpochEnd, Failed, Finished, Started
from netbuilder.protocol.lines import encode
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.lab import Lab
from netbuilder.ui.panels.runs import table
from netbuilder.ui.panels.runs.comparison import changes, verdicts
from netbuilder.ui.panels.runs.panel import RunsPanel
from netbuilder.ui.panels.runs.record import Condition, Record, read
from netbuilder.ui.session import Session
from tests.ui.drawings import template

LONG = 60_000  # milliseconds; a worker gets warm


def make_run(
    folder: Path,
    name: str,
    document: Document,
    accuracies: tuple[float, ...] = (0.5, 0.8),
    reason: str = "done",
    **more: Any,
) -> Path:
    """A folder as a finished run leaves it; ``reason`` "" is one that broke off."""
    run = folder / name
    (run / "checkpoints").mkdir(parents=True)
    (run / "document.netb").write_text(dumps(document), encoding="utf-8")
    (run / "origin.json").write_text(json.dumps({"base": str(folder.parent)}))
    events: list[Any] = [
        Started(
            run=str(run), device="cpu", threads=1, parameters=131, epochs=len(accuracies), steps_per_epoch=7,
            batch_size=16, samples={"train": 105}, time=1.7e9 + len(list(folder.iterdir())),
        )
    ]  # fmt: skip
    rows = ["epoch,loss,accuracy,val_loss,val_accuracy,learning_rate"]
    for epoch, accuracy in enumerate(accuracies, 1):
        values = {"loss": 1 - accuracy, "accuracy": accuracy, "val_loss": 1.1 - accuracy, "val_accuracy": accuracy}
        events.append(EpochEnd(epoch=epoch, step=7 * epoch, values=values, learning_rate=0.01, seconds=0.5 * epoch))  # type: ignore[arg-type]
        rows.append(f"{epoch},{','.join(map(str, values.values()))},0.01")
    metrics = {"test_accuracy": accuracies[-1], "test_loss": 0.3}
    if reason in ("done", "stopped"):
        report = {"reason": reason, "epoch": len(accuracies), "seconds": 3.5, "metrics": metrics}
        (run / "report.json").write_text(json.dumps(report))
        events.append(Finished(run=str(run), reason=reason, epoch=2, step=14, seconds=3.5, metrics=metrics))
    elif reason:
        events.append(Failed(message=reason, code="non-finite"))
    (run / "events.jsonl").write_bytes(b"".join(map(encode, events)))
    (run / "metrics.csv").write_text("\n".join(rows) + "\n")
    for label, value in more.items():
        (run / label).write_text(value)
    return run


@pytest.fixture
def session(tmp_path: Path) -> Session:
    file = tmp_path / "iris.netb"
    save(template("iris"), file)
    return Session(template("iris"), file)


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    made = tmp_path / "runs"
    made.mkdir()
    return made


@pytest.fixture
def panel(qtbot: QtBot, lab: Lab) -> RunsPanel:
    made = RunsPanel()
    made.lab = lab
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    return made


def filled(qtbot: QtBot, panel: RunsPanel, session: Session, count: int) -> None:
    panel.look_at(session)
    qtbot.waitUntil(lambda: not panel.shelf.is_reading and len(panel.model.records) == count)


def names(panel: RunsPanel) -> list[str]:
    sieve = panel.table.sieve
    return [str(sieve.index(row, table.NAME).data()) for row in range(sieve.rowCount())]


def choose(panel: RunsPanel, *rows: int) -> None:
    panel.table.setFocus()
    panel.table.selectRow(rows[0])
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows[1:]:
        panel.table.selectionModel().select(panel.table.sieve.index(row, 0), flags)


def record(run: Path) -> Record:
    found = read(run)
    assert found is not None
    return found


def test_a_folder_tells_all_about_its_run(runs: Path) -> None:
    found = record(make_run(runs, "20260101-101010-aaa111", template("iris"), (0.5, 0.9, 0.8)))
    assert (found.name, found.data, found.parameters, found.epochs) == ("aaa111", "Iris", 131, 3)
    assert found.condition is Condition.DONE and found.seconds == 3.5
    assert found.score == ("val_accuracy", 0.9) and found.loss == pytest.approx(0.2)  # the best, not the last
    assert found.best["test_accuracy"] == 0.8


def test_runs_that_did_not_end_well_say_so(runs: Path) -> None:
    failed = record(make_run(runs, "a", template("iris"), reason="the loss became infinite"))
    assert failed.condition is Condition.FAILED and failed.trouble == "the loss became infinite"
    assert record(make_run(runs, "b", template("iris"), reason="stopped")).condition is Condition.STOPPED
    broken = make_run(runs, "c", template("iris"), reason="")
    assert record(broken).condition is Condition.RUNNING  # it wrote a moment ago, as one of the command line does
    old = time.time() - 3600
    os.utime(broken / "events.jsonl", (old, old))
    assert record(broken).condition is Condition.BROKEN


@pytest.mark.parametrize("name", ["document.netb", "report.json", "events.jsonl", "metrics.csv", "label.json"])
@pytest.mark.parametrize(
    "content", ["", "{", "[1, 2]", '{"metrics": 3, "name": 7, "nodes": [5], "data": 1}', "\x00\xff"]
)
def test_damaged_files_do_no_harm(runs: Path, name: str, content: str) -> None:
    run = make_run(runs, "a", template("iris"))
    (run / name).write_text(content, encoding="utf-8")
    assert record(run).path == run


def test_newest_first_sorted_by_a_click_and_searched(
    qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path
) -> None:
    for name, end in (("20260101-101010-one", 0.7), ("20260102-101010-two", 0.9), ("20260103-101010-three", 0.8)):
        make_run(runs, name, template("iris"), (0.4, end))
    (runs / "notes").mkdir()  # no run
    filled(qtbot, panel, session, 3)
    assert names(panel) == ["three", "two", "one"]
    header = panel.table.horizontalHeader()
    place = header.sectionViewportPosition(table.SCORE) + 10
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
    assert names(panel) in (["two", "three", "one"], ["one", "three", "two"])
    QTest.keyClicks(panel.bar.search, "thr")
    assert names(panel) == ["three"] and panel.bar.count.text() == "1 of 3"


def test_only_those_of_this_drawing(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    wider = SetParams(node="hidden", values=Settings((("units", 99),))).apply(template("iris"))
    make_run(runs, "1-mine", wider)
    make_run(runs, "2-other", template("mnist_cnn"))
    filled(qtbot, panel, session, 2)
    panel.bar.kind.choose("drawing")
    panel.bar.kind.activated.emit(panel.bar.kind.currentIndex())
    assert names(panel) == ["mine"]


def test_a_name_a_note_and_a_star_are_kept_in_the_folder(
    qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path
) -> None:
    run = make_run(runs, "1-a", template("iris"))
    filled(qtbot, panel, session, 1)
    choose(panel, 0)
    panel.table.setCurrentIndex(panel.table.sieve.index(0, table.NAME))
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "the good one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(panel) == ["the good one"])
    panel.do("star")
    panel.model.noted.emit(panel.model.records[0], "wide")
    assert json.loads((run / "label.json").read_text()) == {"name": "the good one", "note": "wide", "star": True}
    assert record(run).name == "the good one" and names(panel) == ["the good one"]


def test_new_runs_and_vanished_ones_are_noticed(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    make_run(runs, "1-a", template("iris"))
    filled(qtbot, panel, session, 1)
    make_run(runs, "2-b", template("iris"))
    qtbot.waitUntil(lambda: len(panel.model.records) == 2)
    shutil.rmtree(runs / "1-a")
    qtbot.waitUntil(lambda: names(panel) == ["b"])


def test_the_folder_need_not_be_there_yet(qtbot: QtBot, panel: RunsPanel, session: Session, tmp_path: Path) -> None:
    filled(qtbot, panel, session, 0)
    assert "Nothing was trained" in panel.detail.empty.text()
    make_run(tmp_path / "runs", "1-a", template("iris"))
    qtbot.waitUntil(lambda: names(panel) == ["a"])


def test_two_are_compared_in_words(runs: Path) -> None:
    changed = SetParams(node="hidden", values=Settings((("units", 64),))).apply(template("iris"))
    changed = replace(changed, plan=replace(changed.plan, epochs=77))
    old = record(make_run(runs, "1-old", template("iris"), (0.5, 0.8)))
    new = record(make_run(runs, "2-new", changed, (0.5, 0.9)))
    assert "hidden: units becomes 64" in changes(old, new)
    assert any(line.startswith("epochs: ") and line.endswith("becomes 77") for line in changes(old, new))
    found = verdicts(old, new)
    assert found[0] == "Accuracy, test: 80.0 % and 90.0 %; “new” is better by 10.0 percentage points"
    assert any("validation" in line and "loss" in line.lower() and "“new”" in line for line in found)


def test_curves_of_several_lie_over_each_other(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    for number in range(3):
        make_run(runs, f"{number}-r{number}", template("iris"), (0.1, 0.5, 0.6 + number / 10))
    filled(qtbot, panel, session, 3)
    choose(panel, 0, 1, 2)
    chart = panel.detail.chart
    assert chart is not None and [c.legend for c in chart.curves] == ["r2", "r1", "r0"]
    assert len({c.color for c in chart.curves}) == 3 and chart.title == "Accuracy"
    choose(panel, 1)
    assert [c.legend for c in chart.curves] == ["validation", "training"]


def test_the_slider_tells_the_values_of_an_epoch(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    make_run(runs, "1-a", template("iris"), (0.25, 0.5, 0.75))
    filled(qtbot, panel, session, 1)
    choose(panel, 0)
    slider = panel.detail.epoch
    assert (slider.minimum(), slider.maximum(), slider.value()) == (1, 3, 3)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert panel.detail.values.text().startswith("Epoch 1 · ") and "25.0 %" in panel.detail.values.text()


def test_a_drawing_is_restored_as_one_step(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    make_run(runs, "1-a", template("iris"))
    filled(qtbot, panel, session, 1)
    session.do(RemoveNodes(nodes=("hidden", "scores")))
    session.end_burst()
    broken = session.document
    choose(panel, 0)
    qtbot.mouseClick(panel.bar.buttons["restore"], Qt.MouseButton.LeftButton)
    assert session.document == template("iris")
    session.undo()
    assert session.document is broken


def test_a_run_goes_to_the_trash(qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path) -> None:
    run = make_run(runs, "1-a", template("iris"))
    filled(qtbot, panel, session, 1)
    choose(panel, 0)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not panel.model.records or panel.trouble.isVisible())
    assert panel.trouble.isVisible() or not run.exists()
    if not run.exists():
        data = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))
        assert any("1-a" in p.name for p in (*data.rglob("*1-a*"), *runs.parent.rglob(".Trash*/**/*1-a*")))


def test_two_thousand_runs_do_not_hold_the_window_up(
    qtbot: QtBot, panel: RunsPanel, session: Session, runs: Path
) -> None:
    first = make_run(runs, "00000-first", template("iris"))
    text = {f.name: f.read_bytes() for f in first.iterdir() if f.is_file()}
    for number in range(1, 2000):
        run = runs / f"{number:05}-r{number}"
        run.mkdir()
        for name in ("document.netb", "events.jsonl", "metrics.csv", "report.json"):
            (run / name).write_bytes(text[name])
    gaps: list[float] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(0)
    panel.look_at(session)
    qtbot.waitUntil(lambda: not panel.shelf.is_reading and len(panel.model.records) == 2000, timeout=LONG)
    timer.stop()
    gaps.sort()
    assert gaps[len(gaps) * 95 // 100] < 0.1  # of a busy machine; 8 ms are meant
    panel.shelf.look()
    began = time.perf_counter()
    qtbot.waitUntil(lambda: not panel.shelf.is_reading, timeout=LONG)
    assert time.perf_counter() - began < 3  # nothing is read again


def test_a_run_is_taken_up_again_from_its_weights_and_gone_on_with(
    qtbot: QtBot, panel: RunsPanel, session: Session, lab: Lab
) -> None:
    """The real worker: trained, seen in the table, and taken up again."""
    session.check_now()
    training = lab.train(session)
    qtbot.waitUntil(lambda: training.is_over, timeout=LONG)
    assert training.state is State.DONE and training.run is not None, training.trouble
    first = training.run
    filled(qtbot, panel, session, 1)
    qtbot.waitUntil(lambda: panel.model.records[0].condition is Condition.DONE, timeout=LONG)
    choose(panel, 0)
    assert panel.bar.buttons["warm"].isEnabled()
    qtbot.mouseClick(panel.bar.buttons["warm"], Qt.MouseButton.LeftButton)
    again = lab.training(session)
    assert again is not None and again is not training
    qtbot.waitUntil(lambda: again.is_over, timeout=LONG)
    assert again.state is State.DONE, again.trouble
    qtbot.waitUntil(lambda: len(panel.model.records) == 2, timeout=LONG)
    choose(panel, names(panel).index(record(first).name))
    before = record(first).epochs
    qtbot.waitUntil(lambda: panel.bar.buttons["resume"].isEnabled(), timeout=LONG)
    qtbot.mouseClick(panel.bar.buttons["resume"], Qt.MouseButton.LeftButton)
    longer = lab.training(session)
    assert longer is not None and longer is not again
    qtbot.waitUntil(lambda: longer.is_over, timeout=LONG)
    assert longer.state is State.DONE, longer.trouble
    assert longer.run == first and record(first).epochs > before
    lab.forget(session)
