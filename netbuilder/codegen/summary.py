"""The table of layers: output shapes, parameters, multiply-adds."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.program import refuse_mistakes
from netbuilder.graph.document import Document
from netbuilder.graph.infer import GraphInference, Inference
from netbuilder.graph.size import Size, sizes
from netbuilder.graph.terminals import Output

HEADER = ("layer", "type", "output", "parameters", "multiply-adds")


@dataclass(frozen=True)
class Row:
    """One node: id, type, output types, size; ``note`` says what the numbers alone do not ("shared with conv_1")."""

    id: str
    type: str
    outputs: tuple[TensorType, ...]
    size: Size
    note: str = ""

    @property
    def output(self) -> str:
        """Shapes of one sample for people: "32×26×26", several with commas."""
        return ", ".join(t.chip() for t in self.outputs)

    def cells(self) -> tuple[str, ...]:
        name = f"{self.id} ({self.note})" if self.note else self.id
        return name, self.type, self.output, f"{self.size.parameters:,}", f"{self.size.multiply_adds:,}"

    def to_json(self) -> dict[str, Any]:
        """``output`` is the shape without the batch, a list of shapes where there are several outputs."""
        shapes = [list(t.shape) for t in self.outputs]
        return {
            "id": self.id,
            "type": self.type,
            "output": shapes[0] if len(shapes) == 1 else shapes,
            "parameters": self.size.parameters,
            "trainable": self.size.trainable,
            "multiply_adds": self.size.multiply_adds,
        }


@dataclass(frozen=True)
class Summary:
    """The layers in the order they are computed, and their totals; of one sample, forward."""

    rows: tuple[Row, ...]

    @property
    def total(self) -> Size:
        return sum((row.size for row in self.rows), Size())

    def to_json(self) -> dict[str, Any]:
        """Totals and one entry a layer; shapes without the batch."""
        return {
            "parameters": self.total.parameters,
            "trainable": self.total.trainable,
            "multiply_adds": self.total.multiply_adds,
            "layers": [row.to_json() for row in self.rows],
        }

    def to_text(self) -> str:
        """A table for the terminal."""
        table = [HEADER, *(row.cells() for row in self.rows)]
        widths = [max(len(line[i]) for line in table) for i in range(len(HEADER))]
        lines = [_padded(line, widths) for line in table]
        rule = "─" * max(len(line) for line in lines)
        return "\n".join([lines[0], rule, *lines[1:], rule, *self._totals()]) + "\n"

    def to_markdown(self) -> str:
        """A table for a document."""
        lines = [_cells(HEADER), "| --- | --- | --- | ---: | ---: |", *(_cells(row.cells()) for row in self.rows)]
        return "\n".join([*lines, "", *self._totals()]) + "\n"

    def to_csv(self) -> str:
        """A table for a spreadsheet, plain numbers."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(("layer", "type", "output", "parameters", "trainable", "multiply_adds"))
        for row in self.rows:
            numbers = (row.size.parameters, row.size.trainable, row.size.multiply_adds)
            writer.writerow((row.id, row.type, row.output, *numbers))
        return text.getvalue()

    def _totals(self) -> list[str]:
        size = self.total
        return [
            f"Parameters: {size.parameters:,} ({size.trainable:,} trained, {4 * size.parameters:,} bytes)",
            f"Multiply-adds for one sample: {size.multiply_adds:,}",
        ]


def summary(document: Document, inference: Inference) -> Summary:
    """The summary of a drawing without mistakes; ProgramError names the first node that is not ready."""
    refuse_mistakes(document, inference)
    return partial(inference)


def partial(inferred: GraphInference) -> Summary:
    """The summary of a graph as far as it can be computed."""
    return Summary(tuple(_rows(inferred)))


def _rows(inferred: GraphInference) -> Iterator[Row]:
    measured = sizes(inferred)
    for node_id in inferred.wiring.order:
        node, found = inferred.graph.nodes[node_id], inferred.nodes[node_id]
        if found.outputs is None or isinstance(found.layer, Output):
            continue
        note = f"weights of {node.shared_with}" if node.shared_with else "bypassed" if node.bypassed else ""
        yield Row(node_id, node.type, found.outputs, measured[node_id], note)


def _padded(line: tuple[str, ...], widths: list[int]) -> str:
    """Texts to the left, numbers to the right."""
    cells = [c.ljust(w) if i < 3 else c.rjust(w) for i, (c, w) in enumerate(zip(line, widths, strict=True))]
    return "  ".join(cells).rstrip()


def _cells(line: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |"
