"""Buttons that lose their words where there is no room."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netbuilder.ui.button_row import ButtonRow
from netbuilder.ui.icons import icon

WORDS = ["Restore the drawing", "Continue", "Start from its weights"]


@pytest.fixture
def buttons(qtbot: QtBot) -> list[QPushButton]:
    return [QPushButton(icon("mdi6.history"), words) for words in WORDS]


def test_the_last_loses_its_words_first(qtbot: QtBot, buttons: list[QPushButton]) -> None:
    around, row = QWidget(), ButtonRow(buttons)
    qtbot.addWidget(around)
    row.setParent(around)
    around.show()
    row.resize(row.sizeHint())
    assert [b.text() for b in buttons] == WORDS
    row.resize(row.sizeHint().width() - 10, row.height())
    assert [b.text() for b in buttons] == [*WORDS[:2], ""]
    row.resize(row.minimumSizeHint())
    assert [b.text() for b in buttons] == ["", "", ""]
    assert [b.accessibleName() for b in buttons] == [b.toolTip() for b in buttons] == WORDS
    row.resize(row.sizeHint())
    assert [b.text() for b in buttons] == WORDS


def test_larger_type_needs_more_room(qtbot: QtBot, buttons: list[QPushButton]) -> None:
    row = ButtonRow(buttons)
    qtbot.addWidget(row)
    before = row.sizeHint().width()
    row.setStyleSheet("QPushButton { font-size: 30px; }")
    assert row.sizeHint().width() > before
