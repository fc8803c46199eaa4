"""A picture of the real window, made without anybody looking."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractAnimation,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from netbuilder.base.errors import NetBuilderError
from netbuilder.ui import translation
from netbuilder.ui.app import make_app
from netbuilder.ui.theme import Choice, theme

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

LONGEST = 5000  # milliseconds to wait for what is still being painted
SOON = 1000  # milliseconds; what waits longer is no painting, e.g. a message that goes away


class UsageError(NetBuilderError):
    """What was asked for is not there."""


@dataclass(frozen=True)
class Shot:
    """What the picture shows: a drawing (or the start page), the panel in front, the node that is selected."""

    file: Path | None = None
    size: tuple[int, int] = (1440, 900)
    theme: Choice = "light"
    language: str = "en"
    panel: str | None = None
    select: str | None = None


def take(shot: Shot, out: Path) -> list[str]:
    """Writes the picture; what is doubtful about it, in sentences."""
    qInstallMessageHandler(_say)
    with tempfile.TemporaryDirectory() as folder:  # nothing of the user's is read or written
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        app = make_app(["netbuilder"])
        translation.install(app, shot.language)
        theme.use(shot.theme)
        image = _image(app, shot)
    if not image.save(str(out)):
        raise UsageError(f"{out} cannot be written; is its folder there?")
    return _doubts(shot)


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt says, but for what its platform without a screen says for every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")


def _image(app: QApplication, shot: Shot) -> QImage:
    from netbuilder.ui.main_window import MainWindow

    window = MainWindow()
    try:
        window.resize(*shot.size)
        window.show()
        _arrange(window, shot)
        wait_until_painted(app, window)
        return window.grab().toImage()
    finally:
        window.close()
        window.deleteLater()


def _arrange(window: MainWindow, shot: Shot) -> None:
    if shot.file is not None:
        window.files.open_strictly(shot.file)
    if shot.panel is not None:
        if shot.panel not in window.panels:
            raise UsageError(f'There is no panel "{shot.panel}"; there are {", ".join(window.panels)}.')
        window.docks.reveal(shot.panel)
    QApplication.processEvents()  # the canvas has its size now
    if window.canvas is not None:
        window.canvas.frame_all()
    if shot.select is not None:
        _select(window, shot.select)


def _select(window: MainWindow, select: str) -> None:
    session, path = window.session, tuple(select.split("/"))
    if session is not None:
        session.reveal(path)
    if session is None or session.selection.nodes != path[-1:]:
        raise UsageError(f'There is no node "{select}" in this drawing.')


def wait_until_painted(app: QApplication, window: MainWindow) -> None:
    """Until nothing in the window is under way: no short single shot of a timer, no animation."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < LONGEST:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else what is gone would still be seen
        if not any(is_busy(window) for is_busy in (_has_timer, _has_animation)):
            break
    app.processEvents()


def _has_timer(window: MainWindow) -> bool:
    return any(t.isActive() and t.isSingleShot() and t.interval() < SOON for t in window.findChildren(QTimer))


def _has_animation(window: MainWindow) -> bool:
    running = QAbstractAnimation.State.Running
    return any(a.state() == running and a.loopCount() > 0 for a in window.findChildren(QAbstractAnimation))


def _doubts(shot: Shot) -> list[str]:
    has_chinese = bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    if shot.language == "zh_CN" and not has_chinese:
        return ["No font with Chinese signs is installed, so they show as boxes (fonts-noto-cjk has them)."]
    return []
