"""A document as the text of a `.netb` file, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from netbuilder.base.errors import NetBuilderError, ParameterError
from netbuilder.base.parameter import shown
from netbuilder.datasets.dataset import Dataset
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.files.pretty import pretty
from netbuilder.graph.files.strict import parse_json
from netbuilder.graph.node import MAX_PROSE, table, text
from netbuilder.training.plan import Plan

VERSION = 1
MAX_BLOCKS = 1000
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a version to the next: a pure function of the whole JSON object."""
_ENTRIES = ("format", "version", "data", "plan", "notes", "nodes", "edges", "frames", "comments", "blocks")
_GRAPH = ("nodes", "edges", "frames", "comments")


class FileError(NetBuilderError):
    """A file cannot be opened: the place in it, and what was expected there."""


def dumps(document: Document) -> str:
    """The text of a `.netb` file. ``dumps(loads(text)) == text`` for every text this function made."""
    found: dict[str, Any] = {"format": "netbuilder", "version": VERSION}
    if document.data is not None:
        found["data"] = document.data.to_json()
    found["plan"] = document.plan.to_json()
    if document.notes:
        found["notes"] = document.notes
    found |= _graph(document.graph, document)
    if document.blocks:
        found["blocks"] = {b.name: _block(b, document) for b in document.blocks.values()}
    return pretty(found)


def _graph(graph: Graph, document: Document) -> dict[str, Any]:
    return graph.to_json(lambda edge: _shortened(edge, graph, document))


def _block(block: BlockDefinition, document: Document) -> dict[str, Any]:
    extra = {"arguments": dict(block.arguments), "note": block.note}
    return {k: v for k, v in extra.items() if v} | _graph(block.graph, document)


def _shortened(edge: Edge, graph: Graph, document: Document) -> list[str]:
    """The ends, without a port where it is the node's first."""
    out = first_port(document.output_ports(graph.nodes[edge.source]), "output")
    into = first_port(document.input_ports(graph.nodes[edge.target]), "x")
    source = edge.source if edge.source_port == out else f"{edge.source}.{edge.source_port}"
    return [source, edge.target if edge.target_port == into else f"{edge.target}.{edge.target_port}"]


def first_port(ports: tuple[str, ...], usual: str) -> str:
    """The port meant where none is written."""
    return ports[0] if ports else usual


def loads(content: str) -> Document:
    """The document of a `.netb` text; FileError names the place of the first thing that is wrong."""
    try:
        return _document(_migrated(parse_json(content)))
    except ParameterError as error:
        raise FileError(str(error)) from None


def _migrated(content: Any) -> dict[str, Any]:
    found: dict[str, Any] = content
    if not isinstance(found, dict) or found.get("format") != "netbuilder":
        raise ParameterError("format", 'expected "netbuilder": this is no NetBuilder file')
    version = found.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ParameterError("version", f"expected a positive integer, got {shown(version)}")
    if version > VERSION:
        message = f"this file was made by a newer NetBuilder (file version {version}, this program reads {VERSION})"
        raise ParameterError("version", f"{message}; update NetBuilder to open it")
    for number in range(version, VERSION):
        found = MIGRATIONS[number](found)
    return found


def _document(found: Mapping[str, Any]) -> Document:
    table(found, _ENTRIES, "a NetBuilder file")
    graph = Graph.parse({k: found[k] for k in _GRAPH if k in found})
    blocks = _blocks(found.get("blocks", {}))
    data = _within("data", Dataset.from_json, found["data"]) if "data" in found else None
    plan = _within("plan", Plan.parse, found.get("plan", {}))
    document = Document(graph, blocks, plan, data, text(found.get("notes", ""), "notes", MAX_PROSE))
    return resolved(document)


def _blocks(value: Any) -> dict[str, BlockDefinition]:
    if not isinstance(value, Mapping) or len(value) > MAX_BLOCKS:
        raise ParameterError("blocks", f"expected a table of at most {MAX_BLOCKS} blocks, got {shown(value)}")
    return {name: _within(f"blocks.{name[:64]}", _parse_block, (name, entry)) for name, entry in value.items()}


def _parse_block(pair: tuple[str, Any]) -> BlockDefinition:
    name, entry = pair
    if not isinstance(entry, Mapping) or "name" in entry:
        raise ParameterError("", f"expected a block with nodes and edges, got {shown(entry)}")
    return BlockDefinition.parse({**entry, "name": name})


def _within(place: str, parse: Callable[[Any], Any], value: Any) -> Any:
    try:
        return parse(value)
    except ParameterError as error:
        raise error.within(place) from None


def resolved(document: Document) -> Document:
    """The document with every end of every edge looked up; ParameterError for ends and ports that do not exist."""
    graph = _resolved(document.graph, document, "")
    blocks = {n: replace(b, graph=_resolved(b.graph, document, f"blocks.{n}.")) for n, b in document.blocks.items()}
    return replace(document, graph=graph, blocks=blocks)


def _resolved(graph: Graph, document: Document, place: str) -> Graph:
    out = {i: document.output_ports(n) for i, n in graph.nodes.items()}
    into = {i: document.input_ports(n) for i, n in graph.nodes.items()}
    edges = []
    for index, edge in enumerate(graph.edges):
        try:
            source_port = _port(graph.nodes.get(edge.source), edge.source, edge.source_port, out, document, "output")
            target_port = _port(graph.nodes.get(edge.target), edge.target, edge.target_port, into, document, "input")
        except ParameterError as error:
            raise error.within(f"{place}edges.{index}") from None
        edges.append(Edge(edge.source, source_port, edge.target, target_port))
    return replace(graph, edges=tuple(edges))


def _port(
    node: Node | None, name: str, port: str, ports: Mapping[str, tuple[str, ...]], document: Document, kind: str
) -> str:
    if node is None:
        raise ParameterError("", f'there is no node "{name}"')
    known = ports[name]
    if port in known or not document.knows_ports(node):
        return port or ("output" if kind == "output" else "x")
    if not known or port:
        has = f"it has {', '.join(known)}" if known else "it has none"
        raise ParameterError("", f'{node.type} "{name}" has no {kind}{f" {shown(port)}" if port else ""}; {has}')
    return known[0]
