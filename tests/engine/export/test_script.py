"""An exported script trains and tests as the program does, to the last bit."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.codegen.data_section import default_file, reads_original
from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.codegen.section import ScriptError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Arrays, Bundled, Csv, Toy
from netbuilder.engine.data import load
from netbuilder.engine.export import Subject, export
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer
from netbuilder.training.callbacks import EarlyStopping, ReduceLROnPlateau
from netbuilder.training.plan import Plan
from tests.codegen.blocks import graph
from tests.engine.export.plans import DIGITS, bundled, digits, drawing, trained

DATASETS = Path(__file__).parents[3] / "netbuilder" / "resources" / "datasets"
DENSE = [{"type": "Dense", "units": 8, "activation": "tanh"}]


@pytest.fixture(autouse=True)
def one_thread() -> Any:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
    torch.set_flush_denormal(False)


def space_of(path: Path) -> dict[str, Any]:
    space: dict[str, Any] = {"__name__": "script", "__file__": str(path)}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), space)
    return space


def check(document: Document, folder: Path, file: Path | None = None, *, rounding: float = 0.0) -> None:
    """Same parts of the data, same weights after training, same test numbers.

    ``rounding``: allowed where the program lays numbers out in memory in another order than the script.
    """
    subject = Subject.of_run(trained(document, folder))
    result = export(subject, folder / "model.py")
    assert result.largest_difference is not None and result.largest_difference <= rounding
    file = file or export(subject, folder / "data.npz").path
    script = space_of(result.path)
    data = script["load_data"](file)
    compare_data(subject, data)
    model = script["make_model"]()
    script["train"](model, data)
    for name, tensor in model.state_dict().items():
        torch.testing.assert_close(tensor, subject.weights[name], rtol=rounding, atol=rounding)  # type: ignore[index]
    model.load_state_dict(script["read_weights"](folder / "model.safetensors"))
    compare_metrics(subject, script["evaluate"](model, data["test"]))


def compare_metrics(subject: Subject, found: dict[str, float]) -> None:
    """Losses and errors but for rounding, accuracies to the last sample."""
    assert subject.run is not None and found
    expected = subject.run.report()["metrics"]
    for name, value in found.items():
        assert value == pytest.approx(expected[f"test_{name}"], rel=0 if "accuracy" in name else 1e-6)


def compare_data(subject: Subject, data: dict[str, Any]) -> None:
    assert subject.data is not None
    parts = {"train": subject.data.train, "validation": subject.data.validation, "test": subject.data.test}
    for name, part in parts.items():
        expected = part.gather(torch.arange(len(part)))
        expected |= {f"{k} lengths": v for k, v in part.gather_lengths(torch.arange(len(part))).items()}
        assert data[name].keys() == expected.keys()
        for field, tensor in expected.items():
            assert tensor.dtype == data[name][field].dtype and torch.equal(tensor, data[name][field]), (name, field)


OPTIMIZERS: list[Any] = [
    {"type": "SGD", "momentum": 0.9, "nesterov": True, "clipnorm": 1.0},
    {"type": "Adam", "amsgrad": True, "global_clipnorm": 1.0},
    {"type": "AdamW", "use_ema": True, "ema_momentum": 0.9},
    "RMSprop", "Adamax", "Nadam", "Adagrad", "Adadelta", "Lion", "Lamb", "Adafactor",
]  # fmt: skip


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda o: o if isinstance(o, str) else o["type"])
def test_digits_with_every_optimizer(tmp_path: Path, optimizer: Any) -> None:
    check(digits(optimizer=optimizer), tmp_path, DATASETS / "digits.npz")


def test_a_schedule_accumulated_gradients_and_no_shuffling(tmp_path: Path) -> None:
    schedule = {"type": "WarmUp", "steps": 4, "then": "CosineDecay"}
    check(digits(schedule=schedule, accumulate=2, shuffle=False, seed=5), tmp_path, DATASETS / "digits.npz")


def test_a_table_with_classes(tmp_path: Path) -> None:
    layers = [*DENSE, {"type": "Dense", "units": 3}]
    check(drawing(bundled("iris", seed=3), layers, {"epochs": 3}), tmp_path, DATASETS / "iris.csv")


def test_a_table_with_a_number(tmp_path: Path) -> None:
    metrics = ("MeanAbsoluteError", "RootMeanSquaredError", "R2Score")
    layers = ["Normalization", *DENSE, {"type": "Dense", "units": 1}]
    document = drawing(bundled("diabetes", split=Split(by="time")), layers, {"epochs": 2}, metrics=metrics)
    check(document, tmp_path, DATASETS / "diabetes.csv")


def test_a_table_of_ones_own_with_categories(tmp_path: Path) -> None:
    lines = [
        "size;colour;price",
        *(f"{i * 0.37 % 5:.2f};{('red', 'green', 'blue')[i % 3]};{i % 7}.5" for i in range(90)),
    ]
    (tmp_path / "own.csv").write_text("\n".join(lines) + "\n")
    source = Csv(path="own.csv", targets=("price",))
    data = described(source, tmp_path)
    check(drawing(data, [*DENSE, {"type": "Dense", "units": 1}], {"epochs": 2}), tmp_path, tmp_path / "own.csv")


def described(source: Any, folder: Path) -> Dataset:
    return Dataset.of(source, fields=load(Dataset(source=source), folder).description.fields)


def test_arrays_of_ones_own(tmp_path: Path) -> None:
    import numpy as np

    lot = np.random.default_rng(0)
    parts = {"train": 80, "test": 20}
    arrays = {f"x_{p}": lot.integers(0, 256, (n, 6, 6, 3), np.uint8) for p, n in parts.items()}
    arrays |= {f"y_{p}": lot.integers(0, 2, n) for p, n in parts.items()}
    np.savez(tmp_path / "own.npz", **arrays)
    data = described(Arrays(path="own.npz"), tmp_path)
    layers = [
        {"type": "Conv2D", "filters": 4, "kernel_size": 3},
        "GlobalAveragePooling2D",
        {"type": "Dense", "units": 2},
    ]
    check(drawing(data, layers, {"epochs": 1, "batch_size": 16}), tmp_path, tmp_path / "own.npz", rounding=1e-5)


def test_other_data_come_prepared(tmp_path: Path) -> None:
    source = Toy(name="moons", samples=200)
    layers = [*DENSE, {"type": "Dense", "units": 1}]
    data = Dataset.of(source)
    assert not reads_original(data) and default_file(data) == "data.npz"
    document = drawing(data, layers, {"epochs": 2}, loss="BinaryCrossentropy")
    check(document, tmp_path)


def test_forecasts_come_prepared(tmp_path: Path) -> None:
    window = Window(target="cnt", history=7, horizon=2, covariates=("temp",))
    data = Dataset.of(Bundled(name="bike_demand"), split=Split(by="time"), window=window)
    check(drawing(data, ["Flatten", {"type": "Dense", "units": 2}], {"epochs": 1}), tmp_path)


def test_padded_texts_carry_their_lengths(tmp_path: Path) -> None:
    layers = [
        {"type": "Embedding", "input_dim": 5000, "output_dim": 4},
        {"type": "GRU", "units": 4},
        {"type": "Dense", "units": 8},
    ]
    check(drawing(bundled("topics"), layers, {"epochs": 1, "batch_size": 1000}), tmp_path)


def test_the_script_runs_as_a_program_of_its_own(tmp_path: Path) -> None:
    document = digits()
    run = trained(document, tmp_path)
    subject = Subject.of_run(run)
    result = export(subject, tmp_path / "model.py")
    words = ["--data", str(DATASETS / "digits.npz"), "--weights", "model.safetensors", "--evaluate"]
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", str(result.path), *words],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    expected = json.loads((run / "report.json").read_text())["metrics"]
    assert f"test_accuracy {expected['test_accuracy']:.6f}" in done.stdout
    assert "netbuilder" not in result.path.read_text()


def test_what_a_script_cannot_do_is_said_at_once() -> None:
    plan = Plan(callbacks=(EarlyStopping(monitor="val_auc"), ReduceLROnPlateau(monitor="accuracy")))
    document = replace(digits(), plan=plan, data=None)
    expected = r'no data set; its EarlyStopping follows "val_auc".*ReduceLROnPlateau follows "accuracy"'
    with pytest.raises(ScriptError, match=expected):
        pytorch_script(document, infer(digits()), parts="all")


def test_a_model_alone_where_training_cannot_be_said(tmp_path: Path) -> None:
    document = digits(callbacks=({"type": "EarlyStopping", "monitor": "accuracy"},))
    result = export(Subject(document, tmp_path), tmp_path / "model.py")
    assert "EarlyStopping" in result.note and "def train(" not in result.path.read_text()
    assert result.largest_difference == 0.0


@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_computing_in_16_bits(tmp_path: Path, precision: str) -> None:
    check(digits(precision=precision, accumulate=3), tmp_path, DATASETS / "digits.npz")


STOPPING = {"type": "EarlyStopping", "patience": 1, "restore_best_weights": True, "start_from_epoch": 1}
CALLBACKS: list[list[Any]] = [
    [STOPPING],
    [{"type": "EarlyStopping", "monitor": "val_accuracy", "min_delta": 0.05, "baseline": 0.3, "patience": 2}],
    ["BestWeights", {"type": "ReduceLROnPlateau", "patience": 1, "factor": 0.5, "min_lr": 1e-3, "cooldown": 1}],
    [{"type": "ReduceLROnPlateau", "monitor": "loss", "patience": 1, "min_delta": 0.2}, STOPPING, "BestWeights"],
]


@pytest.mark.parametrize("callbacks", CALLBACKS, ids=["best", "baseline", "plateau", "all"])
def test_callbacks_that_change_what_is_learnt(tmp_path: Path, callbacks: list[Any]) -> None:
    rate = {"type": "RMSprop", "learning_rate": 0.05}  # so high that it does not always get better
    document = digits(epochs=8, optimizer=rate, callbacks=callbacks, schedule={"type": "CosineDecay", "alpha": 0.5})
    check(document, tmp_path, DATASETS / "digits.npz")
    report = json.loads(next(tmp_path.glob("runs/*/report.json")).read_text())
    assert report["epoch"] == 8 or report["reason"] == "early-stopping"


def test_two_networks_that_play_against_each_other(tmp_path: Path) -> None:
    check(game(), tmp_path, DATASETS / "digits.npz")
    text = pytorch_script(game(), infer(game()), parts="all")
    assert "critic = make_critic(critic_weights)" in text and "if step % 3 == 0:" in text
    assert "loss = combined(model, each, (2,))" in text and ".backward(inputs=painter_weights)" in text


def test_nobody_has_the_first_turn_in_every_step(tmp_path: Path) -> None:
    names = ("losses", "对手 norms")  # which train has for other things, or no Python has
    turns = [{**turn, "every": 2, "name": name} for turn, name in zip(TURNS, names, strict=True)]
    check(game(turns=turns, accumulate=2, schedule="CosineDecay"), tmp_path, DATASETS / "digits.npz")


def test_one_optimizer_for_some_of_the_network(tmp_path: Path) -> None:
    turn = {"nodes": ["layer_1", "layer_4"], "every": 2, "optimizer": {"type": "SGD", "momentum": 0.9}}
    check(digits(turns=[turn]), tmp_path, DATASETS / "digits.npz")


TURNS: list[dict[str, Any]] = [
    {"name": "critic", "optimizer": "Adam", "nodes": ["judge"], "outputs": ["real", "fake"]},
    {"name": "painter", "optimizer": {"type": "RMSprop", "use_ema": True}, "nodes": ["paint"], "outputs": ["fooled"],
     "every": 3},
]  # fmt: skip


def game(**plan: Any) -> Document:
    """A small GAN on the digits: a block judges real pictures, painted ones, and painted ones that want to fool it."""
    layer = Layer.table
    body = {"a": "BlockInput", "flat": "Flatten", "wide": layer["Dense"](units=12, activation="relu")}
    body |= {"drop": layer["Dropout"](rate=0.2), "one": layer["Dense"](units=1), "y": "BlockOutput"}
    judge = BlockDefinition("judge", graph(body, "a flat, flat wide, wide drop, drop one, one y"))
    block = Block(block="judge")
    loss = {"type": "BinaryCrossentropy"}
    nodes = {
        "image": Input(field="image"),
        "flat": "Flatten",
        "noise": layer["Noise"](),
        "paint": layer["Dense"](units=64, activation="sigmoid", kernel_regularizer="L2"),
        "picture": layer["Reshape"](target_shape=(1, 8, 8)),
        "still": "StopGradient",
        "judge": block,
        "judge_fake": Node("x", block, shared_with="judge"),
        "judge_fooled": Node("x", block, shared_with="judge"),
        **{n: {"type": "Output", "target_value": v, "loss": loss, "metrics": []}
           for n, v in (("real", 1.0), ("fake", 0.0), ("fooled", 1.0))},
    }  # fmt: skip
    wires = "image flat, flat noise, noise paint, paint picture, picture still, image judge.a, still judge_fake.a, "
    wires += "picture judge_fooled.a, judge.y real, judge_fake.y fake, judge_fooled.y fooled"
    settings = {"epochs": 1, "batch_size": 100, "turns": TURNS, "threads": 1, "device": "cpu", **plan}
    return Document(graph(nodes, wires), {"judge": judge}, plan=Plan.make(settings), data=bundled("digits"))


def test_several_outputs_add_up(tmp_path: Path) -> None:
    document = digits()
    nodes = dict(document.graph.nodes)
    extra = replace(nodes["answer"], id="second", layer=replace(nodes["answer"].layer, weight=0.5))
    edge = replace(document.graph.edges[-1], target="second")
    graph = replace(document.graph, nodes={**nodes, "second": extra}, edges=(*document.graph.edges, edge))
    check(replace(document, graph=graph), tmp_path, DATASETS / "digits.npz")


def test_texts_of_people_stay_out_of_the_code() -> None:
    evil = 'label"] + __import__("os").system("boom") + batch["\n#'
    source = Arrays(path='own"\n.npz')
    fields = tuple(replace(f, name=n) for f, n in zip(bundled("digits").fields, ("image", evil), strict=True))
    document = drawing(Dataset(source=source, fields=fields), DIGITS, {})
    text = pytorch_script(document, infer(document), parts="all", weights_file='"\nboom()')
    names = {n for code in constants(compile(text, "script", "exec")) for n in code.co_names}
    assert "__import__" not in names and "system" not in names and "boom" not in names


def constants(code: Any) -> list[Any]:
    """A code object and all inside it."""
    inner = [c for c in code.co_consts if hasattr(c, "co_names")]
    return [code, *(deep for c in inner for deep in constants(c))]
