"""The program as people nest it: what stands in the network itself, and what in each use of a block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from netbuilder.codegen.program import Body, Program, Step, Value


@dataclass(frozen=True)
class Scope:
    """The steps of one ``forward``: of the network (``body`` None) or of one use of a block.

    ``arguments``: what it reads and does not compute; ``results``: what is read behind it.
    """

    body: Body | None
    items: tuple[Step | Use, ...]
    arguments: tuple[Value, ...]
    results: tuple[Value, ...]

    @property
    def place(self) -> str:
        """Where its modules are held, with a dot at the end: "residual_1.0."."""
        return f"{self.body.module}." if self.body else ""

    @property
    def path(self) -> str:
        """What the paths of its nodes begin with."""
        return f"{self.body.path}/" if self.body else ""

    def uses(self) -> Iterator[Use]:
        """The blocks used here, not those inside them."""
        return (item for item in self.items if isinstance(item, Use))


@dataclass(frozen=True)
class Use:
    """A block in a scope: one use of it, or repetitions of which each only goes on with the one result before it."""

    turns: tuple[Scope, ...]

    @cached_property
    def first(self) -> Body:
        body = self.turns[0].body
        assert body is not None
        return body

    @property
    def node(self) -> str:
        """Path of the block's node, without the turn."""
        path = self.first.path
        return path if self.first.turn is None else path.rpartition("/")[0]

    @property
    def is_shared(self) -> bool:
        """Whether all repetitions are one module."""
        return self.first.turn is None or not self.first.module.endswith(f".{self.first.turn}")

    @property
    def module(self) -> str:
        """Place of the module, of the list of modules where each repetition has its own."""
        return self.first.module if self.is_shared else self.first.module.rpartition(".")[0]

    @property
    def results(self) -> tuple[Value, ...]:
        return self.turns[-1].results

    @property
    def reads(self) -> list[Value]:
        """What it reads and does not compute."""
        made = {v.name for turn in self.turns for v in turn.results}
        found = {v.name: v for turn in self.turns for v in turn.arguments if v.name not in made}
        return list(found.values())


def reads(item: Step | Use) -> list[Value]:
    """The values an item reads."""
    return item.reads if isinstance(item, Use) else [*item.arguments, *(v for _, v in item.lengths)]


def scope_of(program: Program, unfolded: frozenset[str] = frozenset()) -> Scope:
    """The network's own scope; blocks with these paths are not folded: their steps stand in the scope around them."""
    return _Folder(program, unfolded).scope(None, 0, len(program.steps))


class _Folder:
    def __init__(self, program: Program, unfolded: frozenset[str]) -> None:
        self.program, self.unfolded = program, unfolded
        self.last_read = {v.name: i for i, step in enumerate(program.steps) for v in reads(step)}
        self.last_read.update({o.value.name: len(program.steps) for o in program.outputs})

    def scope(self, body: Body | None, start: int, stop: int) -> Scope:
        """The scope of the steps from ``start`` to before ``stop``."""
        items = tuple(self.joined(self.items(body, start, stop)))
        made = {r.name: r for step in self.program.steps[start:stop] for r in step.results}
        behind = len(self.program.steps) if body is None else stop
        results = tuple(v for v in made.values() if self.last_read.get(v.name, -1) >= behind)
        if body is None:
            return Scope(None, items, self.program.arguments(), results)
        read = {v.name: v for item in items for v in reads(item) if v.name not in made}
        given = {v.name: v for v in body.given if v.name in read}
        return Scope(body, items, tuple({**given, **read}.values()), results)

    def items(self, body: Body | None, start: int, stop: int) -> Iterator[Step | Scope]:
        index = start
        while index < stop:
            step = self.program.steps[index]
            inner = self.inner(body, step)
            if inner is None:
                yield step
                index += 1
                continue
            last = index
            while last < stop and _is_within(self.program.steps[last].body, inner.path):
                last += 1
            yield self.scope(inner, index, last)
            index = last

    def inner(self, around: Body | None, step: Step) -> Body | None:
        """The outermost folded block within ``around`` that a step stands in."""
        parts = step.body.split("/")
        start = around.path.count("/") + 1 if around else 0
        paths = ("/".join(parts[:n]) for n in range(start + 1, len(parts) + 1))
        return next(
            (self.program.bodies[p] for p in paths if p in self.program.bodies and p not in self.unfolded), None
        )

    def joined(self, items: Iterator[Step | Scope]) -> Iterator[Step | Use]:
        """Repetitions of a block that only hand on one result become one use."""
        turns: list[Scope] = []
        for item in items:
            if turns and not (isinstance(item, Scope) and self.goes_on(turns, item)):
                yield Use(tuple(turns))
                turns = []
            if isinstance(item, Scope):
                turns.append(item)
            else:
                yield item
        if turns:
            yield Use(tuple(turns))

    def goes_on(self, turns: list[Scope], scope: Scope) -> bool:
        """Whether a scope is the next repetition and all that becomes of the last one's result."""
        first, last = turns[0], turns[-1]
        if not _follows(last, scope) or len(last.results) != 1 or len(scope.results) != 1:
            return False
        handed = last.results[0]
        expected = tuple(handed if v == turned(turns) else v for v in first.arguments)
        reader = self.program.steps[self.last_read[handed.name]].body if self.is_read_inside(handed) else ""
        return scope.arguments == expected and handed in expected and _is_within(reader, scope.path[:-1])

    def is_read_inside(self, value: Value) -> bool:
        return self.last_read[value.name] < len(self.program.steps)


def turned(turns: list[Scope]) -> Value:
    """The argument of the first repetition in whose place the next ones get the result before them."""
    first = turns[0].arguments
    if len(turns) > 1:
        return next(v for v, w in zip(first, turns[1].arguments, strict=True) if w == turns[0].results[0])
    given = turns[0].body.given if turns[0].body else ()
    return next((v for v in given if v in first), first[0] if first else turns[0].results[0])


def _is_within(path: str, around: str) -> bool:
    return path == around or path.startswith(f"{around}/")


def _follows(one: Scope, two: Scope) -> bool:
    a, b = one.body, two.body
    if a is None or b is None or a.turn is None or b.turn is None:
        return False
    return a.path.rpartition("/")[0] == b.path.rpartition("/")[0] and b.turn == a.turn + 1
