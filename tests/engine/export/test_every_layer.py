"""ONNX takes every layer: one of them here, all with NETBUILDER_EVERY_LAYER=1 (`make every-layer`)."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.export import Subject
from netbuilder.engine.export.onnx import export_onnx
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer
from tests.layers.samples import LARGE, accepted, ports
from tests.layers.test_contract import NAMES

SOME = ("PixelShuffle",)
CHOSEN = NAMES if os.environ.get("NETBUILDER_EVERY_LAYER") else SOME
# What draws random numbers when it predicts has nothing to be compared with.
RANDOM = {"Noise"}
# A waveform must be long enough for a window; spectra are large numbers.
WAVEFORM = 4000
ALLOWED = {"MFCC": 1e-3, "STFTSpectrogram": 1e-3, "MelSpectrogram": 1e-3}


def simple(cls: type[Layer], x: TensorType) -> Layer | None:
    """The layer with its defaults, or what else it needs to take such inputs."""
    others = [{name: 1} for name in ("groups", "factor") if name in {p.name for p in cls.parameters()}]
    others += [{"dims": d} for d in ((2, 1), (1, 2, 3)) if cls.__name__ == "Permute"]
    for settings in ({}, *others):
        try:
            layer = cls(**settings)
            layer.infer(*(x,) * ports(layer))
        except ShapeError:
            continue
        return layer
    return None


def subject(layer: Layer, x: TensorType, base: Path) -> Subject:
    """The layer alone between its inputs, which are typed without data, so that open axes stay open."""
    count = ports(layer)
    names = [f"input_{index}" for index in range(count)]
    where = layer.input_ports() if not layer.variadic else layer.input_ports() * count
    nodes = {name: Node(name, Input(field=name)) for name in names} | {"layer": Node("layer", layer)}
    edges = tuple(Edge(name, "output", "layer", port) for name, port in zip(names, where, strict=True))
    fields = tuple(Field(n, replace(x, lengths=None), padded=x.lengths is not None) for n in names)
    made = Subject(Document(Graph(nodes, edges), data=Dataset(source=Arrays(path="none.npz"), fields=fields)), base)
    made.__dict__["data"] = None
    return made


def kinds(name: str) -> list[str]:
    """One usual kind of input the layer takes, and those that are open or padded."""
    found = accepted(Layer.table[name])
    hard = [kind for kind in found if kind.startswith(("open", "padded"))]
    return [kind for kind in found if kind not in hard][:1] + hard[:2]


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name in CHOSEN for kind in kinds(name)])
def test_onnx_takes_the_layer(name: str, kind: str, tmp_path: Path) -> None:
    x = LARGE[kind] if kind != "waveform" else LARGE[kind].with_dim(0, WAVEFORM)
    layer = simple(Layer.table[name], x)
    if layer is None:
        return
    found = export_onnx(subject(layer, x, tmp_path), tmp_path / "m.onnx").largest_difference
    assert found is None if name in RANDOM else found is not None and found < ALLOWED.get(name, 2e-5)
