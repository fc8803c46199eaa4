"""How a network ends before an Output: the activation its loss expects, and no noise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from netbuilder.graph.document import Node
from netbuilder.graph.edits import RemoveNodes, SetParams, Settings
from netbuilder.graph.judging import Judgement
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer
from netbuilder.training.loss import Loss

PASSING = frozenset({"Identity", "Flatten", "Reshape", "Dropout", "Squeeze", "ExpandDims", "Permute"})
NOISE = frozenset({"Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "GaussianNoise",
                   "GaussianDropout", "AlphaDropout"})  # fmt: skip


def endings(scene: Scene) -> Iterator[Problem]:
    """The oddities before each Output."""
    for node, known, _ in scene.working():
        if known.judgement is not None:
            yield from _before(scene, node, known.judgement)


def _before(scene: Scene, output: Node, judgement: Judgement) -> Iterator[Problem]:
    last = next(scene.above(output.id), None)
    if last is not None and last.type in NOISE and not last.bypassed:
        fix = Fix(f"Take {last.id} out", RemoveNodes(scope=scene.scope, nodes=(last.id,), reconnect=True))
        words = f'stands right before the Output "{output.id}": it spoils the prediction itself.'
        yield scene.problem(last, "noise-before-output", "warning", words, (fix,))
    ending = next((n for n in scene.above(output.id) if n.bypassed or n.type not in PASSING), None)
    if ending is None or ending.bypassed or not hasattr(judgement.loss, "from_logits"):
        return
    name = activation_of(ending)
    if judgement.loss.from_logits:
        yield from _squashed(scene, output, judgement, ending, name)
    elif name == "linear" and isinstance(ending.layer, Layer) and _has_activation(ending.layer):
        yield _raw(scene, output, judgement, ending)


def _squashed(scene: Scene, output: Node, judgement: Judgement, ending: Node, name: str) -> Iterator[Problem]:
    """A softmax or sigmoid before a loss that applies its own."""
    loss = type(judgement.loss).__name__
    if name not in ("softmax", "sigmoid", "hard_sigmoid"):
        return
    if name != "softmax" and judgement.loss.activation == "softmax":
        words = f"squashes each of several classes by itself ({name}); {loss} wants raw scores."
        yield scene.problem(ending, "sigmoid-for-classes", "warning", words, (_plain(scene, ending),))
        return
    words = f"ends in {name}, but {loss} applies its own to raw scores (from_logits): learning would be slow."
    other = _with_logits(judgement.loss, False)
    settle = Fix(f"Turn from_logits off at {output.id}", _loss(scene, output, other))
    fixes = (_plain(scene, ending), settle)
    yield scene.problem(ending, f"{name.replace('_', '-')}-before-logits", "warning", words, fixes)


def _raw(scene: Scene, output: Node, judgement: Judgement, ending: Node) -> Problem:
    """Raw scores before a loss that wants probabilities."""
    wanted = judgement.loss.activation
    words = f"gives raw scores, but {type(judgement.loss).__name__} wants probabilities (from_logits is off)."
    other = _with_logits(judgement.loss, True)
    settle = Fix(f"Turn from_logits on at {output.id}", _loss(scene, output, other))
    edit = SetParams(scope=scene.scope, node=ending.id, values=Settings.parse({"activation": wanted}))
    fixes = (settle, Fix(f"Set activation to {wanted} at {ending.id}", edit))
    return scene.problem(ending, "logits-as-probabilities", "warning", words, fixes)


def _with_logits(loss: Loss, from_logits: bool) -> Loss:
    changes: dict[str, Any] = {"from_logits": from_logits}
    return replace(loss, **changes)


def _loss(scene: Scene, output: Node, loss: Loss) -> SetParams:
    return SetParams(scope=scene.scope, node=output.id, values=Settings.parse({"loss": loss}))


def _plain(scene: Scene, node: Node) -> Fix:
    """Without the activation: the parameter, or the node."""
    if isinstance(node.layer, Layer) and _has_activation(node.layer) and node.type != "Activation":
        values = Settings.parse({"activation": "linear"})
        return Fix(f"Set activation to linear at {node.id}", SetParams(scope=scene.scope, node=node.id, values=values))
    return Fix(f"Take {node.id} out", RemoveNodes(scope=scene.scope, nodes=(node.id,), reconnect=True))


def activation_of(node: Node) -> str:
    """The function a node ends in, by its parameter or by its type."""
    if isinstance(node.layer, Layer) and _has_activation(node.layer):
        return str(getattr(node.layer, "activation", "linear"))
    return {"Softmax": "softmax", "Sigmoid": "sigmoid", "HardSigmoid": "hard_sigmoid"}.get(node.type, "other")


def _has_activation(layer: Layer) -> bool:
    return any(p.name == "activation" for p in layer.parameters())
