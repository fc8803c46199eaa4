"""An ONNX file as plain data. Sizes are checked before anything is made of them; no other file is ever opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from onnx import numpy_helper

from netbuilder.engine.importing.blocks import Scope
from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.onnx.scopes import scope_of
from netbuilder.graph.drawing import MAX_NODES

Array = np.ndarray[Any, Any]
MAX_BYTES = 2**31  # a protobuf message cannot be larger
OPSETS = range(1, 27)
NUMBERS = {"FLOAT", "DOUBLE", "FLOAT16", "BFLOAT16", "INT64", "INT32", "INT16", "INT8", "UINT64", "UINT32", "UINT16",
           "UINT8", "BOOL"}  # fmt: skip
SUBGRAPHS = onnx.AttributeProto.GRAPH, onnx.AttributeProto.GRAPHS
STANDARD = ("", "ai.onnx")


@dataclass(frozen=True)
class Operation:
    """One node of the file. ``attributes`` are Python values; those that are graphs stand in ``subgraphs`` by name.

    ``scope``: the modules of the network it was exported from, as far as the file tells.
    """

    name: str
    kind: str
    domain: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any]
    subgraphs: tuple[str, ...] = ()
    scope: Scope = ()


@dataclass(frozen=True)
class Declared:
    """A value with the type the file gives it: ``dims`` are sizes, None where any size will do.

    ``has_shape``: whether the file tells how many axes there are.
    """

    name: str
    kind: str
    dims: tuple[int | None, ...]
    has_shape: bool = True


@dataclass(frozen=True)
class Model:
    """The graph of a file: operations in an order in which they can be computed, and the tensors it holds."""

    operations: tuple[Operation, ...]
    constants: Mapping[str, Array]
    inputs: tuple[Declared, ...]
    outputs: tuple[str, ...]
    declared: Mapping[str, Declared]
    opset: int
    functions: frozenset[tuple[str, str]]


def read_model(path: Path) -> Model:
    """The model in a file; ImportFailed says in one sentence what is wrong with it."""
    if path.stat().st_size > MAX_BYTES:
        raise ImportFailed(f'"{path.name}" is larger than 2 GB, which is more than an ONNX file can hold.')
    proto = onnx.ModelProto()
    try:
        proto.ParseFromString(path.read_bytes())
    except (DecodeError, RecursionError):
        message = "is not an ONNX model, or only a part of one: its contents cannot be decoded."
        raise ImportFailed(f'The file "{path.name}" {message}') from None
    try:
        return _model(proto)
    except ImportFailed as error:
        raise ImportFailed(f'The file "{path.name}" {error}') from None


def _model(proto: onnx.ModelProto) -> Model:
    graph = proto.graph
    if not graph.node and not graph.output:
        raise ImportFailed("holds no graph: expected an ONNX model.")
    if len(graph.node) > MAX_NODES:
        raise ImportFailed(f"has {len(graph.node):,} operations; at most {MAX_NODES:,} can be drawn.")
    if graph.sparse_initializer:
        raise ImportFailed("holds sparse tensors, which are not read; store them as ordinary ones.")
    constants = {_text(t.name): array_of(t) for t in graph.initializer}
    declared = {v.name: _declared(v) for v in (*graph.value_info, *graph.output)}
    inputs = tuple(_declared(v) for v in graph.input if v.name not in constants)
    operations = tuple(_operation(node) for node in graph.node)
    _check_order(operations, {*constants, *(i.name for i in inputs)})
    return Model(
        operations,
        constants,
        inputs,
        tuple(_text(o.name) for o in graph.output),
        declared,
        _opset(proto),
        frozenset((_text(f.domain), _text(f.name)) for f in proto.functions),
    )


def _opset(proto: onnx.ModelProto) -> int:
    found = [o.version for o in proto.opset_import if o.domain in STANDARD]
    opset = found[0] if found else 1
    if opset not in OPSETS:
        last = OPSETS[-1]
        raise ImportFailed(
            f"needs version {opset} of the ONNX operators; versions 1 to {last} are read. Export it anew."
        )
    return opset


def array_of(tensor: onnx.TensorProto) -> Array:
    """The numbers of a tensor; ImportFailed where they lie elsewhere, or are not what the tensor says."""
    name = _text(tensor.name) or "a constant"
    if tensor.data_location == onnx.TensorProto.EXTERNAL or tensor.external_data:
        where = next((e.value for e in tensor.external_data if e.key == "location"), "another file")
        raise ImportFailed(
            f'keeps "{name}" in another file ("{where}"), which is not opened: export it with all weights in one file '
            "(torch.onnx.export(…, external_data=False))."
        )
    kind = kind_of(tensor.data_type)
    if kind not in NUMBERS:
        raise ImportFailed(f'holds "{name}" of the type {kind.lower()}; only numbers are read.')
    if any(d < 0 for d in tensor.dims):
        raise ImportFailed(f'holds "{name}" with a negative size.')
    return _numbers(tensor, name, kind)


def _numbers(tensor: onnx.TensorProto, name: str, kind: str) -> Array:
    dims = tuple(tensor.dims)
    item = np.dtype(onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type))
    # Packed fields may hold several numbers an entry only for 4-bit types, which are not read; so a size is a count.
    raw = tensor.HasField("raw_data")
    held = len(tensor.raw_data) // item.itemsize if raw else max(map(len, _fields(tensor)))
    if held != prod(dims):
        shape = "×".join(map(str, dims)) or "1"
        raise ImportFailed(f'says that "{name}" has {shape} numbers ({kind.lower()}), but holds {held:,}.')
    try:
        found = numpy_helper.to_array(tensor)
    except (ValueError, TypeError, OverflowError):
        raise ImportFailed(f'holds "{name}" in a way that cannot be read.') from None
    return found.astype(np.float32) if kind == "BFLOAT16" else found


def _fields(tensor: onnx.TensorProto) -> Iterator[Any]:
    yield from (tensor.float_data, tensor.int32_data, tensor.int64_data, tensor.double_data, tensor.uint64_data)


def kind_of(number: int) -> str:
    """Name of an element type; what has no name keeps its number."""
    names = {value: str(name) for name, value in onnx.TensorProto.DataType.items()}
    return names.get(number, f"type {number}")


def _declared(value: onnx.ValueInfoProto) -> Declared:
    which = value.type.WhichOneof("value")
    if which != "tensor_type":
        return Declared(_text(value.name), (which or "unknown").removesuffix("_type"), ())
    tensor = value.type.tensor_type
    dims = tuple(d.dim_value if d.WhichOneof("value") == "dim_value" and d.dim_value > 0 else None
                 for d in tensor.shape.dim)  # fmt: skip
    kind = kind_of(tensor.elem_type)
    return Declared(_text(value.name), kind, dims, tensor.HasField("shape"))


def _operation(node: onnx.NodeProto) -> Operation:
    subgraphs = tuple(_text(a.name) for a in node.attribute if a.type in SUBGRAPHS or a.HasField("g") or a.graphs)
    attributes = {_text(a.name): _attribute(a) for a in node.attribute if a.name not in subgraphs}
    return Operation(
        _text(node.name),
        _text(node.op_type),
        _text(node.domain),
        tuple(map(_text, node.input)),
        tuple(map(_text, node.output)),
        attributes,
        subgraphs,
        scope_of(_text(node.name), {p.key: p.value for p in node.metadata_props}),
    )


def _text(value: Any) -> str:
    """A name; protobuf gives bytes where it is no text."""
    if not isinstance(value, str):
        raise ImportFailed("holds names that are not text.")
    return value


def _attribute(attribute: onnx.AttributeProto) -> Any:
    kind = {value: name for name, value in onnx.AttributeProto.AttributeType.items()}.get(attribute.type, "")
    if kind == "TENSOR":
        return array_of(attribute.t)
    if kind == "STRING":
        return attribute.s.decode("utf-8", "replace")
    if kind == "STRINGS":
        return tuple(s.decode("utf-8", "replace") for s in attribute.strings)
    if kind in ("INTS", "FLOATS"):
        return tuple(attribute.ints if kind == "INTS" else attribute.floats)
    return {"INT": attribute.i, "FLOAT": attribute.f}.get(kind)


def _check_order(operations: tuple[Operation, ...], known: set[str]) -> None:
    """ImportFailed where an operation needs what is made later: the file is cyclic or not in order."""
    made = set(known)
    for operation in operations:
        for name in operation.inputs:
            if name and name not in made:
                raise ImportFailed(
                    f'is not in order: {operation.kind} "{operation.name}" needs "{name}", which nothing before it '
                    "makes. Graphs that run in circles cannot be drawn."
                )
        for name in operation.outputs:
            if name and name in made:
                raise ImportFailed(f'makes "{name}" twice: every value needs a name of its own.')
            made.add(name)
