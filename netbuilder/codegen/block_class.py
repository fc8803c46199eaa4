"""Which classes the blocks of a program make, and what their constructors are told.

Uses of a block that do the same become instances of one class. Numbers in which they differ become arguments of its
constructor, and so do those that the block's own arguments set.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.base.call import Call
from netbuilder.codegen.names import RESERVED, identifier
from netbuilder.codegen.pasted import shelf
from netbuilder.codegen.program import Program, Step
from netbuilder.codegen.scope import Scope, Use, reads, scope_of
from netbuilder.graph.document import BlockDefinition

POSITIONAL = {
    "nn.Linear": ("in_features", "out_features"),
    "nn.Embedding": ("num_embeddings", "embedding_dim"),
    **{f"nn.Conv{n}d": ("in_channels", "out_channels", "kernel_size") for n in (1, 2, 3)},
    **{f"nn.ConvTranspose{n}d": ("in_channels", "out_channels", "kernel_size") for n in (1, 2, 3)},
    **{f"nn.BatchNorm{n}d": ("num_features",) for n in (1, 2, 3)},
    "nn.GroupNorm": ("num_groups", "num_channels"),
    "nn.LayerNorm": ("normalized_shape",),
    "nn.Dropout": ("p",),
}
SCRIPT_NAMES = frozenset({"Net", "Path", "Tensor", "Any", "SimpleNamespace", "Callable", "Iterable", "DTYPES", "F"})
Slot = tuple[str, int | str]  # a module within its scope ("conv_1"), and which argument of its call


@dataclass
class BlockClass:
    """A class of the script.

    ``scopes``: what its instances do, all the same but for numbers. ``parameters``: name of a constructor's argument,
    by slot; several slots may follow one argument.
    """

    name: str
    block: str
    scopes: list[Scope]
    parameters: dict[Slot, str] = field(default_factory=dict)

    def names(self) -> list[str]:
        """The constructor's arguments."""
        return list(dict.fromkeys(self.parameters.values()))

    def values(self, scope: Scope) -> dict[str, Any]:
        """What the constructor is told for this instance."""
        slots = dict(slots_of(scope))
        return {name: slots[slot] for slot, name in self.parameters.items()}


@dataclass(frozen=True)
class Classes:
    """The network's own scope and the class of each use of a block, in the order of definition."""

    net: Scope
    all: tuple[BlockClass, ...]
    by_path: Mapping[str, BlockClass]

    def of(self, scope: Scope) -> BlockClass:
        assert scope.body is not None
        return self.by_path[scope.body.path]


def classes_of(program: Program, blocks: Mapping[str, BlockDefinition]) -> Classes:
    """The classes of a program. A block whose uses share a module but differ in what they do stays unfolded."""
    unfolded: frozenset[str] = frozenset()
    while True:
        net = scope_of(program, unfolded)
        grouped = _grouped(net)
        conflicts = _conflicts(net)
        if not conflicts:
            return _named(net, grouped, blocks)
        unfolded |= conflicts


def slots_of(scope: Scope) -> Iterator[tuple[Slot, Any]]:
    """The numbers that constructors within a scope are told, nested blocks included."""
    seen: set[str] = set()
    for item in scope.items:
        if isinstance(item, Use):
            for turn in item.turns:
                assert turn.body is not None
                if turn.body.module not in seen:
                    seen.add(turn.body.module)
                    place = turn.body.module[len(scope.place) :]
                    yield from (((f"{place}.{module}", key), value) for (module, key), value in slots_of(turn))
        elif item.module is not None and item.module not in seen:
            seen.add(item.module)
            place = item.module[len(scope.place) :]
            yield from (((place, key), value) for key, value in call_slots(item.call))


def call_slots(call: Call) -> Iterator[tuple[int | str, Any]]:
    """The numbers among a constructor's own arguments."""
    yield from ((i, value) for i, value in enumerate(call.args) if is_number(value))
    yield from ((name, value) for name, value in call.kwargs if is_number(value))


def is_number(value: Any) -> bool:
    """A number or several: what two uses of a block may differ in."""
    if isinstance(value, tuple | list):
        return bool(value) and all(map(is_number, value))
    return isinstance(value, int | float) and not isinstance(value, bool)


def _grouped(net: Scope) -> list[list[Scope]]:
    """Scopes that do the same, inner ones first."""
    found: dict[Any, list[Scope]] = {}
    for scope in _inner_first(net):
        assert scope.body is not None
        found.setdefault((scope.body.block, skeleton(scope)), []).append(scope)
    return list(found.values())


def _inner_first(scope: Scope) -> Iterator[Scope]:
    for use in scope.uses():
        for turn in use.turns:
            yield from _inner_first(turn)
            yield turn


def _conflicts(net: Scope) -> frozenset[str]:
    """Paths of blocks that are one module and do different things, or are held in different ways."""
    found: dict[str, set[Any]] = {}
    paths: dict[str, set[str]] = {}
    for scope in _inner_first(net):
        assert scope.body is not None
        place = scope.body.module
        found.setdefault(place, set()).add((scope.body.block, skeleton(scope), tuple(slots_of(scope))))
        paths.setdefault(place, set()).add(scope.body.path)
    held = {p for p in paths if any(q.startswith(f"{p}.") and q.rpartition(".")[2].isdigit() for q in paths)}
    wrong = {p for p, kinds in found.items() if len(kinds) > 1}
    for place in held:
        wrong |= {place, *(q for q in paths if q.startswith(f"{place}."))}
    lists = {place.rpartition(".")[0] for place in wrong if place.rpartition(".")[2].isdigit()}
    wrong |= {q for q in paths if q.rpartition(".")[0] in lists and q.rpartition(".")[2].isdigit()}
    return frozenset(path for place in wrong for path in paths[place])


