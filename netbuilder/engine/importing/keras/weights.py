"""Weights of a Keras file, under the names the built module gives them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from netbuilder.base.call import Weight
from netbuilder.codegen.program import Program, ProgramError, to_program
from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.keras.drawing import Arrays, Book, Holding
from netbuilder.engine.keras_layout import from_keras
from netbuilder.graph.document import Document, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.core import Dense

if TYPE_CHECKING:
    from netbuilder.engine.importing.keras.groups import Groups

Named = list[tuple[str, Weight]]


def load_weights(document: Document, book: Book, groups: Groups | None) -> dict[str, torch.Tensor]:
    """Every weight the file has for the drawing, by the built module's names; ImportFailed where one does not fit."""
    found: dict[str, torch.Tensor] = {}
    for path, places in _places(without_gaps(document, book)).items():
        holding = book.holdings.get(path)
        if holding is None:
            continue
        arrays = _arrays(path, holding, places, groups)
        for (name, weight), array in zip(places, arrays, strict=False):
            if tuple(array.shape) != weight.shape:
                raise _unfit(path, holding, f"{tuple(array.shape)} where {weight.shape} is expected")
            found[name] = torch.from_numpy(np.ascontiguousarray(array, dtype=np.float32))
    return found


def _arrays(path: str, holding: Holding, places: Named, groups: Groups | None) -> Arrays:
    """A node's arrays in our order and layout; none when the file has none."""
    size = sum(weight.size for _, weight in places)
    if groups is None:
        return []
    from netbuilder.engine.importing.keras.groups import read

    is_dense = isinstance(holding.layer, Dense)
    arrays = read(groups, holding.operation, size, holding.places, is_dense)
    if not arrays:
        return []
    try:
        arrays = holding.change(arrays) if holding.change else arrays
        ours = arrays if is_dense else from_keras(holding.layer, arrays)
    except (ValueError, IndexError) as error:
        raise _unfit(path, holding, f"arrays of other shapes ({str(error).splitlines()[0][:80]})") from None
    if len(ours) != len(places):
        raise _unfit(path, holding, f"{len(ours)} arrays where {len(places)} are expected")
    return ours


def _unfit(path: str, holding: Holding, what: str) -> ImportFailed:
    return ImportFailed(f'The weights of {holding.operation.kind[:40]} "{path[:80]}" do not fit: the file has {what}.')


def _places(program: Program) -> dict[str, Named]:
    """The weights of every node that has some: their names in the module's state_dict."""
    found: dict[str, Named] = defaultdict(list)
    for step in program.modules():
        weights = (w for w in step.call.weights if w.role != "fixed")
        found[step.node].extend((f"{step.module}.{w.name}", w) for w in weights)
    return found


def without_gaps(document: Document, book: Book) -> Program:
    """The program of a drawing with nothing to judge by and stand-ins for unknown layers; empty when there is none.

    Modules have the names they will have once the gaps are filled.
    """
    graph = _patched(document.graph, "", book)
    blocks = {n: replace(b, graph=_patched(b.graph, _path_of(n, document), book)) for n, b in document.blocks.items()}
    whole = replace(document, graph=graph, blocks=blocks)
    try:
        return to_program(whole, infer(whole))
    except ProgramError:
        return Program((), (), ())


def _path_of(block: str, document: Document) -> str:
    """The path of the first use of a block ("encoder/"), which is the one that holds weights."""
    graphs = [("", document.graph), *((n, b.graph) for n, b in document.blocks.items())]
    for owner, graph in graphs:
        for node in graph.nodes.values():
            if getattr(node.layer, "block", None) == block and node.shared_with is None:
                return (_path_of(owner, document) if owner else "") + f"{node.id}/"
    return ""


def _patched(graph: Graph, path: str, book: Book) -> Graph:
    """The graph without Output nodes, Input nodes in place of what unknown layers give."""
    gone = {n.id for n in graph.nodes.values() if isinstance(n.layer, UnknownLayer | Output)}
    if not gone:
        return graph
    nodes: dict[str, Node] = {i: n for i, n in graph.nodes.items() if i not in gone}
    edges = []
    for edge in graph.edges:
        if edge.target in gone:
            continue
        kind = book.stand_ins.get((path + edge.source, edge.source_port))
        if edge.source in gone and kind is not None:
            name = f"{edge.source}_{edge.source_port}"
            shape = tuple(-1 if n is None else n for n in kind.shape)
            nodes.setdefault(name, Node(name, Input(shape=shape)))
            edge = Edge(name, "output", edge.target, edge.target_port)
        edges.append(edge)
    return replace(graph, nodes=nodes, edges=tuple(edges))


def counted(program: Program) -> int:
    """Parameters of a program as Keras counts them."""
    return sum(w.size for named in _places(program).values() for _, w in named)
