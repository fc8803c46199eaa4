"""A Keras model, saved by Keras and imported here, predicts the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from netbuilder.engine.build import build
from netbuilder.engine.importing import Imported, import_file
from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Input, Output
from netbuilder.training.losses_regression import MeanSquaredError

Array = np.ndarray[Any, Any]
Inputs = list[tuple[tuple[int, ...], int]]


def randomise(model: Any) -> None:
    """No weight at a value that could hide a mistake."""
    chance = np.random.default_rng(1)
    for weight in model.weights:
        if "float" in str(weight.dtype):
            weight.assign(chance.uniform(0.2, 0.9, weight.shape) - 0.5 * (len(weight.shape) > 1))
    for layer in model.layers:
        if hasattr(layer, "finalize_state"):  # a Normalization works with copies of its weights
            layer.finalize_state()


def samples(inputs: Inputs, batch: int = 3) -> list[Array]:
    """A batch for each input, as Keras takes it; tokens from 1, as 0 is a mask to some."""
    chance = np.random.default_rng(2)
    return [
        chance.integers(1, tokens, (batch, *shape)) if tokens else chance.normal(size=(batch, *shape)).astype("float32")
        for shape, tokens in inputs
    ]


def unjudged(document: Document) -> Document:
    """The drawing with Output nodes that need no data set to compare with."""
    judge = Output(target_value=0.0, loss=MeanSquaredError(), metrics=())
    ends = {n.id: replace(n, layer=judge) for n in document.graph.of_type(Output)}
    return replace(document, graph=replace(document.graph, nodes={**document.graph.nodes, **ends}))


def ours(imported: Imported, x: list[Array], is_channels_first: bool = False) -> list[Array]:
    """What the imported drawing predicts, as Keras has it; every weight of the file must have found its place."""
    model = build(unjudged(imported.document)).eval()
    state = model.state_dict()
    assert imported.weights.keys() <= state.keys()
    model.load_state_dict(state | imported.weights)
    turned = not is_channels_first
    films = [n.layer.time_first for n in imported.document.graph.of_type(Input)]
    places = [2 if film else 1 for film in films]
    given = [
        torch.from_numpy(a).movedim(-1, place) if a.ndim > 3 and turned else torch.from_numpy(a)
        for a, place in zip(x, places, strict=True)
    ]
    with torch.no_grad():
        found = model(*given)
    order = [t.numpy() for t in (found if isinstance(found, tuple) else (found,))]
    return [np.moveaxis(a, 1, -1) if a.ndim > 3 and turned else a for a in order]


def theirs(model: Any, x: list[Array]) -> list[Array]:
    """What Keras predicts."""
    found = model(x if len(x) > 1 else x[0], training=False)
    return [
        np.asarray(t.detach().cpu() if hasattr(t, "detach") else t)
        for t in (found if isinstance(found, list | tuple) else [found])
    ]


def compare(model: Any, inputs: Inputs, path: Path) -> Imported:
    """Saves, imports, compares within 1e-5; gives what was imported."""
    randomise(model)
    model.save(path)
    imported = import_file(path)
    x = samples(inputs)
    wanted, found = theirs(model, x), ours(imported, x)
    assert len(wanted) == len(found)
    for a, b in zip(wanted, found, strict=True):
        assert a.shape == b.shape
        np.testing.assert_allclose(b, a, atol=1e-5, rtol=1e-5)
    return imported
