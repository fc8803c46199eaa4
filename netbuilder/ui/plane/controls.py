"""Beside a plane: which points, how much noise, how many of them test, how many make a batch."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from netbuilder.datasets import Dataset
from netbuilder.datasets.catalogue import fields_of
from netbuilder.datasets.source import Painted, Toy, Toys
from netbuilder.graph.edits import SetData, SetPlan
from netbuilder.ui.calm import Slider
from netbuilder.ui.data.toys import TOYS
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import label
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

NOISE, TEST, BATCHES = 50, (5, 70), (1, 2, 4, 8, 16, 32, 64, 128, 256)  # hundredths; per cent; samples
BEAT = 40  # milliseconds between two edits while a slider moves


class PlaneControls(QWidget):
    """Every move is an edit of the document, one step for each slider; a training that goes on follows at once."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self.points, self.again = Combo(), QToolButton()
        self.noise, self.test, self.batch = (_slider(*r) for r in ((0, NOISE), TEST, (0, len(BATCHES) - 1)))
        self._soon = QTimer(self, singleShot=True, interval=BEAT)
        self._soon.timeout.connect(self._use)
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(8)
        self._box.setVerticalSpacing(2)
        self._words: dict[Slider, QLabel] = {}
        self._arrange()

    def _arrange(self) -> None:
        self.points.setAccessibleName(tr("Points"))
        self.points.setMinimumWidth(self.fontMetrics().horizontalAdvance(max(map(tr, TOYS.values()), key=len)) + 44)
        self.points.activated.connect(self._choose_points)
        self.again.setIcon(icon("mdi6.dice-5-outline"))
        self.again.setToolTip(tr("Other points of the same kind"))
        self.again.setAccessibleName(self.again.toolTip())
        self.again.clicked.connect(self._throw)
        self._box.addWidget(self.points, 0, 0, 1, 2)
        self._box.addWidget(self.again, 0, 2)
        rows = (
            (self.noise, tr("Noise"), tr("How far points are moved at random (standard deviation)")),
            (self.test, tr("Test"), tr("Share of the points that are not trained on (hollow ones)")),
            (self.batch, tr("Batch"), tr("Points looked at between two changes of the weights")),
        )
        for row, (slider, name, tip) in enumerate(rows, 1):
            self._words[slider] = label("", "muted", wraps=False)
            self._words[slider].setMinimumWidth(self.fontMetrics().horizontalAdvance("00 %") + 4)
            slider.setToolTip(tip)
            slider.setAccessibleName(name)
            for column, widget in enumerate((label(name, "muted", wraps=False), slider, self._words[slider])):
                self._box.addWidget(widget, row, column)
            slider.valueChanged.connect(self._on_move)
            slider.sliderPressed.connect(self._end)
            slider.sliderReleased.connect(self._end)

    # What is shown

    def look_at(self, session: Session) -> None:
        """The document's points; nothing where they are no points of a plane's own."""
        self._session = session
        data = session.document.data
        self.setVisible(data is not None and isinstance(data.source, Toy | Painted))
        if data is None or self.isHidden() or self._soon.isActive():
            return
        toy = data.source if isinstance(data.source, Toy) else None
        fitting = [n for n in get_args(Toys) if fields_of(Toy(name=n)) == fields_of(data.source)]
        self.points.offer([*([] if toy else [("", tr("Painted points"))]), *((n, tr(TOYS[n])) for n in fitting)])
        self.points.choose(toy.name if toy else "")
        size = session.document.plan.batch_size
        place = min(range(len(BATCHES)), key=lambda i: abs(BATCHES[i] - size))
        values = {self.noise: round((toy.noise if toy else 0) * 100), self.test: round(data.split.test * 100)}
        for slider, value in {**values, self.batch: place}.items():
            with QSignalBlocker(slider):
                slider.setValue(value)
        for widget in (self.noise, self.again):
            widget.setEnabled(toy is not None)
        self._tell(size)

    def _tell(self, batch: int) -> None:
        self._words[self.noise].setText(f"{self.noise.value() / 100:.2f}")
        self._words[self.test].setText(f"{self.test.value()} %")
        self._words[self.batch].setText(str(batch))

    # What is done

    def _on_move(self) -> None:
        self._tell(BATCHES[self.batch.value()])
        if not self._soon.isActive():
            self._soon.start()

    def _end(self) -> None:
        """A slider is taken or let go: what was done with it is one step."""
        if self._soon.isActive():
            self._soon.stop()
            self._use()
        if self._session is not None:
            self._session.end_burst()

    def _use(self) -> None:
        """The document as the sliders say."""
        if self._session is None or (data := self._session.document.data) is None:
            return
        plan, size = self._session.document.plan, BATCHES[self.batch.value()]
        nearest = min(BATCHES, key=lambda b: abs(b - plan.batch_size))
        if size != nearest:
            self._session.do(SetPlan(plan=plan.with_setting("batch_size", size)))
        split = replace(data.split, test=self.test.value() / 100)
        source = data.source
        if isinstance(source, Toy) and round(source.noise * 100) != self.noise.value():
            source = replace(source, noise=self.noise.value() / 100)
        self._put(replace(data, source=source, split=split))

    def _choose_points(self) -> None:
        data = self._session.document.data if self._session else None
        if data is not None and (name := self.points.currentData()):
            toy = data.source if isinstance(data.source, Toy) else Toy()
            self._put(replace(data, source=replace(toy, name=name), fields=fields_of(replace(toy, name=name))))
            self._end()

    def _throw(self) -> None:
        data = self._session.document.data if self._session else None
        if data is not None and isinstance(data.source, Toy):
            self._put(replace(data, source=replace(data.source, seed=data.source.seed + 1)))
            self._end()

    def _put(self, data: Dataset) -> None:
        if self._session is not None:
            self._session.do(SetData(data=data))


def _slider(low: int, high: int) -> Slider:
    made = Slider(Qt.Orientation.Horizontal)
    made.setRange(low, high)
    made.setMinimumWidth(72)
    made.setMaximumWidth(150)
    return made
