"""Sentences of the core in the user's language.

The core (graph, layers, training, …) and the engine speak English: problems, fixes, titles of edits, errors. ``said``
knows such a sentence again by its pattern and says it in the user's language, with what stands in the holes: names as
they are, words and sentences looked up in their turn.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from netbuilder.ui.translation.sentence_patterns import HOLE, Pattern, patterns

CONTEXT = "sentences"
PROBE = "nothing"  # a word that every language has in another form
WIDE = re.compile("[“”\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")  # characters that need no space between them
LETTER = re.compile(r"[A-Za-z]")
NAME = re.compile(r"[^\s\"]*")
NAMES = re.compile(r"[^\s,]+(, [^\s,]+)*")
AMOUNT = re.compile(r"(\?|[\d.,]+) \w+")  # "3.2 GiB", or "7 points" of an axis that has a user's name


class Told(NamedTuple):
    """A text in the user's language, and whether all words in it were known."""

    text: str
    is_whole: bool


def said(text: str) -> str:
    """A sentence of the core in the user's language; as it is when it is not known, or when that is English."""
    language = _translated(PROBE)
    found = None if language == PROBE else _told(text, language)
    return found.text if found else text


@lru_cache(maxsize=8192)
def _told(text: str, language: str) -> Told | None:
    """The sentence said; None when it is none of ours. ``language`` keeps the languages apart in the cache."""
    plain, holed = patterns()
    if text in plain:
        return Told(_translated(plain[text].text).strip(), True)
    best: Told | None = None
    for pattern in holed:
        values = pattern.values(text)
        if values is None:
            continue
        words = [_value(v.strip(), kind, language) for v, kind in zip(values, pattern.kinds, strict=True)]
        if all(w.is_whole for w in words):
            return Told(_filled(pattern, words), True)
        if best is None and pattern.is_sure:
            best = Told(_filled(pattern, words), False)
    return best


def _value(value: str, kind: str, language: str) -> Told:
    """What stands in a hole."""
    if kind == "p":
        return Told(value.replace(" ", "_"), True)
    if kind == "l":
        return Told(_translated(value) if value == "none" else value.replace(", ", _translated(", ")), True)
    if kind in "ntd" or not LETTER.search(value) or (kind == "m" and NAME.fullmatch(value)):
        return Told(value, True)
    found = _told(value, language)
    if found is None and kind == "m" and NAMES.fullmatch(value):
        return _value(value, "l", language)
    return found or Told(value, bool(NAME.fullmatch(value) or AMOUNT.fullmatch(value)))


def _filled(pattern: Pattern, words: list[Told]) -> str:
    """The translated template with the words in its holes, without spaces between wide characters."""
    pieces = HOLE.split(_translated(pattern.text))
    text = pieces[0]
    for index, after in zip(pieces[1::2], pieces[2::2], strict=True):
        text = _joined(_joined(text, words[int(index)].text), after)
    return text.strip()


def _joined(left: str, right: str) -> str:
    if left.endswith(" ") and (not right or (WIDE.match(right) and WIDE.match(left[-2:]))):
        left = left[:-1]
    elif right.startswith(" ") and left and WIDE.match(left[-1]) and WIDE.match(right[1:2]):
        right = right[1:]
    return left + right


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
