"""What a Python file seems to offer as a network: read as text, never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MOST = 1 << 20  # bytes of source that are looked at


@dataclass(frozen=True)
class Network:
    """A class, function or object by its name; ``arguments``: as its call could say them, "classes, width=64"."""

    name: str
    arguments: str = ""
    is_class: bool = False


def networks(file: Path) -> list[Network]:
    """Classes that are modules first, then objects and functions; nothing where the file cannot be read."""
    try:
        if file.stat().st_size > MOST:
            return []
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef)]
    modules = set[str]()
    for node in classes:  # a class stands behind the one it is made from
        if any("Module" in base or "Sequential" in base or base in modules for base in map(ast.unparse, node.bases)):
            modules.add(node.name)
    found = [Network(c.name, _arguments(_init(c)), True) for c in classes if c.name in modules]
    return [*reversed(found), *_objects(tree), *_functions(tree)]


def _init(node: ast.ClassDef) -> ast.FunctionDef | None:
    return next((f for f in node.body if isinstance(f, ast.FunctionDef) and f.name == "__init__"), None)


def _arguments(function: ast.FunctionDef | None) -> str:
    """Without the first one, self, of a class's; types are left out."""
    if function is None:
        return ""
    spec = function.args
    usual: list[ast.expr | None] = [None] * (len(spec.args) - len(spec.defaults))
    pairs = list(zip(spec.args, [*usual, *spec.defaults], strict=True))
    pairs = pairs[1:] if function.name == "__init__" else pairs
    pairs += list(zip(spec.kwonlyargs, spec.kw_defaults, strict=True))
    return ", ".join(a.arg if value is None else f"{a.arg}={ast.unparse(value)}" for a, value in pairs)


def _objects(tree: ast.Module) -> Iterator[Network]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            yield from (Network(t.id) for t in node.targets if isinstance(t, ast.Name))


def _functions(tree: ast.Module) -> Iterator[Network]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield Network(node.name, _arguments(node))
