"""Files for other programs, chosen by the ending of their name; what holds a network is run before it is handed out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from netbuilder.engine.export.arrays import FORMAT as ARRAYS
from netbuilder.engine.export.arrays import export_arrays
from netbuilder.engine.export.bundle import FORMAT as BUNDLE
from netbuilder.engine.export.bundle import export_bundle
from netbuilder.engine.export.curves import FORMAT as CURVES
from netbuilder.engine.export.curves import export_curves
from netbuilder.engine.export.html import FORMAT as PAGE
from netbuilder.engine.export.html import export_html
from netbuilder.engine.export.keras import FORMAT as KERAS
from netbuilder.engine.export.keras import export_keras
from netbuilder.engine.export.keras_script import FORMAT as KERAS_SCRIPT
from netbuilder.engine.export.keras_script import export_keras_script
from netbuilder.engine.export.onnx import FORMAT as ONNX
from netbuilder.engine.export.onnx import export_onnx
from netbuilder.engine.export.pt2 import FORMAT as PROGRAM
from netbuilder.engine.export.pt2 import export_pt2
from netbuilder.engine.export.report import FORMAT as REPORT
from netbuilder.engine.export.report import export_report
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.safetensors import FORMAT as WEIGHTS
from netbuilder.engine.export.safetensors import export_safetensors
from netbuilder.engine.export.script import FORMAT as SCRIPT
from netbuilder.engine.export.script import export_script
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.engine.export.table import FORMAT as TABLE
from netbuilder.engine.export.table import export_table

__all__ = ["FORMATS", "ExportError", "ExportResult", "Subject", "ending_of", "export"]

# Ending of the file's name -> name for people, what writes it. The longest ending counts; "" is a folder.
FORMATS: dict[str, tuple[str, Callable[..., ExportResult]]] = {
    ".py": (SCRIPT, export_script),
    ".safetensors": (WEIGHTS, export_safetensors),
    ".onnx": (ONNX, export_onnx),
    ".pt2": (PROGRAM, export_pt2),
    ".npz": (ARRAYS, export_arrays),
    ".keras": (KERAS, export_keras),
    ".keras.py": (KERAS_SCRIPT, export_keras_script),
    ".csv": (CURVES, export_curves),
    ".html": (PAGE, export_html),
    ".json": (REPORT, export_report),
    ".md": (TABLE, export_table),
    "": (BUNDLE, export_bundle),
}


def export(subject: Subject, path: Path, **options: Any) -> ExportResult:
    """Writes the file in the format its ending names; ExportError says why it cannot be.

    ``options`` go to what writes this format; most have none.
    """
    ending = ending_of(path)
    if ending is None:
        known = ", ".join(f"{ending or 'no ending'} ({name})" for ending, (name, _) in FORMATS.items())
        raise ExportError(f'"{path.name}" cannot be exported: expected a file name ending in one of {known}.')
    if not path.parent.is_dir():
        raise ExportError(f'There is no folder "{path.parent}" to export to.')
    try:
        return FORMATS[ending][1](subject, path, **options)
    except OSError as error:
        raise ExportError(f'"{path}" cannot be written: {(error.strerror or str(error)).lower()}.') from None


def ending_of(path: Path) -> str | None:
    """The longest ending in FORMATS that the name has; None when it has none of them. "model.keras.py" is no ".py"."""
    name = path.name.lower()
    fitting = [ending for ending in FORMATS if ending and name.endswith(ending) and name != ending]
    if not fitting and not path.suffix and "" in FORMATS:
        return ""
    return max(fitting, key=len, default=None)
