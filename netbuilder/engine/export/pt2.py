"""torch.export's .pt2: a graph of torch operators with its weights, which torch runs without NetBuilder."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import torch
from torch import Tensor

from netbuilder.engine.checkpoint import plain
from netbuilder.engine.export.capture import attempt, capture, quiet
from netbuilder.engine.export.recurrent import MaskedRecurrent
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.stand_ins import with_stand_ins
from netbuilder.engine.export.subject import Subject
from netbuilder.engine.export.verified import verified
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.files import dumps
from netbuilder.graph.files.disk import write_atomic

FORMAT = "PyTorch program (torch.export)"
DOCUMENT, TENSORS = "document.netb", "tensors.json"  # members of the archive, in its folder "extra"


def export_pt2(subject: Subject, path: Path) -> ExportResult:
    """The network for inference, for batches of any size: ``torch.export.load(path).module()(x)``.

    The document and the SHA-256 of every tensor lie inside, so that NetBuilder can read the file as data.
    """
    model = with_stand_ins(subject.model, MaskedRecurrent)
    program: torch.export.ExportedProgram = attempt(subject, model, capture, "A .pt2 file")
    _tidy(program)
    facts = {DOCUMENT: dumps(subject.described), TENSORS: json.dumps(described(subject.model.state_dict()))}
    content = io.BytesIO()
    with quiet():
        torch.export.save(program, content, extra_files=facts)
    write_atomic(path, content.getvalue())
    with quiet():
        read = torch.export.load(path).module()
    return ExportResult(FORMAT, path, verified(subject, path, lambda given: as_tuple(read(*given))))


def described(tensors: dict[str, Tensor]) -> dict[str, dict[str, object]]:
    """dtype, shape and SHA-256 of every tensor's bytes."""
    return {
        name: {"dtype": str(t.dtype).removeprefix("torch."), "shape": list(t.shape), "sha256": digest(t)}
        for name, t in plain(tensors).items()
    }


def digest(tensor: Tensor) -> str:
    """SHA-256 of the bytes of a contiguous tensor."""
    return hashlib.sha256(tensor.reshape(-1).view(torch.uint8).numpy().tobytes()).hexdigest()


def _tidy(program: torch.export.ExportedProgram) -> None:
    """Takes out source lines and paths of this computer, and the tensors it was caught with."""
    program.example_inputs = None
    for module in program.graph_module.modules():
        for node in getattr(module, "graph", torch.fx.Graph()).nodes:
            node.meta.pop("stack_trace", None)
