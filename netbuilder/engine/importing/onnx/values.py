"""What a name in an ONNX graph can stand for, and what an operation sees of its inputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, Groups, Tensor, View, has_batch, own, tidy
from netbuilder.engine.importing.onnx.file import Operation
from netbuilder.engine.importing.onnx.folding import as_float, is_filled
from netbuilder.engine.importing.onnx.sketch import Inexpressible, Sketch
from netbuilder.layers.base import Layer

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, eq=False)
class Constant:
    """Fixed numbers: weights (``learned``), or what was worked out while reading."""

    array: Array
    learned: bool = False
    name: str = ""


@dataclass(frozen=True)
class Lost:
    """What leaves an operation that is not known, of a shape that is not known."""

    node: str


Sequence = tuple[Any, ...]
Value = View | Constant | Lost | Sequence | None


@dataclass
class Call:
    """One operation on its way into the drawing: its inputs, its attributes, and the sketch to add to."""

    operation: Operation
    inputs: tuple[Value, ...]
    sketch: Sketch
    opset: int
    uses: dict[str, int]
    """How often each value of the file is used; one use more for an output of the graph."""
    promised: tuple[int, ...] | None = None
    """The shape the file says the first result has, where it says so in numbers."""

    def attribute(self, name: str, default: Any = None) -> Any:
        """A setting, or what is usual."""
        found = self.operation.attributes.get(name)
        return default if found is None else found

    def has(self, index: int) -> bool:
        """Whether there is such an input."""
        return index < len(self.inputs) and self.inputs[index] is not None

    def view(self, index: int = 0) -> View:
        """An input that is computed from the data; a constant becomes a node that holds it."""
        found = self.inputs[index] if self.has(index) else None
        if isinstance(found, View):
            return found
        if isinstance(found, Constant):
            return self.held(found)
        raise Inexpressible("works on a sequence of tensors, not on one." if found else "lacks an input.")

    def held(self, constant: Constant) -> View:
        """A constant as a node of the drawing."""
        array = self.one_sample(constant.array)
        groups = tuple(self.sketch.sizes.group(d) for d in array.shape)
        tensor = self.sketch.constant(array, constant.learned, groups, constant.name)
        return View(tensor, groups)

    def one_sample(self, array: Array) -> Array:
        """A constant that repeats itself for each sample of a fixed batch, once."""
        size = self.sketch.batches[0].size if self.sketch.batches else 1
        if array.ndim < 3 or array.shape[0] != size or size == 1:
            return array
        return (
            array[:1] if is_filled(array) or np.array_equal(array, np.broadcast_to(array[:1], array.shape)) else array
        )

    def constant(self, index: int, what: str) -> Array:
        """Fixed numbers; Inexpressible where they depend on the data."""
        found = self.inputs[index] if self.has(index) else None
        if isinstance(found, Constant):
            return found.array
        raise Inexpressible(f"computes its {what} from the data; a drawing needs fixed ones.")

    def integers(self, index: int, attribute: str) -> tuple[int, ...] | None:
        """Whole numbers that older versions of an operator have as an attribute and newer ones as an input."""
        if self.has(index):
            return tuple(int(v) for v in self.constant(index, attribute).reshape(-1))
        found = self.attribute(attribute)
        return None if found is None else tuple(int(v) for v in (found if isinstance(found, tuple) else (found,)))

    def shape(self, index: int) -> tuple[int, ...]:
        """The shape that is asked for; where that is worked out from the data, the one the file promises."""
        if self.promised is not None and isinstance(self.inputs[index] if self.has(index) else None, View):
            return self.promised
        return self.integers(index, "shape") or ()

    def weight(self, index: int) -> Array:
        """A constant as numbers for a layer; one that the layer computes with must be ``in_hand``."""
        return as_float(self.constant(index, "weights"))

    def name_of(self, index: int) -> str:
        """A name for a node after its weights: "conv1" for "conv1.weight"."""
        found = self.inputs[index] if self.has(index) else None
        name = found.name if isinstance(found, Constant) else ""
        stem = name.rpartition(".")[0]
        return stem if stem and name.rpartition(".")[2] in ("weight", "bias", "kernel", "scale", "gamma") else ""

    def once(self, index: int) -> bool:
        """Whether an input is used here and nowhere else, so that its layer may be changed."""
        return self.uses.get(self.operation.inputs[index], 0) == 1

    def add(self, layer: Layer, *tensors: Tensor, axes: Groups, name: str = "", **weights: Array) -> Tensor:
        """A node with one output."""
        return self.sketch.one(layer, *tensors, axes=axes, name=name, label=self.label, **weights)

    @property
    def label(self) -> str:
        """The name the file gives the operation, for the canvas; nothing for those torch's exporter makes up."""
        return "" if "node_" in self.operation.name else self.operation.name

    def same(self, view: View, layer: Layer) -> View:
        """A layer that works on every number by itself, wherever the axes stand."""
        return View(self.add(layer, view.tensor, axes=view.axes), view.groups)

    def put(self, view: View, axes: Groups) -> Tensor:
        """The tensor with these atoms on its axes."""
        return self.sketch.put(view.tensor, axes)

    def axis(self, number: int, view: View) -> int:
        """An axis of the file's shape, counted from the front."""
        if not -view.rank <= number < view.rank:
            raise Inexpressible(f"works along axis {number} of {view.rank}.")
        return number % view.rank


Converter = Callable[[Call], Any]
OPERATORS: dict[str, Converter] = {}
F = TypeVar("F", bound=Converter)


def operator(*kinds: str) -> Callable[[F], F]:
    """Enters a function as the way to draw operations of these kinds. It gives one value, or a list of them."""

    def entered(function: F) -> F:
        OPERATORS.update(dict.fromkeys(kinds, function))
        return function

    return entered


def refuse_batch(group: Group) -> Group:
    """The group, if it has nothing of the batch in it."""
    if has_batch(group) and any(a.size != 1 for a in group):
        raise Inexpressible("works across the batch, whose samples must not see each other.")
    return own(group)


def plain(view: View) -> Groups:
    """The axes of the file without the batch, one axis each; those of size 1 are left out."""
    return tuple(g for g in map(own, view.groups) if g)


def rows_and(view: View, features: Group) -> Groups:
    """(rows, features): the features last, all else in one axis in front, in the order it has in the tensor."""
    inside = set(features)
    rows = tuple(a for g in tidy(view.tensor.axes) for a in g if a not in inside)
    return (rows, features) if rows else (features,)
