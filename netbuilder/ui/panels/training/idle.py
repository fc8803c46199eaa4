"""Before the first run: what will be trained, and the button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from netbuilder.graph.size import total
from netbuilder.training.schedules import Constant
from netbuilder.ui import figures
from netbuilder.ui.commands.train import obstacle
from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.inspector.words import column, label
from netbuilder.ui.session import Session
from netbuilder.ui.shell import data_words
from netbuilder.ui.words import tr


class Idle(QWidget):
    """One look at what comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label("", "heading")
        self.data, self.plan, self.trouble = label("", "muted"), label("", "muted"), label("", "warning")
        self.train = QPushButton(icon("mdi6.play", "on_accent"), tr("Train"))
        self.train.setProperty("role", "primary")
        self.train.setIconSize(SIZE)
        self.train.setMinimumSize(140, 34)
        self.train.setToolTip(tr("Train the network from the beginning"))
        box = column(self, 8, (16, 12, 16, 12))
        box.addStretch(1)
        for part in (self.heading, self.data, self.plan, self.trouble):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(part)
        box.addSpacing(4)
        box.addWidget(self.train, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def put(self, session: Session | None) -> None:
        """For a document as it is now."""
        self.train.setEnabled(session is not None and not obstacle(session))
        if session is None:
            self.heading.setText(tr("Open or start a drawing to train it"))
            return
        reason = obstacle(session)
        self.heading.setText(tr("Not ready yet") if reason else tr("Ready to train"))
        self.data.setText(_data(session))
        self.plan.setText(plan_line(session))
        self.trouble.setText(reason)
        self.trouble.setVisible(bool(reason))
        self.train.setIcon(icon("mdi6.play", "faint" if reason else "on_accent"))


def _data(session: Session) -> str:
    data = session.document.data
    parameters = tr("{number} parameters").format(number=figures.whole(total(session.inference).parameters))
    if data is None:
        return parameters
    return " · ".join(filter(None, (data_words.name(data), data_words.contents(data), parameters)))


def plan_line(session: Session) -> str:
    """The recipe on one line: "5 epochs · batch 128 · Adam 0.001 · CosineDecay"."""
    plan = session.document.plan
    parts = [tr("%n epochs", "", plan.epochs), tr("batch {size}").format(size=plan.batch_size)]
    parts += [f"{type(t.optimizer).__name__} {t.optimizer.learning_rate:g}" for t in plan.turns]
    if not isinstance(plan.schedule, Constant):
        parts.append(type(plan.schedule).__name__)
    parts += [type(callback).__name__ for callback in plan.callbacks]
    if plan.weights:
        parts.append(tr("starts from {name}").format(name=Path(plan.weights).name))
    return " · ".join(parts)
