"""The modules an operation was exported from, by its name or by what torch's exporter writes beside it."""

from __future__ import annotations

import ast

from netbuilder.engine.importing.blocks import Scope

DEEPEST = 32  # modules within each other; names that go deeper are no scopes
TORCH = "pkg.torch.onnx."


def scope_of(name: str, notes: dict[str, str]) -> Scope:
    """Paths and classes, outermost first: of "/layer1/layer1.0/conv1/Conv", "body/conv/Conv2D", or of the notes."""
    told = _told(notes)
    if told:
        return told
    parts = [p for p in name.split("/") if p][:-1]
    if not parts or len(parts) > DEEPEST:
        return ()
    paths = ("/".join(parts[: i + 1]) for i in range(len(parts)))
    return tuple((path, "") for path in paths)


def _told(notes: dict[str, str]) -> Scope:
    """What torch's newer exporter notes: ["", "layer1", "layer1.0", "conv2d"], and the class of each."""
    names, classes = (_texts(notes.get(TORCH + key, "")) for key in ("name_scopes", "class_hierarchy"))
    if len(names) < 3 or len(names) > DEEPEST or len(classes) != len(names):
        return ()
    pairs = zip(names[1:-1], classes[1:-1], strict=True)
    return tuple((path, kind.rpartition(".")[2]) for path, kind in pairs if path)


def _texts(text: str) -> list[str]:
    """A list of texts as Python writes one; nothing for anything else."""
    try:
        found = ast.literal_eval(text) if len(text) < 10_000 else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return []
    return found if isinstance(found, list) and all(isinstance(t, str) for t in found) else []
