"""Inputs that nothing enters, and numbers that come in much larger than networks like them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.preparation import recommended
from netbuilder.graph.edits import SetData
from netbuilder.graph.failure import WITHOUT_FIELD, Failure
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.remedies import ideas
from netbuilder.graph.remedies.insertions import insertion
from netbuilder.graph.scene import Scene
from netbuilder.graph.terminals import Input

LARGE = 20.0  # iris in centimetres (up to 8) trains well unscaled, pixels (up to 255) do not
PASSING = frozenset({"Identity", "Flatten", "Reshape", "Permute", "Resizing", "CenterCrop", "ZeroPadding2D"})
SCALING = frozenset({"Rescaling", "Normalization", "BatchNormalization", "LayerNormalization", "UnitNormalization"})


def fieldless_inputs(scene: Scene) -> Iterator[Problem]:
    """Inputs whose own shape stood in for the data, which have come since."""
    if scene.document.data is None or not scene.document.data.fields:
        return
    for node, _, layer in scene.working():
        if isinstance(layer, Input) and not layer.field:
            failure = Failure("input-without-field", WITHOUT_FIELD, parameter="field")
            yield scene.problem(
                node, failure.code, "error", failure.message, ideas(scene, node, failure), failure.parameter
            )


def unscaled_inputs(scene: Scene) -> Iterator[Problem]:
    """Inputs with large raw values, no scaling in the data and none in the drawing."""
    data = scene.document.data
    if data is None:
        return
    for node, _, layer in scene.working():
        if not isinstance(layer, Input) or (field := scene.document.field(layer.field)) is None:
            continue
        limits = data.scaled_range(layer.field) if field.type.dtype == "float32" else None
        if limits is not None and max(map(abs, limits)) > LARGE and not _is_scaled_below(scene, node.id):
            words = f"gives values from {limits[0]:g} to {limits[1]:g}; networks learn best from numbers around 0 to 1."
            fixes = (*_in_data(data, field), *_in_drawing(scene, node.id, limits))
            yield scene.problem(node, "unscaled-input", "warning", words, fixes, parameter="field")


def _is_scaled_below(scene: Scene, node_id: str) -> bool:
    edges = scene.out_of(node_id)
    while len(edges) == 1:
        target = scene.graph.nodes[edges[0].target]
        if target.type in SCALING:
            return True
        if target.type not in PASSING and not target.type.startswith("Random"):
            return False
        edges = scene.out_of(target.id)
    return bool(edges) and all(scene.graph.nodes[e.target].type in SCALING for e in edges)


def _in_data(data: Dataset, field: Field) -> Iterator[Fix]:
    scaling = recommended(field)
    if scaling != "none":
        rest = tuple((n, s) for n, s in data.scalers if n != field.name)
        edit = SetData(data=replace(data, scalers=(*rest, (field.name, scaling))))
        yield Fix(f'Scale "{field.name}" in the data ({scaling})', edit)


def _in_drawing(scene: Scene, node_id: str, limits: tuple[float, float]) -> Iterator[Fix]:
    for edge in scene.out_of(node_id)[:1]:
        yield from insertion(scene, edge, {"type": "Rescaling", "scale": 1 / max(map(abs, limits))})
