"""Ideas for healing what cannot be computed. Ideas only: each is tried before it is offered."""

from __future__ import annotations

from netbuilder.graph.document import Node
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.remedies.choices import choices
from netbuilder.graph.remedies.insertions import insertions
from netbuilder.graph.remedies.merging import merging
from netbuilder.graph.remedies.replacements import replacements
from netbuilder.graph.remedies.values import values
from netbuilder.graph.remedies.wiring import rewirings
from netbuilder.graph.scene import Scene

KINDS = (values, choices, rewirings, merging, insertions, replacements)


def ideas(scene: Scene, node: Node, failure: Failure) -> tuple[Fix, ...]:
    """Everything that may heal a failure, the likeliest first."""
    return tuple(fix for kind in KINDS for fix in kind(scene, node, failure))
