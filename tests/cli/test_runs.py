"""Commands that look at runs and data: evaluate, predict, runs, datasets."""

from __future__ import annotations

import csv
import io
import json
import math
import wave

import numpy as np
import pytest
from PIL import Image

from netbuilder.engine.data.fetch import BUNDLED_FOLDER

QUIET = ("--threads", "1", "--device", "cpu", "--epochs", "1")


@pytest.fixture
def run_of(cli, drawing):
    """A run of one epoch of a template."""

    def train(name: str, *words: object):
        path = drawing(name)
        assert cli("train", path, *QUIET, *words).code == 0
        return next((path.parent / "runs").iterdir())

    return train


def test_evaluate(cli, iris_run):
    said = cli("evaluate", iris_run)
    assert said.code == 0
    assert said.out.startswith("30 samples (test)\nloss ")
    found = json.loads(cli("evaluate", iris_run, "--part", "train", "--json").out)
    assert (found["part"], found["samples"]) == ("train", 105)
    assert 0 <= found["values"]["accuracy"] <= 1


def test_evaluate_agrees_with_the_report(cli, iris_run):
    found = json.loads(cli("evaluate", iris_run, "--json").out)["values"]
    report = json.loads((iris_run / "report.json").read_text())["metrics"]
    assert found["loss"] == report["test_loss"]


def test_a_part_that_is_not_there(cli, run_of):
    said = cli("evaluate", run_of("iris", "--set", "data.split.validation=0"), "--part", "validation")
    assert said.code == 1 and "no validation part" in said.err


def test_predict_classes_from_a_table_without_the_answer(cli, iris_run, tmp_path):
    rows = list(csv.reader((BUNDLED_FOLDER / "iris.csv").read_text().splitlines()))
    table = tmp_path / "new.csv"  # columns in another order, the target left out
    table.write_text("\n".join(",".join(reversed(row[:4])) for row in rows))
    found = json.loads(cli("predict", iris_run, table, "--json").out)["predictions"]
    assert len(found) == 150
    assert found[0]["sample"] == "row 2"
    assert math.isclose(sum(found[0]["probabilities"].values()), 1, abs_tol=1e-5)
    assert list(found[0]["probabilities"]) == ["setosa", "versicolor", "virginica"]
    original = json.loads(cli("predict", iris_run, BUNDLED_FOLDER / "iris.csv", "--json").out)["predictions"]
    assert found == original


def test_predict_to_a_table(cli, iris_run, tmp_path):
    said = cli("predict", iris_run, BUNDLED_FOLDER / "iris.csv", "--to", tmp_path / "out.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text())))
    assert (said.code, said.out) == (0, "")
    assert rows[0] == ["sample", "species", "setosa", "versicolor", "virginica"]
    assert len(rows) == 151


def test_predict_says_what_is_wrong_with_a_table(cli, iris_run, tmp_path):
    table = tmp_path / "new.csv"
    table.write_text("sepal length,sepal width\n1,2\n")
    said = cli("predict", iris_run, table)
    assert said.code == 2 and 'no column "petal length"' in said.err
    table.write_text("sepal length,sepal width,petal length,petal width\n1,2,3,many\n")
    said = cli("predict", iris_run, table)
    assert said.code == 2 and "row 2" in said.err and '"many"' in said.err


def test_predict_numbers_in_their_own_unit(cli, run_of):
    run = run_of("two_inputs")
    said = cli("predict", run, BUNDLED_FOLDER / "bike_demand.csv", "--json")
    first = json.loads(said.out)["predictions"][0]
    assert first["unit"] == "bicycles"
    assert 100 < first["values"]["cnt"] < 9000  # not scaled to mean 0


def test_predict_the_day_after_the_last_row(cli, run_of):
    found = json.loads(cli("predict", run_of("demand_bike"), BUNDLED_FOLDER / "bike_demand.csv", "--json").out)
    last, before = found["forecasts"][-1], found["forecasts"][-2]
    assert last["date"] == "2013-01-01" and last["actual"] is None
    assert {type(last[name]) for name in ("forecast", "lower", "upper", "naive")} == {float}
    assert before["date"] == "2012-12-31" and before["actual"] == 2729 and before["naive"] == 1796


def test_forecasts_of_own_data(cli, run_of, tmp_path):
    run = run_of("demand_bike")
    (only,) = json.loads(cli("predict", run, "future", "--json").out)["forecasts"]
    assert only["date"] == "2013-01-01"
    said = cli("predict", run, "test", "--to", tmp_path / "test.csv")
    assert said.code == 0 and "110 forecasts are in" in said.err
    header, first, *rest = (tmp_path / "test.csv").read_text().splitlines()
    assert header == "date,item,horizon,forecast,lower,upper,actual,naive" and len(rest) == 109
    assert first.startswith("2012-09-13,,1,") and rest[-1].startswith("2012-12-31,,1,")
    shown = cli("predict", run, "validation").out.splitlines()
    assert shown[1].split() == ["date", "horizon", "forecast", "lower", "upper", "actual", "naive"]
    assert "10 % and 90 %" in shown[-1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nowhere.csv",), "There is no file nowhere.csv."),
        (("--output", "nowhere", "future"), "there are demand, low, high"),
        (("--to", "/nowhere/out.csv", "test"), "cannot be written"),
    ],
)
def test_forecasts_that_cannot_be(cli, run_of, words, sentence):
    said = cli("predict", run_of("demand_bike"), *words)
    assert said.code != 0 and sentence in said.err and "Traceback" not in said.err


def test_only_networks_that_forecast_go_on_from_their_own_data(cli, iris_run):
    assert "There is no file future." in cli("predict", iris_run, "future").err
    said = cli("predict", iris_run, BUNDLED_FOLDER / "iris.csv", "--output", "a")
    assert "have no forecast window" in said.err


