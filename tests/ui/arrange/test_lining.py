"""Nodes in line."""

from __future__ import annotations

from netbuilder.ui.arrange.lining import Guide, align, distribute, guided, on_grid

RECTS = {"a": (0.0, 0.0, 100.0, 60.0), "b": (300.0, 30.0, 60.0, 60.0), "c": (130.0, 200.0, 100.0, 80.0)}


def test_sides_are_aligned() -> None:
    assert {x for x, _ in align(RECTS, "left").values()} == {0.0}
    assert {align(RECTS, "right")[i][0] + RECTS[i][2] for i in RECTS} == {360.0}
    assert {align(RECTS, "middle")[i][1] + RECTS[i][3] / 2 for i in RECTS} == {140.0}
    assert align(RECTS, "center")["a"] == (130.0, 0.0)


def test_gaps_become_equal_and_the_ends_stay() -> None:
    found = distribute(RECTS, is_horizontal=True)
    assert found["a"] == (0.0, 0.0) and found["b"] == (300.0, 30.0)
    assert found["c"] == (150.0, 200.0)
    assert distribute({"a": RECTS["a"]}, is_horizontal=False) == {"a": (0.0, 0.0)}


def test_a_moved_node_is_pulled_into_line_and_the_line_is_shown() -> None:
    pull, lines = guided((303.0, 300.0, 60.0, 60.0), [RECTS["b"]], 6.0)
    assert pull == (-3.0, 0.0)
    assert Guide(True, 300.0, 30.0, 360.0) in lines and len(lines) == 3
    assert guided((320.0, 300.0, 60.0, 60.0), [RECTS["b"]], 6.0) == ((0.0, 0.0), ())


def test_grid() -> None:
    assert on_grid(29.0) == 20.0 and on_grid(-31.0) == -40.0
