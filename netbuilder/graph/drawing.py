"""Nodes and edges together, with the frames and comments around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import shown
from netbuilder.graph.node import MAX_PROSE, Edge, Node, identifier, numbers, point, rounded, short, table, text
from netbuilder.layers.base import Layer

EMPTY: Mapping[str, Any] = MappingProxyType({})
MAX_NODES, MAX_EDGES = 20_000, 100_000
_ENTRIES = ("nodes", "edges", "frames", "comments")


@dataclass(frozen=True)
class Frame:
    """A titled rectangle behind nodes: x, y, width, height in canvas pixels."""

    id: str
    title: str
    rect: tuple[float, float, float, float]

    def __post_init__(self) -> None:
        object.__setattr__(self, "rect", rounded(self.rect))

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "title": self.title, "rect": [short(v) for v in self.rect]}

    @classmethod
    def parse(cls, value: Any) -> Frame:
        if isinstance(value, Frame):
            return value
        found = {"title": "", **table(value, ("id", "title", "rect"), "a frame")}
        x, y, width, height = numbers(found.get("rect"), 4, "rect")
        return cls(identifier(found.get("id"), "id"), text(found["title"], "title"), (x, y, width, height))


@dataclass(frozen=True)
class Comment:
    """A text on the canvas."""

    id: str
    text: str
    position: tuple[float, float]

    def __post_init__(self) -> None:
        object.__setattr__(self, "position", rounded(self.position))

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "text": self.text, "at": [short(v) for v in self.position]}

    @classmethod
    def parse(cls, value: Any) -> Comment:
        if isinstance(value, Comment):
            return value
        found = table(value, ("id", "text", "at"), "a comment")
        words = text(found.get("text", ""), "text", MAX_PROSE)
        return cls(identifier(found.get("id"), "id"), words, point(found.get("at"), "at"))


@dataclass(frozen=True)
class Graph:
    """Nodes by id, in the order they were added, and edges."""

    nodes: Mapping[str, Node] = field(default_factory=lambda: EMPTY)
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    comments: tuple[Comment, ...] = ()

    def of_type(self, kind: type[Layer]) -> list[Node]:
        return [n for n in self.nodes.values() if isinstance(n.layer, kind)]

    def to_json(self, written: Callable[[Edge], list[str]] = Edge.to_json) -> dict[str, Any]:
        """Nodes, edges, and frames and comments where there are any; ``written`` may shorten the ends of edges."""
        found: dict[str, Any] = {
            "nodes": {n.id: n.entries() for n in self.nodes.values()},
            "edges": [written(e) for e in self.edges],
        }
        extra = {"frames": [f.to_json() for f in self.frames], "comments": [c.to_json() for c in self.comments]}
        return found | {k: v for k, v in extra.items() if v}

    @classmethod
    def parse(cls, value: Any) -> Graph:
        """From ``to_json``; ParameterError names the place. The ends of edges are not looked up here."""
        if isinstance(value, Graph):
            return value
        found = table(value, _ENTRIES, "a drawing")
        nodes = _nodes(found.get("nodes", {}))
        edges = tuple(_each(found.get("edges", []), Edge.parse, "edges", MAX_EDGES))
        frames = tuple(_each(found.get("frames", []), Frame.parse, "frames", MAX_NODES))
        comments = tuple(_each(found.get("comments", []), Comment.parse, "comments", MAX_NODES))
        for name, items in (("frames", frames), ("comments", comments)):
            if len({i.id for i in items}) < len(items):
                raise ParameterError(name, "two of them have the same id")
        return cls(nodes, edges, frames, comments)


def _nodes(value: Any) -> dict[str, Node]:
    if not isinstance(value, Mapping) or len(value) > MAX_NODES:
        raise ParameterError("nodes", f"expected a table of at most {MAX_NODES} nodes, got {shown(value)}")
    found = {}
    for node_id, entry in value.items():
        place = f"nodes.{str(node_id)[:64]}"
        try:
            found[node_id] = Node.of_json(node_id, entry)
        except ParameterError as error:
            raise error.within(place) from None
    for node in found.values():
        if node.shared_with is not None and (node.shared_with not in found or node.shared_with == node.id):
            message = f"expected the name of another node, got {shown(node.shared_with)}"
            raise ParameterError(f"nodes.{node.id}.shared_with", message)
    return found


def _each(value: Any, parse: Callable[[Any], Any], place: str, limit: int) -> Iterable[Any]:
    if not isinstance(value, list | tuple) or len(value) > limit:
        raise ParameterError(place, f"expected a list of at most {limit}, got {shown(value)}")
    for index, item in enumerate(value):
        try:
            yield parse(item)
        except ParameterError as error:
            raise error.within(f"{place}.{index}") from None
