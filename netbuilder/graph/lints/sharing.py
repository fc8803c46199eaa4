"""Nodes that use another node's weights without being its twin."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.block import Block
from netbuilder.graph.edits import ShareWeights
from netbuilder.graph.infer import Tensors
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output
from netbuilder.layers.base import Layer


def mismatched_sharing(scene: Scene) -> Iterator[Problem]:
    """Weights fit only a layer of the same type and parameters that gets the same shape."""
    for node, known, layer in scene.working():
        owner = scene.graph.nodes.get(node.shared_with or "")
        other = scene.found.nodes.get(node.shared_with or "")
        if owner is None or other is None or other.layer is None or other.outputs is None:
            continue
        if owner.shared_with is None and _are_twins((layer, known.inputs), (other.layer, other.inputs)):
            continue
        words = f"uses the weights of {owner.described()}, which is no twin: type, parameters and input must agree."
        own = Fix("Give it weights of its own", ShareWeights(scope=scene.scope, node=node.id, owner=None))
        yield scene.problem(node, "shared-mismatch", "error", words, fixes=(own,))


def _are_twins(one: tuple[Layer, Tensors | None], other: tuple[Layer, Tensors | None]) -> bool:
    """Whether two layers, each with what enters it, construct the same; ports construct nothing."""
    if type(one[0]) is not type(other[0]) or isinstance(one[0], Input | Output | BlockInput | BlockOutput):
        return False
    return _modules(*one) == _modules(*other)


def _modules(layer: Layer, inputs: Tensors | None) -> object:
    """What a node constructs; for a block, the block and what enters."""
    if isinstance(layer, Block):
        return layer, inputs
    return [call for call in layer.torch(*inputs or ()) if call.is_module]
