"""What the mouse is over: names of ports, shapes on wires, the way that led to a mistake, and a tip."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge, Node
from netbuilder.graph.node import UnknownLayer
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.geometry import Port
from netbuilder.ui.canvas.node_item import NodeItem
from netbuilder.ui.translation import layer_summary, said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

REACH = 8.0  # screen pixels around ports and wires
MOST_STEPS = 8  # of the way that led to a mistake


class Hover:
    """Of one scene; at most one node or wire is under the mouse."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._node: NodeItem | None = None
        self._edge: EdgeItem | None = None
        self._trail: list[EdgeItem] = []

    def over(self, point: QPointF, level: float) -> None:
        """The mouse is at a point of the canvas."""
        scene = self._scene
        port = scene.port_at(point, REACH / level)
        node_id = port.node if port else scene.node_at(point)
        edge = scene.edge_at(point, REACH / level) if node_id is None else None
        self._show(scene.nodes[node_id] if node_id else None, scene.edges[edge] if edge else None, level)

    def nothing(self) -> None:
        """The mouse is elsewhere, or has something in its hand."""
        self._show(None, None, 1.0)

    def forget(self, item: NodeItem | EdgeItem) -> None:
        """An item goes away."""
        if item is self._node or item is self._edge or item in self._trail:
            self.nothing()

    def _show(self, node: NodeItem | None, edge: EdgeItem | None, level: float) -> None:
        if node is not self._node:
            if self._node is not None:
                self._node.set_hovered(False)
            self._node = node
            if node is not None:
                node.set_hovered(True)
            self._show_trail(node)
        if edge is not self._edge:
            before, self._edge = self._edge, edge
            for item in (before, edge):
                if item is not None:
                    item.is_hovered = item is edge
                    item.ink()
            self._scene.labels.hover(edge, level)

    def _show_trail(self, node: NodeItem | None) -> None:
        for item in self._trail:
            if item.mark == "trail":
                item.mark = ""
                item.ink()
        self._trail = []
        if node is None or node.look.severity != "error":
            return
        for way in ways(self._scene, node.id):
            self._trail += [self._scene.edges[e] for e in way if not self._scene.edges[e].mark]
        for item in self._trail:
            item.mark = "trail"
            item.ink()

    def tip(self, point: QPointF, level: float) -> str:
        """What there is to say about a point, as rich text; "" for nothing."""
        scene = self._scene
        port = scene.port_at(point, REACH / level)
        if port is not None:
            return port_tip(scene, port)
        node_id = scene.node_at(point)
        if node_id is not None:
            return node_tip(scene, scene.graph.nodes[node_id])
        edge = scene.edge_at(point, REACH / level)
        return type_words(scene.edges[edge].flowing) if edge is not None else ""


def ways(scene: CanvasScene, node_id: str) -> Iterator[list[Edge]]:
    """For each wire into a node, the wires that led there, the nearest first: until a node has no wire, or several."""
    for edge in scene.wiring.incoming.get(node_id, ()):
        way = [edge]
        while len(way) < MOST_STEPS:
            into = scene.wiring.incoming.get(way[-1].source, ())
            if len(into) != 1 or into[0] in way:
                break
            way.append(into[0])
        yield way


def way_words(scene: CanvasScene, node_id: str) -> list[str]:
    """The shapes that led to a node, a line for each of its wires: "Input 1×8×8 → Conv2D 32×8×8"."""
    lines = []
    for way in ways(scene, node_id):
        steps = [f"{scene.nodes[e.source].look.title} {_chip(scene.edges[e].flowing)}" for e in reversed(way)]
        lines.append(" → ".join(steps))
    return lines


def node_tip(scene: CanvasScene, node: Node) -> str:
    """Name, what the layer does, what is wrong and how it came to that."""
    name = escape(node.label or node.type)
    parts = [f"<b>{name}</b>&nbsp; <code>{escape(node.id)}</code>"]
    problems = scene.verdicts.problems.get(node.id, [])
    if not problems and isinstance(node.layer, Layer) and not isinstance(node.layer, UnknownLayer):
        parts.append(escape(layer_summary(type(node.layer))))
    parts += [escape(said(p.sentence)) for p in problems]
    if scene.nodes[node.id].look.severity == "error":
        parts += [f"<code>{escape(line)}</code>" for line in way_words(scene, node.id)]
    elif scene.nodes[node.id].look.is_silent:
        parts.append(escape(tr("Waits for a mistake further up.")))
    parts += [escape(words) for words in activity_words(scene, node.id)]
    if node.note:
        parts.append(f"<i>{escape(node.note[:400])}</i>")
    return "<br>".join(parts)


def activity_words(scene: CanvasScene, node_id: str) -> list[str]:
    """What a node does in training, and what is wrong with it."""
    track = scene.activity.activity.track((*scene.session.path, node_id)) if scene.nodes[node_id].foot else None
    if track is None or not track.points:
        return []
    mean, std = track.points[-1]
    words = tr("Activations {mean} ± {std}, {dead} % of units dead")
    share = 100 * float(track.stats.get("dead", 0.0))
    found = [words.format(mean=f"{mean:.3g}", std=f"{std:.2g}", dead=f"{share:.0f}")]
    return [*found, said(track.trouble[1])] if track.trouble else found


def port_tip(scene: CanvasScene, port: Port) -> str:
    """Name of the port and what goes through it."""
    node, known = scene.graph.nodes[port.node], scene.known(port.node)
    found: TensorType | None = None
    if port.is_input:
        wires = [e for e in scene.wiring.incoming.get(port.node, ()) if e.target_port == port.name]
        found = scene.edges[wires[port.index]].flowing if port.index < len(wires) else None
        text = type_words(found) if wires else escape(tr("open"))
    else:
        ports = scene.session.document.output_ports(node)
        outputs = known.outputs if known and known.outputs else ()
        index = ports.index(port.name) if port.name in ports else len(outputs)
        text = type_words(outputs[index] if index < len(outputs) else None)
    lines = [f"<b>{escape(port.name)}</b>&nbsp; {text}"]
    if scene.nodes[port.node].look.severity == "error" and port.is_input:
        lines += [escape(said(p.sentence)) for p in scene.verdicts.problems.get(port.node, [])[:1]]
        lines += [f"<code>{escape(line)}</code>" for line in way_words(scene, port.node)]
    return "<br>".join(lines)


def type_words(found: TensorType | None) -> str:
    """A type in words, as rich text."""
    if found is None:
        return escape(tr("shape not known yet"))
    kinds = {"float32": tr("numbers"), "int64": tr("whole numbers"), "bool": tr("true or false")}
    words = f"{escape(said(found.describe()))} · {escape(kinds[found.dtype])}"
    return words + (f" · {escape(tr('%n classes', '', found.classes))}" if found.classes else "")


def _chip(found: TensorType | None) -> str:
    return found.chip() if found else "?"
