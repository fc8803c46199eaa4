"""Where the journals of unsaved documents lie, and which of them belong to programs that are no more."""

from __future__ import annotations

import os
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from platformdirs import user_state_path

LOCK = "lock"


def usual_root() -> Path:
    """The user's folder for such things."""
    return user_state_path("netbuilder", appauthor=False) / "journals"


class JournalFolder:
    """A folder for the journals of one window. A lock that the system drops with the process tells that it lives.

    Args:
        root: the folder that holds one for each running program; nothing is made before ``claim``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._lock: IO[bytes] | None = None
        self._count = 0

    def next_path(self) -> Path:
        """A name for one more journal."""
        self._count += 1
        return self.path / f"{self._count}.journal"

    def claim(self) -> None:
        """Makes the folder, as long as it is not there. OSError when it cannot."""
        if self._lock is None:
            self.path.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(self.path / LOCK)

    def close(self) -> None:
        """Goes away, but for journals that are still there."""
        if self._lock is not None:
            _remove(self.path, self._lock)
            self._lock = None


@dataclass
class Abandoned:
    """The folder of a program that ended without cleaning up; it is locked, so nobody else takes it too."""

    path: Path
    lock: IO[bytes] = field(repr=False)

    @property
    def pid(self) -> int:
        """The number of the process that is no more; 0 where the folder has another name."""
        number = self.path.name.partition("-")[0]
        return int(number) if number.isdecimal() else 0

    def journals(self) -> list[Path]:
        """The oldest first."""
        return sorted(self.path.glob("*.journal"), key=lambda p: (len(p.name), p.name))

    def close(self) -> None:
        """Lets it go: journals that are still there will be found again."""
        _remove(self.path, self.lock)


def abandoned(root: Path) -> list[Abandoned]:
    """Takes all folders whose programs are no more."""
    found = []
    for lock in sorted(root.glob(f"*/{LOCK}")):
        try:
            held = _locked(lock)
        except OSError:
            continue
        if held is not None:
            found.append(Abandoned(lock.parent, held))
    return found


def _locked(path: Path) -> IO[bytes] | None:
    """The file, open and locked; None when another process holds it."""
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file


def _remove(path: Path, lock: IO[bytes]) -> None:
    """Removes the folder when no journal is in it, and lets the lock go."""
    try:
        for part in path.glob("*.part"):
            part.unlink()
        if not any(path.glob("*.journal")):
            lock.close()  # first, since Windows removes no open file
            (path / LOCK).unlink(missing_ok=True)
            path.rmdir()
    except OSError:
        pass  # the next start looks again
    finally:
        lock.close()
