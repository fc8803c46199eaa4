"""Training from the command line."""

from __future__ import annotations

import json
import os
import signal

import pytest

from netbuilder.engine.run_folder import RunFolder

QUIET = ("--threads", "1", "--device", "cpu")


def events(text: str) -> list[dict]:
    """Every line of a stream of events."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("name", ["digits_mlp", "residual"])
def test_json_is_events_and_nothing_else(cli, drawing, tmp_path, name):
    said = cli("train", drawing(name), "--epochs", "1", "--json", "--run-dir", tmp_path / "runs", *QUIET)
    found = events(said.out)
    assert said.code == 0
    assert found[0]["type"] == "Started" and found[-1]["type"] == "Finished"
    assert {"test_accuracy", "test_loss"} <= found[-1]["metrics"].keys()
    assert found[-1]["metrics"]["test_accuracy"] > 0.15
    assert (tmp_path / "runs").is_dir()


def test_the_screen_shows_epochs_the_test_and_what_to_do_next(cli, drawing):
    path = drawing("iris")
    said = cli("train", path, "--epochs", "2", *QUIET)
    lines = said.out.splitlines()
    assert lines[1].startswith("epoch 1/2  loss ") and "val_accuracy" in lines[2]
    assert lines[3].startswith("test_loss ")
    run = next((path.parent / "runs").iterdir())
    assert f"The run is in {run}" in said.out and f"netbuilder export {run}" in said.out
    assert said.err == ""


def test_settings_reach_plan_nodes_and_data(cli, drawing):
    path = drawing("iris")
    said = cli(
        "train", path, "--epochs", "1", "--seed", "3", "--batch-size", "8", *QUIET,
        "--set", "plan.optimizer.learning_rate=0.02", "--set", "nodes.hidden.units=5", "--set", "data.seed=4",
        "--set", "data.split.test=0.3",
    )  # fmt: skip
    assert said.code == 0
    document = json.loads((next((path.parent / "runs").iterdir()) / "document.netb").read_text())
    assert document["plan"]["optimizer"]["learning_rate"] == 0.02
    assert (document["plan"]["epochs"], document["plan"]["seed"], document["plan"]["batch_size"]) == (1, 3, 8)
    assert document["nodes"]["hidden"]["layer"]["units"] == 5
    assert (document["data"]["seed"], document["data"]["split"]["test"]) == (4, 0.3)
    assert "55 parameters" not in said.out and "43 parameters" in said.out


def test_a_drawing_with_mistakes_is_refused_with_ways_out(cli, drawing):
    path = drawing("mnist_mlp")
    path.write_text(path.read_text().replace('["flatten", "hidden"]', '["image", "hidden"]'))
    said = cli("train", path)
    assert (said.code, said.out) == (1, "")
    assert 'error: Dense "hidden" needs one feature axis' in said.err and "fix: " in said.err
    assert not (path.parent / "runs").exists()
    failed = events(cli("train", path, "--json").out)
    assert [e["type"] for e in failed] == ["Failed"]


def test_oddities_are_said_once_and_do_not_hinder(cli, drawing):
    path = drawing("iris")
    path.write_text(path.read_text().replace('"activation": "relu"', '"activation": "linear"'))
    said = cli("train", path, "--epochs", "1", *QUIET)
    assert said.code == 0
    assert said.err.count("warning: ") == 1


def test_a_run_goes_on_with_more_epochs(cli, drawing):
    path = drawing("iris")
    assert cli("train", path, "--epochs", "2", *QUIET).code == 0
    run = next((path.parent / "runs").iterdir())
    said = cli("train", "--resume", run, "--epochs", "4")
    assert said.code == 0
    assert [line[:9] for line in said.out.splitlines()[1:3]] == ["epoch 3/4", "epoch 4/4"]
    assert [row["epoch"] for row in RunFolder.open(run).metrics()] == [1, 2, 3, 4]


def test_a_warm_start_takes_weights(cli, drawing, iris_run):
    said = cli("train", drawing("iris"), "--epochs", "1", "--warm-start", iris_run, *QUIET)
    assert said.code == 0
    assert said.err.startswith("4 of 4 tensors start with the weights of")


def test_an_exploding_loss_is_told(cli, drawing):
    path = drawing("diabetes")
    said = cli("train", path, *QUIET, "--set", 'plan.optimizer={"type": "SGD", "learning_rate": 1e6}', "--epochs", "30")
    assert said.code == 1
    assert "step" in said.err and "learning rate" in said.err and "Traceback" not in said.err


def test_interrupt_saves_and_the_run_goes_on(cli, program, drawing):
    path = drawing("iris")
    process = program("train", path, "--epochs", "100000", "--json", *QUIET)
    for line in process.stdout:
        if json.loads(line)["type"] == "EpochEnd":
            break
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    finished = json.loads(out.splitlines()[-1])
    assert (finished["type"], finished["reason"]) == ("Finished", "stopped")
    assert f"To go on: netbuilder train --resume {finished['run']}" in err and "Traceback" not in err
    rows = len(RunFolder.open(next((path.parent / "runs").iterdir())).metrics())
    more = rows + 2
    said = cli("train", "--resume", finished["run"], "--epochs", str(more), "--json")
    assert said.code == 0
    assert [e["epoch"] for e in events(said.out) if e["type"] == "EpochEnd"] == [rows + 1, rows + 2]


def test_a_reader_of_events_who_leaves_stops_the_run(program, drawing):
    path = drawing("iris")
    process = program("train", path, "--epochs", "100000", "--json", *QUIET)
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 130
    assert "Stopped and saved" in process.stderr.read()


@pytest.mark.skipif(os.name != "posix", reason="torchrun over gloo is tested on POSIX")
def test_two_processes_train_one_model(program, drawing):
    path = drawing("iris")
    process = program("train", path, "--epochs", "2", "--nproc-per-node", "2", "--json", *QUIET)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    found = events(out)
    assert [e["type"] for e in found].count("Started") == 1
    assert found[-1]["type"] == "Finished"
    assert len(list((path.parent / "runs").iterdir())) == 1
