"""A Keras model's configuration as data: operations, the calls of each, and who is wired to whom.

Written down by Keras 3 (``inbound_nodes`` with ``args`` and ``kwargs``) or Keras 2 (lists of names).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.keras.nested import within

Shape = tuple[int | None, ...]
MODELS = ("Sequential", "Functional", "Model")
MAX_OPERATIONS = 10_000
RENAMED = {"GroupQueryAttention": "GroupedQueryAttention"}  # classes with another name inside Keras
NOT_FOLLOWED = ("mask", "training")  # arguments that are no part of the network's arithmetic here


@dataclass(frozen=True)
class Reference:
    """A tensor: the result ``tensor`` of the call ``call`` of an operation. ``shape``: with the batch, as recorded."""

    operation: str
    call: int
    tensor: int
    shape: Shape | None = None


@dataclass(frozen=True)
class Call:
    """What an operation is given; References stand among the arguments, also inside lists."""

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]

    def references(self) -> Iterator[Reference]:
        """Every tensor that takes part."""
        yield from within(self.args, Reference)
        yield from within([v for k, v in self.kwargs.items() if k not in NOT_FOLLOWED], Reference)


@dataclass(frozen=True)
class Operation:
    """A layer, a function of ``keras.ops`` ("ops.Add"), or a model inside (``body``).

    ``place``: the group its weights have in ``model.weights.h5``. ``custom``: a class that is not Keras's own.
    """

    name: str
    kind: str
    config: Mapping[str, Any]
    calls: tuple[Call, ...] = ()
    place: tuple[str, ...] = ()
    body: Model | None = None
    custom: bool = False
    given: Shape | None = None


@dataclass(frozen=True)
class Model:
    """Operations by name, and the tensors that enter and leave."""

    name: str
    operations: Mapping[str, Operation]
    inputs: tuple[Reference, ...]
    outputs: tuple[Reference, ...]
    is_sequential: bool = False
    needed: frozenset[tuple[str, int]] = field(default=frozenset())

    def order(self) -> list[tuple[Operation, int]]:
        """Every call the outputs depend on, each after those it waits for; ImportFailed for circles."""
        waiting = {key: {(r.operation, r.call) for r in self._call(key).references()} for key in self._keys()}
        found: list[tuple[Operation, int]] = []
        while waiting:
            ready = [key for key, needs in waiting.items() if not needs & waiting.keys()]
            if not ready:
                raise ImportFailed(f'The model "{self.name[:80]}" waits for itself: its layers are wired in a circle.')
            for key in ready:
                del waiting[key]
                found.append((self.operations[key[0]], key[1]))
        return found

    def _keys(self) -> list[tuple[str, int]]:
        return [
            (o.name, i) for o in self.operations.values() for i in range(len(o.calls)) if (o.name, i) in self.needed
        ]

    def _call(self, key: tuple[str, int]) -> Call:
        return self.operations[key[0]].calls[key[1]]


def parse_model(value: Any, place: tuple[str, ...] = ()) -> Model:
    """The model of a configuration; ImportFailed says what is wrong with it."""
    kind, config = _class_of(value)
    if kind not in MODELS or not isinstance(config, Mapping | list):
        raise ImportFailed(f"Expected a Sequential or Functional model, got {_shown(kind)}.")
    if isinstance(config, list):  # the oldest Sequential files
        config = {"layers": config}
    layers = config.get("layers")
    if not isinstance(layers, list) or not layers or len(layers) > MAX_OPERATIONS:
        raise ImportFailed(f'The model "{_name(config)}" has no list of layers, or one that is too long.')
    if kind == "Sequential":
        return _sequential(config, layers, place)
    return _functional(config, layers, place)


def _sequential(config: Mapping[str, Any], layers: list[Any], place: tuple[str, ...]) -> Model:
    operations: dict[str, Operation] = {}
    names = _Names(place)
    layers = layers if _class_of(layers[0])[0] == "InputLayer" else [_input_of(config, layers[0]), *layers]
    last: Reference | None = None
    for layer in layers:
        kind = _class_of(layer)[0]
        made = _operation(layer, () if kind == "InputLayer" else names.next(kind))
        call = Call((last,) if last else (), {})
        made = replace(made, calls=(call,))
        _enter(operations, made)
        last = Reference(made.name, 0, 0)
    assert last is not None
    first = Reference(next(iter(operations)), 0, 0)
    needed = frozenset((name, 0) for name in operations)
    return Model(_name(config), operations, (first,), (last,), True, needed)


def _input_of(config: Mapping[str, Any], first: Any) -> dict[str, Any]:
    """The input layer of a Sequential model that has none: what the first layer or the model was built for."""
    inner = _class_of(first)[1]
    inner = inner if isinstance(inner, Mapping) else {}
    shape = next(
        (s for s in (config.get("build_input_shape"), inner.get("batch_shape"), inner.get("batch_input_shape")) if s),
        None,
    )
    name = f"{_name(config)}_input"
    return {"class_name": "InputLayer", "config": {"name": name, "batch_shape": shape, "dtype": "float32"}}


def _functional(config: Mapping[str, Any], layers: list[Any], place: tuple[str, ...]) -> Model:
    operations: dict[str, Operation] = {}
    names = _Names(place)
    for layer in layers:
        kind, _ = _class_of(layer)
        is_function = _is_function(layer)
        made = _operation(layer, () if is_function else names.next(kind))
        nodes = layer.get("inbound_nodes", [])
        if not isinstance(nodes, list):
            raise ImportFailed(f'The layer "{made.name[:80]}" has no list of inbound nodes.')
        calls = tuple(_call(node, made.name) for node in nodes) or (Call((), {}),)
        _enter(operations, replace(made, calls=calls))
    inputs, outputs = (tuple(_ends(config.get(k), k)) for k in ("input_layers", "output_layers"))
    made_model = Model(_name(config), operations, inputs, outputs)
    return replace(made_model, needed=_needed(made_model))


def _needed(model: Model) -> frozenset[tuple[str, int]]:
    """The calls that outputs depend on; ImportFailed where a tensor is named that does not exist."""
    found: set[tuple[str, int]] = set()
    waiting = [*model.outputs, *model.inputs]
    while waiting:
        reference = waiting.pop()
        key = (reference.operation, reference.call)
        if key in found:
            continue
        operation = model.operations.get(reference.operation)
        if operation is None or not 0 <= reference.call < len(operation.calls):
            raise ImportFailed(
                f'The model "{model.name[:80]}" uses a tensor of {_shown(reference.operation)} that does not exist.'
            )
        found.add(key)
        waiting.extend(operation.calls[reference.call].references())
    return frozenset(found)


def _operation(value: Any, place: tuple[str, ...]) -> Operation:
    kind, config = _class_of(value)
    name = value.get("name") or (config.get("name") if isinstance(config, Mapping) else None)
    if not isinstance(name, str) or not name:
        raise ImportFailed(f"A layer of the type {_shown(kind)} has no name.")
    body = None
    if kind in MODELS and not _is_custom(value):
        body = parse_model(value, (*place, "layers"))
    built = value.get("build_config")
    given = shape_of(built.get("input_shape")) if isinstance(built, Mapping) else None
    told = config if isinstance(config, Mapping) else {}
    full = f"ops.{kind}" if _is_function(value) else kind
    return Operation(name, full, told, place=place, body=body, custom=_is_custom(value), given=given)


class _Names:
    """Groups of weights: Keras counts the layers of each class, in their order."""

    def __init__(self, place: tuple[str, ...]) -> None:
        self.place = place or ("layers",)
        self.seen: Counter[str] = Counter()

    def next(self, kind: str) -> tuple[str, ...]:
        snake = snake_case(RENAMED.get(kind, kind))
        number = self.seen[snake]
        self.seen[snake] += 1
        return (*self.place, f"{snake}_{number}" if number else snake)


def snake_case(name: str) -> str:
    """Keras's rule: Conv2D → conv2d, MultiHeadAttention → multi_head_attention."""
    found = re.sub(r"\W+", "", name)
    found = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", found)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", found).lower()


