"""``netbuilder datasets``: which data sets there are, fetching them, and what a file holds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli.common import UsageError, json_option, say, show, show_json, table
from netbuilder.datasets.catalogue import CATALOGUE
from netbuilder.datasets.entry import Entry
from netbuilder.datasets.source import Csv

if TYPE_CHECKING:
    from netbuilder.datasets.field import Description


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", nargs="?", choices=("list", "fetch", "describe"), default="list", help="list: default"
    )
    parser.add_argument(
        "name", nargs="?", metavar="NAME|PATH", help="a data set to fetch or describe, a file or folder"
    )
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    if args.action == "list":
        return _list(args.json)
    if args.name is None:
        raise UsageError(f"netbuilder datasets {args.action}: expected a name, got none.")
    return _fetch(args.name) if args.action == "fetch" else _describe(args.name, args.json)


def _list(as_json: bool) -> int:
    if as_json:
        show_json({"datasets": [_json(e) for e in CATALOGUE.values()]})
        return 0
    show(table([(e.name, _where(e), e.description.summary) for e in CATALOGUE.values()]))
    return 0


def _where(entry: Entry) -> str:
    return "here" if entry.is_bundled else f"download, {entry.size / 1e6:.0f} MB"


def _json(entry: Entry) -> dict[str, Any]:
    return {"name": entry.name, "is_bundled": entry.is_bundled, "bytes": entry.size} | to_json(entry.description)


def to_json(found: Description) -> dict[str, Any]:
    """A description: title, samples, fields, licence."""
    return {
        "title": found.title,
        "summary": found.summary,
        "samples": found.rows,
        "parts": list(found.given),
        "fields": [f.to_json() for f in found.fields],
        "license": found.license,
        "notes": list(found.notes),
    }


def _fetch(name: str) -> int:
    from tqdm import tqdm

    from netbuilder.engine.data import Fetching, locate

    entry = CATALOGUE.get(name)
    if entry is None:
        raise UsageError(f'There is no data set "{name}"; there are {", ".join(CATALOGUE)}.')
    with tqdm(unit="B", unit_scale=True, desc=name, leave=False, disable=None) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        files = locate(entry, Fetching(progress=progress))
    for file in files.values():
        say(f"{file} is ready.")
    return 0


def _describe(name: str, as_json: bool) -> int:
    found = CATALOGUE[name].description if name in CATALOGUE else _looked_at(Path(name))
    if as_json:
        show_json(to_json(found))
        return 0
    show(f"{found.title}: {found.summary}")
    for field in found.fields:
        names = f" ({', '.join(field.names[:12])}{', …' if len(field.names) > 12 else ''})" if field.names else ""
        show(f"  {field.describe()}{names}")
    for note in found.notes:
        show(f"  {note}")
    return 0


def _looked_at(path: Path) -> Description:
    if not path.exists():
        raise UsageError(f'There is no data set and no file "{path}"; netbuilder datasets lists the data sets.')
    from netbuilder.engine.data import describe
    from netbuilder.engine.data.recognise import recognise

    found = recognise(path).source
    # All columns of a table, whatever could be predicted from them.
    return describe(Csv(path=str(path)) if isinstance(found, Csv) else found, Path())
