"""Counts on tabs, e.g. how many problems there are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QTabBar, QWidget

from netbuilder.ui.shell.dock import Dock

END = QTabBar.ButtonPosition.RightSide


def dress_bar(bar: QTabBar, docks: dict[str, Dock]) -> None:
    """Gives a bar of docks (by their titles) the look of the program, the counts, and menus."""
    if not bar.property("dressed"):
        bar.setProperty("dressed", True)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(partial(_popup, bar, docks))
    for index in range(bar.count()):
        if (dock := docks.get(bar.tabText(index))) is not None:
            _count(bar, index, dock)


def _count(bar: QTabBar, index: int, dock: Dock) -> None:
    ask = getattr(dock.panel, "badge", None)
    badge = ask() if ask else None
    there = bar.tabButton(index, END)
    if badge is None:
        if there is not None:
            bar.setTabButton(index, END, None)
            there.deleteLater()
        return
    label = there if isinstance(there, QLabel) else _badge(bar)
    label.setText(str(badge[0]))
    label.setProperty("kind", badge[1])
    label.style().polish(label)
    label.adjustSize()
    if label is not there:
        bar.setTabButton(index, END, label)


def _badge(bar: QWidget) -> QLabel:
    made = QLabel(bar)
    made.setProperty("role", "badge")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


def _popup(bar: QTabBar, docks: dict[str, Dock], at: QPoint) -> None:
    dock = docks.get(bar.tabText(bar.tabAt(at)))
    if dock is not None:
        dock.popup(bar.mapToGlobal(at))
