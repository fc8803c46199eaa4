"""ONNX: one file that ONNX Runtime and many other programs run, for batches of any size."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from netbuilder import __version__
from netbuilder.engine.build import input_values
from netbuilder.engine.export.capture import Axes, attempt, axes, capture
from netbuilder.engine.export.recurrent import OnnxRecurrent
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.stand_ins import with_stand_ins
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.engine.export.verified import NOT_COMPARED, verified
from netbuilder.graph.files.disk import write_atomic

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, ValueInfoProto

FORMAT = "ONNX"
OPSETS = range(18, 24)
USUAL_OPSET = 20
LARGEST = (2 << 30) - (1 << 20)  # bytes of a protobuf message


def export_onnx(subject: Subject, path: Path, opset: int = USUAL_OPSET) -> ExportResult:
    """The network for inference. Inputs and outputs are called as in the drawing; batch and open axes are free.

    The metadata tell how inputs are scaled and what the classes are called. ``opset``: the version of ONNX's
    operators, 18 to 23. Checked by onnx itself and run by ONNX Runtime, or by onnx where that is not installed.
    """
    if opset not in OPSETS:
        raise ExportError(f"Expected an opset from {OPSETS[0]} to {OPSETS[-1]} for ONNX, got {opset}.")
    onnx = _library()
    if (size := sum(t.nbytes for t in subject.model.state_dict().values())) > LARGEST:
        raise ExportError(f"The weights take {size / 2**30:.1f} GiB, and one ONNX file holds 2 GiB at most.")
    model = with_stand_ins(subject.model, OnnxRecurrent)
    found = attempt(subject, model, lambda m, given, free: _converted(m, given, free, opset), "ONNX")
    _tidy(found)
    _widen_masks(found)
    _name(found, subject, path.stem)
    onnx.checker.check_model(found, full_check=True)
    write_atomic(path, found.SerializeToString())
    largest = verified(subject, path, _runner(path))
    note = f"Its operators are those of opset {_opset(onnx.load(path))}."
    return ExportResult(FORMAT, path, largest, note=note if largest is not None else f"{note} {NOT_COMPARED}")


def _told(path: Path, error: Exception) -> ExportError:
    """What ONNX Runtime says of a file it cannot run, in a sentence."""
    lacking = re.search(r"implementation for (\w+)\((\d+)\)", str(error))
    why = f"it lacks the operator {lacking[1]} of opset {lacking[2]}" if lacking else " ".join(str(error).split())[:200]
    return ExportError(f'"{path}" was written, but ONNX Runtime cannot run it: {why}. Choose a lower opset.')


def _library() -> Any:
    try:
        import_module("onnxscript")
        return import_module("onnx")
    except ImportError:
        raise ExportError("ONNX needs two more packages: pip install netbuilder[onnx].") from None


def _converted(model: nn.Module, given: tuple[Tensor, ...], free: tuple[Axes, ...], opset: int) -> ModelProto:
    program = torch.onnx.export(
        capture(model, given, free), dynamo=True, opset_version=opset, external_data=False, verbose=False
    )
    assert program is not None
    found: ModelProto = program.model_proto
    if (got := _opset(found)) != opset:
        raise ExportError(f"The network cannot be written with opset {opset}; {got} is possible.")
    return found


def _opset(model: ModelProto) -> int:
    return next(int(o.version) for o in model.opset_import if o.domain in ("", "ai.onnx"))


def _tidy(model: ModelProto) -> None:
    """Takes out what the exporter notes about itself: source lines and paths of this computer, shapes in between."""
    graph = model.graph
    for node in graph.node:
        scopes = [p.value for p in node.metadata_props if p.key == "pkg.torch.onnx.name_scopes"]
        node.name = _scoped(node.name, scopes[0] if scopes else "")
    graph.ClearField("value_info")
    for owner in (model, graph, *graph.node, *graph.input, *graph.output, *graph.initializer, *model.functions):
        for field in ("metadata_props", "doc_string"):
            owner.ClearField(field)
    for function in model.functions:
        for node in function.node:
            node.ClearField("metadata_props")
            node.ClearField("doc_string")


def _widen_masks(model: ModelProto) -> None:
    """Masks of Attention (opset 23) with a row for every query: ONNX Runtime does not repeat a single one by itself."""
    if not any(node.op_type == "Attention" for node in model.graph.node):
        return
    helper = import_module("onnx.helper")
    nodes = []
    for node in model.graph.node:
        if node.op_type == "Attention" and len(node.input) > 3 and node.input[3]:
            query, mask, stem = node.input[0], node.input[3], f"{node.output[0]}_mask"
            one = helper.make_node("Constant", [], [f"{stem}_one"], value_ints=[1])
            rows = helper.make_node("Shape", [query], [f"{stem}_rows"], start=2, end=3)
            shape = helper.make_node("Concat", [rows.output[0], one.output[0]], [f"{stem}_shape"], axis=0)
            nodes += [one, rows, shape, helper.make_node("Expand", [mask, shape.output[0]], [stem])]
            node.input[3] = stem
        nodes.append(node)
    kept = [type(n).FromString(n.SerializeToString()) for n in nodes]
    del model.graph.node[:]
    model.graph.node.extend(kept)


def _scoped(name: str, scopes: str) -> str:
    """The node's name behind that of the module it comes from: "hidden_1/node_linear"."""
    found = re.findall(r"'([^']*)'", scopes)
    return f"{found[1]}/{name}" if len(found) > 2 and found[1] else name


