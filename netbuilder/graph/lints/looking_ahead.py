"""A network that writes must not see the words it is to write."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.edits import SetParams, Settings
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.graph.terminals import Input, Output


def looking_ahead(scene: Scene) -> Iterator[Problem]:
    """Layers below what was written so far that could look at later steps of it, and are not causal."""
    if scene.document.data is None:
        return
    targets = {layer.target for _, _, layer in scene.working() if isinstance(layer, Output)}
    shifted = {f.name for f in scene.document.data.fields if f.shifts in targets - {""}}
    below = {n.id for n, _, layer in scene.working() if isinstance(layer, Input) and layer.field in shifted}
    for node, _, layer in scene.working():  # sources first
        if not below & {edge.source for edge in scene.into(node.id)}:
            continue
        below.add(node.id)
        if getattr(layer, "causal", True) is False:
            values = Settings.parse({"causal": True})
            fix = Fix("Turn causal on", SetParams(scope=scene.scope, node=node.id, values=values))
            words = "sees the words that are still to be written: it learns to copy them, and by itself it has none."
            yield scene.problem(node, "looks-ahead", "warning", words, (fix,), parameter="causal")
