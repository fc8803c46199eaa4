"""Small ONNX files, made by hand: honest ones and others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64


def tensor(name: str, values: Any, dtype: Any = np.float32) -> TensorProto:
    """An initializer."""
    return numpy_helper.from_array(np.asarray(values, dtype=dtype), name)


def integers(name: str, *values: int) -> TensorProto:
    return tensor(name, values, np.int64)


def model(
    nodes: Sequence[Any],
    tensors: Sequence[Any] = (),
    shape: Sequence[int | str] = ("batch", 4),
    opset: int = 20,
    kind: int = FLOAT,
    outputs: Sequence[str] = ("y",),
) -> onnx.ModelProto:
    """A model with one input "x"; ``nodes`` are ``node(…)``."""
    graph = helper.make_graph(
        list(nodes),
        "graph",
        [helper.make_tensor_value_info("x", kind, shape)],
        [helper.make_tensor_value_info(o, FLOAT, None) for o in outputs],
        list(tensors),
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)


def node(kind: str, inputs: str, outputs: str = "y", **attributes: Any) -> Any:
    """An operation; names are separated by spaces, "-" is an input left out."""
    names = ["" if n == "-" else n for n in inputs.split()]
    return helper.make_node(kind, names, outputs.split(), **attributes)


def saved(made: onnx.ModelProto, folder: Path) -> Path:
    path = folder / "model.onnx"
    path.write_bytes(made.SerializeToString())
    return path
