"""Something new from the network: one picture that follows its numbers, and many drawn at random."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.graph.document import Document
from netbuilder.layers.generative import Noise, Sampling
from netbuilder.protocol.commands import Sample
from netbuilder.protocol.events import AnyEvent, EpochEnd, Failed, Sampled
from netbuilder.ui.engine_client.trained import ask_model, has_model, is_starting
from netbuilder.ui.generation.gallery import Gallery
from netbuilder.ui.generation.latent_bars import REACH, LatentBars
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label, repolish
from netbuilder.ui.lab import Lab
from netbuilder.ui.pictures.png import decoded
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

PAUSE = 20  # milliseconds after the last change, before the network is asked
MANY, SIDE = 40, 52  # pictures at random; px of one
ROW = 9  # pictures along each side of the map of two numbers


def makes_something(document: Document) -> bool:
    """Whether a network draws by chance what it makes something of."""
    graphs = (document.graph, *(block.graph for block in document.blocks.values()))
    return any(graph.of_type(kind) for graph in graphs for kind in (Sampling, Noise))


class Maker(QWidget):
    """Asks while it is seen: when the numbers change, and after every epoch of a training.

    Of two numbers the gallery is their map; of more it shows some at random.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bars, self.picture, self.gallery = LatentBars(), Picture(), Gallery(SIDE)
        self.state = label("", "muted")
        self._lab: Lab | None = None
        self._session: Session | None = None
        self._latent: list[list[float]] = []
        self._seed = 0
        self._asked: dict[str, int] = {}  # what is under way: "one", "many"
        self._stale: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._ask_one)
        self.bars.changed.connect(self._soon.start)
        self.gallery.chosen.connect(self._take_up)
        self._arrange()

    def _arrange(self) -> None:
        self.middle = QPushButton(icon("mdi6.align-vertical-center"), tr("All to zero"))
        self.others = QPushButton(icon("mdi6.dice-5-outline"), tr("Others"))
        self.middle.clicked.connect(self._to_zero)
        self.others.clicked.connect(self._draw_others)
        numbers = QVBoxLayout()
        numbers.addWidget(self.bars, 1)
        numbers.addWidget(self.middle, 0, Qt.AlignmentFlag.AlignLeft)
        many = QVBoxLayout()
        scroller = Scroller()
        page = QWidget()
        page.setProperty("role", "surface")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.gallery)
        inside.addStretch(1)
        scroller.put(page)
        many.addWidget(self.state)
        many.addWidget(scroller, 1)
        many.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(24)
        box.addWidget(self.picture, 2)
        box.addLayout(numbers, 3)
        box.addLayout(many, 5)

    # Of which document

    def look_at(self, lab: Lab, session: Session) -> None:
        """Shows what this document makes, as far as it is trained."""
        if self._lab is None:
            self._lab = lab
            lab.heard.connect(self._on_event)
        if session is not self._session:
            self._forget()
            self._session = session
            self._take_many([], [])
            self.bars.put([])
            self.picture.put(QImage())
        self.ask()

    def _on_event(self, session: Session, event: object) -> None:
        if session is self._session and isinstance(event, EpochEnd) and self.isVisible():
            self.ask()

    # Asking

    def ask(self) -> None:
        """Everything anew."""
        self._ask_many()
        if self.bars.values:
            self._ask_one()

    def _ask_many(self) -> None:
        size = len(self.bars.values)
        question = Sample(latent=_map()) if size == 2 else Sample(count=MANY, seed=self._seed)
        self._ask("many", question, self._on_many)

    def _ask_one(self) -> None:
        if self.bars.values:
            self._ask("one", Sample(latent=[list(self.bars.values)]), self._on_one)

    def _ask(self, what: str, question: Sample, answer: Callable[[AnyEvent], None]) -> None:
        """One question of a kind at a time: what changed meanwhile is asked when the answer is there."""
        if self._lab is None or self._session is None or not self.isVisible():
            return
        missing = self._missing(self._lab, self._session)
        if missing:
            self._say(missing)
        elif what in self._asked:
            self._stale.add(what)
        else:
            number = ask_model(self._lab, self._session, question, partial(self._hear, what, answer))
            if number is not None:
                self._asked[what] = number

    def _missing(self, lab: Lab, session: Session) -> str:
        if is_starting(lab.training(session)):
            return tr("The training begins; in a moment you see what the network makes.")
        return "" if has_model(lab, session) else tr("Train the network first: then it makes something new here.")

    def _hear(self, what: str, answer: Callable[[AnyEvent], None], event: AnyEvent) -> None:
        self._asked.pop(what, None)
        if isinstance(event, Failed):
            self._say(said(event.message), "error")
        else:
            answer(event)
        if what in self._stale:
            self._stale.discard(what)
            (self._ask_one if what == "one" else self._ask_many)()

    def _on_one(self, event: AnyEvent) -> None:
        if isinstance(event, Sampled):
            self.picture.put(decoded(event.pictures[0]) if event.pictures else QImage())

    def _on_many(self, event: AnyEvent) -> None:
        if not isinstance(event, Sampled) or not event.latent:
            return
        is_first = len(event.latent[0]) != len(self.bars.values)
        self._take_many(event.latent, event.pictures)
        if not event.pictures:
            self._say(tr("What this network makes are no pictures; netbuilder sample writes them to a file."))
        if is_first:
            self._take_up(0)
            if len(self.bars.values) == 2:
                self._ask_many()

    def _take_many(self, latent: list[list[float]], pictures: list[str]) -> None:
        self._latent = latent
        self.gallery.put([decoded(p) for p in pictures])
        self._say("")

    def _say(self, words: str, role: str = "muted") -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        repolish(self.state, role)

    def _forget(self) -> None:
        self._soon.stop()
        for number in self._asked.values():
            if self._lab is not None:
                self._lab.forget_question(number)
        self._asked, self._stale = {}, set()

    # What is done with it

    def _take_up(self, number: int) -> None:
        self.bars.put(self._latent[number])
        self._ask_one()

    def _to_zero(self) -> None:
        self.bars.put([0.0] * len(self.bars.values))
        self._ask_one()

    def _draw_others(self) -> None:
        self._seed += 1
        self._ask_many()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()


class Picture(QWidget):
    """One picture as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setMinimumSize(110, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("What the network makes of the numbers"))

    def sizeHint(self) -> QSize:
        return QSize(180, 180)

    def put(self, image: QImage) -> None:
        """Shows another one."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_picture(QPainter(self), self.image, QRectF(self.rect()).adjusted(1, 1, -1, -1))


def _map() -> list[list[float]]:
    """Two numbers from edge to edge, the second upwards."""
    places = [REACH * (2 * n / (ROW - 1) - 1) * 0.8 for n in range(ROW)]
    return [[x, y] for y in reversed(places) for x in places]
