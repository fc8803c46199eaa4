"""The calls of a Keras model as people nest them: in the network itself, and in each use of a block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netbuilder.codegen.keras.model import Invocation, KerasLayer, KerasModel, Result, results_in


@dataclass(frozen=True)
class Applied:
    """One call of one layer."""

    layer: KerasLayer
    index: int

    @property
    def invocation(self) -> Invocation:
        return self.layer.calls[self.index]

    @property
    def node(self) -> str:
        """Path of the node it is of."""
        return self.invocation.node

    @property
    def arguments(self) -> tuple[Result, ...]:
        """The tensors it takes."""
        return tuple(results_in(self.invocation))

    @property
    def results(self) -> tuple[Result, ...]:
        return self.invocation.results


@dataclass(frozen=True)
class Use:
    """One use of a block, or one of its repetitions.

    ``node``: its path ("residual_1/0"). ``arguments``: what it takes and does not compute; ``results``: what is taken
    behind it.
    """

    node: str
    block: str
    items: tuple[Item, ...]
    arguments: tuple[Result, ...]
    results: tuple[Result, ...]

    @property
    def prefix(self) -> str:
        """What the names of its layers begin with."""
        return self.node.replace("/", "_")


Item = Applied | Use


def folded(model: KerasModel) -> tuple[Item, ...]:
    """All calls in their order, those of a block's use together where a function can make its layers."""
    return _Folder(model).items(0, None, "")


class _Folder:
    def __init__(self, model: KerasModel) -> None:
        self.blocks = model.blocks
        self.calls = [Applied(layer, index) for layer, index in model.calls()]
        self.last = {place(r): i for i, call in enumerate(self.calls) for r in call.arguments}
        self.last.update({place(e.value): len(self.calls) for e in model.exits})

    def items(self, start: int, stop: int | None, around: str) -> tuple[Item, ...]:
        """The calls from ``start`` to before ``stop``, which stand in the block ``around``."""
        found: list[Item] = []
        stop = len(self.calls) if stop is None else stop
        index = start
        while index < stop:
            path = self.inner(self.calls[index].node, around)
            end = self.end(index, stop, path) if path else index
            if path and self.is_alone(path, index, end):
                found.append(self.use(path, index, end))
                index = end
            else:
                found.append(self.calls[index])
                index += 1
        return tuple(found)

    def inner(self, node: str, around: str) -> str:
        """The outermost block within ``around`` that a node stands in; "" where there is none."""
        parts = node.split("/")
        start = around.count("/") + 2 if around else 1
        paths = ("/".join(parts[:n]) for n in range(start, len(parts)))
        return next((p for p in paths if p in self.blocks), "")

    def end(self, index: int, stop: int, path: str) -> int:
        """Where the calls of the block end that begin at ``index``."""
        return next((i for i in range(index, stop) if not self.calls[i].node.startswith(f"{path}/")), stop)

    def is_alone(self, path: str, start: int, end: int) -> bool:
        """Whether the layers of a block are all here, each called once and called as the block is."""
        inside = sum(call.node.startswith(f"{path}/") for call in self.calls)
        prefix = path.replace("/", "_") + "_"
        return inside == end - start > 1 and all(
            len(call.layer.calls) == 1 and (call.layer.is_operation or call.layer.name.startswith(prefix))
            for call in self.calls[start:end]
        )

    def use(self, path: str, start: int, end: int) -> Use:
        """The use of a block whose calls these are."""
        calls = self.calls[start:end]
        made = {place(r): r for call in calls for r in call.results}
        read = {place(r): r for call in calls for r in call.arguments if place(r) not in made}
        left = tuple(r for key, r in made.items() if self.last.get(key, -1) >= end)
        return Use(path, self.blocks[path], self.items(start, end, path), tuple(read.values()), left)


def place(result: Result) -> tuple[str, int, int]:
    """What makes a tensor the same one."""
    return result.layer, result.call, result.index


def chains(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """The items; repetitions of a block of which each goes on with the one result before it come together."""
    turns: list[Item] = []
    for item in items:
        if turns and not _goes_on(turns, item):
            yield tuple(turns)
            turns = []
        turns.append(item)
    if turns:
        yield tuple(turns)


def _goes_on(turns: list[Item], item: Item) -> bool:
    first, last = turns[0], turns[-1]
    if not (isinstance(first, Use) and isinstance(last, Use) and isinstance(item, Use)):
        return False
    (base, _, number), (other, _, following) = last.node.rpartition("/"), item.node.rpartition("/")
    is_next = base == other and number.isdigit() and following.isdigit() and int(following) == int(number) + 1
    if not is_next or len(last.results) != 1 or len(item.arguments) != len(first.arguments):
        return False
    handed = place(last.results[0])
    changed = [i for i, r in enumerate(item.arguments) if place(r) != place(first.arguments[i])]
    return bool(changed) and all(place(item.arguments[i]) == handed for i in changed) and len(changed) == 1
