"""The Data panel with real data, read by the real worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.datasets import Dataset
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Bundled, Csv, Download, ImageFolder
from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetData
from netbuilder.graph.terminals import Output
from netbuilder.protocol.events import Failed, Fetched, Progress
from netbuilder.ui.lab import Lab
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.data.panel import DataPanel
from netbuilder.ui.panels.data.window_form import WindowForm
from netbuilder.ui.session import Session
from tests.ui.drawings import template

LONG = 30_000  # milliseconds; the worker gets warm first


@pytest.fixture
def panel(qtbot: QtBot, lab: Lab) -> DataPanel:
    made = DataPanel()
    made.lab = lab
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    return made


def shown(qtbot: QtBot, panel: DataPanel) -> None:
    """Waits until the worker has answered all that was asked."""
    qtbot.waitUntil(lambda: not panel.looker.is_waiting and not (panel.changes and panel.changes.waits), timeout=LONG)


def table(folder: Path) -> Path:
    file = folder / "cars.csv"
    lines = [f"{'abc'[i % 3]},{i % 17 + 0.5},{2000 + i % 2},{i * 10.5}" for i in range(90)]
    file.write_text("maker,age,year,price\n" + "\n".join(lines) + "\n")
    return file


def test_pictures_come_with_their_classes(qtbot: QtBot, panel: DataPanel) -> None:
    session = Session()
    session.do(SetData(data=Dataset.of(Bundled(name="digits"))))
    panel.look_at(session)
    shown(qtbot, panel)
    gallery = panel.samples.gallery
    assert gallery.isVisible() and len(gallery.captions()) == 48 and set(gallery.captions()) <= set("0123456789")
    assert [name for name, _ in panel.preparation.balance.counts] == list("0123456789")
    assert sum(panel.preparation.split.bar.sizes.values()) == 1797
    first = gallery.captions()
    qtbot.mouseClick(panel.bar.pages.on, Qt.MouseButton.LeftButton)
    shown(qtbot, panel)
    assert gallery.captions() != first and panel.bar.pages.text.text().startswith("49")


def test_nothing_is_asked_while_nobody_looks(qtbot: QtBot, panel: DataPanel) -> None:
    panel.hide()
    session = Session(template("iris"))
    panel.look_at(session)
    assert not panel.looker.is_waiting and panel.looker.found is None
    panel.show()
    shown(qtbot, panel)
    assert panel.samples.rows.isVisible()
    header = panel.samples.rows.rows
    assert header.headerData(0, Qt.Orientation.Horizontal) == "species"
    assert header.data(header.index(0, 0)) == "setosa"


def test_own_table_becomes_the_data_and_its_columns_can_be_changed(
    qtbot: QtBot, panel: DataPanel, tmp_path: Path
) -> None:
    session = Session()
    panel.look_at(session)
    panel.bring(table(tmp_path))
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and isinstance(data.source, Csv) and data.source.targets == ("price",)
    assert data.field("features").type.shape == (5,)  # three makers, age, year
    columns = panel.preparation.columns
    assert [columns.cell(row, 0).text for row in range(4)] == ["maker", "age", "year", "price"]
    menu = columns.menu(1, 1)
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "left out").trigger()
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and data.field("features").type.shape == (4,) and session.history.undo_title
    session.undo()
    data = session.document.data
    assert data is not None and data.field("features").type.shape == (5,)


def test_another_target_of_a_table(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session()
    panel.look_at(session)
    panel.bring(table(tmp_path))
    shown(qtbot, panel)
    for row, value in ((3, "input"), (0, "target")):
        panel.preparation.columns.chosen.emit(row, 2, value)
        shown(qtbot, panel)
    data = session.document.data
    assert data is not None and isinstance(data.source, Csv) and data.source.targets == ("maker",)
    assert data.field("maker").type.classes == 3 and data.field("features").type.shape == (3,)


def test_a_first_network_for_own_data_by_one_click(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session()
    panel.look_at(session)
    panel.bring(table(tmp_path))
    shown(qtbot, panel)
    qtbot.mouseClick(panel.preparation.fit.button, Qt.MouseButton.LeftButton)
    session.check_now()
    assert session.inference.is_valid and not [p for p in session.problems if p.severity == "error"]
    assert panel.preparation.fit.lines and all(is_right for is_right, _ in panel.preparation.fit.lines)
    assert not panel.preparation.fit.button.isVisible()
    session.undo()
    assert not session.document.graph.nodes


def test_a_drawing_of_other_data_is_fitted_as_one_step(qtbot: QtBot, panel: DataPanel) -> None:
    """From ten digits to three kinds of wine: another field, another target, three scores."""
    session = Session(template("digits_mlp"))
    session.do(SetData(data=Dataset.of(Bundled(name="wine"))))
    session.end_burst()
    before = session.document
    panel.look_at(session)
    assert not all(is_right for is_right, _ in panel.preparation.fit.lines)
    qtbot.mouseClick(panel.preparation.fit.button, Qt.MouseButton.LeftButton)
    (output,) = session.document.graph.of_type(Output)
    judgement = session.inference.nodes[output.id].judgement
    assert judgement is not None and judgement.target.classes == 3 and judgement.prediction.shape == (3,)
    session.undo()
    assert session.document is before


def test_from_classes_to_a_number_the_loss_becomes_another(qtbot: QtBot, panel: DataPanel) -> None:
    session = Session(template("iris"))
    session.do(SetData(data=Dataset.of(Bundled(name="diabetes"))))
    panel.look_at(session)
    panel.preparation.fit.button.click()
    (output,) = session.document.graph.of_type(Output)
    judgement = session.inference.nodes[output.id].judgement
    assert judgement is not None and type(judgement.loss).__name__ == "MeanSquaredError"
    assert judgement.prediction.shape == (1,) and session.inference.is_valid


def test_scaling_is_chosen_by_keyboard(qtbot: QtBot, panel: DataPanel) -> None:
    session = Session(template("iris"))
    panel.look_at(session)
    fields = panel.preparation.fields
    fields.setFocus()
    fields.setCurrentCell(0, 2)
    QTest.keyClick(fields, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    data = session.document.data
    assert data is not None and data.scaling("features") == "none"


def test_typing_a_fraction_is_one_step_and_counts_the_parts_anew(qtbot: QtBot, panel: DataPanel) -> None:
    session = Session(template("iris"))
    panel.look_at(session)
    shown(qtbot, panel)
    steps = session.document
    field = panel.preparation.split.test
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "40")
    QTest.keyClick(field, Qt.Key.Key_Return)
    data = session.document.data
    assert data is not None and data.split.test == 0.4
    shown(qtbot, panel)
    assert panel.preparation.split.bar.sizes["test"] == 60
    session.undo()
    assert session.document is steps


def test_recordings_are_split_by_speaker(qtbot: QtBot, panel: DataPanel) -> None:
    session = Session(template("spoken_digits"))
    panel.look_at(session)
    shown(qtbot, panel)
    form = panel.preparation.split
    assert form.bar.sizes["test"] == 300 and form.given.isChecked()
    assert form.hint.isVisible() and "their speaker" in form.hint.text()
    form.by.setFocus()
    QTest.keyClick(form.by, Qt.Key.Key_End)
    form.by.activated.emit(form.by.currentIndex())
    data = session.document.data
    assert data is not None and data.split == Split(by="group", column="speaker", use_given_test=False)
    shown(qtbot, panel)
    assert form.bar.sizes == {"train": 2000, "validation": 500, "test": 500} and not form.hint.isVisible()
    assert "yweweler tests" in panel.preparation.notes.text() and form.column.currentText() == "speaker"
    form.given.click()
    shown(qtbot, panel)
    assert "use_given_test off" in panel.samples.text.text()


def test_an_impossible_split_is_told_under_its_fields(panel: DataPanel) -> None:
    session = Session(template("iris"))
    panel.look_at(session)
    before = session.document
    panel.preparation.split.test.setValue(95)
    panel.preparation.split.validation.setValue(50)
    assert panel.preparation.split.error.isVisible() and "leave some to train" in panel.preparation.split.error.text()
    data = session.document.data
    assert before.data is not None and data is not None and data.split.validation == before.data.split.validation


def test_what_cannot_be_read_is_told_and_the_data_stay(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session(template("iris"))
    panel.look_at(session)
    (tmp_path / "letter.docx").write_text("dear")
    panel.bring(tmp_path / "letter.docx")
    shown(qtbot, panel)
    assert panel.trouble.isVisible() and "expected a table" in panel.trouble.text.text()
    assert session.document == template("iris")


def test_a_missing_file_is_told_in_the_place_of_samples(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session()
    session.do(SetData(data=Dataset(source=Csv(path=str(tmp_path / "gone.csv"), targets=("a",)))))
    panel.look_at(session)
    shown(qtbot, panel)
    assert panel.samples.text.isVisible() and "gone.csv" in panel.samples.text.text()


class Answering:
    """In the place of a lab: what is asked is answered by the test."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, object]] = []
        self.forgotten: list[int] = []

    def ask(self, question: object, answer: object) -> int:
        self.asked.append((question, answer))
        return len(self.asked)

    def forget_question(self, number: int) -> None:
        self.forgotten.append(number)


