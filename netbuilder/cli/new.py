"""``netbuilder new``: a drawing from a template."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import netbuilder
from netbuilder.cli.common import UsageError, say, show, table

FOLDER = Path(netbuilder.__file__).parent / "resources" / "templates"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", nargs="?", metavar="TEMPLATE", help="its name; none: list them")
    parser.add_argument("file", nargs="?", type=Path, metavar="OUT.netb", help="the new file")


def run(args: argparse.Namespace) -> int:
    if args.template is None:
        show(table([(name, first_line(path)) for name, path in templates().items()]))
        return 0
    if args.file is None:
        raise UsageError(
            f"netbuilder new: expected the name of the new file, e.g. netbuilder new {args.template} my.netb."
        )
    found = templates().get(args.template)
    if found is None:
        raise UsageError(f'There is no template "{args.template}"; there are {", ".join(templates())}.')
    try:
        with args.file.open("x", encoding="utf-8", newline="") as file:
            file.write(found.read_text(encoding="utf-8"))
    except FileExistsError:
        raise UsageError(f"{args.file} exists already; choose another name or remove it.") from None
    say(f"{args.file} is ready: netbuilder train {args.file}")
    return 0


def templates() -> dict[str, Path]:
    """Every template by its name."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.netb"))}


def first_line(path: Path) -> str:
    """What a list says about a template: the first line of its notes."""
    notes = json.loads(path.read_text(encoding="utf-8")).get("notes", "")
    return str(notes).partition("\n")[0]
