"""``netbuilder summary``: layers, shapes and parameters of a drawing."""

from __future__ import annotations

import argparse
from pathlib import Path

from netbuilder.cli.common import json_option, read, show, show_json
from netbuilder.cli.looked import looked_at
from netbuilder.codegen.summary import summary
from netbuilder.graph.infer import infer


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the drawing (.netb) or a run's folder")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    document = looked_at(read(args.file), args.file)
    found = summary(document, infer(document))
    if args.json:
        show_json(found.to_json())
    else:
        show(found.to_text().rstrip())
    return 0
