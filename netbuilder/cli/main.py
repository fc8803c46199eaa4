"""From the words of the command line to a command, and from what goes wrong to a sentence and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import NoReturn, Protocol, cast

from netbuilder import __version__
from netbuilder.base.errors import NetBuilderError
from netbuilder.cli.common import INTERRUPTED, MISTAKE, UNREADABLE, exit_code, say

COMMANDS = {
    "window": "open the window; also what netbuilder does alone or with files",
    "train": "train a drawing",
    "evaluate": "loss and metrics of a trained model",
    "predict": "answers of a trained model to new data",
    "sample": "something new from a trained model that draws by chance, as a picture",
    "check": "look for mistakes in a drawing",
    "summary": "layers, shapes and parameters of a drawing",
    "export": "a script or a model file for use elsewhere",
    "import": "a model of another program as a drawing",
    "new": "start from a template or from your own data",
    "layers": "every layer there is, and its help page",
    "datasets": "data sets there are, fetching them, looking at files",
    "runs": "a table of the runs in a folder",
    "screenshot": "a picture of the window, without a screen",
    "worker": "serve a window: commands on stdin, events on stdout",
}


class Command(Protocol):
    """What a module of a command offers."""

    def arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


class Parser(argparse.ArgumentParser):
    """Tells a wrong command line in one sentence instead of a page."""

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {message}. See {self.prog} --help.")
        raise SystemExit(UNREADABLE)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, 1 (mistake in the drawing, training failed), 2 (arguments, files) or 130."""
    words = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in words
    try:
        code = _run([w for w in words if w != "--debug"])
        sys.stdout.flush()
        return code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else MISTAKE
    except BrokenPipeError:  # whoever read our output has seen enough (head)
        _silence_stdout()
        return 0
    except KeyboardInterrupt:
        say("Interrupted.")
        return INTERRUPTED
    except Exception as error:
        if debug:
            raise
        say(_sentence(error))
        return exit_code(error)


def _run(words: Sequence[str]) -> int:
    if _is_for_the_window(words):
        words = ["window", *words]
    name = next((w for w in words if not w.startswith("-")), "")
    parser, commands = _parser()
    if name not in COMMANDS:
        parser.parse_args(words)  # --help, --version, or a sentence about the word nobody knows
        return 0
    # Only the command that was asked for is imported: the others may need seconds.
    module = cast(Command, import_module(f"netbuilder.cli.{name}{'_' * iskeyword(name)}"))
    module.arguments(commands[name])
    args = parser.parse_args(words)
    return module.run(args)


def _is_for_the_window(words: Sequence[str]) -> bool:
    """No words at all, or only files."""
    return all(w not in COMMANDS and (w.endswith(".netb") or Path(w).is_file()) for w in words)


def _parser() -> tuple[Parser, dict[str, argparse.ArgumentParser]]:
    parser = Parser(prog="netbuilder", description="Draw, check, train and export neural networks.")
    parser.add_argument("--version", action="version", version=f"netbuilder {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    each = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    return parser, {
        name: each.add_parser(name, help=words, description=_sentence_of(words)) for name, words in COMMANDS.items()
    }


def _sentence_of(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def _sentence(error: Exception) -> str:
    if isinstance(error, NetBuilderError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{(error.strerror or str(error)).lower()}."
    kind = type(error).__name__
    return f"A mistake in NetBuilder stopped this ({kind}: {error}); with --debug it shows where."


def _silence_stdout() -> None:
    """Nothing more can be written; Python would complain about that when it ends."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
