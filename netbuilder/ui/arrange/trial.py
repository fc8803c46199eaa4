"""An edit tried on a copy: what would not work any more."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.graph.edits import Edit, EditError
from netbuilder.graph.infer import GraphInference, infer
from netbuilder.ui.session import Session


@dataclass(frozen=True)
class Trial:
    """What an edit would do to the graph that is shown; ``refusal``: why it cannot be done at all."""

    found: GraphInference | None
    refusal: str = ""

    @classmethod
    def of(cls, session: Session, edit: Edit) -> Trial:
        """Applies the edit to a copy and infers what it touches."""
        try:
            changed = edit.apply(session.document)
        except EditError as error:
            return cls(None, str(error))
        return cls(infer(changed, session.inference).inside(session.path))

    def reason_at(self, node_id: str) -> str:
        """Why a node would not work, as a sentence; empty when it would, or when nobody knows."""
        known = self.found.nodes.get(node_id) if self.found else None
        if self.found is None or known is None or known.failure is None:
            return self.refusal
        return f"{self.found.graph.nodes[node_id].described()} {known.failure.message}"

    def new_reason(self, session: Session) -> str:
        """The first mistake that is not there without the edit; empty when there is none."""
        if self.found is None:
            return self.refusal
        before = session.found.nodes if session.found else {}
        for node_id, known in self.found.nodes.items():
            was = before.get(node_id)
            if known.failure is not None and (was is None or was.outputs is not None):
                return self.reason_at(node_id)
        return ""
