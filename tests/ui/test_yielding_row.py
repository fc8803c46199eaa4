"""Texts that give way, whole, where there is no room for them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netbuilder.ui.yielding_row import YieldingRow


def test_the_least_needed_go_first_and_come_back(qtbot: QtBot) -> None:
    first, second, third, last = (QLabel(text) for text in ("always here", "needed", "rarely needed", "at the end"))
    row = YieldingRow((first, second, third), (last,))
    qtbot.addWidget(row)
    row.show()
    row.fit((third, last, second))
    shown = []
    for width in [*range(600, 40, -10), 600]:
        row.resize(width, 30)
        shown.append([part.text() for part in (first, second, third, last) if part.isVisibleTo(row)])
        assert all(p.width() >= p.sizeHint().width() for p in (second, third, last) if p.isVisibleTo(row))
    states = [state for n, state in enumerate(shown) if n == 0 or state != shown[n - 1]]
    everything = ["always here", "needed", "rarely needed", "at the end"]
    assert states == [
        everything, ["always here", "needed", "at the end"], ["always here", "needed"], ["always here"], everything,
    ]  # fmt: skip


def test_what_gave_way_is_in_the_tip(qtbot: QtBot) -> None:
    first, second, silent = QLabel("always here"), QLabel("a rather long text"), QLabel("")
    row = YieldingRow((first, second), (silent,))
    qtbot.addWidget(row)
    row.show()
    row.resize(400, 30)
    row.fit((second, silent))
    assert row.toolTip() == "" and not silent.isVisibleTo(row)
    row.resize(first.sizeHint().width() + 4, 30)
    assert row.toolTip() == "a rather long text" and row.minimumSizeHint().width() == first.sizeHint().width()
    row.resize(400, 30)
    second.setText("a much longer text, for which there is no room in a row as narrow as this one, not by far")
    row.fit((second, silent))
    assert not second.isVisibleTo(row)
