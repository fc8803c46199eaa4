"""One step of a traced module on its way into the drawing, and the table of those who know how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from torch import Tensor as Weights

from netbuilder.engine.importing.pytorch.described import Facts, Leaf, Traced, facts
from netbuilder.engine.importing.pytorch.sketch import Held, Inexpressible, Order, Sketch, Tensor
from netbuilder.layers.base import Layer
from netbuilder.layers.learned import LearnedTensor


@dataclass(frozen=True)
class Step:
    """A node of torch.fx with its values. ``leaf`` and ``weights`` (names within it): of a module of torch.nn.

    ``behind``: the nodes that follow.
    """

    sketch: Sketch
    node: Traced
    name: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    behind: tuple[Traced, ...] = ()
    leaf: Leaf | None = None
    weights: Mapping[str, Weights] | None = None

    @property
    def gives(self) -> Facts:
        """What torch was seen to give."""
        found = facts(self.node.gives)
        if not found:
            raise Inexpressible("gives no tensor.")
        return found[0]

    @property
    def users(self) -> list[Traced]:
        """The nodes that read it first thing."""
        return [n for n in self.behind if {"node": self.node.name} in n.args]

    def argument(self, index: int, name: str, default: Any = None) -> Any:
        """An argument, by its place or its name."""
        return self.args[index] if index < len(self.args) else self.kwargs.get(name, default)

    def setting(self, name: str, default: Any = None) -> Any:
        """An attribute of the module."""
        return self.leaf.settings.get(name, default) if self.leaf else default

    def x(self, index: int = 0, name: str = "input") -> Tensor:
        """An argument that is a tensor; a parameter becomes a node that holds it."""
        return self.tensor(self.argument(index, name))

    def tensor(self, value: Any) -> Tensor:
        if isinstance(value, Tensor):
            return value
        if isinstance(value, Held):
            return self.held(value)
        raise Inexpressible("reads something that is no tensor of the drawing.")

    def held(self, value: Held) -> Tensor:
        """A parameter as a node; its first axis stands for the batch when it has size 1."""
        numbers = value.values
        return self.hold(value, numbers[0] if numbers.dim() > 1 and numbers.shape[0] == 1 else numbers)

    def hold(self, value: Held, numbers: Weights) -> Tensor:
        """A node that holds these numbers of a parameter, the same for every sample; one for all who want them so."""
        if not self.sketch.entries:
            raise Inexpressible("computes with nothing but constants.")
        numbers = numbers.reshape(numbers.shape or (1,)).float()
        layer = LearnedTensor(shape=tuple(numbers.shape), trainable=value.trained)
        key = f"{value.name} {tuple(numbers.shape)}"
        if key not in self.sketch.constants:
            made = self.sketch.one(value.name, layer, self.sketch.entries[0], weights={"weight": numbers})
            self.sketch.constants[key] = made
        return self.sketch.constants[key]

    def one(
        self, layer: Layer, *given: Tensor, order: Order | None = None, weights: dict[str, Weights] | None = None
    ) -> Tensor:
        """A node with one output; the weights are those of the layer's module, by their names in it."""
        owner = self.node.target if self.leaf else ""
        return self.sketch.one(self.name, layer, *given, order=order, weights=weights, owner=owner)

    def same(self, layer: Layer, value: Tensor | None = None) -> Tensor:
        """A layer that works on every number by itself, wherever the axes stand."""
        x = value or self.x()
        return self.one(layer, x, order=x.order)

    def arranged(self, value: Tensor, order: Order) -> Tensor:
        return self.sketch.put(value, order)

    def plain(self, index: int = 0) -> Tensor:
        """An argument with its axes as torch has them."""
        return self.sketch.plain(self.x(index))

    def shaped(self, value: Tensor | None = None) -> Tensor:
        """The same numbers in the shape torch was seen to give."""
        return self.sketch.shaped(self.name, value or self.x(), self.gives)

    def all_weights(self, *names: str) -> dict[str, Weights]:
        """The module's tensors, those of these names (all without names), in the order it has them."""
        found = self.weights or {}
        return {k: v for k, v in found.items() if not names or k in names}


Converter = Callable[[Step], Any]
MODULES: dict[str, Converter] = {}
FUNCTIONS: dict[str, Converter] = {}
F = TypeVar("F", bound=Converter)


def module(*kinds: str) -> Callable[[F], F]:
    """Enters a function as the way to draw modules of these classes of torch.nn."""
    return _entering(MODULES, kinds)


def function(*names: str) -> Callable[[F], F]:
    """Enters a function as the way to draw calls of these functions and methods."""
    return _entering(FUNCTIONS, names)


def _entering(table: dict[str, Converter], names: tuple[str, ...]) -> Callable[[F], F]:
    def entered(found: F) -> F:
        table.update(dict.fromkeys(names, found))
        return found

    return entered
