"""The lines of a ``forward``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.listing import Line, of_node
from netbuilder.codegen.printed import WIDTH, comment, function, indexed, statement
from netbuilder.codegen.program import Step, Value
from netbuilder.codegen.scope import Scope, Use, reads, turned
from netbuilder.codegen.variables import Variables

OWN_NAMES = ("torch", "nn", "F", "math", "self", "float", "range")
Marks = Callable[[str], tuple[str, ...]]  # all nodes a line is of, from the one it is printed for
Note = Callable[[Sequence[Value]], str]  # a comment with the shapes of values


def shape_note(types: Sequence[TensorType | None]) -> str:
    """Shapes with the batch in front, as a comment: "# (batch, 32, 26, 26)"."""
    sizes = (["batch", *("?" if d is None else str(d) for d in t.shape)] if t else ["batch", "…"] for t in types)
    return "# " + ", ".join(f"({', '.join(s)}{',' if len(s) == 1 else ''})" for s in sizes)


@dataclass
class Forward:
    """Prints one scope. ``given``: its arguments and what they are to be called; ``results``: what it returns."""

    scope: Scope
    given: Sequence[tuple[Value, str]]
    results: Sequence[Value]
    helpers: Iterable[str]
    note: Note
    marks: Marks

    def __post_init__(self) -> None:
        self.variables = Variables.of(self.scope.items, self.results, (*OWN_NAMES, *self.helpers))

    def lines(self) -> Iterator[str]:
        names = [self.variables.argument(value, name) for value, name in self.given]
        yield f"    def forward({', '.join(['self', *names])}):"
        for (value, _), name in zip(self.given, names, strict=True):
            yield f"        {comment(name + ': ' + self.note([value])[2:] + ' ' + value.type.dtype)}"
        for index, merged in _lines(self.scope, self.results):
            item = merged[0]
            found = self.use(index, item) if isinstance(item, Use) else self.steps(index, merged)  # type: ignore[arg-type]
            yield from found
        yield f"        return {', '.join(self.variables[v] for v in self.results)}"

    def steps(self, index: int, merged: list[Step]) -> Iterator[Line]:
        """One assignment, or one a step where a single line would get too long."""
        expression = self.expression(merged[0], [self.variables[v] for v in merged[0].arguments])
        start = index - len(merged) + 1
        for offset, step in enumerate(merged[1:], 1):
            longer = self.expression(step, [expression])
            if len(longer) > WIDTH - 40:
                yield from self.assignment(start + offset - 1, merged[offset - 1], expression)
                longer = self.expression(step, [self.variables[step.arguments[0]]])
            expression = longer
        yield from self.assignment(index, merged[-1], expression)

    def assignment(self, index: int, item: Step | Use, expression: str) -> Iterator[Line]:
        wanted = item.node[len(self.scope.path) :].replace("/", "_") or item.results[0].name
        names = []
        for number, value in enumerate(item.results):
            name = wanted if len(item.results) == 1 else f"{wanted}_{number}"
            names.append(self.variables.result(value, name, index))
        shapes = self.note(item.results)
        yield from of_node(self.marks(item.node), statement(8, ", ".join(names), expression, shapes))

    def expression(self, step: Step, tensors: list[str]) -> str:
        lengths = [(keyword, self.variables[value]) for keyword, value in step.lengths]
        if step.module is None:
            return function(step.call, tensors, lengths)
        given = [*tensors, *(f"{keyword}={value}" for keyword, value in lengths)]
        return f"{self.attribute(step.module)}({', '.join(given)})"

    def attribute(self, module: str) -> str:
        """A module of this scope as an expression: self.residual_1[0]."""
        return f"self{indexed(module[len(self.scope.place) :])}"

    def use(self, index: int, use: Use) -> Iterator[Line]:
        """A call of the block; of repetitions that need more than a row of modules, a loop."""
        if len(use.turns) == 1:
            given = [self.variables[v] for v in use.turns[0].arguments]
            yield from self.assignment(index, use, f"{self.attribute(use.first.module)}({', '.join(given)})")
        elif not use.is_shared and len(use.turns[0].arguments) == 1:
            given = [self.variables[use.turns[0].arguments[0]]]
            yield from self.assignment(index, use, f"{self.attribute(use.module)}({', '.join(given)})")
        else:
            yield from self.loop(index, use)

    def loop(self, index: int, use: Use) -> Iterator[Line]:
        """``for layer in self.layers: x = layer(x, lengths)``."""
        start = turned(list(use.turns))
        given = [None if v == start else self.variables[v] for v in use.turns[0].arguments]
        before = self.variables[start]
        wanted = use.node[len(self.scope.path) :].replace("/", "_")
        name = self.variables.handed_on(start, use.results[0], wanted, index)
        lines = [f"        {name} = {before}"] if name != before else []
        values = ", ".join(v or name for v in given)
        if use.is_shared:
            lines.append(f"        for _ in range({len(use.turns)}):")
            lines += statement(12, name, f"{self.attribute(use.module)}({values})", self.note(use.results))
        else:
            layer = self.variables.loop()
            lines.append(f"        for {layer} in {self.attribute(use.module)}:")
            lines += statement(12, name, f"{layer}({values})", self.note(use.results))
        yield from of_node(self.marks(use.node), lines)


def _lines(scope: Scope, results: Sequence[Value]) -> Iterator[tuple[int, list[Step | Use]]]:
    """Steps that share a line: a layer and its activation. The index is that of the last one."""
    readers: dict[str, int] = {}
    for value in (*(v for item in scope.items for v in reads(item)), *results):
        readers[value.name] = readers.get(value.name, 0) + 1
    merged: list[Step | Use] = []
    for index, item in enumerate(scope.items):
        merged.append(item)
        following = scope.items[index + 1] if index + 1 < len(scope.items) else None
        if following is None or not _joins(item, following, readers):
            yield index, merged
            merged = []


def _joins(step: Step | Use, following: Step | Use, readers: Mapping[str, int]) -> bool:
    """Whether the next step does nothing but go on with this step's result, for the same node."""
    if isinstance(step, Use) or isinstance(following, Use):
        return False
    alone = len(step.results) == 1 and readers.get(step.results[0].name) == 1
    return alone and step.node != "" and step.node == following.node and following.arguments == step.results
