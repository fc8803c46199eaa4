"""What stands in the holes of sentences, and the words that cannot be read from the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

AXES = ("channel", "channels", "height", "width", "depth", "time", "feature", "features")
NUMBERS, LOWER, UPPER = ("a number", "an integer"), ("at least", "above"), ("at most", "below")
BY_HAND = {
    # Words and joints that the walk cannot tell from other short texts, with the kinds of their holes.
    **dict.fromkeys((*AXES, "nothing", "none", "input", "output", "nodes", "outputs", "filters", "a field", ", "), ""),
    **dict.fromkeys(("text", "date", "category", "more", "numbers", "all"), ""),
    **dict.fromkeys(("sequences", "backwards", "causal", "cosine"), ""),
    **{f"{{0}} {axis}": "d" for axis in AXES},
    "{0}, {1}": "mm", "{0} × {1}": "ww", "{0} · {1}": "ww", "{0}; {1}": "ww", "{0}; {1}.": "ww", "{0}: {1}": "nw",
    "{0} ({1})": "nw",
    '"{0}"': "t", '{0} "{1}"': "nt", '{0} "{1}" {2}': "ntw", '{0} "{1}": {2}': "ntw", '{0} "{1}": {2}.': "ntw",
    'input "{0}"': "t", 'output "{0}"': "t", "a {0}": "n", "an {0}": "n", "one of {0}": "l",
    "{0} to {1}": "pw", "{0} and {1}": "ww", "{0} or {1}": "ww", "{0} or nothing": "w",
    "{0} bytes": "d", "{0}; put a Reshape in between": "w", "{0}, for which there is the {1}D layer of this kind": "wd",
    **{f"{noun} {limit} {{0}}": "d" for noun in NUMBERS for limit in (*LOWER, *UPPER)},
    **{f"{noun} {low} {{0}} and {high} {{1}}": "dd" for noun in NUMBERS for low in LOWER for high in UPPER},
}  # fmt: skip

FOREIGN = (
    # What Python's json and the operating system say in our sentences.
    "Expecting property name enclosed in double quotes", "Expecting value", "Expecting ',' delimiter",
    "Expecting ':' delimiter", "Extra data", "Invalid control character at", "Unterminated string starting at",
    "Invalid \\escape", "Invalid \\uXXXX escape", "Illegal trailing comma before end of object",
    "Illegal trailing comma before end of array", "no such file or directory", "permission denied", "is a directory",
    "not a directory", "file exists", "file name too long", "no space left on device", "disk quota exceeded",
    "read-only file system", "input/output error", "operation not permitted", "too many open files",
)  # fmt: skip

UNSAID = {"{0} lengths", "can't allocate memory", "a call cannot hold a {0}: {1}", "bytes {0}-", "key"}  # to no one

OVERRIDES = {  # kinds where the expressions mislead
    "set {0} to {1}": "pt",
    'Scale "{0}" in the data ({1})': "tw",
    "A first network: from {0} to {1}": "tt",
    "expected {0} numbers, got {1}": "dt",
    '"{0}" cannot be exported: expected a file name ending in one of {1}.': "tw",
    "it has {0}": "m",
    "{0} and {1} more": "md",
    "adds an axis called {0}, but there is one; it gets {1}.": "nw",
    "{0} turns": "d",
    "line {0}: {1}": "dw",
    "has an open input{0}: wire something to it.": "w",
    "has {0} wires at its input{1}, which takes one.": "ww",
    "cannot split the {0} {1} into {2} groups; choose a number that divides both.": "www",
}


@dataclass
class Template:
    """One sentence with numbered holes.

    ``kinds``: a letter for each hole. Never translated are "n", a name in one word, "t", a text or name that may have
    several, "d", a number, and "p", a parameter's name with spaces for its underscores; "l" is a list of names or the
    word none, "m" a name or several words, "w" words, which are looked up in their turn.
    ``places``: files it comes from. ``holes``: the expressions there.
    """

    text: str
    kinds: str = ""
    places: list[str] = field(default_factory=list)
    holes: list[str] = field(default_factory=list)


NAMES = re.compile(
    r"(^|[._])(id|node|source|target|owner|block|argument|new|parameter|guilty|loss|monitor|device)$"
    r"|__name__|\.type$|nodes\[0\]$|\[0\]\[0\]$|removeprefix|^mode$|^brief\(|shared_with$"
)
TEXTS = re.compile(
    r"(^|[._])(path|label|file|place|url|text|name|filename|scaling)$|^shown\(|^_short\(|^wrong\[0\]$"
    r"|^node\.label or "
)
COUNTS = re.compile(r"^(row|number|i|more|count|size)( \+ 1)?$|^len\(")
LISTS = re.compile(r"^', '\.join\(")
PERHAPS = re.compile(r"^(names|known)$")


def kind(expressions: list[str], is_quoted: bool) -> str:
    """The letter of a hole with these expressions side by side."""
    first = expressions[0]
    if "replace('_', ' ')" in first:
        return "p"
    if len(expressions) > 1:
        return "w"
    if LISTS.match(first) or PERHAPS.match(first):
        return "l" if LISTS.match(first) else "m"
    if COUNTS.match(first):
        return "d"
    return "t" if is_quoted or TEXTS.search(first) else "n" if NAMES.search(first) else "w"
