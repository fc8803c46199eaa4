"""Texts to token ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

import numpy as np

PADDING, UNKNOWN = 0, 1
SPECIAL = ("", "[UNK]")
# A run of letters and digits, or one other visible character.
_WORD = re.compile(r"\w+|[^\w\s]")


def split_text(text: str, tokens: Literal["words", "characters"]) -> list[str]:
    """The tokens of a text; words are put in lower case, characters are left as they are."""
    return list(text) if tokens == "characters" else _WORD.findall(text.lower())


def build(token_lists: Iterable[list[str]], size: int) -> tuple[str, ...]:
    """The ``size - 2`` most frequent tokens (ties in alphabetical order), behind padding (0) and unknown (1)."""
    counts = Counter(token for tokens in token_lists for token in tokens)
    frequent = sorted(counts, key=lambda t: (-counts[t], t))[: size - len(SPECIAL)]
    return (*SPECIAL, *frequent)


def encode(token_lists: list[list[str]], vocabulary: tuple[str, ...], max_length: int) -> tuple[np.ndarray, np.ndarray]:
    """Ids (texts, max_length) int64, cut or padded with 0, and the true lengths (texts,)."""
    ids = {token: index for index, token in enumerate(vocabulary) if index > UNKNOWN}
    encoded = np.zeros((len(token_lists), max_length), np.int64)
    lengths = np.zeros(len(token_lists), np.int64)
    for row, tokens in enumerate(token_lists):
        known = [ids.get(token, UNKNOWN) for token in tokens[:max_length]]
        encoded[row, : len(known)] = known
        lengths[row] = len(known)
    return encoded, lengths
