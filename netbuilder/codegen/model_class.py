"""``class Net(nn.Module)`` of a program, after the classes of its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from netbuilder.codegen.block_class import BlockClass, Classes, call_slots, classes_of
from netbuilder.codegen.chain import chain_of
from netbuilder.codegen.forward import Forward, shape_note
from netbuilder.codegen.listing import Line, of_node
from netbuilder.codegen.printed import Text, comment, constructor, indexed, literal, statement
from netbuilder.codegen.program import Program, Step, Value
from netbuilder.codegen.scope import Scope, Use
from netbuilder.graph.document import BlockDefinition

LONGEST_ROW = 3  # repetitions with the same arguments that are written out one by one


def model_classes(
    program: Program,
    helpers: frozenset[str],
    labels: Mapping[str, str] | None = None,
    blocks: Mapping[str, BlockDefinition] | None = None,
) -> list[list[str]]:
    """The lines of each class, the network's last.

    Args:
        helpers: names of the pasted helpers, which no variable may hide.
        labels: what people call a node, by its path; printed as comments.
        blocks: the drawing's blocks.
    """
    blocks = blocks or {}
    classes = classes_of(program, blocks)
    made = []
    for found in classes.all:
        printer = _Printer(classes, helpers, labels or {}, found.scopes, found)
        made.append(list(printer.block(blocks[found.block].input_ports)))
    net = _Printer(classes, helpers, labels or {}, [classes.net], None)
    given = [(value, value.name) for value in program.arguments()]
    return [*made, list(net.lines("Net", given, [o.value for o in program.outputs]))]


class _Printer:
    """One class, whose instances do what ``scopes`` say; it is written for the first of them."""

    def __init__(
        self,
        classes: Classes,
        helpers: frozenset[str],
        labels: Mapping[str, str],
        scopes: Sequence[Scope],
        kind: BlockClass | None,
    ) -> None:
        self.classes, self.labels, self.scopes, self.kind = classes, labels, scopes, kind
        self.helpers = helpers | {c.name for c in classes.all}
        self.scope = scopes[0]
        self.types = [_types(scope) for scope in scopes]

    def block(self, ports: Sequence[str]) -> Iterator[str]:
        """The class of a block with these input ports; its lines are those of the blocks' nodes."""
        assert self.kind is not None and self.scope.body is not None
        names = dict(zip((v.name for v in self.scope.body.given), ports, strict=True))
        given = [(v, names.get(v.name, "lengths")) for v in self.scope.arguments]
        for line in self.lines(self.kind.name, given, self.scope.results):
            yield line if isinstance(line, Line) else Line.of(line, *self.marks(self.scope.path[:-1]))

    def lines(self, name: str, given: Sequence[tuple[Value, str]], results: Sequence[Value]) -> Iterator[str]:
        parameters = self.kind.names() if self.kind else []
        chain = chain_of(self.scope, tuple(v for v, _ in given), tuple(results))
        yield f"class {name}(nn.{'Sequential' if chain else 'Module'}):"
        yield f"    def __init__({', '.join(['self', *parameters])}):"
        yield "        super().__init__()"
        if chain:
            yield f"        {comment('takes ' + self.note([given[0][0]])[2:] + ' ' + given[0][0].type.dtype)}"
            for place, item, call in chain:
                made = constructor(call) if call else self.made(item)
                yield from self.attribute(place, item, made, self.note(item.results))
            return
        yield from self.constructions()
        yield ""
        forward = Forward(self.scope, given, results, self.helpers, self.note, self.marks)
        yield from forward.lines()

    def constructions(self) -> Iterator[str]:
        """An attribute for every module, and for those of each block."""
        seen: set[str] = set()
        for item in self.scope.items:
            place = item.module or ""
            if place and place not in seen:
                yield from self.containers(place, seen)
                seen.add(place)
                yield from self.attribute(place[len(self.scope.place) :], item, self.made(item), "")

    def containers(self, place: str, seen: set[str]) -> Iterator[str]:
        """What holds the modules of a block that has no class of its own."""
        inner = place[len(self.scope.place) :].split(".")
        for n in range(1, len(inner)):
            around = self.scope.place + ".".join(inner[:n])
            if around in seen or inner[n - 1].isdigit():
                continue
            seen.add(around)
            turns = self.turns_in(around)
            made = f"nn.ModuleList(nn.Module() for _ in range({turns}))" if turns else "nn.Module()"
            yield f"        self{indexed('.'.join(inner[:n]))} = {made}"

    def turns_in(self, place: str) -> int:
        """How many repetitions a place holds; 0 where it is no list."""
        tails = [
            (i.module or "")[len(place) + 1 :] for i in self.scope.items if (i.module or "").startswith(f"{place}.")
        ]
        return max((int(t.split(".")[0]) + 1 for t in tails if t.split(".")[0].isdigit()), default=0)

    def attribute(self, place: str, item: Step | Use, made: str | list[str], note: str) -> Iterator[str]:
        label = self.labels.get(item.node, "")
        if label:
            yield " " * 8 + comment(label)
        left = f"self{indexed(place)}"
        if isinstance(made, str):
            yield from of_node(self.marks(item.node), statement(8, left, made, note))
            return
        remark = f"  {note}" if note else ""
        inner = [f"        {left} = {made[0]}(", *(f"            {line}," for line in made[1:]), f"        ){remark}"]
        yield from of_node(self.marks(item.node), inner)

    def made(self, item: Step | Use) -> str | list[str]:
        """The expression that constructs it, several lines where it is a list of blocks."""
        if isinstance(item, Step):
            return self.module(item)
        scopes = self.all_turns(item)
        if item.is_shared:
            return self.instance(scopes[0])
        held = "nn.Sequential" if self.is_row(item, scopes) else "nn.ModuleList"
        rows = list(self.rows(scopes))
        if len(rows) == 1:
            return f"{held}({rows[0]})" if held == "nn.Sequential" else f"{held}([{rows[0]}])"
        return [held, *rows] if held == "nn.Sequential" else [held, f"[{', '.join(rows)}]"]

    def all_turns(self, use: Use) -> list[Scope]:
        """Every repetition of a block in this scope, also those that stand apart."""
        found = {t.place: t for u in self.scope.uses() if u.module == use.module for t in u.turns}
        return list(found.values())

    def is_row(self, use: Use, scopes: list[Scope]) -> bool:
        """Whether a repeated block can be called as a whole."""
        return len(use.turns) == len(scopes) and len(use.turns[0].arguments) == 1 and len(scopes) > 1

    def rows(self, scopes: list[Scope]) -> Iterator[str]:
        """The instances of a list; many equal ones in a row as one expression."""
        for made, found in groupby(scopes, self.instance):
            count = len(list(found))
            if count > 1 and (count > LONGEST_ROW or count == len(scopes)):
                yield f"*({made} for _ in range({count}))"
            else:
                yield from [made] * count

    def instance(self, scope: Scope) -> str:
        """Residual(filters=32), the values those of this class where it has arguments for them."""
        kind = self.classes.of(scope)
        own = self.own_names(scope.place[len(self.scope.place) : -1])
        values = kind.values(scope)
        slots = {name: slot for slot, name in reversed(kind.parameters.items())}
        given = [f"{name}={own.get(slots[name]) or literal(value)}" for name, value in values.items()]
        return f"{kind.name}({', '.join(given)})"

    def own_names(self, place: str) -> Mapping[Any, str]:
        """Arguments of this class by slots of what stands at a place in it."""
        found = self.kind.parameters if self.kind else {}
        return {(p[len(place) + 1 :], key): name for (p, key), name in found.items() if p.startswith(f"{place}.")}

    def module(self, step: Step) -> str:
        place = (step.module or "")[len(self.scope.place) :]
        named = {k: v for (p, k), v in self.kind.parameters.items() if p == place} if self.kind else {}
        call = step.call
        known = dict(call_slots(call))
        args = [Text(named[i]) if i in named and i in known else v for i, v in enumerate(call.args)]
        kwargs: dict[str, Any] = {k: Text(named[k]) if k in named else v for k, v in call.kwargs}
        return constructor(type(call)(call.target, *args, **kwargs))

    def marks(self, node: str) -> tuple[str, ...]:
        """The node in all instances of this class."""
        if self.kind is None:
            return (node,)
        inner = node[len(self.scope.path) :]
        return tuple(dict.fromkeys((scope.path + inner).rstrip("/") for scope in self.scopes)) if node else ()

    def note(self, values: Iterable[Value]) -> str:
        """Shapes, as far as all instances have the same."""
        found = []
        for value in values:
            place = self.types[0][1][value.name]
            shapes = {known[0][place].shape for known in self.types}
            found.append(value.type if len(shapes) == 1 else None)
        return shape_note(found)


def _types(scope: Scope) -> tuple[list[Any], dict[str, int]]:
    """Types of all values of a scope in order, and the place of each by its name."""
    values = [*scope.arguments, *(v for item in scope.items for v in item.results)]
    return [v.type for v in values], {v.name: i for i, v in enumerate(values)}
