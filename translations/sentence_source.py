"""Reads the sentences out of the source of the core."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from translations.sentence_words import UNSAID, Template, kind

HOLE = re.compile(r"{\d}")
JOINTS = {"or", "and", "one of"}
NO_SENTENCES = {"FrozenInstanceError", "NotImplementedError", "LookupError", "AttributeError"}
EXPRESSIONS = {"compile", "match", "search", "finditer", "fullmatch"}

Parts = list[str | list[str]]  # literals, and the expressions of holes


def parameter_helps(tree: ast.Module) -> set[str]:
    """Names of constants that are the help of a parameter: catalogue.py has those."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _called(n) == "param"]
    return {n.id for call in calls for a in call.args[1:] for n in ast.walk(a) if isinstance(n, ast.Name)}


class Source:
    """One source file.

    Args:
        tree: what it says.
        place: its path, for translators.
        helps: names of constants that are no sentences.
        only_raised: most of its texts are programs; only what it raises is a sentence.
        only_whole: of its texts only those with a full stop are for people.
    """

    def __init__(
        self, tree: ast.Module, place: str, helps: set[str], only_raised: bool = False, only_whole: bool = False
    ) -> None:
        self.tree = tree
        self.place = place
        self.ending = "." if only_whole else ""
        self.wanted = _raised(tree) if only_raised else None
        self.silent: set[int] = set()
        for node in ast.walk(tree):
            for part in _silent_parts(node, helps):
                self.silent |= {id(n) for n in ast.walk(part)}
            self.silent |= {id(n) for n in _fragments(node)}

    def templates(self) -> Iterator[Template]:
        """The sentences in it."""
        for node in ast.walk(self.tree):
            if id(node) not in self.silent and (self.wanted is None or id(node) in self.wanted):
                made = _template(node, self.place)
                if made is not None and _is_prose(made.text) and made.text.endswith(self.ending):
                    yield made
        yield from self._titles()

    def _titles(self) -> Iterator[Template]:
        """Titles of edits that are one word ("paste")."""
        for function in (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef) and n.name == "title"):
            for node in ast.walk(function):
                if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant):
                    yield Template(str(node.value.value), "", [self.place])


def step_names(tree: ast.Module, place: str) -> Iterator[Template]:
    """The names that the window gives to steps of its own, in ``step_name(…)``."""
    for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call) and _called(n) == "step_name"):
        made = _template(call.args[0], place)
        if made is not None:
            yield made


def _raised(tree: ast.Module) -> set[int]:
    """Texts in raise statements, those put into a list that is raised later, and those of rules that only refuse."""
    refusals = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _called(n) == "refused"]
    found = {id(n) for call in refusals for n in ast.walk(call)}
    for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
        thrown = [n for n in ast.walk(function) if isinstance(n, ast.Raise)]
        names = {n.id for t in thrown for n in ast.walk(t) if isinstance(n, ast.Name)}
        appended = [n for n in ast.walk(function) if isinstance(n, ast.Call) and _owner(n) in names]
        found |= {id(n) for part in (*thrown, *appended) for n in ast.walk(part)}
    return found


def _owner(call: ast.Call) -> str:
    """``missing`` of ``missing.append(…)``."""
    is_method = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
    return call.func.value.id if is_method else ""  # type: ignore[attr-defined]


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _silent_parts(node: ast.AST, helps: set[str]) -> list[ast.AST]:
    """What nobody reads as a sentence: documentation, helps of parameters, search words, patterns."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]
    if isinstance(node, ast.Call):
        is_silent = _called(node) in NO_SENTENCES | EXPRESSIONS
        return [node] if is_silent else list(node.args[1:]) if _called(node) == "param" else []
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {t.id for t in targets if isinstance(t, ast.Name)}
        is_search_words = isinstance(node, ast.AnnAssign) and "also" in names
        return [node.value] if names & helps or is_search_words else []
    return [node] if isinstance(node, ast.FunctionDef) and node.name == "__repr__" else []


def _fragments(node: ast.AST) -> list[ast.AST]:
    """The parts of a text that are no texts of their own."""
    if isinstance(node, ast.JoinedStr):
        literals = [v for v in node.values if isinstance(v, ast.Constant)]
        formats = [v.format_spec for v in node.values if isinstance(v, ast.FormattedValue) and v.format_spec]
        return [*literals, *(n for spec in formats for n in ast.walk(spec))]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sums = [n for n in (node.left, node.right) if isinstance(n, ast.BinOp)]
        return [*sums, *(n for n in _summands(node) if not isinstance(n, ast.IfExp))]
    return []


def _summands(node: ast.AST) -> list[ast.expr]:
    """The texts and expressions of ``"a " + b``; nothing when there is no text among them."""
    found: list[ast.expr] = []
    todo = [node]
    while todo:
        part = todo.pop()
        if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
            todo += [part.right, part.left]
        elif isinstance(part, ast.expr):
            found.append(part)
    is_text = any(isinstance(n, ast.JoinedStr) or _is_text(n) for n in found)
    return found if len(found) > 1 and is_text else []


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _template(node: ast.AST, place: str) -> Template | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _plain(node.value, place)
    values = [node] if isinstance(node, ast.JoinedStr) else _summands(node) if isinstance(node, ast.BinOp) else []
    parts = [part for value in values for part in (value.values if isinstance(value, ast.JoinedStr) else [value])]
    return _of_parts(_undescribed(_merged(parts)), place) if parts else None


def _plain(text: str, place: str) -> Template:
    """A text without expressions; holes of ``str.format`` get numbers."""
    numbers = iter(range(10))
    numbered = re.sub("{}", lambda _: f"{{{next(numbers)}}}", text)
    return Template(numbered, "w" * text.count("{}"), [place])


def _merged(values: list[ast.expr]) -> Parts:
    """Literals and holes in turn; holes side by side are one, and so are an article and its noun."""
    found: Parts = []
    for value in values:
        if isinstance(value, ast.Constant):
            found.append(str(value.value))
            continue
        expression = ast.unparse(value.value if isinstance(value, ast.FormattedValue) else value)
        if found[-1:] == [" "] and len(found) > 1 and found[-2][0].startswith("article("):
            found.pop()
        last = found[-1] if found else ""
        if isinstance(last, list):
            last.append(expression)
        else:
            found.append([expression])
    return [*found, ""]


def _undescribed(parts: Parts) -> Parts:
    """Without the node in front ('Dense "hidden" '): a reader of templates looks for that itself."""
    first = parts[0]
    if isinstance(first, list) and first[0].endswith(".described()"):
        return [str(parts[1]).removeprefix(" "), *parts[2:]]
    if len(parts) > 3 and isinstance(first, list) and parts[1] == ' "' and str(parts[3]).startswith('" '):
        return [str(parts[3])[2:], *parts[4:]]
    return parts


def _of_parts(parts: Parts, place: str) -> Template:
    text, kinds = "", ""
    holes: list[str] = []
    for part, after in pairwise(parts):
        if isinstance(part, str):
            text += part
        else:
            is_quoted = text.endswith('"') and str(after).startswith('"')
            text += f"{{{len(holes)}}}"
            kinds += kind(part, is_quoted)
            holes.append(" ".join(part))
    is_count = kinds == "w" and re.fullmatch(r"\{0} [a-z]+( [a-z]+)?\.?", text)
    return Template(text, "d" if is_count else kinds, [place], holes)


def _is_prose(text: str) -> bool:
    """Whether it has words and more than one piece."""
    is_joint = text.strip() in JOINTS | UNSAID
    return " " in text and not is_joint and re.search(r"[a-z]{2}", HOLE.sub(" ", text)) is not None
