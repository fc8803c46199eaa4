"""A Keras script of a document: the model alone, or with data, training and evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

from netbuilder.codegen.data_section import default_file
from netbuilder.codegen.keras import fit_section
from netbuilder.codegen.keras.compiled import compiled, keras_schedule
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.data import keras_data
from netbuilder.codegen.keras.masked import is_masked
from netbuilder.codegen.keras.model import KerasModel
from netbuilder.codegen.keras.model_section import network
from netbuilder.codegen.keras.printing import Code
from netbuilder.codegen.listing import Listing
from netbuilder.codegen.pytorch import header, joined, labels
from netbuilder.codegen.schedule_section import schedule_section
from netbuilder.codegen.section import ScriptError
from netbuilder.graph.document import Document
from netbuilder.graph.infer import Inference
from netbuilder.training.schedules import Constant

NEEDS = "# A neural network drawn with NetBuilder, for Keras 3 on any backend. Needs keras and numpy; nothing else."


def keras_listing(
    document: Document,
    inference: Inference,
    *,
    name: str = "model",
    parts: Literal["model", "all"] = "model",
    weights_file: str | None = None,
) -> Listing:
    """The script, line by line, with the node each is of.

    ProgramError names what is not ready in the drawing, KerasError lists what Keras cannot express, ScriptError what
    stands in the way of training.

    Args:
        name: Keras's name of the model.
        parts: "model" is ``make_model`` with a reader of weights; "all" adds data, training and evaluation.
        weights_file: name of the .npz file with the weights in Keras's layout, beside the script; None without.
    """
    model = to_keras_model(document, inference)
    sections = [*network(model, name, labels(inference)), fit_section.LOAD_WEIGHTS]
    if parts == "model":
        usage = ["import make_model, or run it: python script.py"]
        return _script(document, usage, model, (), [*sections, fit_section.model_main(weights_file)])
    return _whole(document, model, sections, weights_file)


def _whole(document: Document, model: KerasModel, network: list[list[str]], weights_file: str | None) -> Listing:
    data, plan = document.data, document.plan
    arguments = _arguments(document, model)
    assert data is not None
    own_schedule = not isinstance(plan.schedule, Constant) and (
        keras_schedule(plan.schedule, plan.optimizer.learning_rate, Code("steps")) is None
    )
    compiling = fit_section.compile_model(arguments, stretched=False)
    stretched = any("steps" in line for line in compiling[2:] if "decay_steps=steps" in line or "* steps" in line)
    schedule = schedule_section(plan.schedule) if own_schedule else None
    loading = keras_data(data)
    body = [
        list(loading.lines),
        *network,
        fit_section.inputs_and_targets(model),
        fit_section.compile_model(arguments, stretched),
        *([list(schedule.lines), fit_section.FOLLOW] if schedule else []),
        fit_section.training(plan, model, stretched, own_schedule),
        fit_section.whole_main(weights_file, default_file(data), stretched),
    ]
    settings = [f"SEED = {plan.seed}", f"EPOCHS = {plan.epochs}", f"BATCH_SIZE = {plan.batch_size}"]
    settings += [f"RATE = {plan.optimizer.learning_rate!r}"] if own_schedule else []
    usage = [
        f"python script.py --data {default_file(data)}",
        f"python script.py --data {default_file(data)} --evaluate",
    ]
    return _script(document, usage, model, (*loading.imports, *(schedule.imports if schedule else ())), body, settings)


def _arguments(document: Document, model: KerasModel) -> dict[str, Any]:
    """What goes into compile; ScriptError lists everything that stands in the way of a script that trains."""
    found = compiled(document.plan, model, Code("steps"))
    missing = [] if document.data is not None else ["it has no data set"]
    if found.arguments is None:
        missing += [note.removeprefix("The model is not compiled: ").removesuffix(".") for note in found.notes]
    if document.plan.precision != "float32":
        missing.append(f"it computes in {document.plan.precision}")
    padded = (e for e in model.exits if e.source.judgement and e.source.judgement.prediction.lengths)
    if any(not is_masked(model, e.value) for e in padded):
        missing.append("its losses leave padded steps out")
    if missing or found.arguments is None:
        raise ScriptError(f"A script that trains cannot be written: {'; '.join(missing)}. Export the model alone.")
    return found.arguments


def _script(
    document: Document,
    usage: Iterable[str],
    model: KerasModel,
    imports: Iterable[str],
    body: list[list[str]],
    settings: Iterable[str] = (),
) -> Listing:
    text = "\n".join("\n".join(section) for section in body)
    usual = {"argparse": "import argparse", "math": "import math", "Path": "from pathlib import Path"}
    standard = {line for word, line in usual.items() if re.search(rf"\b{word}\b[.(]", text)}
    standard |= {line for line in imports if "numpy" not in line}
    used = [word for word in ("layers", "ops") if re.search(rf"\b{word}\.", text)]
    notes = [f"# {note}" for note in model.notes]
    first = [NEEDS, *header(document, usage)[1:], *notes, ""]
    first += [*sorted(standard, key=lambda line: (line.startswith("from"), line)), *([""] if standard else [])]
    first += ["import keras", "import numpy as np", f"from keras import {', '.join(used)}"]
    return joined([*first, *(["", *settings] if settings else [])], *body)
