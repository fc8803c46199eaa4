"""From a Keras model to a graph: every call of every layer, models inside as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.imported import Entry, ImportFailed, Status
from netbuilder.engine.importing.keras.drawing import Book, Drawing
from netbuilder.engine.importing.keras.entrance import entering
from netbuilder.engine.importing.keras.model import NOT_FOLLOWED, Model, Operation, Reference, Shape
from netbuilder.engine.importing.keras.reading import Reading
from netbuilder.engine.importing.keras.table import READERS, WHY
from netbuilder.engine.importing.keras.value import Unreadable, Value, identity, laid_out, usual
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition
from netbuilder.graph.infer import MAX_NESTING
from netbuilder.graph.terminals import BlockInput, BlockOutput, axes_of

Results = dict[tuple[str, int], tuple[Value, ...]]


class Painter:
    """Draws one model into one graph. ``prefix``: of the names in the report ("encoder/")."""

    def __init__(self, model: Model, drawing: Drawing, prefix: str = "") -> None:
        self.model, self.drawing, self.prefix = model, drawing, prefix
        self.results: Results = {}
        self.blocks: dict[str, tuple[str, Model]] = {}

    def draw(self, given: tuple[Value, ...] | None = None) -> tuple[Value, ...]:
        """The model's outputs. ``given``: what enters a model inside another one."""
        for place, reference in enumerate(self.model.inputs):  # in the order in which the model is called with them
            value = given[place] if given else self.enter(self.model.operations[reference.operation])
            self.results[reference.operation, reference.call] = (value,)
        for operation, turn in self.model.order():
            if (operation.name, turn) not in self.results:
                self.results[operation.name, turn] = self.call(operation, turn)
        self._left_out()
        return tuple(self.value(r) for r in self.model.outputs)

    def enter(self, operation: Operation) -> Value:
        """An Input node for an input layer."""
        layer, order = entering(operation, list(_users(self.model, operation.name)), is_channels_last(self.model))
        node = self.drawing.place(operation.name, layer)
        self._report(operation, "same", (node,))
        return Value(node, "output", layer.declared_type(), order)

    def call(self, operation: Operation, turn: int) -> tuple[Value, ...]:
        """One call of one layer: its reader's nodes, or a greyed node that says why there are none."""
        call = operation.calls[turn]
        args: Any = self._filled(list(call.args), operation)
        kwargs = {k: self._filled(v, operation) for k, v in call.kwargs.items() if k not in NOT_FOLLOWED}
        reading = Reading(self.drawing, operation, turn, tuple(args), kwargs)
        mark = self.drawing.mark()
        try:
            found = self._read(reading)
        except (Unreadable, ParameterError) as error:
            self.drawing.back_to(mark)
            sentence = str(error) if isinstance(error, Unreadable) else f"has a setting that cannot be: {error}."
            return self._unknown(reading, sentence)
        if turn == 0 or reading.notes:
            self._report(operation, "approximated" if reading.notes else "same", tuple(reading.nodes), reading.notes)
        return found if isinstance(found, tuple) else (found,)

    def _read(self, reading: Reading) -> Any:
        operation = reading.operation
        if operation.body is not None:
            return self.inside(reading, operation.body)
        if operation.custom:
            raise Unreadable("is somebody's own class, whose code is not in the file and would not be run.")
        if operation.kind not in READERS:
            raise Unreadable(WHY.get(operation.kind, "has no counterpart here."))
        return READERS[operation.kind](reading)

    def inside(self, reading: Reading, body: Model) -> tuple[Value, ...]:
        """A model inside as a block; later calls use the same one."""
        if self.drawing.path.count("/") >= MAX_NESTING - 1:
            raise Unreadable("lies too deep in models inside models.")
        given = tuple(reading.straight(v) for v in reading.values())
        if len(given) != len(body.inputs):
            raise Unreadable(f"has {len(body.inputs)} inputs and is given {len(given)} tensors.")
        name = reading.operation.name
        book, is_first = self.drawing.book, name not in self.blocks
        known = name if is_first else self.blocks[name][0]
        block = book.block_name(known) if is_first else known
        node = self.drawing.place(reading.name, Block(block=block))
        reading.nodes.append(node)
        sub = Drawing(book if is_first else Book(), f"{self.drawing.path}{node}/")
        outputs, definition = _block(block, body, sub, given, f"{self.prefix}{name}/")
        if is_first:
            book.blocks[block] = definition
            self.blocks[name] = (block, body)
            self.drawing.owners[name, -1] = node
        else:
            owner = self.drawing.owners.get((name, -1))
            self.drawing.nodes[node] = replace(self.drawing.nodes[node], shared_with=owner)
        self.drawing.wire(node, given, definition.input_ports)
        pairs = zip(outputs, definition.output_ports, strict=True)
        return tuple(replace(v, node=node, port=port) for v, port in pairs)

    def _unknown(self, reading: Reading, why: str) -> tuple[Value, ...]:
        """A greyed node; behind it the shapes which the file has written down go on."""
        operation = reading.operation
        node = self.drawing.unknown(reading.name, operation, reading.values())
        self._report(operation, "unknown", (node,), [why])
        used = [r.tensor for r in self._references_to(operation.name, reading.turn)]
        count = min(max(used, default=0) + 1, 64)
        return tuple(
            self._guess(node, f"output_{i}" if i else "output", operation, reading.turn, i) for i in range(count)
        )

    def _guess(self, node: str, port: str, operation: Operation, turn: int, tensor: int) -> Value:
        shape = self._recorded(operation, turn, tensor)
        if shape is None:
            return Value(node, port, None)
        rank = len(shape) - 1
        order = usual(rank) if self.drawing.path == "" or rank < 5 else identity(rank)
        kind = TensorType(laid_out(shape[1:], order), axes_of(rank))
        self.drawing.book.stand_ins[self.drawing.path + node, port] = kind
        return Value(node, port, kind, order)

    def _recorded(self, operation: Operation, turn: int, tensor: int) -> Shape | None:
        """The shape of a result as the file tells it: where it is used, or what the next layer was built for."""
        for reference in self._references_to(operation.name, turn):
            if reference.tensor == tensor and reference.shape and len(reference.shape) > 1:
                return reference.shape
        names = list(self.model.operations)
        after = names.index(operation.name) + 1
        following = self.model.operations[names[after]] if self.model.is_sequential and after < len(names) else None
        return following.given if following and following.given and len(following.given) > 1 else None

    def _references_to(self, name: str, turn: int) -> Iterator[Reference]:
        for operation in self.model.operations.values():
            for call in operation.calls:
                yield from (r for r in call.references() if (r.operation, r.call) == (name, turn))
        yield from (r for r in self.model.outputs if (r.operation, r.call) == (name, turn))

    def _filled(self, value: Any, operation: Operation) -> Any:
        """Arguments with values in place of tensors."""
        if isinstance(value, Reference):
            return self.value(value)
        if isinstance(value, list):
            return [self._filled(v, operation) for v in value]
        if isinstance(value, Mapping):
            return {k: self._filled(v, operation) for k, v in value.items()}
        return value

    def value(self, reference: Reference) -> Value:
        """The tensor of a reference; ImportFailed where its layer has fewer results."""
        found = self.results.get((reference.operation, reference.call), ())
        if reference.tensor >= len(found):
            raise ImportFailed(
                f'The model "{self.model.name[:80]}" uses result {reference.tensor} of "{reference.operation[:80]}", '
                f"which has {len(found)}."
            )
        return found[reference.tensor]

    def _left_out(self) -> None:
        """Layers that no output depends on: mostly what Keras made for masks."""
        for operation in self.model.operations.values():
            if not any((operation.name, i) in self.model.needed for i in range(len(operation.calls))):
                self._report(operation, "left out", (), ["no output depends on it, or it only makes a mask."])

    def _report(
        self, operation: Operation, status: Status, nodes: tuple[str, ...], notes: list[str] | None = None
    ) -> None:
        paths = tuple(self.drawing.path + n for n in nodes)
        source = self.prefix + operation.name
        self.drawing.book.entries.append(Entry(source, operation.kind, status, paths, " ".join(notes or ())))


