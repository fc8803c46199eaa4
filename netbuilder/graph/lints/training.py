"""Oddities between drawing and plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from netbuilder.graph.edits import SetPlan
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.graph.size import sizes
from netbuilder.graph.terminals import Output
from netbuilder.training.callback import Watching
from netbuilder.training.plan import LARGEST_UNASKED, Plan, Turn

USUAL_BATCH = 32


def training(scene: Scene) -> Iterator[Problem]:
    """Batches of one, networks too large to be meant, turns and callbacks that point nowhere."""
    plan = scene.document.plan
    yield from _batches_of_one(scene, plan)
    yield from _huge(scene, plan)
    for index, turn in enumerate(plan.turns):
        yield from _names(scene, plan, index, turn)
    yield from _watching(scene, plan)


def _batches_of_one(scene: Scene, plan: Plan) -> Iterator[Problem]:
    if plan.batch_size > 1:
        return
    fix = Fix(f"Set batch size to {USUAL_BATCH}", SetPlan(plan=replace(plan, batch_size=USUAL_BATCH)))
    for each in (scene, *scene.inside()):
        for node, _, _ in each.working():
            if node.type == "BatchNormalization":
                words = "takes mean and variance over a batch, but the plan's batch size is 1: use a larger one."
                yield each.problem(node, "batch-of-one", "warning", words, (fix,))
                return


def _huge(scene: Scene, plan: Plan) -> Iterator[Problem]:
    found = sizes(scene.found)
    count = sum(size.parameters for size in found.values())
    if count <= LARGEST_UNASKED or plan.confirm_large:
        return
    largest = scene.graph.nodes[max(found, key=lambda i: found[i].parameters)]
    words = (
        f"has {found[largest.id].parameters:,} of {count:,} parameters ({4 * count / 2**30:.1f} GB): "
        "make it smaller, or allow so large a network in the plan."
    )
    fix = Fix("Allow large networks", SetPlan(plan=replace(plan, confirm_large=True)))
    yield scene.problem(largest, "huge-model", "error", words, (fix,))


def _names(scene: Scene, plan: Plan, index: int, turn: Turn) -> Iterator[Problem]:
    """Nodes and Outputs a turn names but the drawing does not have."""
    outputs = {n.id for n in scene.graph.of_type(Output)}
    for entry, known in (("nodes", scene.graph.nodes.keys()), ("outputs", outputs)):
        names: tuple[str, ...] = getattr(turn, entry)
        if missing := [n for n in names if n not in known]:
            kept = tuple(n for n in names if n in known)
            words = f'The plan: turn {turn.name or index + 1} names "{missing[0]}", which is not among the {entry}.'
            fixes = (_with_turn(plan, index, **{entry: kept}),) if kept else ()
            place = f"turns.{index}.{entry}"
            yield Problem("plan-unknown-name", "error", words, parameter=f"plan.{place}", fixes=fixes)


def _with_turn(plan: Plan, index: int, **changes: Any) -> Fix:
    turns = (*plan.turns[:index], replace(plan.turns[index], **changes), *plan.turns[index + 1 :])
    return Fix("Drop the unknown names from the turn", SetPlan(plan=replace(plan, turns=turns)))


def _watching(scene: Scene, plan: Plan) -> Iterator[Problem]:
    """A callback that waits for a validation number which never comes."""
    data = scene.document.data
    if data is None or data.split.validation > 0:
        return
    for index, callback in enumerate(plan.callbacks):
        if not isinstance(callback, Watching) or not callback.monitor.startswith("val_") or data.split.use_given_test:
            continue
        monitor = callback.monitor
        seen = replace(callback, monitor=monitor.removeprefix("val_"))
        callbacks = (*plan.callbacks[:index], seen, *plan.callbacks[index + 1 :])
        fix = Fix(f"Follow {monitor.removeprefix('val_')}", SetPlan(plan=replace(plan, callbacks=callbacks)))
        words = f"The plan: {type(callback).__name__} follows {monitor}, but no data are kept for validation."
        yield Problem("no-validation", "warning", words, parameter=f"plan.callbacks.{index}", fixes=(fix,))
