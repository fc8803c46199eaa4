"""Words the program does not know, errors, exit codes, and what stays unimported."""

from __future__ import annotations

import subprocess
import sys

import pytest

from netbuilder import __version__
from netbuilder.cli.main import COMMANDS

from .conftest import ROOT, TEMPLATES

LIGHT = (
    ["check", str(TEMPLATES / "iris.netb")],
    ["summary", str(TEMPLATES / "residual.netb")],
    ["layers"],
    ["layers", "Dense", "--json"],
    ["new"],
    ["datasets", "list"],
    ["runs", str(ROOT)],
)


def test_version(cli):
    assert cli("--version").out == f"netbuilder {__version__}\n"


@pytest.mark.parametrize("name", [n for n in COMMANDS if n != "worker"])
def test_help_of_every_command(cli, name):
    said = cli(name, "--help")
    assert said.code == 0
    assert f"usage: netbuilder {name}" in said.out


@pytest.mark.parametrize(
    "words",
    [
        ["trian"],
        ["trian", "x.netb"],
        ["train"],
        ["train", "x.netb", "--resume", "y"],
        ["train", "--resume", "nowhere"],
        ["train", "--epochs", "3"],
        ["train", TEMPLATES / "iris.netb", "--set", "epochs"],
        ["train", TEMPLATES / "iris.netb", "--set", "plan.epoch=3"],
        ["train", TEMPLATES / "iris.netb", "--set", "nodes.nobody.units=3"],
        ["train", TEMPLATES / "iris.netb", "--epochs", "0"],
        ["train", TEMPLATES / "iris.netb", "--device", "abacus"],
        ["check", "nowhere.netb"],
        ["check", ROOT],
        ["summary"],
        ["layers", "Dens"],
        ["datasets", "fetch", "nothing"],
        ["datasets", "fetch"],
        ["datasets", "describe", "nowhere.csv"],
        ["new", "nothing", "x.netb"],
        ["runs", "nowhere"],
        ["evaluate", "nowhere"],
        ["predict", "nowhere", "x.csv"],
    ],
    ids=lambda words: " ".join(str(w) for w in words[:4]).replace(str(ROOT), ""),
)
def test_wrong_words_and_files_are_one_sentence_and_2(cli, words):
    said = cli(*words)
    assert said.code == 2
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err and "usage:" not in said.err


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"[]", b"{", b'{"format": "netbuilder", "version": 99}'])
def test_broken_files_are_told_by_name(cli, tmp_path, content):
    path = tmp_path / "broken.netb"
    path.write_bytes(content)
    said = cli("check", path)
    assert said.code == 2
    assert said.err.startswith("broken.netb cannot be opened")


def test_a_file_that_may_not_be_read(cli, tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "my.netb")

    monkeypatch.setattr("netbuilder.cli.check.read", refuse)
    said = cli("check", "my.netb")
    assert (said.code, said.err) == (2, "my.netb: permission denied.\n")


def test_debug_lets_the_error_through(cli):
    with pytest.raises(Exception, match="cannot be read"):
        cli("check", "nowhere.netb", "--debug")


def test_a_reader_who_leaves_is_no_error(program):
    process = program("layers", "--json")
    process.stdout.close()
    assert process.wait(30) == 0
    assert process.stderr.read() == ""


@pytest.mark.parametrize("words", LIGHT, ids=" ".join)
def test_light_commands_import_neither_torch_nor_numpy(words):
    code = (
        "import sys\nfrom netbuilder.__main__ import main\n"
        f"assert main({words!r}) == 0\n"
        "found = {'torch', 'numpy', 'PySide6'} & set(sys.modules)\n"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