def shape_of(value: Any) -> Shape | None:
    """A shape with the batch, None for anything else."""
    if not isinstance(value, list | tuple) or len(value) > 16:
        return None
    fits = all(n is None or (isinstance(n, int) and not isinstance(n, bool) and 0 < n <= 2**31) for n in value)
    return tuple(value) if fits else None


def _call(node: Any, owner: str) -> Call:
    if isinstance(node, Mapping):
        args, kwargs = node.get("args", []), node.get("kwargs", {})
        if isinstance(args, list) and isinstance(kwargs, Mapping):
            return Call(tuple(_resolved(a) for a in args), {str(k): _resolved(v) for k, v in kwargs.items()})
    elif isinstance(node, list) and node and all(isinstance(n, list) and len(n) >= 3 for n in node):
        tensors = [_old(n) for n in node]  # Keras 2: [name, call, tensor, keyword arguments]
        last = node[0][3] if len(node[0]) > 3 and isinstance(node[0][3], Mapping) else {}
        kwargs = {str(k): _old_argument(v) for k, v in last.items() if v is not None}
        return Call((tensors[0] if len(tensors) == 1 else tensors,), kwargs)
    elif isinstance(node, list) and len(node) >= 3 and isinstance(node[0], str):
        return _call([node], owner)
    raise ImportFailed(f'What "{owner[:80]}" is wired to cannot be read.')


