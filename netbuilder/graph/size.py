"""How large a network is: parameters, multiply-adds, memory. Follows from declarations and shapes; nothing is built."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import prod

from netbuilder.base.tensor import TensorType
from netbuilder.graph.block import Block
from netbuilder.graph.document import Node
from netbuilder.graph.infer import GraphInference, NodeInference
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output
from netbuilder.layers.base import Layer

ELEMENT = {"float32": 4, "int64": 8, "bool": 1}  # bytes
OPTIMIZER_SLOTS = {"SGD": 0, "RMSprop": 1, "Adagrad": 1, "Lion": 1, "ASGD": 1, "Muon": 1, "Adafactor": 0}


@dataclass(frozen=True, slots=True)
class Size:
    """Of a node or a whole network, one sample forward.

    ``parameters``: as Keras counts them (running statistics included); ``trainable``: those training changes;
    ``multiply_adds``: of the forward pass; ``activations``: bytes of all outputs.
    """

    parameters: int = 0
    trainable: int = 0
    multiply_adds: int = 0
    activations: int = 0

    def __add__(self, other: Size) -> Size:
        return Size(
            self.parameters + other.parameters,
            self.trainable + other.trainable,
            self.multiply_adds + other.multiply_adds,
            self.activations + other.activations,
        )

    def without_weights(self) -> Size:
        """Of a use of weights that are counted elsewhere."""
        return Size(0, 0, self.multiply_adds, self.activations)


def sizes(found: GraphInference) -> dict[str, Size]:
    """The size of every node that can be computed."""
    return {i: node_size(found.graph.nodes[i], n) for i, n in found.nodes.items() if n.outputs is not None}


def total(found: GraphInference) -> Size:
    """The size of the whole network, as far as it can be computed."""
    return sum(sizes(found).values(), Size())


def node_size(node: Node, found: NodeInference) -> Size:
    """The size of one node; nothing for ports, bypassed nodes and what cannot be computed."""
    key = Size, node.bypassed, node.shared_with is None
    size: Size | None = found.worked_out.get(key)
    if size is None:
        size = found.worked_out[key] = _node_size(node, found)
    return size


def _node_size(node: Node, found: NodeInference) -> Size:
    if found.layer is None or found.inputs is None or found.outputs is None or node.bypassed:
        return Size()
    if isinstance(found.layer, Input | Output | BlockInput | BlockOutput):
        return Size()
    size = _block(found, found.layer) if isinstance(found.layer, Block) else _layer(found.layer, found.inputs)
    return size.without_weights() if node.shared_with is not None else size


def _block(found: NodeInference, layer: Block) -> Size:
    """All repetitions; shared weights count once."""
    made: dict[int, Size] = {}
    for body in found.bodies:  # repetitions that get the same are one and the same object
        if id(body) not in made:
            made[id(body)] = total(body)
    each = [made[id(body)] for body in found.bodies]
    rest = [size.without_weights() if layer.shared else size for size in each[1:]]
    return sum(rest, each[0])


@lru_cache(maxsize=65536)
def _layer(layer: Layer, inputs: tuple[TensorType, ...]) -> Size:
    weights = [w for call in layer.torch(*inputs) for w in call.weights if w.role != "fixed"]
    counted = sum(w.size for w in weights)
    trained = sum(w.size for w in weights if w.role == "trained") if getattr(layer, "trainable", True) else 0
    outputs = layer.infer(*inputs)
    stored = sum(_bytes(x) for x in (outputs if isinstance(outputs, tuple) else (outputs,)))
    return Size(counted, trained, layer.cost(*inputs).multiply_adds, stored)


def _bytes(x: TensorType) -> int:
    """Of one sample; an axis of unknown length counts as one step."""
    return prod(d or 1 for d in x.shape) * ELEMENT[x.dtype]


def memory(size: Size, batch_size: int, optimizer: str = "Adam") -> int:
    """Bytes training takes at least: weights, gradients, optimizer state, and activations with their gradients."""
    copies = 2 + OPTIMIZER_SLOTS.get(optimizer, 2)
    return 4 * (size.parameters - size.trainable + copies * size.trainable) + 2 * batch_size * size.activations
