"""What is selected on the canvas."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.graph.document import Edge, Graph


@dataclass(frozen=True)
class Selection:
    """Nodes (ids, in the order they were picked; the last is the current one), wires, frames and comments (ids)."""

    nodes: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    surroundings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.edges or self.surroundings)

    @classmethod
    def of_added(cls, before: Graph, graph: Graph) -> Selection:
        """Nodes, frames and comments that were not there before."""
        known = set(_around(before))
        nodes = tuple(i for i in graph.nodes if i not in before.nodes)
        return cls(nodes, (), tuple(i for i in _around(graph) if i not in known))

    @property
    def current(self) -> str | None:
        """The node picked last."""
        return self.nodes[-1] if self.nodes else None

    def within(self, graph: Graph) -> Selection:
        """What of it is still there."""
        edges = set(graph.edges) if self.edges else set()
        around = set(_around(graph))
        return Selection(
            tuple(n for n in self.nodes if n in graph.nodes),
            tuple(e for e in self.edges if e in edges),
            tuple(s for s in self.surroundings if s in around),
        )


def _around(graph: Graph) -> tuple[str, ...]:
    """Ids of frames and comments."""
    return (*(f.id for f in graph.frames), *(c.id for c in graph.comments))
