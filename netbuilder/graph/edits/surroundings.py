"""Edits of what stands around the nodes: frames and comments."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.graph.document import Comment, Document, Frame, Graph
from netbuilder.graph.edits.edit import Edit, EditError, free_name, node_at

MARGIN = 40.0
NODE_SIZE = (180.0, 64.0)


@declared
class PutFrame(Edit):
    """A frame, new or in the place of the one with the same id."""

    frame: Frame = param(..., "The frame.")

    def change(self, graph: Graph, document: Document) -> Graph:
        return replace(graph, frames=_put(graph.frames, self.frame))

    def title(self, document: Document) -> str:
        return f'frame "{self.frame.title}"'

    def merge_key(self) -> Hashable:
        return ("frame", self.scope, self.frame.id)


@declared
class PutComment(Edit):
    """A comment, new or in the place of the one with the same id."""

    comment: Comment = param(..., "The comment.")

    def change(self, graph: Graph, document: Document) -> Graph:
        return replace(graph, comments=_put(graph.comments, self.comment))

    def title(self, document: Document) -> str:
        return "comment"

    def merge_key(self) -> Hashable:
        return ("comment", self.scope, self.comment.id)


@declared
class RemoveSurroundings(Edit):
    """Frames and comments go away; nodes stay."""

    ids: tuple[str, ...] = param(..., "Ids of frames and comments.")

    def change(self, graph: Graph, document: Document) -> Graph:
        known = {f.id for f in graph.frames} | {c.id for c in graph.comments}
        if missing := [i for i in self.ids if i not in known]:
            raise EditError(f'There is no frame or comment "{missing[0]}" here.')
        frames = tuple(f for f in graph.frames if f.id not in self.ids)
        return replace(graph, frames=frames, comments=tuple(c for c in graph.comments if c.id not in self.ids))

    def title(self, document: Document) -> str:
        return "remove frame or comment"


@declared
class Group(Edit):
    """A frame around nodes."""

    nodes: tuple[str, ...] = param(..., "Ids of the nodes.")
    name: str = param("", "The frame's title.")

    def change(self, graph: Graph, document: Document) -> Graph:
        if not self.nodes:
            raise EditError("Choose the nodes to put a frame around.")
        xs, ys = zip(*(node_at(graph, i).position for i in self.nodes), strict=True)
        x, y = min(xs) - MARGIN, min(ys) - MARGIN
        width, height = max(xs) + NODE_SIZE[0] + MARGIN - x, max(ys) + NODE_SIZE[1] + MARGIN - y
        name = free_name("frame", {f.id for f in graph.frames})
        return replace(graph, frames=(*graph.frames, Frame(name, self.name, (x, y, width, height))))

    def title(self, document: Document) -> str:
        return f"group {len(self.nodes)} nodes"


def _put(items: tuple[Any, ...], item: Any) -> tuple[Any, ...]:
    if any(i.id == item.id for i in items):
        return tuple(item if i.id == item.id else i for i in items)
    return (*items, item)
