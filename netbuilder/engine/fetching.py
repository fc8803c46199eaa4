"""Downloads beside all other work: each in a thread of its own, with its progress, until it is cancelled."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.catalogue import CATALOGUE
from netbuilder.datasets.entry import Entry
from netbuilder.engine.data import Fetching, locate
from netbuilder.engine.told import unanswered
from netbuilder.protocol.commands import Fetch
from netbuilder.protocol.events import AnyEvent, Fetched, Progress

BEAT = 0.1  # seconds between two reports


class Fetcher:
    """Downloads data sets of the catalogue; ``say`` may be called from any thread."""

    def __init__(self, say: Callable[[AnyEvent], None]) -> None:
        self.say = say
        self._running: dict[int, threading.Event] = {}

    def begin(self, question: Fetch) -> None:
        """Starts at once and returns."""
        stop = self._running[question.request] = threading.Event()
        threading.Thread(target=self._fetch, args=(question, stop), daemon=True).start()

    def cancel(self, request: int) -> None:
        """Stops a download; what has come is kept for the next time."""
        if request in self._running:
            self._running[request].set()

    def _fetch(self, question: Fetch, stop: threading.Event) -> None:
        try:
            self.say(Fetched(request=question.request, path=str(self._path(question, stop))))
        except NetBuilderError as error:
            self.say(unanswered(error, question.request))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            words = NetBuilderError(f"The data set {question.dataset} cannot be kept on this computer ({reason}).")
            self.say(unanswered(words, question.request))
        finally:
            self._running.pop(question.request, None)

    def _path(self, question: Fetch, stop: threading.Event) -> Path:
        """The folder of the files, once they are all here."""
        entry = CATALOGUE.get(question.dataset)
        if entry is None:
            known = ", ".join(CATALOGUE)
            raise NetBuilderError(f'There is no data set "{question.dataset}" to fetch; there are {known}.')
        report = _Report(entry, question.request, self.say)
        paths: list[Path] = []
        for file in entry.files:
            paths += locate(replace(entry, files=(file,)), Fetching(True, report.progress, stop)).values()
            report.before += file.size
        return paths[0].parent


class _Report:
    """Adds up the files of a set and reports now and then."""

    def __init__(self, entry: Entry, request: int, say: Callable[[AnyEvent], None]) -> None:
        self.entry, self.request, self.say = entry, request, say
        self.before = 0
        self.beat = 0.0

    def progress(self, have: int, _size: int) -> None:
        done, now = self.before + have, time.monotonic()
        if now - self.beat >= BEAT or done == self.entry.size:
            self.beat = now
            words = f"Fetching {self.entry.description.title}"
            self.say(Progress(request=self.request, done=done, total=self.entry.size, words=words))
