"""The texts a person wrote into a drawing: notes, titles of frames, comments, labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from netbuilder.graph.document import Document
from netbuilder.graph.drawing import Graph
from netbuilder.graph.node import Node

Wording = Callable[[str], str]


def reworded(document: Document, wording: Wording) -> Document:
    """The same drawing with every text replaced by what ``wording`` makes of it; names of nodes stay."""
    blocks = {
        name: replace(block, note=wording(block.note), graph=_graph(block.graph, wording))
        for name, block in document.blocks.items()
    }
    return replace(document, notes=wording(document.notes), graph=_graph(document.graph, wording), blocks=blocks)


def texts(document: Document) -> list[str]:
    """Every text in a drawing."""
    found: list[str] = []

    def remember(text: str) -> str:
        found.append(text)
        return text

    reworded(document, remember)
    return found


def _graph(graph: Graph, wording: Wording) -> Graph:
    return replace(
        graph,
        nodes={name: _node(node, wording) for name, node in graph.nodes.items()},
        frames=tuple(replace(frame, title=wording(frame.title)) for frame in graph.frames),
        comments=tuple(replace(comment, text=wording(comment.text)) for comment in graph.comments),
    )


def _node(node: Node, wording: Wording) -> Node:
    return replace(node, label=wording(node.label), note=wording(node.note))
