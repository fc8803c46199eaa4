"""Gathers the sentences of the core for translation: `make translations` runs this behind lupdate.

The core speaks English and knows no languages; its sentences are literals and f-strings in its source, and so are the
names that the window gives to steps of its own (``step_name``). This script reads that source, makes a template of each
("needs {0} axes; it gets {1}.") and brings them into sentences_<language>.ts, which Qt Linguist opens and lrelease
compiles. By netbuilder/resources/i18n/sentences.json the window knows a sentence again when it gets one
(netbuilder.ui.translation.sentences).
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

from translations.sentence_source import HOLE, Source, parameter_helps, step_names
from translations.sentence_words import BY_HAND, FOREIGN, OVERRIDES, Template

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "netbuilder"
PATTERNS = PACKAGE / "resources" / "i18n" / "sentences.json"
LANGUAGES = ("zh_CN",)

SPEAKING = ("base", "layers", "training", "datasets", "graph", "codegen", "engine")
# Most texts in there are programs, pages and model cards, which leave NetBuilder and are translated nowhere else.
PRINTING = ("/codegen/", "/engine/export/html/", "/engine/export/card.py")
SAYING = ("summary.py", "export.py")  # but these say things, too
CATALOGUES = ("bundled.py", "downloadable.py")  # catalogue.py has their texts


def collect() -> dict[str, Template]:
    """Every template of the core by its text, in the order of the source, and behind them those of the window."""
    found = {text: Template(text, kinds) for text, kinds in {**BY_HAND, **dict.fromkeys(FOREIGN, "")}.items()}
    for made in chain(*(source.templates() for source in _sources()), _window_steps()):
        known = found.setdefault(made.text, made)
        known.places += [p for p in made.places if p not in known.places]
        if made.text not in BY_HAND:
            known.kinds = "".join(min(a, b) for a, b in zip(known.kinds, made.kinds, strict=True))
    for text, kinds in OVERRIDES.items():
        found[text].kinds = kinds
    return found


def _sources() -> Iterator[Source]:
    files = [f for name in SPEAKING for f in sorted((PACKAGE / name).rglob("*.py")) if f.name not in CATALOGUES]
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    helps = {name for tree in trees.values() for name in parameter_helps(tree)}
    for file, tree in trees.items():
        place = file.relative_to(HERE.parent).as_posix()
        only_raised = any(part in place for part in PRINTING) and file.name not in SAYING
        yield Source(tree, place, helps, only_raised, only_whole=file.name == "library.py")


def _window_steps() -> Iterator[Template]:
    for file in sorted((PACKAGE / "ui").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if "step_name(" in text:
            yield from step_names(ast.parse(text), file.relative_to(HERE.parent).as_posix())


def translations(path: Path) -> dict[str, str]:
    """The finished translations in a .ts file."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") is None:
            found[message.findtext("source", "")] = translation.text
    return found


def unfinished(templates: Mapping[str, Template], known: Mapping[str, str]) -> list[str]:
    """Templates without a translation, or with one that has other holes."""
    return [text for text in templates if set(HOLE.findall(text)) != set(HOLE.findall(known.get(text, "{9}")))]


def ts(language: str, templates: Mapping[str, Template], known: Mapping[str, str]) -> str:
    """The text of a .ts file with all templates, and their translations as far as they are known."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en_US")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "sentences"
    for template in templates.values():
        message = ElementTree.SubElement(context, "message")
        for place in template.places:
            ElementTree.SubElement(message, "location", filename=f"../{place}")
        ElementTree.SubElement(message, "source").text = template.text
        if template.holes:
            holes = (f"{{{i}}}: {hole}" for i, hole in enumerate(template.holes))
            ElementTree.SubElement(message, "extracomment").text = "; ".join(holes)
        is_done = template.text in known
        translation = ElementTree.SubElement(message, "translation", {} if is_done else {"type": "unfinished"})
        translation.text = known.get(template.text)
    ElementTree.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ElementTree.tostring(root, encoding="unicode") + "\n"


def patterns(templates: Mapping[str, Template]) -> str:
    """What the window knows the sentences by: each template and the kinds of its holes, a line each."""
    rows = (json.dumps([t.text, t.kinds], ensure_ascii=False) for t in templates.values())
    return "[\n" + ",\n".join(rows) + "\n]\n"


def main() -> None:
    """Brings the files up to date and says what is left to translate."""
    templates = collect()
    PATTERNS.write_text(patterns(templates), encoding="utf-8", newline="\n")
    for language in LANGUAGES:
        path = HERE / f"sentences_{language}.ts"
        known = translations(path)
        path.write_text(ts(language, templates, known), encoding="utf-8", newline="\n")
        left = unfinished(templates, known)
        print(f"{path.name}: {len(templates)} texts, {len(left)} without a translation.")


if __name__ == "__main__":
    main()
