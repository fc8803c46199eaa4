"""Printed code that remembers which node each line is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Line(str):
    """A line of code; ``node`` is the path of the node it is of, "" where it is of none."""

    node: str

    @classmethod
    def of(cls, text: str, node: str) -> Line:
        made = cls(text)
        made.node = node
        return made


def of_node(node: str, lines: Iterable[str]) -> Iterator[Line]:
    """The lines, marked as those of a node."""
    return (Line.of(line, node) for line in lines)


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
        return [
            i for i, line in enumerate(self.lines) if isinstance(line, Line) and _ids(line.node)[: len(path)] == path
        ]

    def node_at(self, number: int) -> tuple[str, ...]:
        """Path of the node that a line is of; () where it is of none."""
        line = self.lines[number] if 0 <= number < len(self.lines) else ""
        return _ids(line.node) if isinstance(line, Line) else ()


def _ids(node: str) -> tuple[str, ...]:
    """The ids of a program's path; the numbers of repetitions are left out."""
    return tuple(part for part in node.split("/") if part and not part.isdecimal())
