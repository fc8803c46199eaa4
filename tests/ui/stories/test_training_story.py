"""The stories of first-time users who train: from the start page to the exported script, and with data of their own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbuilder.ui.dialogs.exporting.page import ExportPage
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner
from tests.ui.stories.person import LEFT

NameFile = Callable[[Path], None]
SEVEN = ((60, 35), (80, 30), (115, 30), (105, 75), (90, 110), (80, 145))
ENDLESS = 100_000  # epochs: it is a person who stops it
FIRST_POINT = 3.0  # seconds at most; one is aimed at, on a computer that does nothing else

USE_SCRIPT = """
import importlib.util, torch
spec = importlib.util.spec_from_file_location("mine", "mine.py")
mine = importlib.util.module_from_spec(spec)
spec.loader.exec_module(mine)
model = mine.make_model().eval()
model.load_state_dict(mine.read_weights("mine.safetensors"))
print(tuple(model(torch.zeros(2, 1, 8, 8)).shape))
"""


@pytest.fixture
def learner(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Learner:
    window.resize(1440, 900)
    return Learner(qtbot, window, monkeypatch)


def test_digits_from_the_start_page_to_a_script_and_back(learner: Learner, tmp_path: Path, name_file: NameFile) -> None:
    learner.warm_up()
    choose_template(learner, "digits_mlp")
    learner.set_epochs(ENDLESS)
    learner.trigger("file.save")
    name_file(tmp_path / "digits.netb")
    train_and_steer(learner)
    open_a_cell(learner)
    draw_a_seven(learner)
    export(learner, tmp_path)
    close_and_reopen(learner, tmp_path / "digits.netb")


def choose_template(learner: Learner, name: str) -> None:
    templates = learner.window.start_page.templates
    learner.until(templates.is_complete)
    learner.press(next(card for file, card in templates.cards.items() if file.stem == name))
    assert learner.session.inference.is_valid


def train_and_steer(learner: Learner) -> None:
    buttons, began = learner.window.toolbar.train, time.monotonic()
    learner.press(buttons.train)
    learner.until(lambda: len(learner.training.curves.batches) > 0)
    assert time.monotonic() - began < FIRST_POINT
    learner.until(lambda: "loss" in learner.curves.charts.charts)
    epochs = learner.training.curves.epochs
    learner.until(lambda: "loss" in epochs and len(epochs["loss"].steps) > 15)  # so that it can read digits
    learner.press(buttons.pause)
    learner.reaches(State.PAUSED)
    learner.type_rate("0.0005")
    learner.press(buttons.pause)
    learner.until(lambda: learner.training.curves.rates.values[-1] == 0.0005)
    learner.press(buttons.stop)
    learner.reaches(State.DONE)
    assert learner.training.finished is not None and learner.training.finished.reason == "stopped"


def open_a_cell(learner: Learner) -> None:
    learner.evaluate()
    panel, matrix = learner.evaluation, learner.evaluation.report.matrix
    assert panel.answer is not None and sum(map(sum, matrix.counts)) == panel.answer.samples
    assert panel.answer.values["accuracy"] > 0.85
    learner.until(lambda: panel.samples.count() > 0)
    place = matrix.rect_of(4, 4).center().toPoint()
    learner.qtbot.mouseClick(matrix, LEFT, pos=place)
    learner.until(lambda: panel.samples_title.text().startswith("4 → 4 · "))
    seen = panel.samples.samples()
    assert len(seen) == min(96, matrix.counts[4][4]) and {(s["true"], s["predicted"]) for s in seen} == {("4", "4")}


def draw_a_seven(learner: Learner) -> None:
    learner.open_tab("Try it")
    learner.until(lambda: bool(learner.pad.entries))
    (entry,) = learner.pad.entries.values()
    assert isinstance(entry, PictureEntry)
    first, *rest = SEVEN
    QTest.mousePress(entry.pad, LEFT, pos=QPoint(*first))
    for point in rest:
        QTest.mouseMove(entry.pad, QPoint(*point))
    QTest.mouseRelease(entry.pad, LEFT, pos=QPoint(*SEVEN[-1]))
    learner.until(lambda: bool(learner.pad.bars.answer))
    likely = sorted(learner.pad.bars.rows(), key=lambda row: row[1], reverse=True)[:3]
    assert "7" in [name for name, _ in likely], likely


def export(learner: Learner, folder: Path) -> None:
    """The script beside its weights, which another program then runs."""
    menu = learner.window.toolbar.export.menu()
    menu.aboutToShow.emit()
    (entry,) = (a for a in menu.actions() if a.objectName() == "file.export_script")
    entry.trigger()
    dialog = learner.window.findChild(ExportPage)
    assert isinstance(dialog, ExportPage)
    dialog.name.setText(str(folder / "mine.py"))
    learner.press(dialog.export)
    learner.until(lambda: "is written." in dialog.outcome.text or dialog.outcome.kind == "error")
    assert "Read back and compared" in dialog.outcome.text and (folder / "mine.safetensors").is_file()
    dialog.close()
    ran = subprocess.run([sys.executable, "-c", USE_SCRIPT], cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0 and ran.stdout.strip() == "(2, 10)", ran.stderr


def close_and_reopen(learner: Learner, file: Path) -> None:
    run = learner.training.run
    assert learner.session.is_saved
    learner.trigger("file.close")
    assert learner.window.session is None
    learner.window.open_file(file)
    curves_are_there(learner, run)
    learner.open_tab("Runs")
    learner.until(lambda: [record.path for record in learner.runs.model.records] == [run])
    view = learner.runs.table
    learner.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    learner.until(lambda: [record.path for record in learner.runs.detail.records] == [run])
    learner.until(lambda: bool(learner.runs.detail.chart and learner.runs.detail.chart.curves))
    learner.evaluate()  # the model is there as well


def curves_are_there(learner: Learner, run: Path | None) -> None:
    """The newest run is shown as it was left, without a process for it; one can evaluate it, and go on."""
    lab = learner.window.lab
    spare, clerk = lab.workers.spare, lab._clerk
    learner.until(lambda: lab.training(learner.session) is not None)
    assert learner.training.run == run and learner.training.state is State.DONE
    learner.open_tab("Training")
    outcome, loss = learner.curves.side.outcome, learner.curves.charts.charts["loss"]
    offered = (outcome.more, outcome.warm, outcome.evaluate, outcome.folder)
    learner.until(lambda: loss.isVisible() and all(button.isVisible() for button in offered))
    assert any(len(curve.series) > 15 for curve in loss.curves)
    assert not learner.training.worker.is_alive and (lab.workers.spare, lab._clerk) == (spare, clerk)
    learner.press(outcome.evaluate)
    assert learner.window.docks.is_in_front("evaluate")


def test_an_own_table_dropped_on_the_window(learner: Learner, tmp_path: Path, name_file: NameFile) -> None:
    grades = ("high" if i % 9 + (i * 7) % 5 > 5 else "low" for i in range(240))
    rows = (f"{i % 9},{(i * 7) % 5},{grade},{i % 3},{i}" for i, grade in enumerate(grades))
    (tmp_path / "grades.csv").write_text("hours,sleep,grade,room,pupil id\n" + "\n".join(rows) + "\n")
    learner.drop(tmp_path / "grades.csv")
    assert 'column "pupil id" only numbers the rows: it is left out' in learner.data.preparation.notes.text()
    for row, role in ((3, "input"), (2, "target")):
        choose_role(learner, row, role)
    data = learner.session.document.data
    assert data is not None and data.field("grade").type.classes == 2
    first_network(learner, tmp_path, name_file)
    assert learner.evaluation.report.matrix.names == ["high", "low"]


def choose_role(learner: Learner, row: int, role: str) -> None:
    """From the menu of a column; the column's name comes first."""
    columns = learner.data.preparation.columns
    if columns.cell(row, 2).value == role:
        return
    menu = columns.menu(row, 2)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == role).trigger()
    learner.is_read()


