"""The trained model of a document: which worker to ask about it."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, load
from netbuilder.graph.files.strict import parse_json
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.lab import Answer, Lab
from netbuilder.ui.session import Session

SEARCHED = 30  # runs that are looked at for one of this drawing


def ask_model(lab: Lab, session: Session, question: Any, answer: Answer) -> int | None:
    """Asks the worker that trains or trained the document's model, else one that opens its newest run, else the
    drawing itself where its plan starts from weights.

    Args:
        question: a ModelQuestion.

    Returns:
        The question's number; None where there is no model yet.
    """
    training = lab.training(session)
    if training is not None and training.run is not None and training.worker.is_alive:
        return lab.ask_run(session, question, answer)
    about = _about(lab, session)
    return lab.ask(msgspec.structs.replace(question, **about), answer) if about else None


def has_model(lab: Lab, session: Session) -> bool:
    """Whether there is a model to ask: of a run, or the drawing with the weights its plan starts from."""
    return bool(session.document.plan.weights) or run_of(lab, session) is not None


def _about(lab: Lab, session: Session) -> dict[str, Any]:
    run = run_of(lab, session)
    if run is not None:
        return {"run": str(run)}
    if not session.document.plan.weights:
        return {}
    return {"document": parse_json(dumps(session.document)), "folder": str(session.folder)}


def run_of(lab: Lab, session: Session) -> Path | None:
    """The newest run of a document that has weights: of this window, else on disk."""
    training = lab.training(session)
    if training is not None and training.run is not None:
        return training.run
    return newest_run(lab.runs_folder(session), session.document)


def is_starting(training: Training | None) -> bool:
    """Whether a run has begun that has no model yet."""
    return training is not None and training.state is State.STARTING


def newest_run(folder: Path, document: Document) -> Path | None:
    """The newest run in a folder that trained this drawing: nodes of the same names and types."""
    if not folder.is_dir():
        return None
    runs = sorted((f.parent for f in folder.glob("*/document.netb")), key=lambda run: run.name, reverse=True)
    wanted = _drawn(document)
    return next((run for run in islice(runs, SEARCHED) if _has_weights(run) and _trained(run) == wanted), None)


def _has_weights(run: Path) -> bool:
    return (run / "weights.safetensors").is_file() or any((run / "checkpoints").glob("*.ckpt"))


def _trained(run: Path) -> set[tuple[str, str]] | None:
    try:
        return _drawn(load(run / "document.netb"))
    except (NetBuilderError, OSError):
        return None


def _drawn(document: Document) -> set[tuple[str, str]]:
    return {(node.id, node.type) for node in document.graph.nodes.values()}
