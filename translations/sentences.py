"""Gathers the sentences of the core for translation: `make translations` runs this behind lupdate.

The core speaks English and knows no languages; its sentences are literals and f-strings in its source. This script
reads that source, makes a template of each ("needs {0} axes; it gets {1}.") and brings them into
sentences_<language>.ts, which Qt Linguist opens and lrelease compiles. By netbuilder/resources/i18n/sentences.json
the window knows a sentence again when it gets one (netbuilder.ui.translation.sentences).
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
ROOT = HERE.parent
PACKAGE = ROOT / "netbuilder"
PATTERNS = PACKAGE / "resources" / "i18n" / "sentences.json"
LANGUAGES = ("zh_CN",)

SPEAKING = ("base", "layers", "training", "datasets", "graph", "codegen", "engine")
PRINTING = ("codegen",)  # most of its texts are programs: only what it raises is a sentence
CATALOGUES = ("datasets/bundled.py", "datasets/downloadable.py")  # catalogue.py has their texts
SILENT_ERRORS = {"TypeError", "FrozenInstanceError", "NotImplementedError", "LookupError", "AttributeError"}
SILENT_NAMES = {"also"}

JOINTS = {"or", "and", "one of", "bytes"}

AXES = ("channel", "channels", "height", "width", "depth", "time", "feature", "features")
LOWER, UPPER = ("at least", "above"), ("at most", "below")
BY_HAND = {
    # Words and joints that the walk cannot tell from other short texts, with the kinds of their holes.
    **dict.fromkeys(("nothing", "none", "input", "output", "nodes", "outputs", "filters", ", "), ""),
    **dict.fromkeys(AXES, ""), **{f"{{0}} {axis}": "w" for axis in AXES},
    "{0} × {1}": "ww", "{0} · {1}": "ww", "{0}; {1}": "ww", "{0}; {1}.": "ww", "{0}: {1}": "nw", '"{0}"': "t",
    '{0} "{1}" {2}': "ntw", '{0} "{1}": {2}': "ntw",
    '{0} "{1}": {2}.': "ntw", "a {0}": "n", "an {0}": "n", "one of {0}": "l", "{0} ({1})": "nw",
    "{0} to {1}": "pw", "{0} and {1}": "ww", "{0} or {1}": "ww", "input {0}": "w", "output {0}": "w",
    "{0}; put a Reshape in between": "w", "{0}, for which there is the {1}D layer of this kind": "wd",
    **{f"{noun} {low} {{0}}": "d" for noun in ("a number", "an integer") for low in (*LOWER, *UPPER)},
    **{f"{noun} {low} {{0}} and {high} {{1}}": "dd" for noun in ("a number", "an integer")
       for low in LOWER for high in UPPER},
}  # fmt: skip

OVERRIDES = {  # kinds where the expressions mislead
    "set {0} to {1}": "pt",
    'Scale "{0}" in the data ({1})': "tw",
    "A first network: from {0} to {1}": "tt",
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
    r"(^|[._])(id|node|source|target|owner|block|argument|new|parameter|guilty|loss|monitor)$"
    r"|__name__|\.type$|nodes\[0\]$|\[0\]\[0\]$|removeprefix|^self\.axis$|^mode$"
)
TEXTS = re.compile(
    r"(^|[._])(path|label|file|place|text|name|filename|scaling)$|described\(\)$|^shown\(|^wrong\[0\]$|^node\.label or "
)
LISTS = re.compile(r"^', '\.join\(")
PERHAPS = re.compile(r"^(names|known)$")


def collect() -> dict[str, Template]:
    """Every template of the core by its text, in the order of the source."""
    found = {text: Template(text, kinds) for text, kinds in BY_HAND.items()}
    for package in SPEAKING:
        for file in sorted((PACKAGE / package).rglob("*.py")):
            if file.as_posix().endswith(CATALOGUES):
                continue
            for made in _File(file, package in PRINTING).templates():
                known = found.setdefault(made.text, made)
                known.places += [p for p in made.places if p not in known.places]
                if made.text not in BY_HAND:
                    known.kinds = "".join(min(a, b) for a, b in zip(known.kinds, made.kinds, strict=True))
    for text, kinds in OVERRIDES.items():
        found[text].kinds = kinds
    return found


class _File:
    """One source file."""

    def __init__(self, path: Path, only_raised: bool) -> None:
        self.place = path.relative_to(ROOT).as_posix()
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.only_raised = only_raised
        self.silent: set[int] = set()

    def templates(self) -> Iterator[Template]:
        """The sentences in it."""
        self._silence()
        raised = self._raised() if self.only_raised else None
        for node in ast.walk(self.tree):
            if id(node) in self.silent or (raised is not None and id(node) not in raised):
                continue
            made = _template(node, self.place)
            if made is not None and self._is_wanted(made.text):
                yield made
        yield from self._titles()

    def _is_wanted(self, text: str) -> bool:
        return _is_prose(text) and (text.endswith(".") or not self.place.endswith("library.py"))

    def _titles(self) -> Iterator[Template]:
        """Titles of edits that are one word ("paste")."""
        for function in (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef) and n.name == "title"):
            for node in ast.walk(function):
                if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant):
                    yield Template(str(node.value.value), "", [self.place])

    def _silence(self) -> None:
        """Marks what nobody reads as a sentence: documentation, helps of parameters, insides of f-strings, …"""
        helps = _help_constants(self.tree)
        for node in ast.walk(self.tree):
            for part in _silent_parts(node, helps):
                self.silent |= {id(n) for n in ast.walk(part)}
            if isinstance(node, ast.JoinedStr):
                self.silent |= {id(n) for v in node.values for n in _literal_parts(v)}

    def _raised(self) -> set[int]:
        """Texts in raise statements, and what reaches them over local names."""
        found: set[int] = set()
        for function in (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef)):
            thrown = [n for n in ast.walk(function) if isinstance(n, ast.Raise)]
            names = {n.id for t in thrown for n in ast.walk(t) if isinstance(n, ast.Name)}
            for node in ast.walk(function):
                is_fed = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                is_fed = is_fed and isinstance(node.func.value, ast.Name) and node.func.value.id in names
                if is_fed or node in thrown:
                    found |= {id(n) for n in ast.walk(node)}
        return found


def _help_constants(tree: ast.Module) -> set[str]:
    """Names of constants that are the help of a parameter."""
    calls = [n for n in ast.walk(tree) if _called(n) == "param"]
    return {a.id for c in calls if isinstance(c, ast.Call) for a in c.args[1:] if isinstance(a, ast.Name)}


def _silent_parts(node: ast.AST, helps: set[str]) -> list[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]
    if isinstance(node, ast.Call):
        if _called(node) == "param":
            return list(node.args[1:])
        if _called(node) in SILENT_ERRORS or _called(node) in ("compile", "match", "search", "finditer", "fullmatch"):
            return [node]
        return []
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {t.id for t in targets if isinstance(t, ast.Name)}
        return [node.value] if node.value and (names & (SILENT_NAMES | helps) or _is_help(names, node)) else []
    return [node] if isinstance(node, ast.FunctionDef) and node.name == "__repr__" else []


def _is_help(names: set[str], node: ast.AST) -> bool:
    """A constant such as KERNEL = "Size of the kernel …", used as help elsewhere."""
    value = getattr(node, "value", None)
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return is_text and any(n.isupper() for n in names)


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _literal_parts(value: ast.expr) -> list[ast.AST]:
    """The parts of an f-string that are no texts of their own."""
    if isinstance(value, ast.FormattedValue):
        return [value.format_spec, *ast.walk(value.format_spec)] if value.format_spec else []
    return [value]


def _template(node: ast.AST, place: str) -> Template | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        numbers = iter(range(9))
        text = re.sub(r"{}", lambda _: f"{{{next(numbers)}}}", node.value)
        return Template(text, "w" * (next(numbers)), [place], [])
    if isinstance(node, ast.JoinedStr):
        return _of_parts(_merged(node.values), place)
    return None


def _merged(values: list[ast.expr]) -> list[str | list[str]]:
    """Literals and holes in turn; holes side by side are one, and so are an article and its noun."""
    found: list[str | list[str]] = []
    for value in values:
        if isinstance(value, ast.FormattedValue):
            expression = ast.unparse(value.value)
            if found[-1:] == [" "] and len(found) > 1 and found[-2][0].startswith("article("):
                found.pop()
            if found and isinstance(found[-1], list):
                found[-1].append(expression)
            else:
                found.append([expression])
        elif isinstance(value, ast.Constant):
            found.append(str(value.value))
    return _undescribed(found)


def _undescribed(parts: list[str | list[str]]) -> list[str | list[str]]:
    """Without the node in front ('Dense "hidden" '): a reader of templates looks for that itself."""
    if len(parts) > 1 and isinstance(parts[0], list) and parts[0][0].endswith(".described()"):
        return [str(parts[1]).removeprefix(" "), *parts[2:]]
    is_pair = len(parts) > 3 and isinstance(parts[0], list) and parts[1] == ' "' and isinstance(parts[2], list)
    if is_pair and str(parts[3]).startswith('" '):
        return [str(parts[3])[2:], *parts[4:]]
    return parts


def _of_parts(parts: list[str | list[str]], place: str) -> Template:
    text, kinds, holes = "", "", []
    for index, part in enumerate(parts):
        if isinstance(part, str):
            text += part.replace("{", "{{").replace("}", "}}")
            continue
        quoted = text.endswith('"') and index + 1 < len(parts) and str(parts[index + 1]).startswith('"')
        text += f"{{{len(holes)}}}"
        kinds += _kind(part, quoted)
        holes.append(" ".join(part))
    return Template(text, kinds, [place], holes)


def _kind(expressions: list[str], quoted: bool) -> str:
    first = expressions[0]
    if "replace('_', ' ')" in first:
        return "p"
    if len(expressions) > 1:
        return "w"
    if LISTS.match(first) or PERHAPS.match(first):
        return "l" if LISTS.match(first) else "m"
    return "t" if quoted or TEXTS.search(first) else "n" if NAMES.search(first) else "w"


def _is_prose(text: str) -> bool:
    words = _HOLE.sub(" ", text)
    return " " in text and text.strip() not in JOINTS and re.search(r"[a-z]{2}", words) is not None


_HOLE = re.compile(r"{\d}")


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
    return [text for text in templates if set(_HOLE.findall(text)) != set(_HOLE.findall(known.get(text, "{9}")))]


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
