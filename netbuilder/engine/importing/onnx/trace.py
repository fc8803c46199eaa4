"""One operation after the other becomes nodes of a drawing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import DType, TensorType
from netbuilder.engine.importing.blocks import Scope
from netbuilder.engine.importing.imported import Entry, ImportFailed, Status
from netbuilder.engine.importing.onnx import operators  # noqa: F401  fills OPERATORS
from netbuilder.engine.importing.onnx.atoms import Atom, Groups, Tensor, View, has_batch, own, size_of
from netbuilder.engine.importing.onnx.file import STANDARD, Declared, Model, Operation
from netbuilder.engine.importing.onnx.folding import LIMIT, ROOM, as_float, fold, room_taken
from netbuilder.engine.importing.onnx.gradient import GRADIENT, gradient
from netbuilder.engine.importing.onnx.sketch import Inexpressible, Sketch
from netbuilder.engine.importing.onnx.values import OPERATORS, Call, Constant, Lost, Value
from netbuilder.graph.document import Edge, UnknownLayer
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.reshaping import usual_axes
from netbuilder.layers.tensor_operations import Cast

Mode = Literal["batch", "sample"]
DTYPES: dict[str, DType] = {
    "FLOAT": "float32", "DOUBLE": "float32", "FLOAT16": "float32", "BFLOAT16": "float32",
    "INT64": "int64", "INT32": "int64", "BOOL": "bool",
}  # fmt: skip
# What the settings of a damaged or hostile file can lead to: lists for numbers, sizes of 0, axes that are not there.
UNFIT = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, AssertionError)
RECURRENT = ("LSTM", "GRU", "RNN")


@dataclass
class Trace:
    """``mode``: "batch" where the first axis of every input counts samples; "sample" where the file knows no batch,
    so that all that goes in at once is one sample. ``fixed``: a size for axes which the file leaves open."""

    model: Model
    mode: Mode
    fixed: int | None = None
    sketch: Sketch = field(default_factory=Sketch)
    values: dict[str, Value] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    batch: Atom | None = None
    opened: list[tuple[str, int]] = field(default_factory=list)
    """Inputs and axes of their drawn shape to which ``fixed`` was given."""
    folded: int = 0
    scopes: dict[str, Scope] = field(default_factory=dict)
    room: int = ROOM

    def run(self) -> Trace:
        """All of the file: inputs, operations, outputs."""
        self.room += sum(array.nbytes for array in self.model.constants.values())
        for name, array in self.model.constants.items():
            self.values[name] = Constant(array, array.dtype.kind == "f" and array.size > 1, name)
        for declared in self.model.inputs:
            self.values[declared.name] = self.lengths(declared) or self.enter(declared)
        uses = Counter(name for o in self.model.operations for name in o.inputs) + Counter(self.model.outputs)
        for operation in self.model.operations:
            self.operation(operation, uses)
        for name in self.model.outputs:
            self.leave(name)
        self.unread()
        self.tidy_up()
        return self

    def unread(self) -> None:
        """Takes inputs out that nothing reads, such as a shape the file knows anyway."""
        read = {edge.source for edge in self.sketch.edges}
        nodes = self.sketch.nodes
        gone = [i for i, n in nodes.items() if isinstance(n.layer, Input) and i not in read]
        if len(gone) == sum(isinstance(n.layer, Input) for n in nodes.values()):
            return
        self.notes += [f'The input "{nodes[i].label or i}" is left out: no layer needs it.' for i in gone]
        self.sketch.drop(set(gone))

    def tidy_up(self) -> None:
        """Without what no output depends on; the entries name what stands for it."""
        gone, into = self.sketch.unused(), self.sketch.absorbed
        if not gone:
            return
        self.sketch.drop(gone)
        self.entries = [_without(entry, gone, into) for entry in self.entries]

    @property
    def missing(self) -> tuple[int, int]:
        """How many operations are unknown, and how many other things are not the same."""
        found = [entry.status for entry in self.entries]
        return found.count("unknown"), found.count("approximated")

    def enter(self, declared: Declared) -> View:
        """An input of the file."""
        if declared.kind == "STRING":
            raise ImportFailed(f'takes texts as "{declared.name}"; a drawing takes numbers.')
        if declared.kind not in DTYPES:
            kind = declared.kind.lower()
            raise ImportFailed(f'takes {kind} as "{declared.name}"; a drawing takes decimal numbers, int64 or bool.')
        if not declared.has_shape:
            raise ImportFailed(f'takes "{declared.name}" without saying how many axes it has.')
        groups = tuple(self.axis(declared, index) for index in range(len(declared.dims)))
        axes: Groups = tuple(g for g in groups if not has_batch(g)) or ((),)
        return View(self.sketch.enter(declared.name, typed(axes, DTYPES[declared.kind]), axes), groups)

    def lengths(self, declared: Declared) -> Constant | None:
        """The true lengths of padded sequences, as NetBuilder writes them: taken to be the whole of each."""
        padded = next((i for i in self.model.inputs if f"{i.name}_lengths" == declared.name and len(i.dims) > 1), None)
        if padded is None or len(declared.dims) != 1 or declared.kind != "INT64" or self.mode != "batch":
            return None
        steps = padded.dims[1]
        if steps is None:
            return None
        self.notes.append(
            f'"{declared.name}" tells where each sequence of "{padded.name}" truly ends; the drawing takes all '
            f"{steps} steps of each. Data with padding bring their lengths along again."
        )
        return Constant(np.full(1, steps, dtype=np.int64))

    def axis(self, declared: Declared, index: int) -> tuple[Atom, ...]:
        """The atoms of an axis of an input."""
        size = declared.dims[index]
        if self.mode == "batch" and index == self.batch_axis(declared):
            if self.batch is None:
                self.batch = self.sketch.sizes.atom(size, batch=True)
                self.sketch.batches.append(self.batch)
            if size is not None and size != self.batch.size and not self.batch.is_open:
                raise Inexpressible("has inputs whose first axes do not agree on the number of samples.")
            return (self.batch,)
        if size is None and self.fixed:
            behind = self.mode == "batch" and self.batch_axis(declared) < index
            self.opened.append((declared.name, index - behind))
            size = self.fixed
        return self.sketch.sizes.group(size)

    def batch_axis(self, declared: Declared) -> int:
        """Recurrent operators of ONNX have the batch behind the time, everything else has it in front."""
        users = [o for o in self.model.operations if declared.name in o.inputs[:1]]
        late = any(o.kind in RECURRENT and not o.attributes.get("layout") for o in users)
        return 1 if late and len(declared.dims) == 3 else 0

    def operation(self, operation: Operation, uses: Counter[str]) -> None:
        """One operation: its nodes, values and entry."""
        inputs = tuple(self.values.get(name) if name else None for name in operation.inputs)
        before = len(self.sketch.nodes)
        status: Status = "same"
        sentence = ""
        try:
            results = self.converted(operation, inputs, uses)
        except NetBuilderError as error:
            status, sentence = "unknown", str(error)
            self.sketch.drop(set(list(self.sketch.nodes)[before:]))
            results = self.unknown_results(operation, inputs)
        for name, value in zip(operation.outputs, results, strict=False):
            self.values[name] = value
        self.scopes |= dict.fromkeys(list(self.sketch.nodes)[before:], operation.scope)
        if any(isinstance(v, View | Lost | tuple) for v in results) or status != "same":
            nodes = tuple(list(self.sketch.nodes)[before:]) or tuple(dict.fromkeys(_nodes_of(results)))
            source = operation.name or next((o for o in operation.outputs if o), operation.kind)
            self.entries.append(Entry(source, self.kind(operation), status, nodes, sentence))
        else:
            self.folded += 1

    def kind(self, operation: Operation) -> str:
        """The name of its operator, with the domain where it is not that of ONNX."""
        return operation.kind if operation.domain in STANDARD else f"{operation.domain}.{operation.kind}"

    def converted(self, operation: Operation, inputs: tuple[Value, ...], uses: Counter[str]) -> list[Value]:
        """What leaves the operation; Inexpressible or a ShapeError where no layer does it."""
        if operation.subgraphs:
            raise Inexpressible("runs a graph inside the graph, depending on the data; a drawing has no such layer.")
        if (operation.domain, operation.kind) == GRADIENT:
            return gradient(self.call(operation, inputs, uses), self.model.operations, self.values)
        if operation.domain not in STANDARD:
            if self.is_function(operation):
                raise Inexpressible("is a function defined in the file; only operators of ONNX itself are known.")
            raise Inexpressible("is no standard operator; only those of ONNX itself are known.")
        if any(isinstance(v, Lost) for v in inputs):
            raise Inexpressible("follows an operation that is not known.")
        call = self.call(operation, inputs, uses)
        if all(v is None or isinstance(v, Constant) for v in inputs):
            arrays = [v.array if isinstance(v, Constant) else None for v in inputs]
            if operation.kind in ("Expand", "ConstantOfShape"):
                arrays[-1] = self.one_sample(arrays[-1], arrays[0])
            found = fold(operation.kind, arrays, dict(operation.attributes), self.room)
            if found is not None:
                self.room -= room_taken(found)
                learned = [v for v in inputs if isinstance(v, Constant) and v.learned and v.array.ndim]
                name = learned[0].name if learned else ""
                return [Constant(array, bool(learned) or operation.kind == "ConstantOfShape", name) for array in found]
        converter = OPERATORS.get(operation.kind)
        if converter is None:
            raise Inexpressible("has no layer that does the same.")
        try:
            results = converter(call)
        except UNFIT:
            raise Inexpressible("has settings or inputs that do not fit together.") from None
        return results if isinstance(results, list) else [results]

    def call(self, operation: Operation, inputs: tuple[Value, ...], uses: Counter[str]) -> Call:
        """The operation with what it needs to draw itself."""
        declared = self.model.declared.get(operation.outputs[0] if operation.outputs else "")
        promised = declared.dims if declared is not None and declared.has_shape else (None,)
        known = tuple(n for n in promised if n is not None)
        shape = known if len(known) == len(promised) else None
        return Call(operation, inputs, self.sketch, self.model.opset, uses, shape)

    def one_sample(self, shape: Any, array: Any) -> Any:
        """A shape with 1 for the number of samples: the same numbers serve all of them."""
        if shape is None or self.batch is None:
            return shape
        if self.batch.is_open:
            return np.where(shape == self.batch.size, 1, shape)
        is_table = array is not shape and shape.ndim == 1 and shape.size >= max(array.ndim, 1)
        if is_table and shape[0] == self.batch.size and (array.ndim < shape.size or array.shape[0] == 1):
            return np.concatenate([np.ones_like(shape[:1]), shape[1:]])
        return shape

    def is_function(self, operation: Operation) -> bool:
        """Whether the operation is one the file defines itself."""
        return (operation.domain, operation.kind) in self.model.functions

    def unknown_results(self, operation: Operation, inputs: tuple[Value, ...]) -> list[Value]:
        """A greyed node, wired; what leaves it has a shape where the file says which."""
        settings = {k: v for k, v in operation.attributes.items() if isinstance(v, int | float | str | tuple)}
        layer = UnknownLayer(f"ONNX {self.kind(operation)}"[:200], json.dumps(_plain(settings)) if settings else "")
        node = self.sketch.place(layer, "", operation.name)
        for source in _sources(inputs):
            self.sketch.edges.append(Edge(*source, node, "x"))
        return [self.declared_result(name, node) for name in operation.outputs]

    def declared_result(self, name: str, node: str) -> Value:
        """A view of the declared shape, so that what follows can still be drawn."""
        declared = self.model.declared.get(name)
        if declared is None or declared.kind not in DTYPES or not declared.dims:
            return Lost(node)
        sizes = declared.dims
        first = () if self.batch is None else (self.batch,)
        if first and sizes[0] is not None and sizes[0] != first[0].size and not first[0].is_open:
            return Lost(node)
        groups = (first, *(self.sketch.sizes.group(d) for d in sizes[1:])) if first else tuple(
            self.sketch.sizes.group(d) for d in sizes
        )  # fmt: skip
        axes = tuple(g for g in map(own, groups[1:] if first else groups)) or ((),)
        return View(Tensor(node, "output", axes, typed(axes, DTYPES[declared.kind])), groups)

    def leave(self, name: str) -> None:
        """An output of the file."""
        value = self.values.get(name)
        if isinstance(value, Constant):
            value = self.held(name, value)
        if value is None:
            return
        if not isinstance(value, View | Lost):
            self.notes.append(f'The output "{name}" is no tensor; it is left out.')
            return
        port = self.leaving(name, value) if isinstance(value, View) else (value.node, "output")
        node = self.sketch.place(Output(), f"{name}_output" if name in self.sketch.nodes else name, name)
        self.sketch.edges.append(Edge(*port, node, "x"))

    def held(self, name: str, constant: Constant) -> View | None:
        """An output that is the same whatever goes in: a node that holds it; None where there is none to hold it."""
        array = constant.array
        dtype: DType = {"f": "float32", "b": "bool"}.get(array.dtype.kind, "int64")  # type: ignore[assignment]
        if self.sketch.source is None or array.size > LIMIT or not np.array_equal(as_float(array), array, True):
            self.notes.append(f'The output "{name}" is a constant; it is left out.')
            return None
        self.notes.append(f'The output "{name}" is a constant: the same numbers whatever goes in.')
        numbers = as_float(array[0] if self.batch is not None and array.ndim > 1 and len(array) == 1 else array)
        groups = tuple(self.sketch.sizes.group(n) for n in numbers.shape)
        tensor = self.sketch.constant(numbers, constant.learned, groups, constant.name or name)
        if dtype != "float32":
            tensor = self.sketch.one(Cast(dtype=dtype), tensor, axes=tensor.axes)
        return View(tensor, groups)

    def leaving(self, name: str, view: View) -> tuple[str, str]:
        """The port an output comes from, with the axes it has in the file where that can be."""
        before = len(self.sketch.nodes)
        try:
            tensor = self.sketch.put(view.tensor, _leaving(view))
        except NetBuilderError as error:
            self.sketch.drop(set(list(self.sketch.nodes)[before:]))
            tensor = view.tensor
            sentence = f"The numbers are the same, but not their axes: it {error}"
            self.entries.append(Entry(name, "output", "approximated", (tensor.node,), sentence))
        return tensor.node, tensor.port


def typed(axes: Groups, dtype: DType) -> TensorType:
    """The type of a tensor whose axes hold these atoms."""
    shape = tuple(None if any(a.is_open for a in g) else size_of(g) for g in axes)
    return TensorType(shape, usual_axes(dtype, len(shape)), dtype)


def _without(entry: Entry, gone: set[str], into: Mapping[str, str]) -> Entry:
    nodes = tuple(dict.fromkeys(into.get(n, n) for n in entry.nodes if n not in gone or n in into))
    if nodes == entry.nodes or entry.status != "same":
        return entry
    if nodes or not entry.nodes:
        return replace(entry, nodes=nodes)
    return replace(entry, nodes=(), status="left out", sentence="no output depends on it.")


def _leaving(view: View) -> Groups:
    """The axes an output has: the file's, without the batch."""
    kept = tuple(own(g) for g in view.groups if own(g) or not any(a.batch for a in g))
    return kept if len(kept) <= 4 else tuple(g for g in kept if g)


def _sources(values: tuple[Value, ...]) -> Iterator[tuple[str, str]]:
    for value in values:
        if isinstance(value, View):
            yield value.tensor.node, value.tensor.port
        elif isinstance(value, Lost):
            yield value.node, "output"
        elif isinstance(value, tuple):
            yield from _sources(value)


def _nodes_of(values: list[Any]) -> Iterator[str]:
    yield from (node for node, _ in _sources(tuple(values)))


def _plain(settings: dict[str, Any]) -> dict[str, Any]:
    """Attributes as JSON, without what is endless or long."""
    fits = {k[:80]: v for k, v in settings.items() if not isinstance(v, tuple | str) or len(v) <= 64}
    return {k: v for k, v in fits.items() if k != "type" and v == v and v not in (float("inf"), float("-inf"))}
