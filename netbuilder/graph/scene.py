"""A graph with what is known of it, as the checks look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.infer import GraphInference, Inference, NodeInference
from netbuilder.graph.problem import Fix, Problem, Severity
from netbuilder.layers.base import Layer


@dataclass(frozen=True)
class Scene:
    """One graph of a document: ``path`` leads to it through blocks, ``scope`` is how edits call it."""

    document: Document
    found: GraphInference
    path: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document, inference: Inference) -> Scene:
        """The drawing itself."""
        return cls(document, inference)

    @property
    def graph(self) -> Graph:
        return self.found.graph

    def into(self, node_id: str) -> list[Edge]:
        """Wires into a node, in the order of the document."""
        return self.found.wiring.incoming.get(node_id, [])

    def out_of(self, node_id: str) -> list[Edge]:
        """Wires out of a node."""
        return self.found.wiring.outgoing.get(node_id, [])

    def working(self) -> Iterator[tuple[Node, NodeInference, Layer]]:
        """Nodes that can be computed and are not bypassed, with their layers, sources first."""
        return iter(self._working)

    @cached_property
    def _working(self) -> tuple[tuple[Node, NodeInference, Layer], ...]:
        nodes, known = self.graph.nodes, self.found.nodes
        pairs = ((nodes[i], known[i]) for i in self.found.wiring.order)
        return tuple(
            (n, k, k.layer) for n, k in pairs if k.outputs is not None and k.layer is not None and not n.bypassed
        )

    def inside(self) -> Iterator[Scene]:
        """The insides of the blocks used here that can be computed, each block once, however often it is used."""
        seen = set(self.scope)
        todo = [self]
        for scene in todo:
            for node_id, known in scene.found.nodes.items():
                layer = known.layer
                if isinstance(layer, Block) and known.outputs is not None and known.bodies and layer.block not in seen:
                    seen.add(layer.block)
                    todo.append(Scene(self.document, known.bodies[0], (*scene.path, node_id), (layer.block,)))
        yield from todo[1:]

    def above(self, node_id: str) -> Iterator[Node]:
        """The nodes on the only way up from a node: until one has no wire, or several."""
        seen = {node_id}
        edges = self.into(node_id)
        while len(edges) == 1 and edges[0].source not in seen:
            seen.add(edges[0].source)
            yield self.graph.nodes[edges[0].source]
            edges = self.into(edges[0].source)

    def problem(
        self,
        node: Node,
        code: str,
        severity: Severity,
        words: str,
        fixes: tuple[Fix, ...] = (),
        parameter: str | None = None,
        port: int | None = None,
    ) -> Problem:
        """A problem of a node; ``words`` go on from its name."""
        sentence = f"{node.described()} {words}"
        return Problem(code, severity, sentence, (*self.path, node.id), port, parameter, fixes)
