"""The order Keras gives a functional model's layers, and the folder each has in a weights file.

Keras addresses weights by class and count ("dense", "dense_1", …) in the order it works out itself when it builds the
model, not by name and not in the order of the config: by distance from the outputs, then by the order of a
depth-first search from them (keras/src/ops/function.py, map_graph).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netbuilder.codegen.keras.model import KerasModel, Result, results_in

Call = tuple[str, int]


def weight_folders(model: KerasModel) -> dict[str, str]:
    """Layer's name → its folder under "layers" in the weights file."""
    made = {layer.name: layer for layer in model.layers}
    counts: dict[str, int] = {}
    found = {}
    for name in keras_order(model):
        if name in made and made[name].is_operation:
            continue  # Keras does not count operations among the layers
        folder = snake_case(made[name].made.class_name if name in made else "InputLayer")
        number = counts.get(folder, 0)
        counts[folder] = number + 1
        found[name] = f"{folder}_{number}" if number else folder
    return found


def keras_order(model: KerasModel) -> list[str]:
    """Names of inputs, layers and operations in Keras's order."""
    search = _Search(model)
    for end in model.exits:
        search.visit((end.value.layer, end.value.call))
    depths = _depths(search)
    for entrance in model.entrances:
        if entrance.value.layer not in depths:
            depths[entrance.value.layer], search.seen[entrance.value.layer] = 0, -1
    return sorted(depths, key=lambda name: (-depths[name], search.seen[name]))


def snake_case(name: str) -> str:
    """Keras's: GlobalAveragePooling2D → global_average_pooling2d, PReLU → p_re_lu."""
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", name))
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()


class _Search:
    """Depth-first from the outputs. ``seen``: when a layer was met first; ``done``: calls, those they need first."""

    def __init__(self, model: KerasModel) -> None:
        self.takes: dict[Call, list[Result]] = {
            (layer.name, index): list(results_in(call))
            for layer in model.layers
            for index, call in enumerate(layer.calls)
        }
        self.seen: dict[str, int] = {}
        self.done: dict[Call, None] = {}

    def visit(self, call: Call) -> None:
        """The call and all it needs; without recursion, as models may be a thousand layers deep."""
        waiting: list[tuple[Call, Iterator[Call]]] = []
        self._meet(call, waiting)
        while waiting:
            current, needed = waiting[-1]
            following = next(needed, None)
            if following is None:
                waiting.pop()
                self.done[current] = None
            else:
                self._meet(following, waiting)

    def parents(self, call: Call) -> Iterator[Call]:
        """The calls whose results this one takes."""
        return ((r.layer, r.call) for r in self.takes.get(call, ()))

    def _meet(self, call: Call, waiting: list[tuple[Call, Iterator[Call]]]) -> None:
        if call not in self.done:
            self.seen.setdefault(call[0], len(self.seen))
            waiting.append((call, self.parents(call)))


def _depths(search: _Search) -> dict[str, int]:
    """Largest distance of every layer from an output; all calls of a shared layer count as the furthest known."""
    calls: dict[Call, int] = {}
    layers: dict[str, int] = {}
    for call in reversed(search.done):
        depth = max(calls.setdefault(call, 0), layers.get(call[0], 0))
        layers[call[0]] = calls[call] = depth
        for parent in search.parents(call):
            calls[parent] = max(depth + 1, calls.get(parent, 0))
    return layers
