"""Exports that a window asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Desk
from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Export
from netbuilder.protocol.events import Exported
from tests.engine.asking import ask
from tests.engine.export.plans import digits, trained


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    before = torch.get_num_threads()
    yield trained(digits(epochs=1), tmp_path_factory.mktemp("exported"))
    torch.set_num_threads(before)


def exported(question: Export) -> Exported:
    found = ask(Desk(), question)
    assert isinstance(found, Exported) and found.request == question.request and Path(found.path).is_file()
    return found


def test_the_weights_of_a_run_are_read_back_and_run(run: Path, tmp_path: Path) -> None:
    found = exported(Export(to=str(tmp_path / "m.safetensors"), run=str(run), request=7))
    assert found.difference == 0.0 and "largest absolute difference 0)" in found.checked
    original = load_file(run / "weights.safetensors")
    assert all(tensor.equal(original[name]) for name, tensor in load_file(found.path).items())


def test_a_script_comes_with_what_it_reads(run: Path, tmp_path: Path) -> None:
    found = exported(Export(to=str(tmp_path / "m.py"), run=str(run)))
    assert found.difference is not None and found.difference <= 1e-5
    assert str(tmp_path / "m.safetensors") in found.more and all(Path(name).is_file() for name in found.more)


def test_prepared_data_are_read_back(run: Path, tmp_path: Path) -> None:
    assert exported(Export(to=str(tmp_path / "d.npz"), run=str(run))).difference == 0.0


def test_a_drawing_needs_no_run(tmp_path: Path) -> None:
    document = parse_json(dumps(digits()))
    found = exported(Export(to=str(tmp_path / "t.md"), document=document, folder=str(tmp_path)))
    assert found.difference is None and "| layer_1 | Dense | 24 |" in Path(found.path).read_text()


@pytest.mark.parametrize("name", ["weights.pt", "nowhere/m.safetensors"])
def test_what_cannot_be_written_is_a_sentence(run: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(NetBuilderError, match=r"cannot be exported|no folder"):
        ask(Desk(), Export(to=str(tmp_path / name), run=str(run)))


def test_neither_run_nor_drawing(tmp_path: Path) -> None:
    with pytest.raises(NetBuilderError, match="got neither"):
        ask(Desk(), Export(to=str(tmp_path / "m.py")))


def test_a_process_that_trains_leaves_it_to_another(run: Path, tmp_path: Path) -> None:
    desk = Desk()
    desk.is_busy = True
    with pytest.raises(NetBuilderError, match="another process"):
        ask(desk, Export(to=str(tmp_path / "m.py"), run=str(run)))
