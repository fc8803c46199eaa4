"""``netbuilder import``, and what is done with a drawing that starts from weights."""

import json

import pytest
from safetensors import safe_open
from safetensors.torch import save_file


@pytest.fixture
def exported(cli, iris_run, tmp_path):
    """Weights with their drawing, as ``netbuilder export`` writes them."""
    path = tmp_path / "iris.safetensors"
    assert cli("export", iris_run, "--to", path).code == 0
    return path


def test_what_was_exported_comes_back_and_evaluates_the_same(cli, exported, iris_run, tmp_path):
    said = cli("import", exported, tmp_path / "again.netb", "--report", tmp_path / "report.json")
    assert (said.code, said.err) == (0, f"Written: {tmp_path}/again.netb, {tmp_path}/again.safetensors.\n")
    assert said.out.startswith("iris.safetensors (weights with their drawing): 4 same.\nThe same: ")
    assert json.loads((tmp_path / "report.json").read_text())["counts"]["same"] == 4
    again, before = (
        json.loads(cli("evaluate", source, "--json").out)["values"] for source in (tmp_path / "again.netb", iris_run)
    )
    assert again == before


def test_training_goes_on_from_imported_weights(cli, exported, iris_run, tmp_path):
    cli("import", exported, tmp_path / "again.netb")
    said = cli("train", tmp_path / "again.netb", "--epochs", "1", "--threads", "1", "--json")
    assert "tensors start with the weights of again.safetensors." in said.out
    before = json.loads((iris_run / "report.json").read_text())["metrics"]
    after = json.loads(cli("evaluate", next((tmp_path / "runs").iterdir()), "--json").out)["values"]
    assert after["loss"] < before["test_loss"]


def test_export_takes_the_imported_weights(cli, exported, tmp_path):
    cli("import", exported, tmp_path / "again.netb")
    assert cli("export", tmp_path / "again.netb", "--to", tmp_path / "second.safetensors").code == 0
    with safe_open(exported, "pt") as first, safe_open(tmp_path / "second.safetensors", "pt") as second:
        assert all(first.get_tensor(name).equal(second.get_tensor(name)) for name in first.keys())  # noqa: SIM118


@pytest.mark.parametrize("there", ["again.netb", "again.safetensors", "report.json"])
def test_nothing_is_replaced_unasked(cli, exported, tmp_path, there):
    (tmp_path / there).write_text("mine")
    words = ("import", exported, tmp_path / "again.netb", "--report", tmp_path / "report.json")
    said = cli(*words)
    assert said.code == 2 and f"{there} exists already" in said.err and "--force" in said.err
    assert (tmp_path / there).read_text() == "mine"
    assert cli(*words, "--force").code == 0


def test_an_import_does_not_replace_its_source(cli, exported, tmp_path):
    said = cli("import", exported, tmp_path / "iris.netb", "--force")
    assert said.code == 2 and "would be replaced by its own import" in said.err


def test_weights_of_others_are_a_sentence(cli, exported, tmp_path):
    import torch

    save_file({"conv1.weight": torch.ones(2)}, tmp_path / "other.safetensors")
    said = cli("import", tmp_path / "other.safetensors", tmp_path / "again.netb")
    assert said.code == 2 and 'other.safetensors" holds weights, but no drawing' in said.err
    (tmp_path / "broken.safetensors").write_bytes(b"nothing")
    said = cli("import", tmp_path / "broken.safetensors", tmp_path / "again.netb")
    assert said.code == 2 and "is damaged" in said.err and not (tmp_path / "again.netb").exists()


def test_unknown_layers_are_written_and_told_by_the_exit_code(cli, tmp_path):
    drawing = {
        "format": "netbuilder", "version": 1,
        "nodes": {"image": {"layer": {"type": "Input", "shape": [4]}}, "mine": {"layer": "MyLayer"}},
    }  # fmt: skip
    import torch

    save_file({"mine.weight": torch.ones(2)}, tmp_path / "mine.safetensors", {"netbuilder": json.dumps(drawing)})
    said = cli("import", tmp_path / "mine.safetensors", tmp_path / "out.netb", "--json")
    assert said.code == 1 and (tmp_path / "out.netb").exists()
    assert json.loads(said.out)["entries"][1]["status"] == "unknown"


def test_an_ending_nobody_reads(cli, tmp_path):
    (tmp_path / "net.pkl").write_bytes(b"x")
    said = cli("import", tmp_path / "net.pkl", tmp_path / "out.netb")
    assert said.code == 2 and '"net.pkl" cannot be imported: expected a file name ending in one of' in said.err


def test_weights_are_laid_onto_a_drawing(cli, exported, tmp_path):
    """The drawing that is named stays as it is; the new one starts from the weights."""
    import torch

    cli("import", exported, tmp_path / "drawing.netb")
    before = (tmp_path / "drawing.netb").read_text()
    with safe_open(exported, "pt") as file:
        torch.save({f"module.{name}": file.get_tensor(name) for name in file.keys()}, tmp_path / "w.pth")  # noqa: SIM118
    said = cli("import", tmp_path / "w.pth", tmp_path / "new.netb")
    assert said.code == 2 and 'w.pth" holds weights, but no drawing' in said.err and "--onto" in said.err
    said = cli("import", tmp_path / "w.pth", tmp_path / "new.netb", "--onto", tmp_path / "drawing.netb")
    assert said.code == 0 and said.out.startswith("w.pth (weights): 2 same.")
    assert (tmp_path / "drawing.netb").read_text() == before
    values = [cli("evaluate", tmp_path / f"{n}.netb", "--json").out for n in ("drawing", "new")]
    assert json.loads(values[0])["values"] == json.loads(values[1])["values"]
