"""The way into the window from a terminal."""

from __future__ import annotations

import sys

import pytest

import netbuilder.ui.app
from tests.cli.conftest import TEMPLATES

IRIS = TEMPLATES / "iris.netb"


@pytest.fixture
def opened(monkeypatch):
    """What the window was asked to open."""
    calls = []
    monkeypatch.setattr(netbuilder.ui.app, "run", lambda files: calls.append(files) or 0)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return calls


@pytest.mark.parametrize("words", [[], [IRIS], [IRIS, "new.netb"], ["window"], ["window", IRIS], ["--debug", IRIS]])
def test_without_a_command_the_window_opens_with_the_files(cli, opened, words):
    assert cli(*words).code == 0
    assert [[str(f) for f in files] for files in opened] == [[str(w) for w in words if str(w).endswith(".netb")]]


def test_any_file_that_is_there_is_for_the_window(cli, opened, tmp_path):
    file = tmp_path / "drawing.json"
    file.write_text("{}")
    assert cli(file).code == 0
    assert opened == [[file]]


def test_a_word_nobody_knows_is_told(cli, opened):
    said = cli("trian", IRIS)
    assert said.code == 2 and "trian" in said.err and not opened


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_says_so(cli, opened, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    said = cli(IRIS)
    assert (said.code, said.out) == (2, "") and not opened
    assert said.err.startswith("The window needs a display") and len(said.err.splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of X")
def test_a_display_that_does_not_answer_is_told_too(program):
    process = program(env={"PATH": "", "DISPLAY": "localhost:87", "QT_QPA_PLATFORM": "xcb", "HOME": "/nowhere"})
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert err.splitlines()[-1].startswith("The window cannot open") and "Traceback" not in err


def test_missing_libraries_of_the_system_are_named(cli, opened, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    said = cli(IRIS)
    assert said.code == 2 and not opened
    assert "libxkbcommon0" in said.err and len(said.err.splitlines()) == 1
