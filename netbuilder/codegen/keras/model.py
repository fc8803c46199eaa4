"""A Keras model as data: its layers, how they are made, called and filled. Scripts and archives are written from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import Dim
from netbuilder.codegen.program import ProgramInput, ProgramOutput
from netbuilder.layers.base import Layer

LAYERS = "keras.layers"
OPERATIONS = "keras.src.ops."  # where Keras keeps the classes of its operations, and what it writes into archives


class KerasError(NetBuilderError):
    """Keras cannot express the drawing; the sentence lists every node that stands in the way."""


@dataclass(frozen=True)
class Made:
    """An object Keras makes from its settings: ``module.class_name(**config)``; settings may be such objects too."""

    module: str
    class_name: str
    config: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """One tensor: what the ``call``-th call of a layer gives at ``index``.

    ``shape``: Keras's, without the batch, channels last.
    """

    layer: str
    call: int
    index: int
    shape: tuple[Dim, ...]
    dtype: str = "float32"

    def is_same(self, other: Result) -> bool:
        """Whether both are the same tensor, whatever is said of its shape."""
        return (self.layer, self.call, self.index) == (other.layer, other.call, other.index)


@dataclass(frozen=True)
class Invocation:
    """One call of a layer: its arguments (results, lists of them, numbers, slices), its options, what it gives."""

    arguments: tuple[Any, ...]
    options: Mapping[str, Any]
    results: tuple[Result, ...]
    node: str


@dataclass(frozen=True)
class Part:
    """A tensor of our state_dict, or one of ``of`` equal parts of it along its first axis."""

    name: str
    index: int = 0
    of: int = 1


@dataclass(frozen=True)
class Filled:
    """A tensor of one number."""

    shape: tuple[int, ...]
    value: float


@dataclass(frozen=True)
class Waves:
    """The sinusoidal positions, (steps, width)."""

    steps: int
    width: int


@dataclass(frozen=True)
class Weights:
    """Where a Keras layer's weights come from, in Keras's order.

    ``layout``: our layer, whose weights have a layout of their own in Keras. ``rows``: (channels, …) of the picture
    that was flattened in front of this Dense: Keras flattens it channels last. ``shapes``: Keras's, where axes of
    size 1 stand around ours.
    """

    parts: tuple[Part | Filled | Waves, ...]
    layout: Layer | None = None
    rows: tuple[int, ...] = ()
    shapes: tuple[tuple[int, ...], ...] = ()


@dataclass
class KerasLayer:
    """A layer, or an operation of keras.ops, with all its calls: several calls share its weights."""

    name: str
    made: Made
    weights: Weights | None = None
    calls: list[Invocation] = field(default_factory=list)

    @property
    def is_operation(self) -> bool:
        """Whether it is an operation of keras.ops, which has no weights and no name."""
        return self.made.module.startswith(OPERATIONS)


@dataclass(frozen=True)
class Entrance:
    """An input of the model and the field that enters there."""

    source: ProgramInput
    value: Result


@dataclass(frozen=True)
class Exit:
    """An output of the model and how the drawing judges it."""

    source: ProgramOutput
    value: Result


@dataclass(frozen=True)
class KerasModel:
    """The whole model. ``layers`` are in the order they are first called; the entrances come before them.

    ``notes``: sentences a user of the model should read. ``blocks``: the block that is used at a path ("residual_1/0").
    """

    entrances: tuple[Entrance, ...]
    layers: tuple[KerasLayer, ...]
    exits: tuple[Exit, ...]
    notes: tuple[str, ...] = ()
    blocks: Mapping[str, str] = field(default_factory=dict)

    def calls(self) -> Iterator[tuple[KerasLayer, int]]:
        """Every call in an order in which it can be made."""
        waiting = [(layer, index) for layer in self.layers for index in range(len(layer.calls))]
        known = {(e.value.layer, 0) for e in self.entrances}
        while waiting:
            later = []
            for layer, index in waiting:
                if all((r.layer, r.call) in known for r in results_in(layer.calls[index])):
                    known.add((layer.name, index))
                    yield layer, index
                else:
                    later.append((layer, index))
            waiting = later

    def is_chain(self) -> bool:
        """Whether every layer takes just what the one before it gives."""
        if len(self.entrances) > 1 or len(self.exits) > 1:
            return False
        before = self.entrances[0].value
        for layer in self.layers:
            if layer.is_operation or len(layer.calls) > 1:
                return False
            call = layer.calls[0]
            alone = len(call.arguments) == 1 and isinstance(call.arguments[0], Result)
            if not alone or not call.arguments[0].is_same(before) or call.options or len(call.results) > 1:
                return False
            before = call.results[0]
        return before.is_same(self.exits[0].value)


def results_in(call: Invocation) -> Iterator[Result]:
    """The tensors a call takes, in the order in which Keras finds them."""
    yield from _results((call.arguments, [call.options[name] for name in sorted(call.options)]))


def _results(value: Any) -> Iterator[Result]:
    if isinstance(value, Result):
        yield value
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _results(inner)