def _name(model: ModelProto, subject: Subject, title: str) -> None:
    """Names people know instead of those the exporter gave, and what one needs to prepare data and read answers."""
    graph, program = model.graph, subject.program
    for value, free in zip(graph.input, axes(program), strict=True):
        _rename_axes(graph, value, free)
    _name_outputs(graph, [o.node for o in program.outputs])
    _name_inputs(graph, input_values(program))
    model.producer_name, model.producer_version = "NetBuilder", __version__
    graph.name, model.doc_string = title, subject.document.notes
    facts: dict[str, Any] = {"outputs": {v.name: o.field for v, o in zip(graph.output, program.outputs, strict=True)}}
    if subject.data is not None:
        facts |= subject.data.fitted.to_json()
    for key, fact in facts.items():
        model.metadata_props.add(key=f"netbuilder.{key}", value=json.dumps(fact, ensure_ascii=False))


def _rename_axes(graph: GraphProto, value: ValueInfoProto, free: Axes) -> None:
    """Calls the axes of an input by their names, wherever the exporter's symbol stands ("s77 + 2")."""
    for axis, name in free.items():
        symbol = value.type.tensor_type.shape.dim[axis].dim_param
        for other in (*graph.input, *graph.output):
            for dim in other.type.tensor_type.shape.dim:
                if dim.dim_param:
                    dim.dim_param = re.sub(rf"\b{re.escape(symbol)}\b", name, dim.dim_param)


def _name_outputs(graph: GraphProto, wanted: list[str]) -> None:
    """Each output as the drawing calls it; one that is given twice, or is an input, gets an operator of its own."""
    taken = {v.name for v in (*graph.input, *graph.initializer)} | {name for n in graph.node for name in n.output}
    made = {name for n in graph.node for name in n.output}
    for value, name in zip(graph.output, wanted, strict=True):
        new = name if name == value.name and name in made else _unused(name, taken)
        taken.add(new)
        if value.name in made:
            made.discard(value.name)
            _rename(graph, value.name, new)
        else:
            graph.node.add(op_type="Identity", name=f"{new}/Identity", input=[value.name], output=[new])
        value.name = new


def _name_inputs(graph: GraphProto, wanted: list[str]) -> None:
    """Each input as the program calls it; a value inside that has this name gets another."""
    for value, name in zip(graph.input, wanted, strict=True):
        if value.name != name:
            taken = {name for node in graph.node for name in node.output} | {v.name for v in graph.initializer}
            _rename(graph, name, _unused(name, taken))
            _rename(graph, value.name, name)
            value.name = name


def _rename(graph: GraphProto, old: str, new: str) -> None:
    for node in graph.node:
        for names in (node.input, node.output):
            names[:] = [new if name == old else name for name in names]


def _unused(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_output"
    return name


def _runner(path: Path) -> Callable[[list[Tensor]], tuple[Tensor, ...]]:
    """What runs the file: ONNX Runtime, or the slow reference of onnx where it is not installed."""
    try:
        runtime = import_module("onnxruntime")
    except ImportError:
        session = import_module("onnx.reference").ReferenceEvaluator(str(path))
        return _running(session, session.input_names)
    state = import_module("onnxruntime.capi.onnxruntime_pybind11_state")
    refusals = state.Fail, state.NotImplemented, state.InvalidGraph, state.InvalidArgument, state.RuntimeException
    try:
        session = runtime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    except refusals as error:
        raise _told(path, error) from None
    run = _running(session, [value.name for value in session.get_inputs()])

    def run_or_tell(given: list[Tensor]) -> tuple[Tensor, ...]:
        try:
            return run(given)
        except refusals as error:
            raise _told(path, error) from None

    return run_or_tell


def _running(session: Any, names: list[str]) -> Callable[[list[Tensor]], tuple[Tensor, ...]]:
    def run(given: list[Tensor]) -> tuple[Tensor, ...]:
        found = session.run(None, {name: x.numpy() for name, x in zip(names, given, strict=True)})
        return tuple(torch.from_numpy(x) for x in found)

    return run
