"""ONNX models become drawings. Needs the package onnx, and nothing of what made the model."""

from __future__ import annotations

from pathlib import Path

from netbuilder.engine.importing.imported import Imported, ImportFailed

__all__ = ["read_onnx"]


def read_onnx(path: Path) -> Imported:
    """The drawing, weights and report of an ``.onnx`` file; ImportFailed says in one sentence why it cannot be read."""
    try:
        import onnx  # noqa: F401
    except ImportError:
        raise ImportFailed("Reading ONNX files needs the package onnx: pip install netbuilder[onnx]") from None
    from netbuilder.engine.importing.onnx.reading import read

    return read(path)
