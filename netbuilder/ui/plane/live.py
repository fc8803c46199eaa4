"""A training in the plane follows what one does to its points: sliders, splits, batches, a brush."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from netbuilder.datasets import Dataset
from netbuilder.datasets.source import Painted, Toy
from netbuilder.ui.data.entering import plane_field
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.following import Follower

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

BEAT = 60  # milliseconds between two changes that a training is told of, while a slider moves


class LiveData(Follower):
    """Tells the run of the document in front of other points and batches; its weights stay.

    Args:
        window: whose document in front is watched.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._timer = QTimer(self, singleShot=True, interval=BEAT)
        self._timer.timeout.connect(self._tell)

    def _on_edit(self) -> None:
        if not self._timer.isActive() and self._training() is not None:
            self._timer.start()

    def _training(self) -> Training | None:
        """The run that should hear of it, where there is one."""
        session = self._session
        training = self._window.lab.training(session) if session is not None else None
        if session is None or training is None or training.state not in (State.RUNNING, State.PAUSED):
            return None
        data, plan = session.document.data, training.plan
        if data is None or plan is None or training.data is None or plane_field(session.document) is None:
            return None
        has_changed = (data, session.document.plan.batch_size) != (training.data, plan.batch_size)
        return training if has_changed and _follows(training.data, data) else None

    def _tell(self) -> None:
        training = self._training()
        if training is not None and self._session is not None and self._session.document.data is not None:
            training.change_data(self._session.document.data, self._session.document.plan.batch_size)


def _follows(before: Dataset, now: Dataset) -> bool:
    """Points made on the spot or painted, of the same classes: whatever else is read, the run would have to begin."""
    are_points = all(isinstance(data.source, Toy | Painted) for data in (before, now))
    return are_points and _read(before) == _read(now)


def _read(data: Dataset) -> list[tuple[object, ...]]:
    return [(field.name, field.type, field.names) for field in data.fields]
