"""Gathers the English of the declarations for translation: `make translations` runs this behind lupdate.

Help of layers, losses, data sets, … is written once, in their classes, where lupdate does not look. This script puts
every paragraph, parameter, unit and title into catalogue_zh_CN.ts; what is translated there already stays translated,
what is declared no longer goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import netbuilder
import netbuilder.datasets
import netbuilder.graph.document  # every declaration there is
import netbuilder.layers
import netbuilder.training
from netbuilder.base.declared import Declared
from netbuilder.datasets import CATALOGUE
from netbuilder.graph.files import load
from netbuilder.graph.texts import texts
from netbuilder.layers.base import FAMILIES, Layer
from netbuilder.ui.translation import paragraphs
from netbuilder.ui.translation.catalogue import TEMPLATE, title

FILE = Path(__file__).with_name("catalogue_zh_CN.ts")
TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"
WHERE = (
    "netbuilder.layers.",
    "netbuilder.graph.terminals",
    "netbuilder.graph.block",
    "netbuilder.training.",
    "netbuilder.datasets.",
)
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Message = tuple[str, str]  # context and English


def messages() -> list[Message]:
    """Everything to translate, each text once in its context, in the order of the palette."""
    return sorted(dict.fromkeys(_all()), key=lambda message: message[0])


def _all() -> Iterator[Message]:
    for cls in _declared():
        yield from (("help", text) for text in paragraphs.prose(cls))
        yield from paragraphs.labelled(cls).items()
        for p in cls.parameters():
            yield "parameter", p.help
            if p.unit:
                yield "unit", p.unit
    yield from (("family", title(family)) for family in FAMILIES)
    for entry in CATALOGUE.values():
        yield from (("data", text) for text in (entry.description.title, entry.description.summary))
    for path in sorted(TEMPLATES.glob("*.netb")):
        yield from ((TEMPLATE, line) for text in texts(load(path)) for line in text.split("\n") if line)


def _declared() -> list[type[Declared]]:
    """Our classes that a person meets, layers first; those of other packages bring their own languages."""
    own = [cls for cls in _below(Declared) if cls.__module__.startswith(WHERE) and _is_met(cls)]
    return sorted(own, key=lambda cls: (_place(cls), cls.__module__, cls.__name__))


def _below(cls: type[Declared]) -> Iterator[type[Declared]]:
    for child in cls.__subclasses__():
        yield child
        yield from _below(child)


def _is_met(cls: type[Declared]) -> bool:
    """Not the base of others: it stands in the table of its kind, or is a kind that has parameters itself."""
    return cls in cls.table.values() or ("table" in vars(cls) and bool(cls.parameters()))


def _place(cls: type[Declared]) -> int:
    return FAMILIES.index(cls.family) if issubclass(cls, Layer) else len(FAMILIES)


def translations(path: Path) -> dict[Message, str]:
    """The finished translations in a .ts file."""
    if not path.exists():
        return {}
    found: dict[Message, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = message.findtext("translation")
            if text and message.find("translation").get("type") is None:  # type: ignore[union-attr]
                found[context.findtext("name") or "", message.findtext("source") or ""] = text
    return found


def ts(found: list[Message], known: dict[Message, str]) -> str:
    """The text of a .ts file with these messages and the translations that are known."""
    root = ET.Element("TS", version="2.1", language="zh_CN")
    for name in dict.fromkeys(context for context, _ in found):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in (m for m in found if m[0] == name):
            _add(context, message, known.get(message, ""))
    ET.indent(root, "    ")
    return HEAD + ET.tostring(root, encoding="unicode") + "\n"


def _add(context: ET.Element, message: Message, translation: str) -> None:
    element = ET.SubElement(context, "message")
    ET.SubElement(element, "source").text = message[1]
    unfinished = {} if translation else {"type": "unfinished"}
    ET.SubElement(element, "translation", unfinished).text = translation


def main() -> None:
    found, known = messages(), translations(FILE)
    FILE.write_text(ts(found, known), encoding="utf-8", newline="\n")
    missing = sum(message not in known for message in found)
    print(f"{FILE.name}: {len(found)} texts, {missing} without a translation.")


if __name__ == "__main__":
    main()
