"""A Keras script with its weights beside it, run by Keras where it is installed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from netbuilder.codegen.data_section import default_file, reads_original
from netbuilder.codegen.keras.script import keras_listing
from netbuilder.codegen.section import ScriptError
from netbuilder.engine.export.keras import keras_model, model_name
from netbuilder.engine.export.keras_judge import Judge, chosen_backend
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.script import bundled_data
from netbuilder.engine.export.subject import Subject
from netbuilder.engine.export.verified import verified
from netbuilder.engine.keras_layout import Arrays
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Keras script"
ENDING = ".keras.py"


def export_keras_script(subject: Subject, path: Path) -> ExportResult:
    """The whole script (model, data, training, test), or the model alone where no more can be said in a script.

    Its weights go to a .weights.npz file of the same name. ExportError lists all layers Keras cannot express.
    """
    model = keras_model(subject)
    weights = path.with_name(path.name[: -len(ENDING)] + ".weights.npz")
    text, note = _text(subject, path, weights.name)
    write_atomic(weights, packed(keras_arrays(model, subject.model.state_dict())))
    write_atomic(path, text.encode())
    more = (weights, *bundled_data(subject, path))
    backend = chosen_backend(model)
    if backend is None:
        return ExportResult(FORMAT, path, None, more, f"{note} Keras is not installed: the script was not run.".strip())
    with Judge(model, backend, path, weights) as keras:
        largest = verified(subject, path, keras.answers)
    return ExportResult(FORMAT, path, largest, more, f"{note} Run by Keras {keras.version} on {backend}.".strip())


def packed(arrays: Mapping[str, Arrays]) -> bytes:
    """An .npz file with arrays layer/0, layer/1, …"""
    content = io.BytesIO()
    named = {f"{layer}/{index}": array for layer, found in arrays.items() for index, array in enumerate(found)}
    np.savez(content, allow_pickle=False, **named)
    return content.getvalue()


def _text(subject: Subject, path: Path, weights: str) -> tuple[str, str]:
    document, inference, name = subject.described, subject.inference, model_name(path)
    try:
        text = keras_listing(document, inference, name=name, parts="all", weights_file=weights).text
    except ScriptError as error:
        return keras_listing(document, inference, name=name, weights_file=weights).text, str(error)
    assert document.data is not None
    if reads_original(document.data):
        return text, ""
    return text, f'The script reads prepared data: export them too, to "{default_file(document.data)}" beside it.'
