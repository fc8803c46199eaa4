"""Names and values that are only read: what flows, what it costs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from netbuilder.base.tensor import TensorType
from netbuilder.graph.infer import NodeInference
from netbuilder.graph.size import Size, memory, node_size, total
from netbuilder.ui import figures
from netbuilder.ui.inspector.words import label
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

Facts = list[tuple[str, str]]


class FactTable(QWidget):
    """Two columns: muted names, values at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []

    def put(self, facts: Facts) -> None:
        """Shows these; labels are used again."""
        while len(self._lines) < len(facts):
            self._add_line()
        for (name, value), fact in zip(self._lines, facts, strict=False):
            name.setText(fact[0])
            value.setText(fact[1])
            value.setAccessibleName(f"{fact[0]}: {fact[1]}")
        for number, (name, value) in enumerate(self._lines):
            name.setVisible(number < len(facts))
            value.setVisible(number < len(facts))

    def facts(self) -> dict[str, str]:
        """What is shown now."""
        return {n.text(): v.text() for n, v in self._lines if not n.isHidden()}

    def _add_line(self) -> None:
        name, value = label("", "muted", wraps=False), label()
        font = value.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        name.setFont(font)
        value.setFont(font)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        number = len(self._lines)
        self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, number, 1)
        self._lines.append((name, value))


def node_facts(session: Session, ids: tuple[str, ...]) -> Facts:
    """Types at the ports of a node, and the size of it, or of several together."""
    found = session.found
    known = {i: found.nodes[i] for i in ids if found and i in found.nodes}
    facts: Facts = []
    if len(ids) == 1 and ids[0] in known:
        facts += _types(session, ids[0], known[ids[0]])
    graph = session.graph
    size = sum((node_size(graph.nodes[i], n) for i, n in known.items() if i in graph.nodes and n.outputs), Size())
    if any(n.outputs for n in known.values()):
        facts += size_facts(session, size)
    if len(ids) == 1 and (node := graph.nodes.get(ids[0])) and node.shared_with:
        facts.append((tr("Weights"), tr("those of {name}").format(name=node.shared_with)))
    return facts


def _types(session: Session, node_id: str, known: NodeInference) -> Facts:
    node = session.graph.nodes[node_id]
    into, out = session.document.input_ports(node), session.document.output_ports(node)
    inputs, outputs = known.inputs or (), known.outputs or ()
    if len(into) < len(inputs):
        into = tuple(f"{into[0] if into else ''} {n + 1}" for n in range(len(inputs)))
    facts = _ports(tr("Input"), into, inputs) + _ports(tr("Output"), out, outputs)
    if known.judgement:
        facts.append((tr("Loss"), type(known.judgement.loss).__name__))
        facts.append((tr("Metrics"), tr(", ").join(type(m).__name__ for m in known.judgement.metrics) or tr("none")))
    return facts if known.outputs is not None else [*facts, (tr("Output"), "?")]


def _ports(title: str, names: tuple[str, ...], types: tuple[TensorType, ...]) -> Facts:
    """One line a port; with its name where there are several."""
    if len(types) == 1:
        return [(title, typed(types[0]))]
    return [(f"{title} {name}", typed(t)) for name, t in zip(names, types, strict=False)]


def typed(found: TensorType) -> str:
    """A type for people: "32 channels × 8 height × 8 width"; kinds of numbers other than float are named."""
    sizes = said(found.describe()).split(" × ")
    words = " × ".join(size.replace(" ", "\N{NO-BREAK SPACE}") for size in sizes)
    if found.classes is not None:
        words += ", " + tr("%n classes", "", found.classes)
    kinds = {"int64": tr("whole numbers"), "bool": tr("yes or no")}
    return f"{words}, {kinds[found.dtype]}" if found.dtype in kinds else words


def size_facts(session: Session, size: Size) -> Facts:
    """Parameters with their share, multiply-adds, memory."""
    whole = total(session.inference).parameters
    count = figures.whole(size.parameters)
    if size.parameters and whole > size.parameters:
        share = tr("{count} ({share} % of the model)")
        count = share.format(count=count, share=_percent(size.parameters / whole))
    if size.trainable < size.parameters:
        count += ", " + tr("{count} trained").format(count=figures.whole(size.trainable))
    plan = session.document.plan
    bytes = memory(size, plan.batch_size, type(plan.optimizer).__name__)
    work = tr("{count} a sample").format(count=figures.rough(size.multiply_adds))
    needed = tr("{size} at batch {batch}").format(size=figures.size(bytes), batch=plan.batch_size)
    return [(tr("Parameters"), count), (tr("Multiply-adds"), work), (tr("Memory"), needed)]


def _percent(share: float) -> str:
    return f"{100 * share:.0f}" if share >= 0.01 else f"{100 * share:.1g}"
