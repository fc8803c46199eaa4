"""``netbuilder check``: mistakes and oddities of a drawing, with the ways out."""

from __future__ import annotations

import argparse
from pathlib import Path

from netbuilder.cli.common import MISTAKE, json_option, problem_lines, read, show, show_json
from netbuilder.cli.looked import looked_at
from netbuilder.graph.infer import infer
from netbuilder.graph.problem import Problem
from netbuilder.graph.problems import problems


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the drawing (.netb)")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    document = looked_at(read(args.file), args.file)
    found = problems(document, infer(document))
    if args.json:
        show_json({"problems": [to_json(p) for p in found]})
    else:
        show("\n".join(problem_lines(found)) or f"{args.file.name}: no problems.")
    return MISTAKE if any(p.severity == "error" for p in found) else 0


def to_json(problem: Problem) -> dict[str, object]:
    """``node``: the path of the guilty node ("block/inner"), null for the document; ``fixes``: their titles."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "node": "/".join(problem.path) or None,
        "parameter": problem.parameter,
        "message": problem.sentence,
        "fixes": [fix.title for fix in problem.fixes],
    }
