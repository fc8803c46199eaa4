"""Finding layers by what people call them: names, synonyms of other frameworks, words of the help."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

import netbuilder.layers  # noqa: F401, fills the table of layers
from netbuilder.graph.block import Block
from netbuilder.graph.library import LIBRARY
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.layers.base import FAMILIES, Layer

EXACT, NAMED, START, SYNONYM, INITIALS, SYNONYM_START, WORD, INSIDE, SYNONYM_WORD, SCATTERED, HELP = (
    100, 95, 85, 80, 75, 70, 65, 55, 50, 30, 20
)  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?![a-z])\d*[A-Z]?|[A-Z]?[a-z]+|\d+[A-Z]?")


@dataclass(frozen=True)
class Hit:
    """Something that can be put into a drawing and why it was found.

    ``name``: type of a layer, or name of a block. ``layer``: its class, None for a block. ``also``: the synonym that
    was meant, where it was one. ``score``: higher is better.
    """

    name: str
    family: str
    layer: type[Layer] | None = None
    also: str = ""
    score: int = 0

    @property
    def is_block(self) -> bool:
        return self.layer is None


@dataclass(frozen=True)
class _Entry:
    """What is looked through for one hit; all in lower case, synonyms also without spaces and hyphens."""

    hit: Hit
    name: str
    words: tuple[str, ...]
    initials: str
    also: tuple[str, ...]
    help: Callable[[], str]


class LayerSearch:
    """All layers, and blocks, in the order in which they fit what was typed.

    Args:
        blocks: names of blocks that are offered too: those of the drawing; the library's are always there.
        help_of: the help text of a layer, in the user's language.
        inside_block: also the ports of a block.
    """

    def __init__(
        self,
        blocks: Iterable[str] = (),
        help_of: Callable[[type[Layer]], str] = Layer.page.__func__,  # type: ignore[attr-defined]
        inside_block: bool = False,
    ) -> None:
        layers = [c for c in layer_types() if inside_block or not issubclass(c, BlockInput | BlockOutput)]
        names = dict.fromkeys((*blocks, *LIBRARY))
        self._entries = (*(_layer_entry(c, help_of) for c in layers), *(_block_entry(n) for n in names))

    def search(self, text: str) -> list[Hit]:
        """What fits every word of ``text``, best first; everything, by family, when it is empty."""
        wanted = [word for part in text.split() if (word := _plain(part))]
        if not wanted:
            return [entry.hit for entry in self._entries] if not text.strip() else []
        whole = "".join(wanted)
        found = [hit for entry in self._entries if (hit := _hit(entry, wanted, whole))]
        return sorted(found, key=lambda h: (-h.score, len(h.name)))


@cache
def layer_types() -> tuple[type[Layer], ...]:
    """The layers a person chooses from, by family; each once, whatever names it had."""
    found = {c for c in Layer.table.values() if c is not Block}
    return tuple(sorted(found, key=lambda c: (FAMILIES.index(c.family), c.__name__)))


def _layer_entry(cls: type[Layer], help_of: Callable[[type[Layer]], str]) -> _Entry:
    hit = Hit(cls.__name__, cls.family, cls)
    words = tuple(_WORD.findall(cls.__name__))
    also = tuple(map(_plain, cls.also))
    help = cache(lambda: help_of(cls).lower())  # read when names alone do not find it
    return _Entry(hit, cls.__name__.lower(), _lower(words), _initials(words), also, help)


def _block_entry(name: str) -> _Entry:
    note = (LIBRARY[name].__doc__ or "").lower() if name in LIBRARY else ""
    words = tuple(name.split("_"))
    return _Entry(Hit(name, Block.family), name, words, _initials(words), tuple(map(_plain, Block.also)), lambda: note)


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(w.lower() for w in words)


def _initials(words: tuple[str, ...]) -> str:
    """ "gap2d" for GlobalAveragePooling2D."""
    return "".join(w if w[:1].isdigit() else w[:1] for w in words).lower()


def _hit(entry: _Entry, wanted: list[str], whole: str) -> Hit | None:
    """The entry as a hit, with the score of its worst word; as one word ("max pool") it may fit better."""
    by_name, (by_synonym, also) = _score_name(entry, whole), _synonym(entry, whole)
    score = max(by_name, by_synonym, min(_score(entry, word) for word in wanted) - (len(wanted) > 1))
    if score <= 0:
        return None
    return replace(entry.hit, also=also if by_synonym > by_name else "", score=score)


def _score(entry: _Entry, word: str) -> int:
    return max(_score_name(entry, word), _synonym(entry, word)[0]) or _score_help(entry, word)


def _score_name(entry: _Entry, word: str) -> int:
    if entry.name == word:
        return EXACT
    if entry.name.startswith(word):
        return START
    if len(word) > 1 and entry.initials.startswith(word):
        return INITIALS
    if any(w.startswith(word) for w in entry.words):
        return WORD
    return INSIDE if len(word) > 2 and word in entry.name else 0


def _synonym(entry: _Entry, word: str) -> tuple[int, str]:
    """The best score of the synonyms and the synonym; PyTorch's names of one layer may end in 1d, 2d or 3d."""
    scores = [_score_synonym(plain, word) for plain in entry.also]
    best = max(scores, default=0)
    return best, (entry.hit.layer or Block).also[scores.index(best)] if best else ""


def _score_synonym(plain: str, word: str) -> int:
    if word in (plain, f"{plain}1d", f"{plain}2d", f"{plain}3d"):
        return NAMED if len(word) > 2 else SYNONYM
    if plain.startswith(word):
        return SYNONYM_START
    return SYNONYM_WORD if len(word) > 2 and word in plain else 0


def _score_help(entry: _Entry, word: str) -> int:
    if len(word) > 2 and _is_scattered(word, entry.name):
        return SCATTERED
    return HELP if (len(word) > 2 or not word.isascii()) and word in entry.help() else 0


def _is_scattered(word: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, the first one at its start: "cnv2" in conv2d."""
    letters = iter(name)
    return name.startswith(word[0]) and all(letter in letters for letter in word)


def _plain(text: str) -> str:
    """Lower case, without what people leave out or write otherwise."""
    return re.sub(r"[\s\-_.]", "", re.sub(r"^(torch\.|keras\.|layers\.|nn\.|f\.)+", "", text.lower()))
