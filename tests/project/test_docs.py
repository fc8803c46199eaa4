"""Generated pages are fresh, and what the written pages say can be done can be done."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import netbuilder.layers  # noqa: F401  fills the table
from netbuilder.cli.main import COMMANDS
from netbuilder.graph.files import dumps, loads

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "tutorial").rglob("*.md")])
CODE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_fresh(generate: ModuleType) -> None:
    pages: dict[Path, str] = generate.pages()
    outdated = [p.name for p, text in pages.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    assert not outdated, f"run `make docs`: {outdated}"
    assert not list(generate.stale(pages))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_commands_in_pages_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    code = "\n".join([body for _, body in CODE.findall(text)] + re.findall(r"`([^`\n]+)`", text))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|\$ )make ([a-z][a-z-]+)", code, re.MULTILINE)) <= targets
    assert set(re.findall(r"(?:^|\$ )netbuilder ([a-z]+)", code, re.MULTILINE)) <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text) + re.findall(r'src(?:set)?="([^"]+)"', text)
    gone = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not gone


def test_the_example_file_opens_and_stays_as_it_is() -> None:
    found = re.search(r"```json\n(.*?)```", (ROOT / "docs" / "file-format.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found
    assert dumps(loads(found[1])) == found[1]
