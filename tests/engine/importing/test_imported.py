"""Imports that a window asks for, and questions about a drawing that was never trained here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netbuilder.engine.desk import Desk
from netbuilder.engine.export import Subject, export
from netbuilder.engine.importing import ImportFailed
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Evaluate, Import, Predict
from netbuilder.protocol.events import Evaluated, Imported, Predicted, Progress
from netbuilder.protocol.lines import decode_event, encode
from tests.engine.asking import ask
from tests.engine.drawings import digits_mlp


def written(document: Document, folder: Path) -> Path:
    export(Subject(document, folder), folder / "net.safetensors")
    return folder / "net.safetensors"


def test_a_file_becomes_a_document_with_its_weights_in_the_folder_that_was_named(tmp_path: Path):
    path = written(digits_mlp(), tmp_path)
    events = [e for e in Desk().answer(Import(request=3, path=str(path), to=str(tmp_path / "kept"))) if e is not None]
    assert [type(e) for e in events] == [Progress, Progress, Imported]
    answer = decode_event(encode(events[-1]))
    assert answer.request == 3 and Path(answer.weights).parent == tmp_path / "kept" and Path(answer.weights).is_file()
    assert answer.document["plan"]["weights"] == answer.weights
    assert answer.report["counts"]["same"] == len(answer.document["nodes"])


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path):
    with pytest.raises(ImportFailed, match="There is no file"):
        ask(Desk(), Import(path=str(tmp_path / "none.safetensors"), to=str(tmp_path)))


def test_a_drawing_with_weights_is_asked_without_a_run(tmp_path: Path):
    written(digits_mlp(), tmp_path)
    document = digits_mlp()
    document = replace(document, plan=replace(document.plan, weights="net.safetensors"))
    about = {"document": parse_json(dumps(document)), "folder": str(tmp_path)}
    desk = Desk()
    found = ask(desk, Evaluate(**about))
    assert isinstance(found, Evaluated) and found.values["accuracy"] < 0.5
    task = desk.task
    answer = ask(desk, Predict(samples=[{"image": [[[0.0] * 8] * 8]}], **about))
    assert isinstance(answer, Predicted) and len(answer.answers[0]["probabilities"]) == 10
    assert desk.task is task  # the same drawing is not built again
    about["document"] = parse_json(dumps(replace(document, plan=replace(document.plan, seed=1))))
    ask(desk, Evaluate(**about))
    assert desk.task is not task
