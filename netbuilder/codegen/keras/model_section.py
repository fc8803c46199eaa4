"""``make_model`` of a Keras script: a Sequential for a chain, the functional way for a graph, blocks as functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netbuilder.codegen.keras.block_function import BlockFunction, functions_of
from netbuilder.codegen.keras.folding import Item, chains, folded, place
from netbuilder.codegen.keras.functional import Variables, Writer, shapes, written
from netbuilder.codegen.keras.model import Entrance, KerasModel
from netbuilder.codegen.keras.printing import Code, made
from netbuilder.codegen.listing import of_node
from netbuilder.codegen.printed import comment, literal, statement


def network(model: KerasModel, name: str, labels: Mapping[str, str]) -> list[list[str]]:
    """The functions of the blocks, then ``make_model``; ``labels``: what people call a node, by its path."""
    items = folded(model)
    functions = functions_of(items)
    blocks = [written(f, functions, labels) for f in {f.name: f for f in functions.values()}.values()]
    is_plain = model.is_chain() and not functions
    body = _sequential(model, name, labels) if is_plain else _functional(model, items, functions, name, labels)
    first = ["def make_model():", '    """The network; all its tensors have the channels last."""']
    return [*blocks, [*first, *body]]


def _sequential(model: KerasModel, name: str, labels: Mapping[str, str]) -> Iterator[str]:
    yield "    return keras.Sequential("
    yield "        ["
    yield f"            {_input(model.entrances[0])},"
    for layer in model.layers:
        call = layer.calls[0]
        if label := labels.get(call.node, ""):
            yield f"            {comment(label)}"
        *lines, last = statement(12, "", made(layer.made, Code(literal(layer.name))))
        yield from of_node(call.node, [*lines, f"{last},{shapes(call.results)}"])
    yield "        ],"
    yield f"        name={literal(name)},"
    yield "    )"


def _functional(
    model: KerasModel,
    items: tuple[Item, ...],
    functions: Mapping[str, BlockFunction],
    name: str,
    labels: Mapping[str, str],
) -> Iterator[str]:
    parts = tuple(chains(items))
    variables = Variables.of(parts, tuple(e.value for e in model.exits), {f.name for f in functions.values()})
    for entrance in model.entrances:
        variable = variables.own(entrance.value, entrance.value.layer)
        yield from of_node(entrance.source.node, [f"    {variable} = {_input(entrance)}"])
    yield from Writer(parts, variables, functions, labels).lines()
    ins = [variables.names[place(e.value)] for e in model.entrances]
    outs = [variables.names[place(e.value)] for e in model.exits]
    yield f"    return keras.Model({_listed(ins)}, {_listed(outs)}, name={literal(name)})"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def _input(entrance: Entrance) -> str:
    value = entrance.value
    shape = literal(value.shape)
    dtype = "" if value.dtype == "float32" else f", dtype={literal(value.dtype)}"
    return f"keras.Input({shape}{dtype}, name={literal(value.layer)})"