def skeleton(scope: Scope) -> Any:
    """Everything a scope does but for the numbers its constructors are told; equal for uses that can share a class."""
    known: dict[str, tuple[int, int]] = {v.name: (-1, i) for i, v in enumerate(scope.arguments)}
    items = []
    for number, item in enumerate(scope.items):
        read = tuple(known[v.name] for v in reads(item))
        if isinstance(item, Use):
            inner = tuple((skeleton(t), t.body and t.body.module[len(scope.place) :]) for t in item.turns)
            items.append((inner, read, item.node[len(scope.path) :]))
        else:
            items.append((_step(item, scope), read, item.node[len(scope.path) :]))
        known.update({v.name: (number, i) for i, v in enumerate(item.results)})
    return tuple(items), tuple(known[v.name] for v in scope.results), len(scope.arguments)


def _step(step: Step, scope: Scope) -> Any:
    call = step.call
    module = step.module[len(scope.place) :] if step.module else None
    keywords = tuple(k for k, _ in step.lengths)
    given = [(k, _kept(v, step)) for k, v in (*enumerate(call.args), *call.kwargs)]
    return call.target, module, call.packed, keywords, len(step.results), repr(given)


def _kept(value: Any, step: Step) -> Any:
    """A constructor's numbers count as one; those of a function, which forward calls, as they are."""
    return "number" if step.module is not None and is_number(value) else value


def _named(net: Scope, grouped: list[list[Scope]], blocks: Mapping[str, BlockDefinition]) -> Classes:
    taken = {*dir(builtins), *RESERVED, *SCRIPT_NAMES}
    taken |= {name for folder in ("modules", "optimizers") for _, name in shelf(folder).definitions}
    made: list[BlockClass] = []
    by_path: dict[str, BlockClass] = {}
    for scopes in grouped:
        body = scopes[0].body
        assert body is not None
        number = sum(known.block == body.block for known in made) + 1
        found = BlockClass(_class_name(body.block, number, taken), body.block, scopes)
        found.parameters = _parameters(scopes, blocks[body.block])
        made.append(found)
        by_path.update({scope.body.path: found for scope in scopes if scope.body})
    return Classes(net, tuple(made), by_path)


def _class_name(block: str, number: int, taken: set[str]) -> str:
    """residual_block -> ResidualBlock, and another name where the script has one like it."""
    camel = identifier("".join(part[:1].upper() + part[1:] for part in block.split("_")))
    base = f"{camel}Block" if camel in taken and number == 1 and not camel.endswith("Block") else camel
    name = base if number == 1 else f"{base}{number}"
    while name in taken:
        number += 1
        name = f"{base}{number}"
    taken.add(name)
    return name


def _parameters(scopes: list[Scope], block: BlockDefinition) -> dict[Slot, str]:
    """Slots the block's arguments set, and those in which the uses differ; equal columns are one argument."""
    columns: dict[Slot, tuple[Any, ...]] = {}
    for scope in scopes:
        for slot, value in slots_of(scope):
            columns[slot] = (*columns.get(slot, ()), value)
    arguments = {
        name: tuple(dict(s.body.arguments)[name] for s in scopes if s.body)
        for name, value in block.arguments
        if is_number(value)
    }
    bound = {(node.id, name) for node in block.graph.nodes.values() for _, name in node.bindings}
    names: dict[tuple[Any, ...], str] = {}
    for slot, column in columns.items():
        node = slot[0].split(".")[0]
        for name, values in arguments.items():
            if column == values and column not in names and (node, name) in bound:
                names[column] = identifier(name)
    taken = {"self", "nn", "torch", *names.values()}
    for (place, key), column in columns.items():
        if len(set(map(repr, column))) > 1 and column not in names:
            names[column] = _free(_parameter_name(scopes[0], place, key), taken)
    return {slot: names[column] for slot, column in columns.items() if column in names}


def _parameter_name(scope: Scope, place: str, key: int | str) -> str:
    """in_channels for the first argument of nn.Conv2d; else the node's name with a number."""
    if isinstance(key, str):
        return key
    step = _step_at(scope, place)
    known = POSITIONAL.get(step.call.target, ()) if step else ()
    return known[key] if key < len(known) else f"{place.rpartition('.')[2]}_{key}"


def _step_at(scope: Scope, place: str) -> Step | None:
    for item in scope.items:
        if isinstance(item, Step) and item.module == scope.place + place:
            return item
        if isinstance(item, Use):
            for turn in item.turns:
                assert turn.body is not None
                inner = turn.body.module[len(scope.place) :] + "."
                if place.startswith(inner) and (found := _step_at(turn, place[len(inner) :])):
                    return found
    return None


def _free(wanted: str, taken: set[str]) -> str:
    name, number = identifier(wanted), 2
    while name in taken:
        name, number = f"{identifier(wanted)}_{number}", number + 1
    taken.add(name)
    return name
