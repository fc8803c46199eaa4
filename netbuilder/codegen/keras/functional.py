"""A network in Keras's functional way: one line a layer, a function for each block, a loop for its repetitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.block_function import BlockFunction, suffix
from netbuilder.codegen.keras.folding import Applied, Item, Use, chains, place
from netbuilder.codegen.keras.model import Made, Result
from netbuilder.codegen.keras.printing import Code, argument, made, operation, value
from netbuilder.codegen.listing import of_node
from netbuilder.codegen.names import Names
from netbuilder.codegen.printed import comment, literal, statement

LONGEST = 118  # characters of a line
OWN_NAMES = ("x", "i", "name", "keras", "layers", "ops", "np")
Key = tuple[str, int, int]
Chain = tuple[Item, ...]


@dataclass
class Variables:
    """Which variable holds which tensor: ``x`` along the main line, the layer's name beside it."""

    last_use: dict[Key, int]
    names: dict[Key, str] = field(default_factory=dict)
    taken: Names = field(default_factory=Names)
    layers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: tuple[Chain, ...], ends: tuple[Result, ...], taken: set[str]) -> Variables:
        """For all parts of a function in their order; ``ends`` leave it."""
        last: dict[Key, int] = {}
        for index, part in enumerate(parts):
            for item in part:
                # What a loop reads again and again must not be in the variable it goes on with.
                kept = index + 1 if len(part) > 1 and len(item.arguments) > 1 else index
                last.update({place(r): kept for r in item.arguments})
        last.update({place(r): len(parts) for r in ends})
        return cls(last, taken=Names({*OWN_NAMES, *taken}))

    def own(self, result: Result, wanted: str) -> str:
        """A variable nothing else will be kept in."""
        self.names[place(result)] = name = self.taken.new(wanted)
        return name

    def give(self, result: Result, wanted: str, index: int) -> str:
        """x for what only the next part reads, else a variable of its own."""
        if self.last_use.get(place(result), -1) > index + 1:
            return self.own(result, wanted)
        self.names = {key: name for key, name in self.names.items() if name != "x"}
        self.names[place(result)] = "x"
        return "x"


@dataclass
class Writer:
    """Writes one function: the network's, or that of a block (``use`` is its first use)."""

    parts: tuple[Chain, ...]
    variables: Variables
    functions: Mapping[str, BlockFunction]
    labels: Mapping[str, str]
    use: Use | None = None

    @property
    def prefix(self) -> str:
        """What the names of its layers begin with."""
        return self.use.prefix if self.use else ""

    @property
    def function(self) -> BlockFunction | None:
        return self.functions[self.use.node] if self.use else None

    def lines(self) -> Iterator[str]:
        """Every call."""
        for index, part in enumerate(self.parts):
            for item in part[:1]:
                if label := self.labels.get(_node(item), ""):
                    yield f"    {comment(label)}"
            first = part[0]
            if isinstance(first, Applied):
                yield from of_node(self.nodes(first), self.applied(first, index))
            else:
                yield from self.used([u for u in part if isinstance(u, Use)], index)

    def nodes(self, item: Item) -> tuple[str, ...]:
        """The nodes a line is of: one for each use of the block."""
        if self.use is None or self.function is None:
            return (item.node,)
        return tuple(u.node + item.node[len(self.use.node) :] for u in self.function.uses)

    def name(self, item: Item) -> Code:
        """The name of a layer, or what those of a block's layers begin with."""
        inner = suffix(item, self.prefix)
        return Code(f'f"{{name}}_{inner}"' if self.use else literal(inner))

    def applied(self, item: Applied, index: int) -> Iterator[str]:
        """One call of a layer: it is made where it is first called; a shared one has a variable."""
        variables, layer, invocation = self.variables, item.layer, item.invocation
        note = self.shape_note(item)
        if layer.is_operation:
            expression = operation(layer, variables.names, item.index)
            yield from statement(4, self.targets(item, index), expression, note.strip())
            return
        given = [argument(a, variables.names) for a in invocation.arguments]
        given += [f"{name}={argument(v, variables.names)}" for name, v in invocation.options.items()]
        maker = made(self.told(item), self.name(item))
        if len(layer.calls) > 1:
            if item.index == 0:
                variables.layers[layer.name] = variables.taken.new(f"{layer.name}_layer")
                yield from statement(4, variables.layers[layer.name], maker)
            first, *rest = [f"    {{}} = {variables.layers[layer.name]}"]
        else:
            first, *rest = statement(4, "{}", maker)
        lines = [first.replace("{}", self.targets(item, index), 1), *rest]
        yield from lines[:-1]
        if len(whole := f"{lines[-1]}({', '.join(given)}){note}") <= LONGEST:
            yield whole
        else:
            yield from (f"{lines[-1]}(", f"        {', '.join(given)}", f"    ){note}")

    def told(self, item: Applied) -> Made:
        """How the layer is made, with the function's arguments in place of the numbers they stand for."""
        if self.function is None:
            return item.layer.made
        inner, known = suffix(item, self.prefix), self.function.parameters
        config = item.layer.made.config
        return replace(
            item.layer.made,
            config={k: Code(known[inner, k]) if (inner, k) in known else v for k, v in config.items()},
        )

    def targets(self, item: Item, index: int) -> str:
        """The variables that hold what an item gives."""
        wanted, many = suffix(item, self.prefix), len(item.results) > 1
        return ", ".join(
            self.variables.own(r, f"{wanted}_{i}") if many else self.variables.give(r, wanted, index)
            for i, r in enumerate(item.results)
        )

    def shape_note(self, item: Applied) -> str:
        """ "  # (batch, 26, 26, 32)", where it is the same in all uses."""
        if self.use is not None and self.function is not None:
            number = self.use.items.index(item)
            if len({tuple(r.shape for r in use.items[number].results) for use in self.function.uses}) > 1:
                return ""
        return shapes(item.results)

    def used(self, turns: list[Use], index: int) -> Iterator[str]:
        """One use of a block, or several in a row: a loop where they differ in their numbers at most."""
        functions = {self.functions[u.node].name for u in turns}
        told = [self.values(u) for u in turns]
        if len(turns) == 1 or len(functions) > 1 or (self.use and any(t != told[0] for t in told)):
            for use, values in zip(turns, told, strict=True):
                given = [self.variables.names[place(r)] for r in use.arguments]
                call = self.call(use, given, self.name(use).text, values)
                yield from of_node(self.nodes(use), statement(4, self.targets(use, index), call))
            return
        marks = tuple(n for u in turns for n in self.nodes(u))
        yield from of_node(marks, self.loop(turns, told, index))

    def values(self, use: Use) -> dict[str, str]:
        """The numbers a block's function is told: as they are, or the arguments of the function around."""
        function, inner = self.functions[use.node], suffix(use, self.prefix)
        around = self.function.parameters if self.function else {}
        keys = {name: slot for slot, name in reversed(function.parameters.items())}
        found = {}
        for name, number in function.values(use).items():
            layer, key = keys[name]
            found[name] = around.get((f"{inner}_{layer}", key)) or value(number, key)
        return found

    def call(self, use: Use, given: list[str], name: str, values: Mapping[str, str]) -> str:
        """The call of a block's function."""
        told = [f"{key}={v}" for key, v in values.items()]
        return f"{self.functions[use.node].name}({', '.join([*given, name, *told])})"

    def loop(self, turns: list[Use], told: list[dict[str, str]], index: int) -> Iterator[str]:
        """Repetitions of a block."""
        first, second, last = turns[0], turns[1], turns[-1]
        given = [self.variables.names[place(r)] for r in first.arguments]
        handed = next(i for i, r in enumerate(second.arguments) if place(r) == place(first.results[0]))
        base, _, start = self.name(first).text[:-1].rpartition("_")
        target = self.targets(last, index)
        if given[handed] != target:
            yield f"    {target} = {given[handed]}"
        given[handed] = target
        moving = [key for key in told[0] if len({t[key] for t in told}) > 1]
        yield f"    for {_counting(moving, told, int(start))}:"
        values = {key: key if key in moving else v for key, v in told[0].items()}
        name = f'{base if base.startswith("f") else f"f{base}"}_{{i}}"'
        yield from statement(8, target, self.call(first, given, name, values))


