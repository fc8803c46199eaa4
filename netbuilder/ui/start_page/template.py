"""The drawings that come with the program, and what they say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import netbuilder
from netbuilder.graph.document import Document

FOLDER = Path(netbuilder.__file__).parent / "resources" / "templates"
# The quickest first; what is not named here comes at the end.
ORDER = (
    "digits_mlp", "digits_cnn", "mnist_mlp", "mnist_cnn", "residual", "iris", "wine", "breast_cancer", "diabetes",
    "fashion_cnn", "two_inputs", "demand_bike", "demand_bike_variants", "playground_moons", "playground_circles",
    "playground_xor", "playground_spiral", "topics_wordnet", "transformer", "summary_extractive", "spoken_digits",
    "spoken_sequence_ctc", "mnist_vae", "mnist_dcgan",
)  # fmt: skip


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
    """All templates, the usual first ones in front."""
    rank = {name: number for number, name in enumerate(ORDER)}
    return sorted(FOLDER.glob("*.netb"), key=lambda f: (rank.get(f.stem, len(rank)), f.stem))


@cache
def read(file: Path) -> Template:
    """A template; read once, when it is first needed."""
    import netbuilder.layers  # noqa: F401, fills the table of layers
    from netbuilder.graph.files import load

    return Template(file, load(file))
