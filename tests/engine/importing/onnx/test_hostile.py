"""Files that point elsewhere, claim what they do not hold, ask for terabytes or never end: a sentence, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("onnx")

import onnx
from onnx import TensorProto, helper

from netbuilder.engine.importing import ImportFailed
from tests.engine.importing.careful import carefully
from tests.engine.importing.onnx.files import FLOAT, INT64, integers, model, node, saved, tensor

Make = Callable[[], Any]


def external(location: str = "/etc/passwd") -> TensorProto:
    """A tensor that lies in another file."""
    found = TensorProto(name="w", data_type=FLOAT, dims=[4, 4], data_location=TensorProto.EXTERNAL)
    found.external_data.add(key="location", value=location)
    return found


def claiming(*dims: int, kind: int = FLOAT, raw: bytes = b"\0" * 16) -> TensorProto:
    """A tensor that holds less than it says."""
    return TensorProto(name="w", data_type=kind, dims=dims, raw_data=raw)


def product(weight: TensorProto) -> Any:
    return model([node("MatMul", "x w")], [weight])


def in_a_constant() -> Any:
    return model([node("Constant", "", "w", value=external("../secret")), node("MatMul", "x w")])


def half() -> bytes:
    data = product(tensor("w", np.ones((4, 4)))).SerializeToString()
    return bytes(data[: len(data) // 2])


def sparse() -> Any:
    made = product(tensor("v", 1))
    made.graph.sparse_initializer.add(dims=[2**40], values=tensor("w", [1.0]), indices=integers("i", 0))
    return made


def circle() -> Any:
    return model([node("Add", "x b", "a"), node("Relu", "a", "b"), node("Relu", "b")])


def twice() -> Any:
    return model([node("Relu", "x", "a"), node("Tanh", "x", "a"), node("Relu", "a")])


def branch() -> Any:
    body = helper.make_graph([node("Relu", "x", "z")], "then", [], [helper.make_tensor_value_info("z", FLOAT, None)])
    condition = helper.make_tensor("c", TensorProto.BOOL, [], [True])
    return model([node("If", "c", then_branch=body, else_branch=body)], [condition])


def loop() -> Any:
    body = helper.make_graph([node("Relu", "a", "b")], "body", [], [])
    return model([node("Loop", "n -", body=body)], [tensor("n", 2**40, np.int64)])


def nested(depth: int) -> bytes:
    """Graphs in graphs in graphs, written byte by byte as no library would."""
    data = b""
    for _ in range(depth):
        data = field(1, field(5, field(6, data)))  # of a graph a node, of that an attribute, of that a graph
    return field(7, data)


def field(number: int, data: bytes) -> bytes:
    """A length-delimited field of a protobuf message."""
    length, size = bytearray(), len(data)
    while size > 127:
        length.append(size % 128 + 128)
        size //= 128
    return bytes([number * 8 + 2, *length, size]) + data


def laughs() -> Any:
    """Functions that call each other twice, forty deep: 2^40 operations."""
    made = model([helper.make_node("f39", ["x"], ["y"], domain="own")])
    made.opset_import.add(domain="own", version=1)
    for i in range(40):
        call = [
            helper.make_node(f"f{i - 1}" if i else "f", [a], [b], domain="own") for a, b in (("a", "b"), ("b", "c"))
        ]
        made.functions.append(helper.make_function("own", f"f{i}", ["a"], ["c"], call, made.opset_import))
    return made


def crowd() -> Any:
    return model([node("Relu", "x" if i == 0 else f"v{i - 1}", f"v{i}") for i in range(20_001)], outputs=["v20000"])


def filled(*shape: int) -> list[Any]:
    return [node("ConstantOfShape", "s", "w")]


def doubling() -> Any:
    names = ["w", *(f"w{i}" for i in range(50))]
    steps = [node("Concat", f"{a} {a}", b, axis=0) for a, b in pairwise(names)]
    return model([*steps, node("Add", f"x {names[-1]}")], [tensor("w", np.ones(64))])


def table(column: TensorProto, row: TensorProto) -> Any:
    return model([node("Mul", "c r", "w"), node("Add", "x w")], [column, row])


def texts() -> Any:
    return model([node("Relu", "x")], kind=TensorProto.STRING)


def strings() -> Any:
    return product(helper.make_tensor("w", TensorProto.STRING, [1], [b"rm -rf"]))


WHOLE: dict[str, tuple[Make, str]] = {
    "empty": (lambda: b"", "holds no graph"),
    "text": (lambda: b"import os; os.system('true')\n" * 50, "cannot be decoded"),
    "half of a file": (half, "cannot be decoded"),
    "external data": (lambda: product(external()), 'keeps "w" in another file ("/etc/passwd"), which is not opened'),
    "external data in a constant": (in_a_constant, 'in another file ("../secret")'),
    "a terabyte in 16 bytes": (lambda: product(claiming(2**20, 2**20)), "but holds 4"),
    "sizes beyond numbers": (lambda: product(claiming(2**62, 2**62, 2**62)), "but holds 4"),
    "negative size": (lambda: product(claiming(-4, -1)), "negative size"),
    "text as weights": (strings, "of the type string; only numbers are read"),
    "4-bit numbers": (lambda: product(claiming(8, 4, kind=TensorProto.INT4)), "of the type int4"),
    "an element type nobody has": (lambda: product(claiming(4, kind=99)), "of the type type 99"),
    "sparse tensor": (sparse, "sparse tensors"),
    "a circle": (circle, 'needs "b", which nothing before it makes'),
    "one name twice": (twice, 'makes "a" twice'),
    "too many operations": (crowd, "20,001 operations"),
    "a version to come": (lambda: model([node("Relu", "x")], opset=999), "version 999"),
    "texts as input": (texts, "takes texts"),
    "graphs in graphs": (lambda: nested(200), "cannot be decoded"),
    "an output from nowhere": (lambda: model([node("Relu", "x", "z")]), "nothing that depends on what goes in"),
    "weights that are only described": (
        lambda: model([node("ConstantOfShape", "s", "w"), node("MatMul", "x w")], [integers("s", 4, 2**27)]),
        "without holding them",
    ),
}

OPERATIONS: dict[str, tuple[Make, str]] = {
    "a branch": (branch, "runs a graph inside the graph"),
    "a loop": (loop, "runs a graph inside the graph"),
    "functions that multiply": (laughs, "is a function defined in the file"),
    "a terabyte of one number": (
        lambda: model([node("ConstantOfShape", "s", "w"), node("Add", "x w")], [integers("s", 2**20, 2**20)]),
        "too large",
    ),
    "a range without end": (
        lambda: model([node("Range", "a b a", "w"), node("Add", "x w")],
                      [tensor("a", 1, np.int64), tensor("b", 2**50, np.int64)]),
        "too large",
    ),
    "a constant that doubles": (doubling, "too large"),
    "a table out of two edges": (lambda: table(tensor("c", np.ones((2**13, 1))), tensor("r", np.ones((1, 2**13)))),
                                 "too large"),
    "a wide stretch": (
        lambda: model([node("Expand", "c s", "w"), node("Add", "x w")],
                      [tensor("c", np.ones((2, 1))), integers("s", 2, 2**28)]),
        "too large",
    ),
    "a tile": (
        lambda: model([node("Tile", "c s", "w"), node("Add", "x w")], [tensor("c", np.ones(4)), integers("s", 2**40)]),
        "too large",
    ),
    "a step of no length": (
        lambda: model([node("MaxPool", "x", kernel_shape=[2, 2], strides=[0, 0])], shape=["n", 3, 8, 8]),
        "expected 2 values",
    ),
    "text for a number": (
        lambda: model([node("MaxPool", "x", kernel_shape=b"abc")], shape=["n", 3, 8, 8]), "do not fit together"),
    "an axis that is not there": (lambda: model([node("Softmax", "x", axis=7)]), "works along axis 7 of 2"),
    "axes named twice": (lambda: model([node("Transpose", "x", perm=[0, 0])]), "orders 2 axes"),
    "enlarged a million times": (
        lambda: model([node("Resize", "x - s", mode="nearest")], [tensor("s", [1, 1, 2**30, 2**30])],
                      shape=["n", 1, 4, 4]),
        "by the factor",
    ),
    "a sequence of a billion": (
        lambda: model([node("SplitToSequence", "x", "q", axis=1), node("SequenceAt", "q i", "y")],
                      [integers("i", 0)], shape=["n", 10**9]),
        "makes a sequence of 1,000,000,000 tensors",
    ),
    "what nobody knows": (lambda: model([helper.make_node("Evil", ["x"], ["y"], domain="e")]), "no standard operator"),
    "weights for another input": (lambda: product(tensor("w", np.ones((5, 2)))), "5 rows for 4"),
    "padding beyond measure": (
        lambda: model([node("Pad", "x p")], [integers("p", 0, 0, 0, 2**60, 0, 0, 0, 0)], shape=["n", 1, 4, 4]),
        "xpected",
    ),
}  # fmt: skip


def written(made: Any, folder: Path) -> Path:
    if isinstance(made, bytes):
        (folder / "model.onnx").write_bytes(made)
        return folder / "model.onnx"
    assert isinstance(made, onnx.ModelProto)
    return saved(made, folder)


@pytest.mark.parametrize("name", WHOLE)
def test_files_that_are_refused(name: str, tmp_path: Path) -> None:
    make, sentence = WHOLE[name]
    path = written(make(), tmp_path)
    with pytest.raises(ImportFailed) as caught:
        carefully(path)
    text = str(caught.value)
    assert sentence in text and text.endswith((".", ")")) and "model.onnx" in text


@pytest.mark.parametrize("name", OPERATIONS)
def test_operations_that_stay_unknown(name: str, tmp_path: Path) -> None:
    make, sentence = OPERATIONS[name]
    found = carefully(written(make(), tmp_path))
    unknown = [e for e in found.report.entries if e.status == "unknown"]
    assert unknown and sentence in unknown[0].sentence
    assert all(node_id in found.document.graph.nodes for e in unknown for node_id in e.nodes)
    for edge in found.document.graph.edges:
        assert edge.source in found.document.graph.nodes and edge.target in found.document.graph.nodes


def test_whole_numbers_as_input(tmp_path: Path) -> None:
    path = saved(model([node("Relu", "x")], kind=INT64), tmp_path)
    found = carefully(path).report.entries[0]
    assert found.status == "unknown" and "needs numbers" in found.sentence.lower()
