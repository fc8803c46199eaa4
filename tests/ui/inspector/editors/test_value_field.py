"""The field for numbers."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.ui.inspector.editors.notation import Notation
from netbuilder.ui.inspector.editors.value_field import ValueField


@pytest.mark.parametrize(("width", "has_unit"), [(160, True), (66, False)])
def test_the_unit_gives_way_to_the_number(width: int, has_unit: bool, qtbot: QtBot) -> None:
    field = ValueField(Notation("int"), "epochs")
    qtbot.addWidget(field)
    field.set_text("5000")
    field.resize(width, 26)
    field.show()
    words = field.fontMetrics().horizontalAdvance
    line = field.lineEdit()
    assert line.width() >= words("5000")
    assert (field.width() - line.geometry().right() > words("epochs")) == has_unit
