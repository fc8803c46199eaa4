"""docs/keras.md out of what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Known = Mapping[str, Any]
HEAD = """# Keras on JAX and TensorFlow

Written by `make keras-backends BACKEND=jax` (or `tensorflow`), which takes half an hour a backend; do not edit it by
hand. Archives and scripts were written by NetBuilder and loaded by Keras in a process of its own. Figures are largest
differences of float32 numbers, of the size of the largest number where that is above 1. What is said to fail is Keras
itself on one of its backends.
"""
LAYERS = """## Layers

Each layer with random weights in an archive of its own, in all the settings its tests know (*cases*). *answers*:
Keras's against the engine's. *SGD*, *RMSprop*, *Adam*: trainable weights and answers after five steps from the same
weights with the same data, losses and usual settings, in four of the cases; layers without weights have learned
factors in front, through which their gradients are seen. Left out are weights whose true gradient is 0, as in front of
a softmax: adaptive optimizers make different steps of different rounding errors, without a change of the answers.
BatchNormalization is compared as it answers while training: its running variance is n / (n - 1) of Keras's, as
PyTorch has it.

Keras on TensorFlow hands optimizers the gradient of a table as a list of rows, and does not sum a row that was looked
up several times before it is squared: RMSprop and Adam move an Embedding, and what is said with one (ClassToken,
LearnedTensor, PositionalEncoding), otherwise there than on JAX or PyTorch.
"""
EXAMPLES = """## Models of Keras's documentation

Built and saved by Keras on the backend, with random weights. *imported*: what the drawing predicts against Keras;
*back*: what Keras predicts with the drawing exported again.
"""
TEMPLATES = """## Templates

The finished drawings with random weights. *archive*, *script*: Keras's answers against the engine's, with padded
sequences where there are some; *largest*: the largest answer, as random weights make large ones. *fit*: Keras's loss in
two epochs with the optimizer, losses and metrics the archive names, for random targets.
"""


def page(known: Known) -> str:
    """The whole page."""
    return "\n".join([HEAD, _versions(known), *_layers(known), "", *_examples(known), "", *_templates(known), ""])


def _versions(known: Known) -> str:
    return "\n".join(f"- {name}: Keras {found['versions']['keras']}" for name, found in known.items()) + "\n"


def _layers(known: Known) -> Iterator[str]:
    backends = list(known)
    yield LAYERS
    names = [f"{column} ({b})" for b in backends for column in ("answers", "SGD", "RMSprop", "Adam")]
    yield from _head(["layer", "cases", *names, "note"])
    for name in _names(known, "layers"):
        rows = [known[b].get("layers", {}).get(name) for b in backends]
        cells = [_figure((row or {}).get("answers")) for row in rows]
        both = [
            [cell, *(_figure((row or {}).get("trained", {}).get(o)) for o in ("SGD", "RMSprop", "Adam"))]
            for cell, row in zip(cells, rows, strict=True)
        ]
        cases = max((row["cases"] for row in rows if row), default=0)
        notes = dict.fromkeys(row["note"] for row in rows if row and row["note"])
        yield _line([name, str(cases or ""), *(cell for row in both for cell in row), "; ".join(notes)])


def _examples(known: Known) -> Iterator[str]:
    yield EXAMPLES
    yield from _head(["model", *(f"{column} ({b})" for b in known for column in ("imported", "back")), "note"])
    for name in _names(known, "examples"):
        rows = [known[b].get("examples", {}).get(name, {}) for b in known]
        notes = dict.fromkeys(row["note"] for row in rows if row.get("note"))
        yield _line([name, *(_figure(row.get(c)) for row in rows for c in ("imported", "back")), "; ".join(notes)])


def _templates(known: Known) -> Iterator[str]:
    yield TEMPLATES
    columns = ("largest", "archive", "script", "fit")
    yield from _head(["template", *(f"{column} ({b})" for b in known for column in columns), "note"])
    for name in _names(known, "templates"):
        rows = [known[b].get("templates", {}).get(name, {}) for b in known]
        cells = [
            [*(_figure(row.get(c)) for c in columns[:3]), " → ".join(f"{v:.3g}" for v in row.get("losses", ()))]
            for row in rows
        ]
        notes = dict.fromkeys(row["note"] for row in rows if row.get("note"))
        yield _line([name, *(cell for row in cells for cell in row), "; ".join(notes)])


def _names(known: Known, part: str) -> list[str]:
    return sorted({name for found in known.values() for name in found.get(part, {})})


def _head(names: Iterable[str]) -> Iterator[str]:
    names = list(names)
    yield _line(names)
    yield "|" + " --- |" * len(names)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(c.replace('|', '/') for c in cells)} |".replace("  ", " ")


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1e}" if value else "0"
