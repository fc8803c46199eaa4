"""History and diff."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph.diff import diff
from netbuilder.graph.document import Edge
from netbuilder.graph.edits import (
    AddNode,
    Batch,
    Connect,
    EditError,
    MoveNodes,
    Rename,
    SetParams,
    SetPlan,
    Settings,
)
from netbuilder.graph.history import NEAR, STRIDE, History
from netbuilder.graph.node import Node
from netbuilder.training.plan import Plan, Turn
from tests.graph.drawings import classifier, layer


def units(value: int) -> SetParams:
    return SetParams(node="dense", values=Settings.parse({"units": value}))


def test_undo_and_redo_name_what_they_do() -> None:
    history = History(classifier())
    assert history.undo_title is None and history.redo_title is None and history.is_saved
    history.do(units(64))
    history.do(MoveNodes(positions=(("dense", 5.0, 6.0),)))
    assert history.undo_title == "move dense"
    assert history.undo().graph.changed == {"dense"}
    assert (history.undo_title, history.redo_title) == ("set units to 64", "move dense")
    history.undo()
    assert history.is_saved and history.document == classifier()
    history.do(units(32))
    assert history.redo_title is None


def test_bursts_are_one_step() -> None:
    history = History(classifier())
    for value in (20, 30, 40):
        history.do(units(value))
    history.end_burst()
    history.do(units(50))
    history.undo()
    assert history.document.graph.nodes["dense"].layer.units == 40
    history.undo()
    assert history.document == classifier() and not history.undo()


def test_batches_of_the_same_edits_join_in_a_burst() -> None:
    history = History(classifier())
    for value in (20, 30, 40):
        history.do(Batch(name="set units", edits=(units(value),)))
    history.do(Batch(name="set units", edits=(units(50), Rename(node="dense", id="head"))))
    history.undo()
    assert history.document.graph.nodes["dense"].layer.units == 40
    history.undo()
    assert history.document == classifier()


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History(classifier())
    assert not history.do(units(10))
    assert history.undo_title is None


def test_a_failing_edit_changes_nothing_at_all() -> None:
    history = History(classifier())
    both = Batch(name="two", edits=(units(64), units(0)))
    with pytest.raises(EditError, match=r'Dense "dense": units: expected a positive integer, got 0'):
        history.do(both)
    assert history.document == classifier() and history.undo_title is None


def test_saving_marks_the_clean_state() -> None:
    history = History(classifier())
    history.do(units(64))
    assert not history.is_saved
    history.mark_saved()
    history.undo()
    assert not history.is_saved
    history.redo()
    assert history.is_saved


def test_diff_tells_only_what_differs() -> None:
    old = classifier()
    new = AddNode(node=Node("extra", layer("Identity"))).apply(old)
    new = Connect(source="conv", target="extra").apply(new)
    change = diff(old, new)
    assert change.graph.added == {"extra"} and not change.graph.changed and not change.plan
    assert change.graph.edges_added == {Edge("conv", "output", "extra", "x")}
    back = diff(new, old)
    assert back.graph.removed == {"extra"} and back.graph.edges_removed == change.graph.edges_added
    assert diff(old, replace(old, notes="x")).notes and diff(old, replace(old, plan=Plan(epochs=9))).plan
    assert not diff(old, old)


def test_renaming_follows_through_plan_and_wires() -> None:
    plan = Plan(turns=(Turn(nodes=("conv", "dense"), outputs=("label",)),))
    document = SetPlan(plan=plan).apply(classifier())
    renamed = Rename(node="label", id="digit").apply(Rename(node="conv", id="edges").apply(document))
    assert renamed.plan.turns[0].nodes == ("edges", "dense") and renamed.plan.turns[0].outputs == ("digit",)
    assert Edge("image", "output", "edges", "x") in renamed.graph.edges
    assert list(renamed.graph.nodes) == ["image", "edges", "flatten", "dense", "digit"]


def test_far_steps_are_made_again_the_same() -> None:
    """Thousands of steps, most of whose documents were let go, there and back."""
    history = History(classifier())
    documents = [history.document]
    for value in range(1, 4 * NEAR):
        history.do(units(value) if value % 3 else MoveNodes(positions=(("dense", float(value), 6.0),)))
        history.end_burst()
        documents.append(history.document)
    kept = sum(step.document is not None for step in history._steps)
    assert kept <= 2 * NEAR + len(documents) // STRIDE
    for expected in reversed(documents[:-1]):
        assert history.undo() and history.document == expected
    for expected in documents[1:]:
        assert history.redo() and history.document == expected
