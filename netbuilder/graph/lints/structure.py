"""Ends that are missing and branches that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.document import Node
from netbuilder.graph.edits import AddNode, Batch, Connect, RemoveNodes, free_name
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene
from netbuilder.graph.terminals import Input, Output

APART = 240.0  # canvas pixels


def missing_ends(scene: Scene) -> Iterator[Problem]:
    """An empty drawing, or one without Input or Output."""
    if not scene.graph.nodes:
        yield Problem("empty", "hint", "The drawing is empty: start with an Input.", fixes=(_first_input(scene),))
        return
    if not any(not scene.into(i) and known.outputs for i, known in scene.found.nodes.items()):
        yield Problem("no-input", "error", "The drawing has no Input: nothing enters the network.")
    elif not scene.graph.of_type(Output):
        fixes = tuple(_outputs(scene))
        sentence = "The drawing has no Output: training needs one that says what the result is compared with."
        yield Problem("no-output", "error", sentence, fixes=fixes)


def _first_input(scene: Scene) -> Fix:
    data = scene.document.data
    field = next((f.name for f in data.fields if not f.is_label), "") if data else ""
    settings = {"type": "Input", "field": field} if field else {"type": "Input", "shape": [1, 28, 28]}
    return Fix("Add an Input", AddNode(node=Node.of_json("input", {"layer": settings})))


def _outputs(scene: Scene) -> Iterator[Fix]:
    """An Output behind each open end, for each field that is not an input."""
    inputs = {n.layer.field for n in scene.graph.nodes.values() if isinstance(n.layer, Input)}
    data = scene.document.data
    targets = [f.name for f in data.fields if f.name not in inputs] if data else []
    name = free_name("output", scene.graph.nodes)
    for node in _open_ends(scene)[:2]:
        for target in targets[:4]:
            place = (node.position[0] + APART, node.position[1])
            made = Node.of_json(name, {"layer": {"type": "Output", "target": target}, "at": place})
            edits = (AddNode(node=made), Connect(source=node.id, target=name))
            title = f'Add an Output for "{target}" behind {node.id}'
            yield Fix(title, Batch(name=title, edits=edits))


def _open_ends(scene: Scene) -> list[Node]:
    """Nodes whose results nobody takes."""
    return [n for n, known, _ in scene.working() if known.outputs and not scene.out_of(n.id)]


def unused_branches(scene: Scene) -> Iterator[Problem]:
    """Nodes whose result goes nowhere, where there is an Output."""
    if not scene.graph.of_type(Output):
        return
    for node in _open_ends(scene):
        branch = _only_for(scene, node)
        names = node.id if len(branch) == 1 else f"{branch[-1]} … {node.id}"
        fix = Fix(f"Take {names} out", RemoveNodes(scope=scene.scope, nodes=branch))
        yield scene.problem(node, "unused", "warning", "leads nowhere: nothing takes its result.", (fix,))


def _only_for(scene: Scene, node: Node) -> tuple[str, ...]:
    """The node and all above it that work for it alone."""
    found = [node.id]
    for node_id in found:
        for edge in scene.into(node_id):
            is_alone = all(e.target in found for e in scene.out_of(edge.source))
            if is_alone and edge.source not in found:
                found.append(edge.source)
    return tuple(found)
