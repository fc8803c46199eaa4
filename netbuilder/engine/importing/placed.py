"""Where the nodes of an imported drawing stand: laid out in rows, with room for what is written on each."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.graph.block import Block
from netbuilder.graph.document import Graph, Node
from netbuilder.graph.layout import USUAL_SIZE, Size, layout

ROW = 2000.0  # canvas pixels: how long a row of the drawing becomes
TITLE, NAME, LINE = 7.2, 6.4, 6.6  # canvas pixels of a letter, about: fonts are not known here
MARGIN, WIDEST = 40.0, 220.0


def placed(graph: Graph) -> Graph:
    """The graph with a place for every node."""
    points = layout(graph, {i: estimated(n) for i, n in graph.nodes.items()}, width=ROW)
    return replace(graph, nodes={i: replace(n, position=points[i]) for i, n in graph.nodes.items()})


def estimated(node: Node) -> Size:
    """About the size the canvas gives a node."""
    title = node.layer.block if isinstance(node.layer, Block) else node.type
    rows = (TITLE * len(title) + NAME * len(node.id), LINE * len(node.layer.line()))
    return min(max(MARGIN + max(rows), USUAL_SIZE[0]), WIDEST), USUAL_SIZE[1]
