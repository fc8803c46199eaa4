"""Models of other programs: a worker reads the file, it opens as a drawing that lies nowhere yet, with a report."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from netbuilder.graph.edits import SetPlan
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
PICKLED = (".pt", ".pth")  # weights alone
TENSORS = ".safetensors"  # weights, with a drawing or without
ENDINGS = (".keras", ".h5", ".hdf5", ".json", ".onnx", ".pt2", TENSORS, *PICKLED, CODE)
HEADER = 100_000_000  # bytes; safetensors allows no more


def is_importable(file: Path) -> bool:
    """Whether a file's name says that it is a model of another program."""
    return file.suffix.lower() in ENDINGS


def holds_drawing(file: Path) -> bool:
    """Whether a file of tensors has its drawing with it; also where it is damaged, which its reader then tells."""
    try:
        with file.open("rb") as stream:
            size = int.from_bytes(stream.read(8), "little")
            header = json.loads(stream.read(min(size, HEADER)))
        return "netbuilder" in header.get("__metadata__", {})
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return True


class Importing:
    """Imports of a window, and what they said of the documents they became.

    Args:
        files: the window's files.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self.reports: WeakKeyDictionary[Session, Report] = WeakKeyDictionary()

    def begin(self, file: Path) -> None:
        """Reads a file in a worker; what it does not say is asked first: whether and how its code is run, where weights
        without a drawing belong."""
        ending = file.suffix.lower()
        if ending == CODE:
            from netbuilder.ui.dialogs.importing.code import CodeSheet

            CodeSheet.ask(self._files.window, file)
        elif ending in PICKLED or (ending == TENSORS and not holds_drawing(file)):
            from netbuilder.ui.dialogs.importing.weights import WeightsSheet

            WeightsSheet.ask(self._files.window, file)
        else:
            self._read(file)

    def question(self, file: Path, options: dict[str, Any]) -> Import:
        """What a worker is asked about a file."""
        weights.sweep()
        return Import(path=str(file.absolute()), to=str(weights.keeping()), options=options)

    def _read(self, file: Path) -> None:
        """It can be cancelled in the bar that tells of it."""
        window = self._files.window
        question = self.question(file, {})
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
            self.open(event)

    def lay(self, session: Session, event: Imported) -> None:
        """Weights without a drawing: the plan of one that is open starts from them."""
        self._files.window.show_session(session)
        session.do_alone(SetPlan(plan=replace(session.document.plan, weights=event.weights)))
        self.reports[session] = event.report
        self._tell(event.report)

    def open(self, event: Imported) -> None:
        """A drawing that lies nowhere yet, in a tab of its own."""
        session = Session(loads(json.dumps(event.document)), called=Path(str(event.report["source"])).stem)
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
