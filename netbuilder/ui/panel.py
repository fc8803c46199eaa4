"""What the parts of the window around the canvas have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtWidgets import QWidget

from netbuilder.graph.diff import Change
from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.lab import Lab

Area = Literal["left", "right", "bottom"]


class Panel(QWidget):
    """A part of the window that shows something of the open document. The window puts it into a dock.

    Subclasses set ``name`` (stable, for settings and screenshots), ``title`` (QT_TR_NOOP), ``icon`` (qtawesome name),
    ``area``, and override the ``on_…`` methods they need; ``refresh`` draws everything anew.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]
    area: ClassVar[Area]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.lab: Lab | None = None  # where the window trains; set by the window, before the first document
        self._connections: list[QMetaObject.Connection] = []

    def look_at(self, session: Session | None) -> None:
        """Another document is looked at, or none."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections = []
        self.session = session
        if session is not None:
            self._connections = [
                session.changed.connect(self.on_change),
                session.checked.connect(self.on_check),
                session.selected.connect(self.on_select),
                session.went.connect(self.on_go),
            ]
        self.refresh()

    def refresh(self) -> None:
        """Shows everything anew; ``self.session`` may be None."""

    def on_change(self, change: Change) -> None:
        """The document changed."""

    def on_check(self) -> None:
        """The problems are known."""

    def on_select(self) -> None:
        """The selection changed."""

    def on_go(self) -> None:
        """Another graph of the document is shown."""
        self.refresh()
