"""Whole models: those of Keras's documentation both ways, and the finished templates as archives and scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.codegen.keras.axes import order
from netbuilder.codegen.keras.compiled import compiled
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.model import KerasError
from netbuilder.codegen.program import to_program
from netbuilder.engine.build import build_program
from netbuilder.engine.export.keras_file import archive
from netbuilder.engine.importing import Imported, import_file
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.files import load
from netbuilder.graph.infer import infer
from tests.keras.backends.layers import BATCH, answered, given_to
from tests.keras.backends.process import ROOT, Array, KerasProcess, Refused
from tests.keras.exporting import Written, sample
from tests.keras.importing.equal import ours
from tests.keras.importing.models import EXAMPLES
from tests.keras.importing.test_round_trip import NOT_BACK

TEMPLATES = sorted((ROOT / "netbuilder/resources/templates").glob("*.netb"))


@dataclass
class Example:
    """A model of the documentation: largest differences after the import, and of what was exported again."""

    name: str
    imported: float | None = None
    back: float | None = None
    note: str = ""


@dataclass
class Template:
    """A finished drawing: largest difference of archive and script, beside the largest answer, and Keras's losses."""

    name: str
    largest: float | None = None
    archive: float | None = None
    script: float | None = None
    losses: tuple[float, ...] = ()
    note: str = ""


def examples(keras: KerasProcess, only: list[str]) -> Iterator[Example]:
    """Each model saved by Keras, imported, exported again."""
    for name in EXAMPLES:
        if not only or name in only:
            yield example(name, keras)


def example(name: str, keras: KerasProcess) -> Example:
    """One of them."""
    file, again = keras.path(f"{name}.keras"), keras.path("again.keras")
    row = Example(name)
    try:
        keras.ask("example", name=name, file=file, given=keras.path("given.npz"), found=keras.path("found.npz"))
        given, wanted = keras.taken("given.npz"), keras.taken("found.npz")
        imported = import_file(Path(file))
        row.imported = largest(ours(imported, given), wanted)
        if name in NOT_BACK:
            row.note = "not exported again: Keras has no layers for some of its functions"
            return row
        export(imported, Path(again))
        keras.ask("predict", file=again, given=keras.path("given.npz"), found=keras.path("found.npz"))
        row.back = largest(keras.taken("found.npz"), wanted)
    except (NetBuilderError, Refused) as error:
        row.note = f"{type(error).__name__}: {error}"[:200]
    return row


def export(imported: Imported, path: Path) -> None:
    """The archive of an imported drawing with its weights, compiled as its plan says."""
    document = imported.document
    inference = infer(document)
    model = build_program(to_program(document, inference))
    said = to_keras_model(document, inference)
    arrays = keras_arrays(said, model.state_dict() | imported.weights)
    path.write_bytes(archive(said, arrays, "model", compiled(document.plan, said, None).arguments))


def largest(found: list[Array], wanted: list[Array]) -> float:
    """The largest absolute difference; infinite where shapes differ."""
    same = len(found) == len(wanted) and all(a.shape == b.shape for a, b in zip(found, wanted, strict=True))
    return max(float(np.abs(a - b).max()) for a, b in zip(found, wanted, strict=True)) if same else float("inf")


def templates(keras: KerasProcess, only: list[str]) -> Iterator[Template]:
    """Each finished drawing that Keras can express."""
    for path in TEMPLATES:
        if not only or path.stem in only:
            yield template(path, keras)


def template(path: Path, keras: KerasProcess) -> Template:
    """Answers of archive and script, and two epochs with what the archive says about training."""
    row, file, script = Template(path.stem), Path(keras.path("model.keras")), Path(keras.path("script.py"))
    try:
        torch.manual_seed(0)
        written = Written(load(path), file)
        given, lengths = given_to(written)
        with torch.no_grad():
            row.largest = max(float(y.abs().max()) for y in as_tuple(written.model.eval()(*given, *lengths)))
        row.archive = max(answered(written, file, keras))
        row.script = max(answered(Written(load(path), script), script, keras, str(script.with_suffix(".npz"))))
        plan = compiled(load(path).plan, written.said, None)
        if plan.arguments is None:
            row.note = " ".join(plan.notes)
            return row
        keras.give("targets.npz", [target(e.source.judgement.target) for e in written.said.exits if e.source.judgement])
        row.losses = tuple(
            keras.ask("fit", file=str(file), given=keras.path("given.npz"), targets=keras.path("targets.npz"))["losses"]
        )
    except KerasError as error:
        row.note = str(error)
    except (NetBuilderError, Refused) as error:
        row.note = f"{type(error).__name__}: {error}"[:300]
    return row


def target(kind: TensorType) -> Array:
    """Something to compare a batch of answers with, channels last."""
    x = sample(kind, BATCH)
    return x.permute(0, *(axis + 1 for axis in order(kind))).contiguous().numpy()
