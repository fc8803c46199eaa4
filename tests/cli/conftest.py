"""The command line as a user has it: words in, output, sentences and exit code out."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from netbuilder.__main__ import main

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "netbuilder" / "resources" / "templates"


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(capfd):
    """Runs a command in this process."""

    def call(*words: object) -> Said:
        capfd.readouterr()
        code = main([str(w) for w in words])
        out, err = capfd.readouterr()
        return Said(code, out, err)

    return call


@pytest.fixture
def program():
    """Starts the real program; whatever still runs in the end is stopped."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: object, **options: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "netbuilder", *map(str, words)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        started.append(subprocess.Popen(command, **(pipes | {"cwd": ROOT} | options)))
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def drawing(tmp_path):
    """A copy of a template in an empty folder."""

    def copy(name: str) -> Path:
        path = tmp_path / f"{name}.netb"
        path.write_text((TEMPLATES / f"{name}.netb").read_text(encoding="utf-8"), encoding="utf-8")
        return path

    return copy


@pytest.fixture(scope="session")
def iris_run(tmp_path_factory) -> Path:
    """A short run on iris."""
    folder = tmp_path_factory.mktemp("iris")
    file = TEMPLATES / "iris.netb"
    assert (
        main(["train", str(file), "--epochs", "3", "--threads", "1", "--device", "cpu", "--run-dir", str(folder)]) == 0
    )
    return next(folder.iterdir())
