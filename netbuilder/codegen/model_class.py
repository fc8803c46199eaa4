"""``class Net(nn.Module)`` of a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.listing import of_node
from netbuilder.codegen.printed import WIDTH, comment, constructor, function, statement
from netbuilder.codegen.program import Program, Step, Value
from netbuilder.codegen.variables import Variables, used

OWN_NAMES = ("torch", "nn", "F", "math", "self", "float")


def model_class(program: Program, helpers: frozenset[str], labels: Mapping[str, str] | None = None) -> list[str]:
    """The lines of the class.

    Args:
        helpers: names of the pasted helpers, which no variable may hide.
        labels: what people call a node, by its path; printed as comments.
    """
    return [
        "class Net(nn.Module):",
        "    def __init__(self):",
        "        super().__init__()",
        *_constructions(program, labels or {}),
        "",
        *_forward(program, helpers),
    ]


def arguments(program: Program) -> list[Value]:
    """What forward takes: the inputs, then the lengths of the padded ones, each once."""
    lengths = {i.lengths.name: i.lengths for i in program.inputs if i.lengths}
    return [*(i.value for i in program.inputs), *lengths.values()]


def shape_note(types: tuple[TensorType, ...]) -> str:
    """Shapes with the batch in front, as a comment: "# (batch, 32, 26, 26)"."""
    sizes = (["batch", *("?" if d is None else str(d) for d in t.shape)] for t in types)
    return "# " + ", ".join(f"({', '.join(s)}{',' if len(s) == 1 else ''})" for s in sizes)


def _constructions(program: Program, labels: Mapping[str, str]) -> Iterator[str]:
    for step in program.modules():
        if label := labels.get(step.node, ""):
            yield " " * 8 + comment(label)
        yield from of_node(step.node, statement(8, f"self.{step.module}", constructor(step.call)))


def _forward(program: Program, helpers: frozenset[str]) -> Iterator[str]:
    variables = Variables.of(program, (*OWN_NAMES, *helpers))
    given = [variables.argument(value) for value in arguments(program)]
    yield f"    def forward({', '.join(['self', *given])}):"
    for value, name in zip(arguments(program), given, strict=True):
        yield f"        {comment(name + ': ' + shape_note((value.type,))[2:] + ' ' + value.type.dtype)}"
    for index, merged in _lines(program):
        yield from _line(variables, index, merged)
    results = ", ".join(variables[o.value] for o in program.outputs)
    yield f"        return {results}"


def _lines(program: Program) -> Iterator[tuple[int, list[Step]]]:
    """Steps that share a line: a layer and its activation. The index is that of the last one."""
    readers: dict[str, int] = {}
    for step in program.steps:
        for value in used(step):
            readers[value.name] = readers.get(value.name, 0) + 1
    for output in program.outputs:
        readers[output.value.name] = readers.get(output.value.name, 0) + 1
    merged: list[Step] = []
    for index, step in enumerate(program.steps):
        merged.append(step)
        following = program.steps[index + 1] if index + 1 < len(program.steps) else None
        if following is None or not _joins(step, following, readers):
            yield index, merged
            merged = []


def _joins(step: Step, following: Step, readers: Mapping[str, int]) -> bool:
    """Whether the next step does nothing but go on with this step's result, for the same node."""
    alone = len(step.results) == 1 and readers.get(step.results[0].name) == 1
    return alone and step.node != "" and step.node == following.node and following.arguments == step.results


def _line(variables: Variables, index: int, merged: list[Step]) -> Iterator[str]:
    """One assignment, or one a step where a single line would get too long."""
    expression = _expression(merged[0], [variables[v] for v in merged[0].arguments], variables)
    start = index - len(merged) + 1
    for offset, step in enumerate(merged[1:], 1):
        longer = _expression(step, [expression], variables)
        if len(longer) > WIDTH - 40:
            yield from _assignment(variables, start + offset - 1, merged[offset - 1], expression)
            longer = _expression(step, [variables[step.arguments[0]]], variables)
        expression = longer
    yield from _assignment(variables, index, merged[-1], expression)


def _assignment(variables: Variables, index: int, step: Step, expression: str) -> Iterator[str]:
    wanted = step.node.replace("/", "_") or step.results[0].name
    names = []
    for number, value in enumerate(step.results):
        name = wanted if len(step.results) == 1 else f"{wanted}_{number}"
        names.append(variables.result(value, name, index))
    shapes = shape_note(tuple(v.type for v in step.results))
    yield from of_node(step.node, statement(8, ", ".join(names), expression, shapes))


def _expression(step: Step, tensors: list[str], variables: Variables) -> str:
    lengths = [(keyword, variables[value]) for keyword, value in step.lengths]
    if step.module is None:
        return function(step.call, tensors, lengths)
    given = [*tensors, *(f"{keyword}={value}" for keyword, value in lengths)]
    return f"self.{step.module}({', '.join(given)})"
