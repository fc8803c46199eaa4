"""What a fix would change, in words."""

from __future__ import annotations

from netbuilder.graph.diff import diff
from netbuilder.graph.document import Document
from netbuilder.graph.edits import EditError
from netbuilder.graph.problem import Fix
from netbuilder.ui import differences
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr


def preview(fix: Fix, document: Document) -> str:
    """One line: what is added, removed and changed, and what it does to the number of parameters."""
    try:
        after = fix.edit.apply(document)
    except EditError as error:
        return said(str(error))
    change = diff(document, after)
    parts = [*differences.drawing(document, after)]
    if change.plan:
        parts.append(tr("changes the training plan"))
    if change.data:
        parts.append(tr("changes the data"))
    return " · ".join([*parts, *([said(fix.effect)] if fix.effect else [])])
