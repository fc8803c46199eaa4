"""Printed code that remembers which node each line is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Line(str):
    """A line of code; ``nodes`` are the paths of the nodes it is of: several where uses of a block share a class."""

    nodes: tuple[str, ...]

    @classmethod
    def of(cls, text: str, *nodes: str) -> Line:
        made = cls(text)
        made.nodes = nodes
        return made


def of_node(nodes: str | Iterable[str], lines: Iterable[str]) -> Iterator[Line]:
    """The lines, marked as those of a node, or of several."""
    marks = (nodes,) if isinstance(nodes, str) else tuple(nodes)
    return (Line.of(line, *marks) for line in lines)


@dataclass(frozen=True)
class Listing:
    """A script, line by line."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def lines_of(self, path: tuple[str, ...]) -> list[int]:
        """Numbers (from 0) of the lines of a node, or of everything inside when it is a block.

        ``path`` has the ids from the outermost block inwards; all repetitions of a block count.
        """
        return [i for i, line in enumerate(self.lines) if any(p[: len(path)] == path for p in _paths(line))]

    def node_at(self, number: int) -> tuple[str, ...]:
        """Path of the node that a line is of, the first of several; () where it is of none."""
        paths = _paths(self.lines[number]) if 0 <= number < len(self.lines) else []
        return paths[0] if paths else ()


def _paths(line: str) -> list[tuple[str, ...]]:
    return [_ids(node) for node in line.nodes] if isinstance(line, Line) else []


def _ids(node: str) -> tuple[str, ...]:
    """The ids of a program's path; the numbers of repetitions are left out."""
    return tuple(part for part in node.split("/") if part and not part.isdecimal())