@pytest.fixture
def answering(panel: DataPanel) -> Answering:
    made = Answering()
    panel.lab = made  # type: ignore[assignment]
    panel.look_at(Session())
    return made


def test_a_download_shows_how_far_it_is_and_becomes_the_data(panel: DataPanel, answering: Answering) -> None:
    panel.choose(Download(name="fashion_mnist"))
    ((_, hear),) = answering.asked
    assert callable(hear) and panel.bar.download.isVisible()
    hear(Progress(done=15_000_000, total=30_000_000, words="Fetching"))
    assert panel.bar.download.progress.value() == 500 and "15 MB of 30 MB" in panel.bar.download.text.text()
    hear(Fetched(path="/somewhere"))
    assert panel.data is not None and panel.data.source == Download(name="fashion_mnist")
    assert not panel.bar.download.isVisible()


def test_a_download_can_be_cancelled(qtbot: QtBot, panel: DataPanel, answering: Answering) -> None:
    panel.choose(Download(name="cifar10"))
    qtbot.mouseClick(panel.bar.download.cancel, Qt.MouseButton.LeftButton)
    assert answering.forgotten == [1] and not panel.bar.download.isVisible() and panel.data is None


def test_without_a_network_a_local_file_is_offered(panel: DataPanel, answering: Answering) -> None:
    panel.choose(Download(name="cifar10"))
    ((_, hear),) = answering.asked
    assert callable(hear)
    hear(Failed(message="CIFAR-10 could not be fetched: no network", code="request"))
    assert panel.trouble.isVisible() and panel.trouble.open.isVisible() and "no network" in panel.trouble.text.text()


