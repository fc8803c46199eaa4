"""How quick the core is: inference, files, undo, layout, problems. CPU milliseconds, median of the rounds."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from report import record, table

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.edits import AddBlock, MoveNodes, SetParams, Settings
from netbuilder.graph.files import load, save
from netbuilder.graph.history import History
from netbuilder.graph.infer import Inference, infer
from netbuilder.graph.layout import layout
from netbuilder.graph.library import residual
from netbuilder.graph.problems import problems
from netbuilder.graph.size import total
from netbuilder.layers.base import Layer

ROUNDS = 9
BODY = (
    {"type": "Conv2D", "filters": 8, "padding": "same"},
    {"type": "BatchNormalization"},
    {"type": "ReLU"},
    {"type": "Dropout", "rate": 0.1},
)
BUDGET = {"infer 1000": 20, "edit 1000": 2, "layout 50": 10, "layout 500": 20, "layout 2000": 60}  # ms


def chain(count: int) -> Document:
    """An Input and convolutions, normalizations, activations in a row, with a wire around every fifth."""
    nodes = {"image": Node("image", Layer.parse({"type": "Input", "shape": [3, 32, 32]}))}
    edges = []
    before = "image"
    for number in range(count - 1):
        here = f"n{number}"
        if number % 5 == 4:
            nodes[here] = Node(here, Layer.parse("Add"), (200.0 * number, 0.0))
            edges.append(Edge(f"n{number - 4}", "output", here, "x"))
        else:
            nodes[here] = Node(here, Layer.parse(BODY[number % 5]), (200.0 * number, 0.0))
        edges.append(Edge(before, "output", here, "x"))
        before = here
    return Document(Graph(nodes, tuple(edges)))


def timed(work: Callable[[], Any]) -> float:
    """CPU milliseconds, median."""
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        found.append(1000 * (time.process_time() - start))
    return round(statistics.median(found), 3)


def inference(count: int) -> dict[str, float]:
    """In full, after a changed parameter in the middle, after a move, after a cut wire; and all problems."""
    document = chain(count)
    before = infer(document)
    assert before.is_valid
    middle = f"n{count // 2 // 5 * 5}"
    edits = {
        "edit": SetParams(node=middle, values=Settings.parse({"kernel_size": 5})),
        "ripple": SetParams(node="n0", values=Settings.parse({"strides": 2})),
        "move": MoveNodes(positions=((middle, 1.0, 1.0),)),
    }
    found = {f"infer {count}": timed(lambda: infer(document))}
    for name, edit in edits.items():
        found[f"{name} {count}"] = timed(_after(edit.apply(document), before))
    found[f"problems {count}"] = timed(lambda: problems(document, before))
    found[f"size {count}"] = timed(lambda: total(before))
    return found


def _after(document: Document, before: Inference) -> Callable[[], Inference]:
    return lambda: infer(document, before)


def files() -> dict[str, float]:
    """A file of 1,000 nodes."""
    document = chain(1000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.netb"
        return {"save 1000": timed(lambda: save(document, path)), "load 1000": timed(lambda: load(path))}


def undo() -> dict[str, float]:
    """10,000 edits of a drawing of 100 nodes, all taken back, all done again: milliseconds for all of them."""
    history = History(chain(100))
    start = time.process_time()
    for number in range(10_000):
        history.do(MoveNodes(positions=((f"n{number % 99}", float(number), 0.0),)))
        history.end_burst()
    done = time.process_time()
    while history.undo():
        pass
    undone = time.process_time()
    while history.redo():
        pass
    times = (done - start, undone - done, time.process_time() - undone)
    return {f"{n} 10000": round(1000 * t, 1) for n, t in zip(("do", "undo", "redo"), times, strict=True)}


def blocks() -> dict[str, float]:
    """A residual block repeated 100 times."""
    block: BlockDefinition = residual(16)
    nodes = {
        "image": Node("image", Layer.parse({"type": "Input", "shape": [16, 32, 32]})),
        "use": Node("use", Layer.parse({"type": "Block", "block": block.name, "repeat": 100})),
    }
    document = AddBlock(block=block).apply(Document(Graph(nodes)))
    wired = replace(document.graph, edges=(Edge("image", "output", "use", "x"),))
    document = replace(document, graph=wired)
    assert infer(document).is_valid
    return {"block x100": timed(lambda: infer(document))}


def layouts() -> dict[str, float]:
    return {f"layout {count}": timed(_layout(chain(count).graph)) for count in (50, 500, 2000)}


def _layout(graph: Graph) -> Callable[[], Any]:
    return lambda: layout(graph)


def main() -> None:
    """Measures everything, says what is over budget."""
    found: dict[str, float] = {}
    for count in (100, 1000, 5000):
        found |= inference(count)
    found |= files() | undo() | blocks() | layouts()
    rows = [[name, f"{value:g}", f"{BUDGET[name]}" if name in BUDGET else ""] for name, value in found.items()]
    text = table(["what, how many nodes (edits)", "CPU ms", "budget"], rows)
    print(text)
    record("core", found, text)
    if over := [name for name, limit in BUDGET.items() if found[name] > limit]:
        print(f"Over budget: {', '.join(over)}.", file=sys.stderr)


if __name__ == "__main__":
    main()
