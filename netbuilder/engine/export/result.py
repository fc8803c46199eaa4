"""What came out of an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ExportResult:
    """``format``: its name for people. ``path``: the file; ``more``: files written beside it.

    ``largest_difference``: between the network's answers to real samples and those of what was written, read back
    from the disk; None where there is nothing to compare. ``note``: a sentence worth knowing, or "".
    """

    format: str
    path: Path
    largest_difference: float | None = None
    more: tuple[Path, ...] = ()
    note: str = ""

    def sentence(self) -> str:
        """For people: what was written and how it was checked."""
        files = ", ".join(str(p) for p in (self.path, *self.more))
        checked = ""
        if self.largest_difference is not None:
            checked = f" (read back and run: largest absolute difference {self.largest_difference:.3g})"
        return f"{self.format}: {files}{checked}." + (f" {self.note}" if self.note else "")
