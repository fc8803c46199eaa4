"""Tables of texts in the Data panel, read by the real worker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.ui.panels.data.panel import DataPanel
from netbuilder.ui.session import Session
from tests.ui.panels.test_data import panel as panel
from tests.ui.panels.test_data import shown


def pairs(folder: Path) -> Path:
    file = folder / "pairs.csv"
    lines = [f"{'abc'[i % 3]},a sentence of some words and number {i},short {i}" for i in range(90)]
    file.write_text("kind,article,summary\n" + "\n".join(lines) + "\n")
    return file


def choose(qtbot: QtBot, panel: DataPanel, row: int, words: str) -> None:
    """From the list of what a column is used as."""
    menu = panel.preparation.columns.menu(row, 2)
    assert menu is not None
    next(a for a in menu.actions() if a.text() == words).trigger()
    shown(qtbot, panel)


def test_pairs_of_texts_are_guessed_told_drawn_and_changed(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    session = Session()
    panel.look_at(session)
    panel.bring(pairs(tmp_path))
    shown(qtbot, panel)
    told, columns = panel.preparation.roles, panel.preparation.columns
    assert told.isVisible() and told.text().startswith("“article” is read, “summary” is to be written; ")
    assert [columns.cell(row, 2).text for row in range(3)] == ["left out", "input", "target"]
    qtbot.mouseClick(panel.preparation.fit.button, Qt.MouseButton.LeftButton)
    session.check_now()
    assert session.inference.is_valid and not session.problems
    session.undo()
    choose(qtbot, panel, 2, "input")
    assert told.text().startswith("“summary” is read, “article” is to be written; ")
    choose(qtbot, panel, 0, "target")
    assert told.text().startswith("“summary” is read, “kind” is predicted; ")
    assert session.document.data is not None and session.document.data.field("label").type.classes == 3
    session.undo()
    shown(qtbot, panel)
    assert told.text().startswith("“summary” is read, “article” is to be written; ")


def test_texts_of_a_table_of_numbers_can_be_read(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    file = tmp_path / "wines.csv"
    lines = [f"a wine that tastes of number {i},{i % 9},{i * 0.5}" for i in range(90)]
    file.write_text("taste,age,price\n" + "\n".join(lines) + "\n")
    session = Session()
    panel.look_at(session)
    panel.bring(file)
    shown(qtbot, panel)
    assert not panel.preparation.roles.isVisible()
    choose(qtbot, panel, 0, "input")
    assert panel.preparation.roles.text().startswith("“taste” is read, “price” is predicted; ")
    data = session.document.data
    assert data is not None and data.field("label").names == ("price",) and data.scaling("label") == "standard"


def test_rows_that_are_left_out_are_told_once(qtbot: QtBot, panel: DataPanel, tmp_path: Path) -> None:
    file = pairs(tmp_path)
    file.write_text(file.read_text() + "a,,short\n")
    panel.look_at(Session())
    panel.bring(file)
    shown(qtbot, panel)
    assert panel.preparation.notes.text().count("1 rows with missing values left out") == 1
