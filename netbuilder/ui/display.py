"""Qt ends the program when it cannot open a display; this says why in a sentence first."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

ADVICE = (
    "The window cannot open: {cause} Check that DISPLAY or WAYLAND_DISPLAY names a display you may use; for one of X "
    "on Debian and Ubuntu Qt also needs: sudo apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-render-util0 libxcb-image0 libxkbcommon-x11-0."
)
UNREADABLE = 2  # the exit code for what is asked for and cannot be


@contextmanager
def explained() -> Iterator[None]:
    """While the application object is made: the end of the program is one sentence instead of a dump."""
    said: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(ADVICE.format(cause=_sentence((said or [message])[0])) + "\n")
            sys.stderr.flush()
            os._exit(UNREADABLE)
        said.append(message)

    before = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for message in said:
        sys.stderr.write(message + "\n")


def _sentence(message: str) -> str:
    return " ".join(message.split()).rstrip(".") + "."
