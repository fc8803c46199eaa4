"""Where the nodes of an imported drawing stand: in longer rows than others have, as there are many."""

from __future__ import annotations

from netbuilder.graph import placed as usual
from netbuilder.graph.document import Graph

ROW = 2000.0  # canvas pixels


def placed(graph: Graph) -> Graph:
    """The graph with a place for every node."""
    return usual.placed(graph, ROW)
