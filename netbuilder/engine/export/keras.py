"""A .keras archive, written without Keras; run by Keras itself where it is installed, else read back as data."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec
from math import ceil
from pathlib import Path

from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.keras.compiled import Compiled, compiled
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.model import KerasError, KerasModel
from netbuilder.codegen.program import to_program
from netbuilder.engine.build import build_program
from netbuilder.engine.export.keras_file import archive
from netbuilder.engine.export.keras_judge import Judge, chosen_backend
from netbuilder.engine.export.keras_optimizer import optimizer_arrays
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.engine.export.verified import verified
from netbuilder.engine.importing import import_file
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.engine.learner import as_tuple
from netbuilder.graph.files.disk import write_atomic
from netbuilder.graph.infer import infer

FORMAT = "Keras model"


def export_keras(subject: Subject, path: Path) -> ExportResult:
    """The network with its weights, compiled with the plan's optimizer and losses where Keras has them.

    ExportError lists all layers Keras cannot express.
    """
    if find_spec("h5py") is None:
        raise ExportError("A .keras file needs one more package: pip install netbuilder[keras].")
    model = keras_model(subject)
    plan = compiled_plan(subject, model)
    arrays = keras_arrays(model, subject.model.state_dict())
    state = optimizer_arrays(subject, model, plan.arguments) if plan.arguments else None
    write_atomic(path, archive(model, arrays, model_name(path), plan.arguments, state))
    largest, judge = _judged(subject, model, path)
    return ExportResult(FORMAT, path, largest, note=" ".join((*plan.notes, *model.notes, judge)))


def keras_model(subject: Subject) -> KerasModel:
    """The drawing in Keras's words; ExportError lists what has none."""
    try:
        return to_keras_model(subject.described, subject.inference)
    except KerasError as error:
        raise ExportError(f"{error} Replace these nodes, or choose another format.") from None


def compiled_plan(subject: Subject, model: KerasModel) -> Compiled:
    """The plan as Keras's compile takes it; schedules stretch over the run as it would be here."""
    plan = subject.document.plan
    samples = len(subject.data.train) if subject.data else 0
    steps = plan.epochs * ceil(samples / plan.batch_size) if samples else None
    return compiled(plan, model, steps)


def model_name(path: Path) -> str:
    """The file's name as Keras's name of the model."""
    return re.sub(r"\W+", "_", path.name.partition(".")[0], flags=re.ASCII).strip("_") or "model"


def _judged(subject: Subject, model: KerasModel, path: Path) -> tuple[float | None, str]:
    """Largest difference, and a sentence on who compared."""
    backend = chosen_backend(model)
    if backend is not None:
        with Judge(model, backend, path) as keras:
            return verified(subject, path, keras.answers), f"Compared with Keras {keras.version} on {backend}."
    try:
        run = read_back(path)
    except NetBuilderError as error:
        return None, f"It was not run, as Keras is not installed: {error}"
    return verified(subject, path, run), "Compared with the file read back; Keras is not installed."


def read_back(path: Path) -> Callable[[list[Tensor]], tuple[Tensor, ...]]:
    """What NetBuilder itself makes of the file, as a function of the network's arguments."""
    found = import_file(path)
    if lost := [entry.source for entry in found.report.entries if entry.status != "same"]:
        raise ExportError(f"NetBuilder does not read {', '.join(lost)} as written.")
    program = to_program(found.document, infer(found.document))
    model = build_program(program).eval()
    fixed = {f"{s.module}.{w.name}" for s in program.modules() for w in s.call.weights if w.role == "fixed"}
    if missing := set(model.load_state_dict(found.weights, strict=False).missing_keys) - fixed:
        raise ExportError(f"{path} was written without the weights {', '.join(sorted(missing))}.")

    def run(given: list[Tensor]) -> tuple[Tensor, ...]:
        return as_tuple(model(*given[: len(program.inputs)]))

    return run
