"""How the column ``short`` of netbuilder/resources/datasets/topics.tsv was made: topic and first words of a definition.

``python docs/short_definitions.py`` writes the column anew from the columns label and text.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "netbuilder" / "resources" / "datasets" / "topics.tsv"
MOST = 6  # words behind the topic
WORD = re.compile(r"\w+|[^\w\s]")
# What stands before the noun and says nothing about it.
START = re.compile(
    r"(?:\([^)]*\)\s*)?(?:(?:any|one|either|each|some|several) (?:of|one of) )?"
    r"(?:(?:a|an|the|any|several|various|numerous|many|two|three|of)\s+)*"
)
# The first of these ends the short form: what follows tells more about what was named.
ENDS = """
    of that which who whom whose what where when while having has had with without within in inside on upon onto at
    from into to toward towards for by as than through throughout between among amongst under over above below around
    about along across against after before during near behind beyond near outside off up down out per like unlike is
    are was were be being been it its they their his her and or but nor not also especially usually often typically
    sometimes mainly chiefly used using made containing consisting including resembling found native bearing covered
    covering covers related similar capable located situated formed obtained produced cultivated grown flavored
    associated worn built designed intended equipped eaten called known considered given having living lying extending
    connecting attached composed characterized belonging derived caused prepared taken
"""


def short(topic: str, definition: str) -> str:
    """ "plant : tall tufted perennial grasses" for "tall tufted perennial grasses (such as lyme grass or wild rye)"."""
    text = definition.lower()
    start = START.match(text)
    words = WORD.findall(text[start.end() if start else 0 :])
    return " ".join([topic, ":", *_first(words)])


def _first(words: list[str]) -> list[str]:
    """The words up to the first that ends the short form; a word with a hyphen ("well-built") stays whole."""
    for place, word in enumerate(words[: MOST + 1]):
        is_end = word in ENDS.split() or not (word.isalnum() or word in "-'")
        if place == MOST or (is_end and place and words[place - 1] != "-"):
            return words[: place - 1] if words[place - 1] == "-" else words[:place]
    return words


def main() -> None:
    """Writes the table with its column short."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    lines = ["label\tword\ttext\tshort"]
    lines += ["\t".join((r["label"], r["word"], r["text"], short(r["label"], r["text"]))) for r in rows]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
