"""``netbuilder new``: a drawing from a template, or a first network for a person's own data."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import netbuilder
from netbuilder.cli import new_forecast
from netbuilder.cli.common import UsageError, say, show, table
from netbuilder.datasets.places import seen_from
from netbuilder.datasets.source import Csv

if TYPE_CHECKING:
    from netbuilder.datasets.field import Description
    from netbuilder.engine.data.guess import Guess
    from netbuilder.graph.document import Document

FOLDER = Path(netbuilder.__file__).parent / "resources" / "templates"
KINDS = ("auto", "table", "images", "text", "audio")
MOST_OTHERS = 12


def arguments(parser: argparse.ArgumentParser) -> None:
    words = "a template's name; or your data: a table, arrays, a folder of pictures, recordings or texts; none: list"
    parser.add_argument("template", nargs="?", metavar="TEMPLATE|PATH", help=words)
    parser.add_argument("file", nargs="?", type=Path, metavar="OUT.netb", help="the new file")
    parser.add_argument(
        "--target", nargs="+", action="extend", metavar="COLUMN", help="what your data are to predict (guessed)"
    )
    parser.add_argument("--text", default="", metavar="COLUMN", help="of a table of texts: what is read (guessed)")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en", help="of a template's words (en)")
    parser.add_argument("--kind", choices=KINDS, default="auto", help="what your data are (auto)")
    new_forecast.arguments(parser)


def run(args: argparse.Namespace) -> int:
    if args.template is None:
        show(table([(name, first_line(path, args.language)) for name, path in templates().items()]))
        return 0
    if args.file is None:
        raise UsageError(
            f"netbuilder new: expected the name of the new file, e.g. netbuilder new {args.template} my.netb."
        )
    if args.file.exists():
        raise _taken(args.file)
    _write(args.file, _content(args))
    say(f"{args.file} is ready: netbuilder train {args.file}")
    return 0


def _content(args: argparse.Namespace) -> str:
    found = templates().get(args.template)
    if args.forecast is None:
        new_forecast.refuse_settings(args)
    is_plain = args.kind == "auto" and not args.target and not args.text
    if found is not None and is_plain and args.forecast is None:
        return _told(found, args.language)
    if not Path(args.template).exists():
        raise UsageError(
            f'There is no template and no file "{args.template}"; the templates are {", ".join(templates())}.'
        )
    if args.forecast is not None and args.text:
        raise UsageError("netbuilder new: --text is for tables of texts, which are no forecast; leave out one of both.")
    from netbuilder.graph.files import dumps

    if args.forecast is not None:
        return dumps(new_forecast.drawn(Path(args.template), args))
    return dumps(
        _drawn(Path(args.template), args.kind, tuple(args.target or ()), args.text, args.file.resolve().parent)
    )


def _drawn(path: Path, kind: str, targets: tuple[str, ...], text: str, folder: Path) -> Document:
    """A network for the data at ``path``; what was seen and chosen is said."""
    import netbuilder.layers  # noqa: F401  fills the table of layers
    from netbuilder.datasets.dataset import Dataset
    from netbuilder.engine.data import describe
    from netbuilder.engine.data.recognise import recognise, without_gaps
    from netbuilder.engine.data.series import has_time
    from netbuilder.graph.starter import starter, usual_targets

    guess = recognise(path, kind, targets, text)  # type: ignore[arg-type]  # argparse has checked the kind
    found = describe(guess.source, Path())
    source = without_gaps(guess.source, found.notes)
    data = Dataset.of(source, found.fields)
    wanted = guess.targets or targets or usual_targets(data)
    document = starter(data, wanted)
    _tell(found, (*filter(None, [guess.roles]), *guess.notes))
    if isinstance(guess.source, Csv) and has_time(guess.source, path):
        say("  Its rows have a time: with --forecast it is drawn as a forecast of the next rows instead.")
    if not targets:
        say(_choice(guess, found, wanted))
    return replace(document, data=replace(data, source=seen_from(source, folder)))


def _tell(found: Description, more: tuple[str, ...]) -> None:
    say(f"{found.title}: {found.summary}")
    for field in found.fields:
        say(f"  {field.describe()}")
    for note in (*found.notes, *more):
        say(f"  {note}")
    if any(note.endswith(" missing") for note in found.notes):
        say("  Rows with a missing value are left out; --set data.source.missing=stop makes them an error.")


def _choice(guess: Guess, found: Description, wanted: tuple[str, ...]) -> str:
    """What is predicted, why, and how to choose something else."""
    from netbuilder.graph.starter import is_target

    is_label = all(found.field(name).is_label for name in wanted)
    reason = guess.reason or ("the only field of classes" if is_label else "the last field")
    columns = (getattr(guess.source, kind, "") for kind in ("label_column", "target_column"))
    name = next(filter(None, columns), wanted[0])
    also = () if guess.targets else tuple(f.name for f in found.fields if f.name not in wanted and is_target(f))
    others = guess.others or also
    names = ", ".join(others[:MOST_OTHERS]) + (", …" if len(others) > MOST_OTHERS else "")
    return f'It predicts "{name}" ({reason})' + (f"; choose another with --target: {names}." if others else ".")


def _write(path: Path, content: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(content)
    except FileExistsError:
        raise _taken(path) from None


def _taken(path: Path) -> UsageError:
    return UsageError(f"{path} exists already; choose another name or remove it.")


def templates() -> dict[str, Path]:
    """Every template by its name."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.netb"))}


def first_line(path: Path, language: str = "en") -> str:
    """What a list says about a template: the first line of its notes."""
    notes = json.loads(_told(path, language)).get("notes", "")
    return str(notes).partition("\n")[0]


def _told(path: Path, language: str) -> str:
    """A template's file, with its notes, titles and comments in a language."""
    if language == "en":
        return path.read_text(encoding="utf-8")
    from netbuilder.cli.common import read
    from netbuilder.graph.files import dumps
    from netbuilder.ui.translation import template_in

    return dumps(template_in(read(path), language))
