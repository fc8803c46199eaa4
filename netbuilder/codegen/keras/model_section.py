"""``make_model`` of a Keras script: a Sequential for a chain, the functional way for a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.model import Entrance, KerasLayer, KerasModel, Result, results_in
from netbuilder.codegen.keras.printing import argument, made, operation
from netbuilder.codegen.listing import of_node
from netbuilder.codegen.names import Names
from netbuilder.codegen.printed import comment, literal, statement

LONGEST = 118  # characters of a line
OWN_NAMES = ("x", "keras", "layers", "ops", "np")
Key = tuple[str, int, int]


def make_model(model: KerasModel, name: str, labels: Mapping[str, str]) -> list[str]:
    """The function; ``labels``: what people call a node, by its path."""
    body = _sequential(model, name, labels) if model.is_chain() else _functional(model, name, labels)
    return ["def make_model():", '    """The network; all its tensors have the channels last."""', *body]


def _sequential(model: KerasModel, name: str, labels: Mapping[str, str]) -> Iterator[str]:
    yield "    return keras.Sequential("
    yield "        ["
    yield f"            {_input(model.entrances[0])},"
    for layer in model.layers:
        call = layer.calls[0]
        if label := labels.get(call.node, ""):
            yield f"            {comment(label)}"
        *lines, last = statement(12, "", made(layer.made, layer.name))
        yield from of_node(call.node, [*lines, f"{last},{_shape_note(call.results)}"])
    yield "        ],"
    yield f"        name={literal(name)},"
    yield "    )"


def _functional(model: KerasModel, name: str, labels: Mapping[str, str]) -> Iterator[str]:
    variables = _Variables.of(model)
    for entrance in model.entrances:
        variable = variables.own(entrance.value, entrance.value.layer)
        yield from of_node(entrance.source.node, [f"    {variable} = {_input(entrance)}"])
    for index, (layer, call) in enumerate(model.calls()):
        if call == 0 and (label := labels.get(layer.calls[call].node, "")):
            yield f"    {comment(label)}"
        yield from of_node(layer.calls[call].node, _call(variables, layer, call, index))
    ins = [variables.names[_key(e.value)] for e in model.entrances]
    outs = [variables.names[_key(e.value)] for e in model.exits]
    yield f"    return keras.Model({_listed(ins)}, {_listed(outs)}, name={literal(name)})"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def _input(entrance: Entrance) -> str:
    value = entrance.value
    shape = literal(value.shape)
    dtype = "" if value.dtype == "float32" else f", dtype={literal(value.dtype)}"
    return f"keras.Input({shape}{dtype}, name={literal(value.layer)})"


@dataclass
class _Variables:
    """Which variable holds which tensor: ``x`` along the main line, the layer's name beside it."""

    last_use: dict[Key, int]
    names: dict[Key, str] = field(default_factory=dict)
    taken: Names = field(default_factory=lambda: Names(set(OWN_NAMES)))
    layers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, model: KerasModel) -> _Variables:
        """For all calls of a model, in their order."""
        last: dict[Key, int] = {}
        calls = list(model.calls())
        for index, (layer, call) in enumerate(calls):
            last.update({_key(r): index for r in results_in(layer.calls[call])})
        last.update({_key(e.value): len(calls) for e in model.exits})
        return cls(last)

    def own(self, result: Result, wanted: str) -> str:
        """A variable nothing else will be kept in."""
        self.names[_key(result)] = name = self.taken.new(wanted)
        return name

    def give(self, result: Result, wanted: str, index: int) -> str:
        """x for what only the next call reads, else a variable of its own."""
        if self.last_use.get(_key(result), -1) > index + 1:
            return self.own(result, wanted)
        self.names = {key: name for key, name in self.names.items() if name != "x"}
        self.names[_key(result)] = "x"
        return "x"


def _call(variables: _Variables, layer: KerasLayer, call: int, index: int) -> Iterator[str]:
    """One call: the layer is made where it is first called; a shared one has a variable."""
    invocation = layer.calls[call]
    note = _shape_note(invocation.results)
    if layer.is_operation:
        expression = operation(layer, variables.names, call)
        yield from statement(4, _targets(variables, layer, call, index), expression, note.strip())
        return
    given = [argument(a, variables.names) for a in invocation.arguments]
    given += [f"{name}={argument(v, variables.names)}" for name, v in invocation.options.items()]
    if len(layer.calls) > 1:
        if call == 0:
            variables.layers[layer.name] = variables.taken.new(f"{layer.name}_layer")
            yield from statement(4, variables.layers[layer.name], made(layer.made, layer.name))
        maker = [f"    {{}} = {variables.layers[layer.name]}"]
    else:
        maker = statement(4, "{}", made(layer.made, layer.name))
    target = _targets(variables, layer, call, index)
    first, *rest = maker
    lines = [first.replace("{}", target, 1), *rest]
    yield from lines[:-1]
    if len(whole := f"{lines[-1]}({', '.join(given)}){note}") <= LONGEST:
        yield whole
    else:
        yield from (f"{lines[-1]}(", f"        {', '.join(given)}", f"    ){note}")


def _targets(variables: _Variables, layer: KerasLayer, call: int, index: int) -> str:
    results = layer.calls[call].results
    many = len(results) > 1
    return ", ".join(
        variables.own(r, f"{layer.name}_{i}") if many else variables.give(r, layer.name, index)
        for i, r in enumerate(results)
    )


def _shape_note(results: tuple[Result, ...]) -> str:
    """ "  # (batch, 26, 26, 32)"."""
    return "  # " + ", ".join(f"({', '.join(['batch', *map(_size, r.shape)])})" for r in results)


def _size(size: Dim) -> str:
    return "?" if size is None else str(size)


def _key(result: Result) -> Key:
    return result.layer, result.call, result.index
