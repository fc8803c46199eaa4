"""Nodes that use another node's weights without being its twin."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.block import Block
from netbuilder.graph.edits import ShareWeights
from netbuilder.graph.infer import Tensors
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer


def mismatched_sharing(scene: Scene) -> Iterator[Problem]:
    """Weights fit only a layer of the same type and parameters that gets the same shape."""
    for node, known, layer in scene.working():
        owner = scene.graph.nodes.get(node.shared_with or "")
        other = scene.found.nodes.get(node.shared_with or "")
        if owner is None or other is None or other.layer is None or other.inputs is None:
            continue
        if owner.shared_with is None and _modules(layer, known.inputs) == _modules(other.layer, other.inputs):
            continue
        words = f"uses the weights of {owner.described()}, which is no twin: type, parameters and input must agree."
        own = Fix("Give it weights of its own", ShareWeights(scope=scene.scope, node=node.id, owner=None))
        yield scene.problem(node, "shared-mismatch", "error", words, fixes=(own,))


def _modules(layer: Layer, inputs: Tensors | None) -> object:
    """What a node constructs; for a block, the block and what enters."""
    if isinstance(layer, Block):
        return layer, inputs
    return type(layer), [call for call in layer.torch(*inputs or ()) if call.is_module]
