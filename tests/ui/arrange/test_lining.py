"""Nodes in line."""

from __future__ import annotations

from netbuilder.ui.arrange.lining import Guide, Guides, align, distribute, on_grid

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
    guides = Guides([RECTS["b"], RECTS["c"]])
    pull, lines = guides.pull((303.0, 300.0, 60.0, 60.0), 6.0)
    assert pull == (-3.0, 0.0)
    assert lines == tuple(Guide(True, x, 30.0, 360.0) for x in (300.0, 330.0, 360.0))
    assert guides.pull((320.0, 300.0, 60.0, 60.0), 6.0) == ((0.0, 0.0), ())


def test_with_nothing_near_nothing_pulls() -> None:
    assert Guides([]).pull(RECTS["a"], 6.0) == ((0.0, 0.0), ())


def test_grid() -> None:
    assert on_grid(29.0) == 20.0 and on_grid(-31.0) == -40.0
