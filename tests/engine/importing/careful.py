"""Imports a file while Python itself watches: nothing is run, written or read besides it, and memory stays small."""

from __future__ import annotations

import resource
import sys
from pathlib import Path
from typing import Any

from netbuilder.engine.importing import Imported, import_file

LIMIT = 200 * 2**10  # kilobytes
NEVER = ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect", "pickle.find_class")
_watching: list[Path] = []


def carefully(path: Path) -> Imported:
    """What the file holds; AssertionError when reading it does what no reading should."""
    if not _hooked:
        sys.addaudithook(_audit)
        _hooked.append(True)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _watching.append(path)
    try:
        return import_file(path)
    finally:
        _watching.clear()
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < LIMIT


_hooked: list[bool] = []


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    assert event not in NEVER, f"{event} {arguments}"
    if event == "open":
        _opened(str(arguments[0]), arguments[1])


def _opened(name: str, mode: Any) -> None:
    """Only the file itself, and the program's own modules."""
    is_program = name.endswith((".py", ".pyc", ".so")) or "site-packages" in name
    assert is_program or name == str(_watching[0]), f"opened {name}"
    assert mode is None or not set("wa+x") & set(str(mode)), f"wrote {name}"