def _counting(moving: list[str], told: list[dict[str, str]], start: int) -> str:
    """ "i in range(3)", or the numbers that change from turn to turn beside it."""
    if not moving:
        return f"i in range({f'{start}, ' if start else ''}{start + len(told)})"
    rows = [", ".join(t[key] for key in moving) for t in told]
    several = len(moving) > 1
    numbers = ", ".join(f"({row})" if several else row for row in rows)
    names = f"({', '.join(moving)})" if several else moving[0]
    return f"i, {names} in enumerate(({numbers}){f', {start}' if start else ''})"


def written(function: BlockFunction, functions: Mapping[str, BlockFunction], labels: Mapping[str, str]) -> list[str]:
    """The function of a block."""
    use = function.uses[0]
    parts = tuple(chains(use.items))
    taken = {f.name for f in functions.values()} | set(function.parameters.values())
    variables = Variables.of(parts, use.results, taken)
    for result in use.arguments:
        is_short = len(use.arguments) == 1 and variables.last_use[place(result)] == 0
        if is_short:
            variables.names[place(result)] = "x"
        else:
            variables.own(result, "mask" if result.dtype == "bool" else "inputs")
    given = [variables.names[place(r)] for r in use.arguments]
    writer = Writer(parts, variables, functions, labels, use)
    body = list(writer.lines())
    told = [*given, "name", *dict.fromkeys(function.parameters.values())]
    ends = ", ".join(variables.names[place(r)] for r in use.results)
    return [
        f"def {function.name}({', '.join(told)}):",
        '    """A block; the names of its layers begin with ``name``."""',
        *body,
        f"    return {ends}",
    ]


def _node(item: Item) -> str:
    """The path by which people know a node: of a block without the turn."""
    if isinstance(item, Applied):
        return item.node if item.index == 0 else ""
    path, _, turn = item.node.rpartition("/")
    return path if turn.isdigit() else item.node


def shapes(results: tuple[Result, ...]) -> str:
    """ "  # (batch, 26, 26, 32)"."""
    return "  # " + ", ".join(f"({', '.join(['batch', *map(_size, r.shape)])})" for r in results)


def _size(size: Dim) -> str:
    return "?" if size is None else str(size)
