"""Framing shows everything, as large as it can be, and nothing of it under what lies over the canvas."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from pytestqt.qtbot import QtBot

from netbuilder.ui.canvas.framing import Frame, framed
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.canvas.spatial import Cells
from netbuilder.ui.session import Session
from tests.ui.drawings import template

VIEW = QSizeF(900, 500)
COVERED = [QRectF(712, 376, 172, 108), QRectF(16, 454, 124, 30), QRectF(10, 8, 60, 24)]


def seen(frame: Frame) -> QRectF:
    size = VIEW / frame.level
    return QRectF(frame.center - QPointF(size.width() / 2, size.height() / 2), size)


def on_screen(box: tuple[float, float, float, float], frame: Frame) -> QRectF:
    corner = seen(frame).topLeft()
    first, last = QPointF(*box[:2]) - corner, QPointF(*box[2:]) - corner
    return QRectF(first * frame.level, last * frame.level)


@pytest.mark.parametrize("seed", range(30))
def test_everything_is_seen_and_where_it_can_be_nothing_is_covered(seed: int) -> None:
    random = Random(seed)
    cells: Cells[str] = Cells()
    for number in range(random.randint(1, 40)):
        cells.put(str(number), QRectF(random.uniform(0, 3000), random.uniform(0, 1500), 160, 64))
    rect = cells.around()
    frame = framed(rect, VIEW, COVERED, cells, 1.0)
    assert seen(frame).contains(rect)
    assert frame.level <= 1
    boxes = [on_screen(box, frame) for box in cells.rects.values()]
    assert not [b for b in boxes if any(b.intersects(c) for c in COVERED)]


def test_a_small_drawing_has_its_natural_size_and_the_middle() -> None:
    cells: Cells[str] = Cells()
    cells.put("x", QRectF(40, 40, 160, 64))
    frame = framed(cells.around(), VIEW, COVERED, cells, 1.0)
    assert frame == Frame(1.0, QPointF(120, 72))


def test_the_whole_drawing_stays_whole_until_somebody_moves(qtbot: QtBot) -> None:
    page = CanvasPage(Session(template("residual")))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    qtbot.waitExposed(page)
    page.resize(600, 500)
    assert page.view.seen.contains(page.view.canvas.content())
    page.view.zoom_to(1.0)
    page.resize(700, 500)
    assert page.view.level == 1.0
