"""Whether the drawing fits the data, and the edits that make it fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from netbuilder.datasets import Dataset, Field
from netbuilder.graph.document import Document, Node
from netbuilder.graph.edits import Batch, Edit, SetParams, Settings
from netbuilder.graph.infer import infer
from netbuilder.graph.judging import Judgement, usual_loss
from netbuilder.graph.starter import StarterError, usual_targets
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.base import Layer
from netbuilder.ui.words import step_name, tr

NAME = step_name("fit the drawing to the data")


@dataclass(frozen=True)
class Fitting:
    """What fits, in sentences (a tick or a cross before each), and what would make the rest fit."""

    lines: tuple[tuple[bool, str], ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def is_perfect(self) -> bool:
        return all(is_right for is_right, _ in self.lines)

    @property
    def edit(self) -> Edit:
        """All of it as one step."""
        return Batch(name=NAME, edits=self.edits)


def chosen_targets(document: Document, data: Dataset) -> tuple[str, ...]:
    """What is predicted: the fields that Outputs of the drawing have, else the usual ones."""
    names = {f.name for f in data.fields}
    layers = (node.layer for node in document.graph.of_type(Output))
    used = tuple(dict.fromkeys(n.target for n in layers if isinstance(n, Output) and n.target in names))
    try:
        return used or usual_targets(data)
    except StarterError:
        return ()


def fitting(document: Document, targets: tuple[str, ...]) -> Fitting:
    """How the Input and Output nodes of the drawing agree with the document's data."""
    if document.data is None or not document.data.fields:
        return Fitting()
    made = _Fitter(document, document.data, targets)
    made.enter()
    made.leave()
    return Fitting(tuple(made.lines), tuple(made.edits))


class _Fitter:
    """Goes through the nodes and collects sentences and edits; ``document`` is as if they were done."""

    def __init__(self, document: Document, data: Dataset, targets: tuple[str, ...]) -> None:
        self.document, self.data, self.targets = document, data, targets
        self.lines: list[tuple[bool, str]] = []
        self.edits: list[Edit] = []

    def enter(self) -> None:
        """A field for each Input."""
        nodes = [(n, n.layer) for n in self.document.graph.of_type(Input) if isinstance(n.layer, Input)]
        free = [f for f in self.data.fields if f.name not in self.targets]
        used = [layer.field for _, layer in nodes]
        rest = [f for f in free if f.name not in used]
        for node, layer in nodes:
            field = next((f for f in free if f.name == layer.field), None)
            if field is not None:
                self._say(True, tr("Input “{node}” takes {field}."), node, field)
            elif rest:
                field = min(rest, key=lambda f: _distance(f, layer))
                rest.remove(field)
                self._set(node, field=field.name)
                self._say(False, tr("Input “{node}” can take {field}."), node, field)
            else:
                self.lines.append((False, tr("There is no field left for the Input “{node}”.").format(node=node.id)))

    def leave(self) -> None:
        """A target for each Output, and as many scores as it needs."""
        nodes = [(n, n.layer) for n in self.document.graph.of_type(Output) if isinstance(n.layer, Output)]
        used = [layer.target for _, layer in nodes]
        rest = [self.data.field(name) for name in self.targets if name not in used]
        for node, layer in nodes:
            field = next((self.data.field(t) for t in self.targets if t == layer.target), None)
            if layer.target_value is not None:
                continue
            if field is None and rest:
                field = rest.pop(0)
                self._set(node, target=field.name)
            if field is not None:
                self._judge(node.id, layer.target == field.name, field)

    def _judge(self, node_id: str, was_right: bool, field: Field) -> None:
        """The loss, and the width of what arrives."""
        node = self.document.graph.nodes[node_id]
        before = len(self.edits)
        if self._judgement(node_id) is None:
            self._widen(node_id, field)
        if self._judgement(node_id) is None:
            self._choose_loss(node_id, field)
        if self._judgement(node_id) is None:
            self._say(False, tr("Output “{node}” does not fit {field}; see the panel Problems."), node, field)
        elif was_right and len(self.edits) == before:
            self._say(True, tr("Output “{node}” is compared with {field}."), node, field)
        else:
            self._say(False, tr("Output “{node}” can be compared with {field}."), node, field)

    def _widen(self, node_id: str, field: Field) -> None:
        width, last = wanted_width(field), self._last_with_units(node_id)
        if width is not None and last is not None and getattr(last.layer, "units", None) != width:
            self._set(last, units=width)

    def _choose_loss(self, node_id: str, field: Field) -> None:
        found = infer(self.document).nodes[node_id]
        node = self.document.graph.nodes[node_id]
        if found.inputs:
            loss = usual_loss(found.inputs[0], field.type)
            kept = self.document
            self._set(node, loss=loss, metrics=None)
            if self._judgement(node_id) is None:  # it is something else: leave the loss as it was
                self.document = kept
                self.edits.pop()

    def _judgement(self, node_id: str) -> Judgement | None:
        return infer(self.document).nodes[node_id].judgement

    def _last_with_units(self, node_id: str) -> Node | None:
        """The nearest layer before a node that says how wide its output is; layers that keep the shape are passed."""
        graph, found = self.document.graph, infer(self.document)
        while True:
            sources = [e.source for e in graph.edges if e.target == node_id]
            if len(sources) != 1:
                return None
            node_id = sources[0]
            node, known = graph.nodes[node_id], found.nodes[node_id]
            if hasattr(node.layer, "units") and known.outputs and known.outputs[0].axes == ("features",):
                return node
            if known.inputs is None or known.outputs is None or known.inputs[:1] != known.outputs[:1]:
                return None

    def _set(self, node: Node, **values: Any) -> None:
        edit = SetParams(node=node.id, values=Settings(tuple(values.items())))
        self.document = edit.apply(self.document)
        self.edits.append(edit)

    def _say(self, is_right: bool, sentence: str, node: Node, field: Field) -> None:
        self.lines.append((is_right, sentence.format(node=node.id, field=field.name)))


def wanted_width(field: Field) -> int | None:
    """How many numbers a network gives for a target: a score a class, or the numbers themselves."""
    if field.is_label:
        return field.type.classes
    if field.type.dtype == "float32" and field.type.axes in ((), ("features",)):
        return field.type.shape[0] if field.type.axes else 1
    return None


def _distance(field: Field, layer: Layer) -> int:
    """How far a field is from what an Input without data said would come."""
    wanted = layer.declared_type() if isinstance(layer, Input) else None
    if wanted is None:
        return 0
    return (field.type.dtype != wanted.dtype) * 4 + abs(field.type.rank - wanted.rank) * 2 + (field.type != wanted)


def scaled_like(old: Dataset, new: Dataset) -> Dataset:
    """``new`` with the scalings of ``old`` for the fields that both have."""
    kept = {f.name: old.scaling(f.name) for f in old.fields}
    scalers = {f.name: kept.get(f.name, new.scaling(f.name)) for f in new.fields if f.type.dtype == "float32"}
    return replace(new, scalers=tuple((name, s) for name, s in scalers.items() if s != "none"))
