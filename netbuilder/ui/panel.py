"""What the parts of the window around the canvas have in common."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtWidgets import QWidget

from netbuilder.graph.diff import Change
from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.lab import Lab

Area = Literal["left", "right", "bottom"]


class Panel(QWidget):
    """A part of the window that shows something of the open document. The window puts it into a dock.

    Subclasses override the ``on_…`` methods they need; ``refresh`` draws everything anew. What it is called and where
    it stands says its ``PanelKind``.
    """

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


@dataclass(frozen=True)
class PanelKind:
    """What is known of a panel before it is made: making all of them would hold up the start page.

    ``name`` is stable, for settings and screenshots; ``title`` a QT_TR_NOOP; ``icon`` a name of qtawesome; ``place``
    says where in ``netbuilder.ui`` its class stands ("module:Class").
    """

    name: str
    title: str
    icon: str
    area: Area
    place: str

    def make(self, parent: QWidget) -> Panel:
        """The panel itself."""
        module, name = self.place.split(":")
        made = getattr(import_module(f"netbuilder.ui.{module}"), name)(parent)
        assert isinstance(made, Panel)
        return made
