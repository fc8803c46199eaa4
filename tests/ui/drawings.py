"""Documents for tests of the window."""

from __future__ import annotations

from pathlib import Path

import netbuilder
from netbuilder.graph.document import Document
from netbuilder.graph.files import load

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"


def template(name: str) -> Document:
    """A shipped template."""
    return load(TEMPLATES / f"{name}.netb")