def test_predict_pictures_and_arrays_alike(cli, run_of, tmp_path):
    run = run_of("digits_mlp")
    pixels = np.load(BUNDLED_FOLDER / "digits.npz")
    x = next(pixels[n] for n in pixels.files if pixels[n].ndim >= 3).reshape(-1, 8, 8)[:3]
    np.savez(tmp_path / "new.npz", x=x.astype(np.uint8))
    from_arrays = json.loads(cli("predict", run, tmp_path / "new.npz", "--json").out)["predictions"]
    assert [p["sample"] for p in from_arrays] == ["sample 0", "sample 1", "sample 2"]
    folder = tmp_path / "pictures"
    folder.mkdir()
    for i, picture in enumerate(x):
        Image.fromarray(np.round(picture * (255 / 16)).astype(np.uint8)).save(folder / f"{i}.png")
    from_pictures = json.loads(cli("predict", run, folder, "--json").out)["predictions"]
    assert [p["sample"] for p in from_pictures] == ["0.png", "1.png", "2.png"]
    for a, b in zip(from_arrays, from_pictures, strict=True):
        assert a["class"] == b["class"]
        assert a["probabilities"] == pytest.approx(b["probabilities"], abs=0.02)
    assert cli("predict", run, folder / "0.png").out.startswith("0.png  ")


def test_predict_a_text(cli, run_of, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("a large wild cat with a striped coat")
    run = run_of("transformer", "--set", "data.split.test=0.85")
    found = json.loads(cli("predict", run, path, "--json").out)["predictions"]
    assert found[0]["sample"] == "note.txt" and len(found[0]["probabilities"]) == 8
    path.write_bytes(b"\xff\xfe\xff")
    assert cli("predict", run, path).code == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"\x93NUMPY"])
def test_predict_from_a_broken_file(cli, iris_run, tmp_path, content):
    path = tmp_path / "new.npz"
    path.write_bytes(content)
    said = cli("predict", iris_run, path)
    assert said.code == 2 and "Traceback" not in said.err and len(said.err.splitlines()) == 1


def test_runs(cli, iris_run):
    lines = cli("runs", iris_run.parent).out.splitlines()
    assert lines[0].split() == ["run", "state", "epochs", "seconds", "metrics"]
    assert lines[1].startswith(f"{iris_run.name}  done   3 ")
    found = json.loads(cli("runs", iris_run.parent, "--json").out)["runs"]
    assert found[0]["run"] == iris_run.name and "test_accuracy" in found[0]["metrics"]


def test_runs_that_did_not_finish_or_are_broken(cli, tmp_path):
    for name, report in (("a", ""), ("b", "{"), ("c", "{}")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "document.netb").write_text("{}")
        (tmp_path / name / "report.json").write_text(report)
    (tmp_path / "a" / "metrics.csv").write_text("epoch,loss\n1,0.5\n2,0.25\n")
    found = json.loads(cli("runs", tmp_path, "--json").out)["runs"]
    assert [r["state"] for r in found] == ["unfinished"] * 3
    assert (found[0]["epochs"], found[0]["metrics"]) == (2.0, {"loss": 0.25})


def test_datasets(cli):
    said = cli("datasets")
    assert said.code == 0 and "mnist " in said.out and "download, 170 MB" in said.out
    found = json.loads(cli("datasets", "list", "--json").out)["datasets"]
    assert {"iris", "cifar10"} <= {d["name"] for d in found}
    assert "setosa" in cli("datasets", "describe", "iris").out


def test_datasets_describe_a_table(cli, tmp_path):
    table = tmp_path / "my.csv"
    table.write_text("width,colour\n1.5,red\n2.5,blue\n")
    found = json.loads(cli("datasets", "describe", table, "--json").out)
    assert found["samples"] == 2
    assert found["fields"][0]["names"] == ["width", "colour=blue", "colour=red"]


def test_datasets_describe_recordings(cli, tmp_path):
    for name in ("yes", "no"):
        (tmp_path / name).mkdir()
        with wave.open(str(tmp_path / name / "a.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(b"\1\0" * 100)
    said = cli("datasets", "describe", tmp_path)
    assert said.code == 0 and "label: 2 classes (no, yes)" in said.out


def test_fetching_what_is_here(cli):
    said = cli("datasets", "fetch", "iris")
    assert said.code == 0 and said.err.endswith("iris.csv is ready.\n")


def test_export_a_run(cli, iris_run, tmp_path):
    said = cli("export", iris_run, "--to", tmp_path / "iris.py")
    assert said.code == 0 and "largest absolute difference" in said.out
    assert (tmp_path / "iris.py").read_text().startswith("# A neural network drawn with NetBuilder")
    found = json.loads(cli("export", iris_run, "--to", tmp_path / "iris.safetensors", "--json").out)
    assert found["path"] == str(tmp_path / "iris.safetensors") and found["largest_difference"] < 1e-6


def test_export_a_drawing_with_and_without_a_run(cli, drawing, iris_run, tmp_path):
    path = drawing("iris")
    assert cli("export", path, "--to", tmp_path / "untrained.py").code == 0
    assert cli("export", path, "--run", iris_run, "--to", tmp_path / "trained.py").code == 0
    said = cli("export", drawing("wine"), "--run", iris_run, "--to", tmp_path / "wine.py")
    assert said.code == 2 and "do not fit" in said.err and len(said.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["model.xyz", "nowhere/model.py"])
def test_export_to_a_name_that_cannot_be(cli, iris_run, tmp_path, name):
    said = cli("export", iris_run, "--to", tmp_path / name)
    assert said.code == 1 and len(said.err.splitlines()) == 1
