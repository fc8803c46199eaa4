"""The pictures of the window in docs/images, made anew: `make screenshots [ONLY=word]`. Nobody needs to look on.

Each picture is of the real window, brought into its state by the same functions and events a person brings it there.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # Qt reads it when it is loaded
STATE = tempfile.TemporaryDirectory()  # nothing of the user's is read or written
os.environ |= {f"XDG_{kind}_HOME": STATE.name for kind in ("CONFIG", "DATA", "STATE", "CACHE")}

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QPoint, QPointF, QSettings, Qt, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from netbuilder.datasets import CATALOGUE, Dataset  # noqa: E402
from netbuilder.graph.block import Block  # noqa: E402
from netbuilder.graph.edits import MakeBlock, RemoveNodes, SetData, SetParams, SetPlan  # noqa: E402
from netbuilder.layers.base import Layer  # noqa: E402
from netbuilder.ui import screenshot, translation  # noqa: E402
from netbuilder.ui.app import make_app  # noqa: E402
from netbuilder.ui.canvas.gestures import deeds  # noqa: E402
from netbuilder.ui.insertion import add_after_selection  # noqa: E402
from netbuilder.ui.main_window import MainWindow  # noqa: E402
from netbuilder.ui.preferences import FOLDER  # noqa: E402
from netbuilder.ui.selection import Selection  # noqa: E402
from netbuilder.ui.session import Session  # noqa: E402
from netbuilder.ui.start_page import template as shipped  # noqa: E402
from netbuilder.ui.theme import Choice, theme  # noqa: E402

OUT = Path(__file__).parent / "images"
SMALL, LARGE = (1366, 768), (1920, 1080)
COLORS = 255
EPOCHS, PATIENCE = 20, 300  # of the training that is shown; seconds that a worker may take
SEVEN = ((60, 35), (80, 30), (115, 30), (105, 75), (90, 110), (80, 145))  # a digit as one draws it, in pixels
Stage = Callable[[MainWindow], QWidget]  # brings a window into a state; what of it is to be seen


@dataclass(frozen=True)
class Picture:
    """One file: ``<stage>-<theme>-<language>.png``, with ``-large`` where the window is large."""

    stage: Stage
    theme: Choice = "light"
    language: str = "en"
    size: tuple[int, int] = SMALL

    @property
    def file(self) -> Path:
        parts = [self.stage.__name__, self.theme, self.language, *(["large"] if self.size == LARGE else [])]
        return OUT / ("-".join(parts) + ".png")


# The drawing of the tutorial


def begun(window: MainWindow) -> Session:
    """An empty drawing with the digits as its data."""
    window.files.new()
    session = _session(window)
    session.do(SetData(data=Dataset.of(CATALOGUE["digits"].source)))
    session.end_burst()
    _settle()
    return session


def drawn(window: MainWindow) -> Session:
    """The network of the tutorial, as its steps make it."""
    session = begun(window)
    for name in ("Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Output"):
        add_after_selection(session, Layer.parse(name))
    session.do(SetParams(node="conv2d", values={"filters": 16, "padding": "same", "activation": "relu"}))
    session.do(SetParams(node="dense", values={"units": 10}))
    _calm(window)
    return session


def trained(window: MainWindow) -> Session:
    """The network of the tutorial after its training."""
    session = drawn(window)
    plan = session.document.plan.with_setting("epochs", EPOCHS).with_setting("batch_size", 32)
    session.do(SetPlan(plan=plan))
    session.end_burst()
    window.docks.reveal("training")
    run = window.lab.train(session)
    _wait_for(lambda: run.is_over)
    return session


# States


def start(window: MainWindow) -> QWidget:
    """The start page."""
    return window


def empty(window: MainWindow) -> QWidget:
    """A new drawing, which says the first steps."""
    window.files.new()
    return window


def template(window: MainWindow) -> QWidget:
    """A template, opened."""
    window.files.new(shipped.read(shipped.FOLDER / "mnist_cnn.netb").said)
    _calm(window)
    return window


def node(window: MainWindow) -> QWidget:
    """A node is selected; the inspector shows all of it."""
    session = drawn(window)
    session.select(Selection(("conv2d",)))
    return window


def error(window: MainWindow) -> QWidget:
    """A layer too few, with the ways out."""
    session = drawn(window)
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    session.check_now()
    window.docks.reveal("problems")
    _calm(window)
    return window


def wire(window: MainWindow) -> QWidget:
    """A wire in the hand, over a port which it does not fit."""
    drawn(window)
    _drag(window, _port(window, "max_pooling2d", is_input=False), _port(window, "dense", is_input=True))
    return window


def search(window: MainWindow) -> QWidget:
    """A wire was let go over nothing: what fits there."""
    drawn(window)
    from_port = _port(window, "conv2d", is_input=False)
    to = from_port + QPointF(30, 110)
    _drag(window, from_port, to)
    QTest.mouseRelease(_viewport(window), Qt.MouseButton.LeftButton, pos=_seen(window, to))
    return window


def block(window: MainWindow) -> QWidget:
    """Inside a block; the breadcrumb says where."""
    session = drawn(window)
    session.do(MakeBlock(nodes=("conv2d", "max_pooling2d"), name="body"))
    use = next(i for i, n in session.graph.nodes.items() if isinstance(n.layer, Block))
    session.do(SetParams(node=use, values={"repeat": 3}))
    session.select(Selection((use,)))
    deeds.enter(window.canvas)
    _calm(window)
    return window


def code(window: MainWindow) -> QWidget:
    """The script of the drawing."""
    session = drawn(window)
    window.docks.reveal("code")
    session.select(Selection(("conv2d",)))
    return window


def summary(window: MainWindow) -> QWidget:
    """The table of the layers."""
    drawn(window)
    window.docks.reveal("summary")
    return window


def training(window: MainWindow) -> QWidget:
    """The curves of a run, and on the nodes what they did."""
    trained(window)
    return window


def evaluate(window: MainWindow) -> QWidget:
    """What the model mixes up, on data it has never seen."""
    trained(window)
    window.docks.reveal("evaluate")
    panel: Any = window.panels["evaluate"]
    _wait_for(lambda: panel.answer is not None and panel.samples.count() > 0)
    panel.show_cell(4, 4)
    _wait_for(lambda: panel.samples_title.text().startswith("4 →"))
    return window


def try_it(window: MainWindow) -> QWidget:
    """A digit drawn with the mouse, and the answer."""
    trained(window)
    window.docks.reveal("try_it")
    panel: Any = window.panels["try_it"]
    _wait_for(lambda: bool(panel.entries))
    (entry,) = panel.entries.values()
    QTest.mousePress(entry.pad, Qt.MouseButton.LeftButton, pos=QPoint(*SEVEN[0]))
    for point in SEVEN[1:]:
        QTest.mouseMove(entry.pad, QPoint(*point))
    QTest.mouseRelease(entry.pad, Qt.MouseButton.LeftButton, pos=QPoint(*SEVEN[-1]))
    _wait_for(lambda: bool(panel.bars.answer))
    return window


def inside(window: MainWindow) -> QWidget:
    """What a layer has learnt, epoch by epoch, and where it puts the samples."""
    session = trained(window)
    session.select(Selection(("dense",)))
    panel: Any = window.panels["inspector"]
    _wait_for(lambda: getattr(panel.face, "inside", None) is not None)
    found = panel.face.inside
    _wait_for(lambda: not found.history.isHidden())
    for section in found.asked:
        section.fold.title.click()
    _wait_for(lambda: found.history.answer is not None and found.projection.answer is not None)
    panel.scroller.verticalScrollBar().setValue(panel.scroller.verticalScrollBar().maximum())
    return window


def commands(window: MainWindow) -> QWidget:
    """The search over all actions and layers."""
    drawn(window)
    window.actions_by_name["tools.palette"].trigger()
    return window


def shortcuts(window: MainWindow) -> QWidget:
    """The sheet of keys and gestures."""
    drawn(window)
    window.actions_by_name["help.shortcuts"].trigger()
    return _dialog(window)


def preferences(window: MainWindow) -> QWidget:
    """The preferences."""
    window.settings.put(FOLDER, "/home/ada/networks")
    window.actions_by_name["tools.preferences"].trigger()
    return _dialog(window)


def presentation(window: MainWindow) -> QWidget:
    """Big type and thick wires, nothing around."""
    window.files.new(shipped.read(shipped.FOLDER / "mnist_cnn.netb").said)
    window.presentation.enter()
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen that is not there is small
    window.resize(*LARGE)
    for message in window.messages.bars():
        message.close()
    _calm(window)
    return window


PICTURES = (
    *(Picture(stage) for stage in (empty, error, wire, search, block, code, commands, shortcuts)),
    *(Picture(stage, language="zh_CN") for stage in (start, empty, node, wire, error, block)),
    *(Picture(stage, language="zh_CN") for stage in (code, summary, preferences)),
    *(Picture(stage, "dark", "zh_CN") for stage in (node, search, commands, shortcuts)),
    *(Picture(stage, "dark") for stage in (node, error, summary, preferences)),
    *(Picture(stage, language=language) for stage in (training, evaluate, try_it) for language in ("en", "zh_CN")),
    Picture(inside, size=LARGE),
    Picture(start),
    Picture(node),
    Picture(start, "dark", size=LARGE),
    Picture(template, size=LARGE),
    Picture(template, "dark", "zh_CN", LARGE),
    Picture(presentation, size=LARGE),
    Picture(presentation, "dark", "zh_CN", LARGE),
)


# How


def _session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def _settle() -> None:
    QApplication.processEvents()


def _wait_for(is_so: Callable[[], bool]) -> None:
    """Until the worker has done something; RuntimeError when it does not."""
    began = time.monotonic()
    while not is_so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.monotonic() - began > PATIENCE:
            raise RuntimeError("the worker has not answered for too long")
    _settle()


def _calm(window: MainWindow) -> None:
    """Everything in view and nothing selected, once the canvas has its size."""
    _settle()
    _session(window).end_burst()
    _session(window).select(Selection())
    assert window.canvas is not None
    window.canvas.frame_all()
    _settle()


def _viewport(window: MainWindow) -> QWidget:
    assert window.canvas is not None
    return window.canvas.viewport()


def _port(window: MainWindow, name: str, is_input: bool) -> QPointF:
    assert window.canvas is not None
    return next(p.position for p in window.canvas.canvas.nodes[name].ports() if p.is_input == is_input)


def _seen(window: MainWindow, point: QPointF) -> QPoint:
    """Where in the viewport a point of the canvas is."""
    assert window.canvas is not None
    return window.canvas.mapFromScene(point)


def _drag(window: MainWindow, start: QPointF, end: QPointF) -> None:
    """Presses and moves; the button stays down."""
    viewport, left = _viewport(window), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=_seen(window, start))
    for part in (0.5, 1.0):
        at = _seen(window, start + (end - start) * part)
        place = QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


def _dialog(window: MainWindow) -> QWidget:
    from netbuilder.ui.dialogs.page import Page

    return next(d for d in window.findChildren(Page) if d.isVisible())


def _take(app: QApplication, picture: Picture) -> None:
    translation.install(app, picture.language)
    theme.use(picture.theme)
    with tempfile.TemporaryDirectory() as folder:  # what one picture's window remembers is no other's business
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        _photograph(app, picture)


def _photograph(app: QApplication, picture: Picture) -> None:
    window = MainWindow()
    try:
        window.resize(*picture.size)
        window.show()
        window.activateWindow()
        _settle()
        seen = picture.stage(window)
        screenshot.wait_until_painted(app, window)
        _save(seen, picture.file)
    finally:
        window.files.closing.is_decided = True
        window.close()
        window.deleteLater()
        _settle()


def _save(widget: QWidget, file: Path) -> None:
    """As PNG with a palette: a quarter of the size, and the eye sees no difference."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")  # type: ignore[call-overload]
    image = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    image.quantize(COLORS, dither=Image.Dither.NONE).save(file, optimize=True)


def wanted(only: str = "") -> Iterator[Picture]:
    """The pictures whose name has a word in it."""
    return (picture for picture in PICTURES if only in picture.file.name)


def main(only: str = "") -> None:
    """Writes them; with a word only those; without, what is no longer made goes."""
    qInstallMessageHandler(screenshot._say)
    app = make_app(["netbuilder"])
    OUT.mkdir(exist_ok=True)
    for picture in wanted(only):
        _take(app, picture)
        print(picture.file.name)
    made = {picture.file for picture in PICTURES}
    for old in () if only else set(OUT.glob("*.png")) - made:
        old.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:2])