def test_a_folder_of_pictures_dropped_on_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for kind, color in (("red", (200, 0, 0)), ("blue", (0, 0, 200))):
        (tmp_path / "pictures" / kind).mkdir(parents=True)
        for number in range(10):
            Image.new("RGB", (20, 16), color).save(tmp_path / "pictures" / kind / f"{number}.png")
    drop(window, tmp_path / "pictures")
    panel = window.panels["data"]
    assert isinstance(panel, DataPanel) and window.docks.is_in_front("data")
    shown(qtbot, panel)
    assert panel.data is not None and isinstance(panel.data.source, ImageFolder) and panel.data.source.size == (16, 20)
    shown(qtbot, panel)
    assert set(panel.samples.gallery.captions()) == {"red", "blue"}
    assert window.session is not None and window.session.document != Document()


def drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), *rest))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *rest))


def test_how_pictures_are_read_is_tried_before_it_is_done(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    for kind in ("a", "b"):
        (tmp_path / kind).mkdir()
        for number in range(8):
            Image.new("RGB", (20, 16), (number * 20, 0, 0)).save(tmp_path / kind / f"{number}.png")
    session = Session()
    panel.look_at(session)
    panel.bring(tmp_path)
    shown(qtbot, panel)
    form = panel.preparation.reading.form
    assert form is not None and set(form.rows) >= {"size", "grayscale"}
    editor = form.rows["grayscale"].editor
    assert editor is not None
    qtbot.mouseClick(editor.field, Qt.MouseButton.LeftButton)
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and data.field("image").type.shape == (1, 16, 20)
    session.undo()
    data = session.document.data
    assert data is not None and data.field("image").type.shape == (3, 16, 20)


def test_a_series_is_forecast_by_windows_and_not(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session()
    panel.look_at(session)
    panel.bring(table(tmp_path))
    shown(qtbot, panel)
    before, form = session.document.data, panel.preparation.forecast
    assert before is not None and form.on.isVisible() and not form.history.isVisible()
    form.on.click()
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and data.window is not None and data.window.target == "price" and data.split.by == "time"
    assert [f.name for f in data.fields] == ["history", "target"] and data.scaling("history") == "standard"
    form.history.setFocus()
    form.history.setValue(5)
    form.horizon.setValue(2)
    form.left.emit()
    form.target.choose("age")
    form.target.activated.emit(0)
    turn_on(form, "price")
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and data.window == Window(target="age", history=5, horizon=2, covariates=("price",))
    assert data.field("history").type.shape == (5, 2) and panel.looker.found is not None
    assert form.covariates.text() == "price" and form.series.itemText(0) == "one series"
    form.on.click()
    shown(qtbot, panel)
    data = session.document.data
    assert data is not None and data.window is None and data.fields == before.fields
    while session.history.undo_title:
        session.undo()
    assert session.document.data is None


def turn_on(form: WindowForm, column: str) -> None:
    menu = form.covariates.menu()
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.text() == column).trigger()


def test_pictures_have_no_windows_and_bundled_series_do(qtbot: QtBot, panel: DataPanel) -> None:
    panel.look_at(Session(template("digits_mlp")))
    shown(qtbot, panel)
    assert not panel.preparation.forecast.isVisible() and not panel.preparation.forecast_title.isVisible()
    window = Window(target="cnt", history=7, covariates=("temp", "hum", "windspeed"))
    bikes = Dataset.of(Bundled(name="bike_demand"), split=Split(by="time"), window=window)
    panel.look_at(Session(Document(data=bikes)))
    shown(qtbot, panel)
    form = panel.preparation.forecast
    assert form.on.isChecked() and form.target.currentData() == "cnt" and form.history.value() == 7
    assert form.covariates.text() == "3 columns"
