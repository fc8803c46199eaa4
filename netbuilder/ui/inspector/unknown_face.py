"""The inspector of a node whose layer this program does not know: everything can be read, nothing edited."""

from __future__ import annotations

import json

from netbuilder.graph.node import UnknownLayer
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.facts import FactTable
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.naming import Naming
from netbuilder.ui.inspector.problem_view import ProblemList
from netbuilder.ui.inspector.words import label, line
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr


class UnknownFace(Face):
    """Its settings as they stand in the file; names and note can be changed.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.settings = FactTable()
        self.problems = ProblemList()
        self.naming = Naming(session)
        self.header.pill.clicked.connect(self.naming.edit_id)
        words = tr("This program does not know this layer. It is kept as it is, but cannot be trained.")
        for widget in (self.header, label(words, "muted"), self.problems, self.settings, line(), self.naming):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.update_all()

    def update_all(self) -> None:
        node = self.session.graph.nodes.get(self.session.selection.current or "")
        if node is None or not isinstance(node.layer, UnknownLayer):
            return
        scope = self.session.scope
        self.header.put(node.type, "", node.id, tr("in {block}").format(block=scope[-1]) if scope else "")
        found = json.loads(node.layer.settings_json) if node.layer.settings_json else {}
        self.settings.put([(name, json.dumps(value, ensure_ascii=False)) for name, value in found.items()])
        self.naming.put(node)
        self.update_problems()

    def update_problems(self) -> None:
        path = (*self.session.path, self.session.selection.current)
        self.problems.put([p for p in self.session.problems if p.path == path], self.session)
