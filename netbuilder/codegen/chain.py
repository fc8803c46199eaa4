"""Scopes in which everything is a module and goes on with the one result before it: they are nn.Sequential."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.base.call import Call
from netbuilder.codegen.names import MODULE_RESERVED, identifier
from netbuilder.codegen.program import Step, Value
from netbuilder.codegen.scope import Scope, Use, reads

# Functions that torch also has as a module without weights and with the same arguments.
MODULES = {
    "F.relu": "nn.ReLU",
    "F.relu6": "nn.ReLU6",
    "F.leaky_relu": "nn.LeakyReLU",
    "F.elu": "nn.ELU",
    "F.selu": "nn.SELU",
    "F.celu": "nn.CELU",
    "F.gelu": "nn.GELU",
    "F.silu": "nn.SiLU",
    "F.mish": "nn.Mish",
    "F.softplus": "nn.Softplus",
    "F.softsign": "nn.Softsign",
    "F.hardsigmoid": "nn.Hardsigmoid",
    "F.hardswish": "nn.Hardswish",
    "torch.sigmoid": "nn.Sigmoid",
    "torch.tanh": "nn.Tanh",
    "torch.softmax": "nn.Softmax",
    "torch.log_softmax": "nn.LogSoftmax",
    "torch.flatten": "nn.Flatten",
}
Link = tuple[str, Step | Use, Call | None]  # attribute, what it is, the module that stands for a function


def chain_of(scope: Scope, entering: tuple[Value, ...], leaving: tuple[Value, ...]) -> list[Link] | None:
    """The links of a scope that is a chain of modules from its one argument to its one result; else None."""
    if len(entering) != 1 or len(leaving) != 1 or not scope.items or not _is_row(scope, entering[0], leaving[0]):
        return None
    places = [_place(item, scope) for item in scope.items]
    held = [p for p in places if p]
    if len(set(held)) < len(held) or any("." in p for p in held):
        return None
    return list(_links(scope, places, {*held, *MODULE_RESERVED}))


def _is_row(scope: Scope, value: Value, leaving: Value) -> bool:
    """Whether each item takes the one value before it and nothing else."""
    for item in scope.items:
        if reads(item) != [value] or len(item.results) != 1 or not _is_link(item):
            return False
        value = item.results[0]
    return value == leaving


def _is_link(item: Step | Use) -> bool:
    if isinstance(item, Use):
        return not item.is_shared if len(item.turns) > 1 else item.first.turn is None or item.is_shared
    known = item.module is not None or item.call.target in MODULES
    return known and not item.lengths and not item.call.packed


def _place(item: Step | Use, scope: Scope) -> str:
    module = item.module or ""
    return module[len(scope.place) :]


def _links(scope: Scope, places: list[str], taken: set[str]) -> Iterator[Link]:
    for item, place in zip(scope.items, places, strict=True):
        if place:
            yield place, item, None
            continue
        assert isinstance(item, Step)
        made = Call(MODULES[item.call.target], *item.call.args, **dict(item.call.kwargs))
        name = _name(item.node[len(scope.path) :].replace("/", "_"), made, taken)
        taken.add(name)
        yield name, item, made


def _name(node: str, made: Call, taken: set[str]) -> str:
    """The node's name, with that of the function where the node has a module too."""
    word = made.target.partition(".")[2].lower()
    wanted = identifier(f"{node}_{word}" if node in taken else node)
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name
