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

    @property
    def current(self) -> str | None:
        """The node picked last."""
        return self.nodes[-1] if self.nodes else None

    def within(self, graph: Graph) -> Selection:
        """What of it is still there."""
        edges = set(graph.edges) if self.edges else set()
        around = {f.id for f in graph.frames} | {c.id for c in graph.comments}
        return Selection(
            tuple(n for n in self.nodes if n in graph.nodes),
            tuple(e for e in self.edges if e in edges),
            tuple(s for s in self.surroundings if s in around),
        )
