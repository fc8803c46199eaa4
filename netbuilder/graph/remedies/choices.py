"""Remedies by choosing a field of the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from netbuilder.graph.document import Node
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.remedies.values import setting
from netbuilder.graph.scene import Scene
from netbuilder.graph.terminals import Input, Output

MOST = 8


def choices(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """Each field for an Input or Output that has none that fits; another Input for what gets the wrong kind."""
    fields = list(scene.document.data.fields) if scene.document.data else []
    used = {n.layer.field for n in scene.graph.nodes.values() if isinstance(n.layer, Input)}
    if isinstance(node.layer, Output) and failure.parameter == "target":
        for field in [f for f in fields if f.name not in used][:MOST]:
            yield _named(setting(scene, node, {"target": field.name}), f'Compare with the field "{field.name}"')
    if isinstance(node.layer, Input) and failure.parameter == "field":
        targets = {n.layer.target for n in scene.graph.nodes.values() if isinstance(n.layer, Output)}
        for field in [f for f in fields if f.name not in targets][:MOST]:
            yield _named(setting(scene, node, {"field": field.name}), f'Take the field "{field.name}"')
    if failure.code == "dtype":
        yield from _other_input(scene, node, [f.name for f in fields])


def _other_input(scene: Scene, node: Node, fields: list[str]) -> Iterator[Fix]:
    """Straight below an Input: another field, or another kind of numbers while there are no data."""
    source = next(scene.above(node.id), None)
    if source is None or not isinstance(source.layer, Input):
        return
    for name in [f for f in fields if f != source.layer.field][:MOST]:
        yield _named(setting(scene, source, {"field": name}), f'Take the field "{name}" at {source.id}')
    if not fields:
        other = "int64" if source.layer.dtype == "float32" else "float32"
        yield setting(scene, source, {"dtype": other})


def _named(fix: Fix, title: str) -> Fix:
    return replace(fix, title=title)
