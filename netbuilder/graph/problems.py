"""All problems of a document. One mistake is one problem at the first guilty node; what follows from it is silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import EditError
from netbuilder.graph.infer import Inference, infer
from netbuilder.graph.lints import lints
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.remedies import ideas
from netbuilder.graph.scene import Scene
from netbuilder.graph.size import total

MOST_PROVEN = 12  # problems whose fixes are tried at once; ``prove`` does the others when they are looked at
MOST_TRIED, MOST_OFFERED = 16, 4
ORDER = {"error": 0, "warning": 1, "hint": 2}


def problems(document: Document, inference: Inference) -> tuple[Problem, ...]:
    """Errors first, then warnings and hints, each in the order of the drawing.

    Fixes are proven by applying them to a copy and looking again: only those that heal are there. Where there are more
    than a dozen problems, the fixes of the later ones are left out; ``prove`` brings them.
    """
    found = _found(document, inference)
    first = [prove(p, document, inference, found) for p in found[:MOST_PROVEN]]
    return (*first, *(replace(p, fixes=()) for p in found[MOST_PROVEN:]))


def prove(
    problem: Problem, document: Document, inference: Inference, found: tuple[Problem, ...] | None = None
) -> Problem:
    """The problem with those of its fixes that heal it and cause no new error.

    Where none does without bringing to light an error further down that was silent so far, those that do are offered.
    """
    before = _found(document, inference) if found is None else found
    ideas_ = next((p.fixes for p in before if p.key == problem.key), ())
    clean: list[Fix] = []
    revealing: list[Fix] = []
    for fix in ideas_[:MOST_TRIED]:
        trial = _try(fix, problem, document, inference, before)
        if trial is not None:
            (clean if trial[1] else revealing).append(trial[0])
        if len(clean) == MOST_OFFERED:
            break
    return replace(problem, fixes=tuple((clean or revealing)[:MOST_OFFERED]))


def _found(document: Document, inference: Inference) -> tuple[Problem, ...]:
    """Problems with fixes that nobody has tried yet."""
    scene = Scene.of(document, inference)
    failures = _once(_failures(scene))
    found = (*failures, *lints(scene, has_failures=bool(failures)))
    return tuple(sorted(found, key=lambda p: ORDER[p.severity]))


def _once(found: Iterator[tuple[tuple[str, ...], Problem]]) -> tuple[Problem, ...]:
    """A mistake inside a block that is used several times is told at its first use."""
    told: dict[object, Problem] = {}
    for scope, problem in found:
        told.setdefault((scope, problem.node, problem.code, problem.sentence) if scope else problem.key, problem)
    return tuple(told.values())


def _failures(scene: Scene) -> Iterator[tuple[tuple[str, ...], Problem]]:
    """What cannot be computed, with the scope it is in; a mistake inside a block is told where it is."""
    for node_id, known in scene.found.nodes.items():
        node, failure = scene.graph.nodes[node_id], known.failure
        if failure is None:
            continue
        if failure.code == "in-block" and known.bodies and isinstance(known.layer, Block):
            inner = Scene(scene.document, known.bodies[-1], (*scene.path, node_id), (known.layer.block,))
            yield from _failures(inner)
            continue
        fixes = ideas(scene, node, failure)
        problem = scene.problem(node, failure.code, "error", failure.message, fixes, failure.parameter, failure.port)
        yield scene.scope, problem


def _try(
    fix: Fix, problem: Problem, document: Document, inference: Inference, before: tuple[Problem, ...]
) -> tuple[Fix, bool] | None:
    """The fix with its effect, and whether it is free of new errors; None when it does not heal."""
    try:
        changed = fix.edit.apply(document)
    except EditError:
        return None
    then = infer(changed, inference)
    after = _found(changed, then)
    known = {p.key for p in before}
    new = [p for p in after if p.severity == "error" and p.key not in known]
    is_healed = all(p.key != problem.key for p in after)
    if not is_healed or not all(_was_silent(p, problem, inference) for p in new):
        return None
    return replace(fix, effect=_effect(inference, then)), not new


def _was_silent(new: Problem, healed: Problem, inference: Inference) -> bool:
    """Whether an error was there before but hidden: behind a guilty node, or the next thing an empty drawing lacks."""
    if not new.path:
        return not healed.path
    known = inference.nodes.get(new.path[0])
    return known is not None and known.outputs is None and known.failure is None


def _effect(before: Inference, after: Inference) -> str:
    """What the fix does to the number of parameters, as far as it can be told."""
    count = total(after).parameters
    if not before.is_valid:
        return f"then {count:,} parameters"
    difference = count - total(before).parameters
    return f"{difference:+,} parameters" if difference else ""
