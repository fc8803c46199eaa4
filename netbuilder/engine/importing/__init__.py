"""Files of other programs become drawings. They are read as data: nothing in them is run, imported or followed.

The one exception is a Python file, which a process of its own runs once its owner has said so.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, cast

from netbuilder.engine.importing.imported import Entry, Imported, ImportFailed, Report, Status

__all__ = ["READERS", "Entry", "ImportFailed", "Imported", "Report", "Status", "import_file"]

# Ending -> name for people, "module of this package:function", as in ("Keras model", "keras:read_keras"). A reader is
# imported when it is needed, as it may need h5py or onnx.
READERS: dict[str, tuple[str, str]] = {
    ".keras": ("Keras model", "keras:read_keras"),
    ".json": ("Keras configuration", "keras:read_keras"),
    ".h5": ("Keras model of the older kind", "keras:read_keras"),
    ".hdf5": ("Keras model of the older kind", "keras:read_keras"),
    ".onnx": ("ONNX model", "onnx:read_onnx"),
    ".pt2": ("PyTorch program of NetBuilder's own", "pt2:read_pt2"),
    ".py": ("PyTorch module, with --trust", "pytorch:read_module"),
    ".pt": ("PyTorch weights, with --onto", "weights:without_drawing"),
    ".pth": ("PyTorch weights, with --onto", "weights:without_drawing"),
    ".safetensors": ("weights with their drawing", "safetensors:read_safetensors"),
}


def import_file(path: Path, **options: Any) -> Imported:
    """What a file of another program holds, read by the reader of its ending; ImportFailed says why it cannot be.

    ``options`` go to the reader; most have none.
    """
    ending = path.suffix.lower()
    if ending not in READERS:
        known = ", ".join(f"{known} ({name})" for known, (name, _) in READERS.items())
        raise ImportFailed(f'"{path.name}" cannot be imported: expected a file name ending in one of {known}.')
    if not path.is_file():
        raise ImportFailed(f'There is no file "{path}" to import.')
    module, _, function = READERS[ending][1].partition(":")
    try:
        return cast(
            Imported, getattr(import_module(f"netbuilder.engine.importing.{module}"), function)(path, **options)
        )
    except OSError as error:
        raise ImportFailed(f'"{path}" cannot be read: {(error.strerror or str(error)).lower()}.') from None
    except MemoryError:
        raise ImportFailed(f'"{path}" needs more memory than there is.') from None
