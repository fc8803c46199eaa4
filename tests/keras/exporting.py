"""Drawings written as .keras archives, read by Keras itself, and run beside the engine."""

from __future__ import annotations

import runpy
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.keras.axes import order
from netbuilder.codegen.keras.compiled import compiled
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.script import keras_listing
from netbuilder.codegen.program import Program, to_program
from netbuilder.engine.build import build_program
from netbuilder.engine.export.keras_file import archive
from netbuilder.engine.export.keras_script import packed
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from tests.engine.drawings import draw
from tests.keras.parity import keras

Case = tuple[str, dict[str, Any], tuple[TensorType, ...]]


def side_by_side(cases: Iterable[Case], scaled: bool = False) -> Document:
    """One drawing with all layers beside each other: their weights must not be mixed up.

    ``scaled``: decimal numbers go through factors and offsets first, which learn even where a layer has no weights.
    """
    nodes: dict[str, Any] = {}
    inputs: dict[TensorType, str] = {}
    edges = []
    for number, (name, settings, kinds) in enumerate(cases):
        for kind in dict.fromkeys(kinds):
            if kind not in inputs:
                inputs[kind] = f"in_{len(inputs)}"
                nodes[inputs[kind]] = entrance(kind)
                if scaled and kind.dtype == "float32":
                    edges.append(f"{inputs[kind]} scaled_{len(inputs)}")
                    inputs[kind] = f"scaled_{len(inputs)}"
                    nodes[inputs[kind]] = "ScaleShift"
        node = f"case_{number}"
        nodes[node] = {"type": name, **settings}
        layer = Layer.parse(nodes[node])
        ports = layer.input_ports()[:1] * len(kinds) if layer.variadic else layer.input_ports()
        edges += [f"{inputs[kind]} {node}.{port}" for kind, port in zip(kinds, ports, strict=True)]
    return draw(nodes, None, {}, ", ".join(edges))


def entrance(kind: TensorType) -> dict[str, Any]:
    """An Input node of this type, without data."""
    found = {"type": "Input", "shape": list(kind.shape), "dtype": kind.dtype, "classes": kind.classes}
    return {**found, "time_first": True} if kind.rank > 2 and kind.axes[0] == "time" else found


class Written:
    """The engine's network of a drawing with random weights, and the archive or script of it."""

    def __init__(self, document: Document, path: Path) -> None:
        inference = infer(document)
        self.program: Program = to_program(document, inference)
        self.model = build_program(self.program, 1).eval()
        randomise(self.program, self.model)
        self.said = said = to_keras_model(document, inference)
        arrays = self.arrays()
        if path.suffix == ".py":
            path.write_text(keras_listing(document, inference).text)
            path.with_suffix(".npz").write_bytes(packed(arrays))
        else:
            path.write_bytes(archive(said, arrays, "model", compiled(document.plan, said, None).arguments))

    def arrays(self) -> dict[str, list[Any]]:
        """Our weights as Keras's, by layer."""
        return keras_arrays(self.said, self.model.state_dict())


class Pair(Written):
    """The network, and what Keras makes of its archive or of its script."""

    def __init__(self, document: Document, path: Path) -> None:
        super().__init__(document, path)
        if path.suffix == ".py":
            script = runpy.run_path(str(path))
            self.keras = script["make_model"]()
            script["load_weights"](self.keras, path.with_suffix(".npz"))
        else:
            self.keras = keras.models.load_model(path, compile=False)

    @torch.no_grad()
    def differences(self, batch: int = 3) -> dict[str, float]:
        """Largest absolute difference of every output, by its node."""
        given = [sample(entry.value.type, batch) for entry in self.program.inputs]
        lengths = [torch.arange(batch, 0, -1) for _ in {e.lengths.name for e in self.program.inputs if e.lengths}]
        for x, entry in zip(given, self.program.inputs, strict=True):
            if entry.lengths:
                x[torch.arange(x.shape[1]) >= lengths[0][:, None]] = 0  # as data sets are padded
        ours = as_tuple(self.model(*given, *lengths))
        last = [turned(x, entry.value.type) for x, entry in zip(given, self.program.inputs, strict=True)]
        found = self.keras(last if len(last) > 1 else last[0], training=False)
        theirs = list(found) if isinstance(found, list | tuple) else [found]
        return {
            output.node + output.value.name: difference(y, turned(x, output.value.type))
            for output, x, y in zip(self.program.outputs, ours, theirs, strict=True)
        }


@torch.no_grad()
def randomise(program: Program, model: torch.nn.Module) -> None:
    """Random weights, positive where they are variances; what Keras has not stays."""
    fixed = {f"{s.module}.{w.name}" for s in program.modules() for w in s.call.weights if w.role == "fixed"}
    for name, tensor in model.state_dict().items():
        if tensor.is_floating_point() and name not in fixed:
            tensor.copy_(torch.rand_like(tensor) * 0.8 + (0.2 if tensor.ndim == 1 else -0.4))


def sample(kind: TensorType, batch: int) -> torch.Tensor:
    """Random numbers of a type; unknown sizes become 5, and token 0 is left to padding."""
    shape = (batch, *(size or 5 for size in kind.shape))
    return torch.randint(1, kind.classes or 2, shape) if kind.dtype == "int64" else torch.randn(shape)


def turned(x: torch.Tensor, kind: TensorType) -> torch.Tensor:
    """Channels last."""
    return x.permute(0, *(axis + 1 for axis in order(kind))).contiguous()


def difference(a: torch.Tensor, b: torch.Tensor) -> float:
    """Infinite where the shapes differ."""
    return float("inf") if a.shape != b.shape else float(np.abs(a.double().numpy() - b.double().numpy()).max())
