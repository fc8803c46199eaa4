"""A mistake or an oddity in a drawing, told to a person, with the ways out that were tried and work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from netbuilder.graph.edits.edit import Edit

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True)
class Fix:
    """A way out: the words on the button, the edit, and what it costs ("then 12,810 parameters")."""

    title: str
    edit: Edit
    effect: str = ""


@dataclass(frozen=True)
class Problem:
    """One mistake at the first guilty node.

    ``code``: stable, in kebab-case. ``path``: ids of the node, from the outermost block inwards; () for the document.
    ``sentence``: complete, the node's name in front. ``fixes``: best first.
    """

    code: str
    severity: Severity
    sentence: str
    path: tuple[str, ...] = ()
    port: int | None = None
    parameter: str | None = None
    fixes: tuple[Fix, ...] = ()

    @property
    def node(self) -> str | None:
        """Id of the guilty node in its own graph; None when it is the document."""
        return self.path[-1] if self.path else None

    @property
    def key(self) -> tuple[str, tuple[str, ...], int | None, str | None]:
        """What tells one problem from another, whatever the words."""
        return self.code, self.path, self.port, self.parameter
