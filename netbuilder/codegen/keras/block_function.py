"""Which functions the blocks of a Keras model make, and what they are told.

Uses of a block that do the same are calls of one function. Numbers in which they differ become its arguments.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.codegen.keras.folding import Applied, Item, Use, place
from netbuilder.codegen.keras.model import Result
from netbuilder.codegen.names import identifier

Slot = tuple[str, str]  # a layer within its block ("conv", "inner_conv"), and the name of its setting


@dataclass
class BlockFunction:
    """A function of the script. ``parameters``: name of an argument by slot; several slots may follow one argument."""

    name: str
    block: str
    uses: list[Use]
    parameters: dict[Slot, str] = field(default_factory=dict)

    def values(self, use: Use) -> dict[str, Any]:
        """What the function is told for this use."""
        slots = dict(slots_of(use))
        return {name: slots[slot] for slot, name in self.parameters.items()}


def functions_of(items: tuple[Item, ...]) -> Mapping[str, BlockFunction]:
    """The function of every use of a block by its path, in the order of definition."""
    grouped: dict[Any, list[Use]] = {}
    for use in _inner_first(items):
        grouped.setdefault((use.block, skeleton(use)), []).append(use)
    taken: set[str] = set()
    found: dict[str, BlockFunction] = {}
    for (block, _), uses in grouped.items():
        made = BlockFunction(_name(block, taken), block, uses, _parameters(uses))
        found.update({use.node: made for use in uses})
    return found


def _inner_first(items: tuple[Item, ...]) -> Iterator[Use]:
    for item in items:
        if isinstance(item, Use):
            yield from _inner_first(item.items)
            yield item


def _name(block: str, taken: set[str]) -> str:
    """residual → residual_block: a name no other function of a script has."""
    base = identifier(block)
    base = base if base.endswith("block") else f"{base}_block"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}_{number}", number + 1
    taken.add(name)
    return name


def suffix(item: Item, around: str) -> str:
    """The name of a layer or of a block's use within the block around it."""
    name = item.layer.name if isinstance(item, Applied) else item.prefix
    return name.removeprefix(f"{around}_") if around else name


def slots_of(use: Use) -> Iterator[tuple[Slot, Any]]:
    """The numbers among the settings of a block's layers, nested blocks included."""
    for item in use.items:
        inner = suffix(item, use.prefix)
        if isinstance(item, Use):
            yield from (((f"{inner}_{layer}", key), value) for (layer, key), value in slots_of(item))
        elif not item.layer.is_operation:
            yield from (((inner, key), v) for key, v in item.layer.made.config.items() if is_number(v))


def is_number(value: Any) -> bool:
    """A number or several: what two uses of a block may differ in."""
    if isinstance(value, tuple | list):
        return bool(value) and all(map(is_number, value))
    return isinstance(value, int | float) and not isinstance(value, bool)


def skeleton(use: Use) -> Any:
    """Everything a use does but for the numbers its layers are told; equal for uses that can share a function."""
    known = {place(r): (-1, i) for i, r in enumerate(use.arguments)}
    found = []
    for number, item in enumerate(use.items):
        does = skeleton(item) if isinstance(item, Use) else _applied(item, known)
        name = "" if isinstance(item, Applied) and item.layer.is_operation else suffix(item, use.prefix)
        found.append((does, name, tuple(known[place(r)] for r in item.arguments)))
        known.update({place(r): (number, i) for i, r in enumerate(item.results)})
    return tuple(found), tuple(known[place(r)] for r in use.results)


def _applied(item: Applied, known: Mapping[tuple[str, int, int], tuple[int, int]]) -> Any:
    made, call = item.layer.made, item.invocation
    config = [
        (k, "number" if is_number(v) and not item.layer.is_operation else repr(v)) for k, v in made.config.items()
    ]
    given = repr(_placed((call.arguments, dict(call.options)), known))
    return made.module, made.class_name, tuple(config), given, len(call.results)


def _placed(value: Any, known: Mapping[tuple[str, int, int], tuple[int, int]]) -> Any:
    """The arguments of a call with the places of tensors instead of tensors."""
    if isinstance(value, Result):
        return known[place(value)]
    if isinstance(value, list | tuple):
        return [_placed(v, known) for v in value]
    return {k: _placed(v, known) for k, v in value.items()} if isinstance(value, Mapping) else value


def _parameters(uses: list[Use]) -> dict[Slot, str]:
    """An argument for each column of numbers in which the uses differ."""
    columns: dict[Slot, list[Any]] = {}
    for use in uses:
        for slot, value in slots_of(use):
            columns.setdefault(slot, []).append(value)
    names: dict[str, str] = {}
    taken = {"name", "x", "inputs"}
    for (layer, key), column in columns.items():
        if len(set(map(repr, column))) > 1 and repr(column) not in names:
            name = key if key not in taken else identifier(f"{layer}_{key}")
            while name in taken:
                name += "_"
            taken.add(name)
            names[repr(column)] = name
    return {slot: names[repr(column)] for slot, column in columns.items() if repr(column) in names}
