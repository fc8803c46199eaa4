"""What is known of the device while a run goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from netbuilder.engine.gauge import Gauge, Reading
from netbuilder.protocol.events import Metrics
from netbuilder.protocol.lines import decode_event, encode
from tests.engine.drawings import digits_cnn
from tests.engine.running import Ear, train

NUMBERS = {"epoch": 1, "step": 2, "values": {}, "points": [], "learning_rate": 0.1, "samples_per_second": 5.0}


def test_the_processor_has_no_gauge(tmp_path: Path) -> None:
    assert Gauge(torch.device("cpu")).read() == Reading(0, None)
    ear = Ear()
    train(digits_cnn(epochs=1), tmp_path, ear)
    assert all(e.device_memory == 0 and e.device_load is None for e in ear.of(Metrics))


def test_lines_without_a_card_stay_short_and_old_ones_are_read() -> None:
    event = Metrics(**NUMBERS)
    assert b"device" not in encode(event) and decode_event(encode(event)) == event
    event = Metrics(**NUMBERS, device_memory=3, device_load=0.5)
    assert decode_event(encode(event)) == event


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device on this machine")
def test_a_card_tells_its_memory() -> None:
    kept = torch.zeros(1 << 20, device="cuda")
    reading = Gauge(torch.device("cuda:0")).read()
    assert reading.memory >= kept.nbytes and (reading.load is None or 0 <= reading.load <= 1)