def _old_argument(value: Any) -> Any:
    is_tensor = isinstance(value, list) and len(value) == 3 and isinstance(value[0], str)
    return _old(value) if is_tensor else value


def _old(value: list[Any]) -> Reference:
    return _reference(value[0], value[1], value[2], None)


def _resolved(value: Any) -> Any:
    """Arguments with their tensors and slices found."""
    if isinstance(value, list):
        return [_resolved(v) for v in value]
    if not isinstance(value, Mapping):
        return value
    config = value.get("config")
    if value.get("class_name") == "__keras_tensor__" and isinstance(config, Mapping):
        history = config.get("keras_history")
        if isinstance(history, list) and len(history) == 3:
            return _reference(history[0], history[1], history[2], shape_of(config.get("shape")))
    if value.get("class_name") == "__slice__" and isinstance(config, Mapping):
        return slice(*(_bound(config.get(k)) for k in ("start", "stop", "step")))
    return {str(k): _resolved(v) for k, v in value.items()}


def _bound(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _reference(name: Any, call: Any, tensor: Any, shape: Shape | None) -> Reference:
    if not isinstance(name, str) or not isinstance(call, int) or not isinstance(tensor, int) or tensor < 0:
        raise ImportFailed(f"Expected a tensor as [layer, call, number], got {_shown([name, call, tensor])}.")
    return Reference(name, call, tensor, shape)


def _ends(value: Any, what: str) -> Iterator[Reference]:
    """["n", 0, 0], [["a", 0, 0], …], and dictionaries of such."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list) and len(value) == 3 and isinstance(value[0], str):
        value = [value]
    if not isinstance(value, list) or not value:
        raise ImportFailed(f"The model's {what} cannot be read: expected a list of tensors, got {_shown(value)}.")
    for item in value:
        if isinstance(item, list) and len(item) == 1:
            item = item[0]
        if not isinstance(item, list) or len(item) < 3:
            raise ImportFailed(f"The model's {what} cannot be read: expected a tensor, got {_shown(item)}.")
        yield _reference(item[0], item[1], item[2], None)


def _enter(operations: dict[str, Operation], made: Operation) -> None:
    if made.name in operations:
        raise ImportFailed(f'Two layers of the model are called "{made.name[:80]}".')
    operations[made.name] = made


def _class_of(value: Any) -> tuple[str, Any]:
    if not isinstance(value, Mapping) or not isinstance(value.get("class_name"), str):
        raise ImportFailed(f"Expected a layer with a class_name, got {_shown(value)}.")
    return value["class_name"][:200], value.get("config", {})


def _is_function(value: Mapping[str, Any]) -> bool:
    """Whether this is a function of keras.ops; .h5 files do not tell the module, but all layers of theirs a dtype."""
    module, config = value.get("module"), value.get("config")
    if module is None and "registered_name" not in value and isinstance(config, Mapping):
        return "inbound_nodes" in value and not {"trainable", "dtype", "layers", "batch_input_shape"} & config.keys()
    return str(module or "").startswith("keras.src.ops.")


def _is_custom(value: Mapping[str, Any]) -> bool:
    """Whether the class is somebody's own: from a module that is not Keras's, or registered under a package."""
    module, registered = value.get("module"), value.get("registered_name")
    if isinstance(module, str):
        return not (module == "keras" or module.startswith("keras."))
    return ">" in f"{registered or ''}{value['class_name']}"


def _name(config: Mapping[str, Any]) -> str:
    return str(config.get("name") or "model")[:200]


def _shown(value: Any) -> str:
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
