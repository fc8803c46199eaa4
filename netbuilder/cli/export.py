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
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.export import export

    result = export(_subject(args), args.to, **_options(args))
    if args.json:
        show_json(_json(result))
    else:
        show(result.sentence())
    return 0


def _options(args: argparse.Namespace) -> dict[str, Any]:
    if args.opset is None:
        return {}
    if args.to.suffix.lower() != ".onnx":
        raise UsageError("netbuilder export: --opset is about ONNX; expected a file name ending in .onnx.")
    return {"opset": args.opset}


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
