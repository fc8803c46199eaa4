"""Modules of the source that stand several times in a flat drawing become blocks: a ResNet opens as its blocks.

Only parts that are the same but for numbers (filters, strides) become one block; those numbers are its arguments. What
does not fit stays as it is, and a drawing that would then be another is left flat.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.imported import Entry
from netbuilder.engine.importing.placed import placed
from netbuilder.graph.block import Arguments, Block, Scalar
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.infer import infer
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output

MOST_MODULES, MOST_STEPS = 3000, 20_000_000  # more than any network has; a hostile file must not keep one waiting
Scope = tuple[tuple[str, str], ...]  # modules around a node, outermost first: their path in the source, their class
End = tuple[str, str]  # a node and a port


@dataclass(frozen=True)
class Folded:
    """A drawing with blocks. ``places``: the path of every node of the flat one; ``note``: which blocks there are."""

    document: Document
    places: Mapping[str, str]
    note: str = ""

    def entries(self, entries: Iterable[Entry]) -> list[Entry]:
        """Entries about the flat drawing, with the paths of this one."""
        return [replace(e, nodes=tuple(self.places.get(n, n) for n in e.nodes)) for e in entries]


def folded(graph: Graph, scopes: Mapping[str, Scope]) -> Folded:
    """The drawing with the modules that stand in it several times as blocks, laid out.

    ``scopes``: the modules around each node; nodes without are left alone.
    """
    flat = Folded(Document(placed(graph)), {i: i for i in graph.nodes})
    try:
        found = _folded(graph, scopes)
        return found if found is not None and _ends(found.document) == _ends(flat.document) else flat
    except NetBuilderError:
        return flat


def _ends(document: Document) -> tuple[list[tuple[TensorType, ...] | None], bool]:
    """What arrives at the outputs, and whether all nodes before them work."""
    found = infer(document).nodes
    outputs = [n.id for n in document.graph.of_type(Output)]
    return [found[i].inputs for i in outputs], all(f.failure is None for i, f in found.items() if i not in outputs)


def _folded(graph: Graph, scopes: Mapping[str, Scope]) -> Folded | None:
    groups = list(_repeated(graph, scopes))
    if not groups:
        return None
    blocks: dict[str, BlockDefinition] = {}
    places = {i: i for i in graph.nodes}
    moved: dict[End, End] = {}
    for group in groups:
        name = _free(group[0].title, blocks)
        names, arguments = _inner_names(group[0]), _arguments(group)
        inside = _inside(group[0], names, arguments)
        blocks[name] = BlockDefinition(name, placed(inside), tuple(sorted(_values(arguments, 0))))
        for number, part in enumerate(group):
            layer = Block(block=name, arguments=Arguments(sorted(_values(arguments, number))))
            graph, use = _replaced(graph, part, layer, _ports(part, names), moved)
            places |= {node: f"{use}/{inner}" for node, inner in zip(part.nodes, names, strict=True)}
    words = ", ".join(f"{name} {len(group)} times" for name, group in zip(blocks, groups, strict=True))
    return Folded(Document(placed(graph), blocks), places, f"Modules that repeat are blocks: {words}.")


# Parts that are the same


@dataclass(frozen=True)
class _Part:
    """The nodes of one module. ``entering``: what comes in, in order; ``leaving``: whose results are used outside."""

    path: str
    title: str
    nodes: tuple[str, ...]
    layers: tuple[Node, ...]
    edges: tuple[Edge, ...]
    entering: tuple[End, ...]
    leaving: tuple[End, ...]

    def signature(self) -> Any:
        """What must be the same in two parts of one block."""
        at = {node: str(i) for i, node in enumerate(self.nodes)}
        at |= {f"{n}.{p}": f"in{i}" for i, (n, p) in enumerate(self.entering)}
        wires = [
            (at[e.source], e.source_port, at[e.target], e.target_port)
            if e.source in at
            else (at[f"{e.source}.{e.source_port}"], "", at[e.target], e.target_port)
            for e in self.edges
        ]
        kinds = [(n.type, n.bypassed, repr(_fixed(n))) for n in self.layers]
        return repr((self.title, kinds, wires, [(at[n], p) for n, p in self.leaving]))


def _repeated(graph: Graph, scopes: Mapping[str, Scope]) -> Iterator[list[_Part]]:
    """Modules that stand several times, the outermost ones; each group becomes a block.

    Modules that do nothing but hold others, one after the other, come last: a stage of a ResNet is no block, what it
    is made of is.
    """
    modules = _modules(graph, scopes)
    if len(modules) > MOST_MODULES or len(modules) * len(graph.edges) > MOST_STEPS:
        return
    taken, around = set[str](), set[str]()  # modules that become blocks, and those they stand in
    holders = {path for path in modules if _only_holds(path, modules)}
    for chosen in (modules.keys() - holders, holders):
        for depth in sorted({len(modules[path].above) for path in chosen}):
            alike: dict[Any, list[_Part]] = defaultdict(list)
            for path, module in modules.items():
                used = path in around or taken & {path, *module.above}
                if path in chosen and len(module.above) == depth and not used:
                    part = _part(graph, path, module.title, module.nodes)
                    if part is not None:
                        alike[part.signature()].append(part)
            for group in alike.values():
                if len(group) > 1:
                    taken.update(part.path for part in group)
                    around.update(p for part in group for p in modules[part.path].above)
                    yield group


@dataclass(frozen=True)
class _Module:
    """A module of the source with its nodes. ``above``: the modules around it."""

    title: str
    above: tuple[str, ...]
    nodes: list[str]


def _modules(graph: Graph, scopes: Mapping[str, Scope]) -> dict[str, _Module]:
    found: dict[str, _Module] = {}
    for node in graph.nodes:
        scope = scopes.get(node, ())
        for depth, (path, kind) in enumerate(scope):
            module = found.setdefault(path, _Module(_title(path, kind), tuple(p for p, _ in scope[:depth]), []))
            module.nodes.append(node)
    return found


def _only_holds(path: str, modules: Mapping[str, _Module]) -> bool:
    """Whether all nodes of a module are those of two or more others in it."""
    inner = [m for m in modules.values() if m.above and m.above[-1] == path and len(m.nodes) > 1]
    return len(inner) > 1 and sum(len(m.nodes) for m in inner) == len(modules[path].nodes)


def _part(graph: Graph, path: str, title: str, nodes: list[str]) -> _Part | None:
    """The nodes of a module, if they can be a block."""
    inside = set(nodes)
    layers = tuple(graph.nodes[n] for n in nodes)
    shares = any((n.id in inside) != (n.shared_with in inside) for n in graph.nodes.values() if n.shared_with)
    if len(nodes) < 2 or shares or any(isinstance(n.layer, Input | Output | UnknownLayer) for n in layers):
        return None
    edges = tuple(e for e in graph.edges if e.target in inside)
    entering = dict.fromkeys((e.source, e.source_port) for e in edges if e.source not in inside)
    outgoing = [e for e in graph.edges if e.source in inside and e.target not in inside]
    leaving = dict.fromkeys((e.source, e.source_port) for e in outgoing)
    if not entering or not leaving or _comes_back(graph, {e.target for e in outgoing}, inside):
        return None
    ordered = sorted(leaving, key=lambda end: (nodes.index(end[0]), end[1]))
    return _Part(path, title, tuple(nodes), layers, edges, tuple(entering), tuple(ordered))


def _comes_back(graph: Graph, reached: set[str], inside: set[str]) -> bool:
    """Whether a way leads out of the part and into it again: the block would wait for itself."""
    after: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        after[edge.source].append(edge.target)
    waiting = list(reached)
    while waiting:
        for target in after[waiting.pop()]:
            if target in inside:
                return True
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return False


def _title(path: str, kind: str) -> str:
    """A name for the block: the class's, else that of the module without its number."""
    words = kind if kind not in ("", "Sequential", "ModuleList") else ""
    if not words:
        parts = [p for p in re.split(r"[./@]", path) if p and not p.isdigit()]
        words = parts[-1].rstrip("0123456789_") if parts else "block"
    found = re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", words).lower()).strip("_")[:40]
    return found if is_identifier(found) else f"block_{found}".rstrip("_")


