"""Rectangles found by where they are."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QRectF

from netbuilder.ui.canvas.spatial import Cells


def test_the_rectangle_around_all_follows_every_change() -> None:
    cells: Cells[int] = Cells()
    random, kept = Random(1), dict[int, QRectF]()
    assert cells.around().isNull()
    for _ in range(300):
        name = random.randrange(20)
        if random.random() < 0.4:
            cells.remove(name)
            kept.pop(name, None)
        else:
            kept[name] = QRectF(random.randrange(-2000, 2000), random.randrange(-2000, 2000), 100, 40)
            cells.put(name, kept[name])
        whole = QRectF()
        for rect in kept.values():
            whole |= rect
        assert cells.around() == whole


def test_what_is_handed_out_is_a_copy() -> None:
    cells: Cells[str] = Cells()
    cells.put("a", QRectF(0, 0, 10, 10))
    cells.around().translate(5, 5)
    assert cells.around() == QRectF(0, 0, 10, 10)
