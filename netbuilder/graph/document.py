"""The document: everything a `.netb` file says. All frozen; a change makes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import TensorType
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.graph.block import Arguments, Block, Scalar
from netbuilder.graph.drawing import EMPTY, Comment, Frame, Graph
from netbuilder.graph.node import MAX_PROSE, Edge, Node, UnknownLayer, identifier, table, text
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.training.plan import Plan

__all__ = ["EMPTY", "BlockDefinition", "Comment", "Document", "Edge", "Frame", "Graph", "Node", "UnknownLayer"]


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

    def to_json(self) -> dict[str, Any]:
        """The name and everything inside; edges with their ports."""
        extra = {"arguments": dict(self.arguments), "note": self.note}
        return {"name": self.name} | {k: v for k, v in extra.items() if v} | self.graph.to_json()

    @classmethod
    def parse(cls, value: Any) -> BlockDefinition:
        """From ``to_json``; ParameterError names the place. The ends of edges are not looked up here."""
        if isinstance(value, BlockDefinition):
            return value
        found = table(value, _BLOCK_ENTRIES, "a block")
        graph = Graph.parse({k: v for k, v in found.items() if k not in ("name", "arguments", "note")})
        arguments = Arguments.parse(found.get("arguments", {}))
        for name, _ in arguments:
            identifier(name, "arguments")
        note = text(found.get("note", ""), "note", MAX_PROSE)
        return cls(identifier(found.get("name"), "name"), graph, tuple(arguments), note)


@dataclass(frozen=True)
class Document:
    """A drawing with its blocks, training plan, data and notes."""

    graph: Graph = field(default_factory=Graph)
    blocks: Mapping[str, BlockDefinition] = field(default_factory=lambda: EMPTY)
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

    def knows_ports(self, node: Node) -> bool:
        """Whether the ports of a node are known: not so for unknown layers and blocks that are missing."""
        return not isinstance(node.layer, UnknownLayer) and not (
            isinstance(node.layer, Block) and node.layer.block not in self.blocks
        )

    def field(self, name: str) -> Field | None:
        """A field of the data, None when there is no such field."""
        try:
            return self.data.field(name) if self.data else None
        except ParameterError:
            return None

    def field_type(self, name: str) -> TensorType | None:
        """Type of a field of the data, None when there is no such field."""
        found = self.field(name)
        return found.type if found else None


_BLOCK_ENTRIES = ("name", "arguments", "note", "nodes", "edges", "frames", "comments")
