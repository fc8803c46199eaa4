"""Pairs of texts in a table: how long they are, and how many different words there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from netbuilder.datasets.source import MARKS, Text, TextPairs
from netbuilder.engine.data.vocabulary import split_text

Tokens = Literal["words", "characters"]
FITTING = 0.99  # part of the texts that are not cut
LONGEST_WRITTEN = 100  # tokens; a longer text is cut, as every token of it costs a score a word
FEW = 1_000  # different words that are all kept; of more only those that occur twice
# Letters of languages that put no spaces between words.
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def text_pairs(path: Path, names: tuple[str, str], samples: tuple[Sequence[str], Sequence[str]]) -> TextPairs:
    """The source of two columns, with lengths that cut few texts and a vocabulary no larger than these need.

    Args:
        names: of the column that is read and of the one that is written.
        samples: texts of both.
    """
    tokens = tokens_of([*samples[0], *samples[1]])
    lists = [[split_text(text, tokens) for text in texts] for texts in samples]
    longest = next(p.default for p in TextPairs.parameters() if p.name == "max_length")
    return TextPairs(
        path=str(path),
        text_column=names[0],
        target_column=names[1],
        tokens=tokens,
        vocabulary=max(_vocabulary(found) for found in lists),
        max_length=min(longest, _usual_length(lists[0])),
        target_length=min(LONGEST_WRITTEN, max(2, _usual_length(lists[1]) + 1)),
    )


def tokens_of(texts: Sequence[str]) -> Tokens:
    """Characters where most letters are of a language without spaces."""
    letters = [c for text in texts for c in text if c.isalpha()]
    return "characters" if sum(bool(UNSPACED.match(c)) for c in letters) > len(letters) / 2 else "words"


def _usual_length(lists: Sequence[Sequence[str]]) -> int:
    """So many tokens that few texts have more."""
    lengths = sorted(map(len, lists))
    return max(1, lengths[min(len(lengths) - 1, int(FITTING * len(lengths)))])


def _vocabulary(lists: Sequence[Sequence[str]]) -> int:
    """As many tokens as can be learned, and the marks."""
    most = next(p.default for p in Text.parameters() if p.name == "vocabulary")
    counts = Counter(token for tokens in lists for token in tokens)
    often = len(counts) if len(counts) <= FEW else max(FEW, sum(n > 1 for n in counts.values()))
    return int(min(most, often + MARKS - 1))
