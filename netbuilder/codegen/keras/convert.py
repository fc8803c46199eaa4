"""From a drawing to a Keras model: the steps of the program, layer by layer, each said in Keras's layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from netbuilder.codegen.keras.axes import keras_shape, moved
from netbuilder.codegen.keras.building import At, Building, Inexpressible
from netbuilder.codegen.keras.model import (
    OPERATIONS,
    Entrance,
    Exit,
    Invocation,
    KerasError,
    KerasLayer,
    KerasModel,
    Made,
    Part,
    Result,
)
from netbuilder.codegen.keras.rules import RULES
from netbuilder.codegen.program import Program, Step, Value, to_program
from netbuilder.graph.document import Document
from netbuilder.graph.infer import GraphInference, Inference
from netbuilder.layers.base import Layer
from netbuilder.training.losses_sequence import CTC

DTYPES = {"float32": "float32", "int64": "int32", "bool": "bool"}
# Layers that treat every number alike: between a Flatten and its Dense they do not mind the order.
ALIKE = frozenset({
    "ReLU", "LeakyReLU", "ELU", "CELU", "GELU", "SELU", "SiLU", "Mish", "Sigmoid", "Tanh", "Softplus", "Softsign",
    "ReLU6", "HardSigmoid", "HardSwish", "LogSigmoid", "Tanhshrink", "Exponential", "Softshrink", "Hardshrink",
    "Threshold", "Identity", "Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise", "Rescaling", "Clip",
    "DropPath", "ActivityRegularization", "MathFunction", "Power",
})  # fmt: skip


def to_keras_model(document: Document, inference: Inference) -> KerasModel:
    """The Keras model of a drawing without mistakes.

    ProgramError names what is not ready; KerasError lists all nodes Keras cannot express, and why.
    """
    return _Converter(to_program(document, inference), dict(_layers(inference, ""))).model()


@dataclass(frozen=True)
class _Place:
    """One layer of the drawing with its steps in the program."""

    node: str
    layer: Layer
    steps: tuple[Step, ...]

    @property
    def arguments(self) -> tuple[Value, ...]:
        """What enters the layer."""
        return self.steps[0].arguments

    @property
    def results(self) -> tuple[Value, ...]:
        """What leaves it."""
        return self.steps[-1].results

    @property
    def key(self) -> str:
        """The first module: the same one means the same weights."""
        return next((s.module for s in self.steps if s.module), self.node)

    def parts(self) -> tuple[Part, ...]:
        """The weights Keras has as well, under our names."""
        named = ((s.module, w) for s in self.steps if s.module for w in s.call.weights)
        return tuple(Part(f"{module}.{w.name}") for module, w in named if w.role != "fixed")

    def padded(self) -> tuple[int, ...]:
        """The inputs whose true lengths are handed over."""
        keywords = (keyword for s in self.steps for keyword, _ in s.lengths)
        return tuple(0 if k == "lengths" else int(k.removeprefix("lengths_")) for k in keywords)


@dataclass
class _Converter:
    program: Program
    layers: Mapping[str, Layer]
    building: Building = field(default_factory=Building)
    known: dict[str, Result] = field(default_factory=dict)
    rows: dict[str, tuple[int, ...]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def model(self) -> KerasModel:
        """The whole model; KerasError when something cannot be said."""
        entrances = tuple(self.entrances())
        for place in self.places():
            self.convert(place)
        if self.problems:
            raise KerasError(f"Keras cannot express this drawing: {'; '.join(self.problems)}.")
        exits = tuple(self.exits())
        blocks = {path: body.block for path, body in self.program.bodies.items()}
        return KerasModel(entrances, tuple(self.building.layers.values()), exits, tuple(self.building.notes), blocks)

    def entrances(self) -> Iterator[Entrance]:
        """The inputs, in the order of the drawing."""
        for entry in self.program.inputs:
            value = entry.value
            name = self.building.names.new(entry.node)
            result = Result(name, 0, 0, keras_shape(value.type), DTYPES[value.type.dtype])
            self.known[value.name] = self.building.entrances[entry.field] = result
            yield Entrance(entry, result)

    def exits(self) -> Iterator[Exit]:
        """The outputs. Keras's CTC takes whole rows of scores, and fails where a mask arrives with them; a product
        with 1 leaves the mask behind.
        """
        for output in self.program.outputs:
            result = self.known[output.value.name]
            if output.judgement and isinstance(output.judgement.loss, CTC) and output.value.type.lengths:
                name = self.building.names.new(f"{result.layer}_unmasked")
                bare = replace(result, layer=name, call=0, index=0)
                call = Invocation((result, 1.0), {}, (bare,), output.node)
                made = Made(f"{OPERATIONS}numpy", "Multiply")
                self.building.layers[name] = KerasLayer(name, made, calls=[call])
                result = bare
            yield Exit(output, result)

    def places(self) -> Iterator[_Place]:
        """The program's layers; arithmetic on lengths is left out, as Keras has masks instead."""
        for node, steps in groupby(self.program.steps, key=lambda step: step.node):
            if node:
                yield _Place(node, self.layers[node], tuple(steps))

    def convert(self, place: _Place) -> None:
        """Adds one layer of the drawing."""
        layer, outs = place.layer, tuple(v.type for v in place.results)
        self.rows.update(self.rows_after(place))
        at = At(
            self.building,
            place.node,
            layer,
            tuple(v.type for v in place.arguments),
            outs,
            tuple(self.known[v.name] for v in place.arguments),
            place.parts(),
            place.key,
            self.rows.get((place.results if _flattens(layer) else place.arguments)[0].name, ()),
            place.padded(),
        )
        for value, result in zip(place.results, self.said(at), strict=True):
            self.known[value.name] = result

    def said(self, at: At) -> tuple[Result, ...]:
        """The layer in Keras; what cannot be said is noted, and the rest goes on as if it could."""
        kind = type(at.layer).__name__
        try:
            if kind not in RULES:
                raise Inexpressible("has no counterpart in Keras")
            found = RULES[kind](at)
            return found if isinstance(found, tuple) else (found,)
        except Inexpressible as problem:
            self.problems.append(f'{kind} "{at.node}" {problem}')
            return tuple(Result("", 0, i, keras_shape(t), t.dtype) for i, t in enumerate(at.outs))

    def rows_after(self, place: _Place) -> Iterator[tuple[str, tuple[int, ...]]]:
        """A picture that was flattened, as long as only a Dense will mind the order of its numbers."""
        result = place.results[0].name
        if type(place.layer).__name__ in ALIKE and place.arguments[0].name in self.rows:
            yield result, self.rows[place.arguments[0].name]
        elif _flattens(place.layer) and moved(x := place.arguments[0].type) and self.ends_in_dense(result):
            yield result, tuple(size or 0 for size in x.shape)

    def ends_in_dense(self, value: str) -> bool:
        """Whether nothing but Dense layers with weights of their own reads a value, or what treats numbers alike."""
        if any(o.value.name == value for o in self.program.outputs):
            return False
        readers = [p for p in self.places() if any(v.name == value for v in p.arguments)]
        return bool(readers) and all(
            self.ends_in_dense(p.results[0].name)
            if type(p.layer).__name__ in ALIKE
            else type(p.layer).__name__ == "Dense" and self.uses(p.key) == 1
            for p in readers
        )

    def uses(self, module: str) -> int:
        """How often a module is called."""
        return sum(step.module == module for step in self.program.steps)


def _flattens(layer: Layer) -> bool:
    return type(layer).__name__ == "Flatten"


def _layers(inference: GraphInference, path: str) -> Iterator[tuple[str, Layer]]:
    """The layers by the path of their node, those inside blocks included."""
    for node_id, found in inference.nodes.items():
        if found.layer is not None:
            yield path + node_id, found.layer
        for turn, body in enumerate(found.bodies):
            inner = f"{node_id}/{turn}/" if len(found.bodies) > 1 else f"{node_id}/"
            yield from _layers(body, path + inner)
