"""The document around a form: what fields of the data, blocks and arguments there are to choose from."""

from __future__ import annotations

from netbuilder.datasets.field import Field
from netbuilder.graph.block import Scalar
from netbuilder.graph.document import BlockDefinition
from netbuilder.ui.session import Session


class Context:
    """Looks things up in an open document; nothing is there without one.

    Args:
        session: the document.
    """

    def __init__(self, session: Session | None = None) -> None:
        self.session = session

    def fields(self) -> tuple[Field, ...]:
        """The fields of the data set."""
        data = self.session.document.data if self.session else None
        return data.fields if data else ()

    def blocks(self) -> tuple[str, ...]:
        """Names of the blocks of the drawing."""
        return tuple(self.session.document.blocks) if self.session else ()

    def block(self, name: str) -> BlockDefinition | None:
        """A block of the drawing."""
        return self.session.document.blocks.get(name) if self.session else None

    def arguments(self) -> tuple[tuple[str, Scalar], ...]:
        """The arguments of the block whose inside is shown."""
        found = self.block(self.session.scope[-1]) if self.session and self.session.scope else None
        return found.arguments if found else ()
