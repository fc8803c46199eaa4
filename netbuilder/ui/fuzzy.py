"""How well a text fits what was typed, on the scale of the search over layers (0 to 100)."""

from __future__ import annotations

import re

EXACT, START, WORD, INSIDE, SCATTERED = 100, 85, 65, 55, 30


def score(text: str, typed: str) -> int:
    """0 where it does not fit. Every word of ``typed`` must be found; the worst one counts."""
    text, typed = text.lower(), typed.strip().lower()
    if not typed:
        return 1
    if text == typed:
        return EXACT
    if text.startswith(typed):
        return START
    return min(_score_word(text, word) for word in typed.split())


def _score_word(text: str, word: str) -> int:
    words = re.split(r"[\s:/()]+", text)
    if any(w.startswith(word) for w in words):
        return WORD
    if word in text:
        return INSIDE
    if len(word) > 1 and "".join(w[:1] for w in words).startswith(word):
        return INSIDE - 1
    return SCATTERED if len(word) > 2 and _is_scattered(word, text) else 0


def _is_scattered(word: str, text: str) -> bool:
    letters = iter(text)
    return text.startswith(word[0]) and all(letter in letters for letter in word)
