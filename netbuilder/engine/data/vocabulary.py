"""Texts to token ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

import numpy as np

PADDING, UNKNOWN = 0, 1
START, END = 2, 3  # of texts that are written
SPECIAL = ("", "[UNK]")
MARKED = (*SPECIAL, "[START]", "[END]")
SILENT = ("", "[START]", "[END]")  # no words of a text
# A word that is not known as it is shown, a run of letters and digits, or one other visible character.
_WORD = re.compile(r"\[unk\]|\w+|[^\w\s]")
UNKNOWN_LETTER = "\N{REPLACEMENT CHARACTER}"  # of texts that are cut into letters, as people see it


def split_text(text: str, tokens: Literal["words", "characters"]) -> list[str]:
    """The tokens of a text; words are put in lower case, characters are left as they are."""
    return list(text) if tokens == "characters" else _WORD.findall(text.lower())


def build(token_lists: Iterable[list[str]], size: int, special: tuple[str, ...] = SPECIAL) -> tuple[str, ...]:
    """The most frequent tokens (ties in alphabetical order), ``size`` with the special ones before them."""
    counts = Counter(token for tokens in token_lists for token in tokens)
    frequent = sorted(counts, key=lambda t: (-counts[t], t))[: size - len(special)]
    return (*special, *frequent)


def encode(token_lists: list[list[str]], vocabulary: tuple[str, ...], max_length: int) -> tuple[np.ndarray, np.ndarray]:
    """Ids (texts, max_length) int64, cut or padded with 0, and the true lengths (texts,)."""
    ids = {token: index for index, token in enumerate(vocabulary) if token not in MARKED}
    encoded = np.zeros((len(token_lists), max_length), np.int64)
    lengths = np.zeros(len(token_lists), np.int64)
    for row, tokens in enumerate(token_lists):
        known = [ids.get(token, UNKNOWN) for token in tokens[:max_length]]
        encoded[row, : len(known)] = known
        lengths[row] = len(known)
    return encoded, lengths


def encode_marked(
    token_lists: list[list[str]], vocabulary: tuple[str, ...], max_length: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For texts to be written: ids with the end token behind them, the same one step later behind the start token,
    both (texts, max_length) int64, and the true lengths (texts,) of both."""
    ids, lengths = encode(token_lists, vocabulary, max_length - 1)
    rows = np.arange(len(ids))
    target, written = (np.zeros((len(ids), max_length), np.int64) for _ in range(2))
    target[:, :-1] = ids
    target[rows, lengths] = END
    written[:, 1:], written[:, 0] = ids, START
    return target, written, lengths + 1
