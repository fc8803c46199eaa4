"""How a run is steered from outside: commands are looked at after every batch."""

from __future__ import annotations

import queue
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from netbuilder.protocol.commands import AnyCommand, Quit, Stop


class Control:
    """A box of commands; whoever steers puts them in, the trainer takes them out."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[AnyCommand] = queue.SimpleQueue()
        self.is_over = False

    def put(self, command: AnyCommand) -> None:
        """``is_over`` stays set after a Quit, whoever takes it out."""
        self.is_over = self.is_over or isinstance(command, Quit)
        self._commands.put(command)

    def poll(self) -> Iterator[AnyCommand]:
        """The commands that are there now."""
        while not self._commands.empty():
            yield self._commands.get()

    def wait(self) -> AnyCommand:
        """The next command; blocks."""
        return self._commands.get()


@contextmanager
def stop_on_interrupt(control: Control) -> Iterator[None]:
    """Ctrl-C stops after the running batch; a second one interrupts at once."""

    def handle(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        control.put(Stop())

    before = signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
