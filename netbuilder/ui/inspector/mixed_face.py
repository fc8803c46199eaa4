"""The inspector of several nodes of which some are unknown, or that have nothing in common."""

from __future__ import annotations

from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.facts import FactTable, node_facts
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.words import label
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr


class MixedFace(Face):
    """How many, and what they cost together.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.facts = FactTable()
        words = tr("Some of these layers are unknown here: they cannot be edited together.")
        for widget in (self.header, label(words, "muted"), self.facts):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.update_all()

    def update_all(self) -> None:
        ids = self.session.selection.nodes
        self.header.put(tr("%n nodes", "", len(ids)), "")
        self.facts.put(node_facts(self.session, ids))
