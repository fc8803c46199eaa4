"""Where a wire may end: which ports take what flows, and why the others do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.graph.block import Block
from netbuilder.graph.document import Edge, Node
from netbuilder.graph.edits import Batch, Connect, Disconnect, Edit
from netbuilder.graph.edits.wires import is_variadic
from netbuilder.graph.judging import judge
from netbuilder.graph.node import UnknownLayer
from netbuilder.graph.terminals import BlockOutput, Output
from netbuilder.layers.base import Layer
from netbuilder.ui.arrange.removing import disconnect
from netbuilder.ui.arrange.trial import Trial
from netbuilder.ui.arrange.walking import reach
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name, tr

End = tuple[str, str]  # node and port
NO_FAULT_OF_THE_WIRE = {"input-open", "output-without-target", "unknown-field", "unknown-layer"}


class Fitting:
    """A wire in the hand: one end is at ``origin``, the other looks for a port.

    Args:
        session: the document.
        node, port: where the wire is held fast.
        is_input: the fast end is an input; the loose one looks for outputs.
        detached: the wire that was taken off, if it is one.
    """

    def __init__(
        self, session: Session, node: str, port: str, is_input: bool = False, detached: Edge | None = None
    ) -> None:
        self.session, self.node, self.port, self.is_input, self.detached = session, node, port, is_input, detached
        self.graph = session.graph
        self._behind = reach(self.graph, [node], is_up=not is_input)
        self._into: dict[End, list[Edge]] = defaultdict(list)
        for edge in self.graph.edges:
            if edge != detached:
                self._into[edge.target, edge.target_port].append(edge)
        self._known: dict[object, bool] = {}
        self.type = type_at(session, node, port) if not is_input else None

    def ports(self) -> Iterator[End]:
        """Every port that fits, by a quick look at the one node it belongs to."""
        document = self.session.document
        for node in self.graph.nodes.values():
            if node.id not in self._behind:
                ports = document.output_ports(node) if self.is_input else document.input_ports(node)
                yield from ((node.id, port) for port in ports if self.fits(node.id, port))

    def fits(self, node_id: str, port: str) -> bool:
        """Whether a wire to this port would work, as far as the node it leads to can tell."""
        if node_id in self._behind:
            return False
        if self.is_input:
            return self.would_take(self.node, self.port, type_at(self.session, node_id, port))
        return self.would_take(node_id, port, self.type)

    def first_port(self, node_id: str) -> str | None:
        """The port of a node a wire dropped on it goes to: the first that fits, free ones before those in use; the
        first when none fits; None when it has none, or a circle would result."""
        node = self.graph.nodes[node_id]
        document = self.session.document
        ports = document.output_ports(node) if self.is_input else document.input_ports(node)
        if not ports or node_id in self._behind:
            return None
        return min(ports, key=lambda p: (not self.fits(node_id, p), self._is_taken(node, p), ports.index(p)))

    def reason(self, node_id: str, port: str) -> str:
        """Why a wire to this port would not work, as a sentence; found out on a copy of the whole drawing."""
        if node_id == self.node:
            return tr("A wire leads from one node to another.")
        if node_id in self._behind:
            return tr("That would be a circle: a layer cannot wait for its own output.")
        trial = Trial.of(self.session, self.edit(node_id, port))
        target = self.node if self.is_input else node_id
        known = trial.found.nodes.get(target) if trial.found else None
        if known is not None and (known.failure is None or known.failure.code in NO_FAULT_OF_THE_WIRE):
            return ""
        return trial.reason_at(target)

    def is_circle(self, node_id: str) -> bool:
        """Whether a wire to this node would lead in a circle."""
        return node_id in self._behind

    def edit(self, node_id: str, port: str, index: int | None = None) -> Edit:
        """The wire, as an edit; a wire that was taken off goes away with it."""
        ends = (self.node, self.port), (node_id, port)
        (source, out), (target, into) = reversed(ends) if self.is_input else ends
        scope = self.session.scope
        if self.is_input and self.detached is not None:
            index = self._place(self.detached)
        if self.detached == Edge(source, out, target, into) and index is None:
            return Batch(name=step_name("rewire"), edits=())
        made = Connect(scope=scope, source=source, source_port=out, target=target, target_port=into, index=index)
        if self.detached is None:
            return made
        name = step_name(f"rewire {source}")
        return Batch(name=name, edits=(disconnect(self.session, self.detached), made))

    def _place(self, edge: Edge) -> int | None:
        """Where a wire stands among those into a variadic layer."""
        if not is_variadic(self.graph.nodes[edge.target]):
            return None
        same = [e for e in self.graph.edges if (e.target, e.target_port) == (edge.target, edge.target_port)]
        return same.index(edge)

    def drop(self) -> Disconnect | None:
        """The edit for a wire let go over nothing: one that was taken off is gone."""
        return disconnect(self.session, self.detached) if self.detached is not None else None

    def _is_taken(self, node: Node, port: str) -> bool:
        return not self.is_input and not is_variadic(node) and bool(self._into[node.id, port])

    def would_take(self, node_id: str, port: str, x: TensorType | None) -> bool:
        """Whether a node works with ``x`` at one port; yes when too little is known."""
        node = self.graph.nodes[node_id]
        layer = self._layer(node)
        if x is None or isinstance(layer, Block | UnknownLayer | BlockOutput):
            return True
        arriving = self._inputs(node, port, x)
        inputs = tuple(t for t in arriving if t is not None)
        if len(inputs) < len(arriving):
            return True
        key = (layer, inputs)
        if key not in self._known:
            self._known[key] = self._works(layer, inputs)
        return self._known[key]

    def _layer(self, node: Node) -> Layer | UnknownLayer:
        """The layer, with the arguments of the block around it where they are known."""
        known = self.session.found.nodes.get(node.id) if node.bindings and self.session.found else None
        return known.layer if known and known.layer else node.layer

    def _inputs(self, node: Node, port: str, x: TensorType) -> tuple[TensorType | None, ...]:
        """What would arrive at all ports; None where it is not known."""
        ports = self.session.document.input_ports(node)
        if len(ports) == 1 and not is_variadic(node):
            return (x,)
        found: list[TensorType | None] = []
        for name in ports:
            arriving = [type_at(self.session, e.source, e.source_port) for e in self._into.get((node.id, name), ())]
            if is_variadic(node):
                found += [*arriving, x] if arriving else [x, x]
            else:
                found.append(x if name == port else (arriving[0] if arriving else None))
        return tuple(found)

    def _works(self, layer: Layer, inputs: tuple[TensorType, ...]) -> bool:
        try:
            if isinstance(layer, Output):
                judge(layer, inputs[0], self.session.document.field_type(layer.target))
            else:
                layer.infer(*inputs)
        except ShapeError as error:
            return error.code in NO_FAULT_OF_THE_WIRE
        except Exception:  # a third-party layer's own mistake: the problem list will tell it
            return False
        return True


def type_at(session: Session, node_id: str, port: str) -> TensorType | None:
    """What leaves an output port; None when it is not known."""
    known = session.found.nodes.get(node_id) if session.found else None
    if known is None or known.outputs is None:
        return None
    ports = session.document.output_ports(session.graph.nodes[node_id])
    return known.outputs[ports.index(port)] if port in ports else None
