"""From a file to a drawing: both ways of seeing the first axis are tried, the one that explains more is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import ProgramError, to_program
from netbuilder.engine.importing.blocks import Folded, folded
from netbuilder.engine.importing.imported import Imported, ImportFailed, Report
from netbuilder.engine.importing.onnx.atoms import View
from netbuilder.engine.importing.onnx.file import Array, Model, read_model
from netbuilder.engine.importing.onnx.folding import is_filled
from netbuilder.engine.importing.onnx.trace import Mode, Trace
from netbuilder.graph.document import Document, Graph, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input, Output

STEPS = 64  # the size of an axis the file leaves open, where layers need one
LARGEST_WEIGHTS = 2**30  # bytes of weights that a file only describes (filled with one number) without holding them


def read(path: Path) -> Imported:
    """What ``read_onnx`` gives."""
    model = read_model(path)
    trace = _best(model, path.name)
    if not any(isinstance(n.layer, Output) for n in trace.sketch.nodes.values()):
        raise ImportFailed(f'"{path.name}" gives nothing that depends on what goes in: there is nothing to draw.')
    graph = _opened(trace)
    found = folded(graph, trace.scopes)
    notes = (*_notes(trace), *([found.note] if found.note else []))
    report = Report(path.name, "ONNX", tuple(found.entries(trace.entries)), notes)
    return Imported(found.document, _weights(found, trace, path.name), report)


def _best(model: Model, name: str) -> Trace:
    found: list[Trace] = []
    reason = ""
    is_open = any(d is None for i in model.inputs for d in i.dims[1:])
    ways: list[tuple[Mode, int | None]] = [("batch", None), ("batch", STEPS), ("sample", None)]
    for mode, fixed in ways:
        if fixed and not is_open:
            continue
        try:
            trace = Trace(model, mode, fixed).run()
        except NetBuilderError as error:
            reason = reason or str(error)
            continue
        if not any(trace.missing):
            return trace
        found.append(trace)
    if not found:
        raise ImportFailed(f'The file "{name}" {reason}')
    return min(found, key=lambda t: t.missing)


def _opened(trace: Trace) -> Graph:
    """The drawing with its open sizes open again, if nothing in it needs them any more; a note where something does."""
    graph = trace.sketch.graph()
    if not trace.opened:
        return graph
    nodes = dict(graph.nodes)
    for name, axis in trace.opened:
        value = trace.values[name]
        assert isinstance(value, View)
        nodes[value.tensor.node] = _with_open_axis(nodes[value.tensor.node], axis)
    opened = replace(graph, nodes=nodes)
    if all(found.failure is None for found in infer(Document(_bare(opened))).nodes.values()):
        return opened
    names = ", ".join(dict.fromkeys(f'"{name}"' for name, _ in trace.opened))
    trace.notes.append(f"The file leaves sizes of {names} open; layers here need fixed ones, and {STEPS} was taken.")
    return graph


def _with_open_axis(node: Node, axis: int) -> Node:
    assert isinstance(node.layer, Input)
    shape = node.layer.shape
    return replace(node, layer=replace(node.layer, shape=(*shape[:axis], -1, *shape[axis + 1 :])))


def _notes(trace: Trace) -> list[str]:
    notes = list(trace.notes)
    if trace.mode == "sample":
        notes.append("The file has no batch axis: all that goes in at once is one sample of the drawing.")
    elif trace.batch is not None and not trace.batch.is_open and trace.batch.size > 1:
        notes.append(f"The file was made for batches of {trace.batch.size}; the drawing takes any.")
    if trace.folded:
        notes.append(f"{trace.folded} operations on constants were worked out while reading.")
    return notes


def _weights(found: Folded, trace: Trace, name: str) -> dict[str, torch.Tensor]:
    """The weights under the keys of the built module; in a drawing with unknown nodes under those it will have."""
    held = trace.sketch.weights
    described = sum(a.nbytes for arrays in held.values() for a in arrays.values() if is_filled(a))
    if described > LARGEST_WEIGHTS:
        size = f"{described / 1e9:.1f} GB"
        raise ImportFailed(f'"{name}" describes weights of {size} without holding them; at most 1 GB is made.')
    names = _module_names(found.document)
    places = ((found.places[node], arrays) for node, arrays in held.items())
    return {
        f"{names.get(place, place.replace('/', '.'))}.{name}": tensor_of(array)
        for place, arrays in places
        for name, array in arrays.items()
    }


def _module_names(document: Document) -> dict[str, str]:
    """The module of every node that has weights. Output nodes are left out: without data they cannot judge yet."""
    bare = replace(document, graph=_bare(document.graph))
    try:
        program = to_program(bare, infer(bare))
    except ProgramError:
        return {}
    return {step.node: step.module for step in program.modules() if step.module is not None and step.call.weights}


def _bare(graph: Graph) -> Graph:
    """Without Output nodes."""
    nodes = {i: n for i, n in graph.nodes.items() if not isinstance(n.layer, Output)}
    return Graph(nodes, tuple(e for e in graph.edges if e.target in nodes))


def tensor_of(array: Array) -> torch.Tensor:
    """The array as float32; one number that is repeated stays one number."""
    if is_filled(array):
        return torch.full((), float(array.reshape(-1)[0])).expand(array.shape)
    return torch.from_numpy(np.ascontiguousarray(array, dtype=np.float32).copy())
