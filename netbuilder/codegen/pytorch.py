"""A PyTorch script of a document: the model alone, or with data, training and evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from netbuilder.codegen import weights_section
from netbuilder.codegen.initialize import initialize
from netbuilder.codegen.model_class import arguments, model_class
from netbuilder.codegen.pasted import paste
from netbuilder.codegen.printed import comment, helpers, quoted
from netbuilder.codegen.program import Program, to_program
from netbuilder.graph.document import Document
from netbuilder.graph.infer import GraphInference, Inference

IMPORTS = {"torch": "import torch", "F": "import torch.nn.functional as F", "nn": "from torch import nn"}
NOTE_LINES = 20


def pytorch_script(
    document: Document,
    inference: Inference,
    *,
    parts: Literal["model", "all"] = "model",
    weights_file: str | None = None,
) -> str:
    """The script; ProgramError names what is not ready in the drawing.

    Args:
        parts: "model" is the class with its first values and a reader of weights; "all" adds data, training and
            evaluation.
        weights_file: name of the safetensors file that lies beside it; None where there is none.
    """
    program = to_program(document, inference)
    pasted = paste(name for step in program.steps for name in helpers(step.call))
    body = [
        *(text.splitlines() for text in pasted.definitions),
        model_class(program, pasted.names, labels(inference)),
        initialize(program),
        weights_section.READ_WEIGHTS,
        _main(program, weights_file),
    ]
    needed = imports(body, weights_section.IMPORTS, pasted.imports)
    start = [*header(document, ["import the class Net, or run it: python script.py"]), "", *needed]
    return joined([*start, "", f"SEED = {document.plan.seed}"], *body)


def joined(*sections: Iterable[str]) -> str:
    """The sections of a script with two empty lines between them."""
    return "\n\n\n".join("\n".join(section) for section in sections) + "\n"


def imports(body: list[list[str]], *groups: Iterable[str]) -> list[str]:
    """Import lines for this body and those asked for: the standard library first, then torch and numpy."""
    text = "\n".join("\n".join(section) for section in body)
    usual = [line for word, line in IMPORTS.items() if re.search(rf"\b{word}\.", text)]
    lines = sorted({*usual, *(line for group in groups for line in group)}, key=_import_key)
    own = [line for line in lines if _is_external(line)]
    standard = [line for line in lines if line not in own]
    return [*standard, *([""] if standard and own else []), *own]


def _is_external(line: str) -> bool:
    return line.split()[1].split(".")[0] in ("torch", "numpy")


def _import_key(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line


def header(document: Document, usage: Iterable[str]) -> list[str]:
    """What the script is and how to run it. The first two lines are ours: Python reads a file's encoding there."""
    notes = [line for line in document.notes.splitlines() if line.strip()][:NOTE_LINES]
    return [
        "# A neural network drawn with NetBuilder. Needs Python 3.10, torch 2.6 and numpy; nothing else.",
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


def _main(program: Program, weights_file: str | None) -> list[str]:
    load = f"    model.load_state_dict(read_weights(Path(__file__).with_name({quoted(weights_file or '')})))"
    return [
        "def make_model(seed=SEED):",
        '    """A new network; the same seed gives the same weights."""',
        "    torch.manual_seed(seed)",
        "    model = Net()",
        "    initialize(model)",
        "    return model",
        "",
        "",
        'if __name__ == "__main__":',
        "    model = make_model()",
        *([load] if weights_file else []),
        "    print(model)",
        '    print(sum(p.numel() for p in model.parameters()), "numbers in the weights")',
        *(f"    # {value.name}: {value.type.describe()}" for value in arguments(program)),
    ]
