"""The files of the translators: complete, true to their sources, and compiled."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[3]
UI = ROOT / "netbuilder" / "ui"
FILES = sorted((ROOT / "translations").glob("*.ts"))
OURS = [path for path in FILES if not path.name.startswith("sentences")]  # those have holes and rules of their own
COMPILED = ROOT / "netbuilder" / "resources" / "i18n"
PLACES = re.compile(r"\{[^{}]*\}|%[nL0-9]+")
UPDATE = "run `make translations`, then translate what is unfinished in translations/"


class Message(NamedTuple):
    """One message of a .ts file; several ``forms`` where the number decides, none while it is unfinished."""

    context: str
    source: str
    comment: str
    numerus: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return self[:4]


def messages(path: Path) -> Iterator[Message]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            many = message.get("numerus") == "yes"
            texts = [f.text or "" for f in found.iter("numerusform")] if many else [found.text or ""]
            forms = tuple(texts) if found.get("type") is None and all(texts) else ()
            parts = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            yield Message(*(part or "" for part in parts), many, forms)


@pytest.fixture(
    scope="module", params=[("window_zh_CN.ts", ()), ("window_en.ts", ("-pluralonly",))], ids=lambda p: p[0]
)
def window(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[object]]:
    """A file of the window's words and what it should hold: lupdate run anew."""
    name, options = request.param
    fresh = tmp_path_factory.mktemp("ts") / name
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    arguments = ("-silent", "-extensions", "py", *options, str(UI), "-target-language", "en", "-ts", str(fresh))
    subprocess.run([lupdate, *arguments], check=True, capture_output=True)
    return ROOT / "translations" / name, {m.key for m in messages(fresh)}


def test_the_words_of_the_window_are_collected(window: tuple[Path, set[object]]) -> None:
    path, wanted = window
    found = {m.key for m in messages(path)}
    assert found == wanted, f"{UPDATE}{path.name}: missing {wanted - found}, gone {found - wanted}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_everything_is_translated(path: Path) -> None:
    missing = [m.source for m in messages(path) if not m.forms]
    assert not missing, f"{UPDATE}{path.name}: {len(missing)} are missing: {missing[:5]}"


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.name)
def test_placeholders_stay(path: Path) -> None:
    wrong = [
        (m.source, form)
        for m in messages(path)
        for form in m.forms
        if Counter(PLACES.findall(form)) != Counter(PLACES.findall(m.source)) and not _says_one(m, form)
    ]
    assert not wrong


def _says_one(message: Message, form: str) -> bool:
    """The singular may say "this layer" for "these %n layers"."""
    return len(message.forms) > 1 and form == message.forms[0] and "%n" not in form


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.name)
def test_shortcut_letters_line_breaks_and_outer_spaces_stay(path: Path) -> None:
    wrong = [(m.source, form) for m in messages(path) for form in m.forms if _habits(form) != _habits(m.source)]
    assert not wrong


def _habits(text: str) -> tuple[object, ...]:
    if not any(c.isalnum() for c in text):
        return ()  # what stands between the items of a list differs
    letters = [letter.upper() for letter in re.findall(r"&(\w)", text)]
    return letters, text.count("\n"), text[:1].isspace(), text[-1:].isspace()


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_what_is_shipped_is_what_is_written(path: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(COMPILED / f"{path.stem}.qm")), UPDATE
    old = [m.source for m in messages(path) if m.forms and _shipped(translator, m) not in m.forms]
    assert not old, f"run `make translations`: {old[:5]}"


def _shipped(translator: QTranslator, message: Message) -> str:
    n = 7 if message.numerus else -1
    return translator.translate(message.context, message.source, message.comment or None, n) or ""


def test_no_file_is_shipped_without_its_source() -> None:
    assert {p.stem for p in COMPILED.glob("*.qm")} == {p.stem for p in FILES}


def test_words_are_literals() -> None:
    """lupdate reads the code; what is put together at run time never gets into the files."""
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _is_marked(call) and not _is_fit(call.args[0])
    ]
    assert not wrong


def _is_marked(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in ("tr", "QT_TR_NOOP")


def _is_fit(argument: ast.expr) -> bool:
    """A literal, or a value that was marked with QT_TR_NOOP elsewhere; never put together on the spot."""
    return not isinstance(argument, ast.JoinedStr | ast.BinOp | ast.IfExp)


def test_every_literal_is_found_by_lupdate() -> None:
    """It does not look into f-strings: write tr("…") before them."""
    known = {m.source for m in messages(ROOT / "translations" / "window_zh_CN.ts")}
    unseen = {
        f"{path.relative_to(ROOT)}:{call.lineno}": call.args[0].value
        for path in sorted(UI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _is_marked(call) and isinstance(call.args[0], ast.Constant)
        if call.args[0].value not in known
    }
    assert not unseen, f"{UPDATE}window_zh_CN.ts: {unseen}"
