"""A PyTorch script of a document: the model alone, or with data, training and evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from netbuilder.base.call import Call
from netbuilder.codegen import main_section, weights_section, writing_section
from netbuilder.codegen.callback_section import unmeasured, watch_class
from netbuilder.codegen.data_section import data_section, default_file
from netbuilder.codegen.initialize import initialize
from netbuilder.codegen.listing import Listing
from netbuilder.codegen.loss_section import loss_section, metrics_section
from netbuilder.codegen.model_class import model_classes
from netbuilder.codegen.optimizer_section import make_optimizer, optimizer_source
from netbuilder.codegen.pasted import Pasted, paste
from netbuilder.codegen.printed import comment, helpers
from netbuilder.codegen.program import Program, to_program
from netbuilder.codegen.schedule_section import schedule_section
from netbuilder.codegen.section import ScriptError
from netbuilder.codegen.training_section import adapting, evaluation, precision, predict, training
from netbuilder.codegen.turns_section import changes_rates, players, restricted
from netbuilder.codegen.writer import Writer, writer_of
from netbuilder.datasets.dataset import Dataset
from netbuilder.graph.document import Document
from netbuilder.graph.infer import GraphInference, Inference
from netbuilder.graph.judging import Judgement
from netbuilder.training.plan import Plan
from netbuilder.training.schedules import Constant

IMPORTS = {
    "math": "import math",
    "re": "import re",
    "torch": "import torch",
    "F": "import torch.nn.functional as F",
    "nn": "from torch import nn",
}
NOTE_LINES = 20


def pytorch_script(
    document: Document,
    inference: Inference,
    *,
    parts: Literal["model", "all"] = "model",
    weights_file: str | None = None,
) -> str:
    """The script; ProgramError names what is not ready in the drawing. The arguments are those of the listing."""
    return pytorch_listing(document, inference, parts=parts, weights_file=weights_file).text


def pytorch_listing(
    document: Document,
    inference: Inference,
    *,
    parts: Literal["model", "all"] = "model",
    weights_file: str | None = None,
) -> Listing:
    """The script, line by line, with the node each is of.

    Args:
        parts: "model" is the class with its first values and a reader of weights; "all" adds data, training and
            evaluation.
        weights_file: name of the safetensors file that lies beside it; None where there is none.
    """
    program = to_program(document, inference)
    return (
        _whole(document, inference, program, weights_file)
        if parts == "all"
        else _model(document, inference, program, weights_file)
    )


def _model(document: Document, inference: Inference, program: Program, weights_file: str | None) -> Listing:
    pasted = paste(_helpers(program))
    body = [*_net(document, program, inference, pasted), main_section.model_main(weights_file)]
    usage = ["import the class Net, or run it: python script.py"]
    start = [*header(document, usage), "", *imports(body, weights_section.IMPORTS, pasted.imports)]
    return joined([*start, "", f"SEED = {document.plan.seed}"], *body)


def _whole(document: Document, inference: Inference, program: Program, weights_file: str | None) -> Listing:
    data, plan = document.data, document.plan
    _check_whole(document, program)
    assert data is not None
    calls = [call for o in program.outputs if o.judgement for call in _judging(o.judgement)]
    writer = writer_of(program, data.fields)
    own = writing_section.HELPERS if writer else ()
    pasted = paste((*_helpers(program), *(name for call in calls for name in helpers(call)), *own))
    optimizer = optimizer_source(*(turn.optimizer for turn in plan.turns))
    schedule = schedule_section(plan.schedule)
    loading = data_section(data)
    source = "".join(pasted.definitions)
    adapts = "def adapt(" in source
    body = [
        list(loading.lines),
        *_net(document, program, inference, pasted),
        *loss_section(program, "self.penalty" in source, restricted(program, plan)),
        metrics_section(program, [f.name for f in data.fields if data.is_told_in_units(f.name)]),
        *(text.splitlines() for text in optimizer.definitions),
        *(make_optimizer(player.turn.optimizer, player.maker) for player in players(plan)),
        *([list(schedule.lines)] if schedule.lines else []),
        predict(program),
        *_writing(program, writer, data),
        *precision(plan),
        evaluation(program, plan),
        *([adapting()] if adapts else []),
        *watch_class(plan),
        training(program, plan, adapts),
        main_section.whole_main(weights_file, default_file(data), _is_typed(program, writer, data)),
    ]
    names = (weights_section.IMPORTS, main_section.IMPORTS, pasted.imports, optimizer.imports, schedule.imports)
    needed = imports(body, loading.imports, *names)
    usage = main_section.usage(default_file(data), _is_typed(program, writer, data))
    start = [*header(document, usage), "", "from __future__ import annotations", ""]
    return joined([*start, *needed, "", *_settings(plan)], *body)


def _writing(program: Program, writer: Writer | None, data: Dataset) -> list[list[str]]:
    """What a network needs that writes texts."""
    if writer is None:
        return []
    return [s for s in (writing_section.generate(program, writer), writing_section.typed(program, writer, data)) if s]


def _is_typed(program: Program, writer: Writer | None, data: Dataset) -> bool:
    """Whether the script takes a text on its command line."""
    return writer is not None and bool(writing_section.source_of(program, writer, data))


def _net(document: Document, program: Program, inference: Inference, pasted: Pasted) -> list[list[str]]:
    return [
        *(text.splitlines() for text in pasted.definitions),
        *model_classes(program, pasted.names, labels(inference), document.blocks),
        initialize(program),
        weights_section.READ_WEIGHTS,
        main_section.MAKE_MODEL,
    ]


def _helpers(program: Program) -> Iterator[str]:
    return (name for step in program.steps for name in helpers(step.call))


def _judging(judgement: Judgement) -> tuple[Call, ...]:
    return judgement.loss.calls(judgement.prediction, judgement.target)


def _settings(plan: Plan) -> list[str]:
    lines = [f"SEED = {plan.seed}", f"EPOCHS = {plan.epochs}", f"BATCH_SIZE = {plan.batch_size}"]
    fixed = isinstance(plan.schedule, Constant) or changes_rates(plan)
    return lines if fixed else [*lines, f"RATE = {plan.optimizer.learning_rate!r}"]


def _check_whole(document: Document, program: Program) -> None:
    """ScriptError lists everything that stands in the way of a script that trains."""
    missing = []
    if document.data is None:
        missing.append("it has no data set")
    if not program.outputs or any(o.judgement is None for o in program.outputs):
        missing.append("it has no Output node, which says what is compared with what")
    missing += unmeasured(program, document.plan)
    if missing:
        raise ScriptError(f"A script that trains cannot be written: {'; '.join(missing)}. Export the model alone.")


def joined(first: Iterable[str], *sections: Iterable[str]) -> Listing:
    """The sections of a script with two empty lines between them."""
    return Listing((*first, *(line for section in sections for line in ("", "", *section))))


def imports(body: list[list[str]], *groups: Iterable[str]) -> list[str]:
    """Import lines for this body and those asked for: the standard library first, then torch and numpy."""
    text = "\n".join("\n".join(section) for section in body)
    usual = [line for word, line in IMPORTS.items() if re.search(rf"\b{word}\.", text)]
    lines = sorted(_merged({*usual, *(line for group in groups for line in group)}), key=_import_key)
    own = [line for line in lines if _is_external(line)]
    standard = [line for line in lines if line not in own]
    return [*standard, *([""] if standard and own else []), *own]


def _merged(lines: set[str]) -> Iterator[str]:
    """One line for all names from one module."""
    names: dict[str, list[str]] = {}
    for line in sorted(lines):
        module, _, name = line.partition(" import ")
        if line.startswith("from "):
            names.setdefault(module, []).append(name)
        else:
            yield line
    yield from (f"{module} import {', '.join(found)}" for module, found in names.items())


def _is_external(line: str) -> bool:
    return line.split()[1].split(".")[0] in ("torch", "numpy")


def _import_key(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line


def header(document: Document, usage: Iterable[str]) -> list[str]:
    """What the script is and how to run it. The first two lines are ours: Python reads a file's encoding there."""
    notes = [line for line in document.notes.splitlines() if line.strip()][:NOTE_LINES]
    return [
        "# A neural network drawn with NetBuilder. Needs Python 3.10 or newer, torch and numpy; nothing else.",
        "# How to use it:",
        *(f"#     {line}" for line in usage),
        *(["#", *(comment(line) for line in notes)] if notes else []),
    ]


def labels(inference: GraphInference) -> Mapping[str, str]:
    """What people call the nodes, by path; those inside blocks included."""
    return dict(_labels(inference, ""))


def _labels(inference: GraphInference, path: str) -> Iterator[tuple[str, str]]:
    for node_id, found in inference.nodes.items():
        node = inference.graph.nodes[node_id]
        if node.label:
            yield path + node_id, node.label
        for turn, body in enumerate(found.bodies):
            inner = f"{node_id}/{turn}/" if len(found.bodies) > 1 else f"{node_id}/"
            yield from _labels(body, path + inner)
