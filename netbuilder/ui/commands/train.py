"""The Train menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netbuilder.graph.terminals import Output
from netbuilder.ui.command import Command
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.plane.plane import Plane
from netbuilder.ui.session import Session
from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def training_of(window: MainWindow) -> Training | None:
    """The newest run of the document in front."""
    return window.lab.training(window.session) if window.session else None


def is_going(window: MainWindow) -> bool:
    """Whether the document in front is being trained, or starts or stops being so."""
    training = training_of(window)
    return training is not None and not training.is_over


def why_not(window: MainWindow) -> str:
    """What stands in the way of training; nothing where one can begin."""
    if window.session is None:
        return tr("Open or start a drawing first.")
    if is_going(window):
        return tr("This drawing is being trained already.")
    return obstacle(window.session)


def obstacle(session: Session) -> str:
    """What a document lacks for training, in a sentence."""
    if session.document.data is None:
        return tr("No data are chosen yet: choose what the network learns from.")
    errors = sum(problem.severity == "error" for problem in session.problems)
    if errors:
        return tr("%n problems stand in the way: see the panel Problems.", "", errors)
    if not session.document.graph.of_type(Output):
        return tr("The drawing has no Output yet, so nothing says what is to be learnt.")
    return ""


def start(window: MainWindow) -> None:
    """Trains the document in front from the beginning."""
    if window.session is not None:
        window.session.end_burst()
        window.lab.train(window.session)
        show_panel(window)


def start_warm(window: MainWindow) -> None:
    """Trains anew, with the weights of the last run where they still fit."""
    training = training_of(window)
    if window.session is not None and training is not None:
        window.session.end_burst()
        window.lab.train(window.session, warm=training.run)
        show_panel(window)


def resume(window: MainWindow) -> None:
    """Goes on with the last run where its newest checkpoint left it."""
    training = training_of(window)
    if window.session is not None and training is not None and training.run is not None:
        window.lab.train(window.session, resume=training.run)
        show_panel(window)


def show_panel(window: MainWindow) -> None:
    """Brings the curves to the front, unless somebody watches a plane, and leaves the keyboard where it is."""
    dock = window.docks.by_name.get("training")
    is_watching = window.session is not None and Plane.of(window.session).is_watched
    if dock is not None and not window.presentation.is_on and not is_watching:
        dock.show()
        dock.raise_()


def pause_or_go_on(window: MainWindow) -> None:
    """Holds, or goes on."""
    training = training_of(window)
    if training is None:
        return
    if training.state is State.PAUSED:
        training.go_on()
    else:
        training.pause()


def step(unit: Literal["batch", "epoch"], window: MainWindow) -> None:
    """One batch or epoch further, then holds; where nothing is going, the first ones."""
    if not is_going(window):
        start(window)
        pause_or_go_on(window)  # after the first batch
        if unit == "batch":
            return
    training = training_of(window)
    if training is not None:
        training.step(unit)


def stop(window: MainWindow) -> None:
    """Ends the run; the weights are kept."""
    training = training_of(window)
    if training is not None:
        training.stop()


def open_folder(window: MainWindow) -> None:
    """Shows the run's files in the system's file manager."""
    training = training_of(window)
    if training is not None and training.run is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(training.run)))


def _can_start(window: MainWindow) -> bool:
    return not why_not(window)


def _is_in(window: MainWindow, *states: State) -> bool:
    training = training_of(window)
    return training is not None and training.state in states


def _can_pause(window: MainWindow) -> bool:
    return _is_in(window, State.RUNNING, State.PAUSED)


def _can_step(window: MainWindow) -> bool:
    return _is_in(window, State.PAUSED) or (not is_going(window) and _can_start(window))


def _can_stop(window: MainWindow) -> bool:
    return _is_in(window, State.STARTING, State.RUNNING, State.PAUSED)


def _can_warm(window: MainWindow) -> bool:
    return has_run(window) and not is_going(window) and _can_start(window)


def _can_resume(window: MainWindow) -> bool:
    """What was stopped or broke off; a run that came to its end is continued from the panel, with a number."""
    training = training_of(window)
    if training is None or training.run is None or not training.is_over:
        return False
    return training.finished is None or training.finished.reason == "stopped"


def has_run(window: MainWindow) -> bool:
    """Whether the document in front was trained in this window."""
    training = training_of(window)
    return training is not None and training.run is not None


def _pause_text(window: MainWindow) -> str:
    return tr("Co&ntinue") if _is_in(window, State.PAUSED) else tr("&Pause")


def _step_reason(window: MainWindow) -> str:
    if is_going(window) and not _can_step(window):
        return tr("Pause first: then you can go on batch by batch or epoch by epoch.")
    return "" if is_going(window) else why_not(window)


COMMANDS: tuple[Command, ...] = (
    Command(
        "train.start", QT_TR_NOOP("&Train"), start, ("F5",), "mdi6.play", _can_start,
        tip=QT_TR_NOOP("Train the network from the beginning"), why_not=why_not,
    ),
    Command(
        "train.pause", QT_TR_NOOP("&Pause"), pause_or_go_on, ("F8",), "mdi6.pause", _can_pause,
        tip=QT_TR_NOOP("Hold the training, or go on with it"), text_now=_pause_text,
    ),
    Command(
        "train.stop", QT_TR_NOOP("&Stop"), stop, ("Shift+F5",), "mdi6.stop", _can_stop,
        tip=QT_TR_NOOP("End the training after the running batch; the weights are kept"),
    ),
    Command(
        "train.step_batch", QT_TR_NOOP("One &batch further"), partial(step, "batch"), ("F9",), "mdi6.skip-next",
        _can_step, why_not=_step_reason, starts_group=True,
    ),
    Command(
        "train.step_epoch", QT_TR_NOOP("One &epoch further"), partial(step, "epoch"), ("Shift+F9",),
        "mdi6.skip-forward", _can_step, why_not=_step_reason,
    ),
    Command(
        "train.resume", QT_TR_NOOP("&Resume the last run"), resume, ("Ctrl+F5",), "mdi6.play-pause", _can_resume,
        tip=QT_TR_NOOP("Go on with the run that was stopped or broke off, from its last checkpoint"),
        starts_group=True,
    ),
    Command(
        "train.warm", QT_TR_NOOP("Train again from &here"), start_warm, ("Ctrl+Shift+F5",), "mdi6.fire", _can_warm,
        tip=QT_TR_NOOP("A new run that starts with the weights of the last one wherever they fit"),
    ),
    Command(
        "train.folder", QT_TR_NOOP("Open the run's &folder"), open_folder, (), "mdi6.folder-outline", has_run,
    ),
)  # fmt: skip
