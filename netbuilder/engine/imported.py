"""Files of other programs, asked for by a window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from netbuilder.engine.importing import Imported as Found
from netbuilder.engine.importing import import_file
from netbuilder.engine.importing.kept import kept
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Import
from netbuilder.protocol.events import AnyEvent, Imported, Progress


def imported(question: Import) -> Iterator[AnyEvent | None]:
    """Progress, then the answer; ImportFailed says why there is none. It may be given up between the two steps."""
    path = Path(question.path)
    yield Progress(request=question.request, done=0, total=2, words=f"Reading {path.name}")
    found = _read(path, question.options)
    yield None
    yield Progress(request=question.request, done=1, total=2, words=f"Keeping the weights of {path.name}")
    # The whole path in the name: two files called model.keras do not get in each other's way.
    weights = Path(question.to) / f"{path.stem}-{sha256(str(path.absolute()).encode()).hexdigest()[:12]}.safetensors"
    document = kept(found, weights, str(weights))
    yield Imported(
        request=question.request,
        document=parse_json(dumps(document)),
        weights=document.plan.weights,
        report=found.report.to_json(),
    )


def _read(path: Path, options: dict[str, Any]) -> Found:
    """What the file holds; with "onto", the JSON of a drawing, its weights laid onto that."""
    if "onto" not in options:
        return import_file(path, **options)
    from netbuilder.engine.importing.weights import onto

    return onto(loads(json.dumps(options["onto"])), path)