# Numbers that differ


def _number(value: Any) -> Scalar | None:
    """A value that an argument can stand for: a number, or the same whole number along each axis."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, tuple) and value and all(type(v) is int for v in value) and len(set(value)) == 1:
        return int(value[0])
    return None


def _settings(node: Node) -> dict[str, Any]:
    assert not isinstance(node.layer, UnknownLayer)
    return {p.name: getattr(node.layer, p.name) for p in node.layer.parameters()}


def _fixed(node: Node) -> dict[str, Any]:
    """What must be the same in all uses of a block: all that is no number."""
    return {name: "a number" if _number(v) is not None else v for name, v in _settings(node).items()}


Argued = dict[str, tuple[tuple[Scalar, ...], list[tuple[int, str]]]]  # name: values by use, (node, parameter) bound


def _arguments(group: list[_Part]) -> Argued:
    """The numbers in which the parts differ; those that always are the same are one argument."""
    found: dict[tuple[str, tuple[Scalar, ...]], list[tuple[int, str]]] = defaultdict(list)
    for index, node in enumerate(group[0].layers):
        for name in _settings(node):
            numbers = [_number(_settings(part.layers[index])[name]) for part in group]
            values = tuple(n for n in numbers if n is not None)
            if len(values) == len(group) and len(set(values)) > 1:
                found[name, values].append((index, name))
    named: Argued = {}
    for (name, values), bound in found.items():
        named[_free(name, named)] = values, bound
    return named


def _values(arguments: Argued, number: int) -> Iterator[tuple[str, Scalar]]:
    return ((name, values[number]) for name, (values, _) in arguments.items())


# The block and its uses


def _inner_names(part: _Part) -> list[str]:
    """Names within the block: those of the nodes without the name of the module."""
    start = re.sub(r"[^a-z0-9]+", "_", part.path.lower()).strip("_") + "_"
    taken: dict[str, None] = {}
    for node in part.nodes:
        short = node.removeprefix(start)
        short = re.sub(r"_\d+$", "", node) if short == node else short  # "add_3": numbers count within a block
        taken[_free(short if is_identifier(short) else node, taken)] = None
    return list(taken)


def _inside(part: _Part, names: list[str], arguments: Argued) -> Graph:
    """The graph of the block: the nodes between its ports."""
    bindings: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for argument, (_, bound) in arguments.items():
        for index, parameter in bound:
            bindings[index].append((parameter, argument))
    ports_in, ports_out = _ports(part, names)
    nodes: dict[str, Node] = {name: Node(name, BlockInput()) for name in ports_in.values()}
    for index, (name, node) in enumerate(zip(names, part.layers, strict=True)):
        nodes[name] = replace(node, id=name, label="", bindings=tuple(sorted(bindings[index])), shared_with=None)
    at = dict(zip(part.nodes, names, strict=True))
    for name, node in zip(names, part.layers, strict=True):
        if node.shared_with is not None:
            nodes[name] = replace(nodes[name], shared_with=at[node.shared_with])
    nodes |= {name: Node(name, BlockOutput()) for name in ports_out.values()}
    edges = [
        Edge(at[e.source], e.source_port, at[e.target], e.target_port)
        if e.source in at
        else Edge(ports_in[e.source, e.source_port], "output", at[e.target], e.target_port)
        for e in part.edges
    ]
    edges += [Edge(at[n], p, port, "x") for (n, p), port in ports_out.items()]
    return Graph(nodes, tuple(edges))


def _ports(part: _Part, names: Iterable[str]) -> tuple[dict[End, str], dict[End, str]]:
    taken = dict.fromkeys(names)
    found: list[dict[End, str]] = []
    for stem, ends in (("input", part.entering), ("output", part.leaving)):
        ports: dict[End, str] = {}
        for end in ends:
            ports[end] = _free(stem, taken)
            taken[ports[end]] = None
        found.append(ports)
    return found[0], found[1]


def _replaced(
    graph: Graph, part: _Part, layer: Block, ports: tuple[dict[End, str], dict[End, str]], moved: dict[End, End]
) -> tuple[Graph, str]:
    """The graph with a use of a block in place of a part, and the id of the use; ``moved`` learns what left it."""
    inside = set(part.nodes)
    base = re.sub(r"[^a-z0-9]+", "_", part.path.lower()).strip("_")[:50]
    use = _free(base if is_identifier(base) else f"{layer.block}_{base}".rstrip("_")[:50], graph.nodes)
    nodes: dict[str, Node] = {}
    for node_id, node in graph.nodes.items():
        if node_id == part.nodes[0]:
            nodes[use] = Node(use, layer)
        elif node_id not in inside:
            nodes[node_id] = node
    edges = [Edge(*moved.get(end, end), use, port) for end, port in ports[0].items()]
    moved |= {end: (use, port) for end, port in ports[1].items()}
    for edge in graph.edges:
        if edge.target not in inside:
            source, port = moved.get((edge.source, edge.source_port), (edge.source, edge.source_port))
            edges.append(replace(edge, source=source, source_port=port))
    return Graph(nodes, tuple(edges)), use


def _free(wanted: str, taken: Mapping[str, Any]) -> str:
    """The name, or with a number where it is taken."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name
