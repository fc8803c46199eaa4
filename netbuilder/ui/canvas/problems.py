"""Which nodes of the graph shown have problems."""

from __future__ import annotations

from dataclasses import dataclass, field

from netbuilder.graph.block import Block
from netbuilder.graph.edits import graph_at
from netbuilder.graph.problem import Problem, Severity
from netbuilder.ui.session import Session

WORST: tuple[Severity, ...] = ("error", "warning", "hint")


@dataclass(frozen=True)
class Verdicts:
    """Problems by the node of the graph shown at which they are seen, worst first; ``severity``: of the worst one.

    A problem inside a block is seen at the block's node, too.
    """

    problems: dict[str, list[Problem]] = field(default_factory=dict)
    severity: dict[str, Severity] = field(default_factory=dict)


def verdicts(session: Session) -> Verdicts:
    """What the problems say about the graph shown."""
    found: dict[str, list[Problem]] = {}
    for problem in session.problems:
        node_id = _place(problem, session)
        if node_id is not None:
            found.setdefault(node_id, []).append(problem)
    severities = {n: min((p.severity for p in ps), key=WORST.index) for n, ps in found.items()}
    return Verdicts(found, severities)


def _place(problem: Problem, session: Session) -> str | None:
    """The node of the graph shown where a problem is seen; None when it lies elsewhere."""
    path, shown = problem.path, session.path
    if len(path) > len(shown) and path[: len(shown)] == shown:
        return path[len(shown)]
    # Another use of the block that is shown: its inside is the same.
    return path[-1] if len(path) > 1 and shown and _scope(session, path[:-1]) == session.scope else None


def _scope(session: Session, path: tuple[str, ...]) -> tuple[str, ...]:
    scope: tuple[str, ...] = ()
    for node_id in path:
        node = graph_at(session.document, scope).nodes.get(node_id)
        if node is None or not isinstance(node.layer, Block) or node.layer.block not in session.document.blocks:
            return ()
        scope = (node.layer.block,)
    return scope
