"""The process that trains for a window: commands on stdin, events on stdout, one JSON object a line."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

NICENESS = 10


def main() -> int:
    """Serve one window until it says Quit or goes away."""
    events = _own_stdout()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    from netbuilder.engine.service import serve  # only now: importing may print

    serve(0, events)
    return 0


def _own_stdout() -> BinaryIO:
    """The real stdout; whatever else prints goes to stderr and cannot break the stream."""
    events = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return events


if __name__ == "__main__":
    raise SystemExit(main())
