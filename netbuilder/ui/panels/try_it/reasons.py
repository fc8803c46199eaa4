"""What in the picture the answer hangs on: asked for while its button is down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netbuilder.protocol.commands import Explain
from netbuilder.protocol.events import AnyEvent, Explained
from netbuilder.ui.engine_client.trained import ask_model
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.lab import Lab
from netbuilder.ui.pictures.png import decoded
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

SIDE = 96  # px of a picture
FAINT = 0.35  # opacity of the picture behind


class Reasons(QWidget):
    """Two pictures: the pixels that count most, and the places that spoke for the answer.

    Only for samples with one picture; hidden otherwise.
    """

    def __init__(self) -> None:
        super().__init__()
        self.why = QPushButton(icon("mdi6.eye-outline"), tr("What it looks at"))
        self.why.setCheckable(True)
        self.why.toggled.connect(self._turn)
        self.saliency, self.cam = Heat(tr("Saliency")), Heat("Grad-CAM")
        self.saliency.setToolTip(tr("Pixels whose change would change the answer most."))
        self.cam.setToolTip(tr("Places whose feature maps spoke for the answer."))
        self._asked: tuple[Lab, int] | None = None
        self._about: tuple[Lab, Session, dict[str, Any], str] | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(12)
        for heat in (self.saliency, self.cam):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(heat)
            heat.caption = label(heat.accessibleName(), "muted", wraps=False)
            column.addWidget(heat.caption)
            line.addLayout(column)
        line.addStretch(1)
        box.addLayout(line)
        self.hide()

    def put(self, lab: Lab, session: Session, values: dict[str, Any], output: str) -> None:
        """Another sample was answered; of ``output``, the first when empty."""
        pictures = [v["picture"] for v in values.values() if isinstance(v, dict) and "picture" in v]
        self.setVisible(len(pictures) == 1)
        self._about = (lab, session, values, output) if len(pictures) == 1 else None
        if self._about is not None:
            for heat in (self.saliency, self.cam):
                heat.ground = decoded(pictures[0])
        self._ask()

    def _turn(self) -> None:
        self._ask()

    def _ask(self) -> None:
        self.forget()
        is_wanted = self.why.isChecked() and self._about is not None
        for heat in (self.saliency, self.cam):
            heat.show_heat(heat.heat if is_wanted else None)
        if is_wanted and self._about is not None:
            lab, session, values, output = self._about
            number = ask_model(lab, session, Explain(sample=values, output=output), self._take)
            self._asked = (lab, number) if number is not None else None

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        if self._asked is not None:
            self._asked[0].forget_question(self._asked[1])
        self._asked = None

    def _take(self, event: AnyEvent) -> None:
        self._asked = None
        if isinstance(event, Explained):
            self.saliency.show_heat(decoded(event.saliency))
            self.cam.show_heat(decoded(event.cam) if event.cam else None)


class Heat(QWidget):
    """A picture, faint, and over it what counts; hidden while nothing is known."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.ground, self.heat = QImage(), QImage()
        self.caption: QWidget | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(name)
        self.hide()

    def show_heat(self, heat: QImage | None) -> None:
        """Another one, or none."""
        self.heat = heat if heat is not None else QImage()
        is_known = not self.heat.isNull()
        self.setVisible(is_known)
        if self.caption is not None:
            self.caption.setVisible(is_known)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setOpacity(FAINT)
        paint_picture(painter, self.ground, place)
        painter.setOpacity(1)
        colored = QImage(self.heat.size(), QImage.Format.Format_ARGB32)
        colored.fill(theme.family("recurrent"))
        colored.setAlphaChannel(self.heat.convertToFormat(QImage.Format.Format_Grayscale8))
        painter.drawImage(place, colored)
