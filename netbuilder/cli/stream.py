"""Events on stdout, one JSON object a line, and nothing else there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from netbuilder.protocol.events import AnyEvent
from netbuilder.protocol.lines import encode


@contextmanager
def own_stdout() -> Iterator[BinaryIO]:
    """The real stdout; meanwhile whatever else prints, from Python or C, goes to stderr."""
    sys.stdout.flush()
    stream = os.fdopen(os.dup(1), "wb", buffering=0)
    python_stdout = sys.stdout
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    try:
        yield stream
    finally:
        sys.stdout.flush()
        sys.stdout = python_stdout
        os.dup2(stream.fileno(), 1)
        stream.close()


class EventStream:
    """Listens to a run and writes its events."""

    def __init__(self, stream: BinaryIO, is_main: bool) -> None:
        self.stream, self.is_main = stream, is_main
        self.when_nobody_listens: Callable[[], None] = lambda: None

    def event(self, event: AnyEvent) -> None:
        """One line; when nobody reads them any more, the run is stopped and saved."""
        if not self.is_main:
            return
        try:
            self.stream.write(encode(event))
        except BrokenPipeError:
            self.is_main = False
            self.when_nobody_listens()

    def close(self) -> None:
        """Nothing is held back."""
