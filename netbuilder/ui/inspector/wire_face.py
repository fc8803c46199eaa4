"""The inspector of wires: what flows, from where, to where."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSizePolicy

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge
from netbuilder.ui.arrange.removing import cutting
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.facts import Facts, FactTable, typed
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.words import label, line
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class WireFace(Face):
    """One wire, or the number of several; "Cut" takes them away.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.flow = label()
        self.facts = FactTable()
        self.source, self.target = self._end_button(), self._end_button()
        self.source.clicked.connect(lambda: self._go(self._edges()[0].source))
        self.target.clicked.connect(lambda: self._go(self._edges()[0].target))
        self.cut = QPushButton(tr("Cut", "a wire"))
        self.cut.clicked.connect(self._cut)
        for widget in (self.header, self.flow, self.facts, line(), self.source, self.target, self.cut):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.update_all()

    def _end_button(self) -> QPushButton:
        button = QPushButton()
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button

    def _edges(self) -> tuple[Edge, ...]:
        return self.session.selection.edges

    def update_all(self) -> None:
        edges = self._edges()
        if not edges:
            return
        is_single = len(edges) == 1
        self.header.put(tr("Wire") if is_single else tr("%n wires", "", len(edges)), "")
        for widget in (self.flow, self.facts, self.source, self.target):
            widget.setVisible(is_single)
        self.cut.setText(tr("Cut", "a wire") if is_single else tr("Cut all"))
        if is_single:
            self._show(edges[0])

    def _show(self, edge: Edge) -> None:
        found = self._type(edge)
        self.flow.setText(typed(found) if found else tr("Nothing can be said yet of what flows here."))
        self.facts.put(_axes(found) if found else [])
        self.source.setText(tr("From {end}").format(end=f"{edge.source} · {edge.source_port}"))
        self.target.setText(tr("To {end}").format(end=f"{edge.target} · {edge.target_port}"))

    def _type(self, edge: Edge) -> TensorType | None:
        """What leaves the port it starts at."""
        known = self.session.found.nodes.get(edge.source) if self.session.found else None
        ports = self.session.document.output_ports(self.session.graph.nodes[edge.source])
        if known is None or known.outputs is None or edge.source_port not in ports:
            return None
        return known.outputs[ports.index(edge.source_port)]

    def _go(self, node_id: str) -> None:
        self.session.select(Selection((node_id,)))

    def _cut(self) -> None:
        if edit := cutting(self.session, self._edges()):
            self.session.do_alone(edit)


def _axes(found: TensorType) -> Facts:
    """A line an axis, and the kind of numbers."""
    facts: Facts = [(tr("Numbers"), found.dtype)]
    for axis, size in zip(found.axes, found.shape, strict=True):
        facts.append((said(axis), tr("unknown") if size is None else str(size)))
    if found.lengths:
        facts.append((tr("Lengths"), tr("padded; true lengths of {field}").format(field=found.lengths.source)))
    return facts