def _block(
    name: str, body: Model, drawing: Drawing, given: tuple[Value, ...], prefix: str
) -> tuple[tuple[Value, ...], BlockDefinition]:
    """A block's definition and the types of its outputs for these inputs."""
    entering_values = []
    for reference, value in zip(body.inputs, given, strict=True):
        port = drawing.place(reference.operation, BlockInput())
        entering_values.append(replace(value, node=port, port="output"))
    found = Painter(body, drawing, prefix).draw(tuple(entering_values))
    outputs = tuple(drawing.straight(v) for v in found)
    for reference, value in zip(body.outputs, outputs, strict=True):
        port = drawing.place(f"{reference.operation}_out", BlockOutput())
        drawing.wire(port, [value], ["x"])
    return outputs, BlockDefinition(name, drawing.graph())


def _users(model: Model, name: str) -> Iterator[str]:
    """The kinds of the layers a tensor goes into, also inside models."""
    for operation in model.operations.values():
        for call in operation.calls:
            places = [i for i, r in enumerate(call.references()) if r.operation == name]
            if places and operation.body is not None:
                inner = operation.body
                yield from (
                    k for i in places if i < len(inner.inputs) for k in _users(inner, inner.inputs[i].operation)
                )
            elif places:
                yield operation.kind


def is_channels_last(model: Model) -> bool:
    """Whether pictures have their channels last in a model, as they usually have."""
    return not any(config.get("data_format") == "channels_first" for config in _configs(model))


def _configs(model: Model) -> Iterator[Mapping[str, Any]]:
    for operation in model.operations.values():
        yield operation.config
        inner = operation.config.get("layer")
        if isinstance(inner, Mapping) and isinstance(inner.get("config"), Mapping):
            yield inner["config"]
        if operation.body is not None:
            yield from _configs(operation.body)
