"""When the pictures of a training are made anew: as often as their cost allows."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

LEAST, MOST = 50, 400  # milliseconds between two pictures
SHARE = 0.02  # of one core: whatever the window takes is missing in a training that uses all cores
REMEMBERED = 5  # pictures whose cost is known; the middle one counts


class Beat(QObject):
    """Strikes while it is woken again and again, and rests when it is not.

    The time that a picture takes, painting included, says when the next one may come.
    """

    struck = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._costs: deque[float] = deque(maxlen=REMEMBERED)  # seconds of the processor
        self._timer = QTimer(self, singleShot=True, interval=LEAST)
        self._timer.timeout.connect(self._strike)

    def wake(self) -> None:
        """There is something new to show."""
        if not self._timer.isActive():
            self._timer.start(self.pause)

    def rest(self) -> None:
        """Nobody looks."""
        self._timer.stop()

    @property
    def pause(self) -> int:
        """Milliseconds from one picture to the next."""
        usual = sorted(self._costs)[len(self._costs) // 2] if self._costs else 0.0
        return int(min(MOST, max(LEAST, 1000 * usual / SHARE)))

    def _strike(self) -> None:
        start = time.thread_time()
        self.struck.emit()
        # What was asked to be painted is painted before a timer's turn comes.
        QTimer.singleShot(0, self, lambda: self._costs.append(time.thread_time() - start))