def test_an_own_folder_of_pictures_dropped_on_the_window(learner: Learner, tmp_path: Path, name_file: NameFile) -> None:
    for kind, color in (("day", QColor(220, 210, 120)), ("night", QColor(20, 20, 70))):
        (tmp_path / "sky" / kind).mkdir(parents=True)
        for number in range(30):
            image = QImage(12, 12, QImage.Format.Format_RGB32)
            image.fill(color.lighter(90 + number))
            assert image.save(str(tmp_path / "sky" / kind / f"{number}.png"))
    learner.drop(tmp_path / "sky")
    assert set(learner.data.samples.gallery.captions()) == {"day", "night"}
    first_network(learner, tmp_path, name_file)
    assert learner.evaluation.report.matrix.names == ["day", "night"]


def first_network(learner: Learner, folder: Path, name_file: NameFile) -> None:
    """Drawn by one click, trained for a few epochs, judged."""
    learner.press(learner.data.preparation.fit.button)
    learner.session.check_now()
    assert learner.session.inference.is_valid, learner.session.problems
    learner.trigger("file.save")
    name_file(folder / "own.netb")
    learner.set_epochs(2)
    learner.train(State.DONE)
    learner.evaluate()
    assert sum(map(sum, learner.evaluation.report.matrix.counts)) == learner.evaluation.answer.samples  # type: ignore[union-attr]
