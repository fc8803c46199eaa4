"""A PyTorch script with its weights beside it, run before it is handed out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from netbuilder.codegen.data_section import default_file, reads_original
from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.codegen.section import ScriptError
from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.source import Bundled
from netbuilder.engine.data import locate
from netbuilder.engine.export.chance import same_chance
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.safetensors import export_safetensors
from netbuilder.engine.export.subject import ExportError, Subject, difference
from netbuilder.engine.export.verified import SIZES
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.files.disk import write_atomic

FORMAT = "PyTorch script"
TOLERANCE = 1e-5


def export_script(subject: Subject, path: Path) -> ExportResult:
    """The whole script (model, data, training, test), or the model alone where no more can be said in a script.

    Its weights go to a .safetensors file of the same name. ExportError when the script's network answers otherwise.
    """
    weights = path.with_suffix(".safetensors")
    text, note = _text(subject, weights.name)
    export_safetensors(subject, weights)
    write_atomic(path, text.encode())
    found = run_script(path, subject)
    if not found <= TOLERANCE:
        raise ExportError(
            f'"{path}" was written, but its network differs from the drawn one by {found:g}: do not use it.'
        )
    return ExportResult(FORMAT, path, found, (weights, *bundled_data(subject, path)), note)


def bundled_data(subject: Subject, path: Path) -> tuple[Path, ...]:
    """The shipped data set, copied beside the script, which reads it there; nobody else has these files."""
    data = subject.described.data
    if data is None or not isinstance(data.source, Bundled) or not reads_original(data):
        return ()
    target = path.with_name(default_file(data))
    if not target.exists():
        write_atomic(target, locate(entry(data.source))[target.name].read_bytes())
    return (target,)


def _text(subject: Subject, weights: str) -> tuple[str, str]:
    document, inference = subject.described, subject.inference
    try:
        text = pytorch_script(document, inference, parts="all", weights_file=weights)
    except ScriptError as error:
        return pytorch_script(document, inference, weights_file=weights), str(error)
    assert document.data is not None
    if reads_original(document.data):
        return text, ""
    return text, f'The script reads prepared data: export them too, to "{default_file(document.data)}" beside it.'


@torch.no_grad()
def run_script(path: Path, subject: Subject) -> float:
    """Largest absolute difference between the script's network, with the weights it reads itself, and the drawn one."""
    space: dict[str, Any] = {"__name__": "script", "__file__": str(path)}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), space)
    with torch.random.fork_rng(devices=[]):
        model: nn.Module = space["make_model"]()
    model.load_state_dict(space["read_weights"](path.with_suffix(".safetensors")))
    samples = subject.samples()
    batches = [samples, *([x[:size] for x in samples] for size in SIZES)]
    return max(difference(*(_answers(m, batch) for m in (subject.model, model.eval()))) for batch in batches)


def _answers(model: nn.Module, batch: list[Tensor]) -> tuple[Tensor, ...]:
    with same_chance():
        return as_tuple(model(*batch))
