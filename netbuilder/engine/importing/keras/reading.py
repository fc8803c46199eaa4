"""One call of one layer while it is read: its settings, what it is given, and what is drawn for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.keras.drawing import Change, Drawing, Holding
from netbuilder.engine.importing.keras.model import Operation
from netbuilder.engine.importing.keras.nested import within
from netbuilder.engine.importing.keras.value import Order, Unreadable, Value
from netbuilder.layers.base import Layer
from netbuilder.layers.weighted import Trainable

Values = Value | tuple[Value, ...]


@dataclass
class Reading:
    """What a reader of a layer gets and what it does.

    ``args`` / ``kwargs``: as in the file, with values in place of tensors. ``turn``: which call of the layer this is.
    ``notes``: sentences about what is not quite the same.
    """

    drawing: Drawing
    operation: Operation
    turn: int
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    notes: list[str] = field(default_factory=list)
    nodes: list[str] = field(default_factory=list)
    weighted: int = 0

    @property
    def config(self) -> Mapping[str, Any]:
        return self.operation.config

    @property
    def name(self) -> str:
        """What the main node is called."""
        return self.operation.name if self.turn == 0 else f"{self.operation.name}_{self.turn + 1}"

    @property
    def is_shared(self) -> bool:
        """Whether the layer is called more than once."""
        return len(self.operation.calls) > 1

    def get(self, name: str, default: Any = None) -> Any:
        """A setting of the layer, or an argument of the call."""
        return self.config.get(name, self.kwargs.get(name, default))

    def values(self) -> list[Value]:
        """Every tensor it is given, in order."""
        return [*within(self.args, Value), *within(self.kwargs, Value)]

    def note(self, sentence: str) -> None:
        """Something is approximated."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def put(
        self,
        layer: Layer,
        *inputs: Value,
        order: Order | None = None,
        change: Change | None = None,
        places: np.ndarray[Any, Any] | None = None,
    ) -> tuple[Value, ...]:
        """The node that stands for the layer, with its weights; one value an output."""
        if isinstance(layer, Trainable) and self.config.get("trainable") is False:
            layer = replace(layer, trainable=False)
        made = self._added(self.name, layer, inputs, order)
        if isinstance(layer, Trainable) or any(c.weights for c in layer.torch(*(x.known for x in inputs))):
            self._hold(made[0].node, Holding(self.operation, layer, change, places))
        return made

    def one(self, layer: Layer, *inputs: Value, order: Order | None = None, change: Change | None = None) -> Value:
        """``put`` for a layer with one output."""
        return self.put(layer, *inputs, order=order, change=change)[0]

    def then(self, suffix: str, layer: Layer, *inputs: Value, order: Order | None = None) -> Value:
        """One more node without weights."""
        return self._added(f"{self.name}_{suffix}", layer, inputs, order)[0]

    def arrange(self, value: Value, order: Order) -> Value:
        """The value with its axes in another order."""
        return self.drawing.arrange(value, order)

    def straight(self, value: Value) -> Value:
        """The value with its numbers in Keras's order."""
        return self.drawing.straight(value)

    def _added(self, name: str, layer: Layer, inputs: tuple[Value, ...], order: Order | None) -> tuple[Value, ...]:
        made = self.drawing.add(name, layer, inputs, order)
        self.nodes.append(made[0].node)
        return made

    def _hold(self, node: str, holding: Holding) -> None:
        """Enters where the weights come from; later calls share those of the first."""
        key = (self.operation.name, self.weighted)
        self.weighted += 1
        owner = self.drawing.owners.setdefault(key, node)
        if owner != node:
            self.drawing.nodes[node] = replace(self.drawing.nodes[node], shared_with=owner)
            return
        self.drawing.book.holdings[self.drawing.path + node] = holding


Reader = Callable[[Reading], Values]


def made(kind: str, settings: Mapping[str, Any]) -> Layer:
    """Our layer with settings from the file; Unreadable says what it does not take."""
    if kind not in Layer.table:
        raise Unreadable(f"would become {kind}, which this program does not have.")
    try:
        return Layer.parse({"type": kind, **settings})
    except ParameterError as error:
        raise Unreadable(f"would become {kind}, which does not take its {error}.") from None


def only(reading: Reading) -> Value:
    """The one tensor a layer is given; Unreadable when there are others."""
    found = reading.values()
    if len(found) != 1:
        raise Unreadable(f"is given {len(found)} tensors where one is expected.")
    return found[0]


def some(reading: Reading) -> list[Value]:
    """The tensors a layer is given; Unreadable when there are none."""
    found = reading.values()
    if not found:
        raise Unreadable("is given no tensor.")
    return found
