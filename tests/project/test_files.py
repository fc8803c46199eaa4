"""Habits of the whole project that a machine can hold: small files, help on every public name, licences."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 400
PACKAGE = sorted((ROOT / "netbuilder").rglob("*.py"))
FOLDERS = ("netbuilder", "tests", "benchmarks", "docs", ".ci")
CODE = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
DATA = ROOT / "netbuilder" / "resources" / "datasets"


def test_files_are_short() -> None:
    long = {
        str(p.relative_to(ROOT)): n for p in CODE if (n := len(p.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_modules_say_what_they_are() -> None:
    assert not [str(p.relative_to(ROOT)) for p in CODE if p.read_text().strip() and not _help(p)]


def _help(path: Path) -> str | None:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_public_classes_and_functions_have_help() -> None:
    bare = [f"{p.relative_to(ROOT)}: {name}" for p in PACKAGE for name in _without_help(p)]
    assert not bare


def _without_help(path: Path) -> Iterator[str]:
    """Public classes and functions at the top of a module; commands' ``arguments`` and ``run`` are one protocol."""
    known = ("arguments", "run") if path.parent.name == "cli" else ()
    for item in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(item, ast.ClassDef | ast.FunctionDef) or item.name.startswith("_") or item.name in known:
            continue
        if not ast.get_docstring(item):
            yield item.name


def test_nothing_is_left_unfinished() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|type: ignore\s*$")
    left = [f"{p.relative_to(ROOT)}:{n}" for p in PACKAGE for n, line in enumerate(_lines(p), 1) if mark.search(line)]
    assert not left


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", sorted(p.name for p in DATA.iterdir() if p.suffix != ".md"))
def test_shipped_data_have_a_licence(name: str) -> None:
    assert name in (DATA / "LICENSES.md").read_text(encoding="utf-8")


def test_imports_follow_the_ladder() -> None:
    """Lazy imports inside functions are seen as well."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["graph.document", "graph.problems", "codegen.pytorch", "datasets", "cli.main"])
def test_the_core_imports_no_tensors(module: str) -> None:
    text = (
        f"import sys, netbuilder.layers, netbuilder.{module}; print(sorted({{'torch', 'numpy'}} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", text], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_torch_is_the_exact_version_and_every_pin_is_exact() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert "torch==2.13.0" in pins
    assert not [line for line in pins if line and not re.fullmatch(r"#.*|[\w.-]+==[\w.]+", line)]
