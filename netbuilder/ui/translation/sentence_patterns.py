"""The shapes of the core's sentences: words with holes, found again in a finished sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from netbuilder.ui.translation.languages import FOLDER

HOLE = re.compile(r"{(\d)}")
HOLES = {"n": "([^ ]+?)", "d": r"([-+±.,?…\de ]+)", "p": "([a-z][a-z0-9 ]*)", "l": "((?:(?! or )[^;])*?)"}
SURE = 4  # letters: with fewer, a sentence may fit a pattern by chance


@dataclass(frozen=True)
class Pattern:
    """A template such as "needs {0} axes; it gets {1}." and a letter for what stands in each hole.

    "n": a name in one word; "t": a text or name that may have several; "d": a number; "p": a parameter's name with
    spaces for its underscores; "l": a list of names, or the word none; "m": a name, or several words; "w": words.
    """

    text: str
    kinds: str

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The texts around the holes."""
        return tuple(HOLE.split(self.text.strip())[::2])

    @cached_property
    def longest(self) -> str:
        """The longest of them: cheap to look for."""
        return max(self.literals, key=len)

    @cached_property
    def weight(self) -> int:
        """How much a sentence says by fitting: the number of its own characters."""
        return sum(map(len, self.literals))

    @cached_property
    def is_sure(self) -> bool:
        """Whether a sentence that fits is meant, even where words in its holes are not known."""
        return sum(c.isalpha() for text in self.literals for c in text) >= SURE

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        pieces = [re.escape(self.literals[0])]
        for index, kind in enumerate(self.kinds):
            before, after = self.literals[index], self.literals[index + 1]
            pieces += [self._hole(kind, before.endswith('"') and after.startswith('"')), re.escape(after)]
        return re.compile("".join(pieces), re.DOTALL)

    def _hole(self, kind: str, is_quoted: bool) -> str:
        if is_quoted:
            return "(.*?)" if self.is_sure else r'((?:[^"]|"(?=\S)[^"]*")*?)'
        return HOLES.get(kind, "(.*?)")

    def values(self, sentence: str) -> tuple[str, ...] | None:
        """What stands in the holes; None when the sentence is another one."""
        if self.longest not in sentence:
            return None
        found = self._expression.fullmatch(sentence)
        return found.groups() if found else None


@cache
def patterns() -> tuple[Mapping[str, Pattern], tuple[Pattern, ...]]:
    """Those without holes by their text, and those with, the ones that say most in front."""
    rows = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))
    made = [Pattern(text, kinds) for text, kinds in rows]
    return {p.text.strip(): p for p in made if not p.kinds}, tuple(
        sorted((p for p in made if p.kinds), key=lambda p: -p.weight)
    )
