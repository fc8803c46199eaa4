"""How quick the canvas is: building, fitting, zooming, panning, dragging, editing. CPU milliseconds a frame, offscreen.

A frame is one change of view or drawing with everything painted that follows from it (1600x1000 pixels, software
rendering); CPU time of the process, so that what else the machine does counts less. Memory is what the process grows by
from before the scene is built to after everything was painted. An edit changes a parameter in the middle, a move the
place of a node; a break makes half of the nodes wait for a mistake, or heals it.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from bench_core import chain
from PySide6.QtCore import QPointF
from report import record, table

from netbuilder.graph.document import Document
from netbuilder.graph.edits import Edit, MoveNodes, ReplaceLayer, SetParams, Settings
from netbuilder.layers.base import Layer
from netbuilder.ui.app import make_app
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.session import Session

COUNTS = (100, 1000, 5000)
ROW = 40  # nodes in a row of the drawing
FRAMES, ROUNDS = 60, 9
LSTM, RELU = Layer.parse("LSTM"), Layer.parse("ReLU")  # the first does not fit into the chain: what follows waits
# CPU milliseconds (megabytes for memory) at 1,000 nodes, and what must hold at 5,000.
BUDGET = {
    "build 1000": 500, "fit 1000": 40, "zoom 1000": 40, "pan 1000": 6, "drag 1000": 6, "memory 1000": 60,
    "edit 1000": 16, "move 1000": 16, "fit 5000": 150, "pan 5000": 6, "drag 5000": 6,
}  # fmt: skip


def drawing(count: int) -> Document:
    """The chain of bench_core in rows, each to be read from left to right."""
    document = chain(count)
    nodes = {
        i: replace(node, position=(200.0 * (number % ROW), 160.0 * (number // ROW)))
        for number, (i, node) in enumerate(document.graph.nodes.items())
    }
    return replace(document, graph=replace(document.graph, nodes=nodes))


class Bench:
    """The page of a drawing, shown."""

    def __init__(self, count: int) -> None:
        self.app = make_app()
        self.count = count
        self.session = Session(drawing(count))
        gc.collect()
        before = resident()
        start = time.process_time()
        self.page = CanvasPage(self.session)
        self.build = 1000 * (time.process_time() - start)
        self.page.resize(1600, 1000)
        self.page.show()
        self.settle()
        self.view = self.page.view
        self.view.frame_all()
        self.settle()
        self.view.zoom_to(1.0)
        self.settle()
        gc.collect()
        self.memory = resident() - before

    def settle(self) -> None:
        """Everything painted that is to be painted."""
        self.app.sendPostedEvents()
        self.app.processEvents()
        self.app.processEvents()

    def frame(self, change: Callable[[], Any]) -> float:
        """CPU milliseconds from a change until it is seen."""
        start = time.process_time()
        change()
        self.settle()
        return 1000 * (time.process_time() - start)

    def measure(self) -> dict[str, float]:
        """All figures."""
        found = {"build": self.build, "memory": self.memory}
        found["fit"] = self._fit()
        found["zoom"] = self._zoom()
        found["pan"] = self._pan()
        found["drag"] = self._drag()
        middle = f"n{self.count // 2 // 5 * 5}"
        sizes = iter(range(3, 1000, 2))
        found["edit"] = self._edits(
            lambda: SetParams(node=middle, values=Settings.parse({"kernel_size": next(sizes) % 4 + 2}))
        )
        places = iter(range(10_000))
        x, y = self.session.graph.nodes[middle].position
        found["move"] = self._edits(lambda: MoveNodes(positions=((middle, x + 7.0 * next(places), y + 30),)))
        kinds = cycle((LSTM, RELU))
        found["break"] = self._edits(lambda: ReplaceLayer(node=middle, layer=next(kinds)))
        return {f"{name} {self.count}": round(value, 2) for name, value in found.items()}

    def _fit(self) -> float:
        times = []
        for _ in range(ROUNDS):
            self.frame(lambda: self.view.zoom_to(1.0))
            times.append(self.frame(self.view.frame_all))
        return statistics.median(times)

    def _zoom(self) -> float:
        """The dearest of the steps from the whole drawing down to its natural size and back (median of the rounds)."""
        rounds = []
        for _ in range(3):
            self.frame(self.view.frame_all)
            steps = [self.frame(lambda: self.view.zoom_by(1.2, QPointF(500, 400))) for _ in range(12)]
            steps += [self.frame(lambda: self.view.zoom_by(1 / 1.2, QPointF(500, 400))) for _ in range(12)]
            rounds.append(max(steps))
        return statistics.median(rounds)

    def _pan(self) -> float:
        self._look_into_the_middle()
        return statistics.median(self.frame(lambda: self.view.pan(-8, -3)) for _ in range(FRAMES))

    def _drag(self) -> float:
        self._look_into_the_middle()
        node_id = self.page.view.canvas.node_at(self._middle_node())
        assert node_id is not None
        x, y = self.session.graph.nodes[node_id].position
        scene = self.view.canvas
        times = [
            self.frame(lambda step=step: scene.preview_positions({node_id: (x + 3 * step, y + 2 * step)}))
            for step in range(FRAMES)
        ]
        self.frame(scene.end_preview)
        return statistics.median(times)

    def _look_into_the_middle(self) -> None:
        self.view.zoom_to(1.0)
        self.view.center(self._middle_node())
        self.settle()

    def _middle_node(self) -> QPointF:
        nodes = list(self.view.canvas.nodes.values())
        return nodes[len(nodes) // 2].body.center()

    def _edits(self, edit: Callable[[], Edit]) -> float:
        """From an edit to shapes, problems and picture."""
        self._look_into_the_middle()
        self.frame(lambda: self.session.do(edit()))
        return statistics.median(self.frame(lambda: self._do(edit())) for _ in range(ROUNDS))

    def _do(self, edit: Edit) -> None:
        assert self.session.do(edit)
        self.session.check_now()


def resident() -> float:
    """Megabytes the process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def one(count: int) -> None:
    """Measures one size, in this process."""
    print(repr(Bench(count).measure()))
    sys.stdout.flush()
    os._exit(0)  # measured; taking a window down neatly is not the point here


def main() -> None:
    """Measures each size in a process of its own, says what is over budget."""
    found: dict[str, float] = {}
    for count in COUNTS:
        run = subprocess.run([sys.executable, __file__, str(count)], capture_output=True, text=True, check=True)
        found |= eval(run.stdout.splitlines()[-1], {"__builtins__": {}})
    rows = [[name, f"{value:g}", f"{BUDGET[name]}" if name in BUDGET else ""] for name, value in found.items()]
    text = table(["what, how many nodes", "CPU ms (memory: MB)", "budget"], rows)
    print(text)
    record("canvas", found, text)
    if over := [name for name, limit in BUDGET.items() if found[name] > limit]:
        print(f"Over budget: {', '.join(over)}.", file=sys.stderr)


if __name__ == "__main__":
    one(int(sys.argv[1])) if len(sys.argv) > 1 else main()
