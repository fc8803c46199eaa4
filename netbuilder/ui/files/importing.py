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
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files

Report = dict[str, Any]  # as in the event Imported

CODE = ".py"  # has to be run to be read
ENDINGS = (".keras", ".h5", ".hdf5", ".json", ".onnx", ".pt2", ".safetensors", CODE)


def is_importable(file: Path) -> bool:
    """Whether a file's name says that it is a model of another program."""
    return file.suffix.lower() in ENDINGS


class Importing:
    """Imports of a window, and what they said of the documents they became.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self.reports: WeakKeyDictionary[Session, Report] = WeakKeyDictionary()

    def begin(self, file: Path) -> None:
        """Reads a file in a worker, one with code in it only when the user wants that."""
        if file.suffix.lower() != CODE:
            self._read(file, {})
            return
        words = tr("{name} is Python code, and finding the network in it means running it, with your rights.")
        run = (tr("Run it"), partial(self._read, file, {"trust": True}))
        self._files.window.tell(words.format(name=file.name), "warning", (run,))

    def _read(self, file: Path, options: dict[str, Any]) -> None:
        """It can be cancelled in the bar that tells of it."""
        weights.sweep()
        window = self._files.window
        question = Import(path=str(file.absolute()), to=str(weights.keeping()), options=options)
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
