"""Which weights go into an exported file: those of the newest run, those the plan starts from, or new ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.files import dumps, load
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Export
from netbuilder.ui.dialogs.exporting.formats import Format
from netbuilder.ui.differences import drawing
from netbuilder.ui.engine_client.trained import newest_run
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

_runs: WeakKeyDictionary[Session, tuple[object, Path | None]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Source:
    """Weights to choose from. ``run``: theirs, if it is one; ``question``: None where the window writes by itself."""

    words: str
    question: Export | None
    run: Path | None = None


def sources(window: MainWindow, session: Session, wanted: Format) -> list[Source]:
    """What this format can be made of, the best first; nothing when something is missing (``why_not`` says what)."""
    if wanted.needs in ("drawing", "data"):
        return [Source("", _drawn(session, session.document.plan.weights))]
    found = []
    run = run_to_export(window, session)
    if run is not None:
        found.append(Source(tr("of the run {name}").format(name=run.name), Export(to="", run=str(run)), run))
    if wanted.needs == "run":
        return found
    weights = session.document.plan.weights
    if weights:
        words = tr("those the plan starts from: {name}").format(name=Path(weights).name)
        found.append(Source(words, _drawn(session, weights)))
    found.append(Source(tr("new ones, not trained"), _drawn(session, "")))
    if wanted.is_script:
        found.append(Source(tr("none: the script trains from the beginning"), None))
    return found


def why_not(window: MainWindow, session: Session, wanted: Format) -> str:
    """What is missing for this format, translated, or nothing."""
    if wanted.needs == "data" and session.document.data is None:
        return tr("No data are chosen yet: choose what the network learns from.")
    if wanted.needs == "run":
        training = window.lab.training(session)
        if run_to_export(window, session) is None:
            return tr("Train the network first: there are no weights and no curves yet.")
        if wanted.ending != ".csv" and training is not None and not training.is_over:
            return tr("The training goes on; its report is there when it ends.")
        return ""
    errors = sum(problem.severity == "error" for problem in session.problems)
    return tr("%n problems stand in the way: see the panel Problems.", "", errors) if errors else ""


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


def is_changed(session: Session, run: Path) -> bool:
    """Whether the run trained another network than what is drawn now."""
    try:
        trained = load(run / "document.netb")
    except (NetBuilderError, OSError):
        return False
    return next(drawing(trained, session.document), None) is not None


def _drawn(session: Session, weights: str) -> Export:
    document = replace(session.document, plan=replace(session.document.plan, weights=weights))
    content: dict[str, Any] = parse_json(dumps(document))
    return Export(to="", document=content, folder=str(session.folder))
