"""``netbuilder [FILE …]``: the window."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

from netbuilder.cli.common import UsageError

# What the window needs of Debian and Ubuntu beyond Python; the second line for the displays of X.
LIBRARIES = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 "
    "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-render-util0 libxcb-image0"
)
NO_DISPLAY = (
    "The window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set; all commands of netbuilder --help "
    "work without one."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="drawings to open (.netb)")


def run(args: argparse.Namespace) -> int:
    if is_without_display():
        raise UsageError(NO_DISPLAY)
    check_libraries()
    from netbuilder.ui.app import run

    before = signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Python see Ctrl-C
    try:
        return run(args.files)
    finally:
        signal.signal(signal.SIGINT, before)


def is_without_display() -> bool:
    """Whether Qt would find no display to open a window on."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith(("linux", "freebsd")) and not any(os.environ.get(name) for name in named)


def check_libraries() -> None:
    """UsageError where Qt lacks a library of the system."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise UsageError(
            f"The window cannot start ({error}). Qt needs libraries of the system; on Debian and Ubuntu: "
            f"sudo apt-get install {LIBRARIES}."
        ) from None
