"""Files for other programs, asked for by a window."""

from __future__ import annotations

import json
from pathlib import Path

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.export import Subject, export
from netbuilder.graph.files import loads
from netbuilder.protocol.commands import Export
from netbuilder.protocol.events import Exported


def exported(question: Export) -> Exported:
    """Written, read back and run; NetBuilderError when the file does not do what the network does."""
    result = export(_subject(question), Path(question.to), **question.options)
    return Exported(
        request=question.request,
        path=str(result.path),
        checked=result.sentence(),
        difference=result.largest_difference,
        more=[str(path) for path in result.more],
        note=result.note,
    )


def _subject(question: Export) -> Subject:
    if question.run is not None:
        return Subject.of_run(Path(question.run))
    if question.document is None:
        raise NetBuilderError("Expected a run or a drawing to export, got neither.")
    return Subject(loads(json.dumps(question.document)), Path(question.folder))
