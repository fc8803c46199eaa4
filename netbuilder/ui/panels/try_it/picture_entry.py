"""A picture to try: drawn, picked or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netbuilder.datasets.field import Field
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panels.try_it.centring import COARSE, centred
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.pad import PEN, SIDE, THICK, THIN, Pad
from netbuilder.ui.pictures.png import decoded, encoded
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

SEEN = 96  # side of the small picture that shows what the network sees
DRAWN = 64  # pictures up to this size, in grey, can be drawn


class PictureEntry(Entry):
    """A pad where pictures are small and grey, a frame to drop files on otherwise; beside it what the network sees."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        channels, height, width = (d or 1 for d in field.type.shape)
        self.wanted = QSize(width, height)
        self.can_draw = channels == 1 and max(width, height) <= DRAWN
        self.image: QImage | None = None  # picked, or of a sample
        self.pad = Pad()
        self.pad.pen_width = THICK if max(width, height) <= COARSE else PEN  # as thick as in the data
        self.seen = _Seen(SEEN if self.can_draw else SIDE)
        self.pad.changed.connect(self._draw)
        self.setAcceptDrops(True)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(self._side())
        self.pad.setVisible(self.can_draw)

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.seen)
        side.addWidget(label(tr("as the network sees it"), "muted", wraps=False))
        side.addStretch(1)
        tools = self._pens()
        self._add_tools(tools)
        side.addLayout(tools)
        return side

    def _pens(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        group = QButtonGroup(self)
        self.pens: list[QPushButton] = []
        pens = ((THIN, "-small", tr("Thin pen")), (PEN, "-medium", tr("Pen")), (THICK, "", tr("Thick pen")))
        for width, size, name in pens:
            button = _button(f"mdi6.circle{size}", name)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setChecked(width == self.pad.pen_width)
            button.clicked.connect(lambda _=False, width=width: setattr(self.pad, "pen_width", width))
            button.setVisible(self.can_draw)
            group.addButton(button)
            line.addWidget(button)
            self.pens.append(button)
        return line

    def _add_tools(self, line: QHBoxLayout) -> None:
        self.undo = _button("mdi6.undo-variant", tr("Take the last stroke back"))
        self.erase = _button("mdi6.eraser", tr("Clear"))
        self.pick = _button("mdi6.image-outline", tr("Open a picture…"))
        self.undo.clicked.connect(self.pad.undo)
        self.erase.clicked.connect(self.clear)
        self.pick.clicked.connect(self._pick)
        self.undo.setVisible(self.can_draw)
        for button in (self.undo, self.erase, self.pick):
            line.addWidget(button)
        line.addStretch(1)

    def value(self) -> dict[str, str] | None:
        if self.image is not None:
            return {"picture": encoded(self.image)}
        if not self.pad.strokes:
            return None
        return {"picture": encoded(centred(self.pad.image(), self.wanted))}

    def show_value(self, value: Any) -> None:
        self._show(decoded(value["picture"]))

    def clear(self) -> None:
        """Nothing is drawn or chosen."""
        self.image = None
        self.pad.clear()
        self._tell()

    def take(self, file: Path) -> bool:
        """A picture from a file; whether it is one."""
        reader = QImageReader(str(file))
        reader.setAutoTransform(True)
        image = reader.read()
        if not image.isNull():
            self._show(image)
        return not image.isNull()

    def _pick(self) -> None:
        formats = " ".join(f"*.{bytes(f.data()).decode()}" for f in QImageReader.supportedImageFormats())
        kinds = tr("Pictures ({formats})").format(formats=formats)
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a picture"), "", kinds)
        if name:
            self.take(Path(name))

    def _show(self, image: QImage) -> None:
        self.pad.strokes = []
        self.pad.update()
        self.image = image
        self._tell()

    def _draw(self) -> None:
        self.image = None
        self._tell()

    def _tell(self) -> None:
        if self.image is not None:
            mode, way = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.seen.put(self.image.scaled(self.wanted, mode, way))
        else:
            self.seen.put(centred(self.pad.image(), self.wanted) if self.can_draw else None)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls and self.take(Path(urls[0].toLocalFile())):
            event.acceptProposedAction()


class _Seen(QWidget):
    """The picture in the network's own pixels."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setFixedSize(side, side)
        self.setAccessibleName(tr("as the network sees it"))

    def put(self, image: QImage | None) -> None:
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.color("hairline"))
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(place, 3, 3)
        if self.image is not None:
            paint_picture(painter, self.image, place)


def _button(sign: str, words: str) -> QPushButton:
    made = QPushButton(icon(sign), "")
    made.setProperty("role", "flat")
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFixedSize(28, 28)
    return made
