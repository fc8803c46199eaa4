"""What a form edits: the layers of the selected nodes, or a declaration inside another one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from netbuilder.base.errors import ParameterError
from netbuilder.graph.edits import Batch, Edit, SetParams, Settings
from netbuilder.graph.node import Node
from netbuilder.layers.base import Layer
from netbuilder.ui.inspector.editors.editor import same
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name


class Target(Protocol):
    """Where a form reads values and puts them."""

    def values(self, name: str) -> list[Any]:
        """The value of a parameter, of every node."""

    def set(self, name: str, value: Any) -> str:
        """Puts a checked value; empty, or the sentence why it does not fit the others."""

    def end(self) -> None:
        """The next edit is a step of its own."""

    def binding(self, name: str) -> str:
        """The block's argument the parameter follows, or nothing."""


class NodesTarget:
    """The layers of nodes of the graph shown; one edit, or a batch of them, is one step.

    Args:
        session: the document.
        nodes: ids of the nodes.
    """

    def __init__(self, session: Session, nodes: tuple[str, ...]) -> None:
        self.session, self.nodes = session, nodes

    def layers(self) -> list[tuple[Node, Layer]]:
        """The nodes that are still there, with their layers."""
        graph = self.session.graph
        found = [graph.nodes[i] for i in self.nodes if i in graph.nodes]
        return [(n, n.layer) for n in found if isinstance(n.layer, Layer)]

    def values(self, name: str) -> list[Any]:
        return [getattr(layer, name) for _, layer in self.layers()]

    def set(self, name: str, value: Any) -> str:
        edits: list[Edit] = []
        for node, layer in self.layers():
            if same(getattr(layer, name), value) and name not in dict(node.bindings):
                continue
            try:
                replace(layer, **{name: value})
            except ParameterError as error:
                return str(error.args[0])
            values = Settings([(name, value)])
            edits.append(SetParams(scope=self.session.scope, node=node.id, values=values))
        if edits:
            self.session.do(edits[0] if len(edits) == 1 else self._batch(name, edits))
        return ""

    def _batch(self, name: str, edits: list[Edit]) -> Batch:
        return Batch(name=step_name(f"set {name.replace('_', ' ')} of {len(edits)} nodes"), edits=tuple(edits))

    def end(self) -> None:
        self.session.end_burst()

    def binding(self, name: str) -> str:
        found = {dict(node.bindings).get(name, "") for node, _ in self.layers()}
        return found.pop() if len(found) == 1 else ""
