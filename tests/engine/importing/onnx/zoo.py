"""The models that come with the onnx package, read one by one and run: `make onnx-models` prints the table.

Reference are the stored inputs and outputs. The "light" models have weights that are all one number, which would hide
a transposed kernel; so they are also run with random weights, against onnxruntime.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.build import build
from netbuilder.engine.importing.imported import Imported
from netbuilder.engine.importing.onnx import read_onnx
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.tensor_operations import Cast

Array = np.ndarray[Any, Any]
DATA = Path(onnx.__file__).parent / "backend" / "test" / "data"
FOLDERS = ("light", "simple", "pytorch-converted", "pytorch-operator")
TOLERANCE = {"light": 1e-3}


@dataclass(frozen=True)
class Outcome:
    """What became of one model: how far its outputs are from the reference, or why it was refused."""

    name: str
    difference: float | None
    reason: str = ""
    seconds: float = 0.0
    operations: int = 0
    nodes: int = 0

    @property
    def matches(self) -> bool:
        return self.difference is not None and self.difference <= TOLERANCE.get(self.name.partition("/")[0], 1e-4)


def names(*folders: str) -> list[str]:
    """Names like "light/light_resnet50", "pytorch-operator/test_operator_add"."""
    found: list[str] = []
    for folder in folders or FOLDERS:
        if folder == "light":
            found += [f"light/{p.stem}" for p in sorted((DATA / folder).glob("*.onnx"))]
        else:
            found += [f"{folder}/{p.name}" for p in sorted((DATA / folder).iterdir())]
    return found


def path_of(name: str) -> Path:
    return DATA / f"{name}.onnx" if name.startswith("light/") else DATA / name / "model.onnx"


def run(imported: Imported, feeds: Sequence[Array]) -> list[Array]:
    """The outputs of the imported drawing for what goes into the file, in the order of both."""
    model = build(_judged(imported.document)).eval()
    missing, unexpected = model.load_state_dict(imported.weights, strict=False)
    assert not unexpected, unexpected
    assert all(name.endswith("num_batches_tracked") for name in missing), missing
    inputs = imported.document.graph.of_type(Input)
    given = [_fed(x, node.layer) for x, node in zip(feeds, inputs, strict=True)]
    with torch.no_grad():
        found = model(*given)
    return [t.numpy() for t in (found if isinstance(found, tuple) else (found,))]


def _judged(document: Document) -> Document:
    """The drawing with something to compare its outputs with, as one can only build what can be judged: decimal
    numbers."""
    nodes, edges = dict(document.graph.nodes), list(document.graph.edges)
    types = infer(document).nodes
    for node in document.graph.of_type(Output):
        nodes[node.id] = replace(node, layer=Output(target_value=0.0))
        (into,) = (e for e in edges if e.target == node.id)
        if types[into.source].outputs[0].dtype != "float32":
            cast = f"{node.id}_as_float"
            nodes[cast] = Node(cast, Cast())
            edges.remove(into)
            edges += [replace(into, target=cast, target_port="x"), Edge(cast, "output", node.id, "x")]
    return replace(document, graph=Graph(nodes, tuple(edges)))


def _fed(x: Array, layer: Any) -> torch.Tensor:
    """What goes into the file, as the drawing wants it: the batch in front; all as one sample where there is none."""
    dtype = {"float32": torch.float32, "int64": torch.int64, "bool": torch.bool}[layer.dtype]
    tensor = torch.from_numpy(np.array(x)).to(dtype)
    fits = [d in (-1, n) for d, n in zip(layer.shape, tensor.shape[1:], strict=False)]
    if tensor.dim() == len(layer.shape) + 1 and all(fits):
        return tensor
    if tensor.dim() == len(layer.shape) + 1:
        return tensor.transpose(0, 1)
    return tensor.reshape(1 if -1 in layer.shape else -1, *layer.shape)


def difference(found: Sequence[Array], expected: Sequence[Array]) -> float:
    """Largest distance as a part of the largest number; recurrent outputs may have the batch in another place."""
    assert len(found) == len(expected), f"{len(found)} outputs, expected {len(expected)}"
    return max((_apart(f, e) for f, e in zip(found, expected, strict=True)), default=0.0)


def _apart(found: Array, expected: Array) -> float:
    """As float32, which the drawing computes in: some stored numbers are too large for it, and infinite there."""
    if found.size == len(found) * expected.size and np.array_equal(found, np.broadcast_to(found[:1], found.shape)):
        found = found[:1]  # the same for every sample
    assert found.size == expected.size, f"{found.shape}, expected {expected.shape}"
    with np.errstate(over="ignore"):
        wanted = expected.astype(np.float32)
    ways = [wanted, *(np.moveaxis(wanted, i, 0) for i in range(1, wanted.ndim) if found.shape[0] > 1)]
    return min(_largest(found.reshape(w.shape), w) for w in ways)


def _largest(found: Array, expected: Array) -> float:
    same = (found == expected) | (np.isnan(found) & np.isnan(expected))
    with np.errstate(invalid="ignore"):
        far = np.abs(found.astype(np.float64) - expected)
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=0.0) or 1.0
    return float(np.where(same, 0, np.where(np.isnan(far), np.inf, far)).max(initial=0.0) / scale)


def try_model(name: str) -> Outcome:
    """Reads a model and runs it on what is stored beside it."""
    begin = time.perf_counter()
    try:
        imported = read_onnx(path_of(name))
    except NetBuilderError as error:
        return Outcome(name, None, str(error))
    unknown = [e for e in imported.report.entries if e.status == "unknown"]
    if unknown:
        return Outcome(name, None, f"{unknown[0].kind}: {unknown[0].sentence}")
    seconds = time.perf_counter() - begin
    feeds, expected = _stored(name)
    try:
        far = difference(run(imported, _needed(name, imported, feeds)), expected)
    except (AssertionError, NetBuilderError) as error:
        return Outcome(name, None, f"{type(error).__name__}: {error}"[:200])
    return Outcome(name, far, "", seconds, len(imported.report.entries), len(imported.document.graph.nodes))


def _stored(name: str) -> tuple[list[Array], list[Array]]:
    if name.startswith("light/"):
        x = np.arange(3 * 224 * 224, dtype=np.float64).reshape(1, 3, 224, 224) / (3 * 224 * 224)
        return [x.astype(np.float32)], [_tensor(DATA / f"{name}_output_0.pb")]
    folder = DATA / name / "test_data_set_0"
    return [[_tensor(p) for p in sorted(folder.glob(f"{kind}_*.pb"))] for kind in ("input", "output")]  # type: ignore[return-value]


def _needed(name: str, imported: Imported, feeds: list[Array]) -> list[Array]:
    """What goes into the file, without inputs that no layer needs."""
    graph = onnx.load(path_of(name), load_external_data=False).graph
    held = {t.name for t in graph.initializer}
    entered = {node.label for node in imported.document.graph.of_type(Input)}
    names = [i.name for i in graph.input if i.name not in held]
    return [x for given, x in zip(names, feeds, strict=True) if given in entered]


def _tensor(path: Path) -> Array:
    tensor = onnx.TensorProto()
    tensor.ParseFromString(path.read_bytes())
    return numpy_helper.to_array(tensor)


def try_random(name: str) -> Outcome:
    """A model without weights of its own with random ones, against onnxruntime."""
    import onnxruntime

    model = onnx.load(path_of(name), load_external_data=False)
    generator = np.random.default_rng(0)
    _fill(model, generator)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        path.write_bytes(model.SerializeToString())
        x = generator.random((1, 3, 224, 224), dtype=np.float32)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        expected = session.run(None, {session.get_inputs()[0].name: x})
        del session
        imported = read_onnx(path)
    return Outcome(f"{name} (random weights)", difference(run(imported, [x]), expected))


def _fill(model: Any, generator: np.random.Generator) -> None:
    """Random numbers of a usual size in place of tensors filled with one."""
    shapes = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    positive = {n.input[4] for n in model.graph.node if n.op_type == "BatchNormalization"}
    kept = []
    for node in model.graph.node:
        if node.op_type != "ConstantOfShape":
            kept.append(node)
            continue
        shape = shapes[node.input[0]]
        size = (2 / max(np.prod(shape[1:]), 1)) ** 0.5 if len(shape) > 1 else 0.1
        array = generator.standard_normal(shape, dtype=np.float32) * np.float32(size)
        array = np.abs(array) + 0.5 if node.output[0] in positive else array
        model.graph.initializer.append(numpy_helper.from_array(array.astype(np.float32), node.output[0]))
    del model.graph.node[:]
    model.graph.node.extend(kept)


def _outcomes(wanted: Sequence[str]) -> Iterator[Outcome]:
    for name in names(*wanted):
        yield try_model(name)
        if name.startswith("light/"):
            yield try_random(name)


def main(wanted: Sequence[str]) -> int:
    """Prints the table and the share that matches; 1 where a model is read that then gives something else."""
    found = []
    for outcome in _outcomes(wanted):
        found.append(outcome)
        mark = "match  " if outcome.matches else "refused" if outcome.difference is None else "WRONG  "
        detail = outcome.reason if outcome.difference is None else f"{outcome.difference:.1e}"
        print(f"{mark} {outcome.name:58} {detail}", flush=True)
    matching = sum(o.matches for o in found)
    print(f"{matching} of {len(found)} match ({matching / len(found):.1%}).")
    return int(any(o.difference is not None and not o.matches for o in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
