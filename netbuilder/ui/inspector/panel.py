"""The panel "Inspector"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.graph.diff import Change
from netbuilder.graph.node import UnknownLayer
from netbuilder.ui.inspector.block_face import BlockFace
from netbuilder.ui.inspector.document_face import DocumentFace
from netbuilder.ui.inspector.face import MARGIN, Face
from netbuilder.ui.inspector.mixed_face import MixedFace
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.surroundings_face import SurroundingsFace
from netbuilder.ui.inspector.unknown_face import UnknownFace
from netbuilder.ui.inspector.wire_face import WireFace
from netbuilder.ui.inspector.words import column, label
from netbuilder.ui.panel import Panel
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

Subject = tuple[type[Face], tuple[object, ...]]


class InspectorPanel(Panel):
    """Shows what is selected. The same face stays, with focus and cursor, while the same kind of thing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.face: Face | None = None
        self._subject: tuple[Session, Subject] | None = None
        self.scroller = Scroller(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)
        self.setMinimumWidth(200)
        # A selection may be dropped and made again in one go (renaming a node), and a rubber band changes it often.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.turn)

    def refresh(self) -> None:
        self._subject = None
        self.turn()

    def on_change(self, change: Change) -> None:
        if self.face and self._subject == self._wanted():
            self.face.update_all()
        else:
            self._turn.start()

    def on_check(self) -> None:
        if self.face and self._subject == self._wanted():
            self.face.update_problems()

    def on_select(self) -> None:
        self._turn.start()

    def on_go(self) -> None:
        self._turn.start()

    def turn(self) -> None:
        """Shows what is selected now."""
        self._turn.stop()
        wanted = self._wanted()
        if self.face is None or wanted is None or wanted != self._subject:
            self._subject = wanted
            self._replace(wanted[1][0](wanted[0]) if wanted else None)
        elif isinstance(self.face, NodeFace):
            self.face.look_at_selection()
        else:
            self.face.update_all()

    def _wanted(self) -> tuple[Session, Subject] | None:
        return (self.session, subject(self.session)) if self.session else None

    def _replace(self, face: Face | None) -> None:
        self.face = face
        shown: QWidget = face or _nothing_open()
        shown.setProperty("role", "surface")
        self.scroller.put(shown)
        if isinstance(face, NodeFace) and self.lab is not None:
            face.look_inside(self.lab)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()


def _nothing_open() -> QWidget:
    made = QWidget()
    box = column(made, margins=(MARGIN, MARGIN, MARGIN, MARGIN))
    box.addWidget(label(tr("Open or start a drawing to see its parts here."), "muted"))
    box.addStretch(1)
    return made


def subject(session: Session) -> Subject:
    """The face for what is selected, and what must be equal for the same face to stay."""
    chosen = session.selection
    nodes = [session.graph.nodes[i] for i in chosen.nodes]
    if len(nodes) == 1 and isinstance(nodes[0].layer, UnknownLayer):
        return UnknownFace, ()
    if any(isinstance(n.layer, UnknownLayer) for n in nodes):
        return MixedFace, ()
    if nodes:
        types = tuple(dict.fromkeys(n.type for n in nodes))
        return NodeFace, (len(nodes) == 1, tuple(sorted(types)), session.scope)
    if chosen.edges:
        return WireFace, ()
    if chosen.surroundings:
        return SurroundingsFace, (chosen.surroundings,)
    return (BlockFace, session.scope) if session.scope else (DocumentFace, ())
