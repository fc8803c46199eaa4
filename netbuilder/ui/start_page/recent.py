"""The files that were open lately."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

MOST = 8


class RecentFiles(QWidget):
    """A row for each file; ``wanted`` names the one that was chosen, ``forgotten`` the one to take off the list."""

    wanted = Signal(object)  # Path
    forgotten = Signal(object)  # Path

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._shown: list[tuple[Path, bool]] | None = None
        self.rows: list[RecentFile] = []

    def refresh(self) -> None:
        """As the list is now, and the files."""
        found = [(file, file.exists()) for file in self._settings.recent[:MOST]]
        if found == self._shown:
            return
        self._shown = found
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.rows = [self._row(file, is_there) for file, is_there in found]
        if not found:
            empty = QLabel(tr("Files you open or save will be listed here."), self)
            empty.setProperty("role", "muted")
            empty.setWordWrap(True)
            self._box.addWidget(empty)

    def _row(self, file: Path, is_there: bool) -> RecentFile:
        row = RecentFile(file, is_there, self)
        row.open.clicked.connect(partial(self._emit, self.wanted, file))
        row.cross.clicked.connect(partial(self._emit, self.forgotten, file))
        self._box.addWidget(row)
        return row

    def _emit(self, signal: object, file: Path, _checked: bool = False) -> None:
        signal.emit(file)  # type: ignore[attr-defined]


class RecentFile(QWidget):
    """Name and folder, and a cross that takes it off the list."""

    def __init__(self, file: Path, is_there: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.file = file
        self.open = FileButton(file, is_there, self)
        self.cross = QToolButton(self)
        self.cross.setIcon(icon("mdi6.close"))
        self.cross.setToolTip(tr("Take it off the list"))
        self.cross.setAccessibleName(tr("Take {name} off the list").format(name=file.name))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.open, 1)
        box.addWidget(self.cross)


class FileButton(QPushButton):
    """Paints name and folder itself: both are cut to the width there is."""

    def __init__(self, file: Path, is_there: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._file, self._is_there = file, is_there
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(str(file) if is_there else tr("{file} is not there any more").format(file=file))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        return QSize(160, 2 * self.fontMetrics().height() + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.rect().adjusted(10, 6, -10, -6)
        lines = (
            (self._file.stem, "text"),
            (_folder(self._file) if self._is_there else tr("not there any more"), "muted"),
        )
        metrics = QFontMetrics(self.font())
        for number, (words, color) in enumerate(lines):
            painter.setPen(theme.color(color if self._is_there else "muted"))
            line = room.adjusted(0, number * (metrics.height() + 2), 0, 0)
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cut)
        painter.end()


def _folder(file: Path) -> str:
    try:
        return f"~/{file.parent.relative_to(Path.home())}".removesuffix("/.")
    except ValueError:
        return str(file.parent)
