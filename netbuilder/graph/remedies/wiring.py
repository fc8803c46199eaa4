"""Remedies by wires: cut one, draw one, take a node out."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.document import Edge, Node
from netbuilder.graph.edits import Batch, Connect, Disconnect, RemoveNodes
from netbuilder.graph.edits.wires import is_variadic
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.scene import Scene

MOST = 6


def rewirings(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """For circles, open inputs, taken and vanished ports, and layers that are not known."""
    if failure.code == "cycle":
        yield from _cuts(scene)
    elif failure.code == "input-open":
        yield from _connections(scene, node, failure)
    elif failure.code in ("port-taken", "port-gone"):
        for edge in scene.into(node.id)[::-1][:MOST]:
            yield Fix(f"Cut the wire from {edge.source}", _cut(scene, edge))
    elif failure.code in ("unknown-layer", "unknown-block", "outside-block", "bypass"):
        yield _without(scene, node.id)


def _cut(scene: Scene, edge: Edge) -> Disconnect:
    return Disconnect(
        scope=scene.scope,
        source=edge.source,
        source_port=edge.source_port,
        target=edge.target,
        target_port=edge.target_port,
    )


def _without(scene: Scene, node_id: str) -> Fix:
    return Fix(f"Take {node_id} out", RemoveNodes(scope=scene.scope, nodes=(node_id,), reconnect=True))


def _cuts(scene: Scene) -> Iterator[Fix]:
    """Each wire of the circle, the latest first; where its end then lacks an input, that node goes too, or is fed."""
    cyclic = scene.found.wiring.cyclic
    edges = [e for e in scene.graph.edges if e.source in cyclic and e.target in cyclic][::-1][:MOST]
    for edge in edges:
        title = f"Cut the wire from {edge.source} to {edge.target}"
        yield Fix(title, _cut(scene, edge))
        alone = RemoveNodes(scope=scene.scope, nodes=(edge.target,), reconnect=True)
        if is_variadic(scene.graph.nodes[edge.target]) and len(scene.into(edge.target)) == 2:
            yield Fix(f"{title} and take {edge.target} out", Batch(name=title, edits=(_cut(scene, edge), alone)))
        for source, port in _loose_ends(scene):
            yield _connection(scene, source, port, edge.target, edge.target_port)


def _connections(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """From every result nobody takes, when it does not hang on this very node."""
    ports = scene.document.input_ports(node)
    port = ports[failure.port or 0] if ports else "x"
    below = _below(scene, node.id)
    for source, source_port in _loose_ends(scene)[:MOST]:
        if source not in below:
            yield _connection(scene, source, source_port, node.id, port)
    yield _without(scene, node.id)


def _connection(scene: Scene, source: str, source_port: str, target: str, port: str) -> Fix:
    edit = Connect(scope=scene.scope, source=source, source_port=source_port, target=target, target_port=port)
    return Fix(f"Connect {source} to {target}", edit)


def _loose_ends(scene: Scene) -> list[tuple[str, str]]:
    """Output ports without a wire, of nodes that can be computed."""
    used = {(e.source, e.source_port) for e in scene.graph.edges}
    return [
        (i, port)
        for i, n in scene.graph.nodes.items()
        if scene.found.nodes[i].outputs
        for port in scene.document.output_ports(n)
        if (i, port) not in used
    ]


def _below(scene: Scene, node_id: str) -> set[str]:
    found, todo = {node_id}, [node_id]
    while todo:
        for edge in scene.out_of(todo.pop()):
            if edge.target not in found:
                found.add(edge.target)
                todo.append(edge.target)
    return found
