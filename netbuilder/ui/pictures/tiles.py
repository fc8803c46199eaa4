"""Many small pictures side by side: kernels, feature maps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.theme import theme

GAP, RADIUS = 4, 3


class Tiles(QWidget):
    """Paints pictures in rows, as many as there is width for; pixels stay sharp.

    Args:
        side: of the square around one, in pixels.
    """

    def __init__(self, side: int = 28) -> None:
        super().__init__()
        self.side = side
        self.images: list[QImage] = []
        # Not fixed: where fewer fit side by side than in the hint, a fixed height leaves it in the middle, cut off.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, images: Sequence[QImage]) -> None:
        """Shows these."""
        self.images = list(images)
        self.updateGeometry()
        self.update()

    def columns(self, width: int) -> int:
        """How many fit beside each other."""
        return max(1, (width + GAP) // (self.side + GAP))

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.images) // self.columns(width))
        return max(0, rows * (self.side + GAP) - GAP)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 8 * (self.side + GAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.side, self.side if self.images else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.columns(self.width())
        for number, image in enumerate(self.images):
            row, column = divmod(number, columns)
            place = QRectF(column * (self.side + GAP), row * (self.side + GAP), self.side, self.side)
            paint_picture(painter, image, place)


def paint_picture(painter: QPainter, image: QImage, place: QRectF) -> None:
    """A picture as large as fits into a place, with round corners and a hairline."""
    if image.isNull():
        return
    size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(2, 2))
    inside = QRectF(0, 0, size.width(), size.height())
    inside.moveCenter(place.center())
    path = QPainterPath()
    path.addRoundedRect(inside, RADIUS, RADIUS)
    is_smooth = image.width() > inside.width()
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
    painter.drawImage(inside, image)
    painter.restore()
    painter.setPen(theme.color("hairline"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
