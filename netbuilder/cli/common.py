"""What the commands share: reading drawings, saying problems, JSON out, exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from netbuilder.base.errors import NetBuilderError

if TYPE_CHECKING:
    from netbuilder.engine.task import Task
    from netbuilder.graph.document import Document
    from netbuilder.graph.problem import Problem

MISTAKE, UNREADABLE, INTERRUPTED = 1, 2, 130

# By name, as importing the engine's classes would import torch.
_ABOUT_FILES = {"FileError", "DataError", "RunError", "ImportFailed", "WeightsError"}
_UNREADABLE = _ABOUT_FILES | {"ParameterError", "DeviceError", "UsageError", "StarterError"}


class UsageError(NetBuilderError):
    """The command line asks for something that cannot be."""


def exit_code(error: Exception) -> int:
    """2 for arguments and files, 1 for drawings and training."""
    names = {kind.__name__ for kind in type(error).__mro__}
    return UNREADABLE if isinstance(error, OSError) or names & _UNREADABLE else MISTAKE


def say(text: str) -> None:
    """A line for the person at the terminal, beside the output."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def show(text: str) -> None:
    """Output."""
    sys.stdout.write(text + "\n")


def show_json(value: Any) -> None:
    """One JSON document; what is no number (NaN) becomes null."""
    show(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def json_option(parser: argparse.ArgumentParser, words: str = "print JSON") -> None:
    """The option --json."""
    parser.add_argument("--json", action="store_true", help=words)


def read(path: Path) -> Document:
    """The drawing in a file; FileError says what is wrong with it."""
    import netbuilder.layers  # noqa: F401  fills the table of layers
    from netbuilder.graph.files import load

    if path.is_dir() and (path / "document.netb").is_file():
        path = path / "document.netb"  # a run's folder
    return load(path)


def find_run(text: str) -> Path:
    """A run's folder: as a path, or by its name below ./runs."""
    path = Path(text)
    below = Path("runs") / text
    found = below if not path.is_dir() and below.is_dir() else path
    if not (found / "document.netb").is_file():
        raise UsageError(f'expected the folder of a run (it holds a document.netb), got "{text}".')
    return found


def open_model(text: str) -> Task:
    """The model of a run with its data, or of a drawing (.netb) with the weights its plan starts from."""
    from netbuilder.engine.opening import open_drawing, open_run

    path = Path(text)
    if path.suffix == ".netb" and path.is_file():
        return open_drawing(read(path), path.resolve().parent)
    return open_run(find_run(text))


def problem_lines(found: Iterable[Problem]) -> list[str]:
    """Severity and sentence, and below it the ways out."""
    lines = []
    for problem in found:
        lines.append(f"{problem.severity}: {problem.sentence}")
        for fix in problem.fixes:
            lines.append(f"    fix: {fix.title}" + (f" ({fix.effect})" if fix.effect else ""))
    return lines


def table(rows: Sequence[tuple[str, ...]], gap: str = "  ") -> str:
    """Rows of cells as lines with straight columns."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = (gap.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)
