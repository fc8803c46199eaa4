"""``netbuilder screenshot``: a picture of the real window, made without a display."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

from netbuilder.cli.common import UsageError, say
from netbuilder.cli.window import check_libraries

SMALLEST, LARGEST = 200, 8000


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="[FILE] OUT.png", help="a drawing; the picture to make")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WIDTHxHEIGHT", help="1440x900")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="light")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en", help="en")
    parser.add_argument("--panel", metavar="NAME", help="the panel in front, e.g. problems")
    parser.add_argument("--scale", type=float, choices=(1.0, 1.5, 2.0), default=1.0, help="of a dense screen (1)")
    parser.add_argument("--select", metavar="NODE", help="a node to select, inside blocks as block/node")


def run(args: argparse.Namespace) -> int:
    if len(args.paths) > 2:
        raise UsageError("netbuilder screenshot: expected a drawing and a picture, or the picture alone.")
    if args.paths[-1].suffix.lower() != ".png":
        raise UsageError(f"netbuilder screenshot: expected a picture ending in .png, got {args.paths[-1].name}.")
    # Qt reads these when it is loaded.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": f"{args.scale:g}"}
    check_libraries()
    from netbuilder.ui.screenshot import Shot, take

    *files, out = args.paths
    shot = Shot(files[0] if files else None, args.size, args.theme, args.language, args.panel, args.select)
    for doubt in take(shot, out):
        say(doubt)
    return 0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+)x(\d+)", text)
    if not found or not all(SMALLEST <= int(n) <= LARGEST for n in found.groups()):
        raise argparse.ArgumentTypeError(f'expected a size between 200x200 and 8000x8000, like 1440x900, got "{text}"')
    return int(found[1]), int(found[2])
