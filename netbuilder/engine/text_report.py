"""What there is to say about texts a model has written: the texts, beside those wanted and those read."""

from __future__ import annotations

from typing import Any

from netbuilder.engine.cases import Cases
from netbuilder.engine.data import Part
from netbuilder.engine.metrics.sequences import rouge_1
from netbuilder.engine.shown import Shown
from netbuilder.engine.task import Task

MOST = 200


def text_report(task: Task, part: Part, case: Cases) -> dict[str, Any]:
    """As Evaluated.outputs has it: the first samples of the part, in order."""
    assert task.document.data is not None
    shown = Shown(task.data, task.document.data)
    field = task.data.description.field(case.judge.field)
    own = {f.name for f in task.data.description.fields if f.shifts == field.name} | {field.name}
    read = next((i.field for i in task.program.inputs if i.field not in own), "")
    numbers = range(min(MOST, len(part)))
    samples = shown.samples(part, numbers)
    shares = rouge_1(case.predictions[:MOST], case.targets[:MOST]).tolist()
    texts = [
        {
            "read": samples[n].get(read, ""),
            "wanted": shown.value(field, case.targets[n])["text"],
            "written": shown.value(field, case.predictions[n])["text"],
            "rouge_1": round(shares[n], 4),
            "is_exact": bool((case.predictions[n] == case.targets[n]).all()),
        }
        for n in numbers
    ]
    return {"task": "writing", "texts": texts}
