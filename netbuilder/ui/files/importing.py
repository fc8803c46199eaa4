"""Models of other programs: a worker reads the file, it opens as a drawing that lies nowhere yet, with a report."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from netbuilder.graph.files import loads
from netbuilder.protocol.commands import Import
from netbuilder.protocol.events import AnyEvent, Failed, Imported, Progress
from netbuilder.ui.files import weights
from netbuilder.ui.session import Session
from netbuilder.ui.shell.messages import Message
from netbuilder.ui.translation import said
from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files

Report = dict[str, Any]  # as in the event Imported

KINDS: dict[str, str] = {
    ".keras": QT_TR_NOOP("Keras models"),
    ".h5": QT_TR_NOOP("Keras models"),
    ".hdf5": QT_TR_NOOP("Keras models"),
    ".json": QT_TR_NOOP("Keras models"),
    ".onnx": QT_TR_NOOP("ONNX models"),
    ".pt2": QT_TR_NOOP("PyTorch programs"),
    ".safetensors": QT_TR_NOOP("Weights with their drawing"),
}


def is_importable(file: Path) -> bool:
    """Whether a file's name says that it is a model of another program."""
    return file.suffix.lower() in KINDS


class Importing:
    """Imports of a window, and what they said of the documents they became.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self.reports: WeakKeyDictionary[Session, Report] = WeakKeyDictionary()

    def begin(self, file: Path) -> None:
        """Reads a file in a worker; it can be cancelled in the bar that tells of it."""
        weights.sweep()
        window = self._files.window
        question = Import(path=str(file.absolute()), to=str(weights.keeping()))
        asked: list[int] = []
        cancel = (tr("Cancel"), partial(self._cancel, asked))
        bar = window.tell(tr("{name} is being read…").format(name=file.name), "info", (cancel,))
        asked.append(window.lab.ask(question, partial(self._hear, bar)))

    def _cancel(self, asked: list[int]) -> None:
        for number in asked:
            self._files.window.lab.forget_question(number)

    def _hear(self, bar: Message, event: AnyEvent) -> None:
        is_there = bar in self._files.window.messages.bars()
        if isinstance(event, Progress):
            if is_there:
                bar.say(f"{said(event.words)}…")
            return
        if is_there:
            bar.close_bar()
        if isinstance(event, Failed):
            self._files.window.tell(said(event.message), "error")
        elif isinstance(event, Imported):
            self._open(event)

    def _open(self, event: Imported) -> None:
        session = Session(loads(json.dumps(event.document)))
        session.mark_unsaved()
        self.reports[session] = event.report
        self._files.window.add(session)
        self._tell(event.report)

    def _tell(self, report: Report) -> None:
        """That all is as it was, or the report itself."""
        window, counts = self._files.window, report["counts"]
        show = (tr("Show report"), window.actions_by_name["file.import_report"].trigger)
        if sum(counts.values()) == counts["same"] and not report["notes"]:
            words = tr("{name}: all %n layers are here as they were.", "", counts["same"])
            window.tell(words.format(name=report["source"]), "ok", (show,))
        else:
            show[1]()
