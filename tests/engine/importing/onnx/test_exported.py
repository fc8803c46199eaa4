"""Networks as torch and we export them: drawn as the layers they were, equal to onnxruntime at any batch size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest

from netbuilder.engine.importing import import_file
from netbuilder.engine.importing.imported import Imported
from netbuilder.engine.importing.onnx import read_onnx
from netbuilder.graph.terminals import Input
from tests.engine.importing.onnx import zoo
from tests.engine.importing.onnx.files import integers, model, node, saved, tensor

EXPORTED = Path(__file__).parent / "exported"
LAYERS = {
    "mlp": "Input Flatten Dense ReLU Dense Output",
    "residual": "Input Conv2D ReLU Conv2D ReLU Add MaxPooling2D Conv2D Concatenate GlobalAveragePooling2D Dense Output",
    "bilstm": "Input Embedding Bidirectional Bidirectional Select Dense Output",
    "encoder": "Input LayerNormalization SelfAttention Add LayerNormalization Dense ReLU Dense Add "
    "GlobalAveragePooling1D Dense Output",
    "encoder_23": "Input SelfAttention Add LayerNormalization Dense GELU Dense Add LayerNormalization "
    "GlobalAveragePooling1D Dense Output",
    "cross": "Input Input SelfAttention Add MultiHeadAttention Add Output",
}


def reference(path: Path, feeds: list[Any]) -> list[Any]:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [i.name for i in session.get_inputs()]
    found: list[Any] = session.run(None, dict(zip(names, feeds, strict=True)))
    return found


def feeds_for(path: Path, batch: int) -> list[Any]:
    """Random numbers, or token numbers below 2, of the shapes a file declares."""
    generator = np.random.default_rng(batch)
    found = []
    for value in onnx.load(path).graph.input:
        kind = value.type.tensor_type
        shape = [batch, *(d.dim_value or 7 for d in kind.shape.dim[1:])]
        if len(shape) == 1:  # the lengths of the sequences before
            found.append(np.full(shape, found[-1].shape[1]))
            continue
        whole = kind.elem_type == onnx.TensorProto.INT64
        found.append(generator.integers(0, 2, shape) if whole else generator.random(shape, dtype=np.float32) - 0.5)
    return found


def tensors(feeds: list[Any]) -> list[Any]:
    """What the drawing takes: not the lengths, which it takes to be whole."""
    return [x for x in feeds if x.ndim > 1]


def kinds(imported: Imported) -> str:
    return " ".join(n.type for n in imported.document.graph.nodes.values())


@pytest.mark.parametrize("name", sorted(p.stem for p in EXPORTED.glob("*.onnx")))
def test_networks_of_torch(name: str) -> None:
    path = EXPORTED / f"{name}.onnx"
    imported = import_file(path)
    assert {e.status for e in imported.report.entries} == {"same"}
    assert name not in LAYERS or kinds(imported) == LAYERS[name]
    for batch in (1, 3):
        feeds = feeds_for(path, batch)
        assert zoo.difference(zoo.run(imported, tensors(feeds)), reference(path, feeds)) < 1e-5


def test_lengths_are_taken_to_be_whole() -> None:
    notes = import_file(EXPORTED / "own_spoken_digits.onnx").report.notes
    assert '"mfcc_lengths" tells where each sequence of "mfcc" truly ends; the drawing takes all 92 steps' in notes[0]


def weights(*shape: int) -> Any:
    return np.random.default_rng(0).standard_normal(shape) * 0.5


SHAPES: dict[str, Callable[[], Any]] = {
    "same upper, odd stride": lambda: model(
        [node("Conv", "x w", auto_pad="SAME_UPPER", strides=[2, 3])], [tensor("w", weights(4, 3, 3, 4))],
        ("n", 3, 9, 10)),
    "same lower": lambda: model(
        [node("Conv", "x w b", auto_pad="SAME_LOWER")], [tensor("w", weights(4, 3, 2, 2)), tensor("b", weights(4))],
        ("n", 3, 5, 6)),
    "pads that differ": lambda: model(
        [node("Conv", "x w", pads=[0, 1, 2, 3], group=3)], [tensor("w", weights(6, 1, 3, 3))], ("n", 3, 5, 6)),
    "maximum, last window hangs over": lambda: model(
        [node("MaxPool", "x", kernel_shape=[3, 2], strides=[2, 2], ceil_mode=1, pads=[1, 0, 1, 0])],
        shape=("n", 2, 8, 7)),
    "mean, last window hangs over": lambda: model(
        [node("AveragePool", "x", kernel_shape=[3, 3], strides=[2, 2], ceil_mode=1, pads=[1, 1, 1, 1])],
        shape=("n", 2, 8, 6)),
    "mean that counts padding": lambda: model(
        [node("AveragePool", "x", kernel_shape=[3], strides=[2], pads=[1, 1], count_include_pad=1)],
        shape=("n", 2, 9)),
    "backwards": lambda: model(
        [node("Transpose", "x", "t", perm=[1, 0, 2]),
         node("LSTM", "t w r b", "a", hidden_size=4, direction="reverse"),
         node("Squeeze", "a i", "s"), node("Transpose", "s", perm=[1, 0, 2])],
        [tensor("w", weights(1, 16, 3)), tensor("r", weights(1, 16, 4)), tensor("b", weights(1, 32)),
         integers("i", 1)], ("n", 5, 3)),
    "gated, from a state": lambda: model(
        [node("Transpose", "x", "t", perm=[1, 0, 2]), node("Shape", "x", "d", start=0, end=1),
         node("Concat", "one d four", "e", axis=0), node("Expand", "h e", "h0"),
         node("GRU", "t w r b - h0", "a last", hidden_size=4, linear_before_reset=1), node("Squeeze", "last zero")],
        [tensor("w", weights(1, 12, 3)), tensor("r", weights(1, 12, 4)), tensor("b", weights(1, 24)),
         tensor("h", weights(1, 1, 4)), integers("one", 1), integers("four", 4), integers("zero", 0)], ("n", 5, 3)),
    "product over features in front": lambda: model(
        [node("MatMul", "w x")], [tensor("w", weights(5, 3))], ("n", 3, 4)),
    "channels of a picture last": lambda: model(
        [node("Transpose", "x", "t", perm=[0, 2, 3, 1]), node("LayerNormalization", "t g b", "l"),
         node("MatMul", "l w", "m"), node("Add", "m c")],
        [tensor("g", weights(3)), tensor("b", weights(3)), tensor("w", weights(3, 6)), tensor("c", weights(6))],
        ("n", 3, 4, 5)),
    "shuffled channels": lambda: model(
        [node("Reshape", "x a", "r"), node("Transpose", "r", "t", perm=[0, 2, 1, 3, 4]), node("Reshape", "t b")],
        [integers("a", 0, 2, 3, 4, 5), integers("b", 0, 6, 4, 5)], ("n", 6, 4, 5)),
    "shape worked out": lambda: model(
        [node("Shape", "x", "s"), node("Gather", "s i", "n"), node("Unsqueeze", "n i0", "u"),
         node("Concat", "u m", "c", axis=0), node("Reshape", "x c")],
        [tensor("i", 0, np.int64), integers("i0", 0), integers("m", 2, -1)], ("n", 4, 3)),
    "softmax of an old version": lambda: model([node("Softmax", "x", axis=1)], shape=("n", 3, 4), opset=11),
    "several means": lambda: model([node("ReduceMean", "x a", keepdims=0)], [integers("a", 1, 3)], ("n", 3, 4, 5)),
    "pieces backwards and forwards": lambda: model(
        [node("Slice", "x s e a t", "c"), node("Split", "c p", "u v", axis=1), node("Concat", "v u", axis=1)],
        [integers("s", -1, 1), integers("e", -99, 99), integers("a", 2, 1), integers("t", -1, 2),
         integers("p", 1, 2)], ("n", 6, 5)),
    "two views of one tensor": lambda: model(
        [node("Transpose", "x", "t", perm=[0, 2, 1]), node("MatMul", "x t", "m"), node("Softmax", "m", "s"),
         node("MatMul", "s x")], shape=("n", 4, 3)),
    "turned and added": lambda: model(
        [node("Transpose", "x", "t", perm=[0, 2, 1]), node("Sub", "x t")], shape=("n", 3, 3)),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_what_axes_can_do(name: str, tmp_path: Path) -> None:
    path = saved(SHAPES[name](), tmp_path)
    imported = read_onnx(path)
    assert not [e.sentence for e in imported.report.entries if e.status == "unknown"]
    for batch in (1, 3):
        feeds = feeds_for(path, batch)
        assert zoo.difference(zoo.run(imported, feeds), reference(path, feeds)) < 1e-5


def test_open_sizes_stay_open_where_they_can(tmp_path: Path) -> None:
    path = saved(model([node("Conv", "x w", "c", pads=[1, 1, 1, 1]), node("Add", "x c", "a"),
                        node("GlobalAveragePool", "a", "p"), node("Flatten", "p")],
                       [tensor("w", weights(3, 3, 3, 3))], ("n", 3, "h", "w")), tmp_path)  # fmt: skip
    imported = read_onnx(path)
    assert imported.document.graph.of_type(Input)[0].layer.shape == (3, -1, -1)
    feeds = [np.random.default_rng(0).random((2, 3, 6, 9), dtype=np.float32)]
    assert zoo.difference(zoo.run(imported, feeds), reference(path, feeds)) < 1e-5
    path = saved(model([node("Flatten", "x", "f"), node("Relu", "f")], shape=("n", 3, "t")), tmp_path)
    fixed = read_onnx(path)
    assert fixed.document.graph.of_type(Input)[0].layer.shape == (3, 64)
    assert "64 was taken" in fixed.report.notes[0]


def test_unknown_operations_stay_wired_and_what_follows_is_drawn(tmp_path: Path) -> None:
    made = model([node("Det", "x", "d"), node("Relu", "d", "r"), node("Relu", "x", "y")], shape=("n", 3, 3),
                 outputs=["r", "y"])  # fmt: skip
    made.graph.value_info.append(onnx.helper.make_tensor_value_info("d", onnx.TensorProto.FLOAT, ["n", 5]))
    found = read_onnx(saved(made, tmp_path))
    assert [(e.kind, e.status) for e in found.report.entries] == [
        ("Det", "unknown"),
        ("Relu", "same"),
        ("Relu", "same"),
    ]
    (unknown,) = (n for n in found.document.graph.nodes.values() if n.type == "ONNX Det")
    wires = {(e.source, e.target) for e in found.document.graph.edges}
    assert ("x", unknown.id) in wires and any(s == unknown.id for s, _ in wires)
    assert "no layer that does the same" in found.report.text()
