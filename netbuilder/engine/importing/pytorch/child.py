"""The process that runs a user's file, or unpickles one: ``python -m … module|weights FOLDER``.

It writes ``answer.json`` and tensors into the folder and nothing else; its own output goes nowhere. Whoever asked reads
both as data.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import msgspec

from netbuilder.engine.importing.pytorch.described import Description, Wish
from netbuilder.engine.importing.pytorch.sandbox import ANSWER, TENSORS, WISH


def main(task: str, folder: Path) -> None:
    """Does the task; a mistake of the file becomes the answer's ``failure``."""
    wish = msgspec.json.decode((folder / WISH).read_bytes(), type=Wish)
    limit(wish.megabytes)
    _write(folder, *answered(task, wish))


def answered(task: str, wish: Wish) -> tuple[Description, dict[str, Any]]:
    """The answer and its tensors, or an answer that is a failure."""
    try:
        return _done(task, wish)
    except MemoryError:
        return Description(failure=f"needs more than {wish.megabytes} MB of memory."), {}
    except (Exception, SystemExit) as error:
        return Description(failure=_sentence(error, wish)), {}


def _done(task: str, wish: Wish) -> tuple[Description, dict[str, Any]]:
    if task == "weights":
        from netbuilder.engine.importing.pytorch.pickled import unpickled

        return Description(), unpickled(Path(wish.file))
    from netbuilder.engine.importing.pytorch.tracing import traced

    return traced(wish)


def limit(megabytes: int) -> None:
    """No more memory than this (where the system can be told), no core dumps."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, value in ((resource.RLIMIT_DATA, megabytes << 20), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (most, hard))


def _sentence(error: BaseException, wish: Wish) -> str:
    """What went wrong and where in the user's file."""
    text = " ".join(str(error).split())[:300]
    if isinstance(error, SystemExit):
        text = "it ended the process with sys.exit"
    if "can't allocate memory" in text or "DefaultCPUAllocator" in text:
        return f"needs more than {wish.megabytes} MB of memory."
    if not type(error).__module__.startswith("netbuilder."):
        text = ": ".join(part for part in (type(error).__name__, text) if part)
    line = _line(error, wish)
    return f"line {line}: {text}" if line else text


def _line(error: BaseException, wish: Wish) -> int:
    """The last line of the user's file that was at work; 0 when it was not."""
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == wish.file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _write(folder: Path, answer: Description, tensors: dict[str, Any]) -> None:
    """The tensors first, so that an answer means that all is there."""
    if tensors:
        from safetensors.torch import save_file

        save_file(tensors, folder / TENSORS)
    (folder / f"{ANSWER}.part").write_bytes(msgspec.json.encode(answer))
    (folder / f"{ANSWER}.part").replace(folder / ANSWER)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)  # threads and exit handlers of the user's file have nothing more to say
