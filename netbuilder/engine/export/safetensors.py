"""The weights as .safetensors, the document inside the metadata."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import load_file

from netbuilder.engine.checkpoint import plain, save_weights
from netbuilder.engine.export.chance import same_chance
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject, difference
from netbuilder.graph.files import dumps

FORMAT = "Weights (safetensors)"


def export_safetensors(subject: Subject, path: Path) -> ExportResult:
    """Every tensor of the state_dict under its own name; the metadata entry ``netbuilder`` is the document's JSON."""
    with same_chance():
        expected = subject.answers()
    written = plain(subject.model.state_dict())
    save_weights(path, written, {"format": "pt", "netbuilder": dumps(subject.document)})
    read = load_file(path)
    if read.keys() != written.keys() or any(not written[name].equal(tensor) for name, tensor in read.items()):
        raise ExportError(f'"{path}" was written, but reading it back gives other numbers: the disk may be failing.')
    subject.model.load_state_dict(read)
    with same_chance():
        return ExportResult(FORMAT, path, difference(expected, subject.answers()))
