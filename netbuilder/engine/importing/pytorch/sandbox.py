"""Another process for what must not run in this one: limited in time and memory, and gone afterwards."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec

from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.pytorch.described import MAX_BYTES, Wish

SECONDS = 120.0
WISH, ANSWER, TENSORS = "wish.json", "answer.json", "tensors.safetensors"
# Signals the system ends a process with, as words for people.
ENDINGS = {
    9: "it was killed, most likely for want of memory",
    11: "it crashed",
    6: "it crashed",
    24: "it took too long",
}


def ask(task: str, wish: Wish, folder: Path, seconds: float = SECONDS) -> bytes:
    """The answer of ``child.py`` to a wish, as it was written; tensors lie in the folder beside it.

    ``task``: "module" or "weights". ImportFailed when the process ends without an answer. What it started is ended too.
    """
    (folder / WISH).write_bytes(msgspec.json.encode(wish))
    command = [sys.executable, "-m", "netbuilder.engine.importing.pytorch.child", task, str(folder)]
    name = Path(wish.file).name
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise ImportFailed(f'Reading "{name}" was ended: it was not done after {seconds:g} seconds.') from None
    finally:
        _end(process)
    answer = folder / ANSWER
    if not answer.is_file():
        why = ENDINGS.get(-code, f"its process ended with exit code {code}")
        raise ImportFailed(f'"{name}" could not be read: {why} before there was an answer.')
    if answer.stat().st_size > MAX_BYTES:
        raise ImportFailed(f'"{name}" was read, but its description is longer than {MAX_BYTES >> 20} MB.')
    return answer.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the process with all it started in its group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
