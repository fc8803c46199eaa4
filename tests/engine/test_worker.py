"""The worker as a window uses it: a process, lines in, lines out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.opening import run_weights
from netbuilder.engine.run_folder import RunFolder
from netbuilder.graph.files import dumps
from netbuilder.protocol.commands import Stop
from netbuilder.protocol.door import is_training, send
from tests.engine.drawings import digits_mlp


class Window:
    """The other end of a worker's pipes."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "netbuilder.engine.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def say(self, **command: Any) -> None:
        self.raw(json.dumps(command).encode() + b"\n")

    def raw(self, line: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def until(self, kind: str) -> dict[str, Any]:
        """The next event of a kind."""
        assert self.process.stdout
        for line in self.process.stdout:
            event: dict[str, Any] = json.loads(line)
            if event["type"] == kind:
                return event
            assert event["type"] != "Failed", event
        raise AssertionError(f"the worker left without {kind}: {self.process.stderr.read()!r}")

    def close(self) -> int:
        """Go away, as a crashed window does."""
        assert self.process.stdin
        self.process.stdin.close()
        return self.process.wait(60)


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window()
    made.until("Ready")
    yield made
    if made.process.poll() is None:
        made.process.kill()
        made.process.wait()
    for pipe in (made.process.stdin, made.process.stdout, made.process.stderr):
        pipe.close()


def document(**plan: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dumps(digits_mlp(**plan)))
    return found


def test_train_twice_and_look(window: Window, tmp_path: Path) -> None:
    for _ in range(2):
        window.say(type="Train", document=document(epochs=1), folder=str(tmp_path))
        assert window.until("Finished")["reason"] == "done"
    window.say(type="Evaluate", part="test")
    assert window.until("Evaluated")["samples"] == 180
    window.say(type="Quit")
    assert window.process.wait(60) == 0


def test_nonsense_is_answered_and_survived(window: Window, tmp_path: Path) -> None:
    window.raw(b"not json\n")
    assert "expected a command" in window.until("Failed")["message"]
    window.say(type="Evaluate")
    assert "no trained model" in window.until("Failed")["message"]
    broken = document()
    broken["edges"] = broken["edges"][1:]
    window.say(type="Train", document=broken, folder=str(tmp_path))
    assert "open input" in window.until("Failed")["message"]
    broken["nodes"]["hidden"]["layer"]["units"] = "many"
    window.say(type="Train", document=broken, folder=str(tmp_path))
    assert 'nodes.hidden.units: expected a positive integer, got "many"' in window.until("Failed")["message"]
    assert window.close() == 0


def test_a_loss_that_is_no_number_names_the_layer_and_keeps_the_weights(window: Window, tmp_path: Path) -> None:
    plan = {"epochs": 50, "optimizer": {"type": "SGD", "learning_rate": 1e6}}
    wild = document(**plan)
    wild["nodes"]["hidden"]["layer"]["activation"] = "linear"  # a relu may die first, and then nothing overflows
    window.say(type="Train", document=wild, folder=str(tmp_path))
    run = Path(window.until("Started")["run"])
    told = window.until("Failed")
    assert (
        told["code"] == "non-finite" and "try 0.01," in told["message"] and told["node"] in ("hidden", "classes", None)
    )
    assert all(t.isfinite().all() for t in run_weights(RunFolder.open(run)).values())
    assert json.loads((run / "events.jsonl").read_text().splitlines()[-1]) == told, "whoever reads the run knows why"
    window.say(type="Evaluate", request=5)
    assert window.until("Evaluated")["request"] == 5, "the model before that can be looked at"


def test_too_big_for_the_memory_is_refused_before_anything_is_built(window: Window, tmp_path: Path) -> None:
    huge = document(confirm_large=True)
    huge["nodes"]["hidden"]["layer"]["units"] = 10**9
    window.say(type="Train", document=huge, folder=str(tmp_path))
    told = window.until("Failed")
    assert told["code"] == "out-of-memory" and "make the network smaller" in told["message"]
    assert not (tmp_path / "runs").exists()


def test_a_window_that_goes_away_loses_nothing(window: Window, tmp_path: Path) -> None:
    window.say(type="Train", document=document(epochs=100000), folder=str(tmp_path))
    run = Path(window.until("Started")["run"])
    window.until("EpochEnd")
    window.close()
    assert RunFolder.open(run).report()["reason"] == "stopped"
    assert RunFolder.open(run).newest_checkpoint() is not None


def test_detached_trains_on_and_can_be_told_to_stop(window: Window, tmp_path: Path) -> None:
    window.say(type="Train", document=document(epochs=100000), folder=str(tmp_path))
    run = Path(window.until("Started")["run"])
    window.say(type="Detach")
    window.until("EpochEnd")
    assert window.process.stdin
    window.process.stdin.close()
    window.until("EpochEnd")
    assert window.process.poll() is None
    assert is_training(run)
    send(run, Stop())
    assert window.process.wait(60) == 0
    assert not is_training(run)
    assert RunFolder.open(run).report()["reason"] == "stopped"
    with pytest.raises(NetBuilderError, match="nobody is training"):
        send(run, Stop())
