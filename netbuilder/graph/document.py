"""The document: everything a `.netb` file says. All frozen; a change makes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.datasets.dataset import Dataset
from netbuilder.graph.block import Block, Scalar
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.layers.base import Layer
from netbuilder.training.plan import Plan

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class UnknownLayer:
    """A layer type this program does not know: kept as it came, drawn grey, never built."""

    type: str
    settings_json: str

    def line(self) -> str:
        return "unknown layer"


@dataclass(frozen=True)
class Node:
    """A layer on the canvas.

    ``id`` is an identifier (``[a-z][a-z0-9_]*``), unique in its graph, used in state_dict keys and printed code;
    ``label`` is free text. ``bindings`` tie a parameter to an argument of the block the node stands in.
    ``shared_with``: the node (same graph) whose weights this one uses. ``bypassed``: the first input goes straight out.
    """

    id: str
    layer: Layer | UnknownLayer
    position: tuple[float, float] = (0.0, 0.0)
    label: str = ""
    note: str = ""
    bindings: tuple[tuple[str, str], ...] = ()
    shared_with: str | None = None
    bypassed: bool = False

    @property
    def type(self) -> str:
        return self.layer.type if isinstance(self.layer, UnknownLayer) else type(self.layer).__name__

    def bound(self, arguments: Mapping[str, Scalar]) -> Layer | UnknownLayer:
        """The layer with the block's arguments put in; ParameterError when a value does not fit."""
        if not self.bindings or isinstance(self.layer, UnknownLayer):
            return self.layer
        values: dict[str, Any] = {parameter: arguments[name] for parameter, name in self.bindings}
        return replace(self.layer, **values)


@dataclass(frozen=True, slots=True)
class Edge:
    """A wire. Several edges into one port are allowed for variadic layers only; their order is the order of inputs."""

    source: str
    source_port: str
    target: str
    target_port: str


@dataclass(frozen=True)
class Frame:
    """A titled rectangle behind nodes: x, y, width, height in canvas pixels."""

    id: str
    title: str
    rect: tuple[float, float, float, float]


@dataclass(frozen=True)
class Comment:
    """A text on the canvas."""

    id: str
    text: str
    position: tuple[float, float]


@dataclass(frozen=True)
class Graph:
    """Nodes by id, in the order they were added, and edges."""

    nodes: Mapping[str, Node] = EMPTY
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    comments: tuple[Comment, ...] = ()

    def of_type(self, kind: type[Layer]) -> list[Node]:
        return [n for n in self.nodes.values() if isinstance(n.layer, kind)]


@dataclass(frozen=True)
class BlockDefinition:
    """A named sub-graph; its BlockInput / BlockOutput nodes are its ports, in the order of the nodes."""

    name: str
    graph: Graph
    arguments: tuple[tuple[str, Scalar], ...] = ()
    note: str = ""

    @property
    def input_ports(self) -> tuple[str, ...]:
        return tuple(n.id for n in self.graph.of_type(BlockInput))

    @property
    def output_ports(self) -> tuple[str, ...]:
        return tuple(n.id for n in self.graph.of_type(BlockOutput))


@dataclass(frozen=True)
class Document:
    """A drawing with its blocks, training plan, data and notes."""

    graph: Graph = field(default_factory=Graph)
    blocks: Mapping[str, BlockDefinition] = EMPTY
    plan: Plan = field(default_factory=Plan)
    data: Dataset | None = None
    notes: str = ""

    def input_ports(self, node: Node) -> tuple[str, ...]:
        """Names of the input ports of a node (a variadic layer has one)."""
        if isinstance(node.layer, Block):
            block = self.blocks.get(node.layer.block)
            return block.input_ports if block else ()
        return () if isinstance(node.layer, UnknownLayer) else node.layer.input_ports()

    def output_ports(self, node: Node) -> tuple[str, ...]:
        """Names of the output ports of a node."""
        if isinstance(node.layer, Block):
            block = self.blocks.get(node.layer.block)
            return block.output_ports if block else ()
        return () if isinstance(node.layer, UnknownLayer) else node.layer.output_ports()

    def field_type(self, name: str) -> TensorType | None:
        """Type of a field of the data, None when there is no such field."""
        found = self.data.field(name) if self.data else None
        return found.type if found else None
