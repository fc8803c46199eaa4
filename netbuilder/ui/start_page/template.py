"""The drawings that come with the program, and what they say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import netbuilder
from netbuilder.graph.document import Document
from netbuilder.ui.start_page.subjects import rank

FOLDER = Path(netbuilder.__file__).parent / "resources" / "templates"


@dataclass(frozen=True)
class Template:
    """A shipped drawing. Its first line of notes is "title · what it reached"."""

    file: Path
    document: Document

    @property
    def title(self) -> str:
        """Before the dot, in the user's language."""
        return self._first_line().partition(" · ")[0] or self.file.stem

    @property
    def line(self) -> str:
        """What was measured, in the template's own words."""
        return self._first_line().partition(" · ")[2]

    @property
    def said(self) -> Document:
        """The drawing with all its words in the user's language."""
        from netbuilder.ui.translation import in_own_words

        return in_own_words(self.document)

    def _first_line(self) -> str:
        return self.said.notes.partition("\n")[0]


def files() -> list[Path]:
    """All templates in the order of their subjects."""
    return sorted(FOLDER.glob("*.netb"), key=lambda file: (rank(file.stem), file.stem))


@cache
def read(file: Path) -> Template:
    """A template; read once, when it is first needed."""
    import netbuilder.layers  # noqa: F401, fills the table of layers
    from netbuilder.graph.files import load

    return Template(file, load(file))
