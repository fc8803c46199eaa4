"""Where the nodes of a drawing stand that nobody has drawn: laid out in rows, with room for what is written on each."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.graph.block import Block
from netbuilder.graph.document import Graph, Node
from netbuilder.graph.layout import USUAL_SIZE, Size, layout

ROW = 1100.0  # canvas pixels: so wide a drawing can be read in a window of 1366 × 768 beside the panels
TITLE, NAME, LINE = 7.2, 6.4, 6.6  # canvas pixels of a letter, about: fonts are not known here
MARGIN, WIDEST = 40.0, 220.0


def placed(graph: Graph, row: float = ROW) -> Graph:
    """The graph with a place for every node; ``row``: how long a row of the drawing becomes, in canvas pixels."""
    points = layout(graph, {i: estimated(n) for i, n in graph.nodes.items()}, width=row)
    return replace(graph, nodes={i: replace(n, position=points[i]) for i, n in graph.nodes.items()})


def estimated(node: Node) -> Size:
    """About the size the canvas gives a node."""
    kind = node.layer.block if isinstance(node.layer, Block) else node.type
    if node.label:
        rows = TITLE * len(node.label), LINE * len(f"{kind} · {node.layer.line()}")
    else:
        rows = TITLE * len(kind) + NAME * len(node.id), LINE * len(node.layer.line())
    return min(max(MARGIN + max(rows), USUAL_SIZE[0]), WIDEST), USUAL_SIZE[1]
