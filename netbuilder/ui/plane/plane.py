"""What a network answers everywhere in its plane, as far as the window knows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from netbuilder.protocol.events import Surfaced
from netbuilder.ui.pictures.png import decoded, diverging
from netbuilder.ui.plane.colors import blended
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme

UNIT, WHOLE = 22.0, 84.0  # canvas pixels: the side of a unit's picture, and of the answer's


@dataclass(frozen=True)
class Units:
    """The first units of a node in one picture, side by side; ``all``: how many it has; ``side``: of one, drawn."""

    strip: QImage
    shown: int
    all: int
    side: float = UNIT


class Plane(QObject):
    """One for each open document; ``Plane.of(session)`` finds it.

    ``wanted``: somebody begins to look who wants an answer even where nothing is trained now.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.answer: Surfaced | None = None
        self.picture = QImage()
        self.units: dict[str, Units] = {}
        self.is_watched = False  # by somebody beside the canvas
        theme.changed.connect(self._paint)

    @classmethod
    def of(cls, session: Session) -> Plane:
        """That of a document."""
        return session.findChild(cls) or cls(session)

    def watch(self, is_watched: bool) -> None:
        """Somebody looks, or nobody does any more."""
        self.is_watched = is_watched
        if is_watched:
            self.wanted.emit()

    def take(self, answer: Surfaced | None) -> None:
        """A newer answer, or none any more."""
        if answer is not None or self.answer is not None:
            self.answer = answer
            self._paint()

    def _paint(self) -> None:
        answer = self.answer
        self.picture, self.units = QImage(), {}
        if answer is not None:
            pictures = [decoded(p) for p in answer.pictures]
            self.picture = blended(pictures) if answer.are_classes else diverging(pictures[0])
            self.units = {
                path: Units(diverging(decoded(found["picture"])), found["units"], found["all"])
                for path, found in answer.nodes.items()
            }
            self.units[answer.output] = Units(self.picture, 1, 1, WHOLE)
        self.changed.emit()
