"""``netbuilder worker``: the process that trains for a window."""

from __future__ import annotations

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything comes on stdin."""


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.worker import main

    return main()
