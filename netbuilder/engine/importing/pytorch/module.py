"""A torch.nn.Module from a user's Python file, as a drawing with its weights."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import to_program
from netbuilder.engine.build import build
from netbuilder.engine.importing.blocks import folded
from netbuilder.engine.importing.imported import Imported, ImportFailed, Report
from netbuilder.engine.importing.pytorch.described import Description, Wish, arguments_of
from netbuilder.engine.importing.pytorch.drawing import Drawer
from netbuilder.engine.importing.pytorch.sandbox import SECONDS, TENSORS, ask
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer

FORMAT = "PyTorch module"
TOLERANCE = 1e-5  # for answers up to 1; larger ones may differ in proportion


def read_module(
    path: Path,
    *,
    trust: bool = False,
    object: str = "",
    arguments: str = "",
    input: Sequence[str] = (),
    seconds: float = SECONDS,
    megabytes: int = 4096,
) -> Imported:
    """The module in a Python file, traced by torch.fx in another process.

    Args:
        trust: the user wants this file to be run. Without it nothing is read.
        object: name of the module, its class, or a function that makes it; "" when there is only one.
        arguments: for the class or function that makes it, as in a call: "10, width=64".
        input: shape of every input without the batch ("3,32,32", "20:int64"); guessed when empty.
        seconds: time the other process has.
        megabytes: memory it has.
    """
    if not trust:
        raise ImportFailed(
            f'"{path.name}" is Python code, and finding the network in it means running it. If you know where it comes '
            "from, allow it (--trust); it runs in a process of its own, with your rights."
        )
    arguments_of(arguments)  # refused before a process is started
    wish = Wish(str(path.resolve()), object, list(input), megabytes, arguments)
    with tempfile.TemporaryDirectory() as folder:
        description = described(ask("module", wish, Path(folder), seconds), path)
        tensors = _tensors(Path(folder) / TENSORS, path)
    return drawn(description, tensors, path.name)


def drawn(description: Description, tensors: dict[str, Tensor], name: str) -> Imported:
    """The drawing of a description, its weights, and how its answers compare. ``name``: of the file."""
    drawer = Drawer(description, tensors)
    found = folded(drawer.draw(), drawer.scopes)
    document = replace(found.document, notes=f"{description.name}, imported from {name}.")
    weights = _weights(document, drawer, found.places)
    notes = (*description.notes, *_compared(document, drawer, weights, tensors), *_arranged(drawer))
    told = (*notes, found.note) if found.note else notes
    return Imported(document, weights, Report(name, FORMAT, tuple(found.entries(drawer.report)), told))


def described(answer: bytes, path: Path) -> Description:
    """The other process's answer about a file; ImportFailed with its sentence, or when it is no such answer."""
    try:
        found = msgspec.json.decode(answer, type=Description)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ImportFailed(f'What came back about "{path.name}" cannot be read ({error}).') from None
    if found.failure:
        raise ImportFailed(f'"{path.name}" cannot be drawn: {found.failure.rstrip(".")}.')
    return found


def _tensors(file: Path, path: Path) -> dict[str, Tensor]:
    try:
        return load_file(file) if file.is_file() else {}
    except (SafetensorError, ValueError) as error:
        raise ImportFailed(f'What came back about "{path.name}" cannot be read ({error}).') from None


def _weights(document: Document, drawer: Drawer, paths: Mapping[str, str]) -> dict[str, Tensor]:
    """Every node's tensors under the keys of the built module; of what can be built. ``paths``: where each node is."""
    if any(entry.status == "unknown" for entry in drawer.report):
        return {
            f"{paths[node].replace('/', '.')}.{name}": t
            for node, found in drawer.sketch.weights.items()
            for name, t in found.items()
        }
    try:
        program = to_program(document, infer(document))
    except NetBuilderError:
        return {}
    places = {step.node: step.module for step in program.modules()}
    return {
        f"{places[paths[node]]}.{name}": values.contiguous().clone()
        for node, found in drawer.sketch.weights.items()
        if paths[node] in places
        for name, values in found.items()
    }


@torch.no_grad()
def _compared(
    document: Document, drawer: Drawer, weights: dict[str, Tensor], tensors: dict[str, Tensor]
) -> tuple[str, ...]:
    """A sentence about both networks' answers to the same samples."""
    if any(entry.status == "unknown" for entry in drawer.report):
        return ("Outputs were not compared, as some layers are unknown.",)
    model = build(document).eval()
    missing, extra = model.load_state_dict(weights, strict=False)
    left = [name for name in missing if not name.endswith("num_batches_tracked")]
    if left or extra:
        raise ImportFailed(f"The drawing does not have the module's weights ({', '.join([*left, *extra][:5])}).")
    given = [
        tensors[f"in.{i}"].permute([entry.order.index(a) for a in range(entry.rank)])
        for i, entry in enumerate(drawer.sketch.entries)
    ]
    largest, allowed = 0.0, TOLERANCE
    for index, (end, answer) in enumerate(zip(drawer.ends, as_tuple(model(*given)), strict=True)):
        expected = tensors[f"out.{index}"]
        if expected.numel():
            largest = max(largest, float((answer.permute(end.order) - expected).abs().max()))
            allowed = max(allowed, TOLERANCE * float(expected.abs().max()))
    if not largest <= allowed:
        return (f"Careful: the drawing answers otherwise than the module, by up to {largest:.3g}.",)
    return (f"The drawing answers as the module does (largest absolute difference {largest:.3g}).",)


def _arranged(drawer: Drawer) -> tuple[str, ...]:
    """What data for the drawing look like where the module wants other axes."""
    turned = [e for e in drawer.sketch.entries if not e.is_plain]
    return tuple(
        f'"{entry.node}" gets ({", ".join(entry.type.axes)}) here, axes {entry.order} of what the module gets.'
        for entry in turned
    )
