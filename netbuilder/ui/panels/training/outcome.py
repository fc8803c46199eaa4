"""What is to be said of a run: a verdict while it goes, what can come next when it is over, ways out of trouble."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from netbuilder.training.verdict import verdict
from netbuilder.ui.calm import SpinBox
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.inspector.words import column, repolish, row
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

COLORS = {"early": "muted", "good": "ok", "amber": "warning", "red": "error"}
MOST_EPOCHS = 100_000


class Outcome(QWidget):
    """Stands below the figures of a run."""

    more_wanted = Signal(int)  # so many more epochs
    warm_wanted = Signal()
    resume_wanted = Signal()
    again_wanted = Signal()
    batch_wanted = Signal(int)  # train again with this batch size
    node_wanted = Signal(tuple)  # path of the node that a failure comes from

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training: Training | None = None
        self._batch = 0
        self.frame = QFrame()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column(self.frame, margins=(10, 6, 10, 6)).addWidget(self.words)
        self.epochs = SpinBox()
        self.epochs.setRange(1, MOST_EPOCHS)
        self.epochs.setValue(5)
        self.epochs.setAccessibleName(tr("How many more epochs"))
        self.more = self._button(tr("more epochs"), tr("Go on with this run, to the last bit as if it had been longer"))
        self.warm = self._button(
            tr("Train from here"), tr("A new run that starts with the weights of this one wherever they fit")
        )
        self.resume = self._button(tr("Resume"), tr("Go on from the last checkpoint"))
        self.again = self._button(tr("Train anew"), tr("From the beginning"))
        self.batch = self._button("", tr("Change the plan and train again; undo takes it back"))
        self.node = self._button(tr("Go to the node"), "")
        self.evaluate = self._button(tr("Evaluate"), tr("How good the model is, on data it has never seen"))
        self.folder = self._button(tr("Open folder"), tr("The run's files: weights, numbers, checkpoints"))
        self._connect()
        self._arrange()

    def _arrange(self) -> None:
        box = column(self, 6)
        box.addWidget(self.frame)
        self.lengthen = QWidget()
        line = row(6)
        self.lengthen.setLayout(line)
        line.addWidget(self.epochs)
        line.addWidget(self.more, 1)
        box.addWidget(self.lengthen)
        for buttons in ((self.batch, self.resume), (self.node, self.again), (self.warm, self.evaluate), (self.folder,)):
            line = row(6)
            for button in buttons:
                line.addWidget(button, 1)
            box.addLayout(line)

    def _connect(self) -> None:
        self.more.clicked.connect(lambda: self.more_wanted.emit(self.epochs.value()))
        self.warm.clicked.connect(self.warm_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.batch.clicked.connect(lambda: self.batch_wanted.emit(self._batch))
        self.node.clicked.connect(self._go_to_node)
        self.folder.clicked.connect(self._open_folder)
        self.evaluate.clicked.connect(self._show_evaluation)

    def _button(self, text: str, tip: str) -> QPushButton:
        made = QPushButton(text)
        made.setToolTip(tip)
        return made

    def put(self, training: Training) -> None:
        """What fits the run as it is now."""
        self._training = training
        is_broken = training.state in (State.FAILED, State.LOST)
        is_done = training.state is State.DONE
        has_run = training.run is not None
        self._say(training, is_broken)
        self._batch = smaller_batch(training) if is_broken else 0
        self.batch.setText(tr("Batch size {number}").format(number=self._batch))
        self.batch.setVisible(bool(self._batch))
        self.resume.setVisible(is_broken and has_checkpoint(training))
        self.again.setVisible(is_broken)
        self.node.setVisible(is_broken and bool(training.failed and training.failed.node))
        self.lengthen.setVisible(is_done)
        self.warm.setVisible(is_done)
        self.evaluate.setVisible(is_done)
        self.folder.setVisible(training.is_over and has_run)

    def _say(self, training: Training, is_broken: bool) -> None:
        if is_broken:
            level, text = "red", said(training.trouble)
        elif training.state is State.STARTING:
            level, text = "early", tr("The worker reads the data and builds the network.")
        else:
            level, english = verdict(training.curves)
            text = said(english)
        repolish(self.frame, "error" if is_broken else "note")
        self.words.setText(_rich(text, COLORS[level], is_broken))

    def _go_to_node(self) -> None:
        if self._training and self._training.failed and self._training.failed.node:
            self.node_wanted.emit(tuple(self._training.failed.node.split("/")))

    def _show_evaluation(self) -> None:
        """In the panel beside; one that floats is a window of its own, whose parent is the window."""
        window = self.window().parentWidget() or self.window()
        window.docks.reveal("evaluate")  # type: ignore[attr-defined]

    def _open_folder(self) -> None:
        if self._training and self._training.run:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._training.run)))


def has_checkpoint(training: Training) -> bool:
    """Whether there is something to go on from."""
    return training.run is not None and any((training.run / "checkpoints").glob("*.ckpt"))


def smaller_batch(training: Training) -> int:
    """A batch size that may help where memory ran out; 0 where that was not the trouble."""
    if training.failed is not None and training.failed.batch_size:
        return training.failed.batch_size
    is_memory = (training.failed is not None and training.failed.code == "out-of-memory") or (
        training.ending is not None and training.ending.may_be_memory
    )
    size = training.started.batch_size if training.started else training.plan.batch_size if training.plan else 0
    return size // 2 if is_memory else 0


def _rich(text: str, color: str, is_plain: bool) -> str:
    """The verdict itself, before the colon, stands out."""
    head, colon, rest = text.partition(": ") if ": " in text else text.partition("：")
    if is_plain or not colon:
        return escape(text)
    name = theme.color(color).name()
    return f'<span style="color:{name}; font-weight:600">{escape(head)}.</span> {escape(rest[:1].upper() + rest[1:])}'
