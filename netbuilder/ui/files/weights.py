"""The weights a drawing starts from: kept with the user's data while it lies nowhere, then beside its file."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from platformdirs import user_data_path

from netbuilder.datasets.places import seen
from netbuilder.training.plan import Plan

DAYS = 30  # for which weights of an import that nobody saved are kept


def keeping() -> Path:
    """The folder in which imported weights wait for their drawing to be saved."""
    return user_data_path("netbuilder") / "imported"


def sweep() -> None:
    """Removes what nobody has saved for a month."""
    for path in keeping().glob("*.safetensors"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > DAYS * 86400:
                path.unlink()


def beside(plan: Plan, before: Path | None, file: Path) -> Plan:
    """The plan of a drawing that goes from the file ``before`` (None: it lies nowhere yet) to ``file``.

    Weights that waited for this are put beside it; others stay, and their path is written as seen from the new place.
    OSError when they cannot be copied.
    """
    if not plan.weights:
        return plan
    whole = (before.parent if before else Path.home()) / plan.weights
    if whole.is_file() and whole.is_relative_to(keeping()):
        return replace(plan, weights=_copied(whole, file.with_suffix(whole.suffix)).name)
    if before is None or before.parent == file.parent or Path(plan.weights).is_absolute():
        return plan
    return replace(plan, weights=seen(whole, file.parent.resolve()))


def _copied(source: Path, wanted: Path) -> Path:
    """A copy under the wanted name, or one with a number where that belongs to something else."""
    names = (wanted if n == 1 else wanted.with_stem(f"{wanted.stem}-{n}") for n in count(1))
    for target in names:
        if target.exists() and not target.samefile(source):
            continue
        if not target.exists():
            _put(source, target)
        return target
    raise AssertionError("there is always another number")


def _put(source: Path, target: Path) -> None:
    """A second name for the same file where the disk allows it, as weights can be large."""
    try:
        os.link(source, target)
    except OSError:
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            shutil.copyfile(source, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
