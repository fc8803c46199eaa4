"""Source of the engine's helpers, to be pasted into scripts; read as text, nothing is imported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

IGNORE = re.compile(r"\s*# (type: ignore|noqa).*$", re.MULTILINE)


@dataclass(frozen=True)
class Definition:
    """One class, function or constant: its source text, the names it uses, where it stands."""

    text: str
    uses: frozenset[str]
    place: tuple[str, int]


@dataclass(frozen=True)
class Shelf:
    """A folder of the engine: definitions by (file, name), imports by (file, bound name)."""

    definitions: dict[tuple[str, str], Definition]
    imports: dict[tuple[str, str], str]

    def file_of(self, name: str) -> str:
        """The file that defines a public name; LookupError when none or several do."""
        found = [file for file, defined in self.definitions if defined == name]
        if len(found) != 1:
            raise LookupError(f"{name} is defined in {len(found)} files; expected one")
        return found[0]


@dataclass(frozen=True)
class Pasted:
    """Source text with everything it needs: import lines, definitions in order, their names."""

    imports: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()


@cache
def shelf(folder: str) -> Shelf:
    """The definitions of all files in a folder of the engine ("modules")."""
    found = Shelf({}, {})
    for file in sorted(files("netbuilder").joinpath("engine", folder).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".py") and file.name != "__init__.py":
            _read(file.name, file.read_text(encoding="utf-8"), found)
    return found


def paste(names: Iterable[str], folder: str = "modules") -> Pasted:
    """The source of these helpers and of what they use, in the order of the files."""
    stock = shelf(folder)
    waiting = [(stock.file_of(name), name) for name in sorted(set(names))]
    chosen: dict[tuple[str, str], list[tuple[str, str]]] = {}
    imports: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in chosen:
            continue
        chosen[key] = []
        for used in stock.definitions[key].uses:
            source = _origin(stock, folder, key[0], used)
            if isinstance(source, tuple):
                chosen[key].append(source)
                waiting.append(source)
            elif source and "netbuilder" not in source:  # types of ours are only named, in annotations
                imports.add(source)
    _check_names(set(chosen))
    texts = tuple(stock.definitions[key].text for key in _ordered(chosen, stock))
    return Pasted(tuple(sorted(imports)), texts, frozenset(name for _, name in chosen))


def _ordered(needs: dict[tuple[str, str], list[tuple[str, str]]], stock: Shelf) -> list[tuple[str, str]]:
    """What a definition needs before the definition itself, otherwise as in the files."""
    done: dict[tuple[str, str], None] = {}
    seen: set[tuple[str, str]] = set()

    def visit(key: tuple[str, str]) -> None:
        if key not in seen:
            seen.add(key)
            for need in sorted(needs[key], key=lambda k: stock.definitions[k].place):
                visit(need)
            done[key] = None

    for key in sorted(needs, key=lambda k: stock.definitions[k].place):
        visit(key)
    return list(done)


def _origin(stock: Shelf, folder: str, file: str, name: str) -> tuple[str, str] | str:
    """Where a name used in a file comes from: a definition on the shelf, an import line, or "" (a local, a builtin)."""
    line = stock.imports.get((file, name), "")
    neighbour = re.fullmatch(rf"from netbuilder\.engine\.{folder}\.(\w+) import (\w+)( as \w+)?", line)
    key = (f"{neighbour[1]}.py", neighbour[2]) if neighbour else (file, name)
    return key if key in stock.definitions else line


def _check_names(chosen: set[tuple[str, str]]) -> None:
    names = [name for _, name in chosen]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise LookupError(f"two helper files define {', '.join(twice)}; a script has only one room for names")


def _read(file: str, text: str, into: Shelf) -> None:
    lines = text.splitlines()
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            into.imports.update({(file, bound): line for bound, line in _bindings(statement)})
            continue
        for name in _defined(statement):
            into.definitions[file, name] = Definition(
                _source(statement, lines), _used(statement), (file, statement.lineno)
            )


def _bindings(statement: ast.Import | ast.ImportFrom) -> list[tuple[str, str]]:
    """Each name an import binds, with a line that imports it alone."""
    module = f"from {statement.module} " if isinstance(statement, ast.ImportFrom) else ""
    found = []
    for alias in statement.names:
        tail = f" as {alias.asname}" if alias.asname else ""
        found.append((alias.asname or alias.name.split(".")[0], f"{module}import {alias.name}{tail}"))
    return found


def _defined(statement: ast.stmt) -> list[str]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return [statement.name]
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
    return [t.id for t in targets if isinstance(t, ast.Name)]


def _source(statement: ast.stmt, lines: list[str]) -> str:
    """The lines of a statement with its decorators and the comment right above."""
    decorators = getattr(statement, "decorator_list", [])
    start = min([statement.lineno, *(d.lineno for d in decorators)]) - 1
    while start and lines[start - 1].startswith("#"):
        start -= 1
    return IGNORE.sub("", "\n".join(lines[start : statement.end_lineno]))


def _used(statement: ast.stmt) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(statement) if isinstance(node, ast.Name))
