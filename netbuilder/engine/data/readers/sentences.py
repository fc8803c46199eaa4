"""What can be told of each sentence of an article without understanding it: numbers by which to choose sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from math import log

import numpy as np

from netbuilder.engine.data.vocabulary import split_text

Words = Counter[str]
# Behind a full stop, unless an initial or a title stands before it or no capital follows; or at a line's end.
_TITLES = r"(?<!\b\w\.)(?<!\b(?:Dr|Mr|Ms|St|vs|cf)\.)(?<!\b(?:Mrs|etc)\.)"
_STOP = r"(?:(?<=[.!?])" + _TITLES + r"|(?<=[.!?][\"”')\]]))"
_END = re.compile(r"(?<=[。！？])|" + _STOP + r"\s+(?=[\"“'(\[]*[A-Z0-9])|\n+")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, for people's own articles; abbreviations may cut one in two."""
    return [piece.strip() for piece in _END.split(text) if piece and piece.strip()]


def words(text: str) -> Words:
    """Its words in lower case, counted; signs are none."""
    return Counter(w for w in split_text(text, "words") if w[0].isalnum())


def rarities(articles: Sequence[Sequence[Words]]) -> dict[str, float]:
    """log(articles / articles with the word), for every word."""
    seen = Counter(w for sentences in articles for w in set().union(*sentences))
    return {w: log((1 + len(articles)) / (1 + n)) for w, n in seen.items()}


def features(title: str, sentences: Sequence[str], counts: Sequence[Words], rarity: dict[str, float]) -> np.ndarray:
    """SENTENCE_FEATURES of every sentence: float32 (sentences, 11)."""
    weighted = [{w: n * rarity.get(w, 0.0) for w, n in c.items()} for c in counts]
    whole: dict[str, float] = {}
    for vector in weighted:
        for w, n in vector.items():
            whole[w] = whole.get(w, 0.0) + n
    head, total = set(words(title)), len(sentences)
    rows = []
    for place, (sentence, count, vector) in enumerate(zip(sentences, counts, weighted, strict=True)):
        where = (place / total, float(place == 0), 1 / (1 + place))
        alike = (likeness(vector, whole), likeness(vector, weighted[0]))
        rows.append((*where, *_contents(count, head), *alike, *_looks(sentence, count, vector)))
    return np.array(rows, np.float32)


def _contents(count: Words, head: set[str]) -> tuple[float, ...]:
    """Length, and the part of the title's words."""
    return log(1 + count.total()), len(head & count.keys()) / max(1, len(head))


def _looks(sentence: str, count: Words, vector: dict[str, float]) -> tuple[float, ...]:
    """Rarity of a word on average, capitals, digits, quotes."""
    rare = sum(vector.values()) / max(1, count.total())
    quotes = float('"' in sentence or "“" in sentence)
    return rare, share(sentence, str.isupper), share(sentence, str.isdigit), quotes


def likeness(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine of the angle between two weighted counts, 0 … 1."""
    norm = (sum(v * v for v in a.values()) * sum(v * v for v in b.values())) ** 0.5
    return sum(v * b.get(w, 0.0) for w, v in a.items()) / norm if norm else 0.0


def share(text: str, holds: Callable[[str], bool]) -> float:
    """Part of the characters for which a test of str holds."""
    return sum(map(holds, text)) / max(1, len(text))
