"""Fetch, Progress, Cancel: downloads beside all other work, from a real server on this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from netbuilder.datasets import CATALOGUE, File
from netbuilder.engine.fetching import Fetcher
from netbuilder.protocol.commands import Fetch
from netbuilder.protocol.events import AnyEvent, Failed, Fetched, Progress
from tests.engine.data.web import CONTENT, Server


@pytest.fixture
def parts(file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data set of two files in the catalogue."""
    files = (file, replace(file, name="other.bin"))
    monkeypatch.setitem(CATALOGUE, "parts", replace(CATALOGUE["cifar10"], files=files))


class Ear:
    """What was said, in order; waits for it."""

    def __init__(self) -> None:
        self.said: SimpleQueue[AnyEvent] = SimpleQueue()
        self.events: list[AnyEvent] = []

    def until(self, fits: Callable[[AnyEvent], bool]) -> AnyEvent:
        while True:
            self.events.append(self.said.get(timeout=30))
            if fits(self.events[-1]):
                return self.events[-1]

    def answer(self) -> AnyEvent:
        return self.until(lambda event: not isinstance(event, Progress))


def test_progress_counts_the_bytes_of_all_files(parts: None, server: Server) -> None:
    ear = Ear()
    Fetcher(ear.said.put).begin(Fetch(dataset="parts", request=3))
    answer = ear.answer()
    assert isinstance(answer, Fetched) and answer.request == 3
    assert {p.name for p in Path(answer.path).iterdir()} == {"file.bin", "other.bin"}
    told = [(e.done, e.total) for e in ear.events if isinstance(e, Progress)]
    assert told == sorted(told) and told[-1] == (2 * CATALOGUE["parts"].files[0].size, 2 * len(CONTENT))
    assert all("CIFAR" in e.words for e in ear.events if isinstance(e, Progress))


def test_a_download_is_cancelled_and_goes_on_later(parts: None, server: Server) -> None:
    server.stall, server.sends = True, len(CONTENT) // 2
    ear = Ear()
    fetcher = Fetcher(ear.said.put)
    fetcher.begin(Fetch(dataset="parts", request=1))
    ear.until(lambda event: isinstance(event, Progress))
    fetcher.cancel(1)
    server.sends = len(CONTENT)
    server.silent.set()
    answer = ear.answer()
    assert isinstance(answer, Failed) and (answer.code, answer.request) == ("cancelled", 1)
    server.stall = False
    fetcher.begin(Fetch(dataset="parts", request=2))
    assert isinstance(ear.answer(), Fetched)
    assert any(range and not range.startswith("bytes=0-") for range in server.asked), "what had come was kept"


def test_offline_is_a_sentence(parts: None, server: Server) -> None:
    server.status = 503
    ear = Ear()
    Fetcher(ear.said.put).begin(Fetch(dataset="parts", request=1))
    answer = ear.answer()
    assert isinstance(answer, Failed) and answer.code == "request" and "503" in answer.message


def test_a_bundled_set_is_here_already() -> None:
    ear = Ear()
    Fetcher(ear.said.put).begin(Fetch(dataset="digits", request=1))
    assert isinstance(ear.answer(), Fetched)
