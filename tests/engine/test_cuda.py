"""The same runs on a graphics card; skipped where there is none."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from netbuilder.engine import runner
from netbuilder.engine.devices import DeviceError, resolve, threads
from netbuilder.engine.evaluate import evaluate
from netbuilder.engine.failures import OutOfMemory, in_words
from netbuilder.engine.opening import open_run
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import Evaluate, Examine, Look, Probe
from netbuilder.protocol.events import EpochEnd, Evaluated, Failed, Finished, Probed, Started
from tests.engine.asking import ask
from tests.engine.drawings import digits_cnn, digits_mlp, wave_lstm
from tests.engine.running import Ear, train

needs_cuda = pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device on this machine")


def on_cuda(document: Document, **settings: object) -> Document:
    plan = document.plan.with_setting("device", "cuda")
    for place, value in settings.items():
        plan = plan.with_setting(place, value)
    return replace(document, plan=plan)


@needs_cuda
@pytest.mark.parametrize("kind", ["mlp", "cnn", "lstm"])
def test_learns_on_cuda(kind: str, tmp_path: Path) -> None:
    document = {"mlp": digits_mlp, "cnn": digits_cnn, "lstm": lambda: wave_lstm(tmp_path)}[kind]()
    losses = {}
    for place, made in (("cpu", document), ("cuda", on_cuda(document))):
        ear = Ear()
        train(made, tmp_path, ear)
        assert ear.of(Started)[0].device.startswith(place)
        losses[place] = [e.values["loss"] for e in ear.of(EpochEnd)]
    # Dropout draws other numbers on the card, so the curves are alike, not equal.
    assert losses["cuda"][-1] == pytest.approx(losses["cpu"][-1], rel=0.25)


@needs_cuda
@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_mixed_precision_on_cuda(precision: str, tmp_path: Path) -> None:
    ear = Ear()
    train(on_cuda(digits_cnn(), epochs=6, precision=precision), tmp_path, ear)
    assert ear.of(Finished)[0].metrics["test_accuracy"] > 0.8


@needs_cuda
@pytest.mark.parametrize("kind", ["cnn", "lstm"])
def test_questions_on_cuda(kind: str, tmp_path: Path) -> None:
    """The same answers as on the processor, during and after the run; the run goes on as if nobody had asked."""
    document = digits_cnn(epochs=2) if kind == "cnn" else wave_lstm(tmp_path)
    look = Look(request=3, node="conv" if kind == "cnn" else "lstm")
    questions = [Evaluate(request=1), Examine(request=2), look, Probe(request=4)]
    quiet, asked = Ear(), Ear(lambda event: questions if isinstance(event, Started | EpochEnd) else [])
    expected, found = (train(on_cuda(document), tmp_path, ear) for ear in (quiet, asked))
    assert not asked.of(Failed) and len(asked.of(Evaluated)) >= 2
    weights = found.task.model.state_dict()
    assert all(value.equal(weights[name]) for name, value in expected.task.model.state_dict().items())
    on_card = ask(found.desk, Evaluate())
    assert found.folder is not None
    plain = open_run(found.folder.path, document)
    assert on_card.values["loss"] == pytest.approx(evaluate(plain, plain.data.test)["loss"], rel=1e-3)


@needs_cuda
def test_resume_and_probe_on_cuda(tmp_path: Path) -> None:
    first = train(on_cuda(digits_mlp(), epochs=2), tmp_path)
    longer = runner.reopen(first.folder.path, Ear(), change=lambda d: on_cuda(d, epochs=3))
    assert runner.run(longer).epoch == 3
    ear = Ear(lambda event: [Probe(gradients=True)] if isinstance(event, EpochEnd) else [])
    train(on_cuda(digits_mlp(), epochs=1), tmp_path, ear)
    assert ear.of(Probed)[0].layers["hidden"]["gradient_norm"] > 0


@needs_cuda
def test_too_large_for_the_card_is_told(tmp_path: Path) -> None:
    words = r"Out of memory on cuda:0: .* Try a batch size of \d+ instead of 64"
    with pytest.raises(OutOfMemory, match=words), in_words(64, torch.device("cuda:0")):
        torch.empty(1 << 50, device="cuda", dtype=torch.uint8)


def test_out_of_memory_on_the_cpu_is_told() -> None:
    words = r"Out of memory on cpu: .* Try a batch size of \d+ instead of 64"
    with pytest.raises(OutOfMemory, match=words), in_words(64, torch.device("cpu")):
        torch.empty(1 << 50, dtype=torch.uint8)


def test_devices_are_named() -> None:
    assert resolve("cpu").type == "cpu"
    with pytest.raises(DeviceError, match=r'plan.device: expected one of auto, cpu.*, got "cuda:99"; choose one'):
        resolve("cuda:99")
    assert threads(3, 10**9) == 3
    assert threads(0, 1000) == 1
    assert threads(0, 10**9) == (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())
