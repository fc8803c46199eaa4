"""The articles behind a data set of sentences told in numbers."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.source import Articles, Bundled, Download, Source
from netbuilder.engine.data import locate
from netbuilder.engine.data.readers import articles
from netbuilder.engine.data.readers.sentences import rarities, words

FIELD = "features"  # of the source Articles: each sentence in numbers


def file_of(source: Source, base: Path) -> Path | None:
    """The file of articles behind a source; None where it is of another kind."""
    if isinstance(source, Bundled | Download):
        found = entry(source)
        return locate(found)[found.reading.path] if isinstance(found.reading, Articles) else None
    return base / Path(source.path).expanduser() if isinstance(source, Articles) else None


def article_told(file: Path, row: int, longest: int) -> dict[str, Any]:
    """Title and sentences of an article, as Previewed has them."""
    found = _known(file, file.stat().st_mtime_ns)[row]
    return {"title": found["title"], "sentences": list(found["body"][:longest])}


def rarity(file: Path) -> dict[str, float]:
    """How rare every word is among the articles of a file."""
    return _rarities(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _known(file: Path, stamp: int) -> list[dict[str, Any]]:
    """``stamp`` changes with the file."""
    return articles.found_in(file)


@lru_cache(maxsize=2)
def _rarities(file: Path, stamp: int) -> dict[str, float]:
    return rarities([[words(s) for s in a["body"]] for a in _known(file, stamp)])
