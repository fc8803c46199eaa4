"""From a file to a drawing: both ways of seeing the first axis are tried, the one that explains more is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import ProgramError, to_program
from netbuilder.engine.importing.imported import Imported, ImportFailed, Report
from netbuilder.engine.importing.onnx.file import Array, Model, read_model
from netbuilder.engine.importing.onnx.folding import is_filled
from netbuilder.engine.importing.onnx.trace import Mode, Trace
from netbuilder.graph.document import Document, Graph
from netbuilder.graph.infer import infer
from netbuilder.graph.layout import layout
from netbuilder.graph.terminals import Output

ROW = 1600.0  # canvas pixels a row of nodes may be long
LARGEST_WEIGHTS = 2**30  # bytes of weights that a file only describes (filled with one number) without holding them


def read(path: Path) -> Imported:
    """What ``read_onnx`` gives."""
    model = read_model(path)
    trace = _best(model, path.name)
    if not any(isinstance(n.layer, Output) for n in trace.sketch.nodes.values()):
        raise ImportFailed(f'"{path.name}" gives nothing that depends on what goes in: there is nothing to draw.')
    document = _laid_out(trace.sketch.graph())
    report = Report(path.name, "ONNX", tuple(trace.entries), tuple(_notes(trace)))
    return Imported(document, _weights(document, trace, path.name), report)


def _best(model: Model, name: str) -> Trace:
    found: list[Trace] = []
    reason = ""
    for mode in ("batch", "sample"):
        try:
            trace = _traced(model, mode)
        except NetBuilderError as error:
            reason = reason or str(error)
            continue
        if not trace.unknown:
            return trace
        found.append(trace)
    if not found:
        raise ImportFailed(f'"{name}" {reason}')
    return min(found, key=lambda t: t.unknown)


def _traced(model: Model, mode: Mode) -> Trace:
    return Trace(model, mode).run()


def _laid_out(graph: Graph) -> Document:
    places = layout(graph, width=ROW)
    nodes = {i: replace(node, position=places[i]) for i, node in graph.nodes.items()}
    return Document(Graph(nodes, graph.edges))


def _notes(trace: Trace) -> list[str]:
    notes = list(trace.notes)
    if trace.mode == "sample":
        notes.append("The file has no batch axis: all that goes in at once is one sample of the drawing.")
    elif trace.batch is not None and not trace.batch.is_open and trace.batch.size > 1:
        notes.append(f"The file was made for batches of {trace.batch.size}; the drawing takes any.")
    if trace.folded:
        notes.append(f"{trace.folded} operations on constants were worked out while reading.")
    return notes


def _weights(document: Document, trace: Trace, name: str) -> dict[str, torch.Tensor]:
    """The weights under the keys of the built module; in a drawing with unknown nodes under those it will have."""
    held = trace.sketch.weights
    described = sum(a.nbytes for found in held.values() for a in found.values() if is_filled(a))
    if described > LARGEST_WEIGHTS:
        size = f"{described / 1e9:.1f} GB"
        raise ImportFailed(f'"{name}" describes weights of {size} without holding them; at most 1 GB is made.')
    names = _module_names(document)
    return {
        f"{names.get(node, node)}.{name}": tensor_of(array)
        for node, found in held.items()
        for name, array in found.items()
    }


def _module_names(document: Document) -> dict[str, str]:
    """The module of every node that has weights. Output nodes are left out: without data they cannot judge yet."""
    nodes = {i: n for i, n in document.graph.nodes.items() if not isinstance(n.layer, Output)}
    graph = Graph(nodes, tuple(e for e in document.graph.edges if e.target in nodes))
    bare = replace(document, graph=graph)
    try:
        program = to_program(bare, infer(bare))
    except ProgramError:
        return {}
    return {step.node: step.module for step in program.modules() if step.module is not None and step.call.weights}


def tensor_of(array: Array) -> torch.Tensor:
    """The array as float32; one number that is repeated stays one number."""
    if is_filled(array):
        return torch.full((), float(array.reshape(-1)[0])).expand(array.shape)
    return torch.from_numpy(np.ascontiguousarray(array, dtype=np.float32).copy())
