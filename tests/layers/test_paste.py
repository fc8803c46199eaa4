"""Exported scripts get the source of our torch modules pasted: each must stand on its own."""

from __future__ import annotations

import builtins
import inspect
import re
import symtable
from collections.abc import Iterator
from pathlib import Path

import pytest

import netbuilder.layers
from netbuilder.engine import modules

ALLOWED = {"torch", "nn", "F", "math", "Callable", *vars(builtins)}
TARGET = re.compile(r'"(?:modules|functions)\.(\w+)"')


def used() -> list[str]:
    """Names of our modules and functions which layers call."""
    texts = (p.read_text(encoding="utf-8") for p in Path(netbuilder.layers.__path__[0]).glob("*.py"))
    return sorted({name for text in texts for name in TARGET.findall(text)})


def globals_of(table: symtable.SymbolTable) -> Iterator[str]:
    for symbol in table.get_symbols():
        if symbol.is_referenced() and (symbol.is_global() or table.get_type() == "module"):
            yield symbol.get_name()
    for child in table.get_children():
        yield from globals_of(child)


def test_layers_use_some() -> None:
    assert len(used()) > 10


@pytest.mark.parametrize("name", used())
def test_source_needs_torch_only(name: str) -> None:
    thing = getattr(modules, name)
    assert inspect.getdoc(thing)
    missing = set(globals_of(symtable.symtable(inspect.getsource(thing), name, "exec"))) - ALLOWED - {name}
    assert not missing, f"{name} needs {missing}"
