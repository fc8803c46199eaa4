"""The drawing as a file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from netbuilder.ui.canvas.picture import picture, print_drawing, save_png, save_svg
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme
from tests.ui.canvas.agreement import agrees
from tests.ui.drawings import template


@pytest.fixture
def scene() -> CanvasScene:
    return CanvasScene(Session(template("residual")))


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_png_has_the_drawing_in_the_asked_size(scene: CanvasScene, tmp_path: Path) -> None:
    widths = []
    for scale in (1, 3):
        file = tmp_path / f"{scale}.png"
        save_png(scene, file, scale)
        image = QImage(str(file))
        widths.append(image.width())
        assert theme.family("convolution").name() in colors(image)
        assert image.pixelColor(1, 1) == theme.color("canvas")
    assert widths[0] > scene.content().width()
    assert abs(widths[1] - 3 * widths[0]) <= 3


def test_background(scene: CanvasScene) -> None:
    theme.use("dark")
    try:
        assert picture(scene, 1, "theme").pixelColor(1, 1) == theme.color("canvas")
        assert picture(scene, 1, "transparent").pixelColor(1, 1).alpha() == 0
        white = picture(scene, 1, "white")
        assert white.pixelColor(1, 1) == QColor("white")
        assert theme.is_dark
        assert theme.family("convolution").name() not in colors(white)  # light colours on white paper
    finally:
        theme.use("light")


def test_what_is_selected_does_not_show(scene: CanvasScene) -> None:
    plain = picture(scene, 1)
    session = scene.session
    session.select(Selection(tuple(session.graph.nodes), tuple(session.graph.edges)))
    assert picture(scene, 1) == plain
    agrees(scene, session)


def test_svg_can_be_read_and_says_the_names(scene: CanvasScene, tmp_path: Path) -> None:
    file = tmp_path / "net.svg"
    save_svg(scene, file)
    root = ElementTree.parse(file).getroot()
    assert root.tag.endswith("svg")
    assert "Conv2D" in {"".join(e.itertext()).strip() for e in root.iter() if e.tag.endswith("text")}
    shown = QSvgRenderer(str(file))
    image = QImage(shown.defaultSize(), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    shown.render(painter, QRectF(image.rect()))
    painter.end()
    assert theme.family("convolution").name() in colors(image)


def test_paper(scene: CanvasScene, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "net.pdf"))
    print_drawing(scene, printer)
    made = (tmp_path / "net.pdf").read_bytes()
    assert made.startswith(b"%PDF")
    assert len(made) > 3000


def test_a_place_that_cannot_be_written_is_told(scene: CanvasScene, tmp_path: Path) -> None:
    for save in (save_png, save_svg):
        with pytest.raises(OSError):
            save(scene, tmp_path / "nowhere" / "net")


def test_an_empty_drawing_is_an_empty_picture() -> None:
    assert not picture(CanvasScene(Session()), 1).isNull()
