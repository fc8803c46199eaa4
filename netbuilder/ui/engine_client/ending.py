"""How a worker ended, in a sentence for people, and what can be done about it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QProcess

from netbuilder.ui.words import tr

KILLED, CRASHED = 9, (4, 6, 7, 8, 11)  # POSIX signals: SIGKILL; SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV


@dataclass(frozen=True)
class Ending:
    """``is_expected``: it was told to leave. ``may_be_memory``: a smaller batch may help."""

    sentence: str
    is_expected: bool = False
    may_be_memory: bool = False


def left() -> Ending:
    """It was told to leave and did."""
    return Ending(tr("The training process has ended."), is_expected=True)


def gone() -> Ending:
    """A run in the background is over, or its process was killed."""
    return Ending(tr("The process that trained in the background is gone."))


def broken_off() -> Ending:
    """A run of former times, whose process is long gone."""
    return Ending(tr("This run was broken off: its process was gone before the end. Resume goes on with it."))


def not_started(reason: str) -> Ending:
    """The operating system did not start it."""
    words = tr("The training process could not be started with {python}: {reason}. Install NetBuilder anew.")
    return Ending(words.format(python=sys.executable, reason=reason.rstrip(".")))


def ended(code: int, status: QProcess.ExitStatus, complaints: Sequence[str]) -> Ending:
    """It ended without being told to.

    Args:
        code: exit code, or the signal's number where it crashed.
        complaints: the last lines it wrote to stderr.
    """
    if status == QProcess.ExitStatus.CrashExit:
        return _crashed(code)
    text = "\n".join(complaints)
    if "No module named 'torch'" in text:
        words = tr("PyTorch is missing, so nothing can be trained. Install it with: {python} -m pip install torch")
        return Ending(words.format(python=sys.executable))
    if "MemoryError" in text or "can't allocate memory" in text:
        return Ending(tr("Memory ran out in the training process."), may_be_memory=True)
    last = next((line for line in reversed(complaints) if line.strip()), "")
    words = tr("The training process ended unexpectedly (exit code {code}): {line}")
    return Ending(words.format(code=code, line=last or tr("it said nothing more.")))


def _crashed(signal: int) -> Ending:
    if signal == KILLED:
        words = tr("The training process was ended from outside; often the system does that when memory runs out.")
        return Ending(words, may_be_memory=True)
    if signal in CRASHED:
        return Ending(tr("The training process crashed (signal {number}).").format(number=signal))
    return Ending(tr("The training process was ended from outside (signal {number}).").format(number=signal))
