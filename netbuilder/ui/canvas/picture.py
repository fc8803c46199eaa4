"""The drawing as a picture: PNG, SVG, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgGenerator

from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.node_item import NodeItem
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.canvas.surroundings import Surrounding
from netbuilder.ui.theme import LIGHT, theme

Background = Literal["theme", "white", "transparent"]
MARGIN = 24.0  # canvas pixels around the drawing
SCALES = (1, 4)
MOST_PIXELS = 120_000_000  # of a PNG: about 480 MB while it is made


def picture(scene: CanvasScene, scale: float = 2.0, background: Background = "theme") -> QImage:
    """The whole drawing, ``scale`` pixels for one of the canvas (less where that would be too many)."""
    region = _region(scene)
    scale = min(max(scale, SCALES[0]), SCALES[1], (MOST_PIXELS / (region.width() * region.height())) ** 0.5)
    size = QSize(max(1, round(region.width() * scale)), max(1, round(region.height() * scale)))
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(_color(background))
    painter = QPainter(made)
    _render(scene, painter, QRectF(0, 0, size.width(), size.height()), region, background)
    painter.end()
    return made


def save_png(scene: CanvasScene, file: Path, scale: float = 2.0, background: Background = "theme") -> None:
    """Writes a PNG; OSError when that fails."""
    if not picture(scene, scale, background).save(str(file), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"The picture could not be written to {file}.")


def save_svg(scene: CanvasScene, file: Path, background: Background = "theme") -> None:
    """Writes an SVG; OSError when that fails."""
    file.write_bytes(b"")  # says why when it cannot be written; the generator only gives up
    region = _region(scene)
    target = QRectF(0, 0, region.width(), region.height())
    made = QSvgGenerator()
    made.setFileName(str(file))
    made.setSize(target.size().toSize())
    made.setViewBox(target)
    made.setTitle(file.stem)
    painter = QPainter()
    if not painter.begin(made):
        raise OSError(f"The picture could not be written to {file}.")
    if background != "transparent":
        painter.fillRect(target, _color(background))
    _render(scene, painter, target, region, background)
    painter.end()


def print_drawing(scene: CanvasScene, printer: QPrinter) -> None:
    """Puts the drawing on one page, as large as it fits, in light colours."""
    region = _region(scene)
    painter = QPainter(printer)
    page = QRectF(painter.viewport())
    # Never larger than on a screen of 96 dots an inch: three nodes need not fill the paper.
    factor = min(page.width() / region.width(), page.height() / region.height(), printer.resolution() / 96)
    wide, high = region.width() * factor, region.height() * factor
    _render(scene, painter, QRectF((page.width() - wide) / 2, 0, wide, high), region, "white")
    painter.end()


def _region(scene: CanvasScene) -> QRectF:
    content = scene.content()
    if content.isEmpty():
        content = QRectF(0, 0, 200, 100)
    for item in scene.edges.values():
        content = content.united(item.path().boundingRect())
    return content.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def _color(background: Background) -> QColor:
    if background == "theme":
        return theme.color("canvas")
    return QColor(Qt.GlobalColor.white if background == "white" else Qt.GlobalColor.transparent)


def _render(scene: CanvasScene, painter: QPainter, target: QRectF, region: QRectF, background: Background) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    with _bare(scene, is_light=background == "white"):
        scene.render(painter, target, region)


@contextmanager
def _bare(scene: CanvasScene, is_light: bool) -> Iterator[None]:
    """The scene without what belongs to the moment: selection, hairlines of a far view; on white in light colours."""
    tokens, was_far, bubble = theme.tokens, scene.is_far, scene.bubble.isVisible()
    items: list[NodeItem | EdgeItem | Surrounding] = [*scene.nodes.values(), *scene.edges.values()]
    items += [*scene.frames.values(), *scene.comments.values()]
    picked = [i for i in items if i.is_selected]
    scene.hover.nothing()
    theme.tokens = LIGHT if is_light else tokens
    scene.bubble.setVisible(False)
    for item in picked:
        item.is_selected = False
    _ink(scene, False)
    try:
        yield
    finally:
        theme.tokens = tokens
        scene.bubble.setVisible(bubble)
        for item in picked:
            item.is_selected = True
        _ink(scene, was_far)


def _ink(scene: CanvasScene, is_far: bool) -> None:
    for item in scene.edges.values():
        item.is_far = is_far
        item.ink()
