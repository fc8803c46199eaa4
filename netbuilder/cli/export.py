"""``netbuilder export``: a script, weights or tables for use elsewhere, checked before they are handed out."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli.common import UsageError, find_run, json_option, read, show, show_json

if TYPE_CHECKING:
    from netbuilder.engine.export import ExportResult, Subject


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", type=Path, metavar="FILE|RUN", help="a drawing, or the folder of a run")
    parser.add_argument("--run", metavar="RUN", help="take the weights of this run")
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="PATH",
        help="the new file; its ending says the format, none: a folder",
    )
    parser.add_argument("--opset", type=int, metavar="N", help="version of the ONNX operators, 18 to 23 (only .onnx)")
    parser.add_argument("--language", choices=("en", "zh_CN"), help="of the report of a run (only .html)")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.export import export

    result = export(_subject(args), args.to, **_options(args))
    if args.json:
        show_json(_json(result))
    else:
        show(result.sentence())
    return 0


OPTIONS = {"opset": (".onnx", "ONNX"), "language": (".html", "the report of a run")}


def _options(args: argparse.Namespace) -> dict[str, Any]:
    """What the format takes besides; UsageError when it is about another one."""
    given = {name: value for name in OPTIONS if (value := getattr(args, name)) is not None}
    for name in given:
        ending, what = OPTIONS[name]
        if args.to.suffix.lower() != ending:
            raise UsageError(f"netbuilder export: --{name} is about {what}; expected a file name ending in {ending}.")
    return given


def _json(result: ExportResult) -> dict[str, Any]:
    return {
        "format": result.format,
        "path": str(result.path),
        "more": [str(path) for path in result.more],
        "largest_difference": result.largest_difference,
        "note": result.note,
    }


def _subject(args: argparse.Namespace) -> Subject:
    """The drawing with the weights of a run; a drawing alone has those its plan starts from, or new ones."""
    from netbuilder.engine.export import Subject

    if args.source.is_dir() or (not args.source.exists() and args.run is None and args.source.suffix != ".netb"):
        if args.run is not None:
            raise UsageError("netbuilder export: expected a drawing beside --run, got a folder.")
        return Subject.of_run(find_run(str(args.source)))
    document = read(args.source)
    if args.run is None:
        return Subject(document, args.source.resolve().parent)
    subject = replace(Subject.of_run(find_run(args.run)), document=document, base=args.source.resolve().parent)
    try:
        _ = subject.model
    except RuntimeError:  # torch's list of every tensor that is missing or of another shape
        raise UsageError(
            f"The weights of {args.run} do not fit {args.source}: it was changed after training."
        ) from None
    return subject
