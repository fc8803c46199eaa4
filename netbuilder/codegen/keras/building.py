"""The model while it is being put together, layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.base.tensor import Dim, Lengths, TensorType
from netbuilder.codegen.keras.axes import keras_axis, keras_shape
from netbuilder.codegen.keras.model import LAYERS, OPERATIONS, Invocation, KerasLayer, Made, Part, Result, Weights
from netbuilder.codegen.names import Names


class Inexpressible(Exception):
    """A layer Keras cannot express; the text goes on after the node's name."""


@dataclass
class Building:
    """Layers by name, in order of their first call; shared ones are found again by what they share."""

    layers: dict[str, KerasLayer] = field(default_factory=dict)
    shared: dict[tuple[str, str], str] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    notes: dict[str, None] = field(default_factory=dict)
    entrances: dict[str, Result] = field(default_factory=dict)  # by field
    masks: dict[Lengths, Result] = field(default_factory=dict)


@dataclass
class At:
    """A layer of the drawing at its place: what arrives, what must leave, and the means to say it in Keras.

    ``types`` and ``outs`` are our types, ``inputs`` the Keras tensors that arrive. ``parts``: the layer's weights in
    our state_dict. ``key``: what calls that use the same weights have in common. ``rows``: see Weights. ``padded``:
    the inputs whose true lengths matter here.
    """

    building: Building
    node: str
    layer: Any
    types: tuple[TensorType, ...]
    outs: tuple[TensorType, ...]
    inputs: tuple[Result, ...]
    parts: tuple[Part, ...]
    key: str
    rows: tuple[int, ...] = ()
    padded: tuple[int, ...] = ()

    @property
    def x(self) -> Result:
        """The first input."""
        return self.inputs[0]

    def add(
        self,
        class_name: str,
        *arguments: Any,
        part: str = "",
        shape: tuple[Dim, ...] | None = None,
        dtype: str = "float32",
        weights: Weights | None = None,
        call: Mapping[str, Any] | None = None,
        **config: Any,
    ) -> Result:
        """A call of a layer that gives one tensor; ``part`` tells helpers of one node apart.

        ``shape``: of the result; the node's own output where nothing is said.
        """
        made = Made(LAYERS, class_name, config)
        results = (keras_shape(self.outs[0]) if shape is None else shape,)
        return self.called(made, arguments, part, results, dtype, weights, call or {})[0]

    def operate(
        self,
        class_name: str,
        *arguments: Any,
        part: str = "",
        shape: tuple[Dim, ...] | None = None,
        dtype: str | None = None,
        of: str = "numpy",
        call: Mapping[str, Any] | None = None,
        **config: Any,
    ) -> Result:
        """A call of an operation of keras.ops; shape and dtype are the node's own where nothing is said."""
        shapes = (keras_shape(self.outs[0]) if shape is None else shape,)
        made = Made(OPERATIONS + of, class_name, config)
        return self.called(made, arguments, part, shapes, dtype or self.outs[0].dtype, None, call or {})[0]

    def called(
        self,
        made: Made,
        arguments: tuple[Any, ...],
        part: str,
        shapes: tuple[tuple[Dim, ...], ...],
        dtype: str,
        weights: Weights | None,
        options: Mapping[str, Any],
    ) -> tuple[Result, ...]:
        """A call of a layer or operation, with a result for each shape."""
        layer = self._layer(made, part, weights)
        call = len(layer.calls)
        results = tuple(Result(layer.name, call, i, shape, dtype) for i, shape in enumerate(shapes))
        layer.calls.append(Invocation(arguments, options, results, self.node))
        return results

    def _layer(self, made: Made, part: str, weights: Weights | None) -> KerasLayer:
        """A new layer, or the one that holds these weights already."""
        known = self.building.shared.get((self.key, part)) if weights else None
        if known is not None:
            return self.building.layers[known]
        name = self.building.names.new(self.node.replace("/", "_") + (f"_{part}" if part else ""))
        layer = self.building.layers[name] = KerasLayer(name, made, weights)
        if weights:
            self.building.shared[self.key, part] = name
        return layer

    def own_weights(self, **more: Any) -> Weights | None:
        """The layer's own weights in its Keras layout; None where it has none."""
        return Weights(self.parts, self.layer, **more) if self.parts else None

    def axis(self, index: int, port: int = 0) -> int:
        """Where our axis ``index`` of an input is in Keras, with the batch counted."""
        return keras_axis(self.types[port], index)

    def mask(self, port: int = 0, name: str = "mask") -> dict[str, Result]:
        """Keras's ``mask=`` of an input, under this name; nothing where its true lengths do not matter."""
        if port not in self.padded:
            return {}
        lengths = self.types[port].lengths
        assert lengths is not None
        masks = self.building.masks
        if lengths not in masks:
            masks[lengths] = self._mask_behind(port, lengths) if lengths.steps else self._mask_of(lengths.source)
        return {name: masks[lengths]}

    def _mask_behind(self, port: int, lengths: Lengths) -> Result:
        """The mask behind layers that changed the lengths: the true steps are counted, and the count changed alike."""
        start, x, masks = Lengths(lengths.source), self.inputs[port], self.building.masks
        if len(x.shape) != 2:
            raise Inexpressible("needs the true lengths of what is no sequence (time, features); Keras forgets them")
        if start not in masks:
            masks[start] = self._mask_of(lengths.source)
        count = self.operate("Sum", masks[start], part="count", shape=(), dtype="int32", axis=-1)
        for step in lengths.steps:
            for operation, number in zip(("Add", "Multiply", "FloorDivide", "Add"), step, strict=True):
                if number != (0 if operation == "Add" else 1):
                    count = self.operate(operation, count, number, part="count", shape=(), dtype="int32")
        count = self.operate("Maximum", count, 1, part="count", shape=(), dtype="int32")  # one step at least, as here
        counts = self.operate("ExpandDims", count, part="counts", shape=(1,), dtype="int32", axis=-1)
        return self.operate("LessEqual", self.step_numbers(x), counts, part="mask", shape=x.shape[:1], dtype="bool")

    def step_numbers(self, x: Result) -> Result:
        """1, 2, 3, … for the steps of (time, features)."""
        one = self.operate("GetItem", x, [slice(None), slice(None), 0], part="first", shape=x.shape[:1])
        ones = self.operate("OnesLike", one, part="ones", shape=x.shape[:1])
        return self.operate("Cumsum", ones, part="counted", shape=x.shape[:1], axis=1)

    def _mask_of(self, source: str) -> Result:
        """True at the true steps, (time,): padding is 0 in tokens, and all zeros in measurements."""
        x = self.building.entrances[source]
        self.note(f'Steps of "{source}" that are 0 (all zeros, where a step is several numbers) count as padding.')
        steps = self.operate("NotEqual", x, 0, part="mask", shape=x.shape, dtype="bool")
        return (
            self.operate("Any", steps, part="mask", shape=x.shape[:1], dtype="bool", axis=-1) if x.shape[1:] else steps
        )

    def filled(self, value: float) -> Result:
        """The first input with its padded steps set to a number; the input itself where nothing is padded."""
        mask = self.mask().get("mask")
        if mask is None:
            return self.x
        wide = self.operate("ExpandDims", mask, part="wide", shape=(*mask.shape, 1), dtype="bool", axis=-1)
        return self.operate("Where", wide, self.x, value, part="filled", shape=self.x.shape)

    def permuted(self, x: Result, dims: tuple[int, ...], part: str = "permuted") -> Result:
        """The axes in another order, counted from 0 without the batch; x itself where that changes nothing."""
        if dims == tuple(range(len(dims))):
            return x
        shape = tuple(x.shape[d] for d in dims)
        return self.add("Permute", x, part=part, shape=shape, dtype=x.dtype, dims=[d + 1 for d in dims])

    def reshaped(self, x: Result, shape: tuple[Dim, ...], part: str = "reshaped") -> Result:
        """The same numbers in another shape; x itself where that changes nothing."""
        if shape == x.shape:
            return x
        if shape.count(None) > 1:
            raise Inexpressible("has several sizes that are not known, and Keras's Reshape works out only one")
        target = [-1 if size is None else size for size in shape]
        return self.add("Reshape", x, part=part, shape=shape, dtype=x.dtype, target_shape=target)

    def note(self, sentence: str) -> None:
        """A sentence for whoever uses the model; each is told once."""
        self.building.notes[sentence] = None


Rule = Callable[[At], "Result | tuple[Result, ...]"]
