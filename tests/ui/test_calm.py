"""Fields that one scrolls past."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import netbuilder.ui
from netbuilder.ui import calm
from netbuilder.ui.calm import ComboBox, DoubleSpinBox, Slider, SpinBox
from tests.ui.wheel import turn_wheel


def combo() -> ComboBox:
    made = ComboBox()
    made.addItems(["a", "b", "c"])
    return made


def value(field: QWidget) -> float:
    return field.currentIndex() if isinstance(field, ComboBox) else field.value()  # type: ignore[attr-defined]


@pytest.mark.parametrize("make", [SpinBox, DoubleSpinBox, Slider, combo])
def test_the_wheel_is_for_the_field_with_the_keyboard(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    page, field = QWidget(), make()
    qtbot.addWidget(page)
    field.setParent(page)
    page.show()
    before = value(field)
    assert not turn_wheel(field), "what scrolls behind it takes it"
    assert value(field) == before and not field.hasFocus()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert turn_wheel(field, -1 if isinstance(field, ComboBox) else 1) and value(field) > before


def test_no_other_fields_are_used() -> None:
    plain = {"QSpinBox", "QDoubleSpinBox", "QSlider", "QComboBox"}
    for file in Path(netbuilder.ui.__file__).parent.rglob("*.py"):
        calls = (n.func for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Call))
        made = {f.id for f in calls if isinstance(f, ast.Name)} & plain
        assert not made, f"{file.name}: take those of {calm.__name__} instead of {made}"
