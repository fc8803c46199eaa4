"""Articles with their summaries (JSON): each sentence as numbers, and how much of the summary it holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from netbuilder.base.tensor import sequence, vector
from netbuilder.datasets.bundled import SENTENCE_FEATURES
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Articles
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers.sentences import Words, features, rarities, words
from netbuilder.engine.data.table import Table


def read(source: Articles, path: Path) -> Table:
    """features (articles, sentences, 11), score (…, 1), overlap (…, words + 1), reference (articles, words + 1).

    Behind the counts of the summary's words stands how many words there are in all.
    """
    found = found_in(path)
    bodies = [a["body"][: source.sentences] for a in found]
    counts = [[words(s) for s in body] for body in bodies]
    wanted = [words(a["summary"]) for a in found]
    rarity = rarities(counts)
    longest, width = max(map(len, bodies)), 1 + max(map(len, wanted))
    made = {
        "features": np.zeros((len(found), longest, len(SENTENCE_FEATURES)), np.float32),
        "score": np.zeros((len(found), longest, 1), np.float32),
        "overlap": np.zeros((len(found), longest, width), np.float32),
        "reference": np.zeros((len(found), width), np.float32),
    }
    for row, (article, body, count, reference) in enumerate(zip(found, bodies, counts, wanted, strict=True)):
        made["features"][row, : len(body)] = features(article["title"], body, count, rarity)
        made["reference"][row] = _counted(reference, reference, width)
        for place, sentence in enumerate(count):
            made["overlap"][row, place] = _counted(sentence, reference, width)
            made["score"][row, place] = rouge(sentence, reference)
    lengths = np.array([len(b) for b in bodies], np.int64)
    padded = ("features", "score", "overlap")
    fields = (
        *(Field(n, sequence(longest, made[n].shape[2]), padded=True) for n in padded),
        Field("reference", vector(width)),
    )
    about = Description(path.name, path.name, f"{len(found):,} articles.", fields, len(found))
    return Table(about, made, dict.fromkeys(padded, lengths))


def rouge(found: Words, wanted: Words) -> float:
    """ROUGE-1: F score of the words two texts have in common (Lin 2004)."""
    common = (found & wanted).total()
    return 2 * common / max(1, found.total() + wanted.total())


def _counted(found: Words, wanted: Words, width: int) -> list[float]:
    """How often the wanted words are in a text, padded; last how many words it has."""
    counts = [float(found[w]) for w in wanted]
    return [*counts, *[0.0] * (width - 1 - len(counts)), float(found.total())]


def found_in(path: Path) -> list[dict[str, Any]]:
    """The articles of a file, each with title, body and summary; DataError says what is wrong with it."""
    if not path.is_file():
        raise DataError(f"There is no file {path}.")
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DataError(f"{path} is no JSON text: {error}.") from None
    if not isinstance(found, list) or not found:
        raise DataError(f'{path}: expected a list of articles with "title", "body" (a list of sentences), "summary".')
    for number, article in enumerate(found, 1):
        if not _is_article(article):
            raise DataError(
                f'{path}: article {number} needs a "title", a "summary" with words and a "body" of sentences.'
            )
    return found


def _is_article(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(value.get(k), str) for k in ("title", "summary")):
        return False
    body = value.get("body")
    is_text = isinstance(body, list) and bool(body) and all(isinstance(s, str) for s in body)
    return is_text and bool(words(value["summary"]))
