"""The folder with everything: complete, usable alone, and careful with what is there."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from netbuilder.codegen.markup import element
from netbuilder.engine.export import ExportError, Subject, bundle, export
from netbuilder.engine.export.card import text
from netbuilder.graph.document import Document
from netbuilder.graph.files import load as load_document
from tests.engine.export.plans import digits, trained

FILES = {"README.md", "bundle.json", "curves.csv", "digits.npz", "model.netb", "model.py", "model.safetensors"}
FILES |= {"report.html", "summary.md"}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(replace(digits(), notes="Small | network\n<b>of a class</b>"), tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def folder(run: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = export(Subject.of_run(run), tmp_path_factory.mktemp("made") / "model")
    assert result.largest_difference == 0.0
    return result.path


def test_everything_is_there(folder: Path) -> None:
    assert {p.name for p in folder.iterdir()} == FILES
    assert set(json.loads((folder / "bundle.json").read_text())["files"]) == FILES - {"bundle.json"}
    assert [p.name for p in folder.parent.iterdir()] == ["model"]  # nothing temporary is left


def test_the_script_tests_the_network_by_itself(run: Path, folder: Path) -> None:
    words = [sys.executable, "model.py", "--evaluate"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    metrics = Subject.of_run(run).run.report()["metrics"]  # type: ignore[union-attr]
    assert f"test_accuracy {metrics['test_accuracy']:.6f}" in done.stdout


def test_the_drawing_starts_from_the_weights_beside_it(run: Path, folder: Path) -> None:
    document = load_document(folder / "model.netb")
    assert document.plan.weights == "model.safetensors"
    expected = Subject.of_run(run).model.state_dict()
    found = Subject(document, folder).model.state_dict()
    assert all(torch.equal(found[name], tensor) for name, tensor in expected.items())


def test_the_card_says_what_one_must_know(run: Path, folder: Path) -> None:
    card = (folder / "README.md").read_text(encoding="utf-8")
    metrics = json.loads((run / "report.json").read_text())["metrics"]
    accuracy = (
        f"| accuracy | {metrics['accuracy']:.4g} | {metrics['val_accuracy']:.4g} | {metrics['test_accuracy']:.4g} |"
    )
    assert accuracy in card and "Without a network: majority class, on the test part." in card
    for words in ("Seed 0", "1,437 train, 180 validation, 180 test", torch.__version__, "model.py --help"):
        assert words in card
    assert "> Small \\| network" in card and "\\<b>of a class\\</b>" in card
    assert "Classes, in order: 0, 1, 2" in card


def test_a_bundle_is_replaced_and_other_folders_are_not(run: Path, tmp_path: Path) -> None:
    subject = Subject(Document(graph=digits().graph, data=digits().data), tmp_path)
    target = tmp_path / "model"
    target.mkdir()
    export(subject, target)  # empty folders are taken
    assert "It is not trained" in (target / "README.md").read_text() and not (target / "report.html").exists()
    export(Subject.of_run(run), target)
    assert {p.name for p in target.iterdir()} == FILES
    (target / "mine.txt").write_text("keep")
    with pytest.raises(ExportError, match=r'things that are not from an export, as "mine\.txt"'):
        export(subject, target)
    assert (target / "report.html").exists() and (target / "mine.txt").read_text() == "keep"


def test_a_file_of_that_name_and_a_foreign_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("mine")
    with pytest.raises(ExportError, match="is a file"):
        export(Subject(Document(), tmp_path), tmp_path / "model")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "bundle.json").write_text('{"files": ["cat.png"]}')
    (tmp_path / "photos" / "cat.png").write_text("cat")
    with pytest.raises(ExportError, match="not from an export"):
        export(Subject(Document(), tmp_path), tmp_path / "photos")


def test_when_it_fails_half_way_nothing_is_left_and_the_old_one_stays(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(Subject.of_run(run), tmp_path / "model")
    before = {p.name: p.read_bytes() for p in (tmp_path / "model").iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bundle, "export_html", full)
    with pytest.raises(ExportError, match="cannot be written: no space left on device"):
        export(Subject.of_run(run), tmp_path / "model")
    assert {p.name: p.read_bytes() for p in (tmp_path / "model").iterdir()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["model"]


def test_texts_have_no_meaning_in_markdown_or_html() -> None:
    assert text("a|b\n<i>`*\u202e") == "a\\|b \\<i>\\`\\*"
    assert element("p", class_='x" onclick="y') == '<p class="x&quot; onclick=&quot;y"></p>'
