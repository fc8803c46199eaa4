"""Files for other programs: the name is asked for, a worker writes and checks, the window tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import msgspec
from PySide6.QtGui import QGuiApplication

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.codegen.section import ScriptError
from netbuilder.codegen.summary import summary
from netbuilder.graph.files import dumps, load
from netbuilder.graph.files.disk import write_atomic
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Export
from netbuilder.protocol.events import AnyEvent, Exported, Failed
from netbuilder.ui.differences import drawing
from netbuilder.ui.engine_client.trained import newest_run
from netbuilder.ui.files import dialogs
from netbuilder.ui.files.failure import reason
from netbuilder.ui.session import Session
from netbuilder.ui.shell.messages import Message
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

_runs: WeakKeyDictionary[Session, tuple[object, Path | None]] = WeakKeyDictionary()


def run_to_export(window: MainWindow, session: Session) -> Path | None:
    """The newest run of a document. Those on disk are looked through again only when there are more of them."""
    training = window.lab.training(session)
    if training is not None and training.run is not None:
        return training.run
    folder = window.lab.runs_folder(session)
    try:
        stamp = (folder, folder.stat().st_mtime_ns, frozenset(session.document.graph.nodes))
    except OSError:
        return None
    if session not in _runs or _runs[session][0] != stamp:
        _runs[session] = stamp, newest_run(folder, session.document)
    return _runs[session][1]


def ask_run(window: MainWindow, title: str, suffix: str, kinds: str) -> None:
    """Exports the newest run of the document in front to a file whose name is asked for."""
    session = window.session
    run = run_to_export(window, session) if session else None
    if session is not None and run is not None:
        _ask(window, title, suffix, kinds, partial(_export, window, session, Export(to="", run=str(run))))


def ask_data(window: MainWindow) -> None:
    """Exports the data of the document in front as they enter the network."""
    session = window.session
    if session is None:
        return
    folder = session.file.parent if session.file else Path.home()
    question = Export(to="", document=parse_json(dumps(session.document)), folder=str(folder))
    kinds = tr("NumPy arrays (*.npz)")
    _ask(window, tr("Export prepared data"), ".npz", kinds, partial(_export, window, session, question))


def ask_table(window: MainWindow) -> None:
    """Exports the table of layers of the drawing in front."""
    session = window.session
    if session is not None:
        text = summary(session.document, session.inference).to_markdown()
        _ask(window, tr("Export table of layers"), ".md", tr("Markdown (*.md)"), partial(_write, window, text))


def ask_script(window: MainWindow) -> None:
    """Exports the drawing in front as a script that trains it from the beginning."""
    text = script(window)
    if text:
        kinds = tr("Python scripts (*.py)")
        _ask(window, tr("Export script without weights"), ".py", kinds, partial(_write, window, text))


def copy_script(window: MainWindow) -> None:
    """Puts the drawing in front on the clipboard, as a script."""
    text = script(window)
    if text:
        QGuiApplication.clipboard().setText(text)
        window.tell(tr("The script is on the clipboard: %n lines.", "", text.count("\n")), "ok")


def script(window: MainWindow) -> str:
    """Model, data and training of the drawing in front, or the model alone where no more can be said in a script."""
    session = window.session
    if session is None:
        return ""
    try:
        try:
            return pytorch_script(session.document, session.inference, parts="all")
        except ScriptError:
            return pytorch_script(session.document, session.inference)
    except NetBuilderError as error:
        window.tell(said(str(error)), "error")
        return ""


def _ask(window: MainWindow, title: str, suffix: str, kinds: str, then: Callable[[Path], None]) -> None:
    """A name beside the drawing is proposed."""
    file = window.session.file if window.session else None
    proposed = (file or window.files.folder() / tr("untitled")).with_suffix(suffix)
    dialogs.ask_new(window, title, proposed, kinds, then)


def _write(window: MainWindow, text: str, file: Path) -> None:
    try:
        write_atomic(file, text.encode())
    except OSError as error:
        words = tr("{name} could not be written: {reason}.")
        window.tell(words.format(name=file.name, reason=reason(error)), "error")
    else:
        window.tell(tr("{path} is written.").format(path=file), "ok")


def _export(window: MainWindow, session: Session, question: Export, file: Path) -> None:
    """Not by the worker that may be training: that one has no time for it."""
    waiting = window.tell(tr("{name} is being written and checked…").format(name=file.name))
    asked = msgspec.structs.replace(question, to=str(file))
    window.lab.ask(asked, partial(_tell, window, session, question.run, waiting))


def _tell(window: MainWindow, session: Session, run: str | None, waiting: Message, event: AnyEvent) -> None:
    if waiting in window.messages.bars():
        waiting.close_bar()
    if isinstance(event, Failed):
        window.tell(said(event.message), "error")
    elif isinstance(event, Exported):
        changed = run is not None and _is_changed(session, Path(run))
        window.tell(_result(event, changed), "warning" if changed else "ok")


def _result(event: Exported, is_changed: bool) -> str:
    """What was written, how it was checked, and what else is to be known."""
    parts = [tr("{path} is written.").format(path=event.path)]
    if event.more:
        parts.append(tr("Beside it: {names}.").format(names=", ".join(Path(name).name for name in event.more)))
    if event.difference is not None:
        words = tr("Read back and compared: the largest difference is {number}.")
        parts.append(words.format(number=f"{event.difference:.3g}"))
    if event.note:
        parts.append(said(event.note))
    if is_changed:
        parts.append(tr("It holds the drawing as it was trained; the drawing was changed since."))
    return " ".join(parts)


def _is_changed(session: Session, run: Path) -> bool:
    """Whether the run trained another network than what is drawn now."""
    try:
        trained = load(run / "document.netb")
    except (NetBuilderError, OSError):
        return False
    return next(drawing(trained, session.document), None) is not None
