"""``netbuilder import``: a model of another program as a drawing, with its weights and a report."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli.common import MISTAKE, UsageError, json_option, say, show, show_json

if TYPE_CHECKING:
    from netbuilder.engine.importing import Imported, Report


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Exit code 1: the drawing is written, but it holds layers that nobody here knows."
    parser.add_argument("source", type=Path, metavar="PATH", help="the file to read; its ending says the format")
    parser.add_argument("out", type=Path, metavar="OUT.netb", help="the new drawing; OUT.safetensors gets its weights")
    parser.add_argument("--report", type=Path, metavar="R.json", help="write what became what to a file")
    parser.add_argument("--force", action="store_true", help="replace files that are there already")
    parser.add_argument(
        "--onto", type=Path, metavar="DRAWING.netb", help="lay weights (.safetensors, .pt, .pth) onto this drawing"
    )
    code = parser.add_argument_group("a PyTorch module in a Python file")
    code.add_argument("--trust", action="store_true", help="run the file, in a process of its own: it may do anything")
    code.add_argument("--object", default="", metavar="NAME", help="the module, its class, or a function that makes it")
    code.add_argument(
        "--arguments", default="", metavar="VALUES", help='for the class or function, as in a call: "10, width=64"'
    )
    code.add_argument(
        "--input", action="append", default=[], metavar="SHAPE", help="shape of an input without the batch: 3,32,32"
    )
    json_option(parser, "print the report as JSON")


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.importing import import_file
    from netbuilder.engine.importing.kept import kept
    from netbuilder.graph.files import save

    out = args.out if args.out.suffix == ".netb" else args.out.with_name(args.out.name + ".netb")
    weights = out.with_suffix(".safetensors")
    _refuse(args, out, weights)
    imported = _laid_onto(args) if args.onto else import_file(args.source, **_options(args))
    document = kept(imported, weights, weights.name)
    save(document, out)
    if args.report is not None:
        args.report.write_text(json.dumps(imported.report.to_json(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    _show(args, imported.report, [out, *([weights] if imported.weights else [])])
    return MISTAKE if imported.report.counts()["unknown"] else 0


def _laid_onto(args: argparse.Namespace) -> Imported:
    from netbuilder.engine.importing.weights import onto
    from netbuilder.graph.files import load

    return onto(load(args.onto), args.source)


def _options(args: argparse.Namespace) -> dict[str, Any]:
    if args.source.suffix.lower() == ".py":
        return {"trust": args.trust, "object": args.object, "arguments": args.arguments, "input": args.input}
    return {}


def _refuse(args: argparse.Namespace, *files: Path) -> None:
    """Nothing is replaced unasked, and nothing is read before it is clear that the result can be written."""
    written = [*files, *([args.report] if args.report else [])]
    for file in written:
        if file.resolve() == args.source.resolve():
            raise UsageError(f"{file} would be replaced by its own import; choose another name.")
        if file.exists() and not args.force:
            raise UsageError(f"{file} exists already; choose another name, or replace it with --force.")
        if not file.parent.is_dir():
            raise UsageError(f'There is no folder "{file.parent}" to write {file.name} to.')


def _show(args: argparse.Namespace, report: Report, files: list[Path]) -> None:
    if args.json:
        show_json(report.to_json() | {"files": [str(file) for file in files]})
        return
    show(report.text())
    say(f"Written: {', '.join(map(str, files))}.")
